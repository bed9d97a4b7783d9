"""The help of the pages of the ledger."""

from __future__ import annotations

from reader.app.keys.keyboard import Keyboard
from reader.app.library.help import told
from reader.app.widgets.dialogs import ListDialog
from reader.wording import say

TOLD = (
    ("down up", "key_down"),
    ("page-down page-up", "key_page"),
    ("first last", "key_library_ends"),
    ("card", "key_ledger_open"),
    ("p", "key_ledger_people"),
    ("o", "key_ledger_orgs"),
    ("+", "key_ledger_same"),
    ("-", "key_ledger_different"),
    ("back", "key_ledger_back"),
    ("help", "key_help"),
)
"""Actions of the keyboard, or keys, and what they do."""


def help_dialog(keyboard: Keyboard) -> ListDialog:
    """Make the help screen."""
    hint = f"{keyboard.label('down up')} · {keyboard.label('back')} {say('hint_back')}"
    return ListDialog(say("ledger_help"), told(TOLD, keyboard), hint=hint, wide=True)
