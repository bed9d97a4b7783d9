"""Whose post it was that 其 and its own tell of: 甲公司任命其總監某某."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.company import elsewhere_is
from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.sentence.telling import NO_SIDE, Side

_ITS = re.compile("(?:其|该公司|这家公司|后者)的?$")


def from_its(reading: Reading) -> None:
    """甲投資乙，並把其創始人某某招至麾下: the last organisation named before 其 is the one that he comes from."""
    who = reading.who
    if reading.trigger.english:
        _from_its_english(reading)
        return
    if who is None or "from" in reading.sides or who.orgs or not who.titles:
        return
    if reading.trigger.verb.kind not in ("join", "poach", "transfer"):
        return
    scene = reading.scene
    last_one = next((c for c in reversed(reading.left) if c.head == "person" and c.end <= who.start), who)
    first = next((c for c in (who, last_one) if _ITS.search(scene.text, scene.start, c.start)), None)
    if first is None:
        return
    houses = [c for c in scene.chunks if c.orgs and c.end <= first.start and c.head == "org"]
    house = houses[-1] if len(houses) > 1 else None
    if house is None or scene.clause_of(house.start) != scene.clause_of(houses[-2].start):
        return  # 甲投資乙，其: of 乙; what alone is named may be whoever acts
    last = house.orgs[-1]
    if not elsewhere_is(reading, last.entity):
        reading.sides["from"] = Side(last.entity, role_of(reading.scene.printed, who), last)
        reading.losses.append("employer")


_ITS_OWN = re.compile(r"\b(?:its|their) (?:[\w-]+ ){0,3}$")


def _from_its_english(reading: Reading) -> None:
    """'A has invested in B and hired its co-founder X': the house named last before 'its', unless it acts."""
    who, to = reading.who, reading.sides.get("to", NO_SIDE)
    if who is None or "from" in reading.sides or "person" not in reading.trigger.frame.right:
        return
    scene = reading.scene
    if reading.trigger.verb.kind in LEAVING or not _ITS_OWN.search(scene.text, reading.trigger.end, who.core):
        return
    houses = [c for c in scene.chunks if c.head == "org" and c.end <= reading.trigger.start]
    if len(houses) < 2 or houses[-1].orgs[-1].entity == to.organization:
        return
    last = houses[-1].orgs[-1]
    reading.sides["from"] = Side(last.entity, role_of(scene.printed, who), last)
    reading.losses.append("employer")
