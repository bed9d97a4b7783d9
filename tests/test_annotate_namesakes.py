"""Who bears a known name and is another, by the post beside it and what the article speaks of."""

from __future__ import annotations

import pytest

from reader.annotate.pipeline import annotate
from reader.document import Article, EntityType, Paragraph
from tests.articles_told import known


def people(text: str) -> dict[str, bool]:
    """Give the people of a text by id, each with whether a file knows them."""
    article = annotate(Article(paragraphs=(Paragraph(text),)), known())
    found = {each.entity for each in article.mentions if each.type is EntityType.PERSON}
    return {identity: article.entities[identity].known for identity in found}


@pytest.mark.parametrize(
    "text",
    [
        "中国工程院院士王建民近日加盟浙江大学。",
        "王建民教授团队的论文发表，王建民表示欣慰。",
    ],
)
def test_an_academician_is_no_pitcher(text: str) -> None:
    assert people(text) == {"person-王建民": False}


@pytest.mark.parametrize(
    "text",
    [
        "前洋基投手王建民出任教练。",
        "林书豪获聘为客座教授，他曾是NBA球员。",
        "院士获奖的同一天，林书豪现身球场。",
        "小米雷军宣布新车价格。",
    ],
)
def test_who_is_told_of_in_his_own_field_stays_himself(text: str) -> None:
    assert all(people(text).values())
    assert people(text)
