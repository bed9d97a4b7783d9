"""Whence someone comes by the career that an English sentence tells: 'Before joining A, X worked at B', 'joined A after years at B'."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.places import Reading
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.telling import NO_SIDE, Side

_BEFORE_JOINING = re.compile(r"\s?(?:Before|Prior to) $")
_WORKED = re.compile(
    r" (?:had )?(?:(?:previously |also )?(?:worked|served|was|held|spent|practi[sc]ed|taught|led|ran)\b)[^;.]*?\b(?:at|with|for|of) (?:the )?$"
)


def before_joining(reading: Reading, who: Chunk) -> bool:
    """'Before joining A, X worked at B': of B."""
    scene, ends = reading.scene, {side.organization for side in reading.sides.values()}
    if not _BEFORE_JOINING.fullmatch(scene.text, scene.start, reading.trigger.start):
        return False
    house = next((c for c in scene.chunks if c.start >= who.end and c.orgs), None)
    if house is None or house.orgs[-1].entity in ends:
        return False
    if not _WORKED.fullmatch(scene.text, who.end, house.orgs[-1].start):
        return False
    reading.sides["from"] = Side(house.orgs[-1].entity, None, house.orgs[-1])
    return True


_CAREER = re.compile(
    r"\b(?:(?:started|began) (?:his|her|their) career|spent [\w-]+ years|worked|served|taught|practi[sc]ed|trained|researched) (?:at|with|in|for) (?:the )?$"
)
_THERE = re.compile(r"[^,;]{0,30},? (?:and|before|then|and then) (?:later )?$")


def career(reading: Reading, who: Chunk) -> bool:
    """'started her career at A in 1996 and moved to B': the verb before tells whence."""
    scene, ends = reading.scene, {side.organization for side in reading.sides.values()}
    for house in reversed([c for c in scene.chunks if who.end <= c.start and c.end <= reading.trigger.start]):
        if house.head != "org" or house.orgs[-1].entity in ends:
            continue
        if _CAREER.search(scene.text, who.end, house.start) and _THERE.fullmatch(
            scene.text, house.end, reading.trigger.start
        ):
            reading.sides["from"] = Side(house.orgs[-1].entity, None, house.orgs[-1])
            return True
    return False


_AFTER = re.compile(
    r"[^,;.]{0,40},? (?:after|following) (?:(?:spending )?(?:more than |nearly |almost |over |about )?[\w-]+ (?:years?|months|decades?|seasons)|(?:a |an )?(?:[\w-]+ ){0,2}(?:stint|spell|career|tenure)"
    r"|working|serving|leaving|departing)(?: as [^,;.]{2,40}| of [a-z ]{2,20}| in [a-z ]{2,20})? ?(?:at|with|in|for|from)? ?(?:the |rival |[A-Z][a-z]+-based )?$"
)


def after_years(reading: Reading) -> bool:
    """'joined A in 2024 after four years at B': whence is told behind."""
    scene, ends = reading.scene, {side.organization for side in reading.sides.values()}
    to = reading.sides.get("to", NO_SIDE).mention
    begin = max(reading.trigger.end, to.end if to is not None and to.start >= reading.trigger.end else 0)
    for house in scene.chunks:
        if house.start < begin or not house.orgs or house.head not in ("org", "title"):
            continue
        if house.orgs[-1].entity not in ends and _AFTER.fullmatch(scene.text, begin, house.orgs[-1].start):
            reading.sides["from"] = Side(house.orgs[-1].entity, None, house.orgs[-1])
            return True
        return False
    return False
