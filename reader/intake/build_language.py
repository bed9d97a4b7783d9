"""How data/language.xz is made: `python -m reader.intake.build_language`.

Needs jieba (MIT; its word counts) and opencc (Apache 2.0).  See data/README.md.
"""

from __future__ import annotations

import importlib
import lzma
from collections import Counter
from itertools import pairwise
from math import log
from pathlib import Path

DATA = Path(__file__).parent / "data"
PAIRS = 80_000
"""Character pairs kept, the commonest: more cost space and repair nothing more."""

SEEN, GAIN = 20, 4.0
"""Count and nats over their pairs from which words of three and four characters are kept."""

STEP = 0.25
"""Nats of one unit of the quantised log-probabilities; one letter from '!' on a value."""


def words() -> Counter[str]:
    """Give the count of each word, of Chinese characters only."""
    found: Counter[str] = Counter()
    file = Path(str(importlib.import_module("jieba").__file__)).parent / "dict.txt"
    for line in file.read_text(encoding="utf-8").splitlines():
        word, number, _ = line.split(" ")
        if all("\u4e00" <= character <= "\u9fff" for character in word):
            found[word] += int(number)
    return found


def table() -> str:
    """Give four parts parted by a line feed: folding pairs, single characters, pairs, longer words.

    Singles are character, log-probability to begin a word, and, given the character, to end one;
    pairs are grouped: a blank, the first character, then each second with its log-probability.
    """
    counts = words()
    starts: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    singles: Counter[str] = Counter()
    inner: Counter[str] = Counter()
    for word, number in counts.items():
        starts[word[0]] += number
        ends[word[-1]] += number
        for place, character in enumerate(word):
            singles[character] += number
            inner[word[place : place + 2]] += number if place + 1 < len(word) else 0
    total = sum(starts.values())
    known = sorted(singles)
    single = "".join(
        c + _letter((starts[c] + 0.5) / total) + _letter((ends[c] + 0.1) / (singles[c] + 0.2)) for c in known
    )
    grouped: dict[str, str] = {}
    for pair, number in inner.most_common(PAIRS):
        if len(pair) == 2 and number:
            grouped[pair[0]] = grouped.get(pair[0], "") + pair[1] + _letter(number / singles[pair[0]])
    pairs = "".join(f" {first}{seconds}" for first, seconds in sorted(grouped.items()))

    def by_pairs(word: str) -> float:
        chance = starts[word[0]] / total
        for first, second in pairwise(word):
            across = ends[first] / singles[first] * starts[second] / total
            chance *= max(inner[first + second] / singles[first], across)
        return chance

    longer = sorted(
        word
        for word, number in counts.items()
        if len(word) in (3, 4) and number >= SEEN and log(number / total / by_pairs(word)) > GAIN
    )
    return "\n".join((_folding(), single, pairs, " ".join(longer)))


def _folding() -> str:
    """Give each traditional character of GBK followed by its simplified form."""
    simplify = importlib.import_module("opencc").OpenCC("t2s").convert
    found = []
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            character = bytes((lead, trail)).decode("gbk", "ignore")
            if len(character) == 1 and "\u4e00" <= character <= "\u9fff" and simplify(character) != character:
                found.append(character + simplify(character))
    return "".join(found)


def _letter(probability: float) -> str:
    """Write a probability as one letter."""
    return chr(min(126, 33 + round(-log(min(1.0, probability)) / STEP)))


if __name__ == "__main__":
    (DATA / "language.xz").write_bytes(
        lzma.compress(table().encode(), preset=9 | lzma.PRESET_EXTREME, check=lzma.CHECK_CRC32)
    )
