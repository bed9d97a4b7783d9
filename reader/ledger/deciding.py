"""The reader's decisions on who is who, put into the ledger; the file they stand in is theirs (userdata.identities)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from reader.ledger.settling import settle
from reader.tables import writing
from reader.userdata import identities
from reader.userdata.identities import Judgement, Side

Pair = tuple[int, int]


def renew(
    connection: sqlite3.Connection, folder: Path | None = None, stopped: Callable[[], bool] = lambda: False
) -> Iterator[int]:
    """Take the decisions in, then settle whatever waits; give how many locals are left.

    Raise Fault where the file of decisions is wrong: nothing is settled without what the reader said.
    """
    apply(connection, identities.load(folder))
    yield from settle(connection, stopped)


def apply(connection: sqlite3.Connection, judgements: Iterable[Judgement]) -> list[Judgement]:
    """Make exactly these decisions the ones in force; give those whose articles the ledger has not got."""
    listed = list(judgements)
    wanted, lost = _wanted(connection, listed)
    if wanted != _standing(connection):
        with writing(connection):  # seen again: another program may have taken articles in or out
            wanted, lost = _wanted(connection, listed)
            _put(connection, wanted, {pair for pair, _ in wanted.items() ^ _standing(connection).items()})
    return lost


def _wanted(
    connection: sqlite3.Connection, judgements: Iterable[Judgement]
) -> tuple[dict[Pair, bool], list[Judgement]]:
    """Find the locals that decisions mean; give those whose articles the ledger has not got, too."""
    wanted: dict[Pair, bool] = {}
    lost: list[Judgement] = []
    for judgement in judgements:
        one, other = _local(connection, judgement.one), _local(connection, judgement.other)
        if one is None or other is None or one == other:
            lost.append(judgement)
        else:
            wanted[min(one, other), max(one, other)] = judgement.same
    return wanted, lost


def _standing(connection: sqlite3.Connection) -> dict[Pair, bool]:
    rows = connection.execute("select one, other, same from decision")
    return {(one, other): bool(same) for one, other, same in rows}


def _local(connection: sqlite3.Connection, side: Side) -> int | None:
    """Find whom a decision means: in the article of these bytes, else in that of this place."""
    address, _, item = side.article.partition("\n")
    row = connection.execute(
        "select l.id from local l join article a on a.id = l.article where l.name = ? "
        "and ((a.sha256 = ? and a.sha256 <> '') or (a.address = ? and a.item = ?)) "
        "order by a.address = ? desc, a.sha256 = ? desc, a.address, a.item limit 1",
        (side.entity, side.sha256, address, item, address, side.sha256),
    ).fetchone()
    return None if row is None else int(row[0])


def _put(connection: sqlite3.Connection, wanted: dict[Pair, bool], changed: Iterable[Pair]) -> None:
    connection.execute("delete from decision")
    connection.executemany(
        "insert into decision (one, other, same) values (?, ?, ?)",
        [(*pair, same) for pair, same in wanted.items()],
    )
    for number in {number for pair in changed for number in pair}:
        row = connection.execute("select entity from local where id = ?", (number,)).fetchone()
        connection.execute("update local set entity = null where entity = ?", row)
        connection.execute("update local set entity = null where id = ?", (number,))
        connection.execute("delete from entity where id = ?", row)


def side(connection: sqlite3.Connection, local: int) -> Side:
    """Give whom a local is, as a decision writes it down."""
    query = (
        "select l.name, a.address, a.item, a.sha256, coalesce(e.name, l.full) from local l "
        "join article a on a.id = l.article left join entity e on e.id = l.entity where l.id = ?"
    )
    entity, address, item, digest, name = connection.execute(query, (local,)).fetchone()
    return Side(entity, f"{address}\n{item}" if item else address, digest, name)


def decide(
    connection: sqlite3.Connection, pairs: Sequence[Pair], *, same: bool, folder: Path | None = None
) -> None:
    """Write down that pairs of locals are the same, or are not; raise Fault where that cannot be written."""
    identities.add(
        [Judgement(same, side(connection, one), side(connection, other)) for one, other in pairs], folder
    )
