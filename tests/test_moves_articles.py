"""Short articles by the whole pipeline, names included: tests/cases/moves/articles*.yaml, and the shared one where it is."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from reader.annotate.pipeline import annotate
from reader.document import Article, Move, Paragraph, Source, Status
from tests.articles_told import articles, known, tally, told

SEED = Path(os.environ.get("NEWSREADER_SHARED", Path(__file__).parents[2] / "shared")) / "articles"


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("articles", 0.78),
        ("articles_second", 0.55),
        ("articles_third", 0.7),
        ("articles_fourth", 0.7),
        ("articles_fifth", 0.8),
        ("articles_sixth", 0.55),
        ("articles_seventh", 0.75),
        ("articles_ninth", 0.7),
        ("articles_tenth", 0.8),
        ("articles_eleventh", 0.7),
        ("articles_twelfth", 0.65),
        ("articles_thirteenth", 0.7),
        ("articles_mainland", 0.9),
        ("articles_mainland_second", 0.95),
        ("articles_mainland_third", 0.95),
        ("articles_mainland_fourth", 0.95),
        ("articles_mainland_fifth", 0.9),
        ("articles_mainland_sixth", 0.9),
        ("articles_mainland_seventh", 0.9),
        ("articles_mainland_eighth", 0.9),
        ("articles_business", 0.75),
        ("articles_business_second", 0.7),
        ("articles_business_third", 0.7),
        ("articles_business_fourth", 0.7),
        ("articles_english", 0.65),
        ("articles_english_second", 0.55),
        ("articles_english_fifth", 0.6),
        ("articles_english_eighth", 0.8),
        ("articles_english_ninth", 0.8),
        ("articles_english_tenth", 0.65),
        ("articles_english_eleventh", 0.8),
        ("articles_english_twelfth", 0.8),
        ("articles_english_thirteenth", 0.7),
        ("articles_afield", 0.8),
        ("articles_afield_second", 0.9),
        ("articles_afield_third", 0.75),
        ("articles_afield_fourth", 0.75),
        ("articles_english_fourteenth", 0.7),
        ("articles_field", 0.85),
        ("articles_field_second", 0.9),
        ("articles_field_third", 0.9),
        ("articles_field_fourth", 0.95),
        ("articles_sport", 0.85),
        ("articles_straits", 0.85),
        ("articles_straits_second", 0.9),
        ("articles_straits_third", 0.9),
        ("articles_straits_fourth", 0.9),
        ("articles_straits_fifth", 0.9),
        ("articles_straits_sixth", 0.9),
        ("articles_regions", 0.9),
    ],
)
def test_most_moves_are_found_and_few_are_wrong(name: str, least: float) -> None:
    """F1 over person, from and to; `python -m tests.benchmarks.moved NAME --errors` lists the rest."""
    assert tally(name).f1() >= least


@pytest.mark.parametrize(
    "record",
    [each for name in ("articles", "articles_english") for each in articles(name) if not each["moves"]],
    ids=lambda each: each["id"],
)
def test_careers_obituaries_and_talk_are_no_moves(record: dict[str, object]) -> None:
    assert told(record).wrong == ()


def test_every_evidence_quotes_the_article() -> None:
    for record in (*articles("articles")[:4], *articles("articles_english")[:2]):
        article = told(record).article
        assert article.moves
        for move in article.moves:
            assert move.evidence
            for span in move.evidence:
                quote = article.paragraphs[span.paragraph].text[span.start : span.end]
                assert quote == quote.strip() != ""
                assert quote in str(record["text"])


def _seed() -> tuple[Article, dict[str, object]]:
    gold_file = SEED / "talent-war.gold.json"
    if not gold_file.is_file():
        pytest.skip(f"{gold_file.name} is not here")
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    paragraphs = tuple(Paragraph(each["text"]) for each in gold["paragraphs"])
    return annotate(Article(Source(date="2025-07-01"), paragraphs), known()), gold


def _ends(move: Move) -> tuple[str | None, str | None]:
    left, joined = move.origin, move.destination
    return left.organization if left else None, joined.organization if joined else None


def test_the_seed_article_tells_of_these_people_and_no_others() -> None:
    """Nine moves; the tenth of the gold is told as two posts (前…研究員，…CEO), so it is an affiliation."""
    article, gold = _seed()
    found = {(m.person, *_ends(m), m.status.value) for m in article.moves if m.person}
    moves = [each for each in gold["moves"] if each["person"]]  # type: ignore[attr-defined]
    wanted = {(m["person"], m["from_org"], m["to_org"], m["status"]) for m in moves}
    affiliated = ("ariel-herbert-voss", "openai", "unsybil", "confirmed")
    assert found == wanted - {affiliated}
    assert article.entities["ariel-herbert-voss"].posts[0].organization == "unsybil"


def test_the_seed_article_tells_of_groups() -> None:
    article, gold = _seed()
    groups = {(m.group.count, *_ends(m)): m for m in article.moves if m.group}
    assert set(groups) == {(8, "openai", "meta"), (None, "openai", "meta"), (50, None, "meta")}
    eight = next(m for m in gold["moves"] if m["id"] == "g1")["group"]  # type: ignore[attr-defined]
    whole = groups[8, "openai", "meta"]
    assert whole.group is not None
    assert sorted(whole.group.members) == sorted(eight)
    assert groups[50, None, "meta"].status is groups[None, "openai", "meta"].status is Status.PLANNED
