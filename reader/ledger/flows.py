"""Who drains whom: moves counted between organisations, and by month."""

from __future__ import annotations

import sqlite3

from reader.ledger.queries import Wanted, condition, limited
from reader.record import record

DENIED = "denied"


@record
class Flow:
    """How many moves lead from one organisation to another."""

    origin: str
    origin_name: str
    destination: str
    destination_name: str
    moves: int


def flows(connection: sqlite3.Connection, wanted: Wanted) -> list[Flow]:
    """Count moves between organisations, the most first; without a status asked for, denied ones are left out."""
    if wanted == Wanted(limit=wanted.limit):
        return _counted(connection, wanted)
    test, values = condition(connection, wanted)
    kept = test if wanted.status else f"{test} and m.status <> '{DENIED}'"
    rows = connection.execute(
        "select o.key, o.name, d.key, d.name, f.n from (select m.origin, m.destination, count(*) n from move m "
        f"where {kept} and m.origin is not null and m.destination is not null and m.origin <> m.destination "
        f"group by m.origin, m.destination order by n desc, m.origin, m.destination {limited(wanted)}) f "
        "join entity o on o.id = f.origin join entity d on d.id = f.destination order by f.n desc, o.key, d.key",
        values,
    )
    return [Flow(*row) for row in rows]


def _counted(connection: sqlite3.Connection, wanted: Wanted) -> list[Flow]:
    """Give what the ledger has counted already: asked of all moves, it need not read them."""
    rows = connection.execute(
        "select o.key, o.name, d.key, d.name, f.moves from (select origin, destination, moves from flow "
        f"order by moves desc, origin, destination {limited(wanted)}) f "
        "join entity o on o.id = f.origin join entity d on d.id = f.destination order by f.moves desc, o.key, d.key"
    )
    return [Flow(*row) for row in rows]


@record
class Month:
    """How many came to an organisation and left it in one month (2025-06), or in one year of which no more is told."""

    month: str
    came: int
    left: int

    @property
    def net(self) -> int:
        """Give how many more came than left."""
        return self.came - self.left


def months(connection: sqlite3.Connection, organization: int) -> list[Month]:
    """Count who came and left by month, in order; denied moves and moves within are left out."""
    rows = connection.execute(
        "select substr(day, 1, 7) as month, sum(came), sum(1 - came) from ("
        "select day, 1 as came from move where destination = ? and status <> ? and origin is not ? "
        "union all select day, 0 from move where origin = ? and status <> ? and destination is not ?) "
        "group by month order by month",
        (organization, DENIED, organization) * 2,
    )
    return [Month(*row) for row in rows]
