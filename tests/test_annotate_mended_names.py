"""Names cut wrongly, mended by the words beside them and by the article's other names."""

from __future__ import annotations

import pytest

from reader.annotate.names.mended_names import mended_names
from reader.annotate.pipeline import annotate
from reader.document import Article, Paragraph, Source
from reader.knowledge import Knowledge
from tests.articles_told import known
from tests.marked import marked


def read(text: str) -> Article:
    return annotate(Article(Source(), tuple(map(Paragraph, text.splitlines()))), known())


def found(text: str) -> list[tuple[str, str]]:
    article = read(text)
    return [(article.text(each), each.type.name) for each in article.mentions]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("腾讯影业原副总裁陈洪伟也已离职。", ("腾讯影业", "ORG"), "腾讯影业原"),
        ("腾讯CEO梁柱卸任。\n首席执行官梁柱因任期届满卸任。", ("梁柱", "PERSON"), "梁柱卸"),
        ("港大副校長王于漸退休。\n接替即將退休的王于漸。", ("王于漸", "PERSON"), "王于"),
        ("百度前技术委员会主席田浩入职小米。", ("百度", "ORG"), "百度前技术委员会"),
        ("民眾黨立委吳春城今天宣布退出民眾黨。", ("民眾黨", "ORG"), "民眾黨立委"),
        ("王文华曾任兰州大学经济系讲师。", ("兰州大学经济系", "ORG"), "经济系讲师"),
        ("中国人保财险总裁王银成出席。", ("中国人保财险", "ORG"), "财险总裁"),
        ("演员是梅森·阿历克斯和队友伍兹。", ("梅森·阿历克斯", "PERSON"), "梅森·阿"),
        ("美国防部长盖茨在接受采访时表示。", ("美国防部长", "TITLE"), "部长"),
    ],
)
def test_a_name_ends_where_it_ends(text: str, right: tuple[str, str], wrong: str) -> None:
    names = found(text)
    assert right in names
    assert wrong not in [name for name, _ in names]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("业内专家向晨报表示，持卡人境外消费不便。", "向晨报"),
        ("其他作家文艺著作改编成电影的数量也多。", "文艺著"),
        ("这是新人导演的首部长片。", "部长"),
        ("她享受国务院特殊津贴。", "国务院"),
    ],
)
def test_words_across_words_are_no_name(text: str, wrong: str) -> None:
    assert wrong not in [name for name, _ in found(text)]


def test_the_full_name_of_a_known_club_is_that_club() -> None:
    article = read("皇家马德里俱乐部宣布，主教练下课。\n皇马球迷不满。")
    assert len({each.entity for each in article.mentions if each.type.name == "ORG"}) == 1


@pytest.mark.parametrize("text", ["历任技术员、车间主任助理。", "并兼任荷兰中央银行顾问。"])
def test_what_is_one_name_stays_one(text: str) -> None:
    assert [name for name, _ in found(text)][-2:] in (["技术员", "车间主任助理"], ["荷兰中央银行", "顾问"])


def test_a_given_name_ahead_of_a_known_last_one_is_part_of_it() -> None:
    article = mended_names(marked("馬西米利亞諾·[P:阿萊格里]出任主教練。"), Knowledge())
    assert [article.text(each) for each in article.mentions] == ["馬西米利亞諾·阿萊格里"]
