"""Whom a verb of leaving modifies: 已退休的某某, 卸任校長某某, 遭拔官的環保局前局長某某."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.sentence.chunks import Chunk


def modified(reading: Reading) -> Chunk | None:
    """接替已退休的某某: what stands right behind 的 is who retired."""
    if reading.trigger.verb.kind not in LEAVING:
        return None
    after = reading.trigger.end
    if _JUST.fullmatch(reading.scene.text, reading.clause[0], reading.trigger.start):
        return next((c for c in reading.scene.chunks if _named_far_behind(reading, c)), None)
    if not reading.scene.text.startswith("的", after):
        outgoing = reading.scene.text.startswith(_OUTGOING, reading.trigger.start)
        person = next((c for c in reading.right if c.start == after and c.head == "person"), None)
        return (
            person
            if outgoing and person is not None and person.titles and not (person.orgs or _acts(reading))
            else None
        )
    after += 1
    of = _OF_A_LAND.match(reading.scene.text, after)
    return next(
        (
            c
            for c in reading.right
            if c.head == "person"
            and (
                c.start in (after, of.end() if of else 0)
                or (c.titles and _UNIT.fullmatch(reading.scene.text, after, c.start))
            )
        ),
        None,
    )


_JUST = re.compile("，?(?:而|且|但)?(?:刚刚?|甫|才刚?)")
"""而剛卸任主委，有法律背景的某某: who it is stands behind 的 in the clause that follows."""


def _named_far_behind(reading: Reading, chunk: Chunk) -> bool:
    near = reading.trigger.end < chunk.start <= reading.trigger.end + 48
    return near and chunk.head == "person" and reading.scene.text[chunk.start - 1] == "的"


_OUTGOING = ("卸任", "离任", "退休", "届退")
"""Verbs that stand before a post as an adjective does: 卸任|校長某某."""


def _acts(reading: Reading) -> bool:
    """甲卸任校長乙的…: whoever stands right before the verb is who leaves."""
    return any(c.head == "person" and reading.trigger.start - c.end <= 2 for c in reading.left)


_UNIT = re.compile("[\u4e00-\u9fff]{1,6}[局处部署院所司会社校团厂台]")
"""遭拔官的環保局|前局長某某: an office that is no name."""

_OF_A_LAND = re.compile("[\u4e00-\u9fff]{1,4}[籍裔]|现任|\\d\\d岁的?")
