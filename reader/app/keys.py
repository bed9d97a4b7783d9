"""The keys of the reading screen: what each does, in which part of the help it stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Key:
    """Keys (in Textual's names) that do one action; `text` is the sentence of the help."""

    keys: str
    action: str
    text: str
    section: str
    label: str = ""


KEYS: tuple[Key, ...] = (
    Key("j,down", "rows(1)", "key_down", "read", "j k ↓ ↑"),
    Key("k,up", "rows(-1)", "", "read"),
    Key("space,pagedown", "pages(1)", "key_page", "read", "space b PgDn PgUp"),
    Key("b,pageup", "pages(-1)", "", "read"),
    Key("g,home", "ends(False)", "key_ends", "read", "g G"),
    Key("G,end", "ends(True)", "", "read"),
    Key("tab", "mentions(1)", "key_mention", "walk", "Tab Shift+Tab"),
    Key("shift+tab", "mentions(-1)", "", "walk"),
    Key("f", "filter", "key_filter", "walk", "f"),
    Key("enter", "card", "key_card", "walk", "Enter"),
    Key("right_square_bracket", "paragraphs(1)", "key_paragraph", "walk", "] ["),
    Key("left_square_bracket", "paragraphs(-1)", "", "walk"),
    Key("right_curly_bracket", "moved(1)", "key_moved", "walk", "} {"),
    Key("left_curly_bracket", "moved(-1)", "", "walk"),
    Key("slash", "find", "key_find", "walk", "/"),
    Key("n", "hits(1)", "key_hits", "walk", "n N"),
    Key("N", "hits(-1)", "", "walk"),
    Key("t", "script", "key_script", "look", "t"),
    Key("T", "region", "key_region", "look", "T"),
    Key("e", "english", "key_english", "look", "e"),
    Key("E", "translation", "key_translation", "look", "E"),
    Key("p", "panel('people')", "key_people", "look", "p"),
    Key("m", "panel('moves')", "key_moves", "look", "m"),
    Key("o", "panel('notes')", "key_notes", "look", "o"),
    Key("s", "scope", "key_scope", "look", "s"),
    Key("a", "note", "key_note", "keep", "a"),
    Key("u", "undo", "key_undo", "keep", "u Ctrl+R"),
    Key("ctrl+r", "redo", "", "keep"),
    Key("x", "export", "key_export", "keep", "x"),
    Key("ctrl+p", "app.command_palette", "key_palette", "keep", "Ctrl+P"),
    Key("escape", "back", "key_back", "keep", "Esc"),
    Key("question_mark", "help", "key_help", "keep", "?"),
    Key("q,ctrl+c", "app.quit", "key_quit", "keep", "q"),
)

SECTIONS = ("read", "walk", "look", "keep")

HINTS: dict[str, tuple[tuple[str, str], ...]] = {
    "article": (
        ("Tab", "hint_names"),
        ("Enter", "hint_card"),
        ("]", "hint_paragraph"),
        ("t", "hint_script"),
        ("e", "hint_english"),
        ("/", "hint_find"),
        ("a", "hint_note"),
        ("x", "hint_export"),
        ("?", "hint_help"),
        ("q", "hint_quit"),
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
"""What can be done now, by what has the focus; the first are the last to go on a narrow screen."""
