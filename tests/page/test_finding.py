"""Finding words in either script, in any case, in order."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Span
from reader.page.finding import Finder
from reader.script import fold

NEWS = ("騰訊與OpenAI", "", "腾讯视频，騰訊視頻；openai、ＯＰＥＮＡＩ")


def found(texts: Sequence[str], query: str) -> list[Span]:
    return list(Finder(texts).find(query))


def word(texts: Sequence[str], span: Span) -> str:
    return texts[span.paragraph][span.start : span.end]


@pytest.mark.parametrize("query", ["騰訊", "腾讯", " 腾讯 ", "騰讯"])
def test_either_script_finds_both(query: str) -> None:
    assert found(NEWS, query) == [Span(0, 0, 2), Span(2, 0, 2), Span(2, 5, 7)]


@pytest.mark.parametrize("query", ["OpenAI", "openai", "OPENAI", "ｏｐｅｎａｉ"])
def test_case_and_width_make_no_difference(query: str) -> None:
    assert [word(NEWS, span) for span in found(NEWS, query)] == ["OpenAI", "openai", "ＯＰＥＮＡＩ"]


def test_places_do_not_overlap() -> None:
    assert found(["哈哈哈哈哈"], "哈哈") == [Span(0, 0, 2), Span(0, 2, 4)]


@pytest.mark.parametrize("query", ["", "  ", "不在", "AI腾讯"])
def test_nothing_is_found_for_nothing_or_across_paragraphs(query: str) -> None:
    assert found(NEWS, query) == []


@given(
    st.lists(st.text("騰腾讯訊aA，", max_size=20), min_size=1),
    st.text("騰腾讯訊aA，", min_size=1, max_size=3),
)
def test_every_place_holds_the_words_and_no_paragraph_that_has_them_is_left_out(
    texts: list[str], query: str
) -> None:
    spans = found(texts, query)
    wanted = fold(query).lower()
    assert all(fold(word(texts, span)).lower() == wanted for span in spans)
    assert spans == sorted(spans, key=lambda span: (span.paragraph, span.start))
    assert [sum(s.paragraph == n for s in spans) for n in range(len(texts))] == [
        fold(text).lower().count(wanted) for text in texts
    ]


@given(st.lists(st.text("騰腾aA，", max_size=12), min_size=1), st.text("騰a", min_size=1, max_size=2))
def test_the_places_of_one_paragraph_and_those_after_a_place(texts: list[str], query: str) -> None:
    hits = Finder(texts).find(query)
    spans = list(hits)
    for number in range(len(texts)):
        assert hits.within(number) == [span for span in spans if span.paragraph == number]
    assert [spans[hits.at_or_after(span)] for span in spans] == spans


def test_characters_beyond_the_common_blocks_are_found_in_either_script() -> None:
    assert found(["𫝹玹", "A"], "𫝹") == [Span(0, 0, 1)]
