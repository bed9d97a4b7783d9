"""From a thread to the screen of an article: what was found is shown, unless the reader has left the article."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Event
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, ParamSpec

from textual._context import NoActiveAppError
from textual.app import App

if TYPE_CHECKING:
    from textual.screen import Screen

    from reader.app.reading import ReadingScreen

P = ParamSpec("P")

PAUSE, PATIENCE = 0.2, 1.0
"""Seconds without a key after which the reader has paused, and for which a pause is waited for."""

_LOOK = 0.005  # seconds between two looks whether the reader has paused

WHOLE = "#article, #status, #hints"
"""What stands on a screen as long as the program is not ending: it then takes its widgets away one by one."""


def later(screen: ReadingScreen, act: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
    """Do something on the screen's own thread, and wait for it; nothing where the screen is gone by then."""
    on_screen(screen, WHOLE, act, *args, **kwargs)


def on_screen(
    screen: Screen[Any], parts: str, act: Callable[P, object], *args: P.args, **kwargs: P.kwargs
) -> None:
    """Do the same for any screen; `parts` names what stands on it by ids, with commas between."""
    app: App[Any] | None = None
    with suppress(NoActiveAppError):  # a screen that is gone belongs to no application
        app = screen.app

    def now() -> None:
        if app is not None and _stands(app, screen, parts):
            act(*args, **kwargs)

    if app is not None:
        app.call_from_thread(now)


def _stands(app: App[Any], screen: Screen[Any], parts: str) -> bool:
    return screen in app.screen_stack and len(screen.query(parts)) == parts.count("#")


def paused(screen: ReadingScreen) -> bool:
    """Tell whether no key has come for a moment."""
    return monotonic() - screen.pressed >= PAUSE


def wanted(screen: ReadingScreen) -> None:
    """Let what has been found come at once: a key asked for more than there is."""
    screen.pressed = 0.0


def arrive(
    screen: ReadingScreen,
    hurried: Callable[[], bool],
    act: Callable[P, object],
    *args: P.args,
    **kwargs: P.kwargs,
) -> None:
    """Do as `later` does when the reader pauses: what comes unasked would hold up a key, or be taken for its answer.

    Where keys come on and on, it comes right behind the first one after PATIENCE, in the same frame.
    """
    in_a_pause(screen, hurried)
    done = Event()

    def now() -> None:
        done.set()
        act(*args, **kwargs)

    screen.due.append(now)
    while not (hurried() or paused(screen) or done.wait(_LOOK)):
        pass
    later(screen, take_due, screen)


def take_due(screen: ReadingScreen) -> None:
    """Do what has waited for a pause, or for a key; nothing where the screen is gone by then."""
    while screen.due and _stands(screen.app, screen, WHOLE):
        screen.due.popleft()()


def key_came(screen: ReadingScreen) -> None:
    """Let what is due come right behind the key that is about to be done, which may end the program."""
    screen.pressed = monotonic()
    if screen.due:
        app = screen.app  # hears the key next; what it is told then is heard behind that
        app.call_later(app.call_later, take_due, screen)


def in_a_pause(screen: ReadingScreen, hurried: Callable[[], bool]) -> None:
    """Wait, in a thread, until the reader pauses, for PATIENCE seconds at most, or until there is no time to wait."""
    end = monotonic() + PATIENCE
    while not (hurried() or paused(screen)) and monotonic() < end:
        sleep(_LOOK)
