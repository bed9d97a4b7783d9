"""'A replaced chief executive X with Y': the house lets X go, and Y takes the post."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.people_meant import for_each
from reader.annotate.moves.filling.places import Reading, human
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.telling import Side, Telling
from reader.annotate.moves.sentence.verbs import Trigger, parse_frame
from reader.record import replace

_LETS_GO = parse_frame("(from) V person")
_WITH = re.compile(r"\bwith (?:the |its |a |an )?(?:[\w'’-]+ ){0,5}$")
_TAKES = parse_frame("(other) V person (to) (new)")
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were) (?:[a-z]+ly )?$")
_AS = re.compile("(?: as| by|(?<=d as)) ")
_BY = re.compile(r"\bby (?:(?:the|its|a|an|current|former|longtime) )?(?:[a-z’'-]+ ){0,4}$")
_REPLACED_WITH = "replaced-with"


def replacing(trigger: Trigger, left: list[Chunk], right: list[Chunk], scene: Scene) -> Trigger:
    """Give 'replaced' as a dismissal, where a house does it and the sentence tells with whom."""
    if trigger.verb.id != "take-over":
        return trigger
    if _PASSIVE.search(scene.text, 0, trigger.start) and _by_whom(trigger, scene) is not None:
        return replace(trigger, verb=replace(trigger.verb, id="succeeded-by"), frame=_TAKES)
    if not scene.text.lower().startswith("replac", trigger.start):
        return trigger
    gone = next((c for c in right[:2] if c.head == "person"), None)
    if gone is None or any(human(c) for c in left[-1:]) or _other(scene, gone) is None:
        return trigger
    verb = replace(trigger.verb, id=_REPLACED_WITH, kind="dismiss")
    return replace(trigger, verb=verb, frame=_LETS_GO)


def predecessor(base: Telling, reading: Reading, memory: Memory) -> list[Telling]:
    """由原董事長甲變更為乙: 甲 leaves the post that 乙 takes."""
    if reading.trigger.verb.id != "changed-into":
        return []
    scene, house = reading.scene, base.destination.organization
    gone = next((c for c in scene.chunks if 0 <= reading.trigger.start - c.end <= 2 and c.people), None)
    if gone is None or house is None or scene.prepositions[gone.start] not in ("by", "from"):
        return []
    left = replace(base.trigger, verb=replace(base.trigger.verb, kind="dismiss"))
    side = Side(house, base.destination.role, base.destination.mention)
    told = replace(base, trigger=left, who=gone, origin=side, destination=Side())
    return for_each(told, gone, scene, memory)


def _by_whom(trigger: Trigger, scene: Scene) -> Chunk | None:
    """'X will be replaced as chairman by Y': give Y, with no verb of moving between."""
    if not trigger.english or not _AS.match(scene.text, trigger.end):
        return None
    behind = (c for c in scene.chunks if c.people and c.start >= trigger.end)
    other = next((c for c in behind if _BY.search(scene.text, trigger.end, c.core)), None)
    if other is None or any(trigger.end <= t.start < other.start for t in scene.triggers):
        return None
    return other


def _replaced(reading: Reading) -> bool:
    """'was replaced as', of the ways to be dismissed."""
    return "replaced" in reading.scene.text[reading.trigger.start : reading.trigger.end]


def _other(scene: Scene, gone: Chunk) -> Chunk | None:
    """Give who comes in: the person behind 'with', in the same sentence, no verb of moving between."""
    text = scene.text
    behind = (c for c in scene.chunks if c.head == "person" and c.start >= gone.end)
    other = next((c for c in behind if _WITH.search(text, gone.end, c.core)), None)
    if other is None or any(gone.end <= t.start < other.start for t in scene.triggers):
        return None
    return other


def successor(base: Telling, reading: Reading, memory: Memory) -> list[Telling]:
    """Give the telling of who comes in, whence the words before the name tell."""
    who, house = reading.who, base.origin.organization
    if who is None or (house is None and base.origin.role is None):
        return []
    if reading.trigger.verb.id == _REPLACED_WITH and house is not None:
        other = _other(reading.scene, who)
    elif reading.trigger.verb.id == "dismissed" and _replaced(reading):
        other = _by_whom(reading.trigger, reading.scene)
    else:
        return []
    if other is None:
        return []
    own = other.orgs[-1] if other.orgs else None
    taken = replace(base.trigger, verb=replace(base.trigger.verb, kind="poach"))
    losses = tuple(each for each in base.losses if each not in ("leaving", "left"))
    told = replace(
        base,
        trigger=taken,
        who=other,
        origin=Side(own.entity, None, own) if own is not None and own.entity != house else Side(),
        destination=Side(house, base.origin.role),
        losses=losses,
    )
    return for_each(told, other, reading.scene, memory)
