"""Questions to the ledger: people, organisations, moves with their proof."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from reader.ledger.names import plain
from reader.record import record

LATEST_FIRST = "m.day desc, m.id desc"


@record
class Wanted:
    """What is asked for; names are matched whole, else by their beginning, else anywhere.

    `organization` is where someone came from or went to; `since` an ISO 8601 prefix; `limit` 0 means all.
    """

    person: str = ""
    organization: str = ""
    origin: str = ""
    destination: str = ""
    since: str = ""
    status: tuple[str, ...] = ()
    limit: int = 0


@record
class Party:
    """A person or an organisation over all articles: `id` of this ledger, `key` for all times."""

    id: int
    key: str
    name: str
    english: str
    articles: int
    moves: int
    names: dict[str, list[str]]


@record
class Proof:
    """One article that tells a move: where it lies, the place of the first words, all words, what it says of the move."""

    address: str
    item: str
    title: str
    seen: str
    paragraph: int
    start: int
    end: int
    words: str
    date: str
    status: str
    confidence: float


@record
class Step:
    """A move: who (ids, and what they are called), from where to where, and what the articles make of it."""

    id: int
    people: tuple[tuple[int, str, str], ...]
    label: str
    count: int | None
    origin: int | None
    origin_key: str
    origin_name: str
    origin_role: str
    destination: int | None
    destination_key: str
    destination_name: str
    destination_role: str
    date: str
    day: str
    status: str
    confidence: float
    tellings: int
    contradictions: dict[str, list[str]]
    proofs: tuple[Proof, ...]

    @property
    def who(self) -> str:
        """Give what those who move are called."""
        return self.label or "、".join(name for _, _, name in self.people)


def named(connection: sqlite3.Connection, name: str, kind: str) -> list[int]:
    """Give the ids of those who have a name or key: as it is, else beginning with it, else with it inside."""
    alias = plain(name)
    query = (
        "select distinct a.entity from alias a cross join entity e on e.id = a.entity where e.type = ? and "
    )
    tests = (
        ("a.alias = ?", (alias,)),
        ("a.alias >= ? and a.alias < ?", (alias, alias + "\U0010ffff")),
        ("instr(a.alias, ?) > 0", (alias,)),
    )
    keyed = connection.execute("select id from entity where key = ? and type = ?", (name, kind)).fetchall()
    for test, values in tests:
        if keyed or not alias:
            break
        keyed = connection.execute(query + test, (kind, *values)).fetchall()
    return [number for (number,) in keyed]


def bearing(connection: sqlite3.Connection, name: str, kind: str) -> list[int]:
    """Give the ids of those who have exactly this name."""
    query = "select distinct a.entity from alias a cross join entity e on e.id = a.entity where e.type = ? and a.alias = ?"
    return [number for (number,) in connection.execute(query, (kind, plain(name)))]


def parties(connection: sqlite3.Connection, kind: str, wanted: Wanted) -> list[Party]:
    """List people (PERSON) or organisations (ORG), those who move most first; with a filter of moves, those in them."""
    where, values = ["e.type = ?"], [kind]
    own = wanted.person if kind == "PERSON" else wanted.organization
    if own:
        where.append(f"e.id in ({_numbers(named(connection, own, kind))})")
    if _asks_moves(wanted, kind):
        test, more = condition(connection, wanted)
        ends = (
            f"select r.entity from mover r join move m on m.id = r.move where {test}"
            if kind == "PERSON"
            else f"select m.origin from move m where {test} union select m.destination from move m where {test}"
        )
        where.append(f"e.id in ({ends})")
        values += more * (1 if kind == "PERSON" else 2)
    rows = connection.execute(
        "select e.id, e.key, e.name, e.english, e.articles, e.moves, e.names from entity e where "
        f"{' and '.join(where)} order by e.moves desc, e.articles desc, e.key {limited(wanted)}",
        values,
    )
    return [_party(row) for row in rows]


def party(connection: sqlite3.Connection, number: int) -> Party | None:
    """Give one person or organisation; None where articles read since have changed who that is."""
    row = connection.execute(
        "select id, key, name, english, articles, moves, names from entity where id = ?", (number,)
    ).fetchone()
    return _party(row) if row else None


def _party(row: Sequence[Any]) -> Party:
    fields = [*row[:6], json.loads(row[6])]
    return Party(*fields)


def _step(row: Sequence[Any], people: Iterable[tuple[int, str, str]], proofs: Iterable[Proof]) -> Step:
    fields = [row[0], tuple(people), *row[1:16], json.loads(row[16]), tuple(proofs)]
    return Step(*fields)


def _asks_moves(wanted: Wanted, kind: str) -> bool:
    other = wanted.organization if kind == "PERSON" else wanted.person
    return bool(other or wanted.origin or wanted.destination or wanted.since or wanted.status)


def steps(connection: sqlite3.Connection, wanted: Wanted, *, forward: bool = False) -> list[Step]:
    """List moves with one proof an article, the latest first, or `forward` in time."""
    test, values = condition(connection, wanted)
    order = ("m.day = '', m.day, m.id" if wanted.person else "m.day, m.id") if forward else LATEST_FIRST
    return _steps(connection, test, values, order, wanted.limit)


def steps_of(connection: sqlite3.Connection, person: int, *, limit: int = 0) -> list[Step]:
    """List the moves of a person, in the order of time, those without any at the end."""
    test = "m.id in (select move from mover where entity = ?)"
    return _steps(connection, test, [person], "m.day = '', m.day, m.id", limit)


def steps_at(connection: sqlite3.Connection, organization: int, *, limit: int = 0) -> list[Step]:
    """List the moves to and from an organisation, the latest first."""
    test = "m.origin = ? or m.destination = ?"
    return _steps(connection, test, [organization, organization], LATEST_FIRST, limit)


def latest(connection: sqlite3.Connection, kind: str, ids: Sequence[int]) -> dict[int, Step]:
    """Give the latest move, the denied left aside, of each person or organisation that has one; without proofs."""
    one = "(select m.id from move m where {} and m.status <> 'denied' order by m.day desc, m.id desc limit 1)"
    own = ("m.id in (select move from mover where entity = e.value)",)
    tests = own if kind == "PERSON" else ("m.origin = e.value", "m.destination = e.value")
    query = f"select e.value, {', '.join(map(one.format, tests))} from json_each(?) e"
    rows = connection.execute(query, (json.dumps(ids),)).fetchall()
    moves = json.dumps(sorted({move for _, *found in rows for move in found if move}))
    test = "m.id in (select value from json_each(?))"
    steps = {step.id: step for step in _steps(connection, test, [moves], "m.id", 0, proven=False)}
    told = {number: [steps[move] for move in found if move] for number, *found in rows}
    return {number: max(of, key=lambda step: (step.day, step.id)) for number, of in told.items() if of}


def _steps(
    connection: sqlite3.Connection,
    test: str,
    values: Sequence[object],
    order: str,
    limit: int,
    *,
    proven: bool = True,
) -> list[Step]:
    rows = connection.execute(
        "select m.id, m.label, m.count, m.origin, coalesce(o.key, ''), coalesce(o.name, ''), m.origin_role, "
        "m.destination, coalesce(d.key, ''), coalesce(d.name, ''), m.destination_role, m.date, m.day, m.status, "
        "m.confidence, m.tellings, m.contradictions from move m left join entity o on o.id = m.origin "
        f"left join entity d on d.id = m.destination where {test} order by {order} "
        f"{f'limit {limit}' if limit else ''}",
        values,
    ).fetchall()
    ids = [row[0] for row in rows]
    people, told = _people(connection, ids), _proofs(connection, ids) if proven else {}
    return [_step(row, people.get(row[0], ()), told.get(row[0], ())) for row in rows]


def condition(connection: sqlite3.Connection, wanted: Wanted) -> tuple[str, list[str]]:
    """Give the condition on a move `m`, and its values."""
    tests, values = ["1"], list[str]()
    if wanted.person:
        found = _numbers(named(connection, wanted.person, "PERSON"))
        tests.append(f"m.id in (select move from mover where entity in ({found}))")
    for name, ends in (
        (wanted.organization, ("origin", "destination")),
        (wanted.origin, ("origin",)),
        (wanted.destination, ("destination",)),
    ):
        if name:
            found = _numbers(named(connection, name, "ORG"))
            tests.append(f"({' or '.join(f'm.{end} in ({found})' for end in ends)})")
    if wanted.since:
        tests.append("m.day >= ?")
        values.append(wanted.since)
    if wanted.status:
        tests.append(f"m.status in ({','.join('?' * len(wanted.status))})")
        values += wanted.status
    return " and ".join(tests), values


def _numbers(numbers: Iterable[int]) -> str:
    return ",".join(map(str, numbers))


def limited(wanted: Wanted) -> str:
    """Give what ends a query that is to give no more than wanted."""
    return f"limit {wanted.limit}" if wanted.limit else ""


def _people(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, list[tuple[int, str, str]]]:
    found: dict[int, list[tuple[int, str, str]]] = {}
    query = (
        "select r.move, e.id, e.key, e.name from mover r join entity e on e.id = r.entity "
        "where r.move in (select value from json_each(?)) order by r.move, e.key"
    )
    for move, *person in connection.execute(query, (json.dumps(ids),)):
        found.setdefault(move, []).append(tuple(person))
    return found


def _proofs(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, list[Proof]]:
    found: dict[int, list[Proof]] = {}
    query = (
        "select t.move, a.address, a.item, a.title, a.date, t.evidence, t.date, t.status, t.confidence from told t "
        "join article a on a.id = t.article where t.move in (select value from json_each(?)) "
        "order by a.date, a.address, a.item, t.name"
    )
    for move, address, item, title, seen, evidence, date, status, confidence in connection.execute(
        query, (json.dumps(ids),)
    ):
        words = json.loads(evidence)
        first = words[0] if words else {"paragraph": 0, "start": 0, "end": 0}
        place = first["paragraph"], first["start"], first["end"]
        text = " … ".join(_apart([each["text"] for each in words]))
        found.setdefault(move, []).append(
            Proof(address, item, title, seen, *place, text, date, status, confidence)
        )
    return found


def _apart(quotes: Sequence[str]) -> list[str]:
    """Leave out what another quote says too: a headline is often the first sentence again."""
    once = list(dict.fromkeys(quotes))
    return [quote for quote in once if not any(quote != other and quote in other for other in once)]
