"""The lines at the foot of a list of articles: how many there are, what happens now, what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.typeset import INVISIBLE, cells, fit, wrap
from reader.wording import say

if TYPE_CHECKING:
    from reader.app.library.screen import LibraryScreen

HINTS = (
    ("down up", "hint_up_down"),
    ("card", "hint_open"),
    ("find", "hint_library_find"),
    ("s", "hint_sort"),
    ("f", "hint_filter"),
    ("help", "hint_help"),
    ("quit", "hint_quit"),
    ("ledger", "hint_ledger"),
    ("u", "hint_unread"),
    ("back", "hint_all"),
)
FINDING = (("Enter", "hint_library_find"), ("back", "hint_all"))
"""What can be done now (action or key, word); the first stay on a narrow screen."""


def status(screen: LibraryScreen, width: int) -> str:
    """Give the status line, `width` cells: what is told or how many there are left, the place in the list right.

    A telling that needs more room has up to three lines of its own.
    """
    count = len(screen.view.rows)
    shown = "" if screen.show_only == "all" else say(f"show_{screen.show_only}")
    place = f"{min(screen.view.cursor + 1, count)}/{count}"
    end = " · ".join(filter(None, (shown, fit(screen.words, width // 3), place))).translate(INVISIBLE)
    left = (screen.telling or _counted(screen, count)).translate(INVISIBLE)
    room = max(0, width - cells(end) - 2)
    if screen.telling and cells(left) > room:
        return "\n".join(left[a:b] for a, b in wrap(left, width)[:3])
    left = fit(left, room)
    return left + " " * max(0, width - cells(left) - cells(end)) + end


def _counted(screen: LibraryScreen, count: int) -> str:
    """Tell how many articles there are, or why none is shown."""
    total = len(screen.rows)
    if not total:
        empty = screen.unlisted or say("library_empty", path=screen.library.root.resolve().name)
        return screen.busy or (empty if screen.scanned else say("library_scanning"))
    if not count:
        return say("library_nothing", key=screen.keyboard.label("back"))
    whole = say("library_count_one") if total == 1 else say("library_count", count=total)
    told = (whole, say("library_unread", count=screen.unread), screen.unlisted, screen.busy)
    return " · ".join(filter(None, told))
