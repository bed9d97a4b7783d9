"""Whoever stands in a list of people is one; funds bear the names of houses and are none."""

from __future__ import annotations

import pytest

from reader.annotate.names.houses.fund_products import fund_products
from reader.annotate.names.people.listed_people import listed_people
from reader.knowledge import Knowledge
from tests.marked import marked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[P:曹名远]、于洋、[P:周克远]等人说。", ["曹名远", "于洋", "周克远"]),
        ("[P:曹名远]、高层、[P:周克远]等人说。", ["曹名远", "周克远"]),
        ("[O:甲基金][P:曹名远]、[O:乙基金][P:周克远]、[O:丙基金]洪流等。", ["甲基金", "曹名远", "乙基金", "周克远", "丙基金", "洪流"]),
        ("[O:甲基金][P:曹名远]、[O:乙基金][P:周克远]、[O:丙基金谢家远]等。", ["甲基金", "曹名远", "乙基金", "周克远", "丙基金", "谢家远"]),
        ("[O:甲基金][P:曹名远]、[O:丙基金]洪流等。", ["甲基金", "曹名远", "丙基金"]),  # one is no list
        ("[O:国新文化][T:独董][P:王彦远]、[P:江化微][T:独董][P:王宏远]说。", ["国新文化", "独董", "王彦远", "江化微", "独董", "王宏远"]),
    ],
)  # fmt: skip
def test_lists(text: str, found: list[str]) -> None:
    article = listed_people(marked(text), Knowledge())
    assert [article.text(each) for each in article.mentions] == found


def test_houses_between_two_posts() -> None:
    text = "[O:国新文化][T:独董][P:王彦远]、[P:江化微][T:独董][P:王宏远]说。"
    article = listed_people(marked(text), Knowledge())
    assert [each.type.value for each in article.mentions] == ["ORG", "TITLE", "PERSON"] * 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("基金经理卸任[O:华夏]创新未来混合(LOF)。", ["PRODUCT 华夏创新未来混合(LOF)"]),
        ("他管理[O:景顺长城]新兴成长混合A。基金。", ["PRODUCT 景顺长城新兴成长混合A"]),
        ("[O:华夏]卸任总经理的混合办公。基金。", ["ORG 华夏"]),
    ],
)
def test_funds(text: str, found: list[str]) -> None:
    article = fund_products(marked(text), Knowledge())
    assert [f"{each.type.value} {article.text(each)}" for each in article.mentions] == found
