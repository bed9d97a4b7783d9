"""Whence and whither those go who go along: the others of a list, told of with one verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.annotate.moves.filling.english_whence import apposed_house
from reader.annotate.moves.filling.places import LEAVING
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.telling import Side, Telling
from reader.record import replace


def from_the_first(base: Telling, who: Chunk, others: Sequence[Chunk], scene: Scene) -> Telling:
    """甲公司總裁某某、財務長某某離職: the house of the first is that of the last, where none stands before the name."""
    lead = next(
        (
            o
            for o in reversed(others)
            if o.head == "person" and o.orgs and (o.start < who.start or not o.former)
        ),
        None,
    )
    guessed = not base.origin.organization or {"company", "guess", "employer"} & set(base.losses)
    if lead is None or not guessed or who.orgs or "own" in base.losses:
        return base
    if base.trigger.verb.kind not in LEAVING and base.origin.organization:
        return base
    return replace(base, origin=Side(lead.orgs[-1].entity, base.origin.role or role_of(scene.printed, who)))


def along(base: Telling, other: Chunk, scene: Scene) -> Telling:
    """Give the telling for another of the list: whence by the words before the name, whither as the first.

    甲局副局長某某、乙局副局長某某履新: each takes the post that stands before the name.
    """
    if "own" not in base.losses or not other.titles:
        told = replace(base, who=other, origin=_whence(base, other, scene))
        return _as_what(told, base, other, scene)
    house = other.orgs[-1] if other.orgs else None
    post = Side(house.entity if house else None, role_of(scene.printed, other), house)
    return replace(base, who=other, origin=Side(), destination=post)


def _as_what(told: Telling, base: Telling, other: Chunk, scene: Scene) -> Telling:
    """'hired X as treasurer and Y as counsel': each has the post that stands behind the name."""
    if base.who is None or not base.trigger.english or not base.destination.role:
        return told
    posts = [c for c in scene.chunks if c.head == "title" and _AS.search(scene.text, base.who.end, c.start)]
    if not any(base.who.end <= c.start < other.start for c in posts):
        return told
    next_one = next((c.start for c in scene.chunks if c.start >= other.end and c.head == "person"), scene.end)
    own = next((c for c in posts if other.end <= c.start < next_one), None)
    role = role_of(scene.printed, own) if own is not None else None
    return replace(told, destination=replace(base.destination, role=role))


_AS = re.compile(r" as (?:its |the |an? |new |their )*$")


def with_all(telling: Telling, others: Sequence[Chunk]) -> Telling:
    """甲某某、乙某某、丙某某等8人: whoever stands ahead in the list is of the eight too."""
    group = telling.group
    if group is None or not group.members:
        return telling
    ahead = (m.entity for c in reversed(others) for m in c.people)
    members = tuple(dict.fromkeys((*ahead, *group.members)))
    own = {c.orgs[-1].entity for c in others if c.orgs}
    if own - {telling.origin.organization} and telling.trigger.verb.kind in LEAVING:
        telling = replace(telling, origin=Side())  # of several houses
    fits = group.count is None or len(members) <= group.count
    return replace(telling, group=replace(group, members=members)) if fits else telling


_OFFICE = re.compile("..[处處局署][长長]$")
"""行政處長某某、農漁局長某某: each leads an office of his own."""


_FROM = re.compile(r"(?:,)? (?:from|of|at|formerly of|formerly at) (?:the |rival )?")


def _of_the_first_alone(base: Telling, house: int, other: Chunk) -> bool:
    """'hires like X from A and Y', 'X, formerly of A; and Y': A stands between the two, and is X's."""
    if base.who is None or not base.trigger.english or base.trigger.verb.kind in LEAVING:
        return False
    return base.trigger.end <= base.who.start and base.who.end < house < other.start


_AND = re.compile("(?:（[^（）]{1,20}）|\\([^()]{1,20}\\))?(?:、|和|与|及|以及)")


def _house_of_the_row(other: Chunk, scene: Scene) -> Side | None:
    """甲隊的某某、某某(退役)、某某，乙隊的某某離隊: the house that stands ahead of the first of a row is of all of it."""
    last = other
    for chunk in reversed([c for c in scene.chunks if c.end <= other.start]):
        if chunk.head != "person" or not _AND.fullmatch(scene.text, chunk.end, last.start):
            return None
        if chunk.orgs:
            house = chunk.orgs[-1]
            return Side(house.entity, None, house) if scene.text.startswith("的", house.end) else None
        last = chunk
    return None


def _whence(base: Telling, other: Chunk, scene: Scene) -> Side:
    """Give where one comes from who goes along: by the words before that name, else as the other."""
    if other.orgs:
        return Side(other.orgs[-1].entity, role_of(scene.printed, other), other.orgs[-1])
    leaves = base.trigger.verb.kind in LEAVING and not base.trigger.english and not other.titles
    row = _house_of_the_row(other, scene) if leaves else None
    if row is not None:
        return row
    if leaves and other.place is not None and base.origin.organization:
        return Side()  # 甲縣的某某，乙隊的某某離隊: of no 乙隊
    behind = next((c for c in scene.chunks if c.start >= other.end), None) if base.trigger.english else None
    if behind is not None and behind.orgs and _FROM.fullmatch(scene.text, other.end, behind.start):
        return Side(behind.orgs[-1].entity, None, behind.orgs[-1])  # 'X from A, Y from B'
    own = apposed_house(scene, other, scene.chunks, {base.destination.organization}) if behind else None
    if own is not None and base.trigger.verb.kind not in LEAVING:
        return Side(own.orgs[-1].entity, role_of(scene.printed, own), own.orgs[-1])
    role = role_of(scene.printed, other)
    if role and base.origin.mention and _OFFICE.search(role):
        unit = scene.text[base.origin.mention.start : base.origin.mention.end]
        return Side(None, role) if unit.endswith(("处", "局", "署", "科")) else Side(base.origin.organization)
    if "modifier" in base.losses and other.start >= base.trigger.end:
        return Side()  # the words before one name are no words before the next
    mention = base.origin.mention
    if mention is not None and _of_the_first_alone(base, mention.start, other):
        return Side()
    if (
        mention is not None
        and base.who is not None
        and not base.trigger.english
        and base.trigger.verb.kind not in LEAVING
        and other.end <= mention.start < base.who.core
    ):
        return Side()  # 立委甲及乙縣縣長丙: 乙 is not where 甲 comes from
    role = (
        role_of(scene.printed, other)
        if base.origin.organization and other.end <= base.trigger.start
        else None
    )
    return Side(base.origin.organization, role)
