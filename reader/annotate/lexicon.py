"""The words that the tagger knows: ordinary ones, and names of places, organisations and people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FILE = Path(__file__).parent / "model" / "words.txt"
"""A line for each class and length (`w2`), then the words; `S1` and `S2` are surnames; simplified script."""

CLASSES = "wLOP"
"""Ordinary words, places, organisations, people; a word of two classes belongs to the later one."""

LENGTHS = (2, 3, 4)
"""Characters of a word; surnames have one or two."""

SURNAMES = "S"

Keys = NDArray[np.uint64]
"""Words as numbers: their code points, 16 bits each, the last one lowest; in order."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one length: their keys, and of each the place of its class in CLASSES, from 1."""

    keys: Keys
    classes: NDArray[np.uint8]

    def find(self, keys: Keys) -> NDArray[np.uint8]:
        """Give the class of each key, 0 where it is no word."""
        place = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[place] == keys, self.classes[place], np.uint8(0))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by their length, and surnames by theirs."""

    words: Mapping[int, Words]
    surnames: Mapping[int, Words]

    def ordinary(self, word: str) -> bool:
        """Tell whether a word is an ordinary one, not a name."""
        known = self.words.get(len(word))
        return known is not None and int(known.find(keys(codes(word), len(word)))[0]) == 1


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
    found: dict[tuple[bool, int], list[tuple[Keys, int]]] = {}
    for line in text.splitlines():
        letter, length, words = line[0], int(line[1]), line[2:]
        points = codes(words).reshape(-1, length + 1)[:, 1:]
        points = points[(points <= 0xFFFF).all(axis=1)].reshape(-1)
        kind = CLASSES.index(letter) + 1 if letter in CLASSES else 1
        found.setdefault((letter == SURNAMES, length), []).append((keys(points, length)[::length], kind))
    return Lexicon(
        {length: _words(found.get((False, length), [])) for length in LENGTHS},
        {length: _words(found.get((True, length), [])) for length in (1, 2)},
    )


def _words(parts: list[tuple[Keys, int]]) -> Words:
    """Put words in order; of the same word the later class is kept."""
    nothing = np.array([0], np.uint64)  # no text has the key 0, and a search needs something to look at
    every = np.concatenate([nothing, *(part for part, _ in parts)])
    classes = np.concatenate([[0], *(np.full(len(part), kind) for part, kind in parts)]).astype(np.uint8)
    order = np.argsort(every, kind="stable")
    every, classes = every[order], classes[order]
    last = np.append(every[1:] != every[:-1], True)
    return Words(every[last], classes[last])
