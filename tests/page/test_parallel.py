"""The translation beside the text: what stands in which row, gaps on either side, names in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Article, Beside, Entity, EntityType, Mention, Paragraph, Rendition
from reader.language.translation import laid
from reader.page.compose import Block, Look
from reader.page.layout import Page
from reader.page.parallel import ABOVE, GAP, english_forms, mentions
from reader.script import HANT, Target

THEIRS = ("One.", "Two.", "Three.", "Four.")


def article(count: int, pairs: list[tuple[tuple[int, int], tuple[int, int]]]) -> Article:
    paragraphs = tuple(Paragraph("一二三四五。") for _ in range(count))
    return laid(Article(paragraphs=paragraphs, rendition=Rendition(THEIRS)), pairs)


def rows(block: Block) -> list[str]:
    """What the translation has in each row of a block."""
    lines = [block.translation.get(row) for row in range(block.height)]
    return [line.text + line.sign if line else "" for line in lines]


def shown(one: Article, layout: str) -> list[list[str]]:
    page = Page(one, Look(40, Target(HANT), translation=layout))
    return [rows(page.block(number)) for number in range(len(one.paragraphs))]


def test_two_paragraphs_with_one_translation() -> None:
    one = article(3, [((0, 2), (0, 1)), ((2, 3), (1, 4))])
    assert shown(one, "beside") == [["One.", ""], [ABOVE, ""], ["Two.", "Three.", "Four.", ""]]
    assert one.translation == ("One.", "", "Two.\nThree.\nFour.")


def test_what_only_the_article_says_has_a_gap_beside_it() -> None:
    one = article(2, [((0, 1), (0, 0)), ((1, 2), (0, 4))])
    assert shown(one, "beside")[0] == [GAP, ""]
    assert shown(one, "under")[0] == ["", GAP, ""]


def test_what_only_the_translation_says_follows_below_the_text() -> None:
    one = article(2, [((0, 1), (0, 1)), ((1, 1), (1, 2)), ((1, 1), (2, 3)), ((1, 2), (3, 4))])
    assert shown(one, "beside") == [["One.", "", "Two.", "Three.", ""], ["Four.", ""]]
    assert shown(one, "under") == [["", "One.", GAP, "Two.", "Three.", ""], ["", "Four.", ""]]


def test_what_the_translation_begins_with_stands_before_the_first() -> None:
    one = article(1, [((0, 0), (0, 1)), ((0, 1), (1, 4))])
    assert shown(one, "beside") == [["One.", "Two.", "Three.", "Four.", ""]]


def test_two_for_two_stand_together() -> None:
    assert article(2, [((0, 2), (0, 2)), ((2, 2), (2, 4))]).rendition == Rendition(
        THEIRS, (Beside(own=(0, 2)), Beside(above=True, after=(2, 4)))
    )


@given(st.lists(st.sampled_from([(1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (3, 1), (2, 2)]), min_size=1))
def test_every_paragraph_of_the_translation_stands_in_one_place(beads: list[tuple[int, int]]) -> None:
    pairs, at = [], (0, 0)
    for bead in beads:
        to = at[0] + bead[0], at[1] + bead[1]
        pairs.append(((at[0], to[0]), (at[1], to[1])))
        at = to
    if not at[0]:
        return
    texts = tuple(f"t{number}" for number in range(at[1]))
    one = Article(paragraphs=tuple(Paragraph("文") for _ in range(at[0])), rendition=Rendition(texts))
    assert "\n".join(filter(None, laid(one, pairs).translation)).split() == list(texts)


PEOPLE = [
    Entity("gu", EntityType.PERSON, {"en": ("Mira Gu",)}),
    Entity("lin", EntityType.PERSON, {"en": ("Ada Lin", "Lin")}),
    Entity("an", EntityType.PERSON, {"en": ("Otto Lin-Berg",)}),
    Entity("lab", EntityType.ORG, {"en": ("Lin Lab",)}),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mira Gu met Lin.", [("Mira Gu", "gu"), ("Lin", "lin")]),
        ("Gu", []),  # too short to be sure
        ("Lin Lab, Linz and Berlin", [("Lin Lab", "lab")]),
        ("Lin-Berg", [("Lin-Berg", "an")]),
    ],
)
def test_english_names_are_found_as_whole_words(text: str, found: list[tuple[str, str]]) -> None:
    spans = mentions(text, english_forms(PEOPLE))
    assert [(text[start:end], identity) for start, end, identity in spans] == found


def test_a_name_that_two_share_is_nobodys() -> None:
    two = [Entity(str(n), EntityType.PERSON, {"en": (f"{n} Weber",)}) for n in range(2)]
    assert mentions("Weber", english_forms(two)) == []


def test_names_are_marked_line_by_line() -> None:
    one = Article(
        paragraphs=(Paragraph("顧米拉說好。"),),
        entities={"gu": PEOPLE[0]},
        mentions=(Mention(0, 0, 3, EntityType.PERSON, "gu"),),
        rendition=Rendition(("It was settled, said Mira Gu, last week.",)),
    )
    page = Page(laid(one, [((0, 1), (0, 1))]), Look(26, Target(HANT), translation="under"))
    marked = [[line.text[a:b] for a, b, _ in line.names] for line in page.block(0).translation.values()]
    assert marked == [["Mira"], ["Gu"]]
