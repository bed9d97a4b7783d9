"""Chinese names in Latin letters."""

from __future__ import annotations

import pytest

from reader.language.romanise import pinyin_name, same_surname


@pytest.mark.parametrize(
    ("name", "pinyin"),
    [
        ("單小明", "Shàn Xiǎomíng"),
        ("曾文安", "Zēng Wén'ān"),
        ("仇英", "Qiú Yīng"),
        ("區凱琳", "Ōu Kǎilín"),
        ("解振華", "Xiè Zhènhuá"),
        ("查明", "Zhā Míng"),
        ("朴志成", "Piáo Zhìchéng"),
        ("尉遲恭", "Yùchí Gōng"),
        ("歐陽修", "Ōuyáng Xiū"),
        ("单于明", "Chányú Míng"),
        ("呂布", "Lǚ Bù"),
        ("李安", "Lǐ Ān"),
    ],
)
def test_surname_and_given_name(name: str, pinyin: str) -> None:
    assert pinyin_name(name) == pinyin


@pytest.mark.parametrize(
    "name", ["马斯克", "安娜·貝格", "罗斯", "Kim", "李", "中国人民银行", "盖茨", "", "山本五十六"]
)
def test_what_is_no_chinese_name_gets_no_pinyin(name: str) -> None:
    assert pinyin_name(name) == ""


def test_the_english_spelling_decides() -> None:
    assert pinyin_name("乐嘉", ["Jia Le"]) == "Lè Jiā"
    assert pinyin_name("乐嘉", ["Yue Jia"]) == "Yuè Jiā"


@pytest.mark.parametrize(
    ("spellings", "surname"),
    [
        ("Tsai Cai Ts'ai Choi", "蔡"),
        ("Hsu Xu Hui", "許"),
        ("Hsu Xu Tsui", "徐"),
        ("Kwok Guo Kuo", "郭"),
        ("Wong Huang Hwang", "黃"),
        ("Wong Wang", "王"),
        ("Ng Wu", "吳"),
        ("Ng Wu", "伍"),
        ("Lee Li", "李"),
        ("Cheung Chang Zhang", "張"),
        ("Chan Chen Ch'en", "陈"),
        ("Hsieh Xie Tse", "謝"),
        ("Chiang Jiang", "蔣"),
        ("Chiang Jiang Kong", "江"),
        ("Tseng Zeng Tsang", "曾"),
        ("Yeung Yang", "楊"),
        ("Chou Chow Zhou", "周"),
        ("Cho Tsao Cao", "曹"),
        ("Lam Lin", "林"),
        ("Lau Liu", "劉"),
        ("Leung Liang", "梁"),
        ("Yip Ye Yeh", "葉"),
        ("Ou-yang Ouyang", "歐陽"),
        ("Szeto Situ", "司徒"),
    ],
)
def test_spellings_of_a_surname(spellings: str, surname: str) -> None:
    assert [each for each in spellings.split() if not same_surname(each, surname)] == []


def test_another_surname_is_another() -> None:
    assert not same_surname("Smith", "王")
    assert not same_surname("Zhang", "陈")
    assert not same_surname("", "王")
