"""What asks for more than a key: a form of lines, the edges of a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from reader.app.widgets.over import Over
from reader.record import record
from reader.typeset import wrap
from reader.wording import say


@record
class Line:
    """One line of a form: its name in the answer, the words before it, what stands in it at first."""

    name: str
    label: str
    value: str = ""


Answers = dict[str, str]


class FormDialog(Over[Answers | None]):
    """Lines to fill in; closes with the answers, None when left.  `complain` tells what is wrong with them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("ctrl+s", "save", show=False),  # not before what was typed has reached its line
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(
        self, title: str, lines: Sequence[Line], complain: Callable[[Answers], str], *, about: str = ""
    ) -> None:
        super().__init__()
        self.heading, self.lines, self.complain, self.about = title, lines, complain, about

    def compose(self) -> ComposeResult:
        """Lay out a line for each."""
        with Vertical(classes="dialog form") as box:
            box.border_title = self.heading
            box.border_subtitle = say("hint_form")
            if self.about:
                yield Static(self.about, classes="about", markup=False)
            for line in self.lines:
                with Horizontal():
                    yield Static(line.label, classes="label", markup=False)
                    yield Input(line.value, id=line.name, select_on_focus=False)
            yield Static("", id="complaint", markup=False)

    def on_resize(self) -> None:
        """Break what the form is about as the article is broken: no line begins with a comma."""
        if self.about:
            self.call_after_refresh(self._break_about)

    def _break_about(self) -> None:
        about = self.query_one(".about", Static)
        width = max(2, about.content_size.width)
        lines = [line[start:end] for line in self.about.split("\n") for start, end in wrap(line, width)]
        about.update("\n".join(lines))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Save with Enter in any line."""
        event.stop()
        self.action_save()

    def action_save(self) -> None:
        """Close with the answers; stay, with a sentence, while something is wrong."""
        answers = {line.name: self.query_one(f"#{line.name}", Input).value.strip() for line in self.lines}
        if problem := self.complain(answers):
            self.query_one("#complaint", Static).update(problem)
        else:
            self.dismiss(answers)


EDGES = {"h": (0, -1), "l": (0, 1), "H": (-1, 0), "L": (1, 0), "left": (0, -1), "right": (0, 1)}
"""Key -> by how many characters the first and the last edge go."""


class EdgesMenu(Over[tuple[int, int] | None]):
    """Moves the edges of a name by keys; `show` marks them in the text.  Closes with both, or None."""

    def __init__(
        self, start: int, end: int, size: int, show: Callable[[int, int], str], first: str = ""
    ) -> None:
        super().__init__()
        self.start, self.end, self.text_size, self.show, self.first = start, end, size, show, first

    def compose(self) -> ComposeResult:
        """Lay out the keys, and the words as they would be."""
        with Vertical(classes="keymenu") as box:
            box.border_title = say("edges_title")
            box.border_subtitle = f"Enter {say('hint_save')} · Esc {say('hint_cancel')}"
            yield Static("", id="words", markup=False)
            yield Static(say("edges_keys"), markup=False)

    def on_mount(self) -> None:
        """Show the edges as they are, or with the first step taken already."""
        self._step(self.first)
        self._show()

    def _show(self) -> None:
        self.query_one("#words", Static).update(self.show(self.start, self.end))

    def on_key(self, event: events.Key) -> None:
        """Move an edge by a character; keep, or leave."""
        event.stop()
        if event.key == "enter":
            self.dismiss((self.start, self.end))
        elif event.key in ("escape", "q"):
            self.dismiss(None)
        else:
            self._step(event.character if event.character in EDGES else event.key)
            self._show()

    def _step(self, key: str | None) -> None:
        left, right = EDGES.get(key or "", (0, 0))
        if 0 <= self.start + left < self.end + right <= self.text_size:
            self.start, self.end = self.start + left, self.end + right
