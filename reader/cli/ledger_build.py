"""Filling the ledger from the command line: articles annotated on all cores, or annotated ones as `batch` wrote them."""

from __future__ import annotations

import argparse
import os
import sqlite3
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from itertools import islice
from json import loads
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

from reader import paths
from reader.annotate.aside import cores as count
from reader.batch import collection, places, rows
from reader.batch.collection import Item
from reader.cli import complain, progress, tell_unlisted
from reader.cli.listing import annotated
from reader.document import Source
from reader.ledger import taking
from reader.ledger.deciding import renew
from reader.tables import writing
from reader.userdata import notefile
from reader.wording import Fault, say

FEW = 4
"""Articles that are annotated here: starting processes takes longer."""

AHEAD, TOGETHER = 4, 50
"""Articles that wait for each process; articles in one transaction."""

T = TypeVar("T")

Told = tuple[Item, dict[str, Any] | str]
"""An article and what it tells, or the sentence why it does not."""


def build(connection: sqlite3.Connection, options: argparse.Namespace) -> int:
    """Take in folders, feeds, files and the parts of `batch`; what is there and unchanged stays."""
    files = {name: _annotated_files(name) for name in options.names}
    sources = [name for name, own in files.items() if not own]
    if not options.names:
        raise Fault("ledger_what", code=2)
    taken = failed = 0
    for group in _groups(one for own in files.values() for path in own for one in _records(path)):
        with writing(connection):
            for record, place in group:
                taken += taking.ingest(connection, record, address=place[0], item=place[1])
    odd: list[str] = []
    items = collection.articles(sources, odd.append)
    tell_unlisted(odd)
    more, failed = _take(connection, options, items, fresh=False)
    return _settled(connection, taken + more, failed + len(odd))


def rebuild(connection: sqlite3.Connection, options: argparse.Namespace) -> int:
    """Annotate anew all articles that the ledger has; those that are gone go from it too."""
    places = list(taking.states(connection))
    if not places:
        raise Fault("ledger_empty")
    items = [Item(*place) for place in places]
    gone = [item for item in items if "://" not in item.address and not os.path.exists(item.address)]
    with writing(connection):
        for item in gone:
            taking.forget(connection, *item.place)
        connection.execute("update local set entity = null")
        connection.execute("delete from entity")
    taken, failed = _take(connection, options, [item for item in items if item not in gone], fresh=True)
    return _settled(connection, taken, failed)


def _annotated_files(name: str) -> list[str]:
    """List the files of annotated articles that a name stands for: one of them, or the parts of a folder or URL."""
    if places.is_remote(name) or Path(name).is_dir():
        return rows.parts(name)
    return (
        [name]
        if Path(name).suffix.lower() in (".jsonl", ".json", ".parquet") and Path(name).is_file()
        else []
    )


def _records(path: str) -> Iterator[tuple[dict[str, Any], tuple[str, str]]]:
    """Give the records of a file and where their articles lie; raise Fault for what is no annotated article."""
    try:
        for place, record in _placed(path):
            for part in taking.TOLD:
                record[part]
            yield record, place
    except (ValueError, AttributeError, KeyError, TypeError):
        raise Fault("import_not_ours", path=path) from None


def _placed(path: str) -> Iterator[tuple[tuple[str, str], dict[str, Any]]]:
    if path.lower().endswith(".json"):
        yield ("", ""), loads(places.read(path))
    else:
        yield from ((head.place, record) for head, record in rows.records(path))


def _take(
    connection: sqlite3.Connection, options: argparse.Namespace, items: Sequence[Item], *, fresh: bool
) -> tuple[int, int]:
    """Annotate what is new or has changed and take it in; give how many are different and how many failed."""
    states = taking.states(connection)
    stamps = {item.place: _state(item, options) for item in items}
    wanted = [item for item in items if fresh or states.get(item.place) != stamps[item.place]]
    taken = failed = 0
    for told in _groups(_told(wanted, options)):
        good = [(item, record) for item, record in told if not isinstance(record, str)]
        for sentence in (record for _, record in told if isinstance(record, str)):
            complain(sentence)
        failed += len(told) - len(good)
        with writing(connection):
            for item, record in good:
                place = {"address": item.address, "item": item.item, "state": stamps[item.place]}
                taken += taking.ingest(connection, record, **place)
        progress(say("ledger_progress", left=len(wanted) - taken - failed))
    return taken, failed


def _groups(every: Iterator[T]) -> Iterator[list[T]]:
    while group := list(islice(every, TOGETHER)):
        yield group


def _state(item: Item, options: argparse.Namespace) -> str:
    """Give what changes when an article must be annotated again."""
    from reader.annotate.stamp import stamp

    changed = "" if item.item else " ".join(_written(Path(item.address)))
    return f"{item.size} {item.changed} {changed} {stamp(tuple(map(Path, options.annotations)))}"


def _written(path: Path) -> Iterator[str]:
    """Tell when what a reader wrote about an article, beside it and in the reader's own data, was last written."""
    source = Source(name=path.name, path=str(path))
    for file in (
        paths.beside(path),
        paths.data() / "decisions" / notefile.file_name(source),
    ):
        if file.is_file():
            yield str(file.stat().st_mtime_ns)


def _told(items: Sequence[Item], options: argparse.Namespace) -> Iterator[Told]:
    """Annotate articles, on all cores where there are many."""
    folders = tuple(options.annotations)
    jobs = options.jobs or count()
    if len(items) <= FEW or jobs == 1:
        yield from (_tell(folders, item) for item in items)
        return
    rest = iter(items)
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        inside: set[Future[Told]] = set()
        while True:
            inside |= {pool.submit(_tell, folders, item) for item in islice(rest, jobs * AHEAD - len(inside))}
            if not inside:
                return
            done = next(as_completed(inside))
            inside.remove(done)
            yield done.result()


def _tell(folders: tuple[str, ...], item: Item) -> Told:
    """Annotate one article as the screen would; whatever goes wrong with it is told of it."""
    try:
        return item, taking.told(annotated(folders, True, item.address, item.item))
    except Fault as fault:
        return item, str(fault)
    except Exception as error:  # annotators of others may raise anything, and there are more articles
        return item, f"{item.address}: {say('batch_broken', what=f'{type(error).__name__}: {error}')}"


def _settled(connection: sqlite3.Connection, taken: int, failed: int) -> int:
    for left in renew(connection):
        progress(say("ledger_settling", left=left))
    progress()
    counts = connection.execute(
        "select (select count(*) from article), (select count(*) from entity where type = 'PERSON'), "
        "(select count(*) from entity where type = 'ORG'), (select count(*) from move), (select count(*) from offer)"
    ).fetchone()
    names = ("articles", "people", "orgs", "moves", "offers")
    print(say("ledger_done", taken=taken, failed=failed, **dict(zip(names, counts, strict=True))))
    return 1 if failed else 0
