"""The keys of the reading screen: what each does, in which part of the help it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from reader.app import looking, noting, walking
from reader.app.exporting import ask_export

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen


@dataclass(frozen=True, slots=True)
class Key:
    """Keys (in Textual's names) and what they do; `text` is the sentence of the help, `label` its keys."""

    keys: str
    act: Callable[[ReadingScreen], None]
    text: str
    section: str
    label: str = ""


KEYS: tuple[Key, ...] = (
    Key("j,down", partial(walking.rows, by=1), "key_down", "read", "j k ↓ ↑"),
    Key("k,up", partial(walking.rows, by=-1), "", "read"),
    Key("space,pagedown", partial(walking.pages, by=1), "key_page", "read", "space b PgDn PgUp"),
    Key("b,pageup", partial(walking.pages, by=-1), "", "read"),
    Key("g,home", partial(walking.ends, last=False), "key_ends", "read", "g G"),
    Key("G,end", partial(walking.ends, last=True), "", "read"),
    Key("tab", partial(walking.mentions, by=1), "key_mention", "walk", "Tab Shift+Tab"),
    Key("shift+tab", partial(walking.mentions, by=-1), "", "walk"),
    Key("f", walking.narrow, "key_filter", "walk", "f"),
    Key("enter", walking.card, "key_card", "walk", "Enter"),
    Key("right_square_bracket", partial(walking.paragraphs, by=1), "key_paragraph", "walk", "] ["),
    Key("left_square_bracket", partial(walking.paragraphs, by=-1), "", "walk"),
    Key("right_curly_bracket", partial(walking.moved, by=1), "key_moved", "walk", "} {"),
    Key("left_curly_bracket", partial(walking.moved, by=-1), "", "walk"),
    Key("slash", walking.find, "key_find", "walk", "/"),
    Key("n", partial(walking.hits, by=1), "key_hits", "walk", "n N"),
    Key("N", partial(walking.hits, by=-1), "", "walk"),
    Key("t", looking.script, "key_script", "look", "t"),
    Key("T", looking.region, "key_region", "look", "T"),
    Key("e", looking.english, "key_english", "look", "e"),
    Key("E", looking.translation, "key_translation", "look", "E"),
    Key("p", partial(looking.panel, name="people"), "key_people", "look", "p"),
    Key("m", partial(looking.panel, name="moves"), "key_moves", "look", "m"),
    Key("o", partial(looking.panel, name="notes"), "key_notes", "look", "o"),
    Key("s", looking.scope, "key_scope", "look", "s"),
    Key("a", lambda screen: screen.desk.write(screen), "key_note", "keep", "a"),
    Key("c", noting.edit, "key_change", "keep", "c d"),
    Key("d", noting.delete, "", "keep"),
    Key("u", lambda screen: screen.desk.step(screen, back=True), "key_undo", "keep", "u Ctrl+R"),
    Key("ctrl+r", lambda screen: screen.desk.step(screen, back=False), "", "keep"),
    Key("x", ask_export, "key_export", "keep", "x"),
    Key("ctrl+p", lambda screen: screen.app.action_command_palette(), "key_palette", "keep", "Ctrl+P"),
    Key("ctrl+z", lambda screen: screen.app.action_suspend_process(), "key_suspend", "keep", "Ctrl+Z"),
    Key("escape", walking.back, "key_back", "keep", "Esc"),
    Key("question_mark", lambda screen: screen.show_help(), "key_help", "keep", "?"),
    Key("q,ctrl+c", lambda screen: screen.app.exit(), "key_quit", "keep", "q"),
)

SECTIONS = ("read", "walk", "look", "keep")

HINTS: dict[str, tuple[tuple[str, str], ...]] = {
    "article": (
        ("Tab", "hint_names"),
        ("Enter", "hint_card"),
        ("?", "hint_help"),
        ("q", "hint_quit"),
        ("]", "hint_paragraph"),
        ("t", "hint_script"),
        ("/", "hint_find"),
        ("a", "hint_note"),
        ("e", "hint_english"),
        ("x", "hint_export"),
        ("m", "hint_moves"),
    ),
    "found": (
        ("n N", "hint_next_hit"),
        ("Esc", "hint_back"),
        ("/", "hint_find"),
        ("Tab", "hint_names"),
        ("a", "hint_note"),
        ("?", "hint_help"),
    ),
    "people": (
        ("j k", "hint_up_down"),
        ("Enter", "hint_card"),
        ("s", "hint_scope"),
        ("Esc", "hint_back"),
        ("?", "hint_help"),
    ),
    "moves": (
        ("j k", "hint_up_down"),
        ("Enter", "hint_show"),
        ("s", "hint_scope"),
        ("Esc", "hint_back"),
        ("?", "hint_help"),
    ),
    "notes": (
        ("Enter", "hint_show"),
        ("c", "hint_edit"),
        ("d", "hint_delete"),
        ("u", "hint_undo"),
        ("Esc", "hint_back"),
        ("?", "hint_help"),
    ),
    "find": (("Enter", "hint_find"), ("Esc", "hint_cancel")),
}
"""What can be done now, by what has the focus; the first stay on a narrow screen."""
