"""The records that all parts share: frozen, spans half-open, the longer mention first."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass
from itertools import permutations

import pytest

from reader import document
from reader.document import (
    Article,
    Certainty,
    EntityType,
    Kind,
    Mention,
    Paragraph,
    Span,
    Status,
    reading_order,
)

ARTICLE = Article(paragraphs=(Paragraph("標題", Kind.HEADING), Paragraph("余家輝加入OpenAI o1團隊。")))
RECORDS = [record for record in vars(document).values() if is_dataclass(record)]


def mention(paragraph: int, start: int, end: int) -> Mention:
    return Mention(paragraph, start, end, EntityType.PERSON, "x")


def test_a_span_counts_code_points_of_its_paragraph_and_leaves_its_end_out() -> None:
    assert ARTICLE.text(Span(1, 0, 3)) == "余家輝"
    assert ARTICLE.text(mention(1, 5, 11)) == "OpenAI"
    assert ARTICLE.text(Span(0, 2, 2)) == ""


def test_code_points_beyond_the_first_plane_count_once() -> None:
    assert Article(paragraphs=(Paragraph("𠮷野家"),)).text(Span(0, 1, 3)) == "野家"


def test_mentions_stand_by_place_and_the_outer_before_the_inner() -> None:
    ordered = [mention(0, 4, 6), mention(1, 0, 9), mention(1, 0, 6), mention(1, 3, 4)]
    for shuffled in permutations(ordered):
        assert sorted(shuffled, key=reading_order) == ordered


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_no_record_can_be_changed(record: type) -> None:
    filled = {"paragraph": 0, "start": 0, "exact": "", "text": "", "repair": "", "removed": "",
              "inserted": "", "id": "", "type": EntityType.ORG, "entity": "", "label": "", "end": 0,
              "candidates": (), "certainty": Certainty.UNSURE, "gain": 0.0}  # fmt: skip
    names = [field.name for field in fields(record)]
    one = record(**{name: value for name, value in filled.items() if name in names})
    with pytest.raises((FrozenInstanceError, TypeError)):
        setattr(one, names[0], 1)
    assert not hasattr(one, "__dict__")


def test_words_of_the_format_are_those_that_are_documented() -> None:
    assert [str(each) for each in EntityType] == ["PERSON", "ORG", "PRODUCT", "PLACE", "TITLE"]
    assert [str(each) for each in Status] == ["confirmed", "reported", "planned", "denied"]
    assert [str(each) for each in Kind] == ["text", "heading", "caption"]
