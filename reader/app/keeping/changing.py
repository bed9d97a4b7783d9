"""The file of the article while it is open: that it changed or went is said, and a key reads it again."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.app.fetching import fetch
from reader.app.keeping import keeping
from reader.app.keys.key import Key
from reader.wording import say

if TYPE_CHECKING:
    from reader.app.opening import Opening
    from reader.app.reading import ReadingScreen
    from reader.settings import Value

EVERY = 2
"""Seconds between two looks at the file."""

State = tuple[int, int] | None
"""When a file was last written, in nanoseconds, and its size in bytes; None where there is none."""


def state(path: str) -> State:
    """Look at a file, without opening it."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size


def watch(screen: ReadingScreen) -> None:
    """Begin to look now and then; an article that came through a pipe has no file."""
    path = screen.article.source.path
    seen: list[State] = [state(path) if path else None]
    if path and seen[0] and screen.opening.other is not None:
        screen.set_interval(EVERY, partial(look, screen, path, seen))


def look(screen: ReadingScreen, path: str, seen: list[State]) -> None:
    """Tell once of each change; what stands on the screen stays until it is read again."""
    now = state(path)
    if now != seen[-1]:
        seen[:] = [now]
        screen.tell(say("file_changed" if now else "file_gone", name=screen.article.source.name))


def read_again(screen: ReadingScreen) -> None:
    """Open the file anew in the place of what is open: notes, decisions and the place find their words in it.

    It looks as it did: its script is among what is kept of an article, the rest goes with the opening.
    """
    path = screen.article.source.path
    if not path or screen.opening.other is None:
        screen.tell(say("reread_no_file"))
        return
    fetch(
        screen, screen.article.source.name, partial(screen.opening.other, Path(path)), partial(_show, screen)
    )


def _show(screen: ReadingScreen, opening: Opening) -> None:
    keeping.keep(screen)
    told = opening.telling or say("file_reread", name=screen.article.source.name)
    look = screen.view.look
    shown: dict[str, Value] = {
        "english": look.glosses,
        "translation": look.translation,
        "ruby": look.ruby,
        "phonetics": look.phonetics,
    }
    opening = replace(opening, at=None, settings=screen.settings, telling=told, shown=shown)
    if not screen._result_callbacks:  # the first screen of all was never pushed, and could not be switched
        screen._push_result_callback(screen.app, None)
    screen.app.switch_screen(type(screen)(opening, screen.keyboard))


KEYS = (Key("read-again", "f5", read_again, "key_reread", "keep", "F5"),)
