"""Names of people that stand joined, and names that are one though a hyphen parts them."""

from __future__ import annotations

import pytest

from reader.annotate.pipeline import annotate
from reader.document import Article, EntityType, Paragraph
from tests.articles_told import known


def people(text: str) -> list[str]:
    article = annotate(Article(paragraphs=(Paragraph(text),)), known())
    return [article.text(each) for each in article.mentions if each.type is EntityType.PERSON]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("他的学生福雷斯特-阿伦成为篮球教练。", ["福雷斯特-阿伦"]),
        ("冒出了一个新星，即亚当-桑德勒，他主演过喜剧。", ["亚当-桑德勒"]),
        ("⊙本报记者唐真龙邹靓", ["唐真龙", "邹靓"]),
        ("■新快报记者区君君文/图", ["区君君"]),
        ("本报记者陈小明报道，市长李国强出席。", ["陈小明", "李国强"]),
    ],
)
def test_joined_names(text: str, wanted: list[str]) -> None:
    assert people(text) == wanted
