"""A file of tables in the cache (SQLite) that several programs open, begin and write at the same time."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.record import record

try:
    import fcntl
except ImportError:  # Windows has no flock
    fcntl = None  # type: ignore[assignment]

PATIENCE = 10.0
"""Seconds to wait for another program that writes: a transaction takes well under one, a stopped program no end."""

MEETING, PAUSE = 0.3, 0.01
"""Seconds for which another program may be taking a useless file away, whatever errors that gives; seconds between
two attempts."""

USELESS = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
"""Codes of SQLite for a file that holds no tables, or damaged ones."""


@record
class Tables:
    """What a file holds: statements that make its tables, and the number of their format."""

    format: int
    statements: str


def connect(path: Path, tables: Tables) -> sqlite3.Connection:
    """Open a file of tables, begun anew where it is missing, damaged or of an older format.

    That of a newer program stays as it is, and one of this format lies beside it.  Each thread has a connection of
    its own; readers see what was committed while another writes.  Nothing is begun but by `writing`.
    Raise OSError or sqlite3.Error where the file cannot be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    while True:
        try:
            return _connected(path, tables)
        except _UselessError as useless:
            _clear_if(path, useless.file)
        except sqlite3.OperationalError as error:  # SQLite itself does not wait everywhere
            passing = PATIENCE if code(error) == sqlite3.SQLITE_BUSY else MEETING
            if time.monotonic() - begun > passing:
                raise
            time.sleep(PAUSE)


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Make one transaction of a block, or a part of the one that is open; an error takes back what the block did."""
    outer = connection.in_transaction
    connection.execute("savepoint inner" if outer else "begin immediate")
    try:
        yield
    except BaseException:
        connection.execute("rollback to inner" if outer else "rollback")
        raise
    connection.execute("release inner" if outer else "commit")


def code(error: object) -> int:
    """Give SQLite's code of an error, without what it adds in the higher bytes; 0 for other errors."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def clear(path: Path) -> None:
    """Take a file of tables away."""
    for ending in ("-wal", "-shm", ""):
        path.with_name(path.name + ending).unlink(missing_ok=True)


Identity = tuple[int, int, int]
"""Number, time of change and size of a file: a file system gives the number of one taken away to the next at once."""


class _UselessError(Exception):
    """The file of this identity holds nothing that can be used."""

    def __init__(self, file: Identity) -> None:
        self.file = file


def _connected(path: Path, tables: Tables) -> sqlite3.Connection:
    file = _identity(
        path
    )  # asked for first: what is opened next may be what another program has put there since
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        version = _version(connection, tables, file)
    except BaseException:
        connection.close()
        raise
    if version == tables.format:
        connection.execute("pragma synchronous=normal")
        connection.execute("pragma foreign_keys=on")
        return connection
    connection.close()
    return connect(path.with_stem(f"{path.stem}-{tables.format}"), tables)


def _version(connection: sqlite3.Connection, tables: Tables, file: Identity) -> int:
    """Give the format of a file, ours where the tables are made here; raise _UselessError for a damaged one."""
    try:
        (version,) = connection.execute("pragma user_version").fetchone()
        connection.execute("select count(*) from sqlite_master")
        if version < tables.format:
            return _begun(connection, tables)
    except sqlite3.DatabaseError as error:
        if code(error) in USELESS:
            raise _UselessError(file) from error
        raise
    return int(version)


def _begun(connection: sqlite3.Connection, tables: Tables) -> int:
    """Make the tables, all or none, unless another program has done so meanwhile; give their format.

    Older ones go in the same transaction: a file that another program may have open must not be taken away.
    """
    connection.execute("pragma journal_mode=wal")
    with writing(connection):
        (version,) = connection.execute("pragma user_version").fetchone()
        if version < tables.format:
            _drop_all(connection)
            for statement in _statements(tables.statements):
                connection.execute(statement)
            connection.execute(f"pragma user_version={tables.format}")
    return max(int(version), tables.format)


def _drop_all(connection: sqlite3.Connection) -> None:
    """Drop all tables; those that others only serve go with them."""
    every = "select name from sqlite_master where type = 'table' and name not like 'sqlite!_%' escape '!' "
    for (name,) in connection.execute(every + "order by sql not like 'create virtual %'").fetchall():
        connection.execute(f'drop table if exists "{name}"')


def _identity(path: Path) -> Identity:
    """Tell which file stands at `path` now; zeros for none."""
    try:
        return _told(path.stat())
    except FileNotFoundError:
        return 0, 0, 0


def _told(stat: os.stat_result) -> Identity:
    return stat.st_ino, stat.st_ctime_ns, stat.st_size


def _clear_if(path: Path, file: Identity) -> None:
    """Take a file away if it is still that one, not what another program has put there since."""
    try:
        with path.open("rb") as there:
            if fcntl is not None:
                fcntl.flock(there, fcntl.LOCK_EX)  # of those who found it useless one takes it away
            if _told(os.fstat(there.fileno())) == _identity(path) == file:
                clear(path)
    except FileNotFoundError:
        pass


def _statements(text: str) -> Iterator[str]:
    """Give each statement; one that makes a trigger holds others."""
    statement = ""
    for line in text.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
