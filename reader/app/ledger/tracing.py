"""From an article, or the list of articles, to the pages of the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.app.opening import Opening
from reader.document import EntityType
from reader.naming import Naming
from reader.script import HANT
from reader.wording import Fault

if TYPE_CHECKING:
    import sqlite3

    from reader.app.library.screen import LibraryScreen
    from reader.app.reading import ReadingScreen
    from reader.ledger.pages import Page
    from reader.ledger.queries import Proof

KINDS = {EntityType.PERSON: "PERSON", EntityType.ORG: "ORG"}


def trace(screen: ReadingScreen) -> None:
    """Open the page of the person or organisation under the cursor; without one, all people."""
    from reader.app.ledger.screen import LedgerScreen  # no first paint waits for these
    from reader.ledger import pages

    identity = _under_cursor(screen) if screen.annotated else None

    def find(connection: sqlite3.Connection) -> Page | None:
        _take(connection, screen)
        if identity is None:
            return pages.overview(connection, "PERSON")
        article, entity = screen.article, screen.naming.entity(identity)
        assert entity is not None  # `_under_cursor` has seen it
        named = [
            *Naming(article, screen.target).surfaces(identity),
            *(n for of in entity.names.values() for n in of),
        ]
        address = article.source.path or article.source.name
        number = pages.whom(connection, address, identity, named, KINDS[entity.type])
        return None if number is None else pages.page(connection, number)

    screen.app.push_screen(
        LedgerScreen(find, lambda proof: _other(screen, proof), screen.keyboard, _tag(screen))
    )


def _under_cursor(screen: ReadingScreen) -> str | None:
    people = screen.side.panel("people")
    if people.has_focus and isinstance(people.value, str):
        chosen = people.value
    elif screen.view.selected is not None:
        chosen = screen.article.mentions[screen.view.selected].entity
    else:
        return None
    entity = screen.naming.entity(chosen)
    return chosen if entity and entity.type in KINDS else None


def _take(connection: sqlite3.Connection, screen: ReadingScreen) -> None:
    """Let the ledger know what is read here, as it is decided now; an article without a file is not kept."""
    from reader.ledger import taking
    from reader.ledger.deciding import renew

    path = screen.article.source.path
    if path and screen.annotated:
        taking.ingest(connection, screen.article, address=str(Path(path).absolute()))
    for _ in renew(connection):
        pass


def _other(screen: ReadingScreen, proof: Proof) -> Opening:
    if screen.opening.other is None or proof.item or "://" in proof.address:
        raise Fault("ledger_elsewhere", path=proof.address)
    return screen.opening.other(Path(proof.address))


def _tag(screen: ReadingScreen) -> str:
    """Give the region of the names: that of the text as it is shown."""
    return screen.target.script.value or ("zh-Hant-TW" if screen.target.source == HANT else "zh-Hans-CN")


def overview(screen: LibraryScreen) -> None:
    """List all people of the ledger, from the list of articles."""
    from reader.app.ledger.screen import LedgerScreen
    from reader.ledger import pages
    from reader.library.index import Row
    from reader.wording import language

    def open_(proof: Proof) -> Opening:
        if "://" in proof.address:
            raise Fault("ledger_elsewhere", path=proof.address)
        return screen.library.open(Row(0, proof.address, proof.item, "", proof.title, "", ""))

    tag = "zh-Hant-TW" if language() == "zh-Hant" else "zh-Hans-CN"
    screen.app.push_screen(
        LedgerScreen(lambda connection: pages.overview(connection, "PERSON"), open_, screen.keyboard, tag)
    )
