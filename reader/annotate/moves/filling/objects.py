"""Whom an English verb takes, and who does it where the verb is passive: 'was quietly sacked by A'."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.english_subject import subject_of
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import Reading, set_side
from reader.annotate.moves.sentence.chunks import Chunk

_NEXT_CLAUSE = re.compile(
    r"\b(?:after|before|when|while|since|because|although|until|for|to (?:be|become|replace|succeed|fill|join))\b"
)
"""'was hired after X announced …', 'acquired a guard for X': X is no object."""


def not_object(reading: Reading, chunk: Chunk, between: str) -> bool:
    """Tell whether a name behind a verb is none that it takes: of the next clause, or whose something is."""
    owns = reading.scene.text.startswith(("'s ", "’s "), chunk.end)
    return owns or _NEXT_CLAUSE.search(between) is not None


_WAS = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got) (?:[a-z]+ly |since |also |then |now |later |once |again )*$"
)


def passive(reading: Reading) -> bool:
    """'was eventually waived': who moves stands before the verb, which is no gerund."""
    text, verb = reading.scene.text, reading.trigger
    low = max(reading.clause[0], verb.start - 40)
    last = reading.left[-1] if verb.english and reading.left else None
    beside = last is not None and last.people and last.end + 1 == verb.start
    if last is not None and beside and text.endswith(("saw ", "sees ", "see ", "seen "), 0, last.start):
        return True  # 'The change saw X promoted to chief'
    return (
        verb.english
        and verb.verb.id != "succeeded-by"
        and not text.startswith("ing", verb.end - 3)
        and _WAS.search(text, low, verb.start) is not None
    )


def by_whom(reading: Reading, memory: Memory) -> None:
    """Find who is moved left of the verb, and the house that does it behind 'by'."""
    frame = reading.trigger.frame
    side = next((place for place in (*frame.left, *frame.right) if place in ("to", "from")), "to")
    actor = next((c for c in reading.right if c.orgs and reading.preposition(c) == "agent"), None)
    if actor is not None:
        set_side(reading, side, actor)
        reading.right = [c for c in reading.right if c is not actor]
    reading.who = subject_of(reading, memory)
