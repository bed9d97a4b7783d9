"""Names in characters and in Latin letters, compared by their sound."""

from __future__ import annotations

import pytest

from reader.language.sounding import LIKE, SOUNDS, SPELT, SURNAME, likeness, spells


@pytest.mark.parametrize(
    ("name", "latin", "least"),
    [
        ("林小文", "Xiaowen Lin", SPELT),
        ("林小文", "Lin Xiaowen", SPELT),
        ("李明", "Ming Li", SPELT),
        ("歐陽娜娜", "Nana Ou-yang", SPELT),
        ("諸葛亮", "Zhuge Liang", SPELT),
        ("單小明", "Shan Xiaoming", SPELT),
        ("林小文", "Lin Hsiao-wen", SOUNDS),
        ("蔡英文", "Tsai Ing-wen", SOUNDS),
        ("陳茂波", "Paul Chan Mo-po", SOUNDS),
        ("黃仁勳", "Jensen Huang", SURNAME),
        ("林小文", "Anna Lin", SURNAME),
        ("安娜·貝格", "Anna Berg", LIKE),
        ("傑森·德羅格", "Jason Droege", LIKE),
        ("瓦倫·莫漢", "Varun Mohan", LIKE),
        ("約翰·史密斯", "John Smith", LIKE),
        ("烏代·魯達拉朱", "Uday Ruddarraju", LIKE),
    ],
)
def test_names_that_sound_alike(name: str, latin: str, least: float) -> None:
    assert likeness(name, latin) >= least


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("王小明", "Anna Berg"),
        ("林小文", "Hongyu Ren"),
        ("約翰·史密斯", "Mike Dalton"),
        ("大衛·劉", "Mike Dalton"),
        ("安娜·貝格", "Jason Droege"),
        ("安娜·貝格", ""),
    ],
)
def test_names_that_do_not(name: str, latin: str) -> None:
    assert likeness(name, latin) == 0.0


def test_a_spelling_tells_more_than_a_surname() -> None:
    assert (
        likeness("林小文", "Lin Xiaowen")
        > likeness("林小文", "Lin Hsiao-wen")
        > likeness("林小文", "Lin Daming")
    )


def test_a_company_is_known_by_its_pinyin() -> None:
    assert spells("小米集團", "Xiaomi")
    assert spells("星海科技", "Xinghai Technology")
    assert not spells("星海科技", "Xin Technology")
    assert not spells("星海科技", "Apple")
