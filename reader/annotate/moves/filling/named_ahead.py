"""Who moves, with the posts that stand before the name: he of the clause before, or of a list of posts."""

from __future__ import annotations

from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.sentence.chunks import Chunk
from reader.record import replace


def _also_now(reading: Reading, who: Chunk) -> Chunk:
    """公司獨董、前甲大校長某某請辭: what is left is the post of now."""
    before = next((c for c in reversed(reading.scene.chunks) if c.end <= who.start), None)
    if not who.former or before is None or before.head != "title":
        return who
    if reading.trigger.verb.kind not in LEAVING or reading.scene.text[before.end : who.start] != "、":
        return who
    return replace(who, start=before.start, orgs=before.orgs, titles=before.titles, former=False)


def named_ahead(reading: Reading) -> Chunk | None:
    """輪到甲公司負責人某某，他被乙挖角: give the name that he stands for, where the clause before ends with it."""
    who = reading.who
    words = who.several if who else None
    if who is None or words is None or not (words.refers and words.single) or reading.trigger.english:
        return _also_now(reading, who) if who is not None else None
    before = next(
        (c for c in reversed(reading.scene.chunks) if c.end <= who.start and c.head == "person"), None
    )
    near = before is not None and len(before.people) == 1 and not before.former
    gap = reading.scene.text[before.end : who.start].strip(" ，") if before else "-"
    return before if near and not gap and reading.trigger.verb.kind == "poach" else who
