"""The places of one verb of moving while they are being filled."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.annotate.moves.filling.announced import telling_org
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.moves.sentence.telling import Side
from reader.annotate.moves.sentence.verbs import LEAVING, Trigger
from reader.document import Mention

__all__ = ["FAR", "LEAVING", "NEAR", "Reading", "human", "posted_next", "set_side"]

FAR, NEAR = 18, 12
"""Characters that may stand between a verb and an agent, and between a verb and its object."""


@dataclass(slots=True)
class Reading:
    """The places of one verb as they are being filled."""

    scene: Scene
    trigger: Trigger
    left: list[Chunk]
    right: list[Chunk]
    clause: tuple[int, int]
    who: Chunk | None = None
    sides: dict[str, Side] = field(default_factory=dict)
    losses: list[str] = field(default_factory=list)

    def near(self, chunk: Chunk) -> int:
        """Count the characters between the verb and a noun phrase."""
        if chunk.start >= self.trigger.end:
            return chunk.start - self.trigger.end
        return self.trigger.start - chunk.end

    def preposition(self, chunk: Chunk) -> str:
        """Name the preposition before a noun phrase."""
        return self.scene.prepositions[chunk.start]


_UNIT = re.compile("(?!.*科学院)[^大]{1,3}(?:学院|学系|系|研究所|书院)")


def _inner(reading: Reading, chunk: Chunk, mention: Mention) -> bool:
    """甲大學宣布，某某獲聘為工學院院長: a faculty alone is one of the house that announces."""
    if chunk.head != "title" or len(chunk.orgs) > 1:
        return False
    unit = _UNIT.fullmatch(reading.scene.text, mention.start, mention.end)
    return unit is not None and telling_org(reading.scene) not in (None, mention)


def set_side(reading: Reading, side: str, chunk: Chunk) -> None:
    """Fill `from` or `to` with the last organisation of a noun phrase, unless it is filled."""
    if chunk.orgs and side not in reading.sides:
        mention = chunk.orgs[0 if _of_another(reading, chunk) else -1]
        if side == "to" and _inner(reading, chunk, mention):
            reading.sides[side] = Side(None, role_of(reading.scene.printed, chunk))
            return
        role = role_of(reading.scene.printed, chunk) if chunk.head == "title" else None
        reading.sides[side] = Side(mention.entity, role, mention)


def _of_another(reading: Reading, chunk: Chunk) -> bool:
    """跳槽到甲的乙研發人員: 甲 is where they go, and 乙 whose they were."""
    first, text = chunk.orgs[0], reading.scene.text
    behind = len(chunk.orgs) > 1 and first.start == reading.trigger.end and chunk.head == "org"
    return behind and text[first.end : chunk.orgs[1].start] in ("的", "的前", "的原")


def human(chunk: Chunk) -> bool:
    """Tell whether a noun phrase names people."""
    return chunk.head in ("person", "several")


def posted_next(reading: Reading) -> bool:
    """接替乙，出任丙公司总裁: the next verb of whoever takes the place of another tells where."""
    if reading.trigger.verb.kind != "takeover" or not any(c.people for c in reading.right):
        return False
    later = (t for t in reading.scene.triggers if t.start >= reading.trigger.end)
    after = next(later, None)
    if after is None or after.verb.kind != "appoint":
        return False
    first = reading.right[0]
    at_once = bool(first.people) and 0 <= after.start - first.end < 3  # 取代乙接掌丙
    return at_once or 0 <= after.start - reading.clause[1] < 4
