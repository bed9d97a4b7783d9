"""Names that no layer before knew, where a verb of moving leaves no other reading: 加盟□□, □□宣佈離職."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.annotate.fold import fold
from reader.annotate.moves.clauses import CLAUSE, SENTENCE
from reader.annotate.moves.verbs import Trigger
from reader.annotate.transliteration import spelt
from reader.document import EntityType, Mention

_VERBS = 40
"""Verbs of moving within one sentence's length beyond which a text is a list of words."""

_REACH = 64
"""Characters behind a verb in which a licensed name may begin or end."""

_FIRM = (EntityType.PERSON, EntityType.ORG)
"""Types of mention that no licensed name replaces; one taken for a place or a title may be."""

CONFIDENCE = 0.6
"""Of a name that only its place beside a verb tells."""

_ORG = r"[\u4e00-\u9fffA-Za-z0-9·&. -]{2,20}?"
_END = r"(?=[”」]?(?:[，。！？!?、；：:（(\s…—]|$|后|的|担任|出任|任|成为|并|以|签|一[事年]|之后|已|就|才|是|则|只为|已有|有))"
_AFTER = re.compile(rf"(?:了|至|到|于|往)?[“「]?(?P<name>{_ORG}){_END}")
_SUFFIX = re.compile(
    r"(?:队|俱乐部|公司|集团|银行|大学|学院|资本|基金|证券|科技|男篮|女篮|男足|女足|国足|足球|协会|联盟|战队|党|资源|影业|娱乐|汽车|电子|控股|实验室|研究院|医院|电视台|报|网|社|[A-Za-z]{2,})$"
)
_NO_ORG = re.compile(
    r"球队|至少|[名位]|核心|多|数|前|原|现任|时任|新任|该|其|他|她|我|你|这|那|一|两|二|三|本|新|市场|比赛|世界|娱乐圈|联赛|战局|行列|阵营|大军|讨论|竞争|公司|俱乐部$|自己|对方|大家|什么|哪|"
    r"[在将已被把了不没为会让说]|训练|竞选|选举|舞台|职务|转型|多年|成功|之后|消息|传闻|赛季|合同|计划|协议|仪式|演出|节目|剧|岗位|生涯|历史|队伍|组织|家庭|学校|中国$|美国$|日本$|国内|海外|国外|赛场|双方|各方|我方|之|纷纷|官宣|\d+年|^[和与及]"
)
_COMMON = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严武戚莫孔向汤庄颜邝"
_ADVERB = (
    r"(?:已经|已|将会|将于|将|也|正式|宣布|突然|突|主动|即将|申请|确认|官宣|日前|近日|今日|昨日|再次|确定|拟|或|会|辞职后|先签后换|最终(?:之所以)?选择|火速|"
    r"从[\u4e00-\u9fffA-Za-z]{2,8}|因[^，。]{1,10}?|得以证实|证实|相继|半路|完成|不再|递交|提交|闪电|被|遭|的|向公司|向董事会|书面|\s)*"
)
_LEAD = re.compile(
    r"(?:官方|时间|时候|最新|曝|据悉|而|随着|如果不是|不是|欢迎|传|就在|此前|其中|自从|从|任命|和|与|及|以及|@|获悉|公布|公告|称|到|收到|消息|在|头条|说说|聊聊|宣布|确认|将官宣)$"
)
_LATIN = re.compile(rf"(?<![A-Za-z0-9·. ])(?P<name>[A-Z][a-z]{{2,15}}){_ADVERB}$")
_STOCK = re.compile(r"(?P<name>[\u4e00-\u9fffA-Za-z]{2,10})\s?[（(]\d{4,6}(?:[.，, ]{0,2}[A-Z]{2})?[）)]")
_DAY = re.compile(r"^(?:.*(?:近日|日前|今日|昨日|晚间|讯|消息|日|公告|，))?")
_ANNOUNCER = re.compile(
    r"(?:企业|公司|巨头|平台|机构|券商|车企)(?P<name>[\u4e00-\u9fffA-Za-z]{2,6}?)(?=发布公告|发公告|公告|宣布|公布)"
    r"|(?<![^，。\s])(?P<opens>[\u4e00-\u9fffA-Za-z]{3,8}?)(?=公告了|公告称|公告，|发布公告|公布，|发公告)"
)
_AGENT = re.compile(
    r"被(?P<name>[\u4e00-\u9fffA-Za-z]{1,8}(?:队|公司|集团|银行|俱乐部|大学|医院|学院))(?:残酷的?|正式|突然|以[^，]{1,8})?$"
)
_HEADLINE = re.compile(r"^(?P<name>[\u4e00-\u9fff]{3,6})：")
_WITH = re.compile(r"(?:与|和|同|从)(?P<name>[\u4e00-\u9fffA-Za-z0-9]{2,8}?)(?:完成|正式|提前|成功)?$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name seen at `start`..`end` of a folded text."""

    start: int
    end: int
    type: EntityType


def find_licensed(
    text: str, mentions: Sequence[Mention], triggers: Sequence[Trigger], surnames: Mapping[str, object]
) -> list[Name]:
    """Give the names that the verbs of a folded paragraph license, none touching a mention."""
    found: list[Name] = []
    own = _surnames(tuple(surnames))
    starts = [mention.start for mention in mentions]
    for index, trigger in enumerate(triggers):
        crowded = index >= _VERBS and triggers[index - _VERBS].start > trigger.start - SENTENCE
        if trigger.english or crowded:
            continue
        stop = triggers[index + 1].start if index + 1 < len(triggers) else len(text)
        low = bisect_left(starts, trigger.start - CLAUSE)
        close = mentions[low : bisect_left(starts, trigger.end + _REACH)]
        for name in _around(text, trigger, stop, close, own):
            firm = (m for m in close if not replaceable(m, name.start, name.end))
            taken = [*((m.start, m.end) for m in firm), *((n.start, n.end) for n in found[-_REACH:])]
            if not any(start < name.end and name.start < end for start, end in taken):
                found.append(name)
    return found


def replaceable(mention: Mention, start: int, end: int) -> bool:
    """Tell whether a licensed name may stand where something was taken for a place, product or title."""
    return mention.type not in _FIRM and (
        start == mention.start or (start <= mention.start and mention.end <= end)
    )


@lru_cache(maxsize=4)
def _surnames(known: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_COMMON) | {fold(surname) for surname in known}


def _around(
    text: str, trigger: Trigger, stop: int, mentions: Sequence[Mention], surnames: frozenset[str]
) -> Iterator[Name]:
    begin = (
        max(text.rfind(char, max(0, trigger.start - CLAUSE), trigger.start) for char in "，。！？；：\n ") + 1
    )
    near = [m for m in mentions if begin <= m.start and m.end <= trigger.start]
    if "person" in trigger.frame.right:
        yield from _person_behind(text, trigger, stop, surnames)
        agent = _AGENT.search(text, begin, trigger.start)
        if agent and not _NO_ORG.search(agent["name"]):
            yield Name(agent.start("name"), agent.end("name"), EntityType.ORG)
    else:
        yield from _org_behind(text, trigger, stop)
        yield from _org_beside(text, trigger, begin)
    after_title = max((m.end for m in near if m.type is EntityType.TITLE), default=-1)
    last = max((m.end for m in near), default=begin)
    if not any(m.type is EntityType.PERSON for m in near):
        start = after_title if after_title == last else last if not near else -1
        yield from _person_before(text, trigger, start, surnames, titled=after_title == last)
    yield from _org_ahead(text, trigger, mentions, begin)


def _org_behind(text: str, trigger: Trigger, stop: int) -> Iterator[Name]:
    if not trigger.frame.right or trigger.frame.right[0] not in ("to", "from"):
        return
    match = _AFTER.match(text, trigger.end, min(stop, trigger.end + 24))
    if match is None or _NO_ORG.search(match["name"]) or match["name"].isdigit():
        return
    suffix = _SUFFIX.search(match["name"])
    loose = (
        not trigger.verb.weak
        and trigger.verb.kind in ("join", "transfer", "withdraw")
        and len(match["name"]) <= 8
    )
    if suffix or loose:
        yield Name(match.start("name"), match.end("name"), EntityType.ORG)


def _org_beside(text: str, trigger: Trigger, begin: int) -> Iterator[Name]:
    match = _WITH.search(text, begin, trigger.start)
    if match and trigger.verb.kind in ("join", "leave") and not _NO_ORG.search(match["name"]):
        yield Name(match.start("name"), match.end("name"), EntityType.ORG)


def _person_behind(text: str, trigger: Trigger, stop: int, surnames: frozenset[str]) -> Iterator[Name]:
    match = re.compile(
        r"(?:了|[^，。、！？：]{0,9}(?:的|前锋|后卫|中锋|门将|前腰|中场|边锋|边后卫|中卫|外援|小将|新星|主帅|教练|球员|国脚|球星|老将|悍将|经理|总裁|负责人|主持人|艺人))?(?P<name>[\u4e00-\u9fff·-]{2,10}?)(?=[，。、！？!?\s”]|$|为|担任|出任|任|后|等|的(?:职|[\u4e00-\u9fff]{2,10}职))"
    ).match(text, trigger.end, min(stop, trigger.end + 18))
    if match and _is_name(match["name"], surnames) and not (trigger.verb.weak and len(match["name"]) < 2):
        yield Name(match.start("name"), match.end("name"), EntityType.PERSON)


def _person_before(
    text: str, trigger: Trigger, start: int, surnames: frozenset[str], *, titled: bool
) -> Iterator[Name]:
    if start < 0 or trigger.start - start > 40 or (trigger.verb.weak and not titled):
        return
    latin = _LATIN.search(text, start, trigger.start) if trigger.verb.kind == "join" else None
    if latin:
        yield Name(latin.start("name"), latin.end("name"), EntityType.PERSON)
        return
    match = re.compile(rf"(?P<name>[\u4e00-\u9fff·.-]{{2,12}}?){_ADVERB}$").search(text, start, trigger.start)
    if match is None:
        return
    words, begin = match["name"], match.start("name")
    for length in range(min(len(words), 10), 1, -1):
        name = words[-length:]
        before = words[:-length]
        if _is_name(name, surnames) and (not before or _LEAD.search(before)):
            yield Name(begin + len(before), begin + len(words), EntityType.PERSON)
            return


def _is_name(words: str, surnames: frozenset[str]) -> bool:
    if _NO_ORG.search(words):
        return False
    if "·" in words or "-" in words:
        return spelt(re.sub(r"[·.-]", "", words))
    if len(words) in (2, 3) and words[0] in surnames:
        return True
    return 3 <= len(words) <= 6 and spelt(words)


def _org_ahead(text: str, trigger: Trigger, mentions: Sequence[Mention], begin: int) -> Iterator[Name]:
    """甲能源（八碼）發公告, 乙資源：某人辭任, 丙實業董事長某人辭職."""
    window = max(0, trigger.start - CLAUSE)
    for match in _STOCK.finditer(text, window, trigger.start + 40):
        lead = _DAY.match(match["name"])
        skip = lead.end() if lead else 0
        if len(match["name"]) - skip >= 2:
            yield Name(match.start("name") + skip, match.end("name"), EntityType.ORG)
    for match in _ANNOUNCER.finditer(text, window, trigger.start):
        group = "name" if match["name"] else "opens"
        lead = _DAY.match(match[group])
        skip = lead.end() if lead else 0
        if len(match[group]) - skip >= 2 and not _NO_ORG.search(match[group][skip:]):
            yield Name(match.start(group) + skip, match.end(group), EntityType.ORG)
    headline = _HEADLINE.match(text)
    if headline and trigger.start < 40 and not _NO_ORG.search(headline["name"]):
        yield Name(0, headline.end("name"), EntityType.ORG)
    title = next(
        (m for m in mentions if begin <= m.start < trigger.start and m.type is EntityType.TITLE), None
    )
    if title is None or any(begin <= m.start < title.start for m in mentions):
        return
    ahead = re.sub(r"[前原]$", "", text[begin : title.start])
    if (
        2 <= len(ahead) <= 8
        and not _NO_ORG.search(ahead)
        and re.fullmatch(r"[\u4e00-\u9fffA-Za-z0-9]+", ahead)
    ):
        yield Name(begin, begin + len(ahead), EntityType.ORG)
