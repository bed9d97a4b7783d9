"""A post in one company and another in a second, given with one verb: 獲委任為甲公司總裁及乙公司行政總裁."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.people_meant import for_each
from reader.annotate.moves.filling.places import Reading
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.sentence import joints
from reader.annotate.moves.sentence.telling import Side, Telling
from reader.record import replace

_AND = re.compile("、|及|和|与|以及|并|兼|，?(?:并)?兼任?")
_HEAD = re.compile("(?:联席|联合|执行|行政|常务)?(?:董事长|总裁|总经理|主席|行长|CEO|首席执行官)$")
"""Posts that a company has one of."""

_UNIT = re.compile("(?:[委部局厅署院校会处系]|委员会|事业群|分公司|分行|总部|区域|大区)$")


def second_post(base: Telling, reading: Reading, memory: Memory) -> list[Telling]:
    """Give the telling of the post in the second company, for one person who takes both."""
    scene, who = reading.scene, reading.who
    kinds = ("appoint", "promote", "takeover", "transfer")
    if (
        who is None
        or len(who.people) != 1
        or reading.trigger.english
        or reading.trigger.verb.kind not in kinds
    ):
        return []
    posts = [c for c in reading.right if c.head == "title" and c.orgs and c.titles]
    if len(posts) < 2 or base.destination.organization != posts[0].orgs[-1].entity:
        return []
    first, other = posts[:2]
    house = other.orgs[-1]
    name = scene.text[house.start : house.end]
    apart = _AND.fullmatch(scene.text, first.end, other.start) and house.entity != first.orgs[-1].entity
    if not apart or _UNIT.search(name) or joints.INNER.search(name):
        return []
    if not all(_HEAD.search(scene.text, c.titles[-1][0], c.titles[-1][1]) for c in (first, other)):
        return []
    there = Side(house.entity, role_of(scene.printed, other), house)
    return for_each(replace(base, destination=there), who, scene, memory)
