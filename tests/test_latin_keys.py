"""Chinese words by pinyin, with tones and without, and by initials."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.intake import readings
from reader.language.latin_keys import initials, pinyin
from tests.examples import examples

MARKED = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def numbered(syllable: str) -> str:
    """lǜ → lü4"""
    parts = unicodedata.normalize("NFD", syllable)
    tone = "".join(MARKED.get(c, "") for c in parts)
    return unicodedata.normalize("NFC", "".join(c for c in parts if c not in MARKED)) + tone


SYLLABLES = sorted(
    s for s in readings.syllables() if set("aeiouü") & set(readings.bare(s)) and readings.readers(s)
)


@st.composite
def names(draw: st.DrawFn) -> list[tuple[str, str]]:
    """Characters of a name, each with one of its readings, whichever."""
    chosen = draw(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=4))
    return [(draw(st.sampled_from(readings.readers(syllable))), syllable) for syllable in chosen]


@examples(0.6)
@given(names(), st.sampled_from(["", " ", "'", "-"]))
def test_every_name_is_found_by_its_own_pinyin_however_it_is_typed(
    name: list[tuple[str, str]], between: str
) -> None:
    characters = "".join(character for character, _ in name)
    read = [syllable for _, syllable in name]
    for typed in (read, [numbered(s) for s in read], [readings.bare(s) for s in read]):
        query = between.join(typed)
        pattern = pinyin(query.upper() if len(read) == 1 else query)
        assert pattern is not None
        assert pattern.fullmatch(characters), query
        assert pattern.search(f"昨日，{characters}說")


@examples(0.6)
@given(names())
def test_every_name_is_found_by_its_initials(name: list[tuple[str, str]]) -> None:
    assume(len(name) > 1)
    bare = [readings.bare(syllable) for _, syllable in name]
    assume(all(syllable[0].isascii() for syllable in bare))
    long = "".join(s[:2] if s[:2] in ("zh", "ch", "sh") else s[0] for s in bare)
    for query in ("".join(s[0] for s in bare), long):
        pattern = initials(query)
        assert pattern is not None
        assert pattern.fullmatch("".join(character for character, _ in name)), query


@pytest.mark.parametrize(
    "query",
    [
        "zhakeboge",
        "zhā kè bó gé",
        "Zha1ke4bo2ge2",
        "zhā-ke4'boge",
        "ｚｈａｋｅｂｏｇｅ",
        "zhakeb",
        "ZHAKEBOG",
    ],
)
def test_ways_of_typing_one_name(query: str) -> None:
    pattern = pinyin(query)
    assert pattern is not None
    assert pattern.match("扎克伯格")
    assert pattern.match("扎克·伯格")


@pytest.mark.parametrize("query", ["nv", "nü", "nu:", "nǚ", "nv3", "nyu"])
def test_the_letter_that_keyboards_lack(query: str) -> None:
    pattern = pinyin(query)
    assert pattern is not None
    assert pattern.fullmatch("女")


@pytest.mark.parametrize(
    ("query", "found", "not_found"),
    [
        ("zha4", "炸", "扎"),
        ("shàn", "單", "山"),
        ("xian", "西安 先", "山"),
        ("xi'an", "西安", "先"),
        ("chong2qing4", "重慶 重庆", "崇敬情"),
        ("zengxian", "曾先", "山"),
    ],
)
def test_tones_and_readings_are_told_apart(query: str, found: str, not_found: str) -> None:
    pattern = pinyin(query)
    assert pattern is not None
    assert all(pattern.fullmatch(word) for word in found.split())
    assert not pattern.search(not_found)


@pytest.mark.parametrize("query", ["", " ", "zkbg", "gpt", "gpt4", "研究", "x", "zha9", "1", "meta!"])
def test_what_is_no_pinyin(query: str) -> None:
    assert pinyin(query) is None


@pytest.mark.parametrize("query", ["", "z", "z1", "zk4", "研究", "uv", "!?"])
def test_what_is_no_initials(query: str) -> None:
    assert initials(query) is None


@given(st.text("abcdeghinorstuvxzü1234' ", max_size=40))
def test_nothing_that_is_typed_takes_long_or_matches_nothing_at_all(query: str) -> None:
    for pattern in (pinyin(query), initials(query)):
        assert pattern is None or not pattern.match("")
