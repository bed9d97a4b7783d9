"""Clubs by the form of their names: 河東俱樂部宣布, 加盟雲嶺足球俱樂部; and given names that were taken for houses."""

from __future__ import annotations

import re

from reader.annotate.names.people.players import LEAST, POSITIONS, SPORT
from reader.annotate.text.lexicon import lexicon
from reader.annotate.text.reworded import Rewording, rewording
from reader.annotate.text.searching import quick
from reader.annotate.text.transliteration import spelt
from reader.document import ORG, PERSON, PLACE, Article
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
        _players(work)
        for match in _CLUB.finditer(work.flat.text):
            if not _NO_CLUB.search(match["name"]) and not lexicon().ordinary(match["name"][:3]):
                work.mark(*match.span("name"), ORG, 0.7)
    return work.done()


_SIGNED = re.compile(
    f"(?:签下|签入|引进|裁掉|送走|送出|换来|旧将|球星|老将|小将|新秀|{POSITIONS})(?:了)?[“「]?$|[、和与]$"
)
_ACTS = re.compile(
    "被[一-鿿]{2,6}(?:交易|裁|租借|送)|(?:将|已|此前|曾|正式)?(?:效力于|加盟|转会|转投|租借|签约|续约|离队)|等[\\d一二两三四五六七八九十]+[名位](?:球员|选手|外援|强援|新援|队员|将)|[（(]\\d+(?:岁|球)"
)
_HOUSE = re.compile("队|俱乐部|官方|主场|客场|官宣|签下|宣布|球迷|主帅|教练|球场")


def _players(work: Rewording) -> None:
    """簽下加魯巴 … 加魯巴被火箭交易至老鷹, 丙、艾迪等五位球員: who is signed and traded is a player, and no club."""
    text = work.flat.text
    found: dict[str, int] = {}
    for each in work.article.mentions:
        words = work.words(each)
        doubtful = each.type in (ORG, PLACE) and work.guessed(each) and 2 <= len(words) <= 5
        if not doubtful or (not spelt(words) and words[0] not in work.known.surnames):
            continue
        start, end = work.start(each), work.end(each)
        signed = _SIGNED.search(text, max(0, start - 6), start) is not None
        acts = _ACTS.match(text, end) is not None
        found[words] = found.get(words, 0) + signed * acts * 2 + acts - 9 * bool(_HOUSE.match(text, end))
    for each in work.article.mentions:
        if each.type in (ORG, PLACE) and found.get(work.words(each), 0) > 1 and work.guessed(each):
            work.changed[each] = work.meant(replace(each, type=PERSON))


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
