"""Names that only the news of sport gives away, and English names that only their row does."""

from __future__ import annotations

import pytest

from reader.annotate.english.lists import in_rows
from reader.annotate.pipeline import annotate
from reader.document import Article, EntityType, Paragraph
from tests.articles_told import known


def people(text: str) -> set[str]:
    """Give who is named in an article of one paragraph."""
    article = annotate(Article(paragraphs=(Paragraph(text),)), known())
    return {article.text(each) for each in article.mentions if each.type is EntityType.PERSON}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("傑志翼鋒費安度上午宣布離隊，球會已簽下中場保連圖。", {"費安度", "保連圖"}),
        ("球隊總教練由佐藤光彥接任，森野健一出任打擊教練，球季下月開打。", {"佐藤光彥", "森野健一"}),
        ("球會宣布劉學明、黃駿傑以及談樂生約滿離隊，球員名單下季更新。", {"劉學明", "黃駿傑", "談樂生"}),
        ("球队赛季后将由罗马尼亚教练苏穆迪斯取而代之，主帅下课。", {"苏穆迪斯"}),
    ],
)
def test_players_and_coaches_are_named(text: str, names: set[str]) -> None:
    assert people(text) >= names


@pytest.mark.parametrize(
    "text",
    [
        "球队主教练执教水平高，球员合同到期。",
        "签下合同后，外援离队，赛季结束。",
        "由后卫领军的球队球员众多。",
    ],
)
def test_words_of_the_field_name_no_player(text: str) -> None:
    assert people(text) == set()


def test_elsewhere_these_places_name_no_one() -> None:
    assert "費安度" not in people("他在翼鋒費安度上午會面。")


def test_a_row_of_people_tells_who_the_others_are() -> None:
    text = "Alan Roe, Cass Wyle, and Ilse Brandt left Acme Corp, Dora Lane and Borax Inc grew."
    names = ["Alan Roe", "Cass Wyle", "Ilse Brandt", "Acme Corp", "Dora Lane", "Borax Inc"]
    places = [(0, text.index(name), text.index(name) + len(name), name) for name in names]
    kinds = {"Alan Roe": EntityType.PERSON, "Acme Corp": EntityType.ORG, "Borax Inc": EntityType.ORG}
    assert in_rows(places, [text], kinds) == dict.fromkeys(names[1:3], EntityType.PERSON)


def test_acronyms_name_no_house() -> None:
    article = annotate(
        Article(
            paragraphs=(Paragraph("Orbit's AI chief Mona Reyes hired two people for its new AI office."),)
        ),
        known(),
    )
    assert "AI" not in {article.text(each) for each in article.mentions}
