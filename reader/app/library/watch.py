"""The thread behind a list of articles: it looks for new and changed ones every few seconds, and reads them."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, CancelledError
from contextlib import closing
from functools import cached_property
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from reader import tables
from reader.app.library.rows import Facts
from reader.app.widgets.messages import LibraryTold
from reader.document import Article
from reader.library import index, shelfmarks
from reader.library.index import Row
from reader.library.scan import scan
from reader.library.shelfmarks import Stamp
from reader.wording import Fault, say

if TYPE_CHECKING:  # the first rows do not wait for what reads articles, finds names and fills the ledger
    from concurrent.futures import Executor

    from reader.library.feeding import Feeding

PAUSE = 3.0
"""Seconds between two looks at the disk; 10,000 files take 0.1 s to look at."""

AT_ONCE = 6000
"""Articles that the list shows anew in a second while they are being read."""


class Watcher:
    """Tells what it finds by messages, from a thread; `search` alone is for the screen's own thread."""

    def __init__(
        self,
        root: Path,
        tell: Callable[[LibraryTold], object],
        annotate: Callable[[str, str], Article],
        executor: Callable[[], Executor],
    ) -> None:
        self.root, self._tell = root, tell
        self._by, self._start = annotate, executor
        self._executor: Executor | None = None
        self._stopped = self._again = False
        self._woken = Event()
        self._stamp: Stamp | None = None
        self._shown = 0.0
        self._busy = ""

    def first(self) -> tuple[list[Row], Facts]:
        """Give what the index holds, for the first frame: 60 ms of 10,000; nothing where there is no index yet."""
        try:
            with closing(index.connect(index.file(self.root))) as connection:
                return index.rows(connection), Facts(shelfmarks.marks(notes=False))
        except (OSError, sqlite3.Error):
            return [], Facts()  # `run` tells why

    def stop(self) -> None:
        """Let the thread end, and the process that finds names with it."""
        self._stopped = True
        self._woken.set()
        self._end()

    def wake(self, *, again: bool = False) -> None:
        """Look at the disk now; `again` reads once more what could not be read."""
        self._again = self._again or again
        self._woken.set()

    def run(self) -> None:
        """Watch until stopped, or until the index cannot be written any more, which is told."""
        try:
            while not self._stopped:
                self._watch_until_busy()
        except (OSError, sqlite3.Error) as error:  # a full or read-only disk, a folder taken away
            why = say("library_index", path=index.file(self.root), why=error)
            self._tell(LibraryTold(None, None, why, True))
        finally:
            self._end()

    def _watch_until_busy(self) -> None:
        """Watch until stopped; where another program writes for long, tell it, and let a while pass."""
        try:
            self._watch()
        except sqlite3.OperationalError as error:
            if tables.code(error) != sqlite3.SQLITE_BUSY:
                raise
            self._tell(LibraryTold(None, None, say("library_busy"), True))
            self._woken.wait(PAUSE)

    def _end(self) -> None:
        if self._executor is not None:
            from reader.library import annotating

            annotating.end(self._executor)

    def _watch(self) -> None:
        with closing(index.connect(index.file(self.root))) as connection, closing(self._feeding):
            self._feeding.begin(connection)
            while not self._stopped:
                self._look(connection)
                if not self._annotate(connection):
                    self._settle()
                    self._woken.wait(PAUSE)
                self._woken.clear()

    @cached_property
    def _feeding(self) -> Feeding:
        from reader.library.feeding import Feeding

        return Feeding(self.root)

    def _settle(self) -> None:
        """Find out who is who in the ledger, a little at a time."""
        from reader.library.feeding import settle_some

        if not self._feeding.waits():
            return
        self._executor = self._executor or self._start()
        left, fault = 1, ""
        try:
            while left and not self._stopped:
                left, fault = self._executor.submit(settle_some).result()
        except (RuntimeError, CancelledError) as error:
            if not isinstance(error, BrokenExecutor) and not self._stopped:
                raise
            self._executor = None  # it died, or the reader quits
        if fault:
            self._tell(LibraryTold(None, None, fault, True))

    def _look(self, connection: sqlite3.Connection) -> None:
        """Take in what has changed on the disk."""
        from reader.library import reading

        if self._again:
            self._again = False
            index.forget_faults(connection)
        odd: list[str] = []
        try:
            changed = index.renew(connection, scan(self.root, odd.append))
        except Fault as fault:
            self._tell(LibraryTold(None, None, str(fault), True))
            return
        rows = index.rows(connection) if changed else None
        unlisted = say("library_unlisted", count=len(odd), name=odd[0]) if odd else ""
        self._tell(LibraryTold(rows, None, self._busy, True, unlisted))
        if changed:
            self._feeding.forget_gone(connection)
        if (facts := self._facts()) is not None:
            self._tell(LibraryTold(None, facts, self._busy, True))
        for done, total in reading.fill(connection, lambda: self._stopped):
            rows = self._rows_now(connection, total, done == total)
            busy = say("library_reading", done=done, total=total) if done < total else ""
            self._tell(LibraryTold(rows, None, busy, True))

    def _annotate(self, connection: sqlite3.Connection) -> bool:
        """Find names until it is time to look at the disk again; tell whether any are left to be found."""
        if not index.unannotated(connection):
            return False
        from reader.library import annotating

        self._executor = self._executor or self._start()
        until = time.monotonic() + PAUSE
        try:
            for left in annotating.annotate(
                connection,
                self._executor,
                self._by,
                lambda: self._stopped or self._woken.is_set() or time.monotonic() > until,
                self._feeding.take,
                lambda: self._stopped,
            ):
                self._busy = say("library_naming", left=left) if left else ""
                self._tell(LibraryTold(self._rows_now(connection, left, not left), None, self._busy, True))
        except (RuntimeError, CancelledError) as error:
            if not isinstance(error, BrokenExecutor) and not self._stopped:
                raise
            self._executor = None  # it died, or the reader quits
        return True

    def _rows_now(self, connection: sqlite3.Connection, total: int, finished: bool) -> list[Row] | None:
        """Give the rows again where the last time is long enough ago for so many."""
        now = time.monotonic()
        if not finished and now - self._shown < total / AT_ONCE:
            return None
        self._shown = now
        return index.rows(connection)

    def _facts(self) -> Facts | None:
        """Give what the reader has of the articles, None where that is as before."""
        stamp = shelfmarks.stamp()
        if stamp == self._stamp:
            return None
        self._stamp = stamp
        return Facts(shelfmarks.marks())

    # For the screen

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        return index.connect(index.file(self.root))

    def search(self, words: str, rows: list[Row], facts: Facts) -> set[int]:
        """Give the ids of the articles that answer what was typed; 10 ms for 10,000."""
        from reader.library import searching
        from reader.library.query import parse

        return searching.find(self._connection, parse(words), rows, facts.marks)
