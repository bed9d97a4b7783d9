"""A second key: a few choices at the foot of the screen, each one keypress away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from reader.app.widgets.over import Over
from reader.record import record
from reader.wording import say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen

COLUMNS, GUTTER, FRAME = 3, 2, 4
"""Columns of choices at most; cells behind a choice; cells of border and padding."""


@record
class Choice:
    """A key (one character, or a Textual key name), the words beside it, and what it does.

    One without words is not listed: a short way for those who know it.
    """

    key: str
    text: str
    act: Callable[[ReadingScreen], None]


class KeyMenu(Over[Choice | None]):
    """Shows choices over the last rows; closes with the one whose key is pressed, None for any other key."""

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.heading, self.choices = title, tuple(choices)

    def compose(self) -> ComposeResult:
        """Lay out one line a choice."""
        with Vertical(classes="keymenu") as box:
            box.border_title = self.heading
            box.border_subtitle = f"Esc {say('hint_cancel')}"
            for choice in filter(lambda one: one.text, self.choices):
                yield Static(Text.assemble((f"{choice.key} ", "bold"), choice.text), markup=False)

    def on_resize(self, event: events.Resize) -> None:
        """Set the choices in as many columns as hold the longest of them whole, three at most."""
        widest = max(cell_len(f"{choice.key} {choice.text}") for choice in self.choices) + GUTTER
        columns = (event.size.width - FRAME) // widest
        self.query_one(".keymenu").styles.grid_size_columns = max(1, min(COLUMNS, columns))

    def on_key(self, event: events.Key) -> None:
        """Close with the choice of this key."""
        event.stop()
        pressed = (event.character, event.key)
        self.dismiss(next((choice for choice in self.choices if choice.key in pressed), None))


def ask_key(screen: ReadingScreen, title: str, choices: Sequence[Choice]) -> None:
    """Offer the choices, and do what is chosen."""

    def chosen(choice: Choice | None) -> None:
        if choice is not None:
            choice.act(screen)

    screen.app.push_screen(KeyMenu(title, choices), chosen)
