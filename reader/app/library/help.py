"""The help of the list of articles."""

from __future__ import annotations

from collections.abc import Sequence

from reader.app.keys.keyboard import Keyboard
from reader.app.widgets.dialogs import ListDialog
from reader.app.widgets.panel import Item
from reader.typeset import cells
from reader.wording import say

TOLD = (
    ("down up", "key_down"),
    ("page-down page-up", "key_page"),
    ("first last", "key_library_ends"),
    ("card", "key_library_open"),
    ("find", "key_library_find"),
    ("s", "key_library_sort"),
    ("f", "key_library_filter"),
    ("u", "key_library_unread"),
    ("r", "key_library_again"),
    ("ledger", "key_ledger"),
    ("back", "key_library_back"),
    ("help", "key_help"),
    ("quit", "key_quit"),
)
"""Actions of the keyboard, or keys, and what they do."""


def told(keys: Sequence[tuple[str, str]], keyboard: Keyboard) -> list[Item]:
    """List keys and what they do, one below the other."""
    labels = [keyboard.label(names) for names, _ in keys]
    room = max(map(cells, labels)) + 2
    return [
        Item(lines=([(label + " " * (room - cells(label)), "title"), (say(text), "")],), indent=room)
        for label, (_, text) in zip(labels, keys, strict=True)
    ]


def help_dialog(keyboard: Keyboard) -> ListDialog:
    """Make the help screen."""
    hint = f"{keyboard.label('down up')} · {keyboard.label('back')} {say('hint_back')}"
    return ListDialog(say("library_help"), told(TOLD, keyboard), hint=hint, wide=True)
