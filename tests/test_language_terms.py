"""Words by region: found, hinted at, and used for a region's wording."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Entity, EntityType
from reader.knowledge import Knowledge
from reader.knowledge.terms import REGIONS, Term, Terms, forms
from reader.language.terms import terms
from reader.name_forms import name_form
from reader.script import (
    HANS,
    HANT,
    KEPT_IN_HANT,
    NameSpan,
    Script,
    Target,
    convert_with,
    fold,
    view,
)

CHIP = Term(
    "chip", {"zh-Hans-CN": ("芯片",), "zh-Hant-TW": ("晶片",), "zh-Hant-HK": ("晶片",), "en": ("chip",)}
)
VIDEO = Term("video", {"zh-Hans-CN": ("视频",), "zh-Hant-TW": ("影片",), "en": ("video",)})
BROAD = Term("acting", {"zh-Hans-CN": ("代理",), "zh-Hant-HK": ("署理",)}, ambiguous=("代理",))
FEW = Terms([CHIP, VIDEO, BROAD, Term("ai-chip", {"zh-Hans-CN": ("智能芯片",), "zh-Hant-TW": ("智慧晶片",)})])


def test_a_word_of_any_region_in_either_script_has_its_hint() -> None:
    assert FEW.hint("芯片") is FEW.hint("晶片") is CHIP
    assert FEW.hint("影片") is FEW.hint("視頻") is VIDEO
    assert FEW.hint("薯片") is None


def test_the_longest_term_is_found_and_none_inside_or_across_names() -> None:
    found = FEW.in_text("智能芯片与芯片", [(5, 6)])
    assert [(span.start, span.end, span.term.id) for span in found] == [(0, 4, "ai-chip")]


def test_a_region_without_words_of_its_own_has_the_mainlands_in_its_characters() -> None:
    assert forms(VIDEO, "zh-Hant-HK") == ("視頻",)
    assert forms(VIDEO, "zh-Hant-TW") == ("影片",)


WORDED = {
    ("软件公司的芯片和视频", HANS, Script.TAIWAN): "軟體公司的晶片和影片",
    ("软件公司的芯片和视频", HANS, Script.HONG_KONG): "軟件公司的晶片和視頻",
    ("他在看电视频道", HANS, Script.TAIWAN): "他在看電視頻道",
    ("據消息人士透露，軟體由資料中心提供", HANT, Script.HONG_KONG): "據消息人士透露，軟件由數據中心提供",
    ("這款智慧型手機的記憶體", HANT, Script.MAINLAND): "这款智能手机的内存",
    ("代理主席接受采访", HANS, Script.HONG_KONG): "代理主席接受採訪",
    ("日本科学家", HANS, Script.TAIWAN): "日本科學家",
    ("首席执行官辞职", HANS, Script.TAIWAN): "執行長辭職",
    ("首席执行官辞职", HANS, Script.HONG_KONG): "行政總裁辭職",
}


@pytest.mark.parametrize(("text", "source", "script"), WORDED)
def test_a_view_in_the_wording_of_a_region(text: str, source: str, script: Script) -> None:
    shown = view(text, (), Target(source, script, True, terms()))
    assert shown.text == WORDED[text, source, script]


def test_without_the_wording_no_word_changes() -> None:
    assert view("芯片和视频", (), Target(HANS, Script.TAIWAN, False, terms())).text == "芯片和視頻"
    assert view("晶片", (), Target(HANT, Script.ORIGINAL, True, terms())).text == "晶片"


NAMES = ("腾讯视频", "中国移动互联网研究院", "信息产业部", "打印王", "软件园")


@given(
    st.lists(
        st.sampled_from([*NAMES, "的视频", "芯片", "在线", "用信息", "电视频道", "，", "AI", "打印"]),
        max_size=8,
    ),
    st.sampled_from([Script.MAINLAND, Script.TAIWAN, Script.HONG_KONG]),
)
def test_no_term_is_applied_inside_a_name_and_offsets_hold_both_ways(
    parts: list[str], script: Script
) -> None:
    text, names = "", []
    target = Target(HANS, script, True, terms())
    for part in parts:
        if part in NAMES:
            entity = Entity(part, EntityType.ORG, {"zh-Hans-CN": (part,)})
            names.append(NameSpan(len(text), len(text) + len(part), name_form(part, entity, target)))
        text += part
    shown = view(text, names, target)
    for name in names:
        start, end = shown.to_view(name.start), shown.to_view_end(name.end)
        assert shown.text[start:end] == name.form
        assert fold(name.form) == text[name.start : name.end]
    places = [shown.to_view(place) for place in range(len(text) + 1)]
    assert places == sorted(places)
    assert (shown.to_view(0), shown.to_view(len(text))) == (0, len(shown.text))
    assert [shown.to_source(shown.to_view(name.start)) for name in names] == [name.start for name in names]


def test_the_terms_that_ship_are_many_and_differ_by_region(shipped: Knowledge) -> None:
    assert len(shipped.terms) >= 300
    regional = [term for term in shipped.terms if {"zh-Hant-TW", "zh-Hant-HK"} & term.names.keys()]
    assert len(regional) >= 250
    assert all(term.names.get("en") and term.names.get("zh-Hans-CN") for term in shipped.terms)


def test_words_stand_in_the_script_of_their_region(shipped: Knowledge) -> None:
    also_traditional = KEPT_IN_HANT | {*"占布注只周板了制才雇"}
    for term in shipped.terms:
        assert [w for w in term.names["zh-Hans-CN"] if convert_with("t2s", w) != w] == []
        written = "".join(w for tag in ("zh-Hant-TW", "zh-Hant-HK") for w in term.names.get(tag, ()))
        assert [c for c in written if convert_with("s2tw", c) != c and c not in also_traditional] == []


def test_a_word_of_two_terms_is_one_that_a_reader_would_look_for_in_both(shipped: Knowledge) -> None:
    owners: dict[str, set[str]] = {}
    for term in shipped.terms:
        for tag in REGIONS:
            for word in term.names.get(tag, ()):
                owners.setdefault(fold(word), set()).add(term.id)
    assert {w for w, ids in owners.items() if len(ids) > 1} <= set(
        map(fold, ("網路", "資安", "營收", "消息人士"))
    )


@pytest.mark.parametrize("source", [HANS, HANT])
@pytest.mark.parametrize("script", [Script.MAINLAND, Script.TAIWAN, Script.HONG_KONG])
def test_a_word_that_means_something_else_too_is_never_changed(source: str, script: Script) -> None:
    """文件 is a document more often than a file; OpenCC's phrases would make 檔案 of it."""
    plain = Target(source, script).configuration
    target = Target(source, script, wording=True, terms=terms())
    words = [word for term in terms().all for word in term.ambiguous]
    assert len(words) > 80
    for word in words:
        if (convert_with("t2s", word) == word) == (source == HANS):
            text = f"他說{word}，" if source == HANT else f"他说{word}，"
            wanted = convert_with(plain, text) if plain else text
            assert view(text, (), target).text == wanted


def test_a_video_is_another_word_in_a_conference() -> None:
    target = Target(HANS, Script.TAIWAN, wording=True, terms=terms())
    assert view("视频会议的视频", (), target).text == "視訊會議的影片"


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("市公安局长昨日回应", "市公安局長昨日回應"),
        ("警务处处长到任", "警務處處長到任"),
        ("公司高层开会", "公司高層開會"),
        ("首席执行官离任", "執行長離任"),
    ],
)
def test_a_post_is_never_made_another_post_of_another_land(source: str, wanted: str) -> None:
    assert view(source, (), Target(HANS, Script.TAIWAN, wording=True, terms=terms())).text == wanted
