"""What the tagger found, made to agree over the article and with what is known; the tagger itself is played."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.annotate.names import unknown_names as module
from reader.annotate.names.known_names import known_names
from reader.annotate.names.unknown_names import unknown_names
from reader.annotate.tagging.tagger import Found
from reader.annotate.text.spans import outermost
from reader.document import Article, Entity, EntityType, Paragraph
from reader.knowledge import Knowledge

KNOWLEDGE = Knowledge(
    entities={
        "beijing": Entity("beijing", EntityType.PLACE, {"zh-Hant-TW": ("北京",)}),
        "openai": Entity("openai", EntityType.ORG, {"en": ("OpenAI",)}),
        "zhang": Entity("zhang", EntityType.PERSON, {"zh-Hant-TW": ("張小雨",)}),
    }
)
Guess = tuple[str, EntityType, float]


class Played:
    """A tagger that finds the words it is told to, everywhere."""

    def __init__(self, *guesses: Guess) -> None:
        self.guesses = guesses

    def text(self, text: str) -> Iterator[Found]:
        for words, kind, confidence in self.guesses:
            at = text.find(words)
            while at >= 0:
                yield Found(at, at + len(words), kind, confidence)
                at = text.find(words, at + 1)


def read(monkeypatch: pytest.MonkeyPatch, text: str, *guesses: Guess) -> list[str]:
    monkeypatch.setattr(module, "tagger", lambda: Played(*guesses))
    article = known_names(Article(paragraphs=tuple(map(Paragraph, text.split("|")))), KNOWLEDGE)
    found = unknown_names(article, KNOWLEDGE)
    return [f"{found.text(each)}/{each.type}={each.entity}" for each in outermost(found.mentions)]


def test_a_sure_name_is_added_and_an_unsure_one_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    guesses = (("李大明", EntityType.PERSON, 0.9), ("昨日", EntityType.PERSON, 0.2))
    assert read(monkeypatch, "昨日李大明走了", *guesses) == ["李大明/PERSON=person-李大明"]


def test_one_name_has_one_type(monkeypatch: pytest.MonkeyPatch) -> None:
    guesses = (("甲乙", EntityType.ORG, 0.9), ("甲乙", EntityType.PLACE, 0.6))
    assert read(monkeypatch, "甲乙|甲乙", *guesses) == ["甲乙/ORG=org-甲乙", "甲乙/ORG=org-甲乙"]


def test_a_longer_organisation_swallows_a_known_place(monkeypatch: pytest.MonkeyPatch) -> None:
    guess = ("北京某某医院", EntityType.ORG, 0.9)
    assert read(monkeypatch, "北京某某醫院", guess) == ["北京某某醫院/ORG=org-北京某某医院"]


@pytest.mark.parametrize(
    "guess",
    [
        ("北京某某医院", EntityType.ORG, 0.4),
        ("北京某某医院", EntityType.PERSON, 0.9),
        ("说张小雨", EntityType.ORG, 0.9),
    ],
)
def test_known_names_stay(monkeypatch: pytest.MonkeyPatch, guess: Guess) -> None:
    found = read(monkeypatch, "北京某某醫院說張小雨", guess)
    assert found == ["北京/PLACE=beijing", "張小雨/PERSON=zhang"]


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("OpenAIx", ("OpenA", EntityType.ORG, 0.99)),
        ("RLHF方法", ("RLHF", EntityType.ORG, 0.6)),
        ("任Bob走了", ("任Bob", EntityType.PERSON, 0.99)),
        ("张走了", ("张", EntityType.PERSON, 0.99)),
        ("公司走了", ("公司", EntityType.ORG, 0.99)),
    ],
)
def test_what_cannot_be_a_name_is_left_out(monkeypatch: pytest.MonkeyPatch, text: str, guess: Guess) -> None:
    assert read(monkeypatch, text, guess) == []


def test_a_surname_with_a_form_of_address_is_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, "張先生", ("张", EntityType.PERSON, 0.9)) == ["張/PERSON=person-张"]


def test_a_surname_means_the_one_who_bears_it(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read(monkeypatch, "張小雨來了，張女士說", ("张", EntityType.PERSON, 0.9))
    assert found == ["張小雨/PERSON=zhang", "張/PERSON=zhang"]


@pytest.mark.parametrize("guess", ["前OpenAI", "格需OpenAI"])
def test_what_is_no_name_does_not_lengthen_a_known_one(monkeypatch: pytest.MonkeyPatch, guess: str) -> None:
    assert read(monkeypatch, f"资{guess}核准", (guess, EntityType.ORG, 0.9)) == ["OpenAI/ORG=openai"]


def test_a_known_place_may_stand_for_its_team(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, "北京勝上海", ("北京", EntityType.ORG, 0.7)) == ["北京/ORG=org-北京"]
    assert read(monkeypatch, "北京勝上海", ("北京", EntityType.ORG, 0.5)) == ["北京/PLACE=beijing"]


@pytest.mark.parametrize(
    ("chance", "found"), [(0.9, "京小雨/PERSON=person-京小雨"), (0.6, "北京/PLACE=beijing")]
)
def test_a_sure_name_takes_apart_a_short_known_one_that_it_crosses(
    monkeypatch: pytest.MonkeyPatch, chance: float, found: str
) -> None:
    assert read(monkeypatch, "臺北京小雨說", ("京小雨", EntityType.PERSON, chance)) == [found]


def test_a_name_of_two_ends_with_the_character_that_always_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    guess = ("苏芷", EntityType.PERSON, 0.9)
    assert set(read(monkeypatch, "蘇芷晴到|蘇芷晴走|蘇芷晴笑", guess)) == {"蘇芷晴/PERSON=person-苏芷晴"}
    assert set(read(monkeypatch, "蘇芷晴到|蘇芷晴走|蘇芷也笑", guess)) == {"蘇芷/PERSON=person-苏芷"}
    assert set(read(monkeypatch, "蘇芷說一|蘇芷說二|蘇芷說三", guess)) == {"蘇芷/PERSON=person-苏芷"}


def test_a_book_may_be_named_after_a_person_and_an_organisation_begin_with_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert read(monkeypatch, "《張小雨傳》", ("《张小雨传》", EntityType.PRODUCT, 0.9)) == [
        "《張小雨傳》/PRODUCT=product-《张小雨传》"
    ]
    assert read(monkeypatch, "張小雨獎", ("张小雨奖", EntityType.PRODUCT, 0.9)) == ["張小雨/PERSON=zhang"]
    assert read(monkeypatch, "張小雨基金會", ("张小雨基金会", EntityType.ORG, 0.9)) == [
        "張小雨基金會/ORG=org-张小雨基金会"
    ]


def test_what_leads_to_a_name_is_no_part_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    guess = ("子公司甲乙银行", EntityType.ORG, 0.9)
    assert read(monkeypatch, "由子公司甲乙銀行", guess) == ["甲乙銀行/ORG=org-甲乙银行"]


def test_half_of_a_latin_name_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, "經紀人Mike Torres說", ("Mike", EntityType.PERSON, 0.99)) == []


@pytest.mark.parametrize("guess", ["」解志强", "完了。」解志强"])
def test_no_name_begins_before_a_quotation_ends(monkeypatch: pytest.MonkeyPatch, guess: str) -> None:
    found = read(monkeypatch, "他说：「都完了。」解志强昨天离职。", (guess, EntityType.PERSON, 0.9))
    assert found == ["解志强/PERSON=person-解志强"]


def test_marks_at_the_end_of_a_text_are_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, "他說：「都完了。」", ("。」", EntityType.ORG, 0.9)) == []


def test_a_known_house_and_a_known_post_stay_two(monkeypatch: pytest.MonkeyPatch) -> None:
    post = Entity("adviser", EntityType.TITLE, {"zh-Hant-TW": ("顧問",)})
    both = Knowledge(entities={**KNOWLEDGE.entities, "adviser": post})
    monkeypatch.setattr(module, "tagger", lambda: Played(("OpenAI顧問", EntityType.TITLE, 0.95)))
    article = known_names(Article(paragraphs=(Paragraph("任OpenAI顧問。"),)), both)
    found = unknown_names(article, both)
    assert [found.text(each) for each in found.mentions] == ["OpenAI", "顧問"]


@pytest.mark.parametrize(
    ("text", "guess", "found"),
    [
        ("張小雨晴說", ("张小雨晴", EntityType.PERSON, 0.95), ["張小雨/PERSON=zhang"]),
        ("王明遠說", ("王明远", EntityType.PERSON, 0.95), ["王明遠/PERSON=person-王明远"]),
        ("王明將出席", ("王明将", EntityType.PERSON, 0.95), ["王明/PERSON=wang"]),
        ("王明遠說", ("王明远", EntityType.PERSON, 0.8), ["王明/PERSON=wang"]),
    ],
)
def test_a_known_name_of_two_is_part_of_a_surely_longer_one(
    monkeypatch: pytest.MonkeyPatch, text: str, guess: Guess, found: list[str]
) -> None:
    wang = Entity("wang", EntityType.PERSON, {"zh-Hant-TW": ("王明",)})
    both = Knowledge(entities={**KNOWLEDGE.entities, "wang": wang})
    monkeypatch.setattr(module, "tagger", lambda: Played(guess))
    known = known_names(Article(paragraphs=(Paragraph(text),)), both)
    article = unknown_names(known, both)
    assert [f"{article.text(each)}/{each.type}={each.entity}" for each in article.mentions] == found
