"""How much comes back of GBK files in which bytes went missing, or one was added, over held-out news of ../shared/data.

Run `python -m tests.benchmarks.missing [wrong ones to show]`.  In every fifth line one place, by chance (the seed is
fixed), loses a byte, gets one more, or loses two; then the file is read as newsreader reads it.  A line counts as
right when each of its characters is, but for one that lost a byte itself, where □ may stand; as left when it is as it
was read; else as wrong.  Lines without damage that changed are counted as false.
"""

from __future__ import annotations

import random
import sys
from collections import Counter

from reader.document import Article
from reader.intake.repairs import original
from reader.intake.whole import from_bytes
from reader.script import convert_with
from tests.benchmarks.restoration import CHATTY, HELD_OUT, articles

KINDS = ("one lost", "one more", "two lost")
EVERY = 5


def damaged(line: str, kind: str, chance: random.Random) -> tuple[bytes, int]:
    """Give the bytes of a line with one place damaged, and the number of the character that was hit."""
    data = line.encode("gbk")
    at = chance.randrange(2, len(data) - 3)
    hit = len(data[:at].decode("gbk", "ignore"))
    if kind == "one more":
        return data[:at] + bytes([chance.randrange(0xB0, 0xF7)]) + data[at:], hit
    return data[:at] + data[at + (1 if kind == "one lost" else 2) :], hit


def outcome(now: str, seen: str, true: str, hit: int) -> str:
    """Tell what became of a line: right, left as it was seen, or wrong."""
    wanted = {true, true[:hit] + "□" + true[hit + 1 :], true[:hit] + "□" + true[hit:]}
    wanted |= {true[:hit] + "□" + true[hit + 2 :]}
    return "right" if now in wanted else "left" if now == seen else "wrong"


def lines(script: str) -> list[list[str]]:
    """Give the held-out articles as lines of GBK, of at least eight characters."""
    found = []
    for name in HELD_OUT:
        if name != CHATTY:
            for text in articles(name):
                whole = convert_with(script, text) if script else text
                found.append(
                    [
                        line
                        for line in whole.encode("gbk", "ignore").decode("gbk").split("\n")
                        if len(line) > 8
                    ]
                )
    return found


def read(data: bytes) -> Article:
    """Read as the program does."""
    return from_bytes(data, name="news.txt", encoding="gb18030")


def main() -> None:
    """Print the outcomes by script and kind of damage."""
    show = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    for script, label in (("t2s", "simplified"), ("", "traditional")):
        chance = random.Random(7)
        for kind in KINDS:
            counts: Counter[str] = Counter()
            for article in lines(script):
                hits: dict[int, int] = {}
                parts = []
                for number, line in enumerate(article):
                    part = line.encode("gbk")
                    if number % EVERY == 0:
                        part, hits[number] = damaged(line, kind, chance)
                    parts.append(part)
                got = read(b"\n\n".join(parts))
                if len(got.paragraphs) != len(article):
                    counts["lines cut otherwise"] += len(hits)
                    continue
                for number, line in enumerate(article):
                    now = got.paragraphs[number].text
                    if number in hits:
                        verdict = outcome(now, original(got, number), line.strip(), hits[number])
                        counts[verdict] += 1
                        if verdict == "wrong" and show > 0:
                            show -= 1
                            print(f"  {now}\n  for {line}\n  seen {original(got, number)}")
                    else:
                        counts["false"] += now != line.strip()
            total = sum(counts[k] for k in ("right", "left", "wrong"))
            told = ", ".join(f"{n} {k}" for k, n in counts.most_common())
            print(f"{label}, {kind}: {counts['right'] / max(1, total):.1%} of {total} lines; {told}")


if __name__ == "__main__":
    main()
