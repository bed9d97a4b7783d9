"""The page: every character has a row, every row a place, and only what is looked at is laid out."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Article, Entity, EntityType, Kind, Mention, Paragraph
from reader.page.compose import Look, Piece, compose, english_gloss
from reader.page.finding import Finder
from reader.page.heights import Heights
from reader.page.layout import PIECE, Page, cut
from reader.script import HANT, Script, Target, fold

TEXT = st.text(alphabet="中文新聞，。「」（）OpenAI ab1·—\n裡", max_size=60).map(
    lambda t: t.replace("\n", "")
)
PLAIN = Target(HANT)


def article(*texts: str, names: tuple[tuple[int, int, int, str], ...] = (), english: str = "") -> Article:
    """Make an article of paragraphs; names are (paragraph, start, end, id)."""
    names_of = {"zh-Hant-TW": ("扎克伯格",), **({"en": (english,)} if english else {})}
    ids = {identity for *_, identity in names}
    return Article(
        paragraphs=tuple(Paragraph(text) for text in texts),
        entities={identity: Entity(identity, EntityType.PERSON, names_of) for identity in ids},
        mentions=tuple(Mention(p, a, b, EntityType.PERSON, identity) for p, a, b, identity in names),
    )


@given(st.lists(st.integers(1, 9), min_size=1, max_size=40), st.data())
def test_heights_agree_with_a_list(heights: list[int], data: st.DataObject) -> None:
    tree = Heights(heights)
    for _ in range(3):
        block = data.draw(st.integers(0, len(heights) - 1))
        heights[block] = data.draw(st.integers(0, 9))
        tree.set(block, heights[block])
    assert tree.total == sum(heights)
    assert [tree.row(block) for block in range(len(heights) + 1)] == [
        sum(heights[:block]) for block in range(len(heights) + 1)
    ]
    rows = [(block, inside) for block, height in enumerate(heights) for inside in range(height)]
    assert [tree.find(row) for row in range(tree.total)] == rows


def laid_out(page: Page) -> Page:
    """Lay out all blocks: no height is an estimate any more."""
    for number in range(len(page.pieces)):
        page.block(number)
    return page


@given(st.lists(TEXT, min_size=1, max_size=8), st.integers(4, 40), st.sampled_from(list(Script)))
def test_every_character_has_a_row_and_every_row_a_place(
    texts: list[str], width: int, script: Script
) -> None:
    page = laid_out(Page(article(*texts), Look(width, Target(HANT, script))))
    for number, text in enumerate(texts):
        for offset in range(len(text)):
            block, inside = page.at(page.row_of(number, offset))
            assert block.piece.paragraph == number
            assert inside < len(block.lines)
            assert block.line_of(offset) == inside
    for row in range(page.heights.total):
        place = page.place_at(row)
        block, inside = page.at(row)
        assert place.paragraph == block.piece.paragraph
        assert 0 <= place.start <= max(0, len(texts[place.paragraph]) - 1)


@given(st.lists(TEXT, min_size=1, max_size=8), st.integers(6, 40), st.data())
def test_a_step_forth_and_back_returns(texts: list[str], width: int, data: st.DataObject) -> None:
    page = laid_out(Page(article(*texts), Look(width, PLAIN)))
    row = data.draw(st.integers(0, page.heights.total - 1))
    far = data.draw(st.integers(0, page.heights.total - 1 - row))
    assert page.step(row, far) == row + far
    assert page.step(row + far, -far) == row
    assert page.step(row, 10_000) == page.heights.total - 1
    assert page.step(row, -10_000) == 0


def test_lines_hold_all_the_text_in_order() -> None:
    text = "「頂尖人才」正成為OpenAI最稀缺的資源，Google DeepMind也在找人。" * 3
    block = Page(article(text), Look(20, PLAIN)).block(0)
    assert "".join(text[a:b] for a, b in block.lines).replace(" ", "") == text.replace(" ", "")
    assert block.height == len(block.lines) + 1


def test_a_huge_paragraph_is_cut_after_sentences() -> None:
    text = ("很長的一句話，" * 9 + "完。") * 400
    pieces = cut(article(text, "短"))
    assert next((p.paragraph, p.start) for p in pieces) == (0, 0)
    assert pieces[-1] == Piece(1, 0, 1)
    assert all(a.end == b.start for a, b in itertools.pairwise(pieces[:-1]))
    assert all(text[p.end - 1] == "。" and p.end - p.start <= PIECE for p in pieces[:-1])


def test_only_what_is_looked_at_is_laid_out() -> None:
    page = Page(article(*["一段文字。" * 40] * 500), Look(30, PLAIN))
    page.at(0)
    assert len(page._blocks) == 1
    assert page.heights.total > 500


FIRST, SECOND = (0, 0, 4, "z"), (0, 5, 9, "z")


@pytest.mark.parametrize(
    ("text", "names", "shown"),
    [
        ("扎克伯格，扎克伯格。", (FIRST, SECOND), "扎克伯格 (Mark)，扎克伯格。"),
        ("扎克伯格（Mark）。", (FIRST,), "扎克伯格（Mark）。"),
        ("扎克伯格說", (FIRST,), "扎克伯格 (Mark) 說"),
        ("Mark說", ((0, 0, 4, "z"),), "Mark說"),
    ],
)
def test_the_english_name_stands_after_the_first_mention_only(
    text: str, names: tuple[tuple[int, int, int, str], ...], shown: str
) -> None:
    page = Page(article(text, names=names, english="Mark"), Look(80, PLAIN, glosses=True))
    block = page.block(0)
    assert block.view.text == shown
    for mark, (_, start, end, _) in zip(block.marks, names, strict=True):
        assert shown[mark.start : mark.end] == text[start:end]


def test_no_english_name_no_gloss() -> None:
    one = article("扎克伯格", names=(FIRST,))
    assert english_gloss(one, one.mentions[0]) == ""


def test_a_name_inside_a_name_is_marked_too() -> None:
    one = article("OpenAI o1好", names=((0, 0, 9, "o1"), (0, 0, 6, "openai")))
    block = compose(one, Piece(0, 0, 10), Look(40, PLAIN), list(enumerate(one.mentions)), frozenset())
    assert [(m.start, m.end) for m in block.marks] == [(0, 9), (0, 6)]


@pytest.mark.parametrize(("state", "rows"), [("off", 2), ("under", 3), ("beside", 2)])
def test_the_translation_takes_its_room(state: str, rows: int) -> None:
    one = Article(paragraphs=(Paragraph("中文。", Kind.TEXT),), translation=("English.",))
    assert Page(one, Look(40, PLAIN, translation=state)).block(0).height == rows


def test_other_annotations_and_scripts_keep_the_heights_seen() -> None:
    page = Page(article("一段文字。" * 30), Look(20, PLAIN))
    height = page.block(0).height
    assert page.replaced(page.article).heights[0] == height
    assert page.looked(Look(20, Target(HANT, Script.MAINLAND))).heights[0] == height


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("软件", ["軟件"]),
        ("軟件", ["軟件"]),
        ("openai", ["OpenAI", "OPENAI"]),
        ("ＡＩ", ["AI", "AI"]),
        (" ", []),
    ],
)
def test_finding_minds_neither_script_nor_case_nor_width(words: str, found: list[str]) -> None:
    one = article("OpenAI的軟件", "", "OPENAI")
    assert [one.text(span) for span in Finder(p.text for p in one.paragraphs).find(words)] == found


@given(st.lists(TEXT, min_size=1, max_size=6), st.text(alphabet="中文聞OpenAI，", min_size=1, max_size=3))
def test_every_find_is_what_was_looked_for(texts: list[str], words: str) -> None:
    one = article(*texts)
    spans = Finder(p.text for p in one.paragraphs).find(words)
    assert all(fold(one.text(span)).lower() == fold(words.strip()).lower() for span in spans)
    assert len(spans) == sum(fold(text).lower().count(fold(words).lower()) for text in texts)


def test_marks_and_blanks_are_no_words() -> None:
    def each(text: str, names: object) -> list[tuple[int, int]]:
        return [(place, place + 1) for place in range(len(text))]

    text = "甲，乙 「A」3。"
    page = Page(article(text), Look(40, PLAIN), cut_words=each)
    assert [text[start:end] for start, end in page.words(0)] == ["甲", "乙", "A", "3"]
