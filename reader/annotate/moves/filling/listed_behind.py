"""People who are listed behind a verb that counted them: 三名高管離職：甲職某某、乙職某某."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.places import LEAVING
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.telling import Side, Telling
from reader.document import Group
from reader.record import replace

_NAMELY = re.compile(
    r"[^，。：；]{0,8}(?:[：:]|，(?:他们|名单)?(?:分别)?(?:是|为|即|包括)[：:]?|，?其中(?:包括|包含|有))\s*| ?(?:--|[:—–-]|,) (?=[A-Z])| (?:the|its|their) [a-z]+: (?=[a-z]+ |[A-Z])|, (?:including|namely|among them|such as)(?: (?:its|the|their))? (?=[a-z]+ [A-Z]|[A-Z])"
)


_SOME = ("包", "其中", "includ", "such as", "among")
"""Words of a list that need not have all of them."""

_LISTED_BEHIND = re.compile(
    r"[）)]?(?:（[^（）]{1,20}）)?(?:、|，|；|和|与|及)?(?:以及|还有|和|及)?[\u4e00-\u9fff]{0,8}|,? and (?:[\w-]+ ){0,4}|, (?:[\w-]+ ){0,4}|(?:[\w-]+ ){1,3}"
)
"""What parts two of a list, with what the second one does: 、人機介面設計領袖某某."""


def listed_behind(base: Telling, count: int | None, scene: Scene) -> list[Telling]:
    """三名高管離職：甲職某某、乙職某某: as many names as were counted follow the verb, each with a role."""
    begin = max(base.trigger.end, base.who.end if base.who else 0)
    house = base.origin.mention if base.trigger.english else None
    if house is not None and begin <= house.start and house.paragraph == scene.paragraph:
        begin = house.end  # 'two executives have left A: X and Y'
    lead = _NAMELY.match(scene.text, begin)
    some = lead is not None and any(each in lead[0] for each in _SOME)
    them = base.trigger.english and base.who is not None and base.who.several is not None
    some = some or (
        lead is not None and them and scene.text.endswith(" of them", 0, base.who.end if base.who else 0)
    )
    if not lead or not (count or some):
        return []
    last = lead.end()
    found: list[Chunk] = []
    for chunk in scene.chunks:
        if chunk.start < lead.end() or chunk.head == "place":
            continue
        if len(chunk.people) == 0 or not _LISTED_BEHIND.fullmatch(scene.text, last, chunk.start):
            break
        if count and scene.text.startswith("，", last) and sum(len(c.people) for c in found) >= count:
            break  # 三人退役，包括某某、某某、某某，另某某…
        found.append(chunk)
        last = chunk.end
    many = sum(len(chunk.people) for chunk in found)
    if not many or (count and (many > count or (many < count and not some))):
        return []
    told = []
    for chunk in found:
        role = role_of(scene.printed, chunk)
        origin = base.origin if role is None else replace(base.origin, role=role)
        own = chunk.orgs[-1] if chunk.orgs else None
        leaves = base.trigger.verb.kind in LEAVING and not base.trigger.english
        if own and (leaves or not origin.organization) and own.entity != base.destination.organization:
            origin = Side(own.entity, role, own)  # 引入多位人才，包括前甲研究員某某
        evidence = replace(base.evidence, end=max(base.evidence.end, last))
        told += [
            replace(base, person=m.entity, who=chunk, origin=origin, evidence=evidence) for m in chunk.people
        ]
    if not count or many < count:
        people = tuple(dict.fromkeys(each.person for each in told if each.person))
        whole = scene.printed[base.who.start : base.who.end].strip(" ，") if base.who else ""
        told.append(replace(base, group=Group(whole, count, people), losses=(*base.losses, "group")))
    return told


def without_whole(told: list[Telling]) -> list[Telling]:
    """Leave out 甲、乙以及丙等三人, where all of them are told one by one."""
    people = {each.person for each in told if each.person}
    return [
        each
        for each in told
        if each.group is None
        or not each.group.members
        or not (
            each.group.count and each.group.count <= len(people) and people.issuperset(each.group.members)
        )
    ]
