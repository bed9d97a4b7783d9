"""Breaking text into lines of terminal cells, by the rules of Chinese typesetting (kinsoku)."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

NOT_AT_START = frozenset("，。、；：？！）」』】》〉〕］｝”’…—～·‧%％‰℃,.;:?!)]}>»々ー〞﹂﹄︶")
"""Characters that no line begins with."""

NOT_AT_END = frozenset("（「『【《〈〔［｛“‘([{<«〝﹁﹃︵$￥¥#＃")
"""Characters that no line ends with."""

INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF, 0x00AD])
"""Left out when text is painted (str.translate): terminals disagree on their width."""


class _Widths(dict[str, int]):
    """Character -> cells, 0 to 2, as Rich and Textual count them; filled as characters turn up."""

    def __missing__(self, character: str) -> int:
        from rich.cells import get_character_cell_size

        width = 0 if ord(character) in INVISIBLE else get_character_cell_size(character)
        self[character] = width
        return width


_widths = _Widths()


def cells(text: str) -> int:
    """Give the width of a text in terminal cells."""
    return sum(map(_widths.__getitem__, text))


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Break text into lines of at most `width` cells; give each line's start and end in the text.

    Latin words and numbers stay whole where they fit on a line, no line begins with a closing mark
    or ends with an opening one, and a blank at a break belongs to no line.  The lines are in order
    and all that lies between them is blank; an empty text is one empty line.
    """
    width = max(width, 2)
    edges = [0, *accumulate(map(_widths.__getitem__, text))]
    lines: list[tuple[int, int]] = []
    start, length = 0, len(text)
    while length > start:
        fits = bisect_right(edges, edges[start] + width) - 1
        if fits >= length:
            lines.append((start, length))
            break
        end = _break_before(text, start, max(fits, start + 1))
        tail = end
        while tail > start + 1 and text[tail - 1] == " ":
            tail -= 1
        lines.append((start, tail))
        start = end
        while start < length and text[start] == " ":
            start += 1
    return lines or [(0, 0)]


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
