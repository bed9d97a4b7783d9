"""Who appoints, hires or dismisses: the house that acts, and so is one end of the move."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.announced import telling
from reader.annotate.moves.filling.company import just_filled
from reader.annotate.moves.filling.houses_meant import unknown_actor
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.sentence.bodies import oversees
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import appoints_others
from reader.annotate.moves.sentence.telling import Side
from reader.document import Mention


def agent(reading: Reading, side: str, chunk: Chunk, memory: Memory) -> None:
    """Fill `side` with the house that acts, or with the one for which the person who acts works."""
    if reading.trigger.english and appoints_others(reading.scene, chunk):
        return
    posted = reading.who is not None and reading.who.orgs != ()
    if appoints_others(reading.scene, chunk) and (side == "to" or posted):
        return  # 國務院免去甲局局長某某職務: of 甲局; 省委任命某某為甲校校長: of 甲校
    if posted and side == "from" and _over_it(reading, chunk):
        return  # 財政部撤換甲銀行董事長某某: of 甲銀行
    if chunk.head in ("org", "title") and chunk.orgs:
        reading.sides[side] = Side(chunk.orgs[-1].entity, None, chunk.orgs[-1])
    elif chunk.several is not None and chunk.several.refers and not chunk.several.single:
        _of_the_club(reading, side, memory)
    elif chunk.head == "person":
        gone = [t.destination.organization for t in memory.sentence if t.person == chunk.people[0].entity]
        own = _founded(reading, chunk) or (
            gone[-1]
            if gone and gone[-1] and not chunk.orgs
            else chunk.orgs[-1].entity
            if chunk.orgs and not chunk.former
            else memory.employer(chunk.people[0].entity)
        )
        if own is not None:
            reading.sides[side] = Side(own, None, chunk.orgs[-1] if chunk.orgs and not chunk.former else None)
            reading.losses.append("employer")


_FOUNDS = re.compile("[^，。；]{0,10}(?:创办|创立|创建|成立)了?")


def _founded(reading: Reading, person: Chunk) -> str | None:
    """某某2015年創立甲後，引入乙: to the house that the sentence says was founded."""
    text = reading.scene.text
    house = next((c for c in reading.scene.chunks if c.head == "org" and c.start >= person.end), None)
    return house.orgs[-1].entity if house and _FOUNDS.fullmatch(text, person.end, house.start) else None


def _over_it(reading: Reading, chunk: Chunk) -> bool:
    """Tell whether who acts oversees houses such as the one before the name, which is another."""
    text, who = reading.scene.text, reading.who
    if who is None or not chunk.orgs or who.former or not who.titles:
        return False
    own = chunk.orgs[-1]
    return who.orgs[-1].entity != own.entity and oversees(text[own.start : own.end])


_ALSO = re.compile("，?(?:并|也|还|亦|同时|另外?|又)")
"""甲選任乙為董事長，並|選出總經理丙: of 甲 too."""
_OF = re.compile("(?:同志|先生|女士)?的?")


_IT = re.compile(
    r"\s*(?:Meanwhile, |Separately, |In \w+, |Last \w+, )?It (?:has |had |also |recently |later |then |since )*"
)
_AND_THEN = re.compile(r"[^;.]*\band (?:then |later |has |also )*")


def _it_acts(reading: Reading, side: str, memory: Memory) -> bool:
    """'It appointed X and promoted him': the house told of before, and of the verb before."""
    scene, start = reading.scene, reading.trigger.start
    if not reading.trigger.english or side in reading.sides:
        return False
    last = memory.sentence[-1] if memory.sentence else None
    house: Mention | None = None
    if _IT.fullmatch(scene.text, scene.start, start):
        told = memory.tellings[-1] if memory.tellings else None
        house = told.destination.mention if told and told.destination.mention else memory.org
    elif (
        last is not None
        and "person" in last.trigger.frame.right
        and _AND_THEN.fullmatch(scene.text, last.trigger.end, start)
    ):
        house = last.destination.mention
    if house is None:
        return False
    reading.sides[side] = Side(house.entity, None, house)
    reading.losses.append("agent")
    return True


_THAT_HOUSE = re.compile("(?:同志|先生|女士)?的?该(?:行|公司|集团|校|院|局)")


def _of_that_house(reading: Reading) -> bool:
    """免去某某該行董事長職務: of the house named last in the sentence."""
    scene, who = reading.scene, reading.who
    if who is None or reading.trigger.english or not _THAT_HOUSE.match(scene.text, who.end):
        return False
    ahead = [c for c in scene.chunks if c.end <= reading.trigger.start and c.orgs]
    if ahead:
        reading.sides["from"] = Side(ahead[-1].orgs[-1].entity)
        reading.losses.append("agent")
    return bool(ahead)


_BESIDES = re.compile(r"\s*(?:除了?[^，。；]{2,24}[之以]?外|继[^，。；]{2,24}[之以]?后)")
"""除了找來某某之外，甲隊還換來乙; 繼甲隊某某之後，乙隊任命: it is no one of that clause who acts."""


def carried_agent(reading: Reading, side: str, memory: Memory) -> None:
    """Fill `side` with whoever acts in the clauses before."""
    if side == "from" and _of_that_house(reading):
        return
    called = _OF.match(reading.scene.text, reading.who.end) if reading.who else None
    if side == "from" and called and any(c.start == called.end() and c.orgs for c in reading.right):
        return  # 免去某某(同志)(的)甲局局長職務: the post lost is told with its house
    if unknown_actor(reading, memory) or _it_acts(reading, side, memory):
        return
    filled = just_filled(reading, memory) if side == "from" and reading.trigger.verb.kind in LEAVING else None
    if filled is not None:
        reading.sides[side] = Side(filled.organization, filled.role, filled.mention)
        reading.losses.append("agent")
        return
    last = memory.sentence[-1] if memory.sentence else None
    also = _ALSO.match(reading.scene.text, reading.clause[0], reading.trigger.start)
    if also and last and "person" in last.trigger.frame.right and last.destination.mention and side == "to":
        reading.sides[side] = Side(last.destination.organization, None, last.destination.mention)
        reading.losses.append("agent")
        return
    before = [
        c
        for c in reading.scene.chunks
        if c.end <= reading.clause[0]
        and reading.scene.prepositions[c.start] == ""
        and not reading.scene.text.endswith(("Like ", "Unlike ", "raided ", "raids "), 0, c.start)
        and not _BESIDES.match(reading.scene.text, reading.scene.clause_of(c.start)[0])
    ]
    told = [c for c in before if c.head == "org" and telling(reading.scene, c.orgs[0])]
    actor = next((c for c in before if c.head in ("org", "person") or (c.head == "title" and c.orgs)), None)
    actor = told[-1] if len(told) > 1 else actor  # of two that announce, the last
    headed = [c for c in before if c.head == "org" and reading.scene.text.startswith("：", c.end)]
    actor = headed[-1] if headed else actor  # 甲隊：從乙隊引進某某
    if actor is not None and actor is not reading.who and not appoints_others(reading.scene, actor):
        agent(reading, side, actor, memory)
        reading.losses.append("agent")
        return
    _of_the_club(reading, side, memory)


def _of_the_club(reading: Reading, side: str, memory: Memory) -> None:
    """甲隊增兵。昨日簽入某某, 他們從乙隊簽入: the club that the paragraph is about."""
    club = memory.org
    if club is None or not memory.sport or side != "to" or reading.trigger.verb.kind != "poach":
        return
    scene = reading.scene
    ahead = (c for c in scene.chunks if c.end <= reading.trigger.start)
    others = (c for c in ahead if c.head == "org" or (c.head == "person" and c.start >= reading.clause[0]))
    if any(scene.prepositions[c.start] in ("", "by", "agent") for c in others):
        return
    reading.sides[side] = Side(club.entity, None, club)
    reading.losses.append("agent")
