"""Who gets pinyin for an English name, and how it is marked."""

from __future__ import annotations

import pytest

from reader.annotate.names.people.pinyin_names import pinyin_names
from reader.annotate.pipeline import annotate
from reader.document import Article, Entity, EntityType, Paragraph
from reader.knowledge import Knowledge
from reader.naming import PINYIN, Naming
from reader.script import HANT, Target

CASES = {
    "單小明": ({"zh-Hant-TW": ("單小明",)}, ("Shan Xiaoming", "Shàn Xiǎomíng")),
    "the fullest": ({"zh-Hans-CN": ("小曾", "曾文安")}, ("Zeng Wen'an", "Zēng Wén'ān")),
    "has an English name": ({"zh-Hans-CN": ("曾文安",), "en": ("Vincent Zeng",)}, ()),
    "foreign": ({"zh-Hant-TW": ("貝格", "安娜·貝格")}, ()),
    "foreign by its sound": ({"zh-Hans-CN": ("罗德里",)}, ()),
    "foreign, of two": ({"zh-Hans-CN": ("哈珀",)}, ()),
    "Latin": ({"zh-Hans-CN": ("Mark Chen",)}, ()),
}


@pytest.mark.parametrize("who", CASES)
def test_people_without_an_english_name(who: str) -> None:
    names, pinyin = CASES[who]
    article = Article(entities={"x": Entity("x", EntityType.PERSON, names)})
    assert pinyin_names(article, Knowledge()).entities["x"].names.get(PINYIN, ()) == pinyin


def test_no_one_but_people() -> None:
    article = Article(entities={"x": Entity("x", EntityType.ORG, {"zh-Hans-CN": ("曾文安",)})})
    assert pinyin_names(article, Knowledge()) is article


def test_an_english_name_in_the_text_is_used_and_pinyin_is_starred(shipped: Knowledge) -> None:
    text = "記者單小明報導。許文安（Wen-an Hsu）離開公司，郭文（Man Kwok）接任。"
    article = annotate(Article(paragraphs=(Paragraph(text),)), shipped)
    naming = Naming(article, Target(HANT))
    english = {naming.name(each.id): naming.english(each.id) for each in article.entities.values()}
    assert english["單小明"] == "Shan Xiaoming*"
    assert english["許文安"] == "Wen-an Hsu"
    assert english["郭文"] == "Man Kwok"
