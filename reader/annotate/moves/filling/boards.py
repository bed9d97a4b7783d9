"""Seats on the board of the company that a text is about: 前甲局局長某某獲委任為獨立非執行董事."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import Reading
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
