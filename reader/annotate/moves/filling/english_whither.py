"""Where someone goes in an English sentence that names no house right there: there, the new startup, from elsewhere."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import Reading
from reader.annotate.moves.sentence.telling import NO_SIDE, Side, long_ago

_ANOTHER = re.compile(r" (?:an?|another|the new|a new|the other)\b")


def another_there(reading: Reading) -> bool:
    """'left A and joined the new startup': another than the text is about."""
    return _ANOTHER.match(reading.scene.text, reading.trigger.end) is not None


def of_nobody_near(reading: Reading, memory: Memory) -> bool:
    """'X has joined from A' says not where, if its paragraph names no other house before."""
    if reading.trigger.verb.id != "transferred-from" or memory.org is not None:
        return False
    person = memory.meant(reading.scene, reading.who) if reading.who else None
    if person in memory.left:
        return False  # 'X has left A. X, who joined from B, …'
    return not any(c.orgs and c.end <= reading.trigger.start for c in reading.scene.chunks)


_AT_FIRST = re.compile(r"\s?(?:At|With) (?:the )?")


def at_first(reading: Reading) -> None:
    """'At A, he takes over for X': where stands at the head of the sentence."""
    scene, known = reading.scene, reading.sides.get("to", NO_SIDE)
    if not reading.trigger.english or known.organization:
        return
    if reading.trigger.verb.kind not in ("takeover", "appoint", "promote", "join"):
        return
    first = next((c for c in scene.chunks if c.orgs), None)
    if first is None or first.head != "org" or not _AT_FIRST.fullmatch(scene.text, scene.start, first.start):
        return
    if scene.text.startswith(", ", first.end) and first.end < reading.trigger.start:
        reading.sides["to"] = Side(first.orgs[-1].entity, known.role, first.orgs[-1])


def replaces_there(reading: Reading, memory: Memory) -> None:
    """'X will become chief of A. X will replace Y': where the sentence before has led."""
    known = reading.sides.get("to", NO_SIDE)
    if not reading.trigger.english or reading.trigger.verb.kind != "takeover" or known.organization:
        return
    if reading.scene.text.endswith("ed", 0, reading.trigger.end):
        return  # 'since 2007, when she replaced Y'
    person = memory.meant(reading.scene, reading.who) if reading.who else None
    today = memory.article.source.date
    told = [t for t in (*memory.tellings, *memory.sentence) if person and t.person == person]
    told = [t for t in told if not long_ago(t, today)]
    other = next((c for c in reading.right if len(c.people) == 1), None)
    left = memory.left.get(other.people[0].entity) if other is not None else None
    if not told and left is not None and left.organization:
        reading.sides["to"] = Side(left.organization, known.role or left.role)
        reading.losses.append("carried")
    elif told and told[-1].destination.organization:
        reading.sides["to"] = Side(told[-1].destination.organization, known.role or told[-1].destination.role)


_THERE = re.compile(r"\bthere[.,;]?\s*$")


def to_there(reading: Reading) -> None:
    """'X, a vice president of A, has been named president there': the post is where X is."""
    known, left = reading.sides.get("to", NO_SIDE), reading.sides.get("from", NO_SIDE)
    if not reading.trigger.english or known.organization or not left.organization:
        return
    if _THERE.search(reading.scene.text, reading.trigger.end, reading.clause[1]):
        reading.sides["to"] = Side(left.organization, known.role, left.mention)
