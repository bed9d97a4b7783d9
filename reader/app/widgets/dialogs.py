"""What opens over the article: the card, the help, a choice, a note, a file name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import ClassVar

from textual import on
from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static, TextArea

from reader.app.widgets.messages import ItemChosen
from reader.app.widgets.over import Over
from reader.app.widgets.panel import Item, ListPanel
from reader.wording import Fault, say


class ListDialog(Over[object]):
    """A titled list; closes with the value chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", id="back", show=False),
        Binding("q", "dismiss(None)", id="quit", show=False),
        Binding("question_mark", "dismiss(None)", id="help", show=False),
    ]

    def __init__(
        self, title: str, items: Sequence[Item], *, hint: str = "", wide: bool = False, at: int | None = None
    ) -> None:
        super().__init__()
        self.heading, self.items, self.hint, self.wide, self.at = title, items, hint, wide, at

    def compose(self) -> ComposeResult:
        """Lay out title, list and hint."""
        with Vertical(classes="dialog wide" if self.wide else "dialog") as box:
            box.border_title = self.heading
            box.border_subtitle = self.hint
            yield ListPanel(id="choices")

    def on_mount(self) -> None:
        """Fill the list; the dialog is as high as it needs to be."""
        panel = self.query_one(ListPanel)
        panel.show_items(self.items, cursor=self.at)
        panel.focus()
        if not self.wide:
            panel.styles.height = min(sum(len(item.lines) for item in self.items), 16)

    def add(self, items: Sequence[Item]) -> None:
        """Put more below, also while the list is open; once it is closed, nothing is to be done."""
        self.items = [*self.items, *items]
        for panel in self.query(ListPanel):
            panel.show_items(self.items, cursor=panel.cursor)

    @on(ItemChosen)
    def _chosen(self, message: ItemChosen) -> None:
        message.stop()
        self.pick(message.value)

    def pick(self, value: object) -> None:
        """Do what choosing a value does: close with it."""
        self.dismiss(value)


def choice(title: str, options: Sequence[tuple[str, object]], *, at: int = 0) -> ListDialog:
    """Make a dialog that offers one line an option, the cursor on number `at`."""
    items = [Item(lines=([(label, "")],), value=value) for label, value in options]
    return ListDialog(title, items, hint=f"Enter {say('hint_choose')} · Esc {say('hint_cancel')}", at=at)


class NoteDialog(Over[str | None]):
    """A note being written; closes with its text, or None. Text that would be lost asks twice.

    `save` puts a text on the disk at once, where the program must end; None where there is no such way.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", show=False, priority=True),
        Binding("ctrl+e", "editor", show=False, priority=True),
        Binding("escape", "leave", show=False, priority=True),
    ]

    def __init__(self, what: str, text: str = "", save: Callable[[str], object] | None = None) -> None:
        super().__init__()
        self.what, self.text, self.warned, self.save = what, text, False, save

    def compose(self) -> ComposeResult:
        """Lay out the editor."""
        with Vertical(classes="dialog") as box:
            box.border_title = say("note_title", what=self.what)
            keys = (("Ctrl+S", "hint_save"), ("Ctrl+E", "hint_editor"), ("Esc", "hint_cancel"))
            box.border_subtitle = " · ".join(f"{key} {say(text)}" for key, text in keys)
            yield TextArea(self.text, id="note", soft_wrap=True)
            yield Static("", id="complaint", markup=False)

    def on_mount(self) -> None:
        """Begin at the end of what is there."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        area.focus()

    def action_save(self) -> None:
        """Close with the text; without text, close as if cancelled."""
        text = self.query_one(TextArea).text.strip()
        self.dismiss(text or None)

    def rescue(self) -> None:
        """Save what has been typed so far: the program ends."""
        text = self.query_one(TextArea).text.strip()
        if self.save and text and text != self.text.strip():
            with suppress(Fault):
                self.save(text)

    def action_editor(self) -> None:
        """Write on in the person's own editor; what comes back is not saved yet."""
        from reader.userdata import editor

        area = self.query_one(TextArea)
        complaint = ""
        try:
            command = editor.command()
            with self.app.suspend():
                written = editor.edited(area.text, command)
            area.load_text(written)
            area.move_cursor(area.document.end)
        except SuspendNotSupported:
            complaint = say("editor_unsupported")
        except Fault as fault:
            complaint = str(fault)
        self.query_one("#complaint", Static).update(complaint)

    def action_leave(self) -> None:
        """Close without saving; ask first where text would be lost."""
        changed = self.query_one(TextArea).text.strip() != self.text.strip()
        if changed and not self.warned:
            self.warned = True
            self.query_one("#complaint", Static).update(say("note_unsaved"))
            return
        self.dismiss(None)


class FileDialog(Over[str | None]):
    """Asks for a file name and writes there; `write` gets the name and whether to replace a file.

    Stays open, with the sentence, as long as writing fails; closes with the name written.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(self, title: str, name: str, write: Callable[[str, bool], None]) -> None:
        super().__init__()
        self.heading, self.name_offered, self.write = title, name, write
        self.warned_of: str | None = None

    def compose(self) -> ComposeResult:
        """Lay out the line for the name."""
        with Vertical(classes="dialog") as box:
            box.border_title = self.heading
            box.border_subtitle = f"Enter {say('hint_save')} · Esc {say('hint_cancel')}"
            yield Input(self.name_offered, id="file", select_on_focus=False)
            yield Static("", id="complaint", markup=False)

    def on_mount(self) -> None:
        """Show the end of a long path: it is the name that is changed."""
        line = self.query_one("#file", Input)
        line.focus()

        def show_end() -> None:
            line.cursor_position = 0  # the line scrolls only when its cursor moves
            line.cursor_position = len(line.value)

        self.call_after_refresh(show_end)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Write, or say why not; a file that exists is replaced at the second Enter."""
        event.stop()
        name = event.value.strip()
        if not name:
            return
        try:
            self.write(name, self.warned_of == name)
        except Fault as fault:
            exists = fault.key == "export_exists"
            self.warned_of = name if exists else None
            text = say("export_replace", path=name) if exists else str(fault)
            self.query_one("#complaint", Static).update(text)
            return
        self.dismiss(name)
