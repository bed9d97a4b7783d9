"""Leaving an article, and finding it again as it was left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from reader import first
from reader.app.article import leaving
from reader.app.lists.side import PANELS
from reader.document import Source
from reader.script import Script, script_of
from reader.settings import Origin
from reader.wording import Fault, say

if TYPE_CHECKING:  # reader.userdata brings YAML, which the first paint does not wait for
    from textual.app import App

    from reader.app.reading import ReadingScreen
    from reader.userdata.places import Left

_writing = Lock()

EVERY = 15
"""Seconds between two looks whether something is to be written down: what a crash can cost."""


def recalled(source: Source) -> tuple[Left | None, str]:
    """Tell how an article was left, and what could not be read of it; a few milliseconds."""
    from reader.userdata import places

    try:
        return places.recall(source), ""
    except Fault as fault:
        return None, str(fault)


def restore(screen: ReadingScreen, left: Left | None, remark: str) -> None:
    """Show an article as it was left, unless the reader has begun already or asked for a place."""
    from reader.app.keeping import changing
    from reader.userdata import places

    if screen.restored:
        return
    screen.restored = True
    screen.set_interval(EVERY, lambda: keep_meanwhile(screen))
    changing.watch(screen)
    if remark:
        screen.tell(remark)
    if left is None:
        return
    screen.marks = {letter: places.found(screen.article, where) for letter, where in left.marks.items()}
    if screen.touched:
        return
    own = (screen.settings.values[name].origin is Origin.OPTION for name in ("script", "wording"))
    if not any(own) and left.script in set(Script):
        target = replace(screen.target, script=Script(left.script), wording=left.wording)
        if target != screen.target:
            screen.show_target(target)
    screen.side.whole = left.whole
    screen.side.show_panels([name for name in PANELS if name in left.panels])
    screen.refresh_lists()
    if (
        screen.opening.at is None
        and (place := places.found(screen.article, left.place)) != screen.view.cursor
    ):
        screen.view.go(place, center=True)
        if not screen.telling:  # what was said of the opening matters more
            screen.tell(say("left_here", number=place.paragraph + 1))
    screen.kept = _left(screen)


def resume(screen: ReadingScreen) -> None:
    """Let the page on which the article was left, where it was painted already, be the one that stands there."""
    if first.resumed is None or screen.opening.at is not None:
        return
    screen.view.top = first.resumed
    first.resumed = None
    left, remark = recalled(screen.article.source)
    if left is not None and left.script:
        screen.set_source(script_of(screen.article))
    restore(screen, left, remark)
    row = screen.view.page.row_at(*screen.view.top)
    screen.view.scroll_to(y=row, animate=False, force=True, immediate=True)  # and again when it is laid out


def leave(screen: ReadingScreen) -> None:
    """Write down how the article stands, and quit, or go back to the list that it was opened from."""
    stack = screen.app.screen_stack
    if screen not in stack:
        return  # a second q, typed before the first one's screen was gone
    keep(screen)
    below = stack[stack.index(screen) - 1] if stack.index(screen) else None
    if below is not None and not isinstance(below, type(screen)):
        screen.app.pop_screen()
        return
    if not listed(screen):
        leave_now = getattr(screen.app._driver, "leave", None)  # only a terminal can be left at once
        if leave_now and not screen.app.is_headless:
            if screen.kept is not None and screen.article.source.sha256:
                leaving.write(screen, screen.kept)
            leave_now()
        screen.app.exit()
        return
    while len(screen.app.screen_stack) > 1:
        screen.app.pop_screen()


def listed(screen: ReadingScreen) -> bool:
    """Tell whether the article was opened from a list of many."""
    return not all(isinstance(each, type(screen)) for each in screen.app.screen_stack)


def keep(screen: ReadingScreen) -> None:
    """Write down how the article stands now, where that has changed; what cannot be written is let go."""
    _keep(screen, _write)


def keep_meanwhile(screen: ReadingScreen) -> None:
    """Do the same in a thread: a disk may take its time, and no key waits for it."""

    def begin(screen: ReadingScreen, left: Left) -> None:
        screen.run_worker(partial(_write, screen, left), thread=True, group="places")

    _keep(screen, begin)


def _keep(screen: ReadingScreen, write: Callable[[ReadingScreen, Left], None]) -> None:
    left = _left(screen)
    if left != screen.kept and screen.article.source.sha256:
        screen.kept = left
        write(screen, left)


def _write(screen: ReadingScreen, left: Left) -> None:
    """Write how an article is left, one after another, and only what is still the last that was told."""
    from reader.userdata import places

    with _writing:
        if screen.kept is left:
            try:
                places.remember(screen.article.source, left)
            except Fault:  # a place is a convenience: nobody is held up for it, and it is tried again
                screen.kept = None


def keep_all(app: App[None]) -> None:
    """Write down what is open, where the program ends without having been asked: places, and a note half written."""
    from reader.app.reading import ReadingScreen
    from reader.app.widgets.dialogs import NoteDialog

    for screen in app.screen_stack:
        if isinstance(screen, ReadingScreen):
            keep(screen)
        elif isinstance(screen, NoteDialog):
            screen.rescue()


def _left(screen: ReadingScreen) -> Left:
    from reader.userdata import places

    return places.Left(
        place=places.anchor(screen.article, screen.view.cursor),
        script=screen.target.script.value,
        wording=screen.target.wording,
        panels=screen.side.shown(),
        whole=screen.side.whole,
        marks={letter: places.anchor(screen.article, place) for letter, place in screen.marks.items()},
    )
