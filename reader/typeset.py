"""Breaking text into lines of terminal cells, by the rules of Chinese typesetting (kinsoku)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from operator import itemgetter

NOT_AT_START = frozenset("，。、；：？！）」』】》〉〕］｝”’…—～·‧%％‰℃,.;:?!)]}>»々ー〞﹂﹄︶")
"""Characters that no line begins with."""

NOT_AT_END = frozenset("（「『【《〈〔［｛“‘([{<«〝﹁﹃︵$￥¥#＃")
"""Characters that no line ends with."""

INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF, 0x00AD])
"""Left out when text is painted (str.translate): terminals disagree on their width."""

PLAIN = frozenset(
    [
        *map(chr, range(0x20, 0x7F)),
        *"·—‘’“”…",
        *map(chr, range(0x3000, 0x3020)),
        *map(chr, range(0xFF01, 0xFF5F)),
    ]
)
"""Characters whose width no terminal doubts: two cells from U+2E80 on, one before, as with all of U+4E00 to 9FFF."""

Ruby = Sequence[tuple[int, int]]
"""What stands above a text: characters in order, each with the cells that its syllable needs."""


class _Widths(dict[str, int]):
    """Character -> cells, 0 to 2, as Rich and Textual count them; filled as characters turn up."""

    def __missing__(self, character: str) -> int:
        if "\u4e00" <= character <= "\u9fff" or character in PLAIN:
            width = 1 + (character >= "\u2e80")
            self[character] = width
            return width
        from rich.cells import get_character_cell_size  # 25 ms, which the first page seldom needs

        width = 0 if ord(character) in INVISIBLE else get_character_cell_size(character)
        self[character] = width
        return width


_widths = _Widths()


def cells(text: str) -> int:
    """Give the width of a text in terminal cells."""
    return sum(map(_widths.__getitem__, text))


def wrap(text: str, width: int, ruby: Ruby = ()) -> list[tuple[int, int]]:
    """Break text into lines of at most `width` cells; give each line's start and end in the text.

    Latin words and numbers stay whole where they fit on a line, no line begins with a closing mark
    or ends with an opening one, and a blank at a break belongs to no line.  The lines are in order
    and all that lies between them is blank; an empty text is one empty line.  Where there is `ruby`,
    characters are spread as `leads` tells, and what stands above a line is no wider than it either.
    """
    width = max(width, 2)
    spread = leads(text, 0, len(text), ruby) if ruby else {}
    edges = _edges(text, spread)
    ends = _reach(edges, spread, ruby) if ruby else edges
    lines: list[tuple[int, int]] = []
    start, length = 0, len(text)
    while length > start:
        fits = bisect_right(ends, edges[start] + spread.get(start, 0) + width) - 1
        fits = max(fits, start + 1)  # a line holds one character at least, however much stands above it
        if fits >= length:
            lines.append((start, length))
            break
        end = _break_before(text, start, fits)
        tail = end
        while tail > start + 1 and text[tail - 1] == " ":
            tail -= 1
        lines.append((start, tail))
        start = end
        while start < length and text[start] == " ":
            start += 1
    return lines or [(0, 0)]


def between(ruby: Ruby, start: int, end: int) -> Ruby:
    """Give the part of a ruby over the characters `start` to `end`."""
    low = bisect_left(ruby, start, key=itemgetter(0))
    return ruby[low : bisect_left(ruby, end, low, key=itemgetter(0))]


def leads(text: str, start: int, end: int, ruby: Ruby) -> dict[int, int]:
    """Give the blanks before characters of the line `start` to `end` that let each ruby stand above its own.

    A ruby may hang over characters that have none; the blanks come before an opening mark, not after.
    """
    found: dict[int, int] = {}
    taken, shift, before, cell, place = 0, 0, start - 1, 0, start
    for index, need in between(ruby, start, end):
        cell += cells(text[place:index])
        place = index
        if (lead := taken - cell - shift) > 0:
            opening = index
            while opening > before + 1 and text[opening - 1] in NOT_AT_END:
                opening -= 1
            found[opening] = lead
            shift += lead
        taken, before = cell + shift + need, index
    return found


def _edges(text: str, spread: Mapping[int, int]) -> list[int]:
    """Give the cell after so many characters."""
    widths = list(map(_widths.__getitem__, text))
    for index, lead in spread.items():
        widths[index] += lead
    return [0, *accumulate(widths)]


def _reach(edges: list[int], spread: Mapping[int, int], ruby: Ruby) -> list[int]:
    """Give the cell after so many characters and all that stands above them; never decreasing."""
    ends, places = edges.copy(), [*(index for index, _ in ruby), len(edges)]
    for (index, need), following in zip(ruby, places[1:], strict=True):
        end = edges[index] + spread.get(index, 0) + need
        for place in range(index + 1, min(following + 1, len(edges))):
            if ends[place] >= end:
                break
            ends[place] = end
    return ends


def _break_before(text: str, start: int, limit: int) -> int:
    """Find the last allowed break after `start`, at most at `limit`; `limit` where there is none."""
    for place in range(limit, start, -1):
        if _may_break(text, start, place):
            return place
    while limit > start + 1 and not _widths[text[limit]]:
        limit -= 1  # keep a combining mark with its letter
    return limit


def _may_break(text: str, start: int, place: int) -> bool:
    """Tell whether a line from `start` may end before `place`; blanks there will stand on no line."""
    last, first = place - 1, place
    while last > start and text[last] == " ":
        last -= 1
    while first < len(text) - 1 and text[first] == " ":
        first += 1
    before, after = text[last], text[first]
    if after in NOT_AT_START or before in NOT_AT_END or not (_widths[after] and _widths[text[place]]):
        return False
    if first - last > 1:
        return True
    if before == "," and after.isdigit() and last > start and text[last - 1].isdigit():
        return False  # 14,300 is one number
    return not (_is_word(before) and _is_word(after))


def _is_word(character: str) -> bool:
    """Tell whether a character is part of a Latin word or a number, which stay whole."""
    return character < "\u2e80" and (character.isalnum() or character in "-'’_./@&+:%$#~=")


def fit(text: str, width: int, *, ellipsis: str = "…") -> str:
    """Cut text to `width` cells, never through a wide character; the cut is marked where it fits."""
    if cells(text) <= width:
        return text
    room, kept = width - cells(ellipsis), 0
    if room < 0:
        return ""
    for character in text:
        if (room := room - _widths[character]) < 0:
            break
        kept += 1
    return text[:kept] + ellipsis
