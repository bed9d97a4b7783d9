"""The dictionary as one SQLite file in the cache, made anew when one of its sources changes."""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from itertools import islice, pairwise
from pathlib import Path

from reader import paths
from reader.knowledge.terms import REGIONS, both_scripts
from reader.language import cedict, lexicons
from reader.language.pinyin_tables import alone, in_dictionary
from reader.language.syllables import numbered
from reader.language.terms import files as term_files
from reader.language.terms import terms
from reader.script import fold
from reader.wording import Fault, say

FORMAT = 3
"""Raised when the tables below or the order of entries change, so that an older cache is not read."""

_TABLES = """
create table entry (traditional text, simplified text, pinyin text, senses text, source integer);
create table source (number integer primary key, name text);
create table remark (text text);
"""
_INDEXES = """
create index by_traditional on entry (traditional);
create index by_simplified on entry (simplified) where simplified <> traditional;
create index by_source on entry (source) where source > 0;
"""

_ENTRY = "insert into entry values (?, ?, ?, ?, {})"

READ = 0.8
"""Part of the time of building that reading takes; the rest makes the indexes."""

BATCH = 4096
"""Entries of CC-CEDICT that are put in order together."""

TERMS = -1
"""Number of the source of terms, before all dictionaries; CC-CEDICT is 0, the reader's own follow."""

Progress = Callable[[float], None]


Source = tuple[str, Path]
"""What entries name as their source, and the file they are from."""


IN_MEMORY = ":memory:"


def sources() -> list[Source]:
    """List the dictionaries: CC-CEDICT first, the newest of the reader's own in place of ours, then others."""
    own = lexicons.files(paths.config() / "dictionaries")
    cedicts = [path for path in (cedict.shipped(), *filter(lexicons.is_cedict, own)) if path]
    others = [(path.name, path) for path in own if not lexicons.is_cedict(path)]
    return [*((cedict.NAME, path) for path in cedicts[-1:]), *others]


def name(files: Iterable[Path]) -> str:
    """Give the name of the cache for these files, by their names, sizes and times, and for this format."""
    told = [str(FORMAT)]
    for path in files:
        state = path.stat()
        told.append(f"{path} {state.st_size} {state.st_mtime_ns}")
    return f"dictionary-{zlib.crc32(chr(10).join(told).encode('utf-8', 'surrogatepass')):08x}.sqlite"


def connect(progress: Progress | None = None) -> sqlite3.Connection:
    """Open the cache; build it where it is missing or damaged, where it cannot be kept for this run alone."""
    made_of = sources()
    path = _place(made_of)
    folder = path.parent
    connection = _opened(path)
    if connection:
        return connection
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _build(str(temporary), made_of, progress).close()
        os.replace(temporary, path)
    except (OSError, sqlite3.OperationalError):  # a read-only or full disk
        with suppress(OSError):
            temporary.unlink()
        return _for_this_run(made_of, progress)
    _sweep(folder, path)
    return _opened(path) or _for_this_run(made_of, progress)


def built() -> bool:
    """Tell whether the cache stands there."""
    return _place(sources()).is_file()


def _place(made_of: list[Source]) -> Path:
    return paths.cache() / name([*(path for _, path in made_of), *term_files()])


def _for_this_run(made_of: list[Source], progress: Progress | None) -> sqlite3.Connection:
    """Build a cache that goes with the program: on the disk, where that is full in memory (60 MB)."""
    try:
        return _build("", made_of, progress)
    except sqlite3.OperationalError:
        return _build(IN_MEMORY, made_of, progress)


def discard(connection: sqlite3.Connection) -> None:
    """Remove the file under a connection that turned out to be damaged."""
    file = connection.execute("pragma database_list").fetchone()[2]
    connection.close()
    if file:
        with suppress(OSError):
            Path(file).unlink()


def _opened(path: Path) -> sqlite3.Connection | None:
    """Open a cache that is whole; None for one that is missing, cut short or of another making."""
    if not path.is_file():
        return None
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
    try:
        (version,) = connection.execute("pragma user_version").fetchone()
        (pages,), (size,) = (
            connection.execute(f"pragma page_{what}").fetchone() for what in ("count", "size")
        )
        connection.execute("select count(*) from source, remark")
        whole = version == FORMAT and pages * size == path.stat().st_size
    except sqlite3.DatabaseError:
        whole = False
    if whole:
        return connection
    connection.close()
    return None


def _build(target: str, made_of: list[Source], progress: Progress | None) -> sqlite3.Connection:
    """Make the cache at `target`; an empty text is a temporary file of SQLite's own."""
    tell = progress or (lambda part: None)
    if target not in ("", IN_MEMORY):
        Path(target).unlink(missing_ok=True)
    connection = sqlite3.connect(target, check_same_thread=False)
    if target == IN_MEMORY:
        connection.execute("pragma temp_store=memory")  # what is sorted, too
    connection.executescript("pragma journal_mode=off; pragma synchronous=off;" + _TABLES)
    tell(0.0)
    _insert(connection, TERMS, "terms", terms_told())
    for number, (named, path) in enumerate(made_of):

        def read_so_far(part: float, number: int = number) -> None:
            tell(READ * (number + part) / len(made_of))

        _insert(connection, number, named, ())
        remarks = _fill(connection, number, path, read_so_far)
        if (
            named == cedict.NAME
            and remarks
            and not _filled(connection, number)
            and (ours := cedict.shipped())
        ):
            _fill(connection, number, ours, read_so_far)
        connection.executemany("insert into remark values (?)", [(remark,) for remark in remarks])
    connection.executescript(f"{_INDEXES} pragma user_version={FORMAT};")
    connection.commit()
    tell(1.0)
    return connection


def _fill(connection: sqlite3.Connection, number: int, path: Path, tell: Progress) -> list[str]:
    """Read a dictionary into the cache, an entry at a time; one that is broken as a whole is a remark, and empty."""
    broken = lexicons.Broken(path)
    rows = lexicons.read(path, broken, tell)
    if lexicons.is_cedict(path):
        rows = _usual_first(rows)
    else:  # others have words of one script: found by the folded word too
        rows = ((row[0], fold(row[1]), *row[2:]) for row in rows)
    try:
        connection.executemany(_ENTRY.format(number), rows)
    except Fault as fault:
        connection.execute("delete from entry where source = ?", (number,))
        return [say("dictionary_left_out", why=fault)]
    return broken.remarks() if path != cedict.shipped() else []


def _usual_first(rows: Iterable[cedict.Row]) -> Iterator[cedict.Row]:
    """Put the usual reading of a word before its others, which CC-CEDICT has by the alphabet: 說 shuō, then shuì."""
    stream, carried = iter(rows), list[cedict.Row]()
    while batch := [*carried, *islice(stream, BATCH)]:
        carried = []
        for row in stream:  # a word's entries are not parted
            if row[0] != batch[-1][0]:
                carried = [row]
                break
            batch.append(row)
        again = [number for number, (one, other) in enumerate(pairwise(batch), 1) if one[0] == other[0]]
        first = 0
        for number in again:
            first = first if batch[first][0] == batch[number][0] else number - 1
            if batch[number][2] == _usual(batch[number][0]) != batch[first][2]:
                batch.insert(first, batch.pop(number))
        yield from batch


def _usual(word: str) -> str:
    """Give the usual reading of a word as CC-CEDICT writes it: shuo1."""
    heard = in_dictionary(word) or " ".join(alone(character) or "" for character in word)
    return " ".join(map(numbered, heard.split())).replace("ü", "u:")


def _filled(connection: sqlite3.Connection, number: int) -> bool:
    return (
        connection.execute("select 1 from entry where source = ? limit 1", (number,)).fetchone() is not None
    )


def _insert(connection: sqlite3.Connection, number: int, named: str, rows: Iterable[cedict.Row]) -> None:
    connection.execute("insert into source values (?, ?)", (number, named))
    connection.executemany(_ENTRY.format(number), rows)


@lru_cache(maxsize=1)
def terms_told() -> list[cedict.Row]:
    """Give an entry for each word of each term, its senses the English words."""
    words = {
        (*both_scripts(word, tag), term.pinyin if place == 0 else "", "/".join(term.names.get("en", ())))
        for term in terms().all
        for tag in REGIONS
        for place, word in enumerate(term.names.get(tag, ()))
    }
    return sorted(words)


def _sweep(folder: Path, keep: Path) -> None:
    """Remove caches of earlier sources; another program may still read one, on systems that then refuse."""
    for old in folder.glob("dictionary-*.sqlite"):
        if old != keep:
            with suppress(OSError):
                old.unlink()
