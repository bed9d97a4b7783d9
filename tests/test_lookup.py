"""What an article answers to: its words, other names of the same thing, pinyin, initials."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.document import Article, Entity, EntityType, Mention, Paragraph
from reader.language.lookup import Lookup, Way

TEXTS = ("馬斯特與林小米離開甲科技。", "Lin先生說，小米不是他的；詩人林曉蜜也這樣說。", "林小米女士")
ENTITIES = {
    "m": Entity(
        "m", EntityType.PERSON, {"zh-Hans-CN": ("马斯特",), "zh-Hant-HK": ("麥斯達",), "en": ("Ed Mastel",)}
    ),
    "l": Entity("l", EntityType.PERSON, {"zh-Hant-TW": ("林小米",), "en": ("Xiaomi Lin", "Lin")}),
    "a": Entity("a", EntityType.ORG, {"zh-Hant-TW": ("甲科技",), "en": ("A-Tech",)}),
}


def mention(paragraph: int, words: str, entity: str) -> Mention:
    start = TEXTS[paragraph].index(words)
    return Mention(paragraph, start, start + len(words), ENTITIES[entity].type, entity)


ARTICLE = Article(
    paragraphs=tuple(map(Paragraph, TEXTS)),
    entities=ENTITIES,
    mentions=(
        mention(0, "馬斯特", "m"),
        mention(0, "林小米", "l"),
        mention(0, "甲科技", "a"),
        mention(1, "Lin", "l"),
        mention(2, "林小米", "l"),
    ),
)


def found(query: str) -> list[tuple[str, Way]]:
    hits = Lookup(ARTICLE).find(query)
    return [(ARTICLE.text(hits[number]), hits.way(number)) for number in range(len(hits))]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("马斯特", [("馬斯特", Way.WORDS)]),
        ("麦斯达", [("馬斯特", Way.NAME)]),
        ("mastel", [("馬斯特", Way.ENGLISH)]),
        ("astel", []),
        ("lin", [("林小米", Way.ENGLISH), ("Lin", Way.WORDS), ("林小米", Way.ENGLISH)]),
        ("masite", [("馬斯特", Way.PINYIN)]),
        ("mǎsī", [("馬斯", Way.PINYIN)]),
        ("ma3 si1 te4", [("馬斯特", Way.PINYIN)]),
        ("linxiaomi", [("林小米", Way.PINYIN), ("林曉蜜", Way.PINYIN), ("林小米", Way.PINYIN)]),
        ("lin2xiao3mi4", [("林曉蜜", Way.PINYIN)]),
        ("mst", [("馬斯特", Way.INITIALS)]),
        ("lxm", [("林小米", Way.INITIALS), ("林小米", Way.INITIALS)]),
        ("bst", [("不是他", Way.INITIALS)]),
        ("bs", []),
        ("", []),
        ("  ", []),
        ("丙", []),
    ],
)
def test_by_what_a_query_is_answered(query: str, expected: list[tuple[str, Way]]) -> None:
    assert found(query) == expected


def test_places_are_in_order_and_apart() -> None:
    for query in ("lin", "xiaomi", "a", "甲", "mi"):
        spans = [(s.paragraph, s.start, s.end) for s in Lookup(ARTICLE).find(query)]
        assert spans == sorted(spans)
        assert all(a[0] < b[0] or a[2] <= b[1] for a, b in pairwise(spans))


def test_an_article_without_annotations_is_searched_too() -> None:
    bare = Article(paragraphs=ARTICLE.paragraphs)
    assert len(Lookup(bare).find("linxiaomi")) == 3
    assert len(Lookup(bare).find("mastel")) == 0
