"""Who stands where around a verb of moving: the places of its frame, filled from one sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from reader.annotate.moves.chunks import Chunk
from reader.annotate.moves.groups import unnamed
from reader.annotate.moves.memory import Memory
from reader.annotate.moves.roles import role_after, role_of
from reader.annotate.moves.scene import Scene
from reader.annotate.moves.telling import Side
from reader.annotate.moves.verbs import Trigger

LEAVING = frozenset({"leave", "withdraw", "retire", "dismiss", "suspend"})
"""Kinds of verb that tell what is left; all others tell what is joined."""

_WITHIN = frozenset({"promote", "appoint", "takeover"})
"""Kinds that, where no other organisation is told, happen within one."""

_PASSIVE = re.compile(r"(?:被|遭到?|受到?|获得?|惨遭|勒令)(?:迫|其)?(?:正式|残酷的?|突然|成功|直接)?$")
_FAR, _NEAR = 18, 12
_WELCOMES = re.compile(r"官宣|宣布[：，]|官方[：，]|迎来|欢迎")
_COMPANY = re.compile(
    r"公司|该行|本行|董事会|监事会|学校|球队|医院|集团|俱乐部|公告|公布|宣布|确认|披露|：|:"
)


@dataclass(slots=True)
class Reading:
    """The places of one verb as they are being filled."""

    scene: Scene
    trigger: Trigger
    left: list[Chunk]
    right: list[Chunk]
    clause: tuple[int, int]
    who: Chunk | None = None
    sides: dict[str, Side] = field(default_factory=dict)
    losses: list[str] = field(default_factory=list)

    def near(self, chunk: Chunk) -> int:
        """Count the characters between the verb and a noun phrase."""
        if chunk.start >= self.trigger.end:
            return chunk.start - self.trigger.end
        return self.trigger.start - chunk.end

    def preposition(self, chunk: Chunk) -> str:
        """Name the preposition before a noun phrase."""
        return self.scene.prepositions.get(chunk.start, "")


def read(scene: Scene, trigger: Trigger, memory: Memory) -> Reading | None:
    """Fill the places of a verb; None where one that is needed stays empty."""
    clause = scene.clause_of(trigger.start)
    later = [t.start for t in scene.triggers if trigger.end <= t.start < clause[1]]
    stop = later[0] if later else clause[1]
    left = [c for c in scene.chunks if c.start >= clause[0] and c.end <= trigger.start]
    right = [c for c in scene.chunks if c.start >= trigger.end and c.start < stop]
    reading = Reading(scene, trigger, left, right, clause)
    if "person" in trigger.frame.right:
        _transitive(reading, memory)
    else:
        _intransitive(reading, memory)
    if reading.who is None:
        return None
    _by_prepositions(reading)
    _roles(reading)
    _from_modifiers(reading)
    _from_company(reading, memory)
    return reading if _complete(reading) else None


def _complete(reading: Reading) -> bool:
    for place in reading.trigger.frame.needed - {"person", "other"}:
        side = {"old": "from", "new": "to"}.get(place, place)
        got = reading.sides.get(side, Side())
        if (got.role if place in ("old", "new") else got.organization) is None:
            return False
    if "other" in reading.trigger.frame.needed:
        return any(chunk.head == "person" and chunk is not reading.who for chunk in reading.right)
    ends = {reading.sides[s].organization for s in ("from", "to") if s in reading.sides}
    both = "from" in reading.sides and "to" in reading.sides
    same_role = both and reading.sides["from"].role == reading.sides["to"].role
    return not (both and len(ends) == 1 and None not in ends and same_role)


def _set(reading: Reading, side: str, chunk: Chunk) -> None:
    if chunk.orgs and side not in reading.sides:
        mention = chunk.orgs[-1]
        role = role_of(reading.scene.printed, chunk) if chunk.head == "title" else None
        reading.sides[side] = Side(mention.entity, role, mention)


def _transitive(reading: Reading, memory: Memory) -> None:
    frame = reading.trigger.frame
    side = next((place for place in (*frame.left, *frame.right) if place in ("to", "from")), "to")
    text, start = reading.scene.text, reading.trigger.start
    agents = [c for c in reading.left if reading.preposition(c) == "agent" and reading.near(c) <= _FAR]
    if agents or _PASSIVE.search(text, max(reading.clause[0], start - 8), start):
        before = agents[0].start if agents else start
        reading.left = [c for c in reading.left if c.end <= before]
        _subject(reading, memory)
        if agents:
            _agent(reading, side, agents[0], memory)
        return
    patient = next(
        (c for c in reversed(reading.left) if reading.preposition(c) == "patient" and _human(c)), None
    )
    reading.who = patient or next((c for c in reading.right[:3] if _human(c) and _object(reading, c)), None)
    if (
        reading.who is None
        and reading.right
        and reading.right[0].head == "title"
        and reading.near(reading.right[0]) <= 4
    ):
        reading.who = reading.right[0] if side == "from" and not reading.trigger.english else None
    if reading.who is None:
        return
    actors = [c for c in reading.left if reading.preposition(c) in ("", "by") and c is not patient]
    if actors:
        _agent(reading, side, actors[-1], memory)
    elif not any(reading.preposition(c) == "as" for c in reading.left):
        _carried_agent(reading, side, memory)


def _object(reading: Reading, chunk: Chunk) -> bool:
    if reading.preposition(chunk) in ("from", "agent", "aside", "to"):
        return False
    if chunk.several is not None and chunk.several.refers and chunk.several.single:
        return reading.near(chunk) <= 2
    between = reading.scene.text[reading.trigger.end : chunk.start]
    return len(between) <= _FAR + 6 and "、" not in between and "时" not in between[-1:]


def _agent(reading: Reading, side: str, chunk: Chunk, memory: Memory) -> None:
    if chunk.head in ("org", "title") and chunk.orgs:
        reading.sides[side] = Side(chunk.orgs[-1].entity, None, chunk.orgs[-1])
    elif chunk.head == "person":
        own = (
            chunk.orgs[-1].entity
            if chunk.orgs and not chunk.former
            else memory.employer(chunk.people[0].entity)
        )
        if own is not None:
            reading.sides[side] = Side(own, None, chunk.orgs[-1] if chunk.orgs and not chunk.former else None)
            reading.losses.append("employer")


def _carried_agent(reading: Reading, side: str, memory: Memory) -> None:
    before = [
        c
        for c in reading.scene.chunks
        if c.end <= reading.clause[0] and reading.scene.prepositions[c.start] == ""
    ]
    actor = next((c for c in before if c.head in ("org", "person")), None)
    if actor is not None and actor is not reading.who:
        _agent(reading, side, actor, memory)
        reading.losses.append("agent")


def _human(chunk: Chunk) -> bool:
    return chunk.head in ("person", "several")


def _intransitive(reading: Reading, memory: Memory) -> None:
    frame = reading.trigger.frame
    _subject(reading, memory)
    for place in ("to", "from"):
        if place in frame.right:
            chunk = next((c for c in reading.right if c.orgs and c.head in ("org", "title")), None)
            near = chunk is not None and reading.near(chunk) <= _NEAR
            if (
                chunk is not None
                and near
                and reading.preposition(chunk) in ("", "to", "as", "toward", "agent")
            ):
                _set(reading, place, chunk)


def _subject(reading: Reading, memory: Memory) -> None:
    """Find who moves left of the verb, behind it as in 加盟甲的某人, or carried over from before."""
    oblique = ("aside", "from", "to", "toward", "patient")
    people = [
        c
        for c in reading.left
        if _human(c) and reading.preposition(c) not in oblique and not _replaced(reading, c)
    ]
    others = [c for c in reading.left if not _human(c) and reading.preposition(c) == ""]
    if people:
        reading.who = people[-1]
        return
    beside = [c for c in reading.left if _human(c) and _listed(reading, c)]
    if beside:
        reading.who = beside[-1]
        return
    relative = next((c for c in reading.right if c.head == "person" and _relative(reading, c)), None)
    if relative is not None:
        reading.who = _behind(reading, relative)
        return
    last = others[-1] if others else None
    if last is not None and last.head == "title" and reading.near(last) <= 8 and _plain(reading, last):
        reading.who = last
        return
    if _bare_noun(reading, last):
        return
    if last is None or (reading.near(last) > _NEAR and last.head != "org"):
        _carried(reading, memory)


def _replaced(reading: Reading, chunk: Chunk) -> bool:
    """接替某人出任: the one behind 接替 does not move."""
    behind = (t for t in reading.scene.triggers if "other" in t.frame.right)
    return any(t.end <= chunk.start <= t.end + 2 for t in behind)


def _listed(reading: Reading, chunk: Chunk) -> bool:
    """甲和乙加盟丙, where 甲 is no name that we know: 乙 moves all the same."""
    before = reading.scene.text[reading.clause[0] : chunk.start]
    return reading.trigger.verb.id != "agreed-parting" and bool(re.search(r"(?:[^，\s][和与及、]|在|随着)$", before))


def _plain(reading: Reading, chunk: Chunk) -> bool:
    between = reading.scene.text[chunk.end : reading.trigger.start]
    return not re.search(r"[的、们]|职务|一职|表示|称", between)


def _relative(reading: Reading, chunk: Chunk) -> bool:
    between = reading.scene.text[reading.trigger.end : chunk.start]
    return (
        ("的" in between or chunk.orgs != ())
        and "的" in reading.scene.text[reading.trigger.end : chunk.core]
        and len(between) <= 30
    )


def _behind(reading: Reading, chunk: Chunk) -> Chunk:
    """跳槽至甲的專家某人: the first organisation belongs to the verb, the rest to the name."""
    side = next((p for p in reading.trigger.frame.right if p in ("to", "from")), None)
    if side is None or not chunk.orgs or chunk.orgs[0].start - reading.trigger.end > _NEAR:
        return chunk
    reading.sides[side] = Side(chunk.orgs[0].entity, None, chunk.orgs[0])
    start = chunk.titles[0][0] if chunk.titles else chunk.core
    return replace(chunk, start=start, orgs=chunk.orgs[1:], titles=())


def _bare_noun(reading: Reading, before: Chunk | None) -> bool:
    start = reading.trigger.start
    match = unnamed().search(reading.scene.text, max(reading.clause[0], start - 12), start)
    if match is None or reading.trigger.verb.weak:
        return False
    orgs = before.orgs if before is not None and match.start() - before.end <= 2 else ()
    if not orgs and reading.trigger.verb.kind not in LEAVING:
        return False
    begin = before.start if orgs and before is not None else match.start()
    reading.who = Chunk(begin, match.end("who"), "several", begin, orgs=orgs)
    reading.losses.append("unnamed")
    return True


def _carried(reading: Reading, memory: Memory) -> None:
    scene = reading.scene
    earlier = [c for c in scene.clauses if c[1] <= reading.clause[0]]
    for clause in reversed(earlier):
        inside = [c for c in scene.chunks if clause[0] <= c.start < clause[1]]
        people = [
            c for c in inside if _human(c) and scene.prepositions[c.start] in ("", "agent", "patient", "by")
        ]
        if people:
            reading.who = people[0]
            reading.losses.append("carried")
            _apposition(reading, people[0])
            return
    title = next(
        (c for c in scene.chunks if c.head == "title" and c.orgs and c.end <= reading.clause[0]), None
    )
    if title is not None and len(earlier) <= 2 and not reading.trigger.verb.weak:
        return
    if (
        memory.subject is not None
        and memory.subject_at[0] == scene.paragraph
        and not reading.trigger.verb.weak
    ):
        reading.who = memory.subject
        reading.losses.append("carried_far")


def _apposition(reading: Reading, who: Chunk) -> None:
    """X, a researcher at A, has joined B: what stands between tells where X comes from."""
    between = [
        c for c in reading.scene.chunks if who.end <= c.start and c.end <= reading.clause[0] and c.orgs
    ]
    text = reading.scene.text[who.end : who.end + 12]
    if reading.trigger.english and between and re.match(r", (?:an?|the|its|former|formerly|who)\b", text):
        _set(reading, "from", between[0])


def _by_prepositions(reading: Reading) -> None:
    leaving = reading.trigger.verb.kind in LEAVING
    for chunk in (*reading.right, *reading.left):
        if chunk is reading.who or not chunk.orgs or chunk.head == "person":
            continue
        name = reading.preposition(chunk)
        if name == "from" or (name == "toward" and leaving):
            _set(reading, "from", chunk)
        elif name == "aside" and re.search(r"[与和同跟]$", reading.scene.text[: chunk.start]):
            _set(reading, "from" if leaving else "to", chunk)
        elif name == "by" and chunk.start < reading.trigger.start and not _by_actor(reading):
            _set(reading, "from", chunk)
        elif name in ("to", "toward"):
            _set(reading, "to", chunk)
        elif name == "as":
            _set(reading, "from" if leaving else "to", chunk)
        elif name == "agent":
            _set(reading, "to" if reading.trigger.verb.kind == "poach" else "from", chunk)


def _by_actor(reading: Reading) -> bool:
    """由甲公司任命 tells who acts, 由甲公司調任 whence someone comes."""
    return "person" in reading.trigger.frame.right


def _roles(reading: Reading) -> None:
    kind = "from" if reading.trigger.verb.kind in LEAVING else "to"
    places = (*reading.trigger.frame.left, *reading.trigger.frame.right)
    if ("new" not in places and "old" not in places) or reading.sides.get(kind, Side()).role:
        return
    anchor = max(
        [
            reading.trigger.end,
            *(m.end for s in reading.sides.values() if (m := s.mention) and m.end <= reading.clause[1]),
        ]
    )
    end = max(reading.clause[1], _clause_after(reading))
    end = min((end, *(t.start for t in reading.scene.triggers if t.start >= reading.trigger.end)))
    role, org = role_after(reading.scene, reading.trigger.end, anchor, end, reading.who)
    if role is None:
        return
    side = reading.sides.get(kind, Side())
    if org is not None and side.organization is None:
        side = Side(org.entity, None, org)
    reading.sides[kind] = Side(side.organization, role, side.mention)


def _clause_after(reading: Reading) -> int:
    """A role may follow after a comma: 加盟乙，出任副總裁 is its own verb, 加盟乙，任副總裁 is not."""
    for start, end in reading.scene.clauses:
        if start == reading.clause[1] and re.match(r"\s*(?:任|担任|as )", reading.scene.text[start:end]):
            return end
    return reading.clause[1]


def _from_modifiers(reading: Reading) -> None:
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


def _from_company(reading: Reading, memory: Memory) -> None:
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
