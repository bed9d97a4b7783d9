"""How much of text that was read in the wrong encoding comes back, over held-out news of ../shared/data.

Run `python -m tests.benchmarks.misread [file]`.  Each line is written in one encoding and read in another
that replaces what it has no character for.  Printed are the characters that come back, those shown as □,
those that are wrong, in lines that keep their length; and the time of one processor for a character seen,
all tables loaded.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter

from reader.intake.restore import restore
from reader.script import convert_with
from tests.benchmarks.encodings import shared

PAIRS = (
    ("utf-8", "latin-1"),
    ("utf-8", "cp1252"),
    ("utf-8", "gbk"),
    ("utf-8", "cp950"),
    ("gb18030", "latin-1"),
    ("gb18030", "cp1252"),
    ("gb18030", "cp950"),
    ("cp950", "latin-1"),
    ("cp950", "gb18030"),
    ("cp950", "gbk"),
)
LINES = 80


def lines(name: str) -> list[str]:
    """Give the first lines of a file of ../shared/data."""
    whole = (shared() / "data" / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line)["text"].replace("\n", "") for line in whole.splitlines()[:LINES]]


def outcome(true: str, seen: str, clean: list[str]) -> Counter[str]:
    """Count what became of each character of lines that were written in one encoding and read in another."""
    found: Counter[str] = Counter()
    wholes = [line.encode(true, "ignore").decode(true) for line in clean]
    damaged = "\n".join(line.encode(true).decode(seen, "replace") for line in wholes)
    started = time.process_time()
    done = restore(damaged)
    found["nanoseconds"] = int((time.process_time() - started) * 1e9)
    found["seen"] = len(damaged)
    for now, whole in zip(done.text.split("\n"), wholes, strict=True):
        found["all"] += len(whole)
        if len(now) == len(whole):
            found["lost"] += now.count("□")
            found["right"] += sum(a == b for a, b in zip(now, whole, strict=True))
            found["wrong"] += sum(a not in (b, "□") for a, b in zip(now, whole, strict=True))
    found["offered"] = sum(offer.repair == "mojibake" for offer in done.offers)
    return found


def main() -> None:
    """Print a line for each pair of encodings."""
    outcome(*PAIRS[0], ["預熱"])
    for true, seen in PAIRS:
        told: Counter[str] = Counter()
        for name in sys.argv[1:] or ("ner_gsd_dev", "moves_duee"):
            told += outcome(true, seen, [convert_with("s2tw", line) for line in lines(name)])
            if true != "cp950":
                told += outcome(true, seen, [convert_with("t2s", line) for line in lines(name)])
        shares = ", ".join(f"{told[kind] / told['all']:.1%} {kind}" for kind in ("right", "lost", "wrong"))
        pace = told["nanoseconds"] / told["seen"] / 1e3
        print(f"{true} read as {seen}: {shares}; {told['offered']} lines offered; {pace:.1f} µs a character")


if __name__ == "__main__":
    main()
