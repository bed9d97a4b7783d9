"""Readings above the words: each syllable begins where its character does, and none runs into the next."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.document import Article, Paragraph
from reader.page.compose import Block, Look
from reader.page.layout import Page
from reader.page.ruby import Reading, Syllables, syllables
from reader.script import HANT, Target
from reader.typeset import NOT_AT_END, NOT_AT_START, cells, wrap

READINGS = {
    "莊": "zhuāng",
    "床": "chuáng",
    "人": "rén",
    "一": "yī",
    "西": "xī",
    "安": "ān",
    "阿": "ā",
    "裝": "ㄓㄨㄤ",
}
TEXT = st.text(alphabet="莊床人一西安阿裝中文，。「」（）AI· ", max_size=80)


def block(text: str, width: int, *, words: int = 1) -> Block:
    """Lay out a text whose words are so many characters long, read where READINGS knows them."""

    def read(*of_page: object) -> list[Reading]:
        starts = range(0, len(text), words)
        return [Reading(at, tuple(READINGS.get(c, "") for c in text[at : at + words])) for at in starts]

    page = Page(Article(paragraphs=(Paragraph(text),)), Look(width, Target(HANT), ruby="all"), read=read)
    return page.block(0)


def placed(laid: Block, line: int) -> list[tuple[int, int, str]]:
    """List (place, cell, syllable) over a line."""
    start, end = laid.lines[line]
    over = laid.above.texts
    return [(place, laid.cell(start, place), text) for place, text in over if start <= place < end]


@given(TEXT, st.integers(8, 40), st.integers(1, 3))
def test_no_syllable_runs_into_the_next_or_over_the_edge(text: str, width: int, words: int) -> None:
    laid = block(text, width, words=words)
    for line in range(len(laid.lines)):
        over = placed(laid, line)
        for (place, cell, syllable), (following, next_cell, _) in pairwise(over):
            joined = following == place + 1 and place // words == following // words
            assert cell + cells(syllable) + (not joined) <= next_cell
        assert all(cell + cells(syllable) <= width for _, cell, syllable in over)


@given(TEXT, st.integers(8, 40))
def test_characters_are_spread_and_lines_stay_within_the_width(text: str, width: int) -> None:
    laid = block(text, width)
    shown = laid.view.text
    assert [place for place, _ in laid.above.texts] == [n for n, c in enumerate(text) if c in READINGS]
    for start, end in laid.lines:
        edge = 0
        for place in range(start, end):
            assert laid.cell(start, place) >= edge
            edge = laid.cell(start, place) + cells(shown[place])
        assert edge <= width
        assert laid.leads.get(start, 0) == 0


@given(TEXT, st.integers(8, 40))
def test_every_character_is_found_again_at_its_cell(text: str, width: int) -> None:
    laid = block(text, width)
    for line, (start, end) in enumerate(laid.lines):
        for place in range(start, end):
            assert laid.offset_at(line, laid.cell_of(place)) == place
            assert laid.row_of(place) == line * laid.stride + laid.stride - 1


@given(
    st.lists(st.sampled_from(["莊", "人一", "，", "「", "。」" * 9, "「（" * 9])).map("".join),
    st.integers(16, 40),
)
@example("莊" + "。" * 30 + "人", 16)
def test_kinsoku_holds_where_it_can(text: str, width: int) -> None:
    """Each line that breaks a rule has no place at all where it may be broken."""
    laid = block(text, width)
    for (start, end), (following, _) in pairwise(laid.lines):
        if text[following] in NOT_AT_START or text[end - 1] in NOT_AT_END:
            inner = range(start + 1, end)
            assert all(text[n] in NOT_AT_START or text[n - 1] in NOT_AT_END for n in inner)


@pytest.mark.parametrize(
    ("words", "texts", "needs"),
    [
        ([("xī", "ān")], ["xī'", "ān"], [3, 3]),
        ([("rén", "rén")], ["rén", "rén"], [3, 4]),
        ([("xī",), ("ān",)], ["xī", "ān"], [3, 3]),
        ([("", "rén")], ["rén"], [4]),
        ([("ㄓㄨㄤ", "˙ㄖ")], ["ㄓㄨㄤ", "˙ㄖ"], [7, 4]),
    ],
)
def test_a_word_is_written_as_one(words: list[tuple[str, ...]], texts: list[str], needs: list[int]) -> None:
    starts = [sum(map(len, words[:n])) for n in range(len(words))]
    made = syllables(Reading(start, word) for start, word in zip(starts, words, strict=True))
    assert [text for _, text in made.texts] == texts
    assert [need for _, need in made.needs] == needs


def test_a_syllable_may_hang_over_what_has_none() -> None:
    laid = block("莊，文人", 40)
    assert placed(laid, 0) == [(0, 0, "zhuāng"), (3, 7, "rén")]
    assert laid.leads == {3: 1}


def test_blanks_come_before_an_opening_mark() -> None:
    assert block("莊「人", 40).leads == {1: 3}


def test_without_readings_lines_take_one_row() -> None:
    laid = block("中文", 40)
    assert (laid.above, laid.stride, laid.height) == (Syllables(), 1, 2)
    assert block("中人", 40).height == 3


@given(
    st.text(alphabet="莊人一，。「（ a", max_size=12),
    st.integers(0, 8),
    st.lists(st.integers(1, 9), max_size=12),
)
def test_lines_hold_all_of_a_text_however_narrow_they_are_and_whatever_stands_above_it(
    text: str, width: int, needs: list[int]
) -> None:
    above = tuple((index, need) for index, need in enumerate(needs) if index < len(text))
    lines = wrap(text, width, above)
    assert "".join(text[start:end] for start, end in lines).replace(" ", "") == text.replace(" ", "")
    assert all(start < end for start, end in lines) or not text.strip()
