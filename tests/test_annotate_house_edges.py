"""Where names of organisations end, and what is the same house under a longer name."""

from __future__ import annotations

import pytest

from reader.annotate.names.houses.edges import house_edges
from reader.document import Article, Entity, EntityType
from reader.knowledge import Knowledge
from reader.record import replace
from tests.marked import marked


def test_a_parent_is_another_house() -> None:
    article = house_edges(marked("他將加入[O:雲帆母公司]海石集團。"), Knowledge())
    assert [article.text(each) for each in article.mentions] == ["雲帆母公司"]  # nobody knows 雲帆
    known = Knowledge(entities={"yunfan": Entity("yunfan", EntityType.ORG, {"zh-Hant-TW": ("雲帆",)})})
    article = house_edges(marked("他將加入[O:雲帆母公司]海石集團。"), known)
    assert [article.text(each) for each in article.mentions] == ["雲帆"]


@pytest.mark.parametrize(
    ("text", "found", "same"),
    [
        ("遠航([O:Far-Sail] Capital Management)創始人", "Far-Sail Capital Management", True),
        ("他加入[O:Orion] Pictures。", "Orion Pictures", False),
        ("他加入[O:Orion] Group said", "Orion", True),  # English goes on
        ("他加入[O:Orion] Groupe。", "Orion", True),
    ],
)
def test_the_rest_of_a_name_in_letters(text: str, found: str, same: bool) -> None:
    article = house_edges(marked(text), Knowledge())
    (mention,) = article.mentions
    assert article.text(mention) == found
    assert (mention.entity in ("Far-Sail", "Orion")) is same


TITLES = Entity("titles", EntityType.TITLE, {"zh-Hant-TW": ("總經理", "董事長")})
POSTS = Knowledge(surnames={"林": ("Lin",)}, entities={"titles": TITLES})


def guessed(text: str) -> Article:
    """Read a marked text whose names are guesses."""
    article = marked(text)
    return replace(article, mentions=tuple(replace(each, confidence=0.8) for each in article.mentions))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[P:Ferragamo][T:創意總監][P:林文達]出席。", ["ORG Ferragamo", "TITLE 創意總監", "PERSON 林文達"]),
        ("[P:費加莫][T:創意總監][P:林文達]出席。", ["ORG 費加莫", "TITLE 創意總監", "PERSON 林文達"]),
        ("[P:林加莫][T:創意總監][P:林文達]出席。", ["PERSON 林加莫", "TITLE 創意總監", "PERSON 林文達"]),
        ("[O:安心醫院醫療][T:副院長][P:林文達]說。", ["ORG 安心醫院", "TITLE 副院長", "PERSON 林文達"]),
        ("[O:檢審]委員指出，名單已定。", []),
        (
            "[O:遠帆證券]宣布，[T:證券總經理][P:林文達]退休。",
            ["ORG 遠帆證券", "ORG 證券", "TITLE 總經理", "PERSON 林文達"],
        ),
        (
            "[O:遠帆證券]、[O:海石證券]宣布，[T:證券總經理][P:林文達]退休。",
            ["ORG 遠帆證券", "ORG 海石證券", "TITLE 證券總經理", "PERSON 林文達"],
        ),
        ("[T:子公司遠帆電腦董事長][P:林文達]退休。", ["ORG 遠帆電腦", "TITLE 董事長", "PERSON 林文達"]),
        ("子公司[T:遠帆電腦董事長][P:林文達]退休。", ["ORG 遠帆電腦", "TITLE 董事長", "PERSON 林文達"]),
    ],
)
def test_houses_and_posts_that_were_taken_for_one_another(text: str, found: list[str]) -> None:
    article = house_edges(guessed(text), POSTS)
    assert [f"{each.type.name} {article.text(each)}" for each in article.mentions] == found


def test_the_one_house_of_a_trade_is_meant_before_a_post() -> None:
    article = house_edges(guessed("[O:遠帆證券]宣布，[T:證券總經理][P:林文達]退休。"), POSTS)
    assert [each.entity for each in article.mentions if each.type is EntityType.ORG] == ["遠帆證券"] * 2
