"""Clubs called by words of every day, believed where their sport is told of."""

from __future__ import annotations

import pytest

from reader.annotate.names.houses.clubs import clubs as by_form
from reader.annotate.pipeline import annotate
from reader.document import Article, Paragraph, Source
from reader.knowledge import Knowledge
from tests.articles_told import known
from tests.marked import marked

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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("中超球員、前鋒轉會：林文達加盟雲嶺足球俱樂部，雲嶺足球俱樂部宣布。", ["雲嶺足球俱樂部"] * 2),
        ("中超球員、前鋒轉會：林文達加盟這家足球俱樂部，兩家足球俱樂部宣布。", []),
        ("林文達加盟雲嶺足球俱樂部。", []),
    ],
)
def test_a_club_is_known_by_its_last_word_where_its_sport_is_told_of(text: str, found: list[str]) -> None:
    article = by_form(Article(Source(), (Paragraph(text),)), Knowledge())
    assert [article.text(each) for each in article.mentions] == found


def test_a_given_name_taken_for_a_house_is_the_one_so_called() -> None:
    knowledge = Knowledge(surnames={"周": ("Zhou",)})
    article = by_form(marked("[P:周嘉欣]離職。[O:嘉欣]說。"), knowledge)
    assert [each.entity for each in article.mentions] == ["周嘉欣"] * 2
    article = by_form(marked("[P:周嘉欣]和[P:周嘉]離職。[O:以寧]說。"), knowledge)
    assert [each.entity for each in article.mentions] == ["周嘉欣", "周嘉", "以寧"]
