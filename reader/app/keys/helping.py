"""The help screen, made from the table of keys."""

from __future__ import annotations

from reader.app.article.painting import MOVE_SIGN, NOTE_SIGN, REPAIR_SIGN
from reader.app.keys.keyboard import Keyboard
from reader.app.keys.keys import SECTIONS
from reader.app.widgets.dialogs import ListDialog
from reader.app.widgets.panel import Item
from reader.app.widgets.styled import Pieces
from reader.naming import BY_SOUND
from reader.typeset import cells
from reader.wording import say


def help_items(keyboard: Keyboard) -> list[Item]:
    """List all keys in force by section, and the signs in the margin."""
    keyed = [(key, label) for key, label in keyboard.told() if key.text]
    room = max(cells(label) for _, label in keyed) + 2
    items: list[Item] = []
    for section in SECTIONS:
        items.append(Item(lines=([(say(f"section_{section}"), "strong")],)))
        for key, label in keyed:
            if key.section == section:
                line: Pieces = [
                    (label + " " * (room - cells(label)), "title"),
                    (say(key.text), ""),
                ]
                items.append(Item(lines=(line,), indent=room))
        items.append(Item(lines=([("", "")],)))
    items.append(Item(lines=([(say("help_marks"), "strong")],)))
    types: Pieces = []
    for name in ("PERSON", "ORG", "PRODUCT", "PLACE", "TITLE"):
        types += [(say(name), name.lower()), ("  ", "")]
    items.append(Item(lines=(types,)))
    for sign, text in (
        (NOTE_SIGN, "help_note_sign"),
        (MOVE_SIGN, "help_move_sign"),
        (REPAIR_SIGN, "help_repair_sign"),
    ):
        items.append(Item(lines=([(f"{sign}  ", "title"), (say(text), "")],)))
    items.append(Item(lines=([(f"{BY_SOUND}  ", "title"), (say("by_sound"), "")],)))
    notes = ("help_status", "help_sure", "help_mouse", "help_copy")
    items.append(Item(lines=tuple([(say(each), "dim")] for each in notes), indent=0))
    return items


def help_dialog(keyboard: Keyboard) -> ListDialog:
    """Make the help screen."""
    hint = f"{keyboard.label('down up')} · {keyboard.label('back')} {say('hint_back')}"
    return ListDialog(say("help_title"), help_items(keyboard), hint=hint, wide=True)
