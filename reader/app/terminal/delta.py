"""What stands on the terminal, cell by cell, so that only what changes is written: a line scrolled costs little."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from operator import ne

from rich.cells import get_character_cell_size

from reader.app.terminal.sgr import change, ground, onto

_PART = re.compile(r"\x1b\[(\d+);(\d+)H|\x1b\[([\d;]*)m|\n|([^\x00-\x1f\x7f]+)")
"""What a frame is made of: a place to go on at, a style, an end of line (a place follows), text."""

REACH = 8
"""Rows by which a picture may have moved to be told from a new one."""

GAP = 10
"""Cells that stay between two that change and are written all the same: to go elsewhere takes as many bytes."""

WORTH = 0.6
"""Part of the cells below which scrolling pays: it is seen for a moment where the terminal has no frames."""

Cell = tuple[str, str] | None
"""A character with its style (SGR), of a blank what is seen of it (`sgr.ground`); empty for the second half of a
wide one, None where nothing is known."""

Row = list[Cell]


class Shown:
    """The terminal as frames left it.  A frame is what Textual writes at once: places, styles, text.

    Rows may be cut by `anchors`: where a frame placed the cursor.  Terminals disagree on the width of some
    characters; what stands behind one of those in the same part of a row is written from the anchor on.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self.lines: list[Row] = [[None] * columns for _ in range(rows)]
        self.anchors: list[set[int]] = [{0} for _ in range(rows)]
        self._first: str | None = None
        self._place = ""

    def delta(self, frame: str) -> str | None:
        """Give what makes the terminal show a frame, nothing where it does; None for what is no frame.

        That must be written as it is.
        """
        if self._first is None:
            self._first = frame  # written as it is, and laid out when another one comes: the start is sooner
            return frame
        if self._first and (first := self._read(self._first)):
            self.lines, self._first = first[0], ""
        read = None if self._first else self._read(frame)
        if read is None:
            return None
        wanted, place = read
        out: list[str] = []
        if sum(mine != theirs for mine, theirs in zip(self.lines, wanted, strict=True)) > 2:
            out += self._scroll(wanted)
        style = ""
        for y, (before, after) in enumerate(zip(self.lines, wanted, strict=True)):
            if before != after:
                for start, end in self._changes(y, before, after):
                    text, style = _written(after[start:end], style)
                    out.append(f"\x1b[{y + 1};{start + 1}H{text}")
        stays = not out and place == self._place
        self.lines, self._place = wanted, place
        return "" if stays else "".join(out) + ("\x1b[0m" if style else "") + place

    def _read(self, frame: str) -> tuple[list[Row], str] | None:
        """Lay a frame over what is shown; give the rows, and the place the cursor goes to at the end."""
        wanted = list(self.lines)
        at, style, place = 0, "", ""
        x = y = self.rows
        for part in _PART.finditer(frame):
            if part.start() != at:
                return None
            at = part.end()
            row, column, codes, text = part.groups()
            if row is not None:
                y, x, place = int(row) - 1, int(column) - 1, part[0]
                self._part(y, x)
            elif codes is not None:
                style = "" if codes in ("", "0") else f"{style};{codes}" if style else codes
            elif text is not None:
                if not (0 <= y < self.rows and 0 <= x < self.columns):
                    return None  # the terminal has another size by now
                if wanted[y] is self.lines[y]:
                    wanted[y] = list(wanted[y])
                end = _lay(wanted[y], x, text, style)
                self.anchors[y].difference_update(range(x + 1, end))
                x = end
        return (wanted, place) if at == len(frame) and place else None

    def _part(self, y: int, x: int) -> None:
        if 0 <= y < self.rows:
            self.anchors[y].add(x)

    def _changes(self, y: int, before: Row, after: Row) -> Iterator[tuple[int, int]]:
        """Give the stretches of a row that must be written, in order."""
        differ = [x for x, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
        starts = [differ[0], *(later for one, later in pairwise(differ) if later - one > GAP)]
        ends = [*(one + 1 for one, later in pairwise(differ) if later - one > GAP), differ[-1] + 1]
        anchors, reached = sorted(self.anchors[y]), 0
        for start, end in zip(starts, ends, strict=True):
            start, end = self._certain(before, after, anchors, start, end)
            if end > reached:
                yield max(start, reached), end
                reached = end

    def _certain(self, before: Row, after: Row, anchors: list[int], start: int, end: int) -> tuple[int, int]:
        """Widen a stretch so that it begins and ends where every terminal agrees what stands."""
        number = bisect_right(anchors, start)
        if any(map(_doubtful, after[anchors[number - 1] : start])):
            start = anchors[number - 1]
        while start and _is_half(after[start]):
            start -= 1
        number = bisect_right(anchors, end - 1)
        if any(map(_doubtful, after[start:end])) or any(map(_doubtful, before[start:end])):
            end = anchors[number] if number < len(anchors) else self.columns
        while end < self.columns and _is_half(after[end]):
            end += 1
        while after[end - 1] is None:  # nobody has written there yet
            end -= 1
        return start, end

    def _scroll(self, wanted: list[Row]) -> list[str]:
        """Move rows that the frame wants elsewhere, if that leaves much less to write."""
        by = _moved(self.lines, wanted)
        if not by:
            return []
        gains = [
            _differing(self.lines[y], row) - _differing(self.lines[y + by], row)
            if 0 <= y + by < self.rows
            else 0
            for y, row in enumerate(wanted)
        ]
        gaining = [y for y, gain in enumerate(gains) if gain > 0]
        if not gaining:
            return []
        first, last = gaining[0], gaining[-1]
        top, bottom = min(first, first + by), max(last, last + by)
        before = sum(map(_differing, self.lines[top : bottom + 1], wanted[top : bottom + 1]))
        blank: list[Row] = [[None] * self.columns for _ in range(abs(by))]
        region = self.lines[top : bottom + 1]
        moved = [*region[by:], *blank] if by > 0 else [*blank, *region[:by]]
        if sum(map(_differing, moved, wanted[top : bottom + 1])) > WORTH * before:
            return []
        if any(None in row for row in wanted[top : bottom + 1]):
            return []  # what stands there is not known, so it could not be put back
        self.lines = [*self.lines[:top], *moved, *self.lines[bottom + 1 :]]
        order = f"{by}M" if by > 0 else f"{-by}L"
        return [f"\x1b[{top + 1};{bottom + 1}r\x1b[{top + 1};1H\x1b[{order}\x1b[r"]


def _lay(row: Row, x: int, text: str, style: str) -> int:
    """Put text into a row, from cell `x` on; give the cell after it.  Halves of what is covered become blanks."""
    width = len(row)
    if 0 < x < width and _is_half(row[x]) and (cut := row[x - 1]) is not None:
        row[x - 1] = (" ", ground(cut[1]))
    if text.isascii():
        end = min(x + len(text), width)
        blank = (" ", ground(style))
        row[x:end] = [blank if character == " " else (character, style) for character in text[: end - x]]
    else:
        end = x
        half = ("", style)
        for character in text:
            size = get_character_cell_size(character)
            if end + size > width:
                break
            if size:
                row[end] = (character, style) if character != " " else (" ", ground(style))
                if size == 2:
                    row[end + 1] = half
                end += size
            elif (to := end - 1 - _is_half(row[end - 1] if end else None)) >= x and (base := row[to]):
                row[to] = (base[0] + character, base[1])
    if end < width and _is_half(row[end]):
        row[end] = (" ", ground(style))
    return end


def _written(cells: list[Cell], style: str) -> tuple[str, str]:
    """Give cells as text with as few styles as there can be, and the style in force after them."""
    parts: list[str] = []
    for cell in cells:
        if cell is None:  # stays as it is
            parts.append("\x1b[C")
            continue
        character, wanted = cell
        if character == " ":
            wanted = onto(style, wanted)
        if wanted != style:
            parts.append(change(style, wanted))
            style = wanted
        parts.append(character)
    return "".join(parts), style


def _moved(before: list[Row], after: list[Row]) -> int:
    """Tell by how many rows most of a picture seems to have moved up; below 0 down, 0 for not at all."""
    strip = slice(4, 36)
    old, new = [row[strip] for row in before], [row[strip] for row in after]
    changed = [y for y, row in enumerate(new) if row != old[y]]
    best, most = 0, 1
    for by in (by for size in range(1, REACH + 1) for by in (size, -size)):
        found = sum(0 <= y + by < len(old) and old[y + by] == new[y] for y in changed)
        if found > most:
            best, most = by, found
    return best


def _differing(before: Row, after: Row) -> int:
    return sum(map(ne, before, after))


def _is_half(cell: Cell) -> bool:
    return cell is not None and not cell[0]


@lru_cache(maxsize=4096)
def _is_doubtful(text: str) -> bool:
    """Tell whether terminals may disagree on how wide a character is."""
    return not (
        text.isascii()
        or "\u4e00" <= text <= "\u9fff"
        or "\u3000" <= text <= "\u301f"
        or "\uff01" <= text <= "\uff5e"
    )


def _doubtful(cell: Cell) -> bool:
    return cell is not None and _is_doubtful(cell[0])
