"""What the ledger asks the reader: whether two of one name are the same."""

from __future__ import annotations

import sqlite3

from reader.ledger.queries import Party, party
from reader.record import record

ABOUT = (
    "(select p.one, p.other, p.why from local l cross join offer p on p.one = l.id where l.entity = ? "
    "union select p.one, p.other, p.why from local l cross join offer p on p.other = l.id where l.entity = ?)"
)
"""The offers about one person or organisation, found by its locals: an `or` over both ends would read all offers."""


@record
class Question:
    """Two who may be one: as the ledger has them now, the locals a decision would be about, and why."""

    one: Party
    other: Party
    locals: tuple[int, int]
    why: str


def questions(connection: sqlite3.Connection, *, about: int | None = None, limit: int = 0) -> list[Question]:
    """List what waits for the reader's decision, those in the most articles first; only `about` one, if given."""
    offers, values = (ABOUT, (about, about)) if about else ("offer", ())
    rows = connection.execute(
        f"select x.entity, y.entity, o.one, o.other, o.why from {offers} o cross join local x on x.id = o.one "
        "cross join local y on y.id = o.other cross join entity e on e.id = x.entity "
        "cross join entity f on f.id = y.entity order by min(e.articles, f.articles) desc, e.articles desc, e.key, f.key "
        f"{f'limit {limit}' if limit else ''}",
        values,
    ).fetchall()
    found = []
    for one, other, first, second, why in rows:
        a, b = party(connection, one), party(connection, other)
        if a and b:
            found.append(Question(a, b, (first, second), why))
    return found
