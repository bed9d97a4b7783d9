"""Whence those come in an English sentence whom a house takes: 'has raided A, poaching X', 'hired ten people from A, including X'."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.places import Reading
from reader.annotate.moves.sentence.believable_english import SOME_TAKEN
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.telling import Side

_RAIDS = re.compile(r"\braid(?:s|ed) (?:its |the )?(?:rival |arch-rival )?$")
_TO_TAKE = re.compile(r"(?: for|, | and )(?:[a-z]+ing |[a-z]+ly )?$")


def raided(reading: Reading) -> bool:
    """'has raided A, poaching X': of A."""
    scene, start = reading.scene, reading.trigger.start
    house = next((c for c in reversed(scene.chunks) if c.end <= start and c.head == "org"), None)
    if house is None or "person" not in reading.trigger.frame.right:
        return False
    if not (_RAIDS.search(scene.text, 0, house.start) and _TO_TAKE.fullmatch(scene.text, house.end, start)):
        return False
    reading.sides["from"] = Side(house.orgs[-1].entity, None, house.orgs[-1])
    return True


def among_those_taken(reading: Reading, who: Chunk) -> bool:
    """'has hired ten people from A, including X': of A, unless X is told to be of another."""
    scene, start = reading.scene, reading.trigger.start
    if reading.trigger.verb.id == "departures-of" and not who.orgs:
        ours = next((c for c in scene.chunks if reading.trigger.end <= c.start < who.start and c.orgs), None)
        if ours is not None:  # 'departures are four A bankers: X'
            reading.sides["from"] = Side(ours.orgs[-1].entity, None, ours.orgs[-1])
        return ours is not None
    if reading.trigger.verb.id != "hires-including" or who.orgs:
        return False
    some = SOME_TAKEN.search(scene.text, max(0, start - 180), start)
    house = next(
        (c for c in scene.chunks if some and some.start() <= c.start < start and c.head == "org"), None
    )
    if house is None or scene.text.startswith((" from ", ", formerly ", ", who "), who.end):
        return False
    reading.sides["from"] = Side(house.orgs[-1].entity, None, house.orgs[-1])
    return True
