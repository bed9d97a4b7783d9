"""Finding words in either script, in any case, in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Article, Paragraph, Span
from reader.page.finding import Finder
from reader.script import fold


def article(*texts: str) -> Article:
    return Article(paragraphs=tuple(Paragraph(text) for text in texts))


NEWS = article("騰訊與OpenAI", "", "腾讯视频，騰訊視頻；openai、ＯＰＥＮＡＩ")


@pytest.mark.parametrize("query", ["騰訊", "腾讯", " 腾讯 ", "騰讯"])
def test_either_script_finds_both(query: str) -> None:
    assert Finder(NEWS).find(query) == [Span(0, 0, 2), Span(2, 0, 2), Span(2, 5, 7)]


@pytest.mark.parametrize("query", ["OpenAI", "openai", "OPENAI", "ｏｐｅｎａｉ"])
def test_case_and_width_make_no_difference(query: str) -> None:
    assert [NEWS.text(span) for span in Finder(NEWS).find(query)] == ["OpenAI", "openai", "ＯＰＥＮＡＩ"]


def test_places_do_not_overlap() -> None:
    assert Finder(article("哈哈哈哈哈")).find("哈哈") == [Span(0, 0, 2), Span(0, 2, 4)]


@pytest.mark.parametrize("query", ["", "  ", "不在", "AI腾讯"])
def test_nothing_is_found_for_nothing_or_across_paragraphs(query: str) -> None:
    assert Finder(NEWS).find(query) == []


@given(
    st.lists(st.text("騰腾讯訊aA，", max_size=20), min_size=1),
    st.text("騰腾讯訊aA，", min_size=1, max_size=3),
)
def test_every_place_holds_the_words_and_no_paragraph_that_has_them_is_left_out(
    texts: list[str], query: str
) -> None:
    here = article(*texts)
    spans = Finder(here).find(query)
    wanted = fold(query).lower()
    assert all(fold(here.text(span)).lower() == wanted for span in spans)
    assert spans == sorted(spans, key=lambda span: (span.paragraph, span.start))
    assert [sum(s.paragraph == n for s in spans) for n in range(len(texts))] == [
        fold(text).lower().count(wanted) for text in texts
    ]
