"""Trades of players: 甲隊用某某換來乙隊某某, 送出某某，從乙隊得到某某, 三方交易中某某被送往丙隊."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.people_meant import for_each
from reader.annotate.moves.filling.places import Reading
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.telling import NO_SIDE, Side, Telling
from reader.document import Mention
from reader.record import replace

_GIVES = re.compile(r"(?:用|以(?![及来下上外前后内])|拿|将|把|送出|送走|付出)[^，。；用从引签得换]{0,30}$")
_TAKES = frozenset({"sign", "hire"})
_DEAL = re.compile(r"(?![^，。；]{0,6}[三四多]方)[^，。；]{0,6}(?:交易|互换|对换|换人)")

_TRADING = re.compile("(?:交易|互换|对换)[和与跟同从]$")
"""透過交易和甲隊換來某某."""


def _deals(reading: Reading, chunk: Chunk) -> bool:
    """與甲隊完成交易, 與甲隊換來某某."""
    text = reading.scene.text
    at_once = chunk.end == reading.trigger.start and text.startswith("换", chunk.end)
    return at_once or _DEAL.match(text, chunk.end) is not None


def from_partner(reading: Reading, memory: Memory) -> None:
    """與甲隊完成交易，以左投某某換來游擊手某某: whom the trade brings comes from 甲隊."""
    _in_return(reading, memory)
    to = reading.sides.get("to", NO_SIDE)
    if reading.trigger.verb.id not in _TAKES or not to.organization or "from" in reading.sides:
        return
    scene = reading.scene
    partner = next(
        (
            chunk.orgs[-1]
            for chunk in scene.chunks
            if chunk.head == "org"
            and chunk.end <= reading.trigger.start
            and (
                (scene.prepositions[chunk.start] == "aside" and _deals(reading, chunk))
                or _TRADING.search(scene.text, max(scene.start, chunk.start - 4), chunk.start)
            )
        ),
        None,
    )
    if partner is not None and _of_several(scene, partner, to):
        return
    if partner is not None and partner.entity != to.organization:
        reading.sides["from"] = Side(partner.entity, None, partner)


def _in_return(reading: Reading, memory: Memory) -> None:
    """被甲隊交易到乙隊，換來某某: the other way."""
    last = memory.sentence[-1] if memory.sentence else None
    if last is None or not reading.scene.text.startswith("换", reading.trigger.start):
        return
    if last.trigger.verb.id not in ("send-to", "loan", "trade-away") or any(c.orgs for c in reading.left):
        return
    if last.origin.organization and last.destination.organization:
        reading.sides["to"] = Side(last.origin.organization)
        reading.sides.setdefault("from", Side(last.destination.organization))


def _of_several(scene: Scene, partner: Mention, to: Side) -> bool:
    """先後和甲、乙進行了交易: from which of them is not told."""
    text = scene.text
    return any(
        org.entity not in (partner.entity, to.organization)
        and (text[org.end : partner.start] in _AND or text[partner.end : org.start] in _AND)
        for chunk in scene.chunks
        for org in chunk.orgs
    )


_AND = ("、", "和", "与", "及", "以及")


def traded(base: Telling, reading: Reading, memory: Memory) -> list[Telling]:
    """用甲換來乙隊的乙: 甲 goes whence 乙 comes; so does whom the sentence has told was sent away (送出甲，得到乙)."""
    if reading.trigger.verb.id == "trade-away":
        return _exchanged(base, reading, memory)
    team, other = base.destination.organization, base.origin.organization
    if reading.trigger.verb.id not in _TAKES or not team or not other or team == other:
        return []
    goes = [t for t in memory.sentence if t.trigger.verb.id == "give-up" and t.origin.organization == team]
    for telling in goes:
        if not telling.destination:
            memory.sentence[memory.sentence.index(telling)] = replace(telling, destination=Side(other))
    if goes:
        return []
    away = replace(base, origin=Side(team), destination=Side(other), losses=base.losses)
    return [
        told
        for chunk in reading.scene.chunks
        if chunk.head == "person"
        and chunk.end <= reading.trigger.start
        and chunk is not reading.who
        and _given(reading, chunk)
        for told in for_each(replace(away, who=chunk), chunk, reading.scene, memory)
    ]


_FOR = re.compile(r"(?: in (?:exchange|return))? for (?:the )?(?:[a-z-]+ ){0,4}$")


def _exchanged(base: Telling, reading: Reading, memory: Memory) -> list[Telling]:
    """'traded X to B in exchange for Y': Y goes the other way."""
    to = base.destination.mention
    if to is None or not base.origin.organization:
        return []
    back = replace(base, origin=base.destination, destination=base.origin)
    return [
        told
        for chunk in reading.right
        if chunk.head == "person"
        and chunk is not reading.who
        and to.end < chunk.start
        and _FOR.search(reading.scene.text, to.end, chunk.core)
        for told in for_each(replace(back, who=chunk), chunk, reading.scene, memory)
    ]


def _given(reading: Reading, chunk: Chunk) -> bool:
    """Tell whether 用, 以 or 送出 stands before a name in this clause or the one before, with what it plays between."""
    begin = reading.scene.clause_of(max(reading.scene.start, reading.clause[0] - 1))[0]
    return _GIVES.search(reading.scene.text, begin, chunk.core) is not None
