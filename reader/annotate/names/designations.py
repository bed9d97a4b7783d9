"""Products by their designation: 小米14系列, 骁龙8 Gen3, Find X8, DeepSeek-Math, 平板电脑MatePad Pro."""

from __future__ import annotations

import re

from reader.annotate.text.reworded import Rewording, rewording
from reader.annotate.text.searching import quick
from reader.document import ORG, PRODUCT, Article, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_MODEL = (
    "Pro|Max|Plus|Ultra|[Mm]ini|Lite|Air|SE|Elite|Turbo|Neo|Note|Fold|Flip|Base|Preview|Instruct|Chat|Coder|Thinking"
    "|Flash|Nano|Sonnet|Opus|Haiku|Gen ?[0-9]|RS|GT|GTR|XL|XS|XR|XT|Ti|FE|Super|Slim|Active|Play|Prime|EV|DM-[ip]"
)
"""What the makers of devices and of models set behind a name."""
_COUNTED = r"[年月日号點点时分秒个名家人次岁度元亿万千百倍%％条款台部枚颗座层位周天种项大强寸毫厘米克nmGMkWVm]|英寸|毫米|美"
_NUMBER = rf"[0-9]{{1,4}}(?:\.[0-9])?[A-Za-z]?(?![0-9.,]|[A-Za-z]|{_COUNTED})"
_TAIL = quick(
    rf"(?: ?{_NUMBER}(?! ?(?:{_COUNTED}))|[ -]?(?:{_MODEL})(?![A-Za-z])|[ -]?[A-Z][0-9]{{1,3}}(?![A-Za-z0-9]))+\+?|\+(?=[^0-9A-Za-z])"
)
"""The rest of a designation behind the name of a product."""
_CODE = rf"(?:[A-Z][A-Za-z]{{0,9}} )?(?:[A-Z]{{1,3}}|[A-Z]?[a-z]{{3,8}}|[A-Z][a-z]+)(?:-| ?)[0-9]{{1,4}}[A-Za-z]{{0,2}}(?:[ -]?(?:{_MODEL})(?![A-Za-z]))*\+?"
"""X200, Find X8, Magic7, Adreno 830, nova 8 Pro, Reno5 Pro+: letters and a number."""
_CAMEL = rf"[A-Z][a-z]+[A-Z][A-Za-z]+(?: (?:{_MODEL}|[A-Z]|{_NUMBER})(?![A-Za-z]))*"
"""MatePad Pro, MateBook D: a capital within."""
_NOUN = (
    "系列|手机|手機|新机|机型|芯片|晶片|处理器|平板|笔记本|笔电|耳机|手表|音箱|显卡|显示卡|大模型|语言模型|车型|轿车|跑车|操作系统|聊天机器人|智能音箱"
    "|旗舰|移动平台|标准版|至尊版|[GCN]PU|折叠屏|折叠机|折叠手机|手环|相机|镜头|无人机|显示器|萤幕|主机板|游戏机|加速卡|服务器|伺服器|休旅车|皮卡|SUV|MPV"
)
_LETTER = "[A-Z][a-z]{2,} [A-Z]"
"""Sound X."""
_BEFORE_NOUN = quick(rf"(?<![A-Za-z0-9.\-/])({_CODE}|{_CAMEL}|{_LETTER})(?= ?(?:{_NOUN}))")
_BEHIND_NOUN = quick(
    rf"(?:平板电脑|手机|新机|新品|笔记本电脑|芯片|处理器|大模型|聊天机器人|智能音箱|操作系统)[ “「]?({_CODE}|{_CAMEL})(?![A-Za-z0-9])"
)
_OF_HOUSE = quick(rf" ?({_CODE})(?![A-Za-z0-9%])(?! ?(?:{_COUNTED}))")
_NUMBERED = quick(rf"{_NUMBER}(?: ?(?:{_MODEL})(?![A-Za-z]))*\+?(?= ?(?:{_NOUN})|(?<=[a-z+]))")
_WARE = "智慧屏|智能屏|智慧萤幕|(?:智能|智慧|运动)?(?:眼镜|手表|手环|音箱|门锁|耳机)|平板|电视|路由器|打印机|相机|无人机"
_WARE_OF_HOUSE = quick(
    rf" ?((?:{_WARE}) ?(?:{_CODE}|{_NUMBER})(?:[ -]?(?:{_MODEL})(?![A-Za-z]))*)(?! ?(?:{_COUNTED}))"
)
"""What a house calls by its kind and a number: 华为|智能眼镜2, 智慧屏 V5 Pro."""
_MODELLED = quick(rf"(?<![A-Za-z0-9.\-/])([A-Z][a-z]+[A-Z][A-Za-z]+ (?:{_MODEL})(?![A-Za-z])(?: {_NUMBER})?)")
"""MatePad Pro: needs no noun beside it."""
_SERIES = quick(
    r"(?<![A-Za-z0-9.\-/] )(?<![A-Za-z0-9.\-/])([A-Z][a-z]{2,}(?: [A-Z][A-Za-z0-9]+)?)(?= ?系列(?![赛剧片讲活]))"
)
"""Mate|系列."""
_CODE_BEHIND = quick(r" ?[（(]([A-Z]{1,4}[0-9]{2,5}[A-Z]{0,3})[)）]")
"""Vivobook 14（X1404VA）: the maker's number of a product."""
_HYPHENED = r"-[A-Z][A-Za-z]*[0-9.]*(?:-[A-Za-z0-9.]+)*(?![A-Za-z0-9])"
"""DeepSeek|-Coder-v2."""
_QUOTED = quick("[“「『]([\u4e00-\u9fff]{2,4}[A-Z][0-9]{1,3})[”」』]")
"""「澎湃S1」."""
_HOUSE_AND_CODE = quick(
    "(?P<house>[\u4e00-\u9fff]{2,4}) ?(?P<code>[A-Z]{1,3}[0-9]{1,3}[A-Za-z]?)(?:汽车|手机|系列|平板|轿车)?"
)
_PATTERNS = (_QUOTED, _BEFORE_NOUN, _BEHIND_NOUN, _MODELLED, _SERIES)
_NO_PRODUCT = quick(
    r"(?:after|for|from|with|since|about|over|until|under|around|nearly|like|than|into|within|last|next|past|early|late|some|plus|just|only) ?[0-9]+|(?:Q[1-4]|[GTDKZ][0-9]{1,4}|P[5-9]|P1[0-4]|COVID-?19|G[278]0?|TOP ?[0-9]+|FY[0-9]+|ISO ?[0-9]+|L[1-5]|B[12]|A[01234]|H[12]|[2-6]G|AP[A-Z0-9]+)"
    r"|(?:You|Face|Linked|Tik|Git|Open|Deep|Pay|We)[A-Z][a-z]+|.*(?:19|20)[0-9]{2}",
)
"""Quarters, trains, ranks of staff, meetings, levels of driving; firms that bear a capital within; contests of a year (WCG2011)."""
_CONFIDENCE = 0.7


def designations(article: Article, knowledge: Knowledge) -> Article:
    """Lengthen products by the rest of their designation; find those that a house or what they are stands beside."""
    work = rewording(article, knowledge)
    text = work.flat.text
    for each in article.mentions:
        if each.type is PRODUCT and text[work.end(each) - 1] not in "》〉」”":
            _lengthen(work, each)
            if match := _CODE_BEHIND.match(text, work.end(each)):
                _add(work, *match.span(1))
        elif each.type is ORG and not _no_house(work, each):
            _of_house(work, each)
    found = {match.span(1) for pattern in _PATTERNS for match in pattern.finditer(text)}
    houses = {work.words(each) for each in article.mentions if each.type is ORG}
    letters = sorted(re.escape(words) for words in houses if words.isascii() and words.isalnum())
    if letters and "-" in text:
        hyphened = re.finditer(rf"(?<![A-Za-z0-9.\-])(?:{'|'.join(letters)}){_HYPHENED}", text)
        found |= {match.span() for match in hyphened}
    names = {_add(work, *span) for span in sorted(found)} | {work.words(each) for each in work.more}
    _again(work, names - {""})
    return work.done()


def _lengthen(work: Rewording, each: Mention) -> None:
    tail = _TAIL.match(work.flat.text, work.end(each))
    if tail and not work.taken.touches(each.paragraph, each.end, end := each.end + len(tail[0])):
        work.changed[each] = work.meant(replace(each, end=end))


def _no_house(work: Rewording, each: Mention) -> bool:
    """Make a product of 小米YU7|汽車, taken for a house; tell whether it was so."""
    match = _HOUSE_AND_CODE.fullmatch(work.words(each))
    if match is None or work.words(each) in work.known.forms.names or _NO_PRODUCT.fullmatch(match["code"]):
        return False
    names = work.known.forms.names.get(match["house"], ())
    if not any(one.type is ORG for one in names):
        return False
    end = each.start + match.end("code")
    work.changed[each] = work.meant(replace(each, end=end, type=PRODUCT))
    return True


def _of_house(work: Rewording, each: Mention) -> None:
    """Find what stands behind its maker: 华为 nova 8, 小米14系列 (the maker stays marked within)."""
    text, end = work.flat.text, work.end(each)
    if match := _WARE_OF_HOUSE.match(text, end) or _OF_HOUSE.match(text, end):
        _add(work, *match.span(1))
    elif (match := _NUMBERED.match(text, end)) and not text[end - 1].isascii():
        last = each.end + match.end() - end
        if not work.taken.touches(each.paragraph, each.end, last):
            around = replace(each, end=last, type=PRODUCT, confidence=_CONFIDENCE)
            work.more.append(work.meant(around))


def _add(work: Rewording, start: int, end: int) -> str:
    """Mark a product where nothing is marked, and give its words; an empty text if it is none."""
    words = work.flat.text[start:end]
    if _NO_PRODUCT.fullmatch(words) or not work.mark(start, end, PRODUCT, _CONFIDENCE):
        return ""
    if match := _CODE_BEHIND.match(work.flat.text, end):
        work.mark(*match.span(1), PRODUCT, _CONFIDENCE)
    return words


def _again(work: Rewording, names: set[str]) -> None:
    """Mark what was found once wherever else it stands."""
    if not names:
        return
    alike = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    for match in re.finditer(rf"(?<![A-Za-z0-9.\-])(?:{alike})(?![A-Za-z0-9])", work.flat.text):
        _add(work, *match.span())
