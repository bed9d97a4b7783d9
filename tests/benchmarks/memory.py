"""How much memory an article takes while names are looked for in it, and when they are found.

`python -m tests.benchmarks.memory [--size 10m] [--patience SECONDS]` opens the article in a terminal and samples the programs
that belong to it until all names are found, then opens it once more, when all is kept.  Megabytes are PSS (proportional set
size, `/proc/PID/smaps_rollup`): a page that several processes share, as those of numpy's libraries are, counts once in
all; RSS, which counts it in each, and USS, which leaves it out, stand beside.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from pathlib import Path
from time import monotonic

from tests.benchmarks.books import texts
from tests.benchmarks.screen import environment
from tests.benchmarks.session import Session, family

FIGURES = ("Pss", "Rss", "Private")
EVERY = 0.25
"""Seconds between two samples."""

_LINE = re.compile(r"^(Pss(?=:)|Rss|Private(?=_)).*: +(\d+) kB$", re.M)


def sizes(pid: int) -> dict[str, float]:
    """Give what a process holds, in megabytes; nothing where it is gone."""
    told = dict.fromkeys(FIGURES, 0.0)
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8")
    except OSError:
        return told
    for name, size in _LINE.findall(text):
        told[name] += int(size) / 1024
    return told


def is_guard(pid: int) -> bool:
    """Tell the shell that gives the terminal back, 0.3 MB, which stays to the end."""
    try:
        return Path(f"/proc/{pid}/comm").read_text("utf-8") == "sh\n"
    except OSError:
        return False


def watched(file: Path, title: str, env: dict[str, str], patience: float) -> list[list[dict[str, float]]]:
    """Open an article; give for each sample what each process held, until no other is left."""
    session = Session([sys.executable, "-m", "reader", str(file)], env)
    session.until(title[:8])
    session.until("¶")
    samples: list[list[dict[str, float]]] = []
    end, alone = monotonic() + patience, 0
    while monotonic() < end and alone < 20:
        session.settle(EVERY, EVERY)
        processes = [pid for pid in family(session.pid) if not is_guard(pid)]
        samples.append([sizes(pid) for pid in processes])
        alone = alone + 1 if len(processes) == 1 else 0
    session.leave(b"q")
    return samples


def main() -> int:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="10m")
    parser.add_argument("--patience", type=float, default=900)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        title = texts(folder, options.size)
        env = environment(folder / "home")
        print(
            "| megabytes, PSS | most of all | then the app | then the others | at the end | RSS, USS of the most |"
        )
        print("| --- | ---: | ---: | ---: | ---: | ---: |")
        for name in ("names looked for", "names kept"):
            start = monotonic()
            samples = watched(folder / f"{options.size}.txt", title, env, options.patience)
            most = max(samples, key=lambda one: sum(each["Pss"] for each in one))
            app, rest = most[0]["Pss"], sum(each["Pss"] for each in most[1:])
            others = ", ".join(f"{sum(each[figure] for each in most):.0f}" for figure in FIGURES[1:])
            cells = (f"{each:.0f}" for each in (app + rest, app, rest, samples[-1][0]["Pss"]))
            print(f"| {name}, {monotonic() - start:.0f} s | {' | '.join(cells)} | {others} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
