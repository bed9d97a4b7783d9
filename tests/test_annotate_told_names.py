"""Names given away by the words around them, where nothing else marked them."""

from __future__ import annotations

import pytest

from reader.annotate.told_names import told_names
from reader.document import EntityType
from reader.knowledge import Knowledge
from tests.marked import marked


def names(text: str) -> list[str]:
    article = told_names(marked(text), Knowledge())
    return [article.text(each) for each in article.mentions if each.type is EntityType.PERSON]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[T:資工系教授]游子晴出任[T:部長]。", ["游子晴"]),
        ("[T:部長]由莊明倫代理。", ["莊明倫"]),
        ("公司任命陸承澤為[T:總經理]。", ["陸承澤"]),
        ("旅美投手江承諺確定回台。 // 江承諺2017年加盟[O:小熊]。", ["江承諺", "江承諺"]),
        ("谢远舟因个人原因辞职。", ["谢远舟"]),
        ("[P:谷予安]和岑默，则被[O:星图]挖走。", ["谷予安", "岑默"]),
        ("[T:总经理]方总出任要职。", []),
        ("驾驶员张某离职。", []),
        ("许多学者都认为如此。", []),
        ("[T:教授]高兴地加入了讨论。", []),
        ("由于经济原因接任者未定。", []),
    ],
)
def test_names(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_one_name_is_one_person() -> None:
    article = told_names(marked("[T:教授]游子晴出任[T:部長]。 // 游子晴表示感謝。"), Knowledge())
    assert len({each.entity for each in article.mentions if each.type is EntityType.PERSON}) == 1
