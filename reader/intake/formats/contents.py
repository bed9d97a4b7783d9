"""What a file of any format holds: its paragraphs, and what it tells about itself."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document import Kind, Paragraph
from reader.record import record


@record
class Contents:
    """Paragraphs in reading order, and the fields of reader.document.Source that the file states.

    `encoding` is empty where the format itself says how text is written; `undecodable` counts bytes
    shown as ‹XX›; `remark` is a sentence for the reader.  No paragraph holds a line feed.
    """

    paragraphs: tuple[Paragraph, ...]
    encoding: str = ""
    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
    address: str = ""
    undecodable: int = 0
    remark: str = ""


def titled(paragraphs: list[Paragraph], title: str) -> tuple[Paragraph, ...]:
    """Put the title above paragraphs that do not begin with it."""
    head = paragraphs[:3]
    if not title or not paragraphs or any(_names(one.text, title) for one in head):
        return tuple(
            Paragraph(one.text, Kind.HEADING) if number < 3 and _names(one.text, title) else one
            for number, one in enumerate(paragraphs)
        )
    return (Paragraph(title, Kind.HEADING), *paragraphs)


def _names(line: str, title: str) -> bool:
    """Tell whether a line is the title, or most of it: 轉貼：and the like stand before it in the head of a page."""
    return line == title or (line in title and len(line) * 5 >= len(title) * 3 and len(line) >= 6)


CELL, BETWEEN = 30, " | "
"""Characters of the longest cell of a table whose row is one line; longer ones are text that a table sets on a page."""


def short(cell: str) -> bool:
    """Tell whether a cell of a table holds a few words, no sentence."""
    return len(cell) <= CELL and not cell.endswith(("。", "？", "！"))


def row(cells: Sequence[Sequence[str]]) -> list[str]:
    """Give the lines of a row of a table, of which each cell holds lines: one, where each cell is short."""
    lines = [line for cell in cells for line in cell]
    alike = len(cells) > 1 and all(len(cell) <= 1 for cell in cells) and all(map(short, lines))
    return [BETWEEN.join(lines)] if alike and lines else lines
