"""What a page of the ledger shows: all people or organisations, one person's career, one organisation's coming and going."""

from __future__ import annotations

import json
import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from reader.ledger import queries
from reader.ledger.asking import Question, questions
from reader.ledger.flows import DENIED, Month, months
from reader.ledger.queries import Party, Step
from reader.record import record

MOST = 2000
"""People, organisations or moves on one page; those with the most moves, the latest moves."""


@record
class Page:
    """One person or organisation (`party`), or a list of them (`parties`).

    `names` are those of everyone on the page by id, as {tag: names}.  `came` and `went` count, for an
    organisation, from where people came and to where they went (ids, None where that is not told).  `latest` are
    the latest moves of those in a list.
    """

    kind: str
    party: Party | None = None
    parties: Sequence[Party] = ()
    steps: Sequence[Step] = ()
    months: Sequence[Month] = ()
    came: Sequence[tuple[int | None, int]] = ()
    went: Sequence[tuple[int | None, int]] = ()
    questions: Sequence[Question] = ()
    latest: Mapping[int, Step] = field(default_factory=dict)
    names: Mapping[int, Mapping[str, Sequence[str]]] = field(default_factory=dict)


def overview(connection: sqlite3.Connection, kind: str) -> Page:
    """List people (PERSON) or organisations (ORG), those who move most first."""
    found = queries.parties(connection, kind, queries.Wanted(limit=MOST))
    latest = queries.latest(connection, kind, [each.id for each in found if each.moves])
    names = _names(connection, list(latest.values()), 0)
    return Page(
        kind, parties=found, latest=latest, names={**names, **{each.id: each.names for each in found}}
    )


def page(connection: sqlite3.Connection, number: int) -> Page | None:
    """Give the page of a person or an organisation; None where there is none of this id any more."""
    party = queries.party(connection, number)
    if party is None:
        return None
    (kind,) = connection.execute("select type from entity where id = ?", (number,)).fetchone()
    asked = questions(connection, about=number)
    if kind == "PERSON":
        found = queries.steps_of(connection, number, limit=MOST)
        return Page(kind, party, steps=found, questions=asked, names=_names(connection, found, number))
    found = queries.steps_at(connection, number, limit=MOST)
    return Page(
        kind,
        party,
        steps=found,
        months=months(connection, number),
        came=_counted(each.origin for each in found if _counts(each) and each.destination == number),
        went=_counted(each.destination for each in found if _counts(each) and each.origin == number),
        questions=asked,
        names=_names(connection, found, number),
    )


def whom(
    connection: sqlite3.Connection, address: str, identity: str, names: Sequence[str], kind: str
) -> int | None:
    """Find who an entity of an article is: as the ledger has that article, else by one of the names if only one fits."""
    row = connection.execute(
        "select l.entity from local l join article a on a.id = l.article "
        "where a.address = ? and l.name = ? and l.entity is not null",
        (os.path.abspath(address), identity),
    ).fetchone()
    if row:
        return int(row[0])
    for name in (identity, *names):
        found = queries.bearing(connection, name, kind)
        if len(found) == 1:
            return found[0]
    return None


def _counts(step: Step) -> bool:
    return step.status != DENIED and step.origin != step.destination


def _counted(found: Iterable[int | None]) -> list[tuple[int | None, int]]:
    counts = Counter(found)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0] or 0))


def _names(
    connection: sqlite3.Connection, steps: Sequence[Step], own: int
) -> dict[int, Mapping[str, Sequence[str]]]:
    ids = {own} | {end for step in steps for end in (step.origin, step.destination) if end}
    ids |= {number for step in steps for number, _, _ in step.people}
    query = "select id, names from entity where id in (select value from json_each(?))"
    return {
        number: json.loads(names) for number, names in connection.execute(query, (json.dumps(sorted(ids)),))
    }
