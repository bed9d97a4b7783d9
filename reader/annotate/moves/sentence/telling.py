"""One telling of a move, as one clause words it, before tellings of the same move are brought together."""

from __future__ import annotations

from dataclasses import field

from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.dates import DateWords
from reader.annotate.moves.sentence.verbs import Trigger
from reader.document import Group, Mention, Span, Status
from reader.record import record


@record
class Side:
    """An organisation (a mention of the same paragraph, if any) and the role there, as worded.

    `team` tells that by its name it is a part of one.
    """

    organization: str | None = None
    role: str | None = None
    mention: Mention | None = None
    team: bool = False

    def __bool__(self) -> bool:
        return self.organization is not None or self.role is not None


NO_SIDE = Side()
"""What is told of neither an organisation nor a role: asked for thirty times a telling, and made once."""


@record
class Telling:
    """Who moves from where to where by one verb, with all that proves it.

    `person` is an entity's id, or None where `group` stands; `who` the noun phrase of the person in
    paragraph `where`; `losses` names what lowered the confidence,
    `ahead` the words of its clause before the verb; `parts` are the tellings that one passage (離開甲加盟乙) was joined of.
    """

    paragraph: int
    trigger: Trigger
    person: str | None
    group: Group | None
    who: Chunk | None
    where: int
    origin: Side = NO_SIDE
    destination: Side = NO_SIDE
    date: DateWords | None = None
    date_text: str = ""
    status: Status = Status.CONFIRMED
    evidence: Span = field(default_factory=lambda: Span(0, 0, 0))
    losses: tuple[str, ...] = ()
    parts: tuple[Telling, ...] = ()
    ahead: str = ""


def long_ago(telling: Telling, today: str) -> bool:
    """Tell whether a telling is dated more than a year before the article's day."""
    year = telling.date.iso[:4] if telling.date else ""
    return year.isdecimal() and today[:4].isdecimal() and int(year) < int(today[:4]) - 1
