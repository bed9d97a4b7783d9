"""The words that the tagger knows, how common each is, and which are names of places, organisations and people."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.record import record

FILE = Path(__file__).parent / "model" / "words.txt"
"""Surnames of one character in a line and of two in the next, written together; then, for each of LENGTHS,
words in the order of their keys, a letter of CLASSES for each, a letter for its cost, and the letter of LISTED by
which a dictionary has it, or `-`.  Simplified script."""

CLASSES = "wPFLOznjvadmifrx"
"""Ordinary word of no known kind, person, foreign person, place, organisation, other name, noun, short form, verb,
adjective, adverb, number and time, idiom, function word, pronoun, other."""

LISTED = "wLOP"
"""What a dictionary takes a word for: ordinary, place, organisation, person."""

LENGTHS = (1, 2, 3, 4)
"""Characters of a word; surnames have one or two."""

ALL_WORDS = 6e7
"""About how many words were counted for the counts that costs are made of."""

UNKNOWN = 51
"""Cost of a character that is no word; costs are thirds of a nat of a word's share of all words."""

_CHEAPEST = "0"

Keys = NDArray[np.uint64]
"""Words as numbers: their code points, 16 bits each, the last one lowest; in order."""


class Word(NamedTuple):
    """One entry: its letter of CLASSES, how often it was counted, its letter of LISTED or `-`."""

    text: str
    kind: str
    counted: float
    listed: str


@record
class Words:
    """The words of one length: their keys, and of each its place in CLASSES, its cost, its place in LISTED from 1."""

    keys: Keys
    classes: NDArray[np.uint8]
    costs: NDArray[np.uint8]
    listed: NDArray[np.uint8]

    def find(self, keys: Keys) -> NDArray[np.int64]:
        """Give the place of each key, -1 where it is no word."""
        if not len(self.keys):
            return np.full(len(keys), -1)
        place = np.searchsorted(self.keys, keys)
        place[place == len(self.keys)] = 0
        return np.where(self.keys[place] == keys, place, -1)


@record
class Lexicon:
    """Words by their length, and the keys of surnames by theirs."""

    words: Mapping[int, Words]
    surnames: Mapping[int, Keys]

    def ordinary(self, word: str) -> bool:
        """Tell whether a word is an ordinary one, not only a name."""
        known = self.words.get(len(word))
        place = int(known.find(keys(codes(word), len(word)))[0]) if known else -1
        return known is not None and place >= 0 and int(known.listed[place]) == 1

    def known(self, word: str) -> bool:
        """Tell whether a word of two to four characters is in the lexicon."""
        known = self.words.get(len(word))
        return known is not None and len(word) > 1 and int(known.find(keys(codes(word), len(word)))[0]) >= 0

    def of_kind(self, kind: str) -> list[str]:
        """Give the words of one of CLASSES."""
        return [
            word
            for length, words in self.words.items()
            for word in _written(words.keys[words.classes == CLASSES.index(kind)], length)
        ]

    def double_surnames(self) -> list[str]:
        """Give the surnames of two characters: 欧阳."""
        return _written(self.surnames[2], 2)


def _written(found: Keys, length: int) -> list[str]:
    return [
        "".join(chr(key >> 16 * place & 0xFFFF) for place in range(length))[::-1] for key in found.tolist()
    ]


def codes(text: str) -> NDArray[np.uint32]:
    """Give the code points of a text."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def keys(points: NDArray[np.uint32], length: int) -> Keys:
    """Give the key of each run of so many code points; what lies beyond 16 bits is like no word."""
    small = np.minimum(points, 0xFFFF).astype(np.uint64)
    size = max(0, len(small) - length + 1)
    found = small[:size]
    for place in range(1, length):
        found = found << np.uint64(16) | small[place : place + size]
    return found


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Read the words that come with the model: 15 ms."""
    return parse(FILE.read_text(encoding="utf-8"))


def parse(text: str) -> Lexicon:
    """Read the form of `FILE`."""
    one, two, *rest = text.split("\n")
    kinds = np.zeros(128, np.uint8)
    kinds[codes(CLASSES)] = np.arange(len(CLASSES))
    dictionary = np.zeros(128, np.uint8)
    dictionary[codes(LISTED)] = np.arange(len(LISTED)) + 1
    words = {
        length: Words(
            _keys(written, length),
            kinds[codes(classes)],
            (codes(costs) - ord(_CHEAPEST)).astype(np.uint8),
            dictionary[codes(listed)],
        )
        for length, written, classes, costs, listed in zip(
            LENGTHS, *(rest[n::4] for n in range(4)), strict=False
        )
    }
    return Lexicon(words, {1: _keys(one, 1), 2: _keys(two, 2)})


def _keys(written: str, length: int) -> Keys:
    return keys(codes(written), length)[::length]


def write(words: Iterable[Word], surnames: Iterable[str]) -> str:
    """Give the form of `FILE`; of the same word the last entry counts."""
    by_text = {word.text: word for word in words}
    names = sorted(set(surnames))
    lines = ["".join(name for name in names if len(name) == length) for length in (1, 2)]
    for length in LENGTHS:
        own = [
            word for text, word in sorted(by_text.items()) if len(text) == length and max(text) <= "\uffff"
        ]
        lines.append("".join(word.text for word in own))
        lines.append("".join(word.kind for word in own))
        lines.append("".join(chr(ord(_CHEAPEST) + _cost(word.counted)) for word in own))
        lines.append("".join(word.listed for word in own))
    return "\n".join(lines)


def _cost(counted: float) -> int:
    return min(round(-3 * math.log(counted / ALL_WORDS)), UNKNOWN + 8)
