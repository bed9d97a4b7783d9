"""Seats on the board of the company that a text is about: 前甲局局長某某獲委任為獨立非執行董事."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.sentence.telling import NO_SIDE, Side
from reader.annotate.text.fold import fold

_SEAT = re.compile("(?:独立)?(?:非执行|执行)董事|独立董事|独董|(?:独立)?非执董")


def to_board(reading: Reading, memory: Memory) -> None:
    """甲公司引入名人，乙會主席某某獲委任為非執行董事: of 甲, which the text is about, and not of 乙."""
    who, known = reading.who, reading.sides.get("to", NO_SIDE)
    topic = memory.topic
    if who is None or known.organization or topic is None or reading.trigger.english:
        return
    if reading.trigger.verb.id not in ("appointed", "appoint") or not _SEAT.fullmatch(fold(known.role or "")):
        return
    if not who.orgs or any(org.entity == topic.entity for org in who.orgs):
        return
    if any(c.orgs and c.head == "org" and c.start >= reading.clause[0] for c in reading.left):
        return
    reading.sides["to"] = Side(topic.entity, known.role, topic)
    reading.losses.append("company")


_MEETING = re.compile(
    "(?:[^，。；]{0,8}(?:股东[常大]?会|董事会|年会)(?:结束|召开)?[之以]?后|正式|即将|也|已|提前)*"
)


def from_board(reading: Reading) -> None:
    """甲公司創辦人某某將在|乙公司股東會後正式|卸任董事: a seat at 乙, while he leads 甲."""
    who, known = reading.who, reading.sides.get("from", NO_SIDE)
    if (
        who is None
        or known.organization
        or reading.trigger.verb.kind not in LEAVING
        or reading.trigger.english
    ):
        return
    text, verb = reading.scene.text, reading.trigger.start
    house = next((c for c in reading.left if c.head == "org" and c.orgs and who.end <= c.start), None)
    if house is None or not text.endswith("在", 0, house.start):
        return
    there = house.orgs[-1]
    if _MEETING.fullmatch(text, there.end, verb):
        reading.sides["from"] = Side(there.entity, known.role, there)
