"""Finding words in an article, whichever script they are typed in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import accumulate, chain, count
from operator import add
from typing import overload

from reader.document import Span
from reader.script import fold, learn_folding

HAN = range(0x2E80, 0xA000), range(0xF900, 0xFB00)
"""The blocks of Chinese characters and their punctuation that texts are written in."""

_RARE = re.compile("[\U00010000-\U0010ffff]")

_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")

Place = tuple[int, int]
"""Start and end, counted over all texts with one character between each and the next."""


class Alike(Sequence[Place]):
    """Places of one width, kept as their starts: making 175,000 pairs takes three times as long as finding them."""

    def __init__(self, starts: Sequence[int], width: int) -> None:
        self._starts, self._width = starts, width

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, number: int) -> Place: ...
    @overload
    def __getitem__(self, number: slice) -> Alike: ...
    def __getitem__(self, number: int | slice) -> Place | Alike:
        if isinstance(number, slice):
            return Alike(self._starts[number], self._width)
        start = self._starts[number]
        return start, start + self._width


class Hits:
    """Places found, in order and without overlaps; a span is made only when it is asked for."""

    def __init__(self, places: Sequence[Place] = (), lines: Sequence[int] = (0,)) -> None:
        self.places, self._lines = places, lines

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, number: int) -> Span:
        start, end = self.places[number]
        line = bisect_right(self._lines, start) - 1
        return Span(line, start - self._lines[line], end - self._lines[line])

    def __iter__(self) -> Iterator[Span]:
        return (self[number] for number in range(len(self)))

    def within(self, paragraph: int) -> list[Span]:
        """List those of one paragraph."""
        if not self.places:
            return []
        first = bisect_left(self.places, (self._lines[paragraph], 0))
        last = bisect_left(self.places, (self._lines[paragraph + 1], 0))
        return [self[number] for number in range(first, last)]

    def at_or_after(self, here: Span) -> int:
        """Give the number of the first that begins at `here` or later; their count if none does."""
        return bisect_left(self.places, (self._lines[here.paragraph] + here.start, 0))


class Finder:
    """Searches texts as they stand: each character of a query stands for all that fold to the same.

    That needs no folded copy: the expressions take 10 to 50 ms over 3.5 million characters.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = [*texts]
        self.lines = [0, *accumulate(len(text) + 1 for text in self.texts)]

    @property
    def text(self) -> str:
        """Give the texts in one; it is not kept, for of 3.5 million characters that is 7 MB, made in 5 ms."""
        return "\n".join(self.texts)

    @cached_property
    def _alike(self) -> dict[str, str]:
        """Give folded character -> all that fold to it: of the common blocks, and of these texts."""
        rare = {match[0] for text in self.texts for match in _RARE.finditer(text)}
        if not rare:
            return _common()
        alike = dict(_common())
        for character in sorted(rare):
            key = folded(character)
            if key != character:
                alike[key] = alike.get(key, key) + character
        return alike

    def warm(self) -> None:
        """Make the table of characters that are alike."""
        self._alike  # noqa: B018  # it stays

    def find(self, query: str) -> Hits:
        """Find words in either script, any case and width; nothing for an empty query."""
        classes = [self._alike.get(character, character) for character in folded(query.strip())]
        if not classes:
            return Hits((), self.lines)
        if len(classes) == 1:
            return Hits(Alike(self._character(classes[0]), 1), self.lines)
        pattern = re.compile("".join(map(one_of, classes)))
        return Hits(Alike([found.start() for found in pattern.finditer(self.text)], len(classes)), self.lines)

    def _character(self, alike: str) -> list[int]:
        """Give where one character stands, or one like it; there may be hundreds of thousands.

        Parting the text there and adding up the parts takes 60 ms where an expression takes 120.
        """
        text = self.text
        for other in alike[1:]:
            text = text.replace(other, alike[0])
        ends = accumulate(map(len, text.split(alike[0])))
        return [*map(add, ends, count())][:-1]

    def matching(self, pattern: re.Pattern[str]) -> Hits:
        """Find where an expression matches, which must not match an empty text."""
        return Hits([match.span() for match in pattern.finditer(self.text)], self.lines)


@cache
def _common() -> dict[str, str]:
    """Give folded character -> the characters of the common blocks that fold to it, where those are several (30 ms)."""
    learn_folding("".join(map(chr, chain(*HAN))))
    alike: dict[str, str] = {}
    for character in map(chr, (*range(0x20, 0x2E80), *chain(*HAN), *range(0xFF01, 0xFFEF))):
        key = folded(character)
        if key != character:
            alike[key] = alike.get(key, key) + character
    return alike


def folded(text: str) -> str:
    """Give the form in which case, width and script make no difference, character by character."""
    return fold(text).translate(_LOWER)


def one_of(characters: str) -> str:
    """Give the expression for any one of the characters."""
    return re.escape(characters) if len(characters) == 1 else f"[{re.escape(characters)}]"
