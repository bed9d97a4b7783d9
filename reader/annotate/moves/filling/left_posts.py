"""What someone leaves who is not said to leave anything: the post that the article has told of before."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.bare import bare
from reader.annotate.moves.filling.company import SUCCEEDS, the_company
from reader.annotate.moves.filling.english_whence import who_is_replaced
from reader.annotate.moves.filling.memory import HONOURS, Memory
from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.filling.units import above_all
from reader.annotate.moves.sentence.envoys import abroad
from reader.annotate.moves.sentence.telling import NO_SIDE, Side
from reader.document import ORG, TITLE, Mention


def _acting(reading: Reading) -> Side | None:
    """甲基金任命某某接替離職的某某: the house that the sentence begins with."""
    scene = reading.scene
    first = next((c for c in scene.chunks if c.orgs), None)
    if first is None or first.head != "org" or first.former or first.end > reading.trigger.start:
        return None
    appoints = any(t.verb.kind == "appoint" and t.start == first.end for t in scene.triggers)
    return Side(first.orgs[-1].entity, None, first.orgs[-1]) if appoints else None


def from_posts(reading: Reading, memory: Memory) -> None:
    """Who leaves without a word whence leaves the post that the article has told of before."""
    who = reading.who
    known = reading.sides.get("from", NO_SIDE)
    if reading.trigger.verb.kind not in LEAVING or known.organization or who is None or abroad(known.role):
        return
    person = memory.meant(reading.scene, who)
    following = _of_successor(reading) or _taken_next(reading) or _that_post(reading, memory, person)
    if following is not None:
        reading.sides["from"] = following
        return
    if reading.trigger.verb.weak and not the_company(reading) and not bare(reading):
        return
    if person is None:
        return
    taken = next((t.destination for t in reversed(memory.sentence) if t.destination), None)
    taken = taken or _acting(reading) or memory.joined
    if (
        taken
        and taken.organization
        and (
            SUCCEEDS.search(reading.scene.text, reading.clause[0], reading.trigger.start)
            or (reading.trigger.english and who_is_replaced(reading))
        )
    ):
        reading.sides["from"] = Side(taken.organization, known.role or taken.role)
        reading.losses.append("employer")
        return
    just = next((t.origin for t in reversed(memory.sentence) if t.person == person and t.origin), None)
    if just and just.organization:
        reading.sides["from"] = Side(just.organization, known.role)
        reading.losses.append("employer")
        return
    last = _left_already(reading, memory, person) or _led_before(reading, memory, person)
    last = last or _within_house(reading, memory, person)
    if last is not None:
        reading.sides["from"] = Side(last.organization, known.role or last.role)
        reading.losses.append("employer")
        return
    beside = _beside_who_left(reading, memory)
    if beside is not None:
        reading.sides["from"] = Side(beside.organization, known.role)
        reading.losses.append("employer")
        return
    before = memory.former.get(person)
    if before and before.organization and (person not in memory.posts or _told_here(reading, before)):
        reading.sides["from"] = Side(before.organization, known.role or before.role)
        reading.losses.append("employer")
        return
    office = _office_told(reading, memory, known.role)
    if office is not None and person not in memory.posts:
        reading.sides["from"] = Side(office.entity, known.role, office)
        reading.losses.append("employer")
        return
    post = _placed_here(reading, person) or memory.posts.get(person) or memory.likely.get(person)
    if post is not None and not above_all(memory.article.text(post), known.role):
        reading.sides["from"] = Side(post.entity, known.role, post)
        reading.losses.append("employer")


_THEN = re.compile("[之以]?后?，")


def _of_successor(reading: Reading) -> Side | None:
    """某某退休後，乙接任甲集團董事長: what the next clause says is taken over is what was left."""
    scene, trigger = reading.scene, reading.trigger
    then = _THEN.match(scene.text, trigger.end)
    after = next((t for t in scene.triggers if t.start >= trigger.end), None)
    if not then or after is None or after.verb.id != "take-over" or trigger.english:
        return None
    taker = next((c for c in scene.chunks if c.start == then.end() and c.head == "person"), None)
    post = next((c for c in scene.chunks if c.start == after.end and c.head == "title" and c.orgs), None)
    if taker is None or post is None or after.start - taker.end > 4:
        return None
    return Side(post.orgs[-1].entity, role_of(scene.printed, post), post.orgs[-1])


_WHOM = re.compile("的[^，。；]{2,24}，")


def _taken_next(reading: Reading) -> Side | None:
    """甲接替即將卸任的乙，接任丙學院院長: what the next clause says is taken over is what 乙 left."""
    scene, trigger = reading.scene, reading.trigger
    after = next((t for t in scene.triggers if t.start >= trigger.end), None)
    if after is None or after.verb.kind not in ("takeover", "appoint") or trigger.english:
        return None
    if not SUCCEEDS.search(scene.text, reading.clause[0], trigger.start):
        return None
    post = next((c for c in scene.chunks if c.start >= after.end and c.head == "title" and c.orgs), None)
    if (
        post is None
        or post.start - after.end > 6
        or not _WHOM.fullmatch(scene.text, trigger.end, after.start)
    ):
        return None
    return Side(post.orgs[-1].entity, role_of(scene.printed, post), post.orgs[-1])


_THAT_POST = re.compile("(?:这一|该|此|上述)(?:职务|职位|职)")


def _that_post(reading: Reading, memory: Memory, person: str | None) -> Side | None:
    """甲接替乙，成為校長。乙將不再擔任這一職務: the post that another has just taken."""
    last = next(reversed([*memory.tellings, *memory.sentence]), None)
    if last is None or last.person == person or not last.destination.organization:
        return None
    that = _THAT_POST.match(reading.scene.text, reading.trigger.end)
    return Side(last.destination.organization, last.destination.role) if that else None


def _told_here(reading: Reading, side: Side) -> bool:
    """某某原本是甲公司總監，4月6日發布離職信: the sentence itself tells where that was."""
    told = side.mention
    return (
        told is not None
        and told.paragraph == reading.scene.paragraph
        and reading.scene.start <= told.start < reading.trigger.start
    )


def _office_told(reading: Reading, memory: Memory, role: str | None) -> Mention | None:
    """甲擔任某大學校長；乙不再擔任校長: the post of that name which the paragraph has told with its house."""
    number, start = reading.scene.paragraph, reading.scene.start
    if role is None or reading.trigger.verb.id != "no-longer":
        return None
    told = [m for m in memory.article.mentions if m.paragraph == number and m.end <= start]
    houses = {m.end: m for m in told if m.type is ORG}
    posts = (m for m in reversed(told) if m.type is TITLE and m.start in houses)
    return next((houses[m.start] for m in posts if memory.article.text(m) == role), None)


def _beside_who_left(reading: Reading, memory: Memory) -> Side | None:
    """甲原技術長某某離職；原財務長某某將離開; 乙將接掌丙局，原局長某某退休: a bare 原 is of the house told before."""
    who, last = reading.who, next(reversed([*memory.tellings, *memory.sentence]), None)
    if who is None or not who.former or not who.titles or who.orgs or last is None:
        return None
    left = any(each.trigger.verb.kind in LEAVING for each in (last, *last.parts))
    if left:
        return last.origin if last.origin.organization else None
    taken = last in memory.sentence and last.trigger.verb.kind in ("appoint", "takeover", "promote")
    begins = reading.scene.text.startswith("原", reading.clause[0]) and who.start == reading.clause[0]
    return last.destination if taken and begins and last.destination.organization else None


def _left_already(reading: Reading, memory: Memory, person: str) -> Side | None:
    """甲校主席某某辭任；在某某離任後: of 甲校 still, whatever else he leads."""
    gone = memory.left.get(person)
    after = reading.scene.text.startswith("后", reading.trigger.end)
    return gone if after and gone is not None and gone.organization else None


def _led_before(reading: Reading, memory: Memory, person: str) -> Side | None:
    """2009年轉投甲。今年8月離職: where the last move of an earlier year, or month, has led is what is left."""
    year = memory.article.source.date[:4]
    told = [t for t in (*memory.tellings, *memory.sentence) if t.person == person]
    last = told[-1] if told else None
    if last is None or not last.destination.organization or not last.date or not last.date.iso:
        return None
    dates = [d.iso for d in reading.scene.dates if d.end <= reading.trigger.start and d.iso]
    return last.destination if last.date.iso[:7] < (dates[-1] if dates else year) else None


def _within_house(reading: Reading, memory: Memory, person: str) -> Side | None:
    """任甲大學黨委書記，不再擔任校長職務: the post given up is of the house where the sentence gives another."""
    last = memory.sentence[-1] if memory.sentence else None
    if reading.trigger.verb.id != "no-longer" or last is None or last.person != person:
        return None
    return Side(last.destination.organization) if last.destination.organization else None


def _placed_here(reading: Reading, person: str) -> Mention | None:
    """甲會主委某某等人中，某某請辭: the sentence itself tells where the person is."""
    return next(
        (
            c.orgs[-1]
            for c in reversed(reading.scene.chunks)
            if c.end <= reading.trigger.start
            and c.orgs
            and not c.former
            and not reading.scene.text.startswith(HONOURS, c.orgs[-1].end)
            and [m.entity for m in c.people] == [person]
        ),
        None,
    )
