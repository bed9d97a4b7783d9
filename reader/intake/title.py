"""What an article of plain text is called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.document import Kind, Paragraph

TITLE_LENGTH = 80
POINTS = "•·●■◆▪▶►★☆ \u3000"
"""What stands before the points of a list, which pages of Hong Kong begin with."""

TOP = 6
"""Paragraphs in which a text says what it is called, who wrote it and when."""


WHEN = re.compile(
    r"[\W_]*(?:(?:19|20)\d\d ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2} ?日?号?號?|\d{1,2}月\d{1,2}[日号號])"
    r"[\W_]*(?:(?:星期|周|週)[一二三四五六日天])?[\W_]*(?:\d{1,2}[:：時时点點]\d{1,2}(?:[:：分]\d{0,2})?)?[\W_]*"
)
"""A line that tells a day and perhaps an hour, and nothing else: no title."""


def title_of(found: Sequence[Paragraph]) -> str:
    """Guess the title: a heading near the top, else the beginning; a line that only tells the day is none."""
    told = [p for p in found[:TOP] if len(p.text) > TITLE_LENGTH or not WHEN.fullmatch(p.text)] or found[:1]
    first = next((p.text for p in told if p.kind is Kind.HEADING), told[0].text)
    first = first.lstrip(POINTS) or first
    return first if len(first) <= TITLE_LENGTH else first[: TITLE_LENGTH - 1] + "…"
