"""Which place a noun phrase fills by the preposition before it: 從甲, 至乙, 向甲, 獲乙邀請."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.behind import by_actor
from reader.annotate.moves.filling.places import LEAVING, Reading, set_side
from reader.annotate.moves.sentence.bodies import appoints, oversees
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.telling import Side

_LEADS = re.compile(r"\bto (?:lead|head|run|chair|oversee) (?:the |its )?$")
_STUDIED = re.compile(r"[^，。]{0,6}(?:毕业|肄业|退学|结业)|的?[^，。]{0,8}(?:[博硕学]士|学位)")
_AFTERWARDS = re.compile(
    r"\b(?:after|following|before) (?:(?! to )[^,;.])*\b(?:at|for) (?:the )?$"
    r"|\b(?:after|when|as|because|since|while) [^,;.]*\b(?:was|were|is|are|had|has) [^,;.]*\bto (?:the )?$"
)
"""'moves to A after working at B': B is not where one goes."""


def by_prepositions(reading: Reading) -> None:
    """Fill from and to with the houses whose preposition tells which they are."""
    leaving = reading.trigger.verb.kind in LEAVING
    beside = [c for c in (*reading.right, *reading.left) if not (leaving and _of_the_next(reading, c))]
    given = {t.end for t in reading.scene.triggers if t.end < reading.trigger.start and not t.english}
    beside = [c for c in beside if not (c.titles and c.start in given)]  # 甲任乙部長、丙任丁院長
    for chunk in beside:
        if chunk is reading.who or not chunk.orgs or chunk.head == "person":
            continue
        name = "" if leaving and _in_time(reading, chunk) else _preposition(reading, chunk)
        name = "to" if _serves_at(reading, chunk) or (not name and _for_one(reading, chunk)) else name
        if reading.trigger.english and _not_there(reading, chunk, name):
            continue
        if name in ("from", "agent") and _STUDIED.match(reading.scene.text, chunk.end):
            continue
        if name == "from":
            set_side(reading, "from", chunk)
        elif name in ("toward", "agent"):
            _person_or_body(reading, chunk, name)
        elif name == "aside":
            _beside(reading, chunk)
        elif (
            name == "by"
            and chunk.start < reading.trigger.start
            and (not by_actor(reading) or taken_from(reading, chunk))
        ):
            set_side(reading, "from", chunk)
        elif name == "to" and _LEADS.search(reading.scene.text, max(0, chunk.start - 20), chunk.start):
            reading.sides["to"] = Side(chunk.orgs[-1].entity, None, chunk.orgs[-1])
        elif name == "to":
            set_side(reading, "from" if leaving and _held_at(reading, chunk) else "to", chunk)
        elif name == "as":
            leaves = leaving and not _JOB_AS.search(reading.scene.text, reading.trigger.end, chunk.start)
            set_side(reading, "from" if leaves or _of_him(reading, chunk) else "to", chunk)


_JOB_AS = re.compile(
    r" for (?:an? |the |his |her )?(?:[\w-]+ ){0,3}(?:job|role|position|post|stint|gig) as (?:the |its |an? )?$"
)
"""'will leave her post for a position as chancellor of A': what is next."""


def _serves_at(reading: Reading, house: Chunk) -> bool:
    """將在甲縣政府擔任: where stands right before the verb."""
    ahead = reading.scene.text[house.start - 1 : house.start]
    serves = reading.trigger.verb.id == "serve-there" and house.end == reading.trigger.start
    return serves and house.head == "org" and ahead in ("在", "于", "到")


def _of_the_next(reading: Reading, house: Chunk) -> bool:
    """感謝卸任的某某帶領甲校成為乙: what stands behind the name is of what the sentence goes on to tell."""
    who = reading.who
    named = who is not None and reading.trigger.end <= who.start < who.end <= house.start
    return named and reading.scene.text.startswith("的", reading.trigger.end)


def _not_there(reading: Reading, house: Chunk, name: str) -> bool:
    """Tell whether an English house is no goal: told ahead of the verb, or 'after working at A'."""
    if house.end <= reading.trigger.start:
        return name in ("to", "as") and reading.trigger.verb.id != "hires-including"
    return name == "to" and bool(_AFTERWARDS.search(reading.scene.text, reading.trigger.end, house.start))


_FOR_ONE = re.compile(r"[^,;.]{2,60} for (?:the |an? |its )?(?:[a-z-]+ ){1,4}")


def _for_one(reading: Reading, house: Chunk) -> bool:
    """'left A for chancery set B': the words before B tell what it is."""
    left = reading.trigger.verb.id in ("go-away", "leave-for") and house.start > reading.trigger.end
    return left and _FOR_ONE.fullmatch(reading.scene.text, reading.trigger.end, house.start) is not None


def _preposition(reading: Reading, chunk: Chunk) -> str:
    """Name the preposition of a house; 於德甲利華古遜借用某某 tells whence."""
    name = reading.preposition(chunk)
    there = name == "to" and reading.trigger.verb.kind == "poach"
    return "from" if there and _IN.search(reading.scene.text, 0, chunk.start) else name


_IN = re.compile("于(?:[英西意德法中沙美日韩葡荷土巴][超甲乙冠职]联?|美职联|日职|韩职)?$")

_PERIOD = re.compile("[^，。；]{0,6}(?:财年|年度|季度|年会|大会|会议|任内|任期)")


def _in_time(reading: Reading, house: Chunk) -> bool:
    """將於甲公司本財年結束時卸任: when, and not where to."""
    text = reading.scene.text
    return text[house.start - 1] in "于在" and _PERIOD.match(text, house.end) is not None


_UNTIL_NOW = re.compile("(?:此前|之前|先前|原本|曾|原)(?:一直)?(?:担任|出任|任|为)$")


def _of_him(reading: Reading, chunk: Chunk) -> bool:
    """迎來此前擔任甲院教授的某某: what stands before 的 is whence."""
    who, text = reading.who, reading.scene.text
    ahead = who is not None and chunk.end <= who.start and text[who.start - 1] == "的"
    if who is not None and text[chunk.end : who.start] == "、":  # 此前任甲省委常委、乙市委書記的某某
        ahead = text[who.core - 1] == "的"
    return ahead and _UNTIL_NOW.search(text, max(0, chunk.start - 8), chunk.start) is not None


def _person_or_body(reading: Reading, house: Chunk, name: str) -> None:
    """向甲公司請辭, 獲甲公司邀請, 遭甲公司開除: the house acts, or is spoken to."""
    kind = reading.trigger.verb.kind
    if name == "toward":
        _handed_in(reading, house) if kind in LEAVING else set_side(
            reading, "from" if kind == "poach" else "to", house
        )
    elif _INVITED.match(reading.scene.text, house.end):
        set_side(reading, "from" if kind in LEAVING else "to", house)
    elif not oversees(reading.scene.text[house.orgs[-1].start : house.orgs[-1].end]):
        set_side(reading, "to" if kind == "poach" else "from", house)


def _handed_in(reading: Reading, house: Chunk) -> None:
    """向甲公司請辭 leaves it; who has a house of his own, or hands it in to a ministry, leaves none of those."""
    who = reading.who
    if house.start >= reading.trigger.end or (who is not None and who.orgs and not who.former):
        return
    name = reading.scene.text[house.orgs[-1].start : house.orgs[-1].end]
    if not (oversees(name) or appoints(name)):
        set_side(reading, "from", house)


_BOARD_OF = re.compile(r"\bboard of (?:the )?(?:[A-Z]?[a-z-]+ ){0,3}$")
_ITS_BOARD = re.compile(r"['’]s (?:supervisory |advisory )?board\b")
"""'will be a director on the board of Israeli biotech A'."""
_NEXT_JOB = re.compile(r" for (?:an? |the )?(?:[\w\"-]+ ){0,4}(?:job|role|position|career|post|stint|gig)\b")
_HELD_AT = re.compile(r"(?! for )[^;]*\bat (?:the |its |rival )?(?:[a-z-]+ ){0,3}")


def _beside(reading: Reading, house: Chunk) -> None:
    """與甲隊解約, 'for a job with A'."""
    leaving = reading.trigger.verb.kind in LEAVING
    text = reading.scene.text
    if reading.trigger.english and (
        _BOARD_OF.search(text, max(0, house.start - 48), house.start)
        or (text.endswith((" on ", " from "), 0, house.start) and _ITS_BOARD.match(text, house.end))
    ):
        set_side(reading, "from" if leaving else "to", house)
        return
    if leaving and _with_job(reading, house):
        set_side(reading, "to", house)
    elif reading.scene.text[house.start - 1] in "与和同跟":
        set_side(reading, "from" if leaving else "to", house)


def _with_job(reading: Reading, house: Chunk) -> bool:
    """'is leaving for a job with A'."""
    text, end = reading.scene.text, reading.trigger.end
    return text.endswith((" with ", " with the "), end, house.start) and bool(
        _NEXT_JOB.search(text, end, house.start)
    )


def _held_at(reading: Reading, house: Chunk) -> bool:
    """'leaving her role as chair of sales at A': what 'at' names behind a leaving is what is left."""
    text, end = reading.scene.text, reading.trigger.end
    if not reading.trigger.english or house.start < end or " to " in text[end : house.start]:
        return False
    if _NEXT_JOB.search(text, end, house.start):
        return False  # 'left the firm for a career at A'
    return _HELD_AT.fullmatch(text, end, house.start) is not None


_INVITED = re.compile("(?:的)?(?:邀请|力邀|之邀|礼聘|延聘|邀约|聘请)")
"""獲甲公會邀請出任: who invites is who one goes to."""


def taken_from(reading: Reading, house: Chunk) -> bool:
    """甲銀行由乙銀行招攬團隊: with the one who acts ahead of it, 由 tells whence."""
    return reading.trigger.verb.kind == "poach" and any(
        c.head == "org" and c.end <= house.start and reading.preposition(c) == "" for c in reading.left
    )
