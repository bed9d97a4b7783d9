"""The pages of the ledger on the screen: people, organisations, one of them; Enter opens the proof where it stands."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from reader.app import bars
from reader.app.fetching import fetch, give_up
from reader.app.keys.keyboard import Keyboard
from reader.app.later import on_screen
from reader.app.ledger import lists as ledger_list
from reader.app.ledger import rows as ledger_rows
from reader.app.opening import Opening
from reader.app.widgets.messages import ItemChosen, ItemMarked
from reader.app.widgets.panel import ListPanel
from reader.app.widgets.styled import heading
from reader.document import Span
from reader.ledger import pages, store
from reader.ledger.deciding import decide, renew
from reader.ledger.pages import Page
from reader.ledger.queries import Proof
from reader.typeset import cells, fit
from reader.wording import Fault, say

Find = Callable[[sqlite3.Connection], Page | None]
"""Asks the ledger for a page; run in a thread."""

Open = Callable[[Proof], Opening]
"""Opens the article of a proof; may raise Fault."""

PARTS = "#columns, #heads, #ledger, #status, #hints"
"""What stands on a page."""

HINTS = (
    ("down up", "hint_up_down"),
    ("card", "hint_open"),
    ("p", "hint_ledger_people"),
    ("o", "hint_ledger_orgs"),
    ("back", "hint_back"),
    ("help", "hint_help"),
)
ASKED = (("+", "hint_ledger_same"), ("-", "hint_ledger_different"))
"""What can be done now; the first stay on a narrow screen."""


class LedgerScreen(Screen[None]):
    """One page; another one, or an article, opens over it, and coming back finds the same line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", id="back", show=False),
        Binding("q", "leave", id="quit", show=False),
        Binding("p", "overview('PERSON')", show=False),
        Binding("o", "overview('ORG')", show=False),
        Binding("plus,equals_sign", "decide(True)", show=False),
        Binding("minus", "decide(False)", show=False),
        Binding("question_mark", "help", id="help", show=False),
    ]

    def __init__(self, find: Find, open_: Open, keyboard: Keyboard, tag: str) -> None:
        super().__init__()
        self.find, self.open_article, self.keyboard, self.tag = find, open_, keyboard, tag
        self.page: Page | None = None
        self.telling = say("ledger_looking")
        self.fetching: object | None = None

    def compose(self) -> ComposeResult:
        """Lay out the title, the entries, and the two lines at the foot."""
        yield Static("", id="columns", markup=False)
        yield Static("", id="heads", classes="hidden", markup=False)
        yield ListPanel(id="ledger")
        yield Static("", id="status", markup=False)
        yield Static("", id="hints", markup=False)

    def on_mount(self) -> None:
        """Ask the ledger in a thread."""
        self.panel.focus()
        self.refresh_bars()
        self.run_worker(self._look, thread=True, group="ledger")

    @property
    def panel(self) -> ListPanel:
        """Give the list."""
        return self.query_one(ListPanel)

    def _look(self) -> None:
        try:
            with closing(store.connect()) as connection:
                page = self.find(connection)
            telling = "" if page else say("ledger_unknown")
        except Fault as fault:
            page, telling = self.page, str(fault)
        except (OSError, sqlite3.Error) as error:
            page, telling = self.page, str(store.fault(error))
        on_screen(self, PARTS, self._show, page, telling)

    def _show(self, page: Page | None, telling: str) -> None:
        self.page, self.telling = page, telling
        self.refresh_page()

    def refresh_page(self) -> None:
        """Show the page again, the cursor where it was."""
        if self.page is not None:
            width = max(20, self.panel.scrollable_content_region.width)
            show = ledger_list.items if self.page.party is None else ledger_rows.items
            self.panel.show_items(show(self.page, self.tag, width), cursor=self.panel.cursor or None)
        self.refresh_bars()

    def refresh_bars(self) -> None:
        """Show the title and the two lines at the foot."""
        if not self.is_mounted:
            return
        width = self.app.size.width - 2
        title = ledger_rows.title(self.page, self.tag) if self.page else say("ledger_title")
        self.query_one("#columns", Static).update(fit(title, width))
        listed = self.page is not None and self.page.party is None and bool(self.page.parties)
        heads = self.query_one("#heads", Static)
        heads.set_class(not listed, "hidden")
        if listed:
            heads.update(heading(ledger_list.heads(max(20, self.panel.scrollable_content_region.width))))
        self.query_one("#status", Static).update(self._status(width))
        hints = (*ASKED, *HINTS) if ledger_rows.asked(self.panel.value) else HINTS
        self.query_one("#hints", Static).update(bars.hint_line(hints, width, self.keyboard))

    def _status(self, width: int) -> str:
        """Give the status line: what is told, or what this is and how far down its list the cursor stands."""
        count = len(self.page.parties) if self.page else 0
        place = f"{self.panel.cursor + 1}/{count}" if count else ""
        left = fit(self.telling or say("ledger_title"), width - cells(place) - 2)
        return left + " " * (width - cells(left) - cells(place)) + place

    def on_key(self) -> None:
        """Let a telling go with the next key."""
        if self.telling and self.page is not None:
            self.telling = ""
            self.refresh_bars()

    def on_resize(self, event: events.Resize) -> None:
        """Draw for another width."""
        self.call_after_refresh(self.refresh_page)

    @on(ItemMarked)
    def _moved(self) -> None:
        self.refresh_bars()

    @on(ItemChosen)
    def _chosen(self, message: ItemChosen) -> None:
        value = message.value
        if isinstance(value, Proof):
            self.open_proof(value)
        elif isinstance(value, int):
            self.open_page(lambda connection: pages.page(connection, value))
        elif question := ledger_rows.asked(value):
            own = self.page.party.id if self.page and self.page.party else 0
            other = question.other.id if question.one.id == own else question.one.id
            self.open_page(lambda connection: pages.page(connection, other))

    def open_page(self, find: Find) -> None:
        """Open another page over this one."""
        self.app.push_screen(LedgerScreen(find, self.open_article, self.keyboard, self.tag))

    def open_proof(self, proof: Proof) -> None:
        """Open the article of a proof where its words stand."""
        from reader.app.reading import ReadingScreen  # which opens this screen

        def show(opening: Opening) -> None:
            paragraphs = opening.article.paragraphs
            here = proof.paragraph < len(paragraphs) and proof.end <= len(paragraphs[proof.paragraph].text)
            place = Span(proof.paragraph, proof.start, proof.end) if here else Span(0, 0, 0)
            back = "" if here else say("ledger_changed")
            opening = replace(opening, at=place, telling=opening.telling or back)
            self.app.push_screen(ReadingScreen(opening, self.keyboard))

        fetch(self, proof.title or Path(proof.address).name, partial(self.open_article, proof), show)

    def tell(self, text: str) -> None:
        """Say one thing in the status line."""
        self.telling = text
        self.refresh_bars()

    def action_overview(self, kind: str) -> None:
        """List people, or organisations."""

        def find(connection: sqlite3.Connection) -> Page:
            return pages.overview(connection, kind)

        if self.page is not None and self.page.party is None:
            self.find = find
            self.panel.cursor = 0
            self.run_worker(self._look, thread=True, group="ledger")
        else:
            self.open_page(find)

    def action_decide(self, same: bool) -> None:
        """Decide that the one under the cursor is the same, or is not; written down before it is shown."""
        if (question := ledger_rows.asked(self.panel.value)) is None:
            return
        before = self.find

        def decided(connection: sqlite3.Connection) -> Page | None:
            decide(connection, [question.locals], same=same)
            key = self.page.party.key if self.page and self.page.party else ""
            for _ in renew(connection):
                pass
            row = connection.execute("select id from entity where key = ?", (key,)).fetchone()
            return pages.page(connection, row[0]) if row else before(connection)

        self.find = decided
        self._look_again(before)

    def _look_again(self, after: Find) -> None:
        def look() -> None:
            self._look()
            self.find = after

        self.run_worker(look, thread=True, group="ledger")

    def action_help(self) -> None:
        """Show the keys of a page."""
        from reader.app.ledger.help import help_dialog

        self.app.push_screen(help_dialog(self.keyboard))

    def action_leave(self) -> None:
        """Go back to where this page was opened."""
        if self.is_current and not give_up(self):
            self.app.pop_screen()
