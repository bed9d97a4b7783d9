"""From a thread to the screen of an article: what was found is shown, unless the reader has left the article."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, ParamSpec

from textual._context import NoActiveAppError
from textual.app import App

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen

P = ParamSpec("P")

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
