"""Names by their form and place, and the short forms of organisations."""

from __future__ import annotations

import random

import pytest

from reader.annotate.evaluate import Labelled
from reader.annotate.names.by_shape import companies, titled_people
from reader.annotate.names.short_forms import short_forms
from reader.annotate.text.lexicon import Word, lexicon, made
from reader.annotate.training.invent import invent
from reader.document import Article, Paragraph
from reader.knowledge import Knowledge
from tests.marked import marked

KNOWLEDGE = Knowledge(surnames={"宣": ("Hsuan",), "許": ("Hsu",), "于": ("Yu",), "歐陽": ("Ouyang",)})


def named(article: Article) -> list[str]:
    return [f"{article.text(each)}/{each.type[0]}" for each in article.mentions]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("遠棠汽車宣布漲價。他加盟遠棠汽車。", ["遠棠汽車/O", "遠棠汽車/O"]),
        ("遠棠汽車宣布漲價。", []),  # once is no proof
        ("新能源汽車很熱，新能源汽車很貴。", []),
        ("國產汽車很熱，國產汽車很貴。", []),
        ("這家汽車廠，這家汽車行", []),
    ],
)
def test_a_company_is_known_by_what_recurs_before_its_last_word(text: str, names: list[str]) -> None:
    assert named(companies(Article(paragraphs=(Paragraph(text),)), Knowledge())) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[T:發言人]于子涵不予置評", ["發言人/T", "于子涵/P"]),
        ("[T:技術官]歐陽啟明將暫代", ["技術官/T", "歐陽啟明/P"]),
        ("[T:立委]許乃文說", ["立委/T", "許乃文/P"]),
        ("[T:技術官]歐陽珂離職", ["技術官/T", "歐陽珂/P"]),
        ("[T:總監]于念被挖走", ["總監/T", "于念/P"]),
        ("[T:總編輯]許以寧近期已調離", ["總編輯/T", "許以寧/P"]),
        ("[T:總裁]許偉到任", ["總裁/T", "許偉/P"]),
        ("[T:發言人]宣布將辭職", ["發言人/T"]),
        ("[T:發言人]于今日表示", ["發言人/T"]),
        ("[T:發言人]不予置評", ["發言人/T"]),
        ("[T:發言人][P:于子涵]說", ["發言人/T", "于子涵/P"]),
    ],
)
def test_behind_a_title_stands_a_person(text: str, names: list[str]) -> None:
    assert named(titled_people(marked(text), KNOWLEDGE)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[O:晶曜半導體]漲價，有助晶曜爭取訂單", ["晶曜半導體/O", "晶曜/O"]),
        ("[O:東方航空]漲價，東方的天空", ["東方航空/O"]),  # a word of its own
        ("[O:漓南理工大學]招生，漓南理工前校長", ["漓南理工大學/O", "漓南理工/O"]),
        ("[O:明見智能]漲價，接近明見的人士", ["明見智能/O", "明見/O"]),
        ("[O:晶曜科技]漲價，水晶曜日，晶曜獲利", ["晶曜科技/O", "晶曜/O"]),  # not across words
        ("[O:晶曜半導體]漲價。晶曜半導體獲利", ["晶曜半導體/O", "晶曜半導體/O"]),
        ("[P:龔明哲]退休。龔受訪時笑說", ["龔明哲/P", "龔/P"]),
        ("[P:龔明哲]與[P:龔小紅]。龔受訪時笑說", ["龔明哲/P", "龔小紅/P"]),  # which of them?
        ("[P:江佩珊]請辭，長江說來話長", ["江佩珊/P"]),
    ],
)
def test_short_forms_stand_for_whom_the_article_names(text: str, names: list[str]) -> None:
    assert named(short_forms(marked(text), Knowledge())) == names


def test_texts_are_invented_with_other_names_in_the_right_places() -> None:
    words = made([Word("王小明", "P", 1, "-"), Word("毕加索", "F", 1, "-")], "王")
    gold = Labelled("1", "昨天王大去了甲公司", frozenset({(2, 4, "PERSON"), (6, 9, "ORG")}))
    for seed in range(20):
        for each in invent([gold], words, random.Random(seed)):
            names = {each.text[start:end]: kind for start, end, kind in each.spans}
            assert names in [
                {person: "PERSON", "甲公司": "ORG"}
                for person in ("王小明", "王王小明", "毕加索", "毕加索加索")
            ]
            assert each.text.startswith("昨天")


def test_the_shipped_words_tell_names_from_words() -> None:
    words = lexicon()
    assert words.ordinary("表示")
    assert not words.ordinary("北京")
    assert words.known("北京")
    assert not words.known("晶曜")
