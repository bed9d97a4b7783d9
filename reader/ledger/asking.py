"""What the ledger asks the reader: whether two of one name are the same."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from reader.ledger.queries import Party, party


@dataclass(frozen=True, slots=True)
class Question:
    """Two who may be one: as the ledger has them now, the locals a decision would be about, and why."""

    one: Party
    other: Party
    locals: tuple[int, int]
    why: str


def questions(connection: sqlite3.Connection, *, about: int | None = None, limit: int = 0) -> list[Question]:
    """List what waits for the reader's decision, those in the most articles first; only `about` one, if given."""
    test, values = ("where x.entity = ?1 or y.entity = ?1", (about,)) if about else ("", ())
    rows = connection.execute(
        "select x.entity, y.entity, o.one, o.other, o.why from offer o join local x on x.id = o.one "
        "join local y on y.id = o.other join entity e on e.id = x.entity join entity f on f.id = y.entity "
        f"{test} order by min(e.articles, f.articles) desc, e.articles desc, e.key, f.key "
        f"{f'limit {limit}' if limit else ''}",
        values,
    ).fetchall()
    found = []
    for one, other, first, second, why in rows:
        a, b = party(connection, one), party(connection, other)
        if a and b:
            found.append(Question(a, b, (first, second), why))
    return found
