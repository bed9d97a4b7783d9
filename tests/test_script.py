"""Views in other scripts: the text is OpenCC's, the names are people's, and offsets lead both ways."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from opencc import OpenCC

from reader import script
from reader.document import Entity, EntityType
from reader.name_forms import name_form
from reader.script import (
    HANS,
    HANT,
    NameSpan,
    Script,
    Target,
    convert_with,
    view,
)

CASES = Path(__file__).parent / "cases" / "script"
VIEWS = [Target(source, shown, wording) for source, shown, wording in script._CONFIGURATIONS]
SURROGATE = re.compile("[\ud800-\udfff]")
REGIONS = ("zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK")


def cases(name: str) -> Any:
    return yaml.safe_load((CASES / name).read_text(encoding="utf-8"))


@cache
def opencc(configuration: str | None) -> Any:
    return OpenCC(configuration)


def person(name: str, **names: tuple[str, ...]) -> Entity:
    return Entity(name, EntityType.PERSON, names)


# Names never break

PEOPLE = [(row[0], row[1], row[-1]) for row in cases("people.yaml")]


@pytest.mark.parametrize("wording", [False, True])
@pytest.mark.parametrize(("hans", "taiwan", "hong_kong"), PEOPLE)
def test_a_persons_name_is_right_in_every_view(hans: str, taiwan: str, hong_kong: str, wording: bool) -> None:
    who = person(hans)
    assert name_form(hans, who, Target(HANS, Script.TAIWAN, wording)) == taiwan
    assert name_form(hans, who, Target(HANS, Script.HONG_KONG, wording)) == hong_kong
    assert name_form(taiwan, who, Target(HANT, Script.TAIWAN, wording)) == taiwan
    assert name_form(taiwan, who, Target(HANT, Script.HONG_KONG, wording)) == hong_kong
    assert name_form(taiwan, who, Target(HANT, Script.MAINLAND, wording)) == hans
    assert name_form(hong_kong, who, Target(HANT, Script.MAINLAND, wording)) == hans


def test_a_name_in_simplified_text_stays_in_the_simplified_view() -> None:
    assert all(name_form(h, person(h), Target(HANS, Script.MAINLAND, True)) == h for h, _, _ in PEOPLE)


def test_a_name_stays_as_it_stands_in_the_original_view() -> None:
    who = person("周杰伦", **{"zh-Hant-TW": ("周杰倫",)})
    assert name_form("周杰伦", who, Target(HANS)) == "周杰伦"


def test_characters_kept_in_names_are_names_of_more_than_one_character() -> None:
    """The list would miss its point if OpenCC got all of it right by itself."""
    broken = [h for h, hant, _ in PEOPLE if opencc("s2tw").convert(h) != hant]
    assert {"余家辉", "于冬", "郁亮"} <= set(broken)


def spans_of(text: str, names: dict[str, str], target: Target) -> list[NameSpan]:
    spans = []
    for surface, kind in names.items():
        entity, place = Entity(surface, EntityType(kind)), text.find(surface)
        while place >= 0:
            end = place + len(surface)
            spans.append(NameSpan(place, end, name_form(surface, entity, target)))
            place = text.find(surface, end)
    return sorted(spans, key=lambda span: span.start)


SENTENCES = [
    pytest.param(case, tag, id=f"{case['why']} | {tag}")
    for case in cases("sentences.yaml")
    for tag in case
    if tag.startswith("zh-")
]


@pytest.mark.parametrize(("case", "tag"), SENTENCES)
def test_a_sentence_and_the_names_in_it(case: dict[str, Any], tag: str) -> None:
    region, _, wording = tag.partition(" ")
    target = Target(case["source"], Script(region), bool(wording))
    assert view(case["text"], spans_of(case["text"], case["names"], target), target).text == case[tag]


# Regional names

REGIONAL = cases("regional.yaml")


@pytest.mark.parametrize("tag", REGIONS)
@pytest.mark.parametrize("case", REGIONAL["shown"], ids=lambda case: case["text"])
def test_regional_names_by_their_place_in_the_list(case: dict[str, str], tag: str) -> None:
    who = person("zuckerberg", **{key: tuple(names) for key, names in REGIONAL["names"].items()})
    for source in (HANS, HANT):
        assert name_form(case["text"], who, Target(source, Script(tag))) == case[tag]


def test_a_persons_own_form_wins_over_the_characters() -> None:
    who = person("jay", **{"zh-Hans-CN": ("周杰伦",), "zh-Hant-TW": ("周杰倫",)})
    assert name_form("周杰伦", who, Target(HANS, Script.TAIWAN)) == "周杰倫"


def test_full_names_never_stand_for_short_ones() -> None:
    who = person("m", **{"zh-Hans-CN": ("马斯克",), "zh-Hant-TW": ("伊隆·馬斯克",)})
    assert name_form("马斯克", who, Target(HANS, Script.TAIWAN)) == "馬斯克"


def test_titles_change_with_the_wording_only() -> None:
    title = Entity("cto", EntityType.TITLE, {"zh-Hans-CN": ("首席技术官",), "zh-Hant-TW": ("技術長",)})
    assert name_form("首席技术官", title, Target(HANS, Script.TAIWAN)) == "首席技術官"
    assert name_form("首席技术官", title, Target(HANS, Script.TAIWAN, True)) == "技術長"
    assert name_form("技術長", title, Target(HANT, Script.MAINLAND)) == "技术长"
    assert name_form("技術長", title, Target(HANT, Script.MAINLAND, True)) == "首席技术官"


def test_organisations_change_with_the_region() -> None:
    nvidia = Entity("nvidia", EntityType.ORG, {"zh-Hans-CN": ("英伟达",), "zh-Hant-TW": ("輝達",)})
    assert name_form("英伟达", nvidia, Target(HANS, Script.TAIWAN)) == "輝達"
    assert name_form("輝達", nvidia, Target(HANT, Script.MAINLAND)) == "英伟达"
    assert name_form("英伟达", nvidia, Target(HANS, Script.HONG_KONG)) == "英偉達"


@given(
    st.text(st.characters(max_codepoint=0x24F), min_size=1),
    st.sampled_from(VIEWS),
    st.sampled_from(EntityType),
)
@example("Beyoncé", Target(HANS, Script.TAIWAN), EntityType.PERSON)
def test_latin_names_never_change(name: str, target: Target, kind: EntityType) -> None:
    names = {"zh-Hans-CN": (name,), "zh-Hant-TW": ("譯名",), "zh-Hant-HK": ("譯名",), "en": (name,)}
    assert name_form(name, Entity("x", kind, names), target) == name
    mainland = {"zh-Hans-CN": ("译名",), "zh-Hant-TW": (name,)}
    assert name_form(name, Entity("x", kind, mainland), target) == name


# Offsets

WORDS = (
    "云计算 博客 互联网 线程 内存 字节 计算机安全 雲端計算 部落格 網際網路 執行緒 記憶體 隨身碟 巨集 位元組 進位制 "
    "视频 軟體 余 于 后 里 郁 干 發 发 头发 皇后 乾隆 臺 台 着 著 么 麼 人才 ， 。 「 」 A OpenAI 19% \U00020bb7 \u0301 "
).split(" ")
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=14).map("".join),
    st.text(
        st.one_of(st.characters(), st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)), max_size=20
    ),
)
SHOWN = st.sampled_from([*VIEWS, Target(HANS), Target(HANT), Target(HANS, Script.MAINLAND)])


@st.composite
def named(draw: st.DrawFn) -> tuple[str, list[NameSpan]]:
    """A text with names anywhere in it, side by side too, in any form, with glosses or without."""
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pieces = [piece for piece in pairwise(cuts) if draw(st.booleans())]
    forms = st.text("余家輝Mark·", min_size=1, max_size=6)
    glosses = st.sampled_from(["", " (Mark)", "（甲）"])
    return text, [NameSpan(start, end, draw(forms), draw(glosses)) for start, end in pieces]


@given(named(), SHOWN)
@example(("位元組字节", []), Target(HANT, Script.MAINLAND, True))
def test_offsets_lead_both_ways_in_order_and_in_range(
    case: tuple[str, list[NameSpan]], target: Target
) -> None:
    text, names = case
    shown = view(text, names, target)
    there = [shown.to_view(offset) for offset in range(len(text) + 1)]
    ends = [shown.to_view_end(offset) for offset in range(len(text) + 1)]
    back = [shown.to_source(offset) for offset in range(len(shown.text) + 1)]
    assert there == sorted(there)
    assert ends == sorted(ends)
    assert back == sorted(back)
    assert back[0] == 0
    assert back[-1] == len(text)
    assert there[-1] == len(shown.text)
    if text:
        assert there[0] == 0
    assert set(there) | set(ends) <= set(range(len(shown.text) + 1))
    assert set(back) <= set(range(len(text) + 1))


@given(named(), SHOWN)
def test_every_name_stands_in_its_form_with_its_gloss_behind(
    case: tuple[str, list[NameSpan]], target: Target
) -> None:
    text, names = case
    shown = view(text, names, target)
    for name in names:
        start, end = shown.to_view(name.start), shown.to_view_end(name.end)
        assert shown.text[start:end] == name.form
        assert shown.text[end:].startswith(name.gloss)
        assert shown.to_source(start) == name.start


@given(named(), SHOWN)
def test_the_text_between_names_is_opencc_s(case: tuple[str, list[NameSpan]], target: Target) -> None:
    text, names = case
    expected, position = "", 0
    for name in (*names, NameSpan(len(text), len(text), "")):
        run = text[position : name.start]
        expected += convert_with(target.configuration, run) if target.configuration else run
        expected += name.form + name.gloss
        position = name.end
    assert view(text, names, target).text == expected


@given(TEXTS.filter(lambda text: "\0" not in text and not SURROGATE.search(text)), st.sampled_from(VIEWS))
def test_without_names_the_view_is_opencc_s_of_the_whole_text(text: str, target: Target) -> None:
    assert view(text, (), target).text == opencc(target.configuration).convert(text)


@given(named(), SHOWN)
def test_segments_cover_source_and_view(case: tuple[str, list[NameSpan]], target: Target) -> None:
    text, names = case
    shown = view(text, names, target)
    assert len(shown.sources) == len(shown.targets) >= 2
    for places, length in ((shown.sources, len(text)), (shown.targets, len(shown.text))):
        assert places == tuple(sorted(places))
        assert (places[0], places[-1]) == (0, length)


KEEPING = [each for each in VIEWS if each.configuration in ("tw2s", "t2tw", "t2hk", "s2tw", "s2hk")]


@given(TEXTS, st.sampled_from(KEEPING))
def test_where_the_length_is_kept_every_offset_is(text: str, target: Target) -> None:
    shown = view(text, (), target)
    assert [shown.to_view(offset) for offset in range(len(text) + 1)] == list(range(len(text) + 1))


@pytest.mark.parametrize("word", WORDS[:16])
@pytest.mark.parametrize("target", [t for t in VIEWS if t.wording], ids=lambda t: t.configuration)
def test_what_stands_behind_a_word_of_another_length_is_found(word: str, target: Target) -> None:
    shown = view(f"甲{word}乙", (), target)
    assert shown.text[shown.to_view(len(word) + 1)] == "乙"
    assert shown.to_source(len(shown.text) - 1) == len(word) + 1


def test_nothing_to_show() -> None:
    for target in VIEWS:
        shown = view("", (), target)
        assert (shown.text, shown.to_view(0), shown.to_source(0)) == ("", 0, 0)
