"""What a file of any format holds: its paragraphs, and what it tells about itself."""

from __future__ import annotations

from reader.document import Kind, Paragraph
from reader.record import record


@record
class Contents:
    """Paragraphs in reading order, and the fields of reader.document.Source that the file states.

    `encoding` is empty where the format itself says how text is written; `undecodable` counts bytes
    shown as ‹XX›.  No paragraph holds a line feed.
    """

    paragraphs: tuple[Paragraph, ...]
    encoding: str = ""
    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
    address: str = ""
    undecodable: int = 0


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
