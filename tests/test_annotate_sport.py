"""Clubs called by words of every day, believed where their sport is told of."""

from __future__ import annotations

import pytest

from reader.annotate.pipeline import annotate
from reader.document import Article, Paragraph, Source
from tests.articles_told import known

NBA = "NBA季后赛前，"


def clubs(text: str) -> set[str]:
    article = annotate(Article(Source(), (Paragraph(text),)), known())
    return {each.entity for each in article.mentions if each.type.name == "ORG"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{NBA}国王裁掉了后卫，老鹰补进一名中锋。", {"sacramento-kings", "atlanta-hawks"}),
        ("大聯盟老虎交易投手，對象是水手，換來內野手。", {"detroit-tigers", "seattle-mariners"}),
        ("莱尔森被火箭队送到了老鹰，后来被火箭队裁掉。", {"houston-rockets", "atlanta-hawks"}),
        ("热火将莱尔森交易至灰熊", {"miami-heat", "memphis-grizzlies"}),
        ("国王和骑士做了交易。", set()),
        ("国王接见了骑士，老鹰在太阳下盘旋。", set()),
    ],
)
def test_a_word_is_a_club_where_its_sport_is_told_of(text: str, wanted: set[str]) -> None:
    assert wanted <= clubs(text)
    assert wanted or not clubs(text)


def test_people_of_a_land_are_no_club_of_that_name() -> None:
    """西班牙人 is Espanyol too, and 諾維奇 the end of a longer name."""
    text = "足球转会：主教练、西班牙人加尔塞斯下课，前锋、塞尔维亚人约万诺维奇离队。"
    assert clubs(text) & {"espanyol", "norwich-city"} == set()
