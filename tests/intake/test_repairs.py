"""A reader sees what was repaired in a paragraph, and has the last word on each repair."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import intake
from reader.document import Article, Certainty
from reader.intake import repairs
from reader.intake.steps import apply
from reader.wording import Fault
from tests.examples import examples
from tests.intake.damage import converter

CLEAN = (Path(__file__).parents[1] / "cases" / "intake" / "clean.txt").read_text(encoding="utf-8")
DAMAGED = (
    converter(CLEAN, marks=False) + "成員們全天候參與討論\n  ## 他說&ldquo;好&rdquo;\t嗎 ##\n\n===\n\x1b尾\n"
)


@pytest.fixture(scope="module")
def article() -> Article:
    return intake.from_text(DAMAGED)


def test_the_original_of_a_paragraph_is_what_was_decoded(article: Article) -> None:
    lines = [line.strip().strip("# ") for line in DAMAGED.splitlines() if line.strip("=")]
    assert [repairs.original(article, n) for n in range(len(article.paragraphs))] == lines


def test_the_steps_of_a_paragraph_stand_where_they_say(article: Article) -> None:
    seen = 0
    for number, paragraph in enumerate(article.paragraphs):
        for placed in repairs.in_paragraph(article, number):
            assert paragraph.text[placed.start : placed.end] == placed.step.inserted
            assert placed.number == seen
            seen += 1
        assert apply(repairs.original(article, number), repairs.local(article, number)) == paragraph.text
    assert seen == len(article.steps) > 40


def test_a_rejected_repair_is_undone_there_only_and_offered_again(article: Article) -> None:
    number = 7
    decision = repairs.reject(article, number)
    again = intake.from_text(DAMAGED, decisions=[decision])
    place = article.places[number]
    assert [step for step in article.steps if step not in again.steps] == [article.steps[number]]
    assert article.steps[number].removed in again.paragraphs[place.paragraph].text
    (offer,) = repairs.offered(again, place.paragraph)
    assert again.paragraphs[place.paragraph].text[offer.start : offer.end] == article.steps[number].removed
    assert offer.offer.candidates == (article.steps[number].inserted,)


def test_all_decisions_of_a_paragraph_are_made_at_once(
    article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text read in the wrong encoding has thousands of repairs in a paragraph: each alone would look at all of them."""
    numbers = range(len(article.steps))
    one_by_one = {number: repairs.reject(article, number) for number in numbers}
    again = intake.from_text(DAMAGED, decisions=[*one_by_one.values()])
    looked: list[int] = []
    local = repairs.local
    monkeypatch.setattr(
        repairs, "local", lambda article, paragraph: [looked.append(paragraph), local(article, paragraph)][1]
    )
    paragraphs = range(len(article.paragraphs))
    together = [decision for n in paragraphs for decision in repairs.rejections(article, n).items()]
    assert dict(together) == one_by_one
    offers = [decision for n in paragraphs for decision in repairs.acceptances(again, n).items()]
    assert looked == [*paragraphs, *paragraphs]
    assert dict(offers) == {number: repairs.accept(again, number) for number in range(len(again.offers))}
    assert len(offers) > 40


def test_decisions_about_other_texts_change_nothing(article: Article) -> None:
    decision = repairs.reject(article, 7)
    assert intake.from_text("全新的文章，與此無關。", decisions=[decision]).steps == ()


def test_every_repair_can_be_rejected_and_the_rejections_taken_back(article: Article) -> None:
    all_of_them = [repairs.reject(article, number) for number in range(len(article.steps))]
    again = intake.from_text(DAMAGED, decisions=all_of_them)
    assert again.steps == ()
    assert len(again.offers) == len(article.steps)
    yes = [repairs.accept(again, number) for number in range(len(again.offers))]
    assert [decision.inserted for decision in yes] == [step.inserted for step in article.steps]


PIECES = st.sampled_from(
    [
        *"發業(fā)?!，,。“”(a)□\x1b\u200b并于後&;#= \t",
        "(fā)",
        "?!睹咳战",
        "&nbsp;",
        "\n",
        "\n## ",
        "中文" * 14,
    ]
)


@examples(0.6)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_places_are_right_in_any_text(text: str) -> None:
    try:
        article = intake.from_text(text)
    except Fault:
        return
    assert len(article.places) == len(article.steps)
    assert len(article.offer_places) == len(article.offers)
    for number, paragraph in enumerate(article.paragraphs):
        assert apply(repairs.original(article, number), repairs.local(article, number)) == paragraph.text
    decisions = [repairs.reject(article, number) for number in range(len(article.steps))]
    assert not {Certainty.UNSURE} & {step.certainty for step in article.steps}
    intake.from_text(text, decisions=decisions)
