"""A list narrowed by typing: a line, and below it what answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from reader.app.widgets.messages import ItemChosen
from reader.app.widgets.over import Over
from reader.app.widgets.panel import Item, ListPanel
from reader.wording import say

Result = TypeVar("Result")


class Narrowing(Over[Result]):
    """Closes with the value chosen, or None.  `answer` gives the items for what was typed; `tell` what stands around them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down,ctrl+n", "step(1)", show=False, priority=True),
        Binding("up", "step(-1)", show=False, priority=True),
    ]

    def __init__(self, prompt: str, shape: str = "wide") -> None:
        super().__init__()
        self.prompt, self.shape = prompt, shape

    def compose(self) -> ComposeResult:
        """Lay out the line and the list, whose cursor shows while the line has the focus."""
        with Vertical(classes=f"dialog {self.shape}"):
            yield Input(placeholder=self.prompt, id="query")
            yield ListPanel(id="choices", classes="marked")

    def on_mount(self) -> None:
        """Begin with everything."""
        self.query_one(Input).focus()
        self.narrow()

    @on(Input.Changed)
    def narrow(self) -> None:
        """Show what answers now."""
        self.query_one(ListPanel).show_items(self.answer(self.query_one(Input).value))

    def answer(self, typed: str) -> Sequence[Item]:
        """Give the items for what was typed."""
        raise NotImplementedError

    def tell(self, title: str, hint: str) -> None:
        """Write over and under the list."""
        box = self.query_one(".dialog", Vertical)
        box.border_title, box.border_subtitle = title, hint

    def action_step(self, by: int) -> None:
        """Go up or down the list, while typing."""
        self.query_one(ListPanel).action_step(by)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(ListPanel).action_choose()

    @on(ItemChosen)
    def _chosen(self, message: ItemChosen) -> None:
        message.stop()
        self.dismiss(message.value)  # type: ignore[arg-type]  # the values are what `answer` puts into the items


class Chooser(Narrowing[object]):
    """Offers what `find` gives for what was typed."""

    def __init__(self, title: str, find: Callable[[str], Sequence[Item]]) -> None:
        super().__init__(say("type_to_narrow"), "chooser")
        self.heading, self.find = title, find

    def answer(self, typed: str) -> Sequence[Item]:
        """Give the items."""
        self.tell(self.heading, f"↑↓ · Enter {say('hint_choose')} · Esc {say('hint_cancel')}")
        return self.find(typed.strip())
