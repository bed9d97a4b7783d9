"""Screens that lie over others: what closes one closes it once, however fast keys and clicks follow each other."""

from __future__ import annotations

from asyncio import wait_for
from contextlib import suppress
from typing import Any, TypeVar

from textual.await_complete import AwaitComplete
from textual.command import CommandList, CommandPalette
from textual.screen import ModalScreen, Screen
from textual.worker import Worker

Result = TypeVar("Result")

PATIENCE = 1.0
"""Seconds; a screen takes hundredths of one."""


def is_on_top(screen: Screen[Any]) -> bool:
    """Tell whether nothing lies over a screen; for Textual one under a dialog is current, too, and closes the dialog."""
    return screen in screen.app.screen_stack[-1:]


async def whole(screen: Screen[Any]) -> None:
    """Wait until a screen has all its widgets, PATIENCE seconds at most: keys typed ahead are heard before that."""
    if not screen.is_mounted:
        with suppress(TimeoutError):
            await wait_for(screen._mounted_event.wait(), PATIENCE)


class Over(ModalScreen[Result]):
    """A dialog.  Textual would close the screen below at a second Enter or click that comes before it is gone."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close, with a result, unless it is closed already."""
        return super().dismiss(result) if is_on_top(self) else AwaitComplete()


class Palette(CommandPalette):
    """The palette of commands."""

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close, unless it is closed already; what still looks for commands would have no list to put them in."""
        self.workers.cancel_node(self)
        return super().dismiss(result) if is_on_top(self) else AwaitComplete()

    def _action_command_list(self, action: str) -> None:
        """Move in the list, but by no page before it has been laid out: Textual would end the app."""
        commands = self.query_one(CommandList)
        if not action.startswith("page_") or (commands.highlighted or 0) in commands._index_to_line:
            super()._action_command_list(action)

    def _gather_commands(self, search_value: str) -> Worker[None] | None:  # type: ignore[override]
        """Look for commands, but not for a letter that is heard after the palette was closed."""
        return super()._gather_commands(search_value) if is_on_top(self) else None
