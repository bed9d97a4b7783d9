"""Text in pieces, each with the name of its style; wrapped by our own rules, painted as a Strip."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from reader.typeset import INVISIBLE, cells, wrap

Pieces = list[tuple[str, str]]
"""(text, name of a style) in reading order."""


def quoted(words: str) -> str:
    """Put words between the quotation marks of their language."""
    return f"「{words}」" if any("\u3400" <= each <= "\u9fff" for each in words) else f"“{words}”"


def slice_pieces(pieces: Pieces, start: int, end: int) -> Pieces:
    """Give the pieces of characters `start` to `end`."""
    cut: Pieces = []
    position = 0
    for text, style in pieces:
        low, high = max(start - position, 0), min(end - position, len(text))
        if low < high:
            cut.append((text[low:high], style))
        position += len(text)
    return cut


def wrap_pieces(pieces: Pieces, width: int, *, indent: int = 0) -> list[Pieces]:
    """Break pieces into lines of at most `width` cells; lines after the first begin with blanks."""
    text = "".join(part for part, _ in pieces)
    lines = wrap(text, width - indent)
    if not indent or len(lines) == 1 or cells(text) <= width:
        return [
            slice_pieces(pieces, start, end) for start, end in (lines if not indent else wrap(text, width))
        ]
    first_end = wrap(text, width)[0][1]
    rest_start = first_end
    while rest_start < len(text) and text[rest_start] == " ":
        rest_start += 1
    rest = wrap(text[rest_start:], width - indent)
    blank: Pieces = [(" " * indent, "")]
    return [
        slice_pieces(pieces, 0, first_end),
        *(blank + slice_pieces(pieces, rest_start + start, rest_start + end) for start, end in rest),
    ]


def strip(pieces: Iterable[tuple[str, str]], width: int, style: Callable[[str], Style]) -> Strip:
    """Paint one line of pieces, filled with blanks to `width` cells."""
    segments = [Segment(text.translate(INVISIBLE), style(name)) for text, name in pieces]
    used = sum(cells(text) for text, _ in pieces)
    base = style("")
    if used < width:
        segments.append(Segment(" " * (width - used), base))
    painted = Strip(segments, max(used, width))
    return painted.crop(0, width) if used > width else painted


def heading(pieces: Pieces) -> Text:
    """Give the names of columns for a Static, the one sorted by in bold."""
    styles = {"strong": "bold", "dim": "dim", "": ""}
    return Text.assemble(*((text, styles[name]) for text, name in pieces))


def grounded(strip: Strip, ground: Style) -> Strip:
    """Give a line the background of `ground`, whatever its pieces have: Strip.apply_style goes beneath them."""
    back = Style(bgcolor=ground.bgcolor)
    return Strip(
        [Segment(text, (style or Style()) + back, more) for text, style, more in strip], strip.cell_length
    )
