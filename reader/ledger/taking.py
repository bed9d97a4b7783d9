"""An annotated article into the ledger: what it tells, as it tells it; the same one twice changes nothing."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from reader.annotate.names.houses.bare_houses import BARE
from reader.annotate.text.fold import fold
from reader.document import Article
from reader.export.annotated_json import tree
from reader.ledger import names
from reader.ledger.profile import Traits, field_of, field_of_house
from reader.tables import writing

KINDS = ("PERSON", "ORG")

TOLD = ("source", "entities", "mentions", "moves")
"""Parts of a record that the ledger reads; where they are the same, the article is."""


def ingest(
    connection: sqlite3.Connection,
    record: Mapping[str, Any] | Article,
    *,
    address: str = "",
    item: str = "",
    state: str = "",
) -> bool:
    """Take in an annotated article, given as the object of reader.export.annotated_json or as Article.

    `address` is where it lies (else its path or name), `item` the id of a feed's item, `state` what
    changes whenever it must be annotated again.  What the same
    place told before is replaced; tell whether anything is different.  One transaction, unless the
    caller has begun one.  Who is who is settled later: reader.ledger.settling.settle(connection).
    """
    given: Mapping[str, Any] = tree(record) if isinstance(record, Article) else record
    source = given["source"]
    address = _written(address or source.get("path") or source.get("name") or "-")
    content = _digest(given)
    before = connection.execute(
        "select id, content from article where address = ? and item = ?", (address, item)
    ).fetchone()
    if before and before[1] == content:
        connection.execute(
            "update article set state = ? where id = ? and state <> ?", (state, before[0], state)
        )
        return False
    with writing(connection):
        forget(connection, address, item)
        _put(connection, given, (address, item, content, state))
    return True


def told(article: Article) -> dict[str, Any]:
    """Give the parts of an article's record that the ledger reads."""
    whole: dict[str, Any] = tree(article)
    return {part: whole[part] for part in TOLD}


def forget(connection: sqlite3.Connection, address: str, item: str = "") -> bool:
    """Take an article out; who shared a person, an organisation or a move with it is to be settled anew."""
    row = connection.execute(
        "select id from article where address = ? and item = ?", (address, item)
    ).fetchone()
    if row is None:
        return False
    with writing(connection):
        moves = connection.execute("select distinct move from told where article = ?", row).fetchall()
        connection.executemany("update told set move = null where move = ?", moves)
        connection.executemany("delete from move where id = ?", moves)
        gone = connection.execute("select distinct entity from local where article = ?", row).fetchall()
        connection.executemany("delete from entity where id = ?", gone)
        connection.execute(
            "update local set entity = null where entity in (select entity from local where article = ?)", row
        )
        connection.execute("delete from article where id = ?", row)
    return True


def states(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """Give the state of each article the ledger has, by address and item."""
    rows = connection.execute("select address, item, state from article")
    return {(address, item): state for address, item, state in rows}


def _digest(record: Mapping[str, Any]) -> str:
    parts = [record.get(part) for part in TOLD]
    text = json.dumps(parts, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _written(address: str) -> str:
    """Give a path as the ledger can hold it: bytes of a name that are no text are written out."""
    return address.encode("utf-8", "backslashreplace").decode("utf-8")


def _put(connection: sqlite3.Connection, record: Mapping[str, Any], place: tuple[str, str, str, str]) -> None:
    source = record["source"]
    publisher = source.get("publisher") or source.get("author") or ""
    cursor = connection.execute(
        "insert into article (address, item, content, state, sha256, title, date, source) "
        "values (?, ?, ?, ?, ?, ?, ?, ?)",
        (*place, source.get("sha256", ""), source.get("title") or source.get("name", ""),
         source.get("date", ""), publisher),
    )  # fmt: skip
    article = cursor.lastrowid
    assert article is not None
    locals_ = _locals(connection, record, article)
    for move in record["moves"]:
        _told(connection, move, article, locals_)


def _locals(connection: sqlite3.Connection, record: Mapping[str, Any], article: int) -> dict[str, int]:
    """Put in the persons and organisations that are named or move; give their numbers by their ids."""
    surfaces: dict[str, dict[str, None]] = defaultdict(dict)
    first: dict[str, int] = {}
    for mention in record["mentions"]:
        if fold(mention["text"]) not in BARE:  # 公司 is a name of no one
            surfaces[mention["entity"]][mention["text"]] = None
        first.setdefault(mention["entity"], mention["paragraph"])
    moving = _moving(record)
    entities = {each["id"]: each for each in record["entities"] if each["type"] in KINDS}
    traits = _traits(record, entities, surfaces)
    numbers: dict[str, int] = {}
    for identity, entity in entities.items():
        if identity not in surfaces and identity not in moving:
            continue
        every = list(dict.fromkeys((*names.every(entity["names"]), *surfaces[identity])))
        every = every or [identity]
        cursor = connection.execute(
            "insert into local (article, name, type, known, wikidata, names, full, paragraph, traits) "
            "values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (article, identity, entity["type"], entity["known"], entity["wikidata"],
             _json(_named(entity["names"], every)), _full(every), first.get(identity), traits[identity].dump()),
        )  # fmt: skip
        number = cursor.lastrowid
        assert number is not None
        numbers[identity] = number
        keys = names.keys(entity["type"], identity, every, entity["wikidata"])
        keys |= _spelt(every, traits[identity])
        connection.executemany(
            "insert or ignore into key (key, local) values (?, ?)", [(key, number) for key in sorted(keys)]
        )
    return numbers


def _spelt(every: list[str], traits: Traits) -> set[str]:
    """Give the keys of a foreign name at each place: whoever sounds alike there may be the same."""
    sketches = {sketch for name in map(names.plain, every) for sketch in names.sketches(names.parts(name))}
    return {f"PERSON~{sketch}@{org}" for sketch in sketches for org in traits.orgs if org.startswith("ORG:")}


def _named(known: Mapping[str, list[str]], every: list[str]) -> dict[str, list[str]]:
    """Give names by tag; forms that stand in the article only go under `und`."""
    listed = {name for of in known.values() for name in of}
    other = [name for name in every if name not in listed]
    return {**known, **({"und": other} if other else {})}


def _full(every: list[str]) -> str:
    """Give the fullest name, Chinese where there is one, folded."""
    plain = [names.plain(name) for name in every]
    own = [name for name in plain if not names.latin(name)] or plain
    return max(own, key=lambda name: (len(name), name))


def _moving(record: Mapping[str, Any]) -> set[str]:
    found: set[str] = set()
    for move in record["moves"]:
        found.update(_people(move))
        found.update(post["organization"] for post in _posts(move) if post["organization"])
    return found


def _people(move: Mapping[str, Any]) -> list[str]:
    return [move["person"]] if move["person"] else list(move["group"]["members"]) if move["group"] else []


def _posts(move: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [post for post in (move["from"], move["to"]) if post]


def _traits(
    record: Mapping[str, Any], entities: Mapping[str, Any], surfaces: Mapping[str, Mapping[str, None]]
) -> dict[str, Traits]:
    """Gather what tells each person from namesakes: organisations, those named beside, fields of work."""
    posts: dict[str, list[Mapping[str, Any]]] = {
        identity: list(entity["posts"]) for identity, entity in entities.items()
    }
    for move in record["moves"]:
        for person in _people(move):
            posts.setdefault(person, []).extend(_posts(move))
    beside: dict[int, set[str]] = defaultdict(set)
    where: dict[str, set[int]] = defaultdict(set)
    for mention in record["mentions"]:
        where[mention["entity"]].add(mention["paragraph"])
        if mention["type"] == "ORG":
            beside[mention["paragraph"]].add(mention["entity"])
    org_keys = {
        identity: names.keys("ORG", identity, (*names.every(entity["names"]), *surfaces[identity]), None)
        for identity, entity in entities.items()
        if entity["type"] == "ORG"
    }
    found: dict[str, Traits] = {}
    for identity, entity in entities.items():
        if entity["type"] != "PERSON":
            found[identity] = Traits()
            continue
        own = {post["organization"] for post in posts[identity]} & org_keys.keys()
        near = {org for number in where[identity] for org in beside[number]} & org_keys.keys() - own
        roles = [post["role"] for post in posts[identity] if post["role"]]
        fields = {field for role in (*roles, entity["about"]) if (field := field_of(role))}
        fields |= {field for org in own for field in map(field_of_house, _plain(org_keys[org])) if field}
        found[identity] = Traits(_of(org_keys, own), _of(org_keys, near), frozenset(fields))
    return found


def _plain(keys: set[str]) -> Iterator[str]:
    """Give the names that keys of an organisation are made of."""
    return (
        key.partition(":")[2] for key in keys if key.startswith("ORG:") and not key.startswith(names.HEAD)
    )


def _of(keys: Mapping[str, set[str]], ids: set[str]) -> frozenset[str]:
    return frozenset(key for identity in ids for key in keys[identity])


def _told(
    connection: sqlite3.Connection, move: Mapping[str, Any], article: int, numbers: Mapping[str, int]
) -> None:
    origin, destination, group = move["from"] or {}, move["to"] or {}, move["group"] or {}
    person = numbers.get(move["person"]) if move["person"] else None
    people = list(dict.fromkeys(numbers[each] for each in _people(move) if each in numbers))
    if move["person"] and person is None:
        return  # the record does not say who that is
    cursor = connection.execute(
        "insert into told (article, name, person, label, members, count, origin, origin_role, destination, "
        "destination_role, date, date_text, status, confidence, decided, evidence) "
        "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (article, move["id"], person, group.get("label"), _json(people), group.get("count"),
         numbers.get(origin.get("organization") or ""), origin.get("role") or "",
         numbers.get(destination.get("organization") or ""), destination.get("role") or "",
         move["date"], move["date_text"], move["status"], move["confidence"], move["decided"],
         _json(move["evidence"])),
    )  # fmt: skip
    connection.executemany(
        "insert or ignore into teller (told, local) values (?, ?)",
        [(cursor.lastrowid, number) for number in people],
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace").decode()
