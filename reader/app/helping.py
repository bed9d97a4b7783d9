"""The help screen, made from the table of keys."""

from __future__ import annotations

from reader.app.dialogs import ListDialog
from reader.app.keys import KEYS, SECTIONS
from reader.app.painting import MOVE_SIGN, NOTE_SIGN
from reader.app.panel import Item
from reader.app.styled import Pieces
from reader.typeset import cells
from reader.wording import say


def help_items() -> list[Item]:
    """List all keys by section, and the signs in the margin."""
    keyed = [key for key in KEYS if key.text]
    room = max(cells(key.label) for key in keyed) + 2
    items: list[Item] = []
    for section in SECTIONS:
        items.append(Item(lines=([(say(f"section_{section}"), "strong")],)))
        for key in keyed:
            if key.section == section:
                line: Pieces = [
                    (key.label + " " * (room - cells(key.label)), "title"),
                    (say(key.text), ""),
                ]
                items.append(Item(lines=(line,), indent=room))
        items.append(Item(lines=([("", "")],)))
    items.append(Item(lines=([(say("help_marks"), "strong")],)))
    types: Pieces = []
    for name in ("PERSON", "ORG", "PRODUCT", "PLACE", "TITLE"):
        types += [(say(name), name.lower()), ("  ", "")]
    items.append(Item(lines=(types,)))
    for sign, text in ((NOTE_SIGN, "help_note_sign"), (MOVE_SIGN, "help_move_sign")):
        items.append(Item(lines=([(f"{sign}  ", "title"), (say(text), "")],)))
    items.append(Item(lines=([(say("help_mouse"), "dim")],), indent=0))
    return items


def help_dialog() -> ListDialog:
    """Make the help screen."""
    return ListDialog(say("help_title"), help_items(), hint=f"j k · Esc {say('hint_back')}", wide=True)
