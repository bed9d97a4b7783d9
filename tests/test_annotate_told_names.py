"""Names given away by the words around them, where nothing else marked them."""

from __future__ import annotations

import pytest

from reader.annotate.names.houses.told_organizations import told_organizations
from reader.annotate.names.people.told_names import told_names
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
        ("擢升業務組織長莊明倫為[T:副總經理]。", ["莊明倫"]),
        ("兩名主播離職，分別是曾明倫和[P:陸承澤]。", ["曾明倫", "陸承澤"]),
        ("栾可心，女，生于云川。", ["栾可心"]),
        ("栾可心先生曾在远方任教。", ["栾可心"]),
        ("栾可心出生年月：1973年。", ["栾可心"]),
        ("匡正同志不再担任书记。", ["匡正"]),
        ("[P:程砚]：负责人。 // 栾可心：成员。 // Ravi Menon：工程师。", ["程砚", "栾可心", "Ravi Menon"]),
        ("[P:連敬文]出線。 // [P:由連敬文]接任。", ["連敬文", "連敬文"]),
        ("[P:沈屿]入职。 // [P:沈屿因]个人原因离职。", ["沈屿", "沈屿"]),
        ("董家豪在论坛上表示看好前景。", ["董家豪"]),
        ("曾守仁离开[O:东篱汽车]。", ["曾守仁"]),
        ("江守仁离开大厅。", []),
        ("康师傅在发布会上表示。", []),
        ("方案会在论坛上宣布。", []),
        ("栾可心：成员。", []),
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


def organizations(text: str) -> list[str]:
    article = told_organizations(marked(text), Knowledge())
    return [article.text(each) for each in article.mentions if each.type is EntityType.ORG]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("远澜股份公告称，[P:郭维森]辞职。 // 远澜股份的业绩下滑。", ["远澜股份", "远澜股份"]),
        ("上市公司[L:維港]置業公布業績。", ["維港置業"]),
        ("[P:戚远山]加入石峡资产，任合伙人。", ["石峡资产"]),
        ("[P:戚远山]离开石峡资产加入青屿科技。", ["石峡资产", "青屿科技"]),
        ("[P:戚远山][O:离开石峡资产加入青屿科技]。", ["石峡资产", "青屿科技"]),
        ("AI新創「沐光智能」宣布增資。 // 沐光智能表示感謝。", ["沐光智能", "沐光智能"]),
        ("[O:光大]证券原首席经济学家离职。", ["光大证券"]),
        ("玉澜半导体[T:产品经理][P:许望舒]接受采访。", ["玉澜半导体"]),
        ("[O:東浦]可網絡[T:产品经理][P:許望舒]接受採訪。", ["東浦可網絡"]),
        ("[P:许望舒]加入澄浦剧院。", ["澄浦剧院"]),
        ("[P:许望舒]加入新垣景网络。", ["新垣景网络"]),
        ("[P:许望舒]加入新能源汽车行列，加入新兴网络。", []),
        ("[T:财务长暨发言人][P:许望舒]离职。", []),
        ("玉澜半导体[T:产品经理]的职位空缺。", []),
        ("这家公司“揭竿而起”。", []),
        ("企业的智力资本，是竞争力。", []),
        ("他从事证券投资。", []),
        ("高新科技的发展很快。", []),
    ],
)
def test_organizations(text: str, found: list[str]) -> None:
    assert organizations(text) == found
