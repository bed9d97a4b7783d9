"""The library's index and the ledger, begun and written by several programs at once: nothing is lost, all end alike."""

from __future__ import annotations

import os
import sqlite3
import traceback
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.ledger import settling, store, taking
from reader.library import index, reading
from reader.library.index import Names
from reader.library.scan import scan
from tests.benchmarks.people_world import World
from tests.told import everything, take

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

PROGRAMS, ROUNDS, ARTICLES = 4, 6, 30
COLUMNS = {
    index: ("path", "item", "changed", "size"),
    store: ("address", "item", "content", "sha256", "title", "date", "source"),
}


def ended(what: Callable[[Path, int], None], folder: Path) -> list[int]:
    """Do something in processes of their own, which begin at once; give their exit codes."""
    behind, before = os.pipe()
    started = []
    for mine in range(PROGRAMS):
        started.append(os.fork())
        if not started[-1]:
            os.close(before)
            os.read(behind, 1)  # nothing comes: the end tells that all are there
            _end_after(lambda mine=mine: what(folder, mine))  # type: ignore[misc]
    os.close(behind)
    os.close(before)
    return [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in started]


def _end_after(do: Callable[[], None]) -> None:
    try:
        do()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def begin(folder: Path, mine: int) -> None:
    """Open an index and a ledger that are missing, damaged or another format's; leave an article in each."""
    for number in range(ROUNDS):
        for module in COLUMNS:
            file = folder / f"{module.__name__}-{number}.sqlite"
            with closing(module.connect(file)) as connection:
                columns = COLUMNS[module]
                values = ", ".join(["?"] * len(columns))
                told = [str(mine)] * len(columns)
                connection.execute(f"insert into article ({', '.join(columns)}) values ({values})", told)


@pytest.mark.parametrize("before", ["missing", "older", "damaged"])
def test_begun_at_once_they_have_one_file(tmp_path: Path, before: str) -> None:
    for number in range(ROUNDS):
        for module in COLUMNS:
            file = tmp_path / f"{module.__name__}-{number}.sqlite"
            if before == "damaged":
                file.write_bytes(b"no database, but as long as the head of one would be" * 40)
            elif before == "older":
                with closing(module.connect(file)) as older:
                    older.execute(f"pragma user_version={module.FORMAT - 1}")
    assert ended(begin, tmp_path) == [0] * PROGRAMS
    for number in range(ROUNDS):
        for module, (column, *_) in COLUMNS.items():
            with closing(module.connect(tmp_path / f"{module.__name__}-{number}.sqlite")) as connection:
                found = connection.execute(f"select {column} from article order by 1").fetchall()
            assert [one for (one,) in found] == [f"{mine}" for mine in range(PROGRAMS)], number


def test_a_file_put_there_while_a_damaged_one_is_opened_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(tmp_path, 7)
    file = tmp_path / f"{index.__name__}-0.sqlite"
    good = file.replace(tmp_path / "good")
    file.write_bytes(b"no database, but as long as the head of one would be" * 40)
    opens = sqlite3.connect

    def opened(path: Path, **options: Any) -> sqlite3.Connection:
        connection = opens(
            path, **options
        )  # the damaged one, in whose place another program puts a whole one
        if good.exists():
            good.replace(file)
        return connection

    monkeypatch.setattr(sqlite3, "connect", opened)
    with closing(index.connect(file)) as connection:
        assert connection.execute("select path from article").fetchall() == [("7",)]


def listing(folder: Path, mine: int) -> None:
    """List a folder while its files change, again and again, as the thread behind a list does."""
    with closing(index.connect(folder / "index.sqlite")) as connection:
        for number in range(ARTICLES):
            if number % PROGRAMS == mine:
                (folder / "articles" / f"{number}.txt").write_text(f"何曉帆加入第{number}號\n", "utf-8")
            index.renew(connection, scan(folder / "articles"))
            list(reading.fill(connection, lambda: False))
            named = [(row[0], Names(1, 0, "何 曉帆")) for row in index.unannotated(connection)]
            index.put_names(connection, named)


def test_a_folder_listed_by_several_has_each_article_once(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(ARTICLES):
        (articles / f"{number}.txt").write_text(f"李明離開第{number}號\n\n李明走了。\n", "utf-8")
    assert ended(listing, tmp_path) == [0] * PROGRAMS
    with closing(index.connect(tmp_path / "index.sqlite")) as connection:
        assert not index.renew(connection, scan(articles))
        assert not index.unread(connection)
        assert not index.unannotated(connection)
        assert {row.title for row in index.rows(connection)} == {
            f"何曉帆加入第{n}號" for n in range(ARTICLES)
        }
        for table in ("words", "names"):
            every = {row.id for row in index.rows(connection)}
            (count,) = connection.execute(f"select count(*) from {table}_docsize").fetchone()
            assert count >= len(every)
            connection.execute(f"insert into {table} ({table}) values ('integrity-check')")


WORLD = World(20)


def telling(folder: Path, mine: int) -> None:
    """Take in articles, some of them those of the others, forget some, and settle, as a list and a build would."""
    with closing(store.connect(folder / "ledger.sqlite")) as connection:
        for number in range(ARTICLES):
            record = WORLD.article(number)[0]
            if number % PROGRAMS in (mine, (mine + 1) % PROGRAMS):
                taking.ingest(connection, record)
            if number % 7 == mine:
                taking.forget(connection, record["source"].get("path") or record["source"]["name"])
                taking.ingest(connection, record)
            if number % 3 == mine % 3:
                settling.settled(connection)
        settling.settled(connection)


def test_a_ledger_that_several_fill_is_that_of_one(tmp_path: Path) -> None:
    assert ended(telling, tmp_path) == [0] * PROGRAMS
    with (
        closing(store.connect(tmp_path / "ledger.sqlite")) as together,
        closing(store.connect(tmp_path / "alone.sqlite")) as alone,
    ):
        take(alone, *(WORLD.article(number)[0] for number in range(ARTICLES)))
        assert everything(together) == everything(alone)
        assert together.execute("pragma integrity_check").fetchone() == ("ok",)
        assert together.execute("pragma foreign_key_check").fetchall() == []
