"""How characters are read where they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language import cedict
from reader.language.pinyin import NameReading, readings
from reader.language.romanise import name_readings
from reader.language.syllables import marked, toneless
from reader.script import convert_with

CASES = Path(__file__).parent / "cases" / "language" / "heteronyms.txt"
MARK = re.compile(r"\[(.) ([^\]]+)\]")
ENOUGH = 0.95
"""Part of the sentences that must be right; 0.97 was reached before any of them had changed a rule."""


def sentences() -> list[tuple[str, int, str]]:
    """Sentence, offset of the character asked for, its reading."""
    lines = CASES.read_text("utf-8").splitlines()
    found = ((line, MARK.search(line)) for line in lines if not line.startswith("#"))
    return [(MARK.sub(r"\1", line), match.start(), match[2]) for line, match in found if match]


@pytest.mark.parametrize("configuration", ["", "s2tw", "s2hk"])
def test_heteronyms_are_read_by_what_stands_around_them(configuration: str) -> None:
    asked = sentences()
    assert len(asked) >= 200
    wrong = []
    for sentence, place, reading in asked:
        text = convert_with(configuration, sentence) if configuration else sentence
        if readings(text)[place] != reading:
            wrong.append(text)
    assert len(wrong) <= (1 - ENOUGH) * len(asked), wrong


def test_every_surname_of_the_dictionary_is_read_as_a_surname() -> None:
    rows = [*cedict.listed()]
    surnames = [row for row in rows if cedict.SURNAME.search(row[3]) and row[2][0].isupper()]
    assert len(surnames) > 500
    heard: dict[str, set[str]] = {}
    for row in surnames:
        for form in row[:2]:
            heard.setdefault(form, set()).add(" ".join(map(marked, row[2].split())).lower())
    for form, choices in heard.items():
        named = " ".join(map(str, name_readings(f"{form}文", len(form))[:-1]))
        assert named in choices
        for choice in choices:  # and where there are several, the English name decides
            english = (f"Wen {toneless(choice).replace(' ', '')}",)
            assert toneless(
                " ".join(map(str, name_readings(f"{form}文", len(form), english)[:-1]))
            ) == toneless(choice)


def test_a_surname_is_one_only_at_the_head_of_a_name() -> None:
    text = "單小明簡單說，解文解決了"
    names = [NameReading(0, 3, 1), NameReading(7, 9, 1)]
    heard = readings(text, names)
    assert (heard[0], heard[4]) == ("shàn", "dān")
    assert (heard[7], heard[9]) == ("xiè", "jiě")


def test_a_given_name_is_read_as_its_english_spelling() -> None:
    assert readings("趙晟佳", [NameReading(0, 3, 1, ("Shengjia Zhao",))]) == ("zhào", "shèng", "jiā")
    assert readings("孙乐", [NameReading(0, 2, 1, ("Le Sun",))]) == ("sūn", "lè")
    assert readings("孙乐", [NameReading(0, 2, 1, ("Sun Yue",))]) == ("sūn", "yuè")


def test_traditional_characters_that_are_read_one_way_are_read_so() -> None:
    assert readings("兩隻貓")[1] == "zhī"
    assert readings("他著手改革，看著窗外")[1] == "zhuó"
    assert readings("他看著窗外")[2] == "zhe"


def test_what_is_not_chinese_has_no_reading() -> None:
    assert readings("AI，3 ") == (None,) * 5
    assert readings("") == ()


@given(st.text(alphabet=st.sampled_from("行长得地了著隻單A 。銀🙂𠮷〇们"), max_size=20))
def test_there_is_a_reading_for_each_character(text: str) -> None:
    heard = readings(text)
    assert len(heard) == len(text)
    assert all(each is None or each == each.lower().strip() for each in heard)
