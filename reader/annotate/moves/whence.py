"""Where someone comes from when the verb does not say: the words before the name, or the company told of."""

from __future__ import annotations

import re

from reader.annotate.moves.chunks import Chunk
from reader.annotate.moves.memory import Memory
from reader.annotate.moves.places import LEAVING, Reading
from reader.annotate.moves.roles import role_of
from reader.annotate.moves.telling import Side

_WITHIN = frozenset({"promote", "appoint", "takeover"})
"""Kinds that, where no other organisation is told, happen within one."""

_WELCOMES = re.compile(r"官宣|宣布[：，]|官方[：，]|迎来|欢迎")
_COMPANY = re.compile(
    r"公司|该行|本行|董事会|监事会|学校|球队|医院|集团|俱乐部|公告|公布|宣布|确认|披露|：|:"
)


def from_modifiers(reading: Reading) -> None:
    """What stands before the name tells whence: 甲研究員某人加盟乙, 甲副總裁某人升任總裁."""
    who, kind = reading.who, reading.trigger.verb.kind
    if who is None or not (who.orgs or who.titles) or "from" in reading.sides:
        return
    mention = who.orgs[-1] if who.orgs else None
    role = role_of(reading.scene.printed, who)
    if kind in LEAVING:
        reading.sides["from"] = Side(mention.entity if mention else None, role, mention)
        return
    if mention is None or "carried_far" in reading.losses:
        return
    to = reading.sides.get("to", Side())
    if to.organization is None and kind in _WITHIN and not who.former and "carried" not in reading.losses:
        reading.sides["to"] = to = Side(mention.entity, to.role, mention)
        if not role:
            return
    if mention.entity != to.organization or (role and kind not in ("join", "poach", "return")):
        reading.sides["from"] = Side(mention.entity, role, mention)
        reading.losses.append("modifier")


def _without_org(who: Chunk) -> bool:
    return who.head in ("title", "several") and not who.orgs and not (who.several and who.several.refers)


def from_company(reading: Reading, memory: Memory) -> None:
    """Take the organisation that the text is about, where it says 公司 or announces."""
    kind = reading.trigger.verb.kind
    side = "from" if kind in LEAVING else "to"
    if (
        kind not in LEAVING | {"join", "appoint", "promote", "takeover"}
        or reading.sides.get(side, Side()).organization
    ):
        return
    scene = reading.scene
    orgs = [
        c.orgs[0] for c in scene.chunks if c.orgs and c.end <= reading.trigger.start and c is not reading.who
    ]
    plain = (_COMPANY if kind != "join" else _WELCOMES).search(scene.text, scene.start, reading.clause[1])
    unnamed_one = kind in LEAVING and reading.who is not None and _without_org(reading.who)
    mention = (orgs[0] if orgs else memory.org) if plain or unnamed_one else None
    if mention is None:
        return
    known = reading.sides.get(side, Side())
    reading.sides[side] = Side(mention.entity, known.role, mention)
    reading.losses.append("company")
