"""The line in which words to find are typed: found while typing, remembered, forgotten with Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from reader.document import Span
from reader.page.walks import mention_on
from reader.wording import say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen


class FindLine(Input):
    """Takes the words; `origin` is where the reader was before."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "recall(-1)", show=False),
        Binding("down", "recall(1)", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="find", classes="hidden", select_on_focus=True)
        self.origin = Span(0, 0, 0)
        self.history: list[str] = []
        self.recalled = 0

    @property
    def shown(self) -> bool:
        """Tell whether words are being typed."""
        return not self.has_class("hidden")

    def open(self, origin: Span, history: list[str]) -> None:
        """Ask for words, from a place on; the arrow keys bring back earlier ones."""
        self.origin, self.history, self.recalled = origin, [*history, ""], len(history)
        self.placeholder = say("find_again", words=history[-1]) if history else say("find_prompt")
        self.value = ""
        self.remove_class("hidden")
        self.screen.set_focus(self)  # at once: letters that were typed after the key wait for it

    def close(self) -> None:
        """Go away."""
        self.add_class("hidden")

    def action_recall(self, by: int) -> None:
        """Bring back an earlier or a later search."""
        if self.recalled == len(self.history) - 1:
            self.history[-1] = self.value
        self.recalled = max(0, min(self.recalled + by, len(self.history) - 1))
        self.value = self.history[self.recalled]
        self.cursor_position = len(self.value)


def ask(screen: ReadingScreen) -> None:
    """Open the search line."""
    screen.query_one(FindLine).open(screen.view.cursor, screen.search.history)


def typed(screen: ReadingScreen, words: str) -> None:
    """Show what is found so far, from where the search began."""
    line = screen.query_one(FindLine)
    if not line.shown:
        return
    if not words.strip():
        screen.search.clear()
        screen.refresh_overlay()
        screen.view.go(line.origin, center=True)
        screen.tell("")
    elif not go_to(screen, screen.search.find(screen.article, words, line.origin)):
        screen.view.go(line.origin, center=True)
        screen.tell(say("not_found", query=words.strip()))


def submitted(screen: ReadingScreen, words: str) -> None:
    """Keep what is found; without words, search again for the last."""
    line = screen.query_one(FindLine)
    line.close()
    screen.view.focus()
    words = words.strip() or (screen.search.history[-1] if screen.search.history else "")
    if not words:
        return
    screen.search.keep(words)
    if go_to(screen, screen.search.find(screen.article, words, line.origin)):
        screen.trail.leave(line.origin)
    else:
        screen.tell(say("not_found", query=words))


def go_to(screen: ReadingScreen, span: Span | None, *, back: bool = False) -> bool:
    """Show a place that was found; tell whether there was one."""
    screen.refresh_overlay()
    if span is None:
        return False
    named = None if screen.query_one(FindLine).shown else mention_on(screen.article, span)
    screen.view.go(span, mention=named, center=True)
    screen.tell(screen.search.telling(back=back))
    return True


def leave(screen: ReadingScreen) -> None:
    """Forget what was typed, and be where one was before."""
    line = screen.query_one(FindLine)
    line.close()
    screen.search.clear()
    screen.refresh_overlay()
    screen.view.focus()
    screen.view.go(line.origin, center=True)


def hits(screen: ReadingScreen, by: int) -> None:
    """Go to the next or previous place found; after Esc the last words are searched again."""
    search, here = screen.search, screen.view.cursor
    if search.hits:
        span = search.step(by)
    elif search.history:
        span = search.find(screen.article, search.history[-1], here)
    else:
        screen.tell(say("no_search"))
        return
    if go_to(screen, span, back=by < 0):
        screen.trail.leave(here)
    else:
        screen.tell(say("not_found", query=search.words))
