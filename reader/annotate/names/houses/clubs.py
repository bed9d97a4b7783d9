"""Clubs by the form of their names: 河東俱樂部宣布, 加盟雲嶺足球俱樂部; and given names that were taken for houses."""

from __future__ import annotations

import re

from reader.annotate.names.people.players import LEAST, SPORT
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.reworded import Rewording, rewording
from reader.annotate.text.searching import quick
from reader.document import ORG, PERSON, Article
from reader.knowledge import Knowledge
from reader.record import replace

_CLUB = quick(
    r"(?:^|[，。；、：！？\s“「（(]|加盟|加入|转投|转会至|转会到|租借至|租借到|重返|回归|离开|执教|击败|战胜|不敌|对阵|随|为|与|和|从|被|由|向)"
    r"(?P<name>[\u3400-\u9fff]{2,6}?(?:足球|篮球|排球|棒球|电子竞技|电竞)?(?:俱乐部|战队))(?=[\u3400-\u9fff，。、；（(]|$)",
    re.M,
)
_NO_CLUB = quick(
    r"^(?:足球|篮球|排球|棒球|电子竞技|电竞|职业)*(?:俱乐部|战队)$|[该本此另其这那某一两三四五几各多诸的是在有和与及为将被由从向等我你他她它们]|老牌|新|前|旧|职业|豪门|球会|中超|中甲|英超|西甲|德甲|意甲|法甲"
    r"|国内|国外|海外|民营|国企|支持|目前|今年|昨|随后|联赛|所有|许多|不少|部分|相关|如今|其他|顶级|顶尖|知名|著名|欧洲|亚洲|世界|传统|母队|官方|双方|东家"
)


def clubs(article: Article, knowledge: Knowledge) -> Article:
    """Mark what is called a club or a team in an article of sport, and drop houses that are given names."""
    work = rewording(article, knowledge)
    _given_names(work)
    if len(SPORT.findall(work.flat.text)) >= LEAST:
        for match in _CLUB.finditer(work.flat.text):
            if not _NO_CLUB.search(match["name"]) and not lexicon().ordinary(match["name"][:3]):
                work.mark(*match.span("name"), ORG, 0.7)
    return work.done()


def _given_names(work: Rewording) -> None:
    """周嘉欣 … 嘉欣: what was taken for a house is the given name of the one person who is called so."""
    full: dict[str, set[str]] = {}
    for each in work.article.mentions:
        if each.type is PERSON and each.end - each.start == 3:
            words = work.words(each)
            if words[0] in work.known.surnames:
                full.setdefault(words[1:], set()).add(each.entity)
    for each in work.article.mentions:
        if each.type is ORG and each.end - each.start == 2 and work.guessed(each):
            people = full.get(work.words(each), set())
            if len(people) == 1:
                work.changed[each] = replace(each, type=PERSON, entity=next(iter(people)))
