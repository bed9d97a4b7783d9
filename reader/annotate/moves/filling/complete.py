"""Whether the places of a verb are filled as its frame asks, so that it tells of a move."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.places import Reading, human
from reader.annotate.moves.sentence.telling import NO_SIDE

_THEN_BY = re.compile("[，,]?(?:其|他|她)?(?:的)?(?:职务|职缺|遗缺|空缺|一职|位置)?(?:则|将|已|改|暂)?由")


def complete(reading: Reading) -> bool:
    """Tell whether every place that the verb needs is filled, and its two ends are not one."""
    retired = (
        reading.trigger.verb.id == "retired-from" and not reading.sides.get("from", NO_SIDE).organization
    )
    if retired and not _THEN_BY.match(reading.scene.text, reading.trigger.end):
        return False  # 退休後更忙 tells of afterwards
    if reading.trigger.verb.id == "post-out" and not reading.sides.get("to"):
        return False  # 派遣副總長某某說服乙: sent on an errand
    if _of_an_event(reading) or _visited(reading) or _left_a_land(reading):
        return False
    for place in reading.trigger.frame.needed - {"person", "other"}:
        side = {"old": "from", "new": "to"}.get(place, place)
        got = reading.sides.get(side, NO_SIDE)
        if place == "new" and got.organization and (_arrives(reading) or _in_place_of(reading)):
            continue
        if (got.role if place in ("old", "new") else got.organization) is None:
            return False
    by = reading.who is not None and reading.preposition(reading.who) == "by"
    if "other" in reading.trigger.frame.needed and not ("to" in reading.sides and (by or _a_post(reading))):
        last = not any(reading.trigger.end <= t.start < reading.clause[1] for t in reading.scene.triggers)
        return any(
            chunk.head == "person" or (last and human(chunk))
            for chunk in reading.right
            if chunk is not reading.who
        )
    ends = {reading.sides[s].organization for s in ("from", "to") if s in reading.sides}
    both = "from" in reading.sides and "to" in reading.sides
    none = None if reading.trigger.verb.kind == "takeover" else reading.sides["from"].role if both else None
    same_role = both and reading.sides["to"].role in (reading.sides["from"].role, none)
    return not (both and len(ends) == 1 and None not in ends and same_role)


_ONE_POST = re.compile("[^，。；]{0,24}?(?:一职|职务|之职|职位|大位)(?=[，。；后]|$)")


def _a_post(reading: Reading) -> bool:
    """王某接下甲公司董事長一職: the post says enough, and in whose place is not told."""
    to, verb = reading.sides["to"], reading.trigger
    told = to.organization and to.role and reading.scene.text.startswith("接下", verb.start)
    return bool(told and _ONE_POST.match(reading.scene.text, verb.end))


_POST = re.compile("(?:职务|职位|遗缺|职缺|空缺|一职|之职)[，,]?(?:则|也|将|拟|改|已|先|暂时?)*由$")


def _in_place_of(reading: Reading) -> bool:
    """請辭生效，職務暫由某某代理: the post is the one that was left."""
    who, text = reading.who, reading.scene.text
    acts = who is not None and reading.trigger.verb.id == "act-for"
    return acts and who is not None and _POST.search(text, max(0, who.start - 12), who.start) is not None


def _arrives(reading: Reading) -> bool:
    """將赴甲公司履新: where one arrives says enough."""
    text, verb = reading.scene.text, reading.trigger
    if text.endswith(("受聘于", "获聘于"), 0, verb.end):
        return True
    return text.startswith(("履新", "就任", "到任", "上任"), verb.start) and any(
        c.head == "org" and c.end == verb.start and reading.preposition(c) == "to" for c in reading.left
    )


_NOTHING_BEHIND = re.compile("了?(?:$|[，。；！？：、\\s”」）]|[之以]?后|的|之|已|是|也|并|而|一事|原因)")


_VISITED = re.compile(
    "(?:的?(?:基地|总部|大楼|大门|门口|现场|校园|门前|楼下|礼堂|展厅|展台)(?!工作|任|担任|上班|，?(?:担任|出任))|(?:的)?[^，。]{0,6}(?:参观|采访|调研|考察|视察|访问|做客|看望|探班|抗议|示威|维权|讨说法|报案|就医|就诊))"
)


def _visited(reading: Reading) -> bool:
    """來到甲基地門口, 前往甲公司調研: who visits a house does not join it."""
    side = reading.sides.get("to", NO_SIDE).mention
    if reading.trigger.verb.id != "join-in" or reading.trigger.english or side is None:
        return False
    here = side.paragraph == reading.scene.paragraph and side.start >= reading.trigger.end
    return here and _VISITED.match(reading.scene.text, side.end) is not None


def _left_a_land(reading: Reading) -> bool:
    """獲釋離開加拿大: a land is left, and no house."""
    if reading.trigger.verb.id != "go-away" or reading.trigger.english:
        return False
    if reading.scene.text.startswith("调离", reading.trigger.start):
        return False  # 某某調離寧夏: an official leaves the office that he holds there
    return any(c.head == "place" and c.start == reading.trigger.end for c in reading.right)


def _of_an_event(reading: Reading) -> bool:
    """甲隊後衛某某退出世界盃: what is left stands behind 退出, and is no house."""
    side = reading.sides.get("from", NO_SIDE).mention
    if reading.trigger.verb.id != "withdraw" or reading.trigger.english or side is None:
        return False
    behind = side.paragraph == reading.scene.paragraph and side.start >= reading.trigger.end
    return not behind and not _NOTHING_BEHIND.match(reading.scene.text, reading.trigger.end)
