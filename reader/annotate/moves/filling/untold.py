"""Verbs of moving that leave open who moves, or only tell when: 有哪幾位離隊, 由甲或乙接任, 執教甲隊時, 自加入甲以來."""

from __future__ import annotations

import re

from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.verbs import Trigger

_ASKED = re.compile(
    "(?<!不管)(?<!无论)(?:有|是|将由|由|被)?(?:哪[几一两些]?[位名个些人]|哪些|谁(?![知料都也的]))[^，。；]{0,12}$"
)
"""有哪幾位藝人離巢, 誰來接替: it is asked, and not told."""

_SOMEBODY = re.compile("有人(?:将|会|来|能)?$")
"""但势必也将有人|接替: nobody is named."""
_BECAUSE = re.compile("(?:由于|因为|鉴于)[^，。；]{0,24}(?:还|也|同时|仍)$")
"""由於某某還|兼任省長一職: how it is, and no news."""
_THE_NTH = re.compile(r"第[一二三四五六七八九十\d]+[位名个][^，。；]{0,16}$")
_OF_THEM = re.compile("[”」]?的(?:[\u4e00-\u9fff]{2,6})(?=[，。；]|$)")
"""第三位从央视“|出走|”的主持人: how many there are by now."""
_OUT_OF = re.compile(
    "从(?:医生|律师|教师|老师|记者|护士|军人|工程师|模特|歌手|演员|球员|运动员|公务员|警察)$"
)
"""从医生|转行: what one was, and where is not told."""

_KIND = re.compile(r"(?:球员|选手|名单|者|的(?:[\d一二三四五六七八九十百两多]+[位名人]))")
"""被釋出|球員, 釋出的|10人: what kind of people, and not what becomes of them."""

_WHILE = re.compile("[^，。；的]{1,14}?(?:时(?![代尚任间期])|的时候|期间|以来|至今)")
"""執教甲隊|時: told of elsewhere, and only when something else was."""

_SINCE = re.compile(r"自(?:从|打)?(?:他|她|其)?(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?(?:正式)?$")
_UNTIL_NOW = re.compile("[^，。；]{0,16}?(?:以来|至今|之?后|起)")
"""自|加入|甲後, 自加入甲以來."""


_LATER = re.compile(
    "[^，。；]{2,30}?(?:\\d+|[一二两三四五六七八九十半])+个?(?:多)?(?:月|年|周|天)(?:多)?(?:之?后|以后)，(?!.{0,6}(?:正式|终于|便?加盟|转会至))"
)
"""當選副主任兩個月後，某某卸任: told to say when."""
_HAD_MEANT = re.compile("(?:原本|本来|本)(?:计划|打算|想|以为|应|该|要|拟)[^，。；]{0,8}$")
"""本計劃返回甲隊: it came otherwise."""
_WHEN = re.compile("时的")
_COMES = frozenset({"join", "appoint", "takeover", "promote", "return"})
_NO_LONGER = re.compile("不(?:再|会|想|愿)?[跟与和同][^，。；]{2,12}?(?:继续)?$")
"""不再跟甲公司繼續|簽約: no one comes."""


def _otherwise(text: str, trigger: Trigger, begin: int) -> bool:
    """Tell whether it is told only to say when, was meant and came otherwise, or is over."""
    if trigger.verb.kind in _COMES and _LATER.match(text, trigger.end):
        return True
    if trigger.verb.kind == "appoint" and _WHEN.match(text, trigger.end):
        return True  # 獲任命時的級別
    if text.startswith("因另有任用", trigger.start - 1) and text.startswith("，", trigger.end):
        return True  # 因另有任用，某某不再擔任校長: the next verb tells it
    if _HAD_MEANT.search(text, begin, trigger.start):
        return True
    return trigger.verb.id == "sign-oneself" and _NO_LONGER.search(text, begin, trigger.start) is not None


def untold(scene: Scene, trigger: Trigger, clause: tuple[int, int]) -> bool:
    """Tell whether a Chinese verb asks who moves, or only tells when something else happened."""
    text, start, end = scene.text, trigger.start, trigger.end
    if trigger.english:
        return False
    if _otherwise(text, trigger, clause[0]):
        return True
    if _ASKED.search(text, clause[0], start) or _SOMEBODY.search(text, clause[0], start):
        return True
    if trigger.verb.id == "hold-also" and _BECAUSE.search(text, clause[0], start):
        return True
    if _THE_NTH.search(text, clause[0], start) and _OF_THEM.match(text, end):
        return True
    if trigger.verb.id == "go-it-alone" and _OUT_OF.search(text, clause[0], start):
        return True
    if trigger.verb.id in ("release", "dismissed") and "释出" in text[start:end] and _KIND.match(text, end):
        return True
    if trigger.verb.id == "lead" and _WHILE.match(text, end):
        return True
    joins = trigger.verb.kind in ("join", "appoint", "return", "transfer", "takeover")
    return joins and bool(_SINCE.search(text, clause[0], start) and _UNTIL_NOW.match(text, end))


def one_of_two(scene: Scene, who: Chunk) -> bool:
    """Tell whether it is open which of two someone is: 由甲或乙接任."""
    for left, right in zip(scene.chunks, scene.chunks[1:], strict=False):
        if who not in (left, right) and not (who.start <= right.start < who.end):
            continue
        if left.head not in ("person", "title") or right.head not in ("person", "title"):
            continue
        if _OR.fullmatch(scene.text, left.end, right.start):
            return True
    return False


_OR = re.compile("(?:或者?|抑或|还是)(?:由|从)?[^，。；]{0,6}")
