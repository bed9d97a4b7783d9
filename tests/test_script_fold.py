"""The form for comparing, which script a text is in, and plain text shown in another."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.annotate.pipeline import annotate
from reader.annotate.text.fold import fold as words
from reader.document import Article, Paragraph
from reader.script import EITHER, HANS, HANT, Script, Target, convert, convert_with, detect, fold, view
from tests.articles_told import known
from tests.test_script import PEOPLE, VIEWS

ANY = st.text(st.one_of(st.characters(), st.characters(min_codepoint=0x2E80, max_codepoint=0xFFEF)))


@given(ANY)
@example("什麼")
@example("苧薴麽")
def test_folding_keeps_the_length_and_folds_once(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(ANY, ANY)
def test_folding_goes_character_by_character(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("馬克•祖克柏", "马克·祖克柏"),
        ("馬克・祖克柏", "马克·祖克柏"),
        ("ＯｐｅｎＡＩ", "OpenAI"),
        ("２０２５", "2025"),
        ("GPT‑4", "GPT-4"),
        ("甲\u3000乙\u00a0丙", "甲 乙 丙"),
        ("什麼", "什么"),
        ("余家輝", "余家辉"),
        ("敍述", "叙述"),
        ("枱檯台", "台台台"),
        ("锺鍾鐘", "钟钟钟"),
        ("鉅钜", "巨巨"),
        ("沖冲峯峰羣群恆恒衞衛", "冲冲峰峰群群恒恒卫卫"),
        ("髙橋広瀬沢", "高桥广濑泽"),
    ],
)
def test_what_is_the_same_when_compared(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Meta", "meta"), ("——", "--"), ("，", ","), ("甲", "乙")])
def test_what_stays_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("taiwan", "mainland"),
    [
        ("計畫、規畫、企畫、策畫", "计划、规划、企划、策划"),
        ("他瞭解，也明瞭", "他了解，也明了"),
        ("義大利", "意大利"),
        ("計劃、了解", "计划、了解"),
    ],
)
def test_words_of_taiwan_are_those_of_the_mainland_where_names_and_moves_are_found(
    taiwan: str, mainland: str
) -> None:
    assert words(taiwan) == words(mainland)


@pytest.mark.parametrize(("one", "other"), [("漫畫", "漫划"), ("瞭望", "了望"), ("正義大廈", "正意大厦")])
def test_other_words_keep_their_characters(one: str, other: str) -> None:
    assert words(one) != words(other)


@pytest.mark.parametrize(
    "text",
    [
        "鍾啟峯昨日獲敍任為鉅翔科技計畫經理。",
        "義大利籍的規畫長羅恆昇已瞭解情況，將辭去衞星電視台羣眾部主任。",
    ],
)
def test_the_same_names_are_found_in_either_script(text: str) -> None:
    def marks(printed: str) -> set[tuple[int, int, str]]:
        article = annotate(Article(paragraphs=(Paragraph(printed),)), known())
        return {(each.start, each.end, each.type.value) for each in article.mentions}

    assert marks(text)
    assert marks(text) == marks(convert(text, Script.MAINLAND))


# Which script a text is in


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("人才爭奪戰進入加速期", HANT),
        ("人才争夺战进入加速期", HANS),
        ("人才", ""),
        ("OpenAI", ""),
        ("", ""),
        ("他說，這個軟件的发布會", HANT),
        ("他说，这个软件的發布会", HANS),
    ],
)
def test_the_script_of_a_text(text: str, source: str) -> None:
    assert detect(text) == source


@given(
    st.one_of(
        st.text(letters, min_size=1, max_size=60)
        for letters in ("這们说國的時来對，後后台面發为。", "這說對的，後", "们国说的，后")
    )
)
def test_what_is_told_without_a_second_look_is_what_that_would_tell(text: str) -> None:
    hant, hans = (
        sum(a != b and b not in EITHER for a, b in zip(text, convert_with(name, text), strict=True))
        for name in ("t2s", "s2t")
    )
    if hans > 2 * hant + 3:
        assert detect(text) == HANS
    if hant > 2 * hans + 3:
        assert detect(text) == HANT


def test_what_traditional_text_prints_as_well_is_what_opencc_knows() -> None:
    for form in map(chr, range(0x4E00, 0xA000)):
        printed = convert_with("s2tw", form) == form or convert_with("s2hk", form) == form
        assert (form in EITHER) == (printed and convert_with("s2t", form) != form), form


@given(st.lists(st.sampled_from(PEOPLE), min_size=1))
def test_a_text_converted_to_a_script_is_not_of_the_other(people: list[tuple[str, str, str]]) -> None:
    hans = "".join(row[0] for row in people)
    assert detect(convert(hans + "这", Script.TAIWAN)) == HANT
    assert detect(convert(hans + "这", Script.HONG_KONG)) == HANT


def test_plain_text_is_shown_in_a_script() -> None:
    assert convert("软件", Script.TAIWAN) == "軟件"
    assert convert("软件", "zh-Hant-TW", wording=True) == "軟體"
    assert convert("軟體發布", Script.MAINLAND) == "软体发布"
    assert convert("軟體發布", Script.MAINLAND, wording=True) == "软件发布"
    assert convert("软件发布", Script.ORIGINAL) == "软件发布"
    assert convert("里", Script.HONG_KONG, source=HANT) == "里"
    assert convert("里", Script.HONG_KONG, source=HANS) == "裏"


def test_a_script_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="zh-Hant-XX"):
        convert("软件", "zh-Hant-XX")


@pytest.mark.parametrize("target", VIEWS, ids=lambda t: f"{t.configuration}-{t.wording}")
@pytest.mark.parametrize("stranger", ["\ud800", "\0"])
def test_what_opencc_cannot_take_passes(target: Target, stranger: str) -> None:
    shown = view(f"人{stranger}才", (), target)
    assert shown.text == f"人{stranger}才"
    assert fold(stranger) == stranger
    assert convert(f"软{stranger}件", Script.TAIWAN) == f"軟{stranger}件"
    assert convert_with("s2twp", f"软件{stranger}软件") == f"軟體{stranger}軟體"
