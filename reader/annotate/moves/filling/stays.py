"""Whether who is transferred stays in the house that the text is about."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.places import Reading
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.sentence.telling import NO_SIDE, Side
from reader.annotate.text.fold import fold


def stays(reading: Reading, role: str | None) -> bool:
    """Tell whether who is transferred is so within the house; where a post there is told, take that house."""
    if not role:
        return _within(reading)
    if _OF_THE_CLUB.match(fold(role)) and not (reading.who and reading.who.orgs):
        return True
    if _from_post_of_it(reading, role):
        return True
    if reading.scene.text.endswith("获", 0, reading.trigger.start) and role.endswith("董事"):
        return True  # 某某獲調任為執行董事: a board has its own
    return not _from_post_ahead(reading, role) and _same_house(reading)


_OF_THE_CLUB = re.compile("(?:[一二三]军|农场|球探|情搜|技术顾问|统筹教练|巡回)")
"""Posts that a player or coach is given by his own club: 轉任二軍教練."""


def _from_post_of_it(reading: Reading, role: str) -> bool:
    """某某由甲大學校長轉任黨委書記: from post to post there."""
    post = next((c for c in reading.left if c.head == "title" and c.end == reading.trigger.start), None)
    if post is None or not post.orgs or reading.preposition(post) not in ("by", "from"):
        return False
    reading.sides["to"] = Side(post.orgs[-1].entity, role, post.orgs[-1])
    reading.losses.append("company")
    return True


_HEADQUARTERS = re.compile("(?:了|往|至|到)?(?:总部|母公司)")


def _within(reading: Reading) -> bool:
    """Tell whether who has a post is sent to a place, 主管某某將調往倫敦, or to headquarters."""
    who, scene = reading.who, reading.scene
    if who is None or len(who.people) != 1 or who.orgs or "from" in reading.sides:
        return False
    place = any(c.head == "place" and c.start == reading.trigger.end for c in scene.chunks)
    recalled = who.former and scene.text.startswith("调回", reading.trigger.start)
    return bool(place and who.titles and not recalled) or bool(
        _HEADQUARTERS.match(scene.text, reading.trigger.end)
    )


def _from_post_ahead(reading: Reading, role: str) -> bool:
    """甲公司商務長一職自某某轉任總經理後懸缺: one goes from post to post in that house."""
    text = reading.scene.text
    post = next(
        (
            c
            for c in reading.scene.chunks
            if c.head == "title"
            and c.orgs
            and c.end <= reading.trigger.start
            and text.startswith(("一职", "职务", "之职"), c.end)
        ),
        None,
    )
    if post is not None:
        reading.sides["to"] = Side(post.orgs[-1].entity, role, post.orgs[-1])
        reading.losses.append("company")
    return post is not None


def _same_house(reading: Reading) -> bool:
    """Tell whether who is transferred has a title and no organisation of his own: 總裁某某轉任副主席."""
    who = reading.who
    post = next(
        (c for c in reading.left if c.head == "title" and reading.preposition(c) in ("by", "from")), None
    )
    if who is not None and post is not None and not post.orgs and post.start >= who.end and not who.orgs:
        return True  # 某某由副主席調任行政總裁
    return (
        who is not None
        and bool(who.titles)
        and not who.orgs
        and not who.former
        and "from" not in reading.sides
    )


def from_house_told(reading: Reading) -> None:
    """甲醫院舉行交接典禮，原任院長某某調回總部: from 甲醫院, which the clause before is about."""
    who = reading.who
    if who is None or reading.trigger.verb.kind != "transfer" or reading.trigger.english:
        return
    if "from" in reading.sides or not who.former or not who.titles or who.orgs or len(who.people) != 1:
        return
    ahead = [c for c in reading.scene.chunks if c.orgs and c.end <= reading.clause[0]]
    houses = {org.entity: org for c in ahead for org in c.orgs}
    to = reading.sides.get("to", NO_SIDE).organization
    if len(houses) == 1 and to not in houses and reading.preposition(ahead[0]) == "":
        house = next(iter(houses.values()))
        reading.sides["from"] = Side(house.entity, role_of(reading.scene.printed, who), house)
        reading.losses.append("company")
