"""From a thread to the screen of an article: what was found is shown, unless the reader has left the article."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from time import monotonic, sleep
from typing import TYPE_CHECKING, ParamSpec

from textual._context import NoActiveAppError
from textual.app import App

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen

P = ParamSpec("P")

PAUSE, PATIENCE = 0.2, 1.0
"""Seconds without a key after which the reader has paused, and for which a pause is waited for."""

_JUST = 0.01  # seconds within which a key has only just come

WHOLE = "#article, #status, #hints"
"""What stands on a screen as long as the program is not ending: it then takes its widgets away one by one."""


def later(screen: ReadingScreen, act: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
    """Do something on the screen's own thread, and wait for it; nothing where the screen is gone by then."""
    app: App[None] | None = None
    with suppress(NoActiveAppError):  # a screen that is gone belongs to no application
        app = screen.app

    def now() -> None:
        if app is not None and screen in app.screen_stack and len(screen.query(WHOLE)) == WHOLE.count("#"):
            act(*args, **kwargs)

    if app is not None:
        app.call_from_thread(now)


def paused(screen: ReadingScreen) -> bool:
    """Tell whether no key has come for a moment."""
    return monotonic() - screen.pressed >= PAUSE


def wanted(screen: ReadingScreen) -> None:
    """Let what has been found come at once: a key asked for more than there is."""
    screen.pressed = 0.0


def in_a_pause(screen: ReadingScreen, cancelled: Callable[[], bool]) -> None:
    """Wait, in a thread, until the reader pauses: what comes unasked would hold up a key, or be taken for its answer.

    Where keys come on and on, it comes with the first one after PATIENCE, in the same frame.
    """
    end = monotonic() + PATIENCE
    while not (cancelled() or paused(screen)):
        if monotonic() > end and monotonic() - screen.pressed < _JUST:
            return
        sleep(_JUST / 2)
