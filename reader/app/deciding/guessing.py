"""What the words of a sentence seem to tell of a move: what the form begins with when a reader adds one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from reader import anchors
from reader.document import Article, EntityType, Mention, Span
from reader.mentions import in_paragraph
from reader.script import fold

if TYPE_CHECKING:
    from reader.annotate.decided import Ground, Told

_NUMBERS = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")


def guess(ground: Ground, article: Article, span: Span) -> Told:
    """Fill in a move from the names, the date and the cues of some words.

    Who: the first person, else the last one named before in the paragraph.  Where: of two
    organisations the first is left and the last is joined; one alone is joined.
    """
    from reader.annotate.decided import End, Told
    from reader.annotate.moves.status import status_of

    here = in_paragraph(article.mentions, span.paragraph)
    inside = [m for m in here if span.start <= m.start and m.end <= span.end]
    before = [m for m in here if m.type is EntityType.PERSON and m.start < span.start]
    who = next((m for m in inside if m.type is EntityType.PERSON), before[-1] if before else None)
    houses = _distinct([m for m in inside if m.type is EntityType.ORG])
    ends = [End(ground.refer(article.entities[m.entity])) for m in (*houses[:1], *houses[1:][-1:])]
    left, joined = _roles(article, inside, who, houses)
    origin = End(ends[0].organization, left) if len(ends) == 2 else None
    destination = End(ends[-1].organization if ends else None, joined)
    words = fold(article.text(span))
    iso, printed = _date(article, span)
    return Told(
        person=ground.refer(article.entities[who.entity]) if who else None,
        origin=origin,
        destination=destination,
        date=iso,
        date_text=printed,
        status=status_of("", words, ""),
        quotes=(anchors.quote(article, span),),
    )


def _distinct(mentions: Sequence[Mention]) -> list[Mention]:
    """Give the first mention of each entity, in order."""
    return list({m.entity: m for m in reversed(mentions)}.values())[::-1]


def _roles(
    article: Article, inside: Sequence[Mention], who: Mention | None, houses: Sequence[Mention]
) -> tuple[str, str]:
    """Give the role left and the role taken up: a title right before who, and one behind the last house."""
    titles = [m for m in inside if m.type is EntityType.TITLE]
    last = houses[-1].end if houses else who.end if who else 0
    left = next((article.text(m) for m in titles if who and m.end == who.start), "")
    joined = next(
        (article.text(m) for m in titles if m.start >= last and not (who and m.end == who.start)), ""
    )
    return left, joined


def _date(article: Article, span: Span) -> tuple[str, str]:
    """Give the last date in some words as an ISO prefix, empty where that is not known, and as printed."""
    from reader.annotate.moves.sentence.dates import find_dates

    text = article.paragraphs[span.paragraph].text
    found = find_dates(fold(text), span.start, span.end, today=article.source.date)
    return (found[-1].iso, text[found[-1].start : found[-1].end]) if found else ("", "")


def iso_date(typed: str, today: str = "") -> str | None:
    """Read a date as a person types it: 2025-06, 2025/6/3, 2025年6月, 民國114年6月; None for what is none."""
    from reader.annotate.moves.sentence.dates import find_dates
    from reader.knowledge.schema import is_date  # reads YAML, which costs 25 ms

    if not typed or is_date(typed) or _NUMBERS.fullmatch(typed):
        return _numbered(typed)
    plain = fold(typed)
    read = [one for one in find_dates(plain, 0, len(plain), today=today) if one.end - one.start == len(plain)]
    return _numbered(read[0].iso) if read and read[0].iso else None


def _numbered(typed: str) -> str | None:
    """Give year, month and day in ISO 8601, as far as there are any; None for a day there is not."""
    parts = [int(part) for part in re.split(r"[-/.]", typed) if part]
    try:
        date(*[*(parts or [1]), 1, 1][:3])
    except ValueError:
        return None
    return "-".join(f"{part:02d}" for part in parts)
