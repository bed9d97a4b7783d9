"""Pinyin with marks, with numbers, without tones; zhuyin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language import cedict
from reader.language.syllables import marked, numbered, to_zhuyin, tone, toneless

ZHUYIN = "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩㄫ"
PLACES = {"1": "", "2": "ˊ", "3": "ˇ", "4": "ˋ"}


@pytest.fixture(scope="module")
def syllables() -> list[str]:
    """Every syllable of Chinese in CC-CEDICT, as numbered there."""
    rows = [*cedict.listed()]
    found = {syllable for row in rows for syllable in row[2].lower().split()}
    return sorted(s for s in found if s[-1].isdigit() and s[:-1].replace(":", "").isalpha() and s != "xx5")


@pytest.mark.parametrize(
    ("written", "mark", "zhuyin"),
    [
        ("zhuang1", "zhuāng", "ㄓㄨㄤ"),
        ("lu:4", "lǜ", "ㄌㄩˋ"),
        ("nu:e4", "nüè", "ㄋㄩㄝˋ"),
        ("xue2", "xué", "ㄒㄩㄝˊ"),
        ("qiong2", "qióng", "ㄑㄩㄥˊ"),
        ("liu2", "liú", "ㄌㄧㄡˊ"),
        ("gui1", "guī", "ㄍㄨㄟ"),
        ("weng1", "wēng", "ㄨㄥ"),
        ("dong4", "dòng", "ㄉㄨㄥˋ"),
        ("yuan2", "yuán", "ㄩㄢˊ"),
        ("zhi3", "zhǐ", "ㄓˇ"),
        ("er2", "ér", "ㄦˊ"),
        ("de5", "de", "˙ㄉㄜ"),
        ("r5", "r", "ㄦ"),
        ("Shan4", "Shàn", "ㄕㄢˋ"),
        ("a1", "ā", "ㄚ"),
    ],
)
def test_a_syllable_in_three_writings(written: str, mark: str, zhuyin: str) -> None:
    assert marked(written) == mark
    assert to_zhuyin(mark) == zhuyin


def test_every_syllable_of_the_dictionary_comes_back_from_its_mark(syllables: list[str]) -> None:
    assert len(syllables) > 1300
    assert {s for s in syllables if numbered(marked(s)) != s.replace("u:", "ü")} == set()


def test_every_syllable_has_zhuyin_of_its_own(syllables: list[str]) -> None:
    zhuyin = {syllable: to_zhuyin(marked(syllable)) for syllable in syllables}
    assert {s for s, z in zhuyin.items() if not set(z.strip("˙ˊˇˋ")) <= set(ZHUYIN)} == set()
    # ê is written e in pinyin where no consonant precedes; r is 兒 after another syllable
    assert len(set(zhuyin.values())) == len(zhuyin)


def test_the_mark_stands_where_the_tone_is(syllables: list[str]) -> None:
    for syllable in syllables:
        zhuyin, number = to_zhuyin(marked(syllable)), syllable[-1]
        assert tone(marked(syllable)) == number
        if number in PLACES:
            assert zhuyin.rstrip("ˊˇˋ") + PLACES[number] == zhuyin


def test_names_lose_their_tones_alone() -> None:
    assert toneless("Lǚ Xiǎo'ān") == "Lü Xiao'an"
    assert to_zhuyin("yín háng") == "ㄧㄣˊ ㄏㄤˊ"


@given(st.text())
def test_what_is_no_syllable_stays(text: str) -> None:
    if not any((c.isascii() and c.isalpha()) or c in "êüÜÊ" for c in text):
        assert marked(text) == text
        assert to_zhuyin(text) == text or any(tone(c) != "5" for c in text)
