"""What an article of plain text is called."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document import Kind, Paragraph

TITLE_LENGTH = 80
POINTS = "•·●■◆▪▶►★☆ \u3000"
"""What stands before the points of a list, which pages of Hong Kong begin with."""

TOP = 6
"""Paragraphs in which a text says what it is called, who wrote it and when."""


def title_of(found: Sequence[Paragraph]) -> str:
    """Guess the title: a heading near the top, else the beginning."""
    first = next((p.text for p in found[:TOP] if p.kind is Kind.HEADING), found[0].text)
    first = first.lstrip(POINTS) or first
    return first if len(first) <= TITLE_LENGTH else first[: TITLE_LENGTH - 1] + "…"
