"""The index of a library: one SQLite file in the cache, made again from the articles when it is lost.

    article  id, path, item, changed, size    as scanned; `id` is new at every reading of the article
             sha256, title, date, source      as intake tells; sha256 is empty until the article is read
             fault                            the key of the Fault that reading it ended in, empty for none
             people, moves                    how many were found; null until then, -1 where that failed
    words    FTS5 without content: the text of each article, cut by reader.library.grams; rowid is `id`
    names    the same of the names in it: `named` all of them, `joined` and `origin` of whom or what someone
             joined or left

What is indexed of an article that changed or went is not taken out of `words` and `names` (that would need
its old text): its id is given to no other, and no row of `article` has it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from reader import paths, tables
from reader.library.scan import Found
from reader.record import record
from reader.tables import writing

FAILED = -1
"""Count of people and moves of an article whose annotation failed."""

FORMAT = 4
"""Raised when the tables change: an index of another format is made again."""

TABLES = """
create table article (
    id integer primary key autoincrement, path text not null, item text not null,
    changed integer not null, size integer not null, sha256 text not null default '',
    title text not null default '', date text not null default '', source text not null default '',
    fault text not null default '', people integer, moves integer, unique (path, item)
);
create virtual table words using fts5(text, content='', tokenize="unicode61 remove_diacritics 0");
create virtual table names using fts5(
    named, joined, origin, content='', tokenize="unicode61 remove_diacritics 0"
);
"""


@record
class Row:
    """One article in the list; `title` is the name of its file until it is read (`sha256` is empty then).

    `people` and `moves` are how many were found; None until then, FAILED where that went wrong.
    """

    id: int
    path: str
    item: str
    sha256: str
    title: str
    date: str
    source: str
    fault: str = ""
    people: int | None = None
    moves: int | None = None


@record
class Names:
    """What is indexed of an annotated article: counts, and names that are cut already."""

    people: int
    moves: int
    named: str = ""
    joined: str = ""
    origin: str = ""


@record
class Entry:
    """What is indexed of an article that was read: `text` is cut already, `fault` set where it was not."""

    found: Found
    sha256: str
    title: str = ""
    date: str = ""
    source: str = ""
    text: str = ""
    fault: str = ""


def file(root: Path) -> Path:
    """Give the index of the library at `root`."""
    name = sha256(os.fsencode(root.resolve())).hexdigest()[:16]
    return paths.cache() / f"library-{name}.sqlite"


def connect(path: Path) -> sqlite3.Connection:
    """Open an index as reader.tables does, and raise what it raises."""
    return tables.connect(path, tables.Tables(FORMAT, TABLES))


def rows(connection: sqlite3.Connection) -> list[Row]:
    """Give all articles, in no order; 10,000 take 40 ms."""
    listed = connection.execute(
        "select id, path, item, sha256, title, date, source, fault, people, moves from article"
    )
    return [Row(*row) for row in listed]


def renew(connection: sqlite3.Connection, found: Iterable[Found]) -> bool:
    """Take in what a scan found: new articles, changed ones (to be read again), those that went.

    Tell whether anything is different.
    """
    here = {one.place: one for one in found}
    with writing(connection):  # what another program has taken in is not taken in again
        listed = connection.execute("select path, item, changed, size from article")
        known = {(path, item): (changed, size) for path, item, changed, size in listed}
        other = [one for place, one in here.items() if known.get(place) != (one.changed, one.size)]
        gone = [place for place in known if place not in here]
        connection.executemany(
            "delete from article where path = ? and item = ?", [*gone, *(one.place for one in other)]
        )
        connection.executemany(
            "insert into article (path, item, changed, size, title) values (?, ?, ?, ?, ?)",
            [(one.path, one.item, one.changed, one.size, Path(one.path).stem) for one in other],
        )
    return bool(other or gone)


def unread(connection: sqlite3.Connection) -> list[Found]:
    """List the articles that are to be read by intake, those with the latest change first."""
    listed = connection.execute(
        "select path, item, changed, size from article where sha256 = '' and fault = '' order by changed desc"
    )
    return [Found(*row) for row in listed]


def forget_faults(connection: sqlite3.Connection) -> None:
    """Let what could not be read or annotated be tried again."""
    with writing(connection):
        connection.execute("update article set fault = ''")
        connection.execute("update article set people = null, moves = null where people = ?", (FAILED,))


def put(connection: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    """Index articles that were read; one that has changed or gone since, or that another has read, is left alone."""
    with writing(connection):
        for entry in entries:
            one = entry.found
            told = (entry.sha256, entry.title or Path(one.path).stem, entry.date, entry.source, entry.fault)
            row = connection.execute(
                "update article set sha256 = ?, title = ?, date = ?, source = ?, fault = ? "
                "where path = ? and item = ? and changed = ? and size = ? and sha256 = '' returning id",
                (*told, one.path, one.item, one.changed, one.size),
            ).fetchone()
            if row is not None and entry.text:
                connection.execute("insert into words (rowid, text) values (?, ?)", (*row, entry.text))


def unannotated(connection: sqlite3.Connection) -> list[tuple[int, str, str]]:
    """List id, path and item of the articles whose names are to be found, the latest first."""
    return connection.execute(
        "select id, path, item from article where sha256 <> '' and people is null order by date desc"
    ).fetchall()


def forget_names(connection: sqlite3.Connection) -> None:
    """Let the names of all articles be found again."""
    with writing(connection):
        connection.execute("insert into names (names) values ('delete-all')")
        connection.execute("update article set people = null, moves = null")


def put_names(connection: sqlite3.Connection, found: Sequence[tuple[int, Names]]) -> None:
    """Index the names of articles by their ids; those that are no more are left alone."""
    with writing(connection):
        for number, names in found:
            told = (names.people, names.moves, number)
            query = "update article set people = ?, moves = ? where id = ? and people is null returning id"
            if connection.execute(query, told).fetchone() and names.named:
                cut = (number, names.named, names.joined, names.origin)
                connection.execute(
                    "insert into names (rowid, named, joined, origin) values (?, ?, ?, ?)", cut
                )


def holding(connection: sqlite3.Connection, phrases: Sequence[str]) -> set[int]:
    """Give the ids of the articles that hold all these phrases (of reader.library.grams)."""
    return _matching(connection, "words", phrases)


def naming(connection: sqlite3.Connection, column: str, phrases: Sequence[str]) -> set[int]:
    """Give the ids of the articles that have names like all these in `column` (named, joined, origin)."""
    return _matching(connection, "names", [f"{column} : {phrase}" for phrase in phrases])


def _matching(connection: sqlite3.Connection, table: str, phrases: Sequence[str]) -> set[int]:
    query = f"select id from article where id in (select rowid from {table} where {table} match ?)"
    return {number for (number,) in connection.execute(query, (" AND ".join(phrases),))}
