"""Keys in their order: one is heard when what the one before it does is done, however fast they come.

Textual hands each key to what has the focus at once, and does what the key stands for once nothing there has taken it.  Of
Esc and a letter in one breath the letter was typed into the dialog that Esc was about to close.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial

from textual.app import App
from textual.events import Callback, Event
from textual.message_pump import MessagePump

PATIENCE = 0.5
"""Seconds that a key waits for the one before it, where that is lost with what it was given to."""

Hear = Callable[[Event], Awaitable[object]]
Stays = Callable[[Event], bool]


class InOrder:
    """What was typed and is not done: `_given` went to a widget, the others wait.

    Behind a key that `stays`, opening and closing nothing, none waits: what many of them show is painted at once.
    """

    def __init__(self, app: App[None], hear: Hear, stays: Stays) -> None:
        self._app, self._hear, self._stays = app, hear, stays
        self._given: Event | None = None
        self._to: MessagePump | None = None
        self._waiting: deque[Event] = deque()
        self._late: asyncio.TimerHandle | None = None

    async def take(self, event: Event) -> None:
        """Hear a key or a paste from the terminal, now or when those before it are done."""
        if self._given is None:
            await self._give(event)
            return
        self._waiting.append(event)
        if self._late is None:
            self._follow()

    async def done(self, event: Event) -> None:
        """Know that a key has come back from what it was given to, and was heard: the next one can be."""
        if event is self._given:
            if self._late is not None:
                self._late.cancel()
            await self._go_on()

    async def _give(self, event: Event) -> None:
        stays = self._stays(event)
        await self._hear(event)  # which may wait for a screen to be whole: what has the focus is known then
        if event.is_forwarded and not stays:
            self.given(event, self._app.focused or self._app.screen)

    def given(self, event: Event, to: MessagePump) -> None:
        """Know that a key was given to a widget: the next one waits until it has taken it, or given it back."""
        self._given, self._to = event, to

    def _follow(self) -> None:
        """Go the way of the key that was given, from queue to queue: where this arrives, the key has been."""
        self._late = asyncio.get_running_loop().call_later(PATIENCE, self._next)
        self._pass(self._to, self._late)

    def _pass(self, node: MessagePump | None, late: asyncio.TimerHandle) -> None:
        while node is not None and node is not self._app:
            if node.post_message(Callback(partial(self._on, node._parent, late))):
                return
            node = node._parent  # it is closed
        self._app.post_message(Callback(partial(self._come, late)))

    async def _on(self, node: MessagePump | None, late: asyncio.TimerHandle) -> None:
        self._pass(node, late)

    async def _come(self, late: asyncio.TimerHandle) -> None:
        if late is self._late:  # else it came after its time
            late.cancel()
            await self._go_on()

    def _next(self) -> None:
        self._app.post_message(Callback(self._go_on))

    async def _go_on(self) -> None:
        """Hear those that wait, until one of them must be waited for."""
        self._given = self._late = None
        while self._waiting and self._given is None:
            await self._give(self._waiting.popleft())
        if self._waiting:
            self._follow()
