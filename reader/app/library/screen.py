"""The screen of a library: its articles in a list, found, sorted, opened, kept up to date."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import field, replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input, Static

from reader.app import bars
from reader.app.fetching import fetch, give_up
from reader.app.keys.keyboard import Keyboard
from reader.app.library import bars as library_bars
from reader.app.library import rows as library_rows
from reader.app.library.rows import SHOWS, SORTS, Facts
from reader.app.library.view import LibraryView
from reader.app.library.watch import Watcher
from reader.app.opening import Opening
from reader.app.reading import ReadingScreen
from reader.app.widgets.keymenu import Choice, KeyMenu
from reader.app.widgets.messages import ItemChosen, ItemMarked, LibraryTold
from reader.app.widgets.styled import heading
from reader.document import Article
from reader.library.index import Row
from reader.library.shelfmarks import Marks
from reader.record import record
from reader.settings import Settings
from reader.wording import Fault, say


def _process() -> Executor:
    """Start what finds names, long after the first rows."""
    from reader.library.annotating import process

    return process()


@record
class Library:
    """What the command line asks to list: a folder or feed, and what opens an article of it (may raise Fault).

    `annotate` does so with the article of a path and an item, unseen, in what `executor` gives.
    """

    root: Path
    open: Callable[[Row], Opening]
    annotate: Callable[[str, str], Article]
    settings: Settings = field(default_factory=Settings)
    executor: Callable[[], Executor] = _process


class LibraryScreen(Screen[None]):
    """Coordinates the list, the search line, the lines at the foot, and the thread that reads articles."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "find", id="find", show=False),
        Binding("s", "sort", show=False),
        Binding("f,F", "filter", show=False),
        Binding("u", "toggle_unread", show=False),
        Binding("r", "again", show=False),
        Binding("L", "ledger", id="ledger", show=False),
        Binding("question_mark", "help", id="help", show=False),
        Binding("escape", "everything", id="back", show=False),
        Binding("q,ctrl+c", "leave", id="quit", show=False),
    ]

    def __init__(self, library: Library, keyboard: Keyboard) -> None:
        super().__init__()
        self.library, self.keyboard = library, keyboard
        self.rows: list[Row] = []
        self.facts = Facts()
        self.by, self.down, self.show_only = "date", True, "all"
        self.marked: dict[str, bool] = {}
        self.words = ""
        self.ids: set[int] | None = None
        self.telling = self.busy = ""
        self.fetching: object | None = None
        self.scanned, self.unread, self.unlisted = False, 0, ""
        self.watcher = Watcher(library.root, self.post_message, library.annotate, library.executor)

    def compose(self) -> ComposeResult:
        """Lay out the names of the columns, the list, the search line, status and hints."""
        yield Static("", id="columns", markup=False)
        yield LibraryView(id="articles")
        yield Input(id="find", classes="hidden", select_on_focus=True)
        yield Static("", id="status", markup=False)
        yield Static("", id="hints", markup=False)

    def on_mount(self) -> None:
        """Show what the index holds in the first frame, and look for what is new in a thread after it."""
        self.view.focus()
        rows, facts = self.watcher.first()
        self.post_message(LibraryTold(rows, facts, "", bool(rows)))
        self.call_after_refresh(self.run_worker, self.watcher.run, thread=True, group="library")

    def on_unmount(self) -> None:
        """Let the thread end."""
        self.watcher.stop()

    @property
    def view(self) -> LibraryView:
        """Give the list."""
        return self.query_one(LibraryView)

    @on(LibraryTold)
    def _told(self, message: LibraryTold) -> None:
        self.busy, self.scanned = message.busy, message.scanned
        self.unlisted = self.unlisted if message.unlisted is None else message.unlisted
        if message.rows is None and message.facts is None:
            self.refresh_bars()
            return
        self.rows = self.rows if message.rows is None else message.rows
        facts = self.facts if message.facts is None else message.facts
        self.facts = replace(
            facts, marks=self._own(facts.marks), sourced=any(row.source for row in self.rows)
        )
        self._search()
        self.refresh_rows()

    def _own(self, marks: Marks) -> Marks:
        """Lay over marks what was read here since: the thread may have looked just before."""
        unread = frozenset(digest for digest, unread in self.marked.items() if unread)
        return replace(marks, seen=(marks.seen | self.marked.keys()) - unread)

    def refresh_rows(self, *, top: bool = False) -> None:
        """Show the articles asked for, in the order asked for."""
        self.unread = sum(row.sha256 not in self.facts.marks.seen for row in self.rows)
        kept = library_rows.shown(self.rows, self.facts, self.show_only, self.ids)
        self.view.show_rows(library_rows.ordered(kept, self.facts, self.by, self.down), self.facts, top=top)
        self.refresh_bars()

    def refresh_bars(self) -> None:
        """Show the names of the columns and the two lines at the foot."""
        width = self.app.size.width - 2
        head = library_rows.header(width - 1, self.by, self.down, sourced=self.facts.sourced)
        self.query_one("#columns", Static).update(heading(head))
        self.query_one("#status", Static).update(library_bars.status(self, width))
        line = library_bars.FINDING if self.query_one("#find").has_focus else library_bars.HINTS
        self.query_one("#hints", Static).update(bars.hint_line(line, width, self.keyboard))

    def tell(self, text: str) -> None:
        """Say one thing in the status line, until the next key."""
        self.telling = text
        self.refresh_bars()

    def on_key(self) -> None:
        """Let a telling go with the next key."""
        if self.telling:
            self.telling = ""
            self.refresh_bars()

    def on_resize(self, event: events.Resize) -> None:
        """Fit the columns."""
        self.refresh_bars()

    def on_descendant_focus(self) -> None:
        """Offer the keys of what has the focus now."""
        self.refresh_bars()

    @on(ItemMarked)
    def _moved(self) -> None:
        self.refresh_bars()

    # Opening, and coming back

    @on(ItemChosen)
    def _chosen(self, message: ItemChosen) -> None:
        if isinstance(message.value, Row):
            self.open(message.value)

    def open(self, row: Row) -> None:
        """Open an article over the list."""

        def show(opening: Opening) -> None:
            self._mark(opening.article.source.sha256 or row.sha256, unread=False)
            self.app.push_screen(ReadingScreen(opening, self.keyboard))

        fetch(self, row.title or Path(row.path).name, partial(self.library.open, row), show)

    def on_screen_resume(self) -> None:
        """Come back to the same line; notes may have been written meanwhile."""
        self.watcher.wake()
        self.view.focus()
        self.refresh_rows()

    def _mark(self, digest: str, *, unread: bool) -> None:
        from reader.library import read_marks

        marks = self.facts.marks
        if not digest or (digest in marks.seen) is not unread:
            return
        try:
            read_marks.mark(digest, unread=unread)
        except Fault as fault:
            self.tell(str(fault))
            return
        self.marked[digest] = unread
        self.facts = replace(self.facts, marks=self._own(marks))

    def action_toggle_unread(self) -> None:
        """Mark the article under the cursor as unread, or as read."""
        row = self.view.row
        if row is not None and row.sha256:
            unread = row.sha256 in self.facts.marks.seen
            self._mark(row.sha256, unread=unread)
            self.refresh_rows()
            self.tell(say("marked_unread" if unread else "marked_read"))

    # Searching, sorting, filtering

    def action_find(self) -> None:
        """Ask for words."""
        line = self.query_one("#find", Input)
        line.placeholder = say("library_prompt")
        line.value = self.words
        line.remove_class("hidden")
        line.focus()
        self.refresh_bars()

    @on(Input.Changed, "#find")
    def _typed(self, event: Input.Changed) -> None:
        if not self.query_one("#find").has_class("hidden"):
            self.words = event.value.strip()
            self._search()
            self.refresh_rows(top=True)

    @on(Input.Submitted, "#find")
    def _submitted(self) -> None:
        self._close_find()

    def _close_find(self) -> None:
        self.query_one("#find").add_class("hidden")
        self.view.focus()
        self.refresh_bars()

    def _search(self) -> None:
        self.ids = self.watcher.search(self.words, self.rows, self.facts) if self.words else None

    def action_everything(self) -> None:
        """Wait for no article any more, else show all again."""
        if give_up(self):
            return
        self.words, self.ids, self.show_only = "", None, "all"
        self._close_find()
        self.refresh_rows()

    def action_sort(self) -> None:
        """Ask for a column to sort by; the one in use turns the order round."""
        self._ask(say("sort_title"), {key: say(f"column_{name}") for key, name in SORTS.items()}, self._sort)

    def _sort(self, key: str) -> None:
        name = SORTS[key]
        self.down = not self.down if name == self.by else name in library_rows.DOWNWARD
        self.by = name
        self.refresh_rows(top=True)

    def action_filter(self) -> None:
        """Ask which articles to show."""
        self._ask(
            say("filter_library"), {key: say(f"show_{name}") for key, name in SHOWS.items()}, self._filter
        )

    def _filter(self, key: str) -> None:
        self.show_only = SHOWS[key]
        self.refresh_rows(top=True)

    def _ask(self, title: str, choices: dict[str, str], take: Callable[[str], None]) -> None:
        def chosen(choice: Choice | None) -> None:
            if choice is not None:
                take(choice.key)

        self.app.push_screen(
            KeyMenu(title, [Choice(key, text, _nothing) for key, text in choices.items()]), chosen
        )

    def action_again(self) -> None:
        """Try again what could not be read."""
        self.watcher.wake(again=True)

    def action_ledger(self) -> None:
        """Show the people of all articles."""
        from reader.app.ledger.tracing import overview

        overview(self)

    def action_help(self) -> None:
        """Show the keys of the list."""
        from reader.app.library.help import help_dialog

        self.app.push_screen(help_dialog(self.keyboard))

    def action_leave(self) -> None:
        """Quit."""
        self.app.exit()


def _nothing(screen: ReadingScreen) -> None:
    """Do nothing: the list itself takes the key that was chosen."""
