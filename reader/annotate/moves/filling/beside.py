"""Whence someone comes, by those beside: whose post it was, who takes it, where the others of the sentence came from."""

from __future__ import annotations

import re
from collections import Counter

from reader.annotate.moves.filling.announced import telling_org
from reader.annotate.moves.filling.company import SUCCEEDS, elsewhere_is
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.telling import NO_SIDE, Side
from reader.annotate.text.fold import fold
from reader.document import ORG, Mention

_HIS = re.compile("[他她其]的?(?:前任|上一任|前手)$")


def _led_next(reading: Reading, who: Chunk) -> Mention | None:
    """他將接替離任的某某，掌舵甲所: the house that is told next is the one that the other left."""
    text = reading.scene.text
    if who.core < reading.trigger.end or not SUCCEEDS.search(text, reading.clause[0], reading.trigger.start):
        return None
    leads = {t.end for t in reading.scene.triggers if t.verb.kind == "appoint" and t.start > who.end}
    return next((c.orgs[-1] for c in reading.scene.chunks if c.start in leads and c.orgs), None)


def from_successor(reading: Reading, memory: Memory) -> None:
    """他接替上月轉投乙銀行的某某: that one left the post which the other has just taken."""
    who, to = reading.who, reading.sides.get("to", NO_SIDE)
    if who is None or reading.sides.get("from", NO_SIDE).organization:
        return
    led = _led_next(reading, who)
    if led is not None and led.entity != to.organization:
        reading.sides["from"] = Side(led.entity, None, led)
        reading.losses.append("employer")
        return
    told = next((t.destination for t in reversed(memory.sentence) if t.destination.organization), None)
    taken = told or memory.joined
    if who.former and _HIS.search(reading.scene.text, reading.clause[0], who.core) and taken:
        reading.sides["from"] = taken
        reading.losses.append("employer")
        return
    if who.core < reading.trigger.end or not SUCCEEDS.search(
        reading.scene.text, reading.clause[0], reading.trigger.start
    ):
        return
    if taken and taken.organization and to.organization and taken.organization != to.organization:
        reading.sides["from"] = Side(taken.organization, taken.role)
        reading.losses.append("employer")


def from_predecessor(reading: Reading, memory: Memory) -> None:
    """甲公司聘某某為行長，原行長某某調任乙公司: the bare title is the post just taken by another."""
    who, known = reading.who, reading.sides.get("from", NO_SIDE)
    if who is None or known.organization or len(who.people) != 1 or who.orgs or not who.titles:
        return
    if not who.former and reading.trigger.verb.kind not in LEAVING:
        return
    role = role_of(reading.scene.printed, who) or ""
    for told in reversed((*memory.tellings, *memory.sentence)):
        other, taken = told.destination.organization, fold(told.destination.role or "")
        leaves = reading.trigger.verb.kind in LEAVING and told not in memory.sentence
        spoken = telling_org(reading.scene) if leaves else None
        if spoken is not None and spoken.entity != other:
            continue  # another house announces this
        if other and taken.endswith(fold(role)) and told.person != who.people[0].entity:
            if not elsewhere_is(reading, other):
                reading.sides["from"] = Side(other, role)
                reading.losses.append("company")
            return


_IN_TEAM = re.compile("(?:队内|队中|阵中|旗下|麾下|本队)[^，。；]{0,14}$")


def _of_the_team(reading: Reading, to: Side) -> bool:
    """甲隊宣布，隊內前鋒某某轉會加盟乙隊: of the team that announces."""
    who, spoken = reading.who, telling_org(reading.scene)
    if who is None or spoken is None or reading.trigger.verb.kind not in ("transfer", "join"):
        return False
    if spoken.entity == to.organization or spoken.start > who.start:
        return False
    if not _IN_TEAM.search(reading.scene.text, reading.clause[0], who.core):
        return False
    reading.sides["from"] = Side(spoken.entity, role_of(reading.scene.printed, who), spoken)
    reading.losses.append("carried")
    return True


def _of_no_team(reading: Reading, who: Chunk, to: Side, memory: Memory) -> bool:
    """Tell whether a title is the one taken (甲校迎來第三任校長某某), or is of some court or other, or of a city."""
    if memory.sport and reading.trigger.verb.kind == "poach":
        return True  # 簽入中場某某: what one plays is no post of the house that the text is about
    if reading.trigger.verb.kind == "poach" and to.role == role_of(reading.scene.printed, who):
        return True
    return reading.scene.text.startswith(("检察官", "法官", "参议", "技监"), who.titles[-1][0])


def from_team(reading: Reading, memory: Memory) -> None:
    """甲隊總教練留任，打擊教練某某轉任乙隊: the title alone belongs to whom the text is about."""
    who, to = reading.who, reading.sides.get("to", NO_SIDE)
    if who is not None and "from" not in reading.sides and _of_the_team(reading, to):
        return
    if (
        reading.trigger.verb.kind not in ("transfer", "poach", "join", "return")
        or "from" in reading.sides
        or not to.organization
    ):
        return
    if who is None or not who.titles or who.orgs or len(who.people) != 1 or who.titles[0][0] >= who.core:
        return
    person = memory.meant(reading.scene, who)
    gone = any(t.person == person and t.trigger.verb.kind in LEAVING for t in memory.sentence)
    if gone or _of_no_team(reading, who, to, memory):
        return
    beside = next((t.origin for t in reversed(memory.sentence) if t.origin and t.destination), None)
    if (
        who.former
        and memory.sentence
        and memory.sentence[-1].trigger.verb.kind in ("appoint", "join", "takeover")
    ):
        beside = memory.sentence[-1].destination  # 甲空降出任總裁，原負責人某某轉崗乙
    if memory.sentence and memory.sentence[-1].destination.role == role_of(reading.scene.printed, who):
        beside = memory.sentence[-1].destination  # 甲將出任副市長，副市長某某轉任乙
    last = memory.sentence[-1].trigger.verb.kind if memory.sentence else ""
    if reading.trigger.english and last not in (*LEAVING, "transfer"):
        beside = None
    if who.former and beside and beside.organization == to.organization:
        return  # 甲接任乙臺新聞部經理，原新聞部經理某某轉任乙臺他職
    if beside and beside.organization not in (None, to.organization):
        reading.sides["from"] = Side(beside.organization, role_of(reading.scene.printed, who))
        reading.losses.append("carried")
        return
    if reading.trigger.verb.kind == "join" and not who.former:
        return
    spoken = telling_org(reading.scene)
    spoken = spoken if spoken is not None and spoken.end <= reading.trigger.start else None
    joined = {to.organization, *(t.destination.organization for t in (*memory.tellings, *memory.sentence))}
    mention = next(
        (each for each in (spoken, memory.org, _topic(memory)) if each and each.entity not in joined), None
    )
    if mention is not None:
        reading.sides["from"] = Side(mention.entity, role_of(reading.scene.printed, who), mention)
        reading.losses.append("guess")


def _topic(memory: Memory) -> Mention | None:
    """Give the house that the article began with, where no other is named more often: one named in passing is no topic."""
    topic = memory.topic
    if topic is None:
        return None
    named = Counter(m.entity for m in memory.article.mentions if m.type is ORG)
    return topic if named[topic.entity] >= max(named.values(), default=0) else None
