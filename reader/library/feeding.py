"""The ledger behind a library: what its articles tell goes there, what is gone goes from there."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from reader.ledger import settling, store, taking
from reader.ledger.deciding import renew
from reader.library import index
from reader.library.naming import Told
from reader.tables import writing
from reader.wording import Fault


def settle_some() -> tuple[int, str]:
    """Settle some of who is who; give how much is left, and a sentence where the reader's decisions cannot be read.

    Runs in the process that finds names, for it computes much.
    """
    connection = store.connect()
    try:
        for left in renew(connection):
            return max(left, 1), ""
    except Fault as fault:
        return 0, str(fault)
    finally:
        connection.close()
    return 0, ""


class Feeding:
    """For one thread; the ledger is opened when it is first needed."""

    def __init__(self, root: Path) -> None:
        self.root = root.absolute()

    @cached_property
    def _ledger(self) -> sqlite3.Connection:
        return store.connect()

    def begin(self, library: sqlite3.Connection) -> None:
        """Let the names of all articles be found again where the ledger is new, or was lost."""
        named = library.execute("select exists (select 1 from article where people >= 0)").fetchone()[0]
        if named and not self._articles():
            index.forget_names(library)

    def take(self, telling: Iterable[tuple[str, str, Told]]) -> None:
        """Take in what articles tell, all or nothing."""
        if listed := list(telling):
            with writing(self._ledger):
                for path, item, told in listed:
                    taking.ingest(self._ledger, told, address=os.path.abspath(path), item=item)

    def waits(self) -> bool:
        """Tell whether anything of the ledger is to be settled."""
        return settling.unsettled(self._ledger)

    def forget_gone(self, library: sqlite3.Connection) -> None:
        """Take out articles of this folder that are no longer there; what a feed has dropped stays."""
        if not self.root.is_dir():
            return
        here = {os.path.abspath(path) for (path,) in library.execute("select path from article")}
        for address in {address for address, item in self._articles() if not item} - here:
            taking.forget(self._ledger, address)

    def _articles(self) -> list[tuple[str, str]]:
        """List the articles of this library that the ledger has."""
        below = str(self.root) + os.sep if self.root.is_dir() else ""
        return [place for place in taking.states(self._ledger) if place[0].startswith(below)]

    def close(self) -> None:
        """Let go of the ledger; it is opened again when it is needed."""
        if "_ledger" in self.__dict__:
            self._ledger.close()
            del self._ledger
