"""What someone is called: in the reader's script and region, and in English."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.app.lists import rows
from reader.document import Article, Entity, EntityType, Mention, Move, Paragraph, Post, Span
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


def test_moves_are_found_by_where_they_are_told_and_by_who_moves() -> None:
    """A move told twice in a paragraph is listed once; people's moves stand in the order of the article's."""
    article = naming().article
    told = tuple(
        Move(str(number), person=person, evidence=tuple(Span(place, 0, 2) for place in places))
        for number, (person, places) in enumerate([("y", (0, 0)), ("z", (1,)), ("y", (1, 0)), (None, (2,))])
    )
    known = Naming(replace(article, moves=told), Target(HANT))
    assert [[move.id for move in known.moves_in(place)] for place in (0, 1, 2, 3, None)] == [
        ["0", "2"],
        ["1", "2"],
        ["3"],
        [],
        ["0", "1", "2", "3"],
    ]
    assert [move.id for move in known.moves_of(["y", "z", "y"])] == ["0", "1", "2"]


def test_of_hundreds_of_moves_told_elsewhere_the_first_are_listed_and_the_rest_counted() -> None:
    known = naming()
    count = rows.ELSEWHERE + 5
    told = tuple(Move(str(number), person="y", evidence=(Span(9, 0, 0),)) for number in range(count))
    article = replace(known.article, moves=told, paragraphs=(*known.article.paragraphs, *[Paragraph("")] * 9))
    *listed, rest = rows.moves(article, 0, Naming(article, Target(HANT)))
    assert [item.value for item in listed] == [str(number) for number in range(rows.ELSEWHERE)]
    assert rest.lines[0][0][0].startswith("5 ")


@pytest.mark.parametrize(
    ("script", "forms"),
    [
        (Script.ORIGINAL, ["馬克·扎克伯格", "扎克伯格"]),
        (Script.MAINLAND, ["马克·扎克伯格", "扎克伯格"]),
        (Script.TAIWAN, ["馬克·祖克柏", "祖克柏"]),
    ],
)
def test_the_forms_of_a_name_are_those_of_the_view(script: Script, forms: list[str]) -> None:
    assert sorted(naming(script).forms("z"), key=len, reverse=True) == forms
    assert naming(script).forms("e") == []
