"""An article opened from another screen: read in a thread; who must wait longer than a moment is told, and goes on."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, wait
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, Any, Protocol, cast

from reader.app.opening import Opening
from reader.wording import Fault, say

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen
    from textual.timer import Timer

MOMENT = 0.1
"""Seconds for which keys wait for an article: the ones behind its own are meant for it."""

AGAIN = 0.3
"""Seconds between two looks whether what the reader has opened over the screen is closed."""

Read = Callable[[], Opening]
Show = Callable[[Opening], None]


class Asking(Protocol):
    """A screen from which articles are opened; `fetching` is what it waits for, None where it waits for nothing."""

    fetching: object | None

    @property
    def app(self) -> App[Any]:
        """Give the application."""

    @property
    def is_active(self) -> bool:
        """Tell whether no other screen lies over it."""

    def tell(self, text: str) -> None:
        """Say one thing in the status line."""

    def set_timer(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Do something later."""


def fetch(screen: Asking, name: str, read: Read, show: Show) -> None:
    """Read an article (which may raise Fault) and show it; another one asked for meanwhile, or Esc, gives it up."""
    asked = screen.fetching = object()
    article: Future[Opening] = Future()
    Thread(target=_read, args=(read, article), daemon=True, name="fetching").start()
    if wait([article], MOMENT).done:
        _arrived(screen, asked, article, show)
        return
    screen.tell(say("fetching", name=name))
    app = screen.app
    article.add_done_callback(lambda done: app.call_later(_arrived, screen, asked, done, show))


def give_up(screen: Asking) -> bool:
    """Wait for no article any more; tell whether one was waited for."""
    waited, screen.fetching = screen.fetching is not None, None
    if waited:
        screen.tell("")
    return waited


def _read(read: Read, article: Future[Opening]) -> None:
    try:
        article.set_result(read())
    except BaseException as error:  # raised again where the article is asked for
        article.set_exception(error)


def _arrived(screen: Asking, asked: object, article: Future[Opening], show: Show) -> None:
    """Show what was asked for last, once nothing else lies over the screen."""
    if screen.fetching is not asked or cast("Screen[Any]", screen) not in screen.app.screen_stack:
        return
    if not screen.is_active:
        screen.set_timer(AGAIN, partial(_arrived, screen, asked, article, show))
        return
    screen.fetching = None
    try:
        opening = article.result()
    except Fault as fault:
        screen.tell(str(fault))
    else:
        show(opening)
