"""Quotes find their words again: after edits, among repeats, and say when the words are gone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchors import CONTEXT, MOST, find, nearest, quote
from reader.document import Article, Paragraph, Quote, Span


def article(*texts: str) -> Article:
    return Article(paragraphs=tuple(Paragraph(text) for text in texts))


def test_a_quote_holds_the_words_and_what_stands_around_them_in_the_paragraph() -> None:
    """上周[趙晟佳]離職."""
    assert quote(article("別段。", "上周趙晟佳離職。"), Span(1, 2, 5)) == Quote("趙晟佳", "上周", "離職。")


def test_context_is_short_and_never_leaves_the_paragraph() -> None:
    long = quote(article("前" * 100 + "中" + "後" * 100), Span(0, 100, 101))
    assert (long.prefix, long.suffix) == ("前" * CONTEXT, "後" * CONTEXT)
    assert quote(article("甲", "乙", "丙"), Span(1, 0, 1)) == Quote("乙")


REPEATS = article("OpenAI說，他加入OpenAI前，OpenAI沒有這個部門。", "他加入OpenAI後又離開OpenAI。")


@pytest.mark.parametrize(
    "span", [Span(0, 0, 6), Span(0, 11, 17), Span(0, 19, 25), Span(1, 3, 9), Span(1, 13, 19)]
)
def test_repeats_are_told_apart_by_their_context(span: Span) -> None:
    assert REPEATS.text(span) == "OpenAI"
    assert find(REPEATS.paragraphs, quote(REPEATS, span)) == span


EDITS = {
    "words before it in the paragraph": "今天上午，她離開Meta，加入OpenAI。",
    "words after it": "她離開Meta，加入OpenAI。兩人同行。",
    "its context reworded": "她告別Meta，進了OpenAI。",
}


@pytest.mark.parametrize("text", EDITS.values(), ids=EDITS)
def test_an_edited_paragraph_keeps_its_quotes(text: str) -> None:
    """她離開Meta，加入[OpenAI]."""
    wanted = quote(article("她離開Meta，加入OpenAI。"), Span(0, 10, 16))
    start = text.index("OpenAI")
    assert wanted.exact == "OpenAI"
    assert find([Paragraph(text)], wanted) == Span(0, start, start + 6)


def test_a_moved_paragraph_keeps_its_quotes() -> None:
    wanted = quote(article("甲加入乙。", "丙加入丁。"), Span(0, 0, 1))
    assert find(article("丙加入丁。", "新的一段。", "甲加入乙。").paragraphs, wanted) == Span(2, 0, 1)


@pytest.mark.parametrize("text", ["", "她離開Meta。", "Open AI", "ＯｐｅｎＡＩ"])
def test_words_that_no_longer_occur_are_lost(text: str) -> None:
    assert find([Paragraph(text)], Quote("OpenAI", "加入", "。")) is None


def test_no_words_are_found_nowhere() -> None:
    assert find([Paragraph("甲")], Quote("")) is None
    assert find([], Quote("甲")) is None


@pytest.mark.parametrize("near", [0, 1, 2, 3])
def test_of_equal_places_the_nearest_paragraph_is_taken(near: int) -> None:
    same = article("他走了。", "他走了。", "他走了。", "他走了。")
    assert find(same.paragraphs, Quote("走", "他", "了。"), near=near) == Span(near, 1, 2)


def test_context_counts_more_than_nearness() -> None:
    texts = article("甲離開。", "空", "空", "乙離開。")
    assert find(texts.paragraphs, Quote("離開", "乙"), near=0) == Span(3, 1, 3)


def test_a_quote_written_by_hand_needs_no_context() -> None:
    assert find(article("題", "他加入Meta。").paragraphs, Quote("加入Meta")) == Span(1, 1, 7)


texts = st.lists(st.text("甲乙加入AI，。 \u0301𠮷", max_size=40), min_size=1, max_size=6)


@given(st.data(), texts.filter(any))
def test_a_quote_finds_its_own_words_with_all_their_context(data: st.DataObject, lines: list[str]) -> None:
    here = article(*lines)
    number = data.draw(st.sampled_from([n for n, line in enumerate(lines) if line]))
    start = data.draw(st.integers(0, len(lines[number]) - 1))
    span = Span(number, start, data.draw(st.integers(start + 1, len(lines[number]))))
    wanted = quote(here, span)
    found = find(here.paragraphs, wanted, near=number)
    assert found is not None
    assert here.text(found) == here.text(span)
    assert found.paragraph == number
    assert lines[number][: found.start].endswith(wanted.prefix)
    assert lines[number][found.end :].startswith(wanted.suffix)


@given(texts, st.text("甲乙加入AI", min_size=1, max_size=3))
def test_words_are_found_if_and_only_if_they_occur(lines: list[str], words: str) -> None:
    found = find(article(*lines).paragraphs, Quote(words, "加", "入"))
    assert (found is not None) == any(words in line for line in lines)
    assert found is None or article(*lines).text(found) == words


LONG = "值得注意的是，這已是晴川今年第三位高管變動。三月，財務長邵恩澤離職，隨後加盟別家公司。"

REWORDED = {
    "a word of the words": ("價格戰[尚未見底]，並不意外。", "價格戰[仍未見底]，並不意外。"),
    "a word put in": ("他說[前後談了五次]，沒有結果。", "他說[前後一共談了五次]，沒有結果。"),
    "at the head of its paragraph": (
        "[陸啟明離開公司]，董事會昨日確認。",
        "[陸啟銘離開公司]，董事會昨日確認。",
    ),
    "a whole paragraph": (f"[{LONG}]", f"[{LONG.replace('離職', '宣布離職')}]"),
    "a long quote whose context went too": (
        f"記者獲悉，[{LONG}]他沒有回應。",
        f"[{LONG.replace('三月', '四月')}]完。",
    ),
}


def bracketed(text: str) -> tuple[str, Span]:
    start, end = text.index("["), text.index("]")
    return text.replace("[", "").replace("]", ""), Span(0, start, end - 1)


@pytest.mark.parametrize(("before", "after"), REWORDED.values(), ids=REWORDED)
def test_words_that_were_reworded_are_found_by_what_stayed(before: str, after: str) -> None:
    text, span = bracketed(before)
    wanted = quote(article(text), span)
    text, there = bracketed(after)
    paragraphs = [Paragraph("新的一段。"), Paragraph(text), Paragraph("另一段話。")]
    assert find(paragraphs, wanted) is None
    assert nearest(paragraphs, wanted) == Span(1, there.start, there.end)


GONE = {
    "other words in the same place": ("他加入[海思]，任副總裁。", "他加入英特爾，任副總裁。"),
    "no context, and short": ("[量產]", "推出"),
    "a paragraph of other words": (
        f"[{LONG}]",
        "金管會說，金控高層異動須依規定申報，主管機關會持續關注此事的發展。",
    ),
    "nothing": ("他加入[海思]。", ""),
}


@pytest.mark.parametrize(("before", "after"), GONE.values(), ids=GONE)
def test_words_of_which_little_stayed_are_lost(before: str, after: str) -> None:
    text, span = bracketed(before)
    assert nearest([Paragraph(after)], quote(article(text), span)) is None


def test_very_long_words_are_compared_in_no_order() -> None:
    """A square of 40,000 characters would hold up the opening of an article for minutes."""
    long = "".join(chr(0x4E00 + number % 9000) for number in range(20 * MOST))
    wanted = quote(article(long), Span(0, 0, len(long)))
    assert nearest([Paragraph(long[9:])], wanted) == Span(0, 0, len(long) - 9)
