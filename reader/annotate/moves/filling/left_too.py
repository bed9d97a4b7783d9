"""Whoever leaves as another in the sentence does: 某某離開甲，前乙公司大將某某也在同日辭任."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.sentence.telling import Side

_TOO = re.compile("(?:也|亦|同日|同时|同步)(?:已|将|将会|在|于|同日|同时|宣布|正式|突然|申请|一[并同])*$")


_THAT_POST = re.compile(r" (?:from )?(?:that|the) (?:same )?(?:role|post|position|job)\b")


def _that_post(reading: Reading, memory: Memory) -> bool:
    """'X was promoted to chief of A after Y stepped back from that role': of A, what the sentence has just filled."""
    last = memory.sentence[-1] if memory.sentence else None
    text, end = reading.scene.text, reading.trigger.end
    begin = end - 5 if text.startswith(" from", end - 5) else end
    if last is None or not last.destination.organization or not _THAT_POST.match(text, begin):
        return False
    if last.trigger.verb.kind in LEAVING or reading.who is None:
        return False
    if any(each.entity == last.person for each in reading.who.people):
        return False
    reading.sides["from"] = Side(
        last.destination.organization, last.destination.role, last.destination.mention
    )
    reading.losses.append("company")
    return True


def left_too(reading: Reading, memory: Memory) -> bool:
    """某某離開甲，前乙公司大將某某也在同日辭任: of 甲, too, where the sentence has told of the other before."""
    if reading.trigger.english:
        return _that_post(reading, memory)
    last = memory.sentence[-1] if memory.sentence else None
    if last is None or last.trigger.verb.kind not in LEAVING or not last.origin.organization:
        return False
    if last.trigger.verb.kind != reading.trigger.verb.kind:
        return False
    if not _TOO.search(reading.scene.text, reading.clause[0], reading.trigger.start):
        return False
    role = reading.sides.get("from", Side()).role
    reading.sides["from"] = Side(last.origin.organization, role, last.origin.mention)
    reading.losses.append("company")
    return True
