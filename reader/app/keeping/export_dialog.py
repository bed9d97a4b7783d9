"""The dialog of exports: the formats, and beside them what the one under the cursor will look like."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from reader.app.later import on_screen
from reader.app.widgets.messages import ItemChosen, ItemMarked
from reader.app.widgets.over import Over
from reader.app.widgets.panel import Item, ListPanel
from reader.export import FORMATS
from reader.export.escaping import visible
from reader.wording import say

PARTS = "#formats, #preview, #sample, #purpose"
"""What a preview needs; the program takes them away one by one when it ends."""


class ExportDialog(Over[str | None]):
    """Closes with the name of a format, or None; `preview` gives the beginning of an export by that name."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", show=False),
        Binding("space,pagedown", "scroll_preview(1)", show=False, priority=True),
        Binding("b,pageup", "scroll_preview(-1)", show=False, priority=True),
    ]

    def __init__(self, preview: Callable[[str], str]) -> None:
        super().__init__()
        self.preview = preview
        self._made: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Lay out the list, the preview and a line that tells what the format is for."""
        with Vertical(classes="dialog wide export") as box:
            box.border_title = say("export_title")
            box.border_subtitle = (
                f"Enter {say('hint_export')} · {say('export_scroll')} · Esc {say('hint_cancel')}"
            )
            with Horizontal():
                yield ListPanel(id="formats")
                with VerticalScroll(id="preview", can_focus=False):
                    yield Static("", id="sample", markup=False)
            yield Static("", id="purpose", markup=False)

    def on_mount(self) -> None:
        """List the formats."""
        panel = self.query_one(ListPanel)
        panel.show_items([Item(lines=([(name, "")],), value=name) for name in FORMATS])
        panel.focus()
        self._show(str(panel.value))

    @on(ItemMarked)
    def _marked(self, message: ItemMarked) -> None:
        message.stop()
        self._show(str(message.value))

    @on(ItemChosen)
    def _chosen(self, message: ItemChosen) -> None:
        message.stop()
        self.dismiss(str(message.value))

    def _show(self, name: str) -> None:
        """Tell what a format is for, and show its beginning as soon as that is made."""
        self.query_one("#purpose", Static).update(say(f"export_{name}"))
        if name in self._made:
            self._put(name)
            return
        self.run_worker(lambda: self._make(name), thread=True, group="preview")

    def _make(self, name: str) -> None:
        on_screen(self, PARTS, self._keep, name, self.preview(name))

    def _keep(self, name: str, text: str) -> None:
        self._made[name] = visible(text.replace("\ufeff", ""))
        if self.query_one(ListPanel).value == name:
            self._put(name)

    def _put(self, name: str) -> None:
        sample = Text(self._made[name], no_wrap=True, overflow="ellipsis")
        self.query_one("#sample", Static).update(sample)
        self.query_one("#preview", VerticalScroll).scroll_home(animate=False)

    def action_scroll_preview(self, by: int) -> None:
        """Scroll the preview by its height."""
        box = self.query_one("#preview", VerticalScroll)
        box.scroll_relative(y=by * max(1, box.size.height - 1), animate=False)
