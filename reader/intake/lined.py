"""Paragraphs that stood one a line while they were repaired as one text: their kinds, and places in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from reader.document import Paragraph, Span, Step
from reader.intake.places import carried
from reader.intake.steps import Offsets

Pieces = list[tuple[int, str]]
"""For each paragraph, where its text begins in the whole text, and the text."""


def pieces(text: str) -> Pieces:
    """Cut a repaired text into its lines; empty ones are left out."""
    found: Pieces = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            found.append((at + len(line) - len(line.lstrip()), line.strip()))
        at += len(line) + 1
    return found


def paragraphs(found: Pieces, before: Sequence[Paragraph], steps: Sequence[Step]) -> tuple[Paragraph, ...]:
    """Make paragraphs of the pieces; each keeps the kind that the text there had `before` the steps."""
    starts = list(accumulate((len(one.text) + 1 for one in before[:-1]), initial=0))
    offsets = Offsets(steps)
    return tuple(
        Paragraph(text, before[bisect_right(starts, offsets.back(at)) - 1].kind) for at, text in found
    )


def spans(found: Pieces, ranges: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Carry ranges of the whole text, half-open, to spans of the paragraphs."""
    return carried([(at, len(text), number, 0) for number, (at, text) in enumerate(found)], ranges)
