"""People of whom only the surname is told."""

from __future__ import annotations

import pytest

from reader.annotate.names.people.surnames import surnames
from reader.document import EntityType
from reader.knowledge import Knowledge
from tests.marked import marked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("赵[T:局长]当场拍板。", ["赵"]),
        ("，林[T:檢察官]指揮調查。", ["林"]),
        ("“周[T:院士]走了。”", ["周"]),
        ("记者问李[T:教授]如何看。", []),  # 问 may end another word: only what leads to a name counts
        ("[P:李建国]来了。 // 记者问李[T:教授]如何看。", ["李建国", "李"]),
        ("小李[T:经理]说。", []),
        ("高[T:校长]的要求。", []),
        ("任[T:局长]三年。", []),
        ("王[T:外援]登场。", []),
        ("王先生说。", []),
        ("王先生出任总经理。", ["王"]),
        ("王女士自2011年起任教。", ["王"]),
        ("[P:王建国]出席。 // 王先生说。", ["王建国", "王"]),
        ("[P:王建国]与[P:王小红]出席。 // 王女士说。", ["王建国", "王小红"]),
    ],
)
def test_surnames(text: str, found: list[str]) -> None:
    article = surnames(marked(text), Knowledge())
    assert [article.text(each) for each in article.mentions if each.type is EntityType.PERSON] == found


def test_a_surname_is_the_person_whom_the_article_names() -> None:
    article = surnames(marked("[P:王建国]任[T:主任]。 // 王[T:主任]说，王先生也说。"), Knowledge())
    assert {each.entity for each in article.mentions if each.type is EntityType.PERSON} == {"王建国"}
