"""The lines of a PDF page: which words stand at one height, where they begin and end, how large they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from reader.record import record
from reader.typeset import cells

BLANK, SHOWN = 0.25, 0.15
"""Share of the size of type by which two pieces of a line must be apart for a blank between them; where the
page shows a blank there."""

TOUCHING = 0.1
"""Share of the size of type by which pieces that follow each other may be apart, the sizes being guessed."""

SAME_LINE = 0.5
"""Share of the size of type by which the heights of pieces of one line may differ."""


@record
class Line:
    """One line of text: left and right edge, height of its base and size of type, in points."""

    text: str
    left: float
    right: float
    base: float
    size: float


@record
class Piece:
    """Text as the page shows it in one go."""

    text: str
    left: float
    base: float
    size: float

    @property
    def right(self) -> float:
        """Guess the right edge: a Chinese character is as wide as it is high, a letter half of it."""
        return self.left + cells(self.text) * self.size / 2


def lines(page: Any, drawn: Callable[..., None]) -> list[Line]:
    """Give the lines of a page, in the order in which it shows them; `drawn` is told of each step."""
    pieces: list[Piece] = []

    def visit(text: str, outer: list[float], inner: list[float], _: Any, size: float) -> None:
        x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
        y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
        scale = abs(inner[3] * outer[3]) or 1.0
        height = max(1.0, abs(float(size or 0)) * scale)
        pieces.extend(Piece(line, x, y, height) for line in text.split("\n") if line)

    page.extract_text(visitor_operand_before=drawn, visitor_text=visit)
    return _joined(pieces)


def _joined(pieces: list[Piece]) -> list[Line]:
    """Join pieces that follow each other at one height."""
    found: list[Line] = []
    shown = False
    for piece in pieces:
        last = found[-1] if found else None
        if piece.text.isspace():
            shown = True
        elif last and abs(last.base - piece.base) < SAME_LINE * last.size and piece.left >= last.left:
            further = _unguessed(last, piece)
            text = last.text + _blank(last, further, shown=shown) + further.text
            shown = False
            found[-1] = Line(text, last.left, max(last.right, further.right), last.base, last.size)
        else:
            shown = False
            found.append(Line(piece.text, piece.left, piece.right, piece.base, piece.size))
    return found


def _unguessed(line: Line, piece: Piece) -> Piece:
    """Take from a piece the blank that pypdf guesses where another font begins, if a Chinese character touches it."""
    chinese = not (line.text[-1] + piece.text.lstrip()[:1]).isascii()
    if chinese and abs(piece.left - line.right) < TOUCHING * piece.size:
        return replace(piece, text=piece.text.removeprefix(" "))
    return piece


def _blank(line: Line, piece: Piece, *, shown: bool) -> str:
    """Give the blank between a line and what follows it; `shown` tells that the page shows one."""
    if line.text.endswith(" ") or piece.text.startswith(" "):
        return ""
    wide = piece.left - line.right > (SHOWN if shown else BLANK) * piece.size
    return " " if wide and (shown or piece.text.isascii()) else ""
