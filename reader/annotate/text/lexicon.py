"""The words that the tagger knows, how common each is, and which are names of places, organisations and people."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.annotate.text.numbered import Keys, Numbered, numbered, order
from reader.record import record

FILE = Path(__file__).parents[1] / "model" / "words.npz"
"""For each of LENGTHS the characters of its words, one behind the other, and of each word its place in CLASSES, its
cost, and its place in LISTED; the characters of surnames of one and of two characters.  Simplified script."""

CLASSES = "wPFLOznjvadmifrx"
"""Ordinary word of no known kind, person, foreign person, place, organisation, other name, noun, short form, verb,
adjective, adverb, number and time, idiom, function word, pronoun, other."""

LISTED = "wLOP"
"""What a dictionary takes a word for: ordinary, place, organisation, person."""

_OF_NO_SENSE = "Ozj"
"""Classes of words that were counted, but mean nothing by themselves: names of houses, and what stands in such."""

LENGTHS = (1, 2, 3, 4)
"""Characters of a word; surnames have one or two."""

ALL_WORDS = 6e7
"""About how many words were counted for the counts that costs are made of."""

UNKNOWN = 51
"""Cost of a character that is no word; costs are thirds of a nat of a word's share of all words."""


class Word(NamedTuple):
    """One entry: its letter of CLASSES, how often it was counted, its letter of LISTED or `-`."""

    text: str
    kind: str
    counted: float
    listed: str


@record
class Words:
    """The words of one length: their keys, and of each its place in CLASSES, its cost, its place in LISTED from 1."""

    index: Numbered
    classes: NDArray[np.uint8]
    costs: NDArray[np.uint8]
    listed: NDArray[np.uint8]

    @property
    def keys(self) -> Keys:
        """The words as numbers: their code points, 16 bits each, the last one lowest."""
        return self.index.numbers

    def find(self, keys: Keys) -> NDArray[np.int64]:
        """Give the place of each key, -1 where it is no word."""
        return self.index.find(keys)


@record
class Lexicon:
    """Words by their length, and the keys of surnames by theirs; of each key of one `begins` tells if it is one."""

    words: Mapping[int, Words]
    surnames: Mapping[int, Keys]
    begins: NDArray[np.bool_]

    def ordinary(self, word: str) -> bool:
        """Tell whether a word is an ordinary one, not only a name."""
        place = self._place(word)
        return place >= 0 and int(self.words[len(word)].listed[place]) == 1

    def common(self, word: str) -> bool:
        """Tell whether a word is an ordinary one, a place or someone's given name: no house is meant by it alone."""
        place = self._place(word)
        if place < 0:
            return False
        words = self.words[len(word)]
        return int(words.listed[place]) == 1 or CLASSES[words.classes[place]] not in _OF_NO_SENSE

    def known(self, word: str) -> bool:
        """Tell whether a word of two to four characters is in the lexicon."""
        return len(word) > 1 and self._place(word) >= 0

    def _place(self, word: str) -> int:
        known = self.words.get(len(word))
        key = 0
        for character in word if known else "":
            key = key << 16 | min(ord(character), 0xFFFF)
        return known.index.place(key) if known else -1

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


def every_key(points: NDArray[np.uint32]) -> dict[int, Keys]:
    """Give the keys of all runs of each of LENGTHS."""
    small = np.minimum(points, 0xFFFF).astype(np.uint64)
    found = {1: small}
    for length in LENGTHS[1:]:
        found[length] = found[length - 1][:-1] << np.uint64(16) | small[length - 1 :]
    return found


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Read the words that come with the model: 10 ms."""
    return read(FILE)


def made(words: Iterable[Word], surnames: Iterable[str]) -> Lexicon:
    """Make a lexicon; of the same word the last entry counts."""
    by_text = {word.text: word for word in words if max(word.text) <= "\uffff"}
    lengths = {}
    for length in LENGTHS:
        own = [word for text, word in by_text.items() if len(text) == length]
        found = _keys([word.text for word in own], length)
        places = order(found)
        kinds, costs, listed = (
            np.array(values, np.uint8)[places]
            for values in (
                [CLASSES.index(word.kind) for word in own],
                [_cost(word.counted) for word in own],
                [LISTED.find(word.listed) + 1 for word in own],
            )
        )
        lengths[length] = Words(numbered(found[places]), kinds, costs, listed)
    names = sorted(set(surnames))
    return _lexicon(lengths, *(_keys([name for name in names if len(name) == size], size) for size in (1, 2)))


def _lexicon(words: Mapping[int, Words], one: Keys, two: Keys) -> Lexicon:
    begins = np.zeros(1 << 16, bool)
    begins[one.view(np.int64)] = True
    return Lexicon(words, {1: one, 2: two}, begins)


def _keys(words: Iterable[str], length: int) -> Keys:
    return keys(codes("".join(words)), length)[::length]


def write(lexicon: Lexicon, path: Path) -> None:
    """Write the form of `FILE`."""
    kept: dict[str, NDArray[np.generic]] = {}
    for length, words in lexicon.words.items():
        kept[f"words.{length}"] = _characters(words.keys, length)
        kept[f"known.{length}"] = np.stack([words.classes, words.costs, words.listed])
    for length, names in lexicon.surnames.items():
        kept[f"surnames.{length}"] = _characters(names, length)
    with path.open("wb") as file:
        np.savez(file, **kept)  # type: ignore[arg-type]  # its other argument has a name of its own


def _characters(keys: Keys, length: int) -> NDArray[np.uint16]:
    """Give the code points of words, a row for each."""
    shifts = np.arange(length - 1, -1, -1, dtype=np.uint64) * np.uint64(16)
    return (keys[:, None] >> shifts & np.uint64(0xFFFF)).astype(np.uint16)


def read(path: Path) -> Lexicon:
    """Read what `write` wrote; raise OSError, ValueError or KeyError for anything else."""
    with np.load(path, allow_pickle=False) as kept:
        words = {
            length: Words(numbered(_numbers(kept[f"words.{length}"])), *kept[f"known.{length}"])
            for length in LENGTHS
        }
        return _lexicon(words, *(_numbers(kept[f"surnames.{length}"]) for length in (1, 2)))


def _numbers(characters: NDArray[np.uint16]) -> Keys:
    """Give the keys of words of which each has a row of code points."""
    found = characters[:, 0].astype(np.uint64)
    for place in range(1, characters.shape[1]):
        found = found << np.uint64(16) | characters[:, place]
    return found


def _cost(counted: float) -> int:
    return min(round(-3 * math.log(counted / ALL_WORDS)), UNKNOWN + 8)
