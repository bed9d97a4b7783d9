"""How fast `newsreader batch` is on one core and on all, and how much memory it takes as the number grows.

    python -m tests.benchmarks.batch [--articles 400 800] [--form jsonl]

The articles are of 3,000 characters: sentences of ../shared/data where that is, else those of the sample
article, drawn at random.  Every run is a process of its own; memory is that of its largest process.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from reader.annotate.aside import cores
from reader.cli.opened import SAMPLE
from reader.paths import shipped
from tests.benchmarks.encodings import shared

SIZE = 3000
CORPORA = ("ner_msra_train", "ner_cluener_train")


def sentences() -> list[str]:
    """Give sentences of news."""
    data = shared() / "data"
    if data.is_dir():
        files = ((data / f"{name}.jsonl").read_text("utf-8").splitlines() for name in CORPORA)
        return [json.loads(line)["text"] for lines in files for line in lines]
    return (shipped() / "articles" / SAMPLE).read_text("utf-8").split("\n\n")


def write(folder: Path, count: int, known: list[str]) -> None:
    """Write so many articles."""
    for number in range(count):
        draw, text = Random(number), ""
        while len(text) < SIZE:
            text += f"{draw.choice(known)}\n\n"
        (folder / f"{number:06}.txt").write_text(text, "utf-8")


def run(folder: Path, jobs: int, form: str) -> tuple[float, float]:
    """Annotate a folder; give seconds, and megabytes of the largest process."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "reader", "batch", str(folder), "--out", f"{out}/parts"]
        started = time.perf_counter()
        done = subprocess.Popen([*command, "--format", form, "--jobs", str(jobs)], stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(done.pid, 0)
        took = time.perf_counter() - started
    assert status == 0
    return took, used.ru_maxrss / 1024


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, nargs="+", default=[400, 800])
    parser.add_argument("--form", default="jsonl", choices=("jsonl", "parquet"))
    options = parser.parse_args()
    known = sentences()
    print(
        "| articles | processes | seconds | articles a second | times one process | MB |\n| --- "
        + "| --- " * 5
        + "|"
    )
    for count in options.articles:
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), count, known)
            alone, memory = run(Path(folder), 1, options.form)
            print(f"| {count} | 1 | {alone:.1f} | {count / alone:.1f} | 1.00 | {memory:.0f} |", flush=True)
            took, memory = run(Path(folder), cores(), options.form)
            print(
                f"| {count} | {cores()} | {took:.1f} | {count / took:.1f} | {alone / took:.2f} | {memory:.0f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
