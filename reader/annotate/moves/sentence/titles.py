"""Titles with the words that belong to them: 原算法|副總裁, 挖來語音|團隊負責人, 擔任靈巧手方向|負責人."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from reader.annotate.moves.sentence.nameless import department
from reader.document import ORG, TITLE, Mention
from reader.record import replace

_RUN = re.compile(r"[\u4e00-\u9fffA-Za-z&+]{1,10}$")
_BOUND = re.compile(
    ".*(?:包括|包含|其中|随着|伴随|例如|比如|前任|现任|时任|原任|新任|担任|出任|当(?![地代局])|前|原|任|为|由|被|将|把|从|向|对|的|和|与|及|是|在|于|已|则|也|曾|经|聘|了|其|该|公司|集团|董事会|本行|名|位)"
)
_OPENS = re.compile("(?:原|(?<![日目之此])前|由|时任|现任|担任|出任|任|为)$")
_NO_ROLE = re.compile(
    "规划|安排|通知|改派|委派|指派|外界|看好|业内|市场|传|据|宣布|表示|公告|收到|透露|确认|证实|认为|发布|当天|[今昨明当同]日|[今昨明]天|近日|日前|正式|突然|没有|提前|因|遭|有|获|年|月|日|兼|等|个|这|那|新|老|名|知名|资深|著名|以及|副?总$|担|同时|另|还|并|到|即|后|时|称|说|让|请|给|我|你|他|距离?|而|不"
)


def with_departments(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Let a title begin where the department right before it does, which a guess took for a house: 中國區投行|主管."""
    done: list[Mention] = []
    for each in mentions:
        last = done[-1] if done else None
        if (
            last is not None
            and each.type is TITLE
            and last.type is ORG
            and last.end == each.start
            and department(text[last.start : last.end])
        ):
            each = replace(each, start=done.pop().start)
        done.append(each)
    return done


def fuller(text: str, mentions: Sequence[Mention], verbs: Collection[int], begin: int) -> list[Mention]:
    """Let each title that nothing touches begin where its words do: behind a verb, behind 原 or 任.

    `verbs` are where verbs of moving end, `begin` where the sentence does.
    """
    done: list[Mention] = []
    ends = {0}
    for each in mentions:
        if each.type is TITLE and each.start not in ends:
            floor = max(
                [begin, *(end for end in ends if end <= each.start), *(v for v in verbs if v <= each.start)]
            )
            each = replace(each, start=_begin(text, floor, each.start, floor in verbs))
        ends.add(each.end)
        done.append(each)
    return done


def _begin(text: str, floor: int, start: int, behind_verb: bool) -> int:
    run = _RUN.search(text, max(floor, start - 10), start)
    if run is None:
        return start
    bound = _BOUND.match(text, run.start(), start)
    begin = bound.end() if bound else run.start()
    follows = begin == 0 or (bound is None and text[begin - 1] in "，。；：、")
    led = (
        (follows and len(text[begin:start]) <= 4)
        or bool(_OPENS.search(text, floor, begin))
        or (behind_verb and begin in (floor, floor + 1))
    )
    words = text[begin:start]
    return begin if led and 1 < len(words) <= 8 and not _NO_ROLE.search(words) else start
