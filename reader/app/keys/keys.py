"""The keys of the reading screen: what each does, in which part of the help it stands."""

from __future__ import annotations

from functools import partial

from reader.app import preferences
from reader.app.article import copying, findline, looking, walking
from reader.app.deciding import correct_names, mending
from reader.app.keeping import changing, keeping, noting
from reader.app.keeping.exporting import ask_export
from reader.app.keys.key import Key
from reader.app.ledger import tracing
from reader.app.lists import cards, jumping
from reader.app.words import learning, translation

KEYS: tuple[Key, ...] = (
    Key("down", "j,down", partial(walking.rows, by=1), "key_down", "read", "j k ↓ ↑"),
    Key("up", "k,up", partial(walking.rows, by=-1), "", "read"),
    Key("page-down", "space,pagedown", partial(walking.pages, by=1), "key_page", "read", "space b PgDn PgUp"),
    Key("page-up", "b,pageup", partial(walking.pages, by=-1), "", "read"),
    Key("first", "g,home", partial(walking.ends, last=False), "key_ends", "read", "g G"),
    Key("last", "G,end", partial(walking.ends, last=True), "", "read"),
    Key("next-name", "tab", partial(walking.mentions, by=1), "key_mention", "walk", "Tab Shift+Tab"),
    Key("previous-name", "shift+tab", partial(walking.mentions, by=-1), "", "walk"),
    Key("narrow", "f", walking.narrow, "key_filter", "walk", "f"),
    Key("card", "enter", cards.of_selected, "key_card", "walk", "Enter"),
    Key(
        "next-paragraph",
        "right_square_bracket",
        partial(walking.paragraphs, by=1),
        "key_paragraph",
        "walk",
        "] [",
    ),
    Key("previous-paragraph", "left_square_bracket", partial(walking.paragraphs, by=-1), "", "walk"),
    Key("next-moved", "right_curly_bracket", partial(walking.moved, by=1), "key_moved", "walk", "} {"),
    Key("previous-moved", "left_curly_bracket", partial(walking.moved, by=-1), "", "walk"),
    *learning.KEYS,
    Key("find", "slash", findline.ask, "key_find", "walk", "/"),
    Key("next-hit", "n", partial(findline.hits, by=1), "key_hits", "walk", "n N"),
    Key("previous-hit", "N", partial(findline.hits, by=-1), "", "walk"),
    *jumping.KEYS,
    *copying.KEYS,
    Key("all-notes", "B", noting.everywhere, "key_shelf", "keep", "B"),
    Key("script", "t", looking.script, "key_script", "look", "t"),
    Key("region", "T", looking.region, "key_region", "look", "T"),
    Key("english", "e", looking.english, "key_english", "look", "e"),
    Key("translation", "E", looking.translation, "key_translation", "look", "E"),
    Key("people", "p", partial(looking.panel, name="people"), "key_people", "look", "p"),
    Key("moves", "m", partial(looking.panel, name="moves"), "key_moves", "look", "m"),
    Key("notes", "o", partial(looking.panel, name="notes"), "key_notes", "look", "o"),
    Key("ledger", "L", tracing.trace, "key_ledger", "look", "L"),
    Key("scope", "s", looking.scope, "key_scope", "look", "s"),
    Key("note", "a", lambda screen: screen.desk.write(screen), "key_note", "keep", "a"),
    *correct_names.KEYS,
    Key("delete-note", "d", noting.delete, "key_delete", "keep", "d"),
    Key("export", "x", ask_export, "key_export", "keep", "x"),
    Key(
        "palette",
        "ctrl+p",
        lambda screen: screen.app.action_command_palette(),
        "key_palette",
        "keep",
        "Ctrl+P",
    ),
    Key(
        "suspend",
        "ctrl+z",
        lambda screen: screen.app.action_suspend_process(),
        "key_suspend",
        "keep",
        "Ctrl+Z",
    ),
    Key("back", "escape", walking.back, "key_back", "keep", "Esc"),
    *mending.KEYS,
    *changing.KEYS,
    *preferences.KEYS,
    *translation.KEYS,
    Key("help", "question_mark", lambda screen: screen.show_help(), "key_help", "keep", "?"),
    Key("quit", "q,ctrl+c", keeping.leave, "key_quit", "keep", "q"),
)

SECTIONS = ("read", "walk", "look", "keep")

HINTS: dict[str, tuple[tuple[str, str], ...]] = {
    "article": (
        ("next-name", "hint_names"),
        ("next-word", "hint_words"),
        ("card", "hint_card"),
        ("help", "hint_help"),
        ("quit", "hint_quit"),
        ("next-paragraph", "hint_paragraph"),
        ("script", "hint_script"),
        ("find", "hint_find"),
        ("note", "hint_note"),
        ("correct", "hint_correct"),
        ("ruby", "hint_ruby"),
        ("english", "hint_english"),
        ("export", "hint_export"),
        ("moves", "hint_moves"),
        ("ledger", "hint_ledger"),
    ),
    "found": (
        ("next-hit previous-hit", "hint_next_hit"),
        ("back", "hint_back"),
        ("find", "hint_find"),
        ("next-name", "hint_names"),
        ("note", "hint_note"),
        ("help", "hint_help"),
    ),
    "selecting": (
        ("previous-word next-word", "hint_words"),
        ("down up", "hint_up_down"),
        ("correct", "hint_correct"),
        ("note", "hint_note"),
        ("copy", "hint_copy"),
        ("back", "hint_cancel"),
        ("help", "hint_help"),
    ),
    "people": (
        ("down up", "hint_up_down"),
        ("card", "hint_card"),
        ("ledger", "hint_ledger"),
        ("scope", "hint_scope"),
        ("back", "hint_back"),
        ("help", "hint_help"),
    ),
    "moves": (
        ("down up", "hint_up_down"),
        ("card", "hint_show"),
        ("confirm", "hint_affirm"),
        ("reject", "hint_refuse"),
        ("correct", "hint_edit"),
        ("scope", "hint_scope"),
        ("back", "hint_back"),
        ("help", "hint_help"),
    ),
    "notes": (
        ("card", "hint_show"),
        ("correct", "hint_edit"),
        ("delete-note", "hint_delete"),
        ("undo", "hint_undo"),
        ("back", "hint_back"),
        ("help", "hint_help"),
    ),
    "find": (("Enter", "hint_find"), ("↑↓", "hint_history"), ("back", "hint_cancel")),
}
"""What can be done now (action, word), by what has the focus; the first stay on a narrow screen."""
