"""People who are nobody in particular: of a whole trade, as in 今年以來逾200位基金經理離職, or a kind."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.places import Reading
from reader.annotate.text.fold import fold

_LEADERS = re.compile(r"(?:\d{2,}|[几数十百])余?多?[名位].*(?:高管|高层|基金经理|分析师)")
"""Numbers of leaders that no one house has: 300名高管离职."""

_OVERALL = re.compile(
    r"以来|年内|[\d多数几]+余?家(?!族)|多[位名](?:上市)?公司|业内|业界|[三四五六]大联赛|行业|全市场|全国|全球|各地|海外"
)
"""Words of a whole trade."""


_FROM_SOME = re.compile(
    "[从自][^，。；]{0,8}(?:大厂|企业|机构|平台|行业|业界|巨头|体制内?|外企|国企|央企|高校|互联网公司|创业公司)[^，。；]{0,2}$"
    "|[回返]到?(?:母校|老东家|前东家|娘家)[^，。；]{0,4}$"
)


_SOME_HOUSE = re.compile(
    "(?:互联网|科技|金融|传统|电商|游戏|外资|内资|民营|国有|媒体|投资|地产|汽车|公募|私募|体制|职场|大厂|[A-Z]{2,3}){1,2}(?:公司|企业|行业|大厂|机构|平台|圈|界|内)?(?=[，。；、]|$)"
)
"""離開|互聯網公司: a kind of house."""


_A_BAND = re.compile("(?:该)?(?:组合|团体|乐团|女团|男团)")


def from_no_one(reading: Reading) -> bool:
    """Tell whether a verb tells of houses without a name, 從互聯網大廠離職, 回母校教書: not the one that the text is about."""
    text, trigger = reading.scene.text, reading.trigger
    if trigger.verb.id == "go-away" and _SOME_HOUSE.match(text, trigger.end):
        return True
    if trigger.verb.id == "withdraw" and _A_BAND.match(text, trigger.end):
        return True  # 確定退出組合: not the company that the text is about
    return bool(_FROM_SOME.search(text, reading.clause[0], trigger.start))


def of_a_trade(reading: Reading) -> bool:
    """Tell whether those without a name who leave are of a whole trade and no one house."""
    who, scene = reading.who, reading.scene
    if who is None:
        return False
    counted = who.several is not None and not who.people
    begin = scene.start if counted else reading.clause[0]
    if counted and _of_a_house(reading):
        return False
    if _OVERALL.search(scene.text, begin, reading.trigger.start):
        return True
    return counted and _LEADERS.search(scene.text, who.start, who.end) is not None


_HAS = re.compile("(?:已经?|又|还|也|再|目前|至今|现|就|共)*(?:有|流失了?|失去了?)?")


def _of_a_house(reading: Reading) -> bool:
    """自成立以來，甲公司已有六名高管離職: the clause tells whose they are."""
    scene, who = reading.scene, reading.who
    return who is not None and any(
        c.head == "org" and _HAS.fullmatch(scene.text, c.end, who.start) for c in scene.chunks
    )


_KIND = re.compile(
    "(?:.*[的、])?(?:等|知名|多位|多名|不少|众多|核心|明星|绩优|公募|互联网|大厂|企业|家族)*"
    "(?:高管|高层|创始人|科学家|基金经理|分析师|研究员|员工|公务员|公职人员|官员|媒体人|管理层|职业经理人|企业家|[其他她])$"
    "|(?:至少|超过?|逾|近|约)*(?:\\d{1,2}|[一二两三四五六七八九十]{1,2})[余多几]?[名位](?:核心|资深)?(?:高管|高层)"
)
"""Words for a kind of people, of whom news in general is told: 创始人离开企业, 基金经理相继离职."""

_AND_OTHERS = re.compile(".等(?:多[位名]|诸多)")
"""What sums up those who were named before it: 某某等多位基金经理."""

NO_POST = re.compile("(?:企业|公司|车企|传统车企)?(?:高管|高层|领导|干部|成员)(?:之一)?")
"""What is a rank and no post."""


def and_others(label: str, count: int | None) -> bool:
    """Tell whether a group only sums up those named before it: 某某等多位高管."""
    return count is None and _AND_OTHERS.search(fold(label)) is not None


def of_a_kind(label: str, count: int | None, ends: tuple[str | None, str | None]) -> bool:
    """Tell whether a group is nobody in particular: one of a kind, or several of it from and to nowhere."""
    kind = _KIND.fullmatch(fold(label)) is not None
    return kind and (count == 1 or not any(ends))


_OTHERS = re.compile(
    "(?:在?(?:国内|国外|海外)，|无独有偶|[^，。；]{0,6}(?:其他|其它|其余|各家|多家(?!媒体)|不少(?!媒体)|同行|业内|行业内))"
)
"""其他同行都有高管離職, 在國內，某某的離開: of those, and not of whom the text is about."""


def of_others(reading: Reading) -> bool:
    """Tell whether a sentence or clause opens with others than those the text is about."""
    text = reading.scene.text
    return any(_OTHERS.match(text, at) for at in (reading.scene.start, reading.clause[0]))
