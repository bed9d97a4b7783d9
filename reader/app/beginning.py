"""The beginning: the screen answers keys as soon as the first page stands; the rest of it, and of the article, follows.

A key that needs more than what is there waits, and so do those after it: all are done in order, none is lost.
"""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, cast

from textual.events import Key

from reader import patterns
from reader.app import annotating
from reader.app.article.findline import FindLine
from reader.app.later import arrive, later
from reader.app.terminal import heap
from reader.app.widgets.over import whole
from reader.page.layout import Page
from reader.wording import Fault, say

if TYPE_CHECKING:
    from textual.widget import Widget

    from reader.app.app import NewsreaderApp
    from reader.app.opening import Opening
    from reader.app.reading import ReadingScreen
    from reader.page.compose import Look

WITHIN = frozenset(
    (
        "down",
        "up",
        "page-down",
        "page-up",
        "first",
        "next-name",
        "previous-name",
        "next-paragraph",
        "previous-paragraph",
        "next-moved",
        "previous-moved",
    )
)
"""Actions that stay near where the reader is, and need no more than is known there."""

MOVING = frozenset(("last", "next-hit", "previous-hit"))
"""Other actions that move and do nothing else: who quits does not wait for them."""

ENDING = frozenset(("quit", "suspend"))

TURNS = 3
"""From a line to the screen, and from there to what gets the focus."""

PATIENCE = 0.5
"""Seconds that a key waits before that is told, and those in which it is to be done."""

AHEAD = 3
"""Screens that must be known below the cursor for a key to be answered there."""


class Beginning:
    """The keys that wait, and whether the article is all there (`whole`) or its head."""

    def __init__(self, *, whole: bool) -> None:
        self.whole = whole
        self.held: list[Key] = []

    def holds(self, screen: ReadingScreen, event: Key) -> bool:
        """Tell whether a key must wait; it is then kept."""
        if self._can_be_done(screen, _action(screen, event)):
            return False
        self.held.append(event)
        screen.set_timer(PATIENCE, partial(_tell, screen))
        return True

    def _can_be_done(self, screen: ReadingScreen, action: str) -> bool:
        if action in ENDING:
            return all(_action(screen, one) in MOVING | WITHIN for one in self.held)
        if self.held or action not in WITHIN:
            return False
        view = screen.view
        below = view.page.heights.total - round(view.scroll_y)
        return self.whole or below > AHEAD * view.size.height


def waits(screen: object, event: Key) -> bool:
    """Tell whether a key must wait for what an article on the screen needs for it; it is then kept there."""
    begun: Beginning | None = getattr(screen, "beginning", None)
    return begun is not None and begun.holds(cast("ReadingScreen", screen), event)


def moves(screen: ReadingScreen, event: Key) -> bool:
    """Tell whether a key moves in the article and does nothing else."""
    return _action(screen, event) in WITHIN | MOVING


def _app(screen: ReadingScreen) -> NewsreaderApp:
    return cast("NewsreaderApp", screen.app)


def _tell(screen: ReadingScreen) -> None:
    """Tell why nothing happens, where a key still waits."""
    if screen.beginning is not None and screen.beginning.held:
        screen.tell(say("still_reading"))


def _action(screen: ReadingScreen, event: Key) -> str:
    """Name what a key stands for."""
    named = (key.name for key in screen.keyboard.keys if event.key in key.keys.split(","))
    return next(named, "")


async def complete(screen: ReadingScreen) -> None:
    """Put on the screen what no first page needs, then annotate."""
    _app(screen).dress()
    await screen.mount(FindLine(), before="#status")
    await screen.side.complete()
    if screen.beginning is not None and screen.beginning.whole:
        screen.app.call_later(finish, screen)
    screen.run_worker(partial(_go_on, screen, screen.view.look), thread=True, group="annotate")


def _go_on(screen: ReadingScreen, look: Look) -> None:
    """Read the article, where only its head is there, and annotate it, in a thread; the screen may be gone by then."""
    if screen.opening.whole is not None:
        with heap.kept():
            try:
                opening = screen.opening.whole()
            except Fault as fault:
                later(screen, _failed, screen, fault)
                return
            page = Page(opening.article, look)
            show = annotating.opened(opening.article)
        arrive(screen, partial(_is_waited_for, screen), _arrived, screen, opening, page, show)
    else:
        later(screen, annotating.opened(screen.opening.article), screen)
    patterns.keep(patterns.START)
    annotating.annotate(screen)


def _is_waited_for(screen: ReadingScreen) -> bool:
    return screen.beginning is not None and bool(screen.beginning.held)


async def finish(screen: ReadingScreen) -> None:
    """Do what waited, in order; the app does it, so that no later key comes between."""
    app = _app(screen)
    while screen.beginning is not None and screen.beginning.held:
        event = screen.beginning.held.pop(0)
        await whole(app.screen)  # a dialog that the key before has opened
        if await app._check_bindings(event.key, priority=True):  # Ctrl+S saves, where letters are typed
            await _heard(screen, app.screen)
        elif app.focused is not None and app.focused.check_consume_key(
            "a", "a"
        ):  # a line in which words are typed
            app.focused._forward_event(Key(event.key, event.character))
            await _heard(screen, app.focused)
        elif app.screen is screen or not waits(app.screen, event):
            await app.take_key(event)
    screen.beginning = None
    if screen.telling == say("still_reading"):
        screen.tell("")


async def _heard(*those: Widget) -> None:
    """Let widgets do what they were told, and what they tell each other; one that is closing does it no more."""
    end = monotonic() + PATIENCE
    for _ in range(TURNS):
        await sleep(0)
        while any(one.message_queue_size for one in those) and monotonic() < end:
            await sleep(0)


def _arrived(
    screen: ReadingScreen, opening: Opening, page: Page, show: Callable[[ReadingScreen], None]
) -> None:
    """Show the whole article in the place of its head; `page` is laid out for what was the look then."""
    screen.opening = opening
    screen.show_whole(opening.article, page)
    show(screen)
    if opening.telling:
        screen.tell(opening.telling)
    screen.app.call_later(finish, screen)


def _failed(screen: ReadingScreen, fault: Fault) -> None:
    """End: what begins like an article cannot be read."""
    _app(screen).broken = fault
    screen.app.exit()
