"""What someone is called: in the reader's script and region, and in English."""

from __future__ import annotations

import pytest

from reader.document import Article, Entity, EntityType, Mention, Paragraph, Post, Span
from reader.naming import PINYIN, Naming
from reader.script import HANT, Script, Target

TEXT = "馬克·扎克伯格說，扎克伯格和余家輝到Meta的軟件部門。"
ZUCKERBERG = Entity(
    "z",
    EntityType.PERSON,
    {
        "zh-Hans-CN": ("扎克伯格", "马克·扎克伯格"),
        "zh-Hant-TW": ("祖克柏", "馬克·祖克柏"),
        "en": ("Mark Zuckerberg",),
    },
)
YU = Entity("y", EntityType.PERSON, {"zh-Hans-CN": ("余家辉",), PINYIN: ("Yu Jiahui",)})
META = Entity("m", EntityType.ORG, {"en": ("Meta",)})
MUSK = Entity("e", EntityType.PERSON, {"zh-Hans-CN": ("马斯克",), "en": ("Elon Musk",)})


def naming(script: Script = Script.ORIGINAL) -> Naming:
    mentions = [(0, 7, ZUCKERBERG), (9, 13, ZUCKERBERG), (14, 17, YU), (18, 22, META)]
    article = Article(
        paragraphs=(Paragraph(TEXT),),
        entities={entity.id: entity for entity in (ZUCKERBERG, YU, META, MUSK)},
        mentions=tuple(Mention(0, start, end, entity.type, entity.id) for start, end, entity in mentions),
    )
    return Naming(article, Target(HANT, script))


@pytest.mark.parametrize(
    ("script", "z", "y", "m", "e"),
    [
        (Script.ORIGINAL, "馬克·扎克伯格", "余家輝", "Meta", "馬斯克"),
        (Script.MAINLAND, "马克·扎克伯格", "余家辉", "Meta", "马斯克"),
        (Script.TAIWAN, "馬克·祖克柏", "余家輝", "Meta", "馬斯克"),
        (Script.HONG_KONG, "馬克·扎克伯格", "余家輝", "Meta", "馬斯克"),
    ],
)
def test_the_fullest_name_in_the_form_of_the_region(script: Script, z: str, y: str, m: str, e: str) -> None:
    known = naming(script)
    assert [known.name(identity) for identity in "zyme"] == [z, y, m, e]


def test_english_names_and_pinyin_marked_as_such() -> None:
    known = naming()
    assert [known.english(identity) for identity in "zym"] == ["Mark Zuckerberg", "Yu Jiahui*", "Meta"]
    assert known.both("z") == "馬克·扎克伯格 Mark Zuckerberg"
    assert known.both("m") == "Meta"


def test_mentions_are_counted_and_forms_listed() -> None:
    assert naming().count("z") == 2
    assert naming().count("e") == 0
    assert naming().surfaces("z") == ["馬克·扎克伯格", "扎克伯格"]


def test_a_post_is_organisation_and_role_in_the_script_shown() -> None:
    assert naming(Script.MAINLAND).post(Post("m", "軟件部門主管")) == "Meta 软件部门主管"
    assert naming().post(Post(None, "主管")) == "主管"
    assert naming().post(None) == ""


def test_a_quote_is_shown_as_the_text_is_with_names_whole() -> None:
    assert naming(Script.MAINLAND).quote(Span(0, 9, 18)) == "扎克伯格和余家辉到"
    assert naming(Script.TAIWAN).quote(Span(0, 9, 18)) == "祖克柏和余家輝到"
    assert naming().quote(Span(0, 9, 18)) == "扎克伯格和余家輝到"


def test_an_id_that_nobody_has_is_its_own_name() -> None:
    assert naming().name("nobody") == "nobody"
    assert naming().english("nobody") == ""
