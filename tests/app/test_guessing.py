"""What a sentence seems to tell of a move, and dates as people type them."""

from __future__ import annotations

import pytest

from reader.annotate.decided import Ground
from reader.app.deciding.guessing import guess, iso_date
from reader.document import Article, Entity, EntityType, Mention, Paragraph, Source, Span

NAMES = {
    "紀承遠": EntityType.PERSON,
    "協鑫": EntityType.ORG,
    "晴川": EntityType.ORG,
    "首席技術官": EntityType.TITLE,
    "記者": EntityType.TITLE,
    "總經理": EntityType.TITLE,
}


def told(text: str, date: str = "2025-08-20") -> tuple[str, ...]:
    """Give who, from, role there, to, new role, date, date as printed, status."""
    mentions = sorted(
        (
            Mention(0, at, at + len(name), kind, name)
            for name, kind in NAMES.items()
            if (at := text.find(name)) >= 0
        ),
        key=lambda mention: mention.start,
    )
    entities = {name: Entity(name, kind, {"zh-Hant-TW": (name,)}) for name, kind in NAMES.items()}
    article = Article(Source(date=date), (Paragraph(text),), entities=entities, mentions=tuple(mentions))
    move = guess(Ground(article), article, Span(0, 0, len(text)))
    ends = [
        part
        for end in (move.origin, move.destination)
        for part in ((end.organization.name if end and end.organization else "", end.role if end else ""))
    ]
    return (move.person.name if move.person else "", *ends, move.date, move.date_text, move.status.value)


CASES = {
    "據記者了解，前協鑫首席技術官紀承遠有望於9月加入晴川。": (
        "紀承遠", "協鑫", "首席技術官", "晴川", "", "2025-09", "9月", "planned",
    ),
    "紀承遠離開協鑫，昨日加入晴川任總經理。": (
        "紀承遠", "協鑫", "", "晴川", "總經理", "2025-08-19", "昨日", "confirmed",
    ),
    "市場盛傳紀承遠加入晴川。": ("紀承遠", "", "", "晴川", "", "", "", "reported"),
    "沒有人名。": ("", "", "", "", "", "", "", "confirmed"),
}  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_the_form_begins_with_what_the_sentence_seems_to_tell(text: str) -> None:
    assert told(text) == CASES[text]


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("", ""),
        ("2025", "2025"),
        ("2025-06", "2025-06"),
        ("2025-6-3", "2025-06-03"),
        ("2025/6", "2025-06"),
        ("2025.06.30", "2025-06-30"),
        ("2025年6月", "2025-06"),
        ("民國114年6月", "2025-06"),
        ("6月3日", "2025-06-03"),
        ("June", "2025-06"),
        ("2025-13", None),
        ("2025/0/3", None),
        ("2025-02-31", None),
        ("上次", None),
        ("2025年6月左右", None),
    ],
)
def test_a_date_as_typed(typed: str, iso: str | None) -> None:
    assert iso_date(typed, "2025-08-20") == iso
