"""Screens over others close once, however fast keys and clicks follow each other."""

from __future__ import annotations

import asyncio

import pytest
from textual import events
from textual.command import CommandList
from textual.keys import _character_to_key
from textual.screen import Screen
from textual.widgets.option_list import Option

from reader.app.widgets.dialogs import ListDialog
from reader.app.widgets.panel import Item
from tests.app.conftest import Open


@pytest.mark.parametrize("key", ["x", "comma", "question_mark", "ctrl+p"])
async def test_a_dialog_closed_twice_leaves_the_article(key: str, opened: Open) -> None:
    async with opened() as reader:
        await reader.press(key)
        over = reader.app.screen
        assert over is not reader.screen
        over.dismiss(None)
        over.dismiss(None)
        await reader.pilot.pause()
        assert reader.app.screen is reader.screen


async def test_a_page_before_the_palette_has_lines_goes_nowhere(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("ctrl+p")
        palette = reader.app.screen
        commands = palette.query_one(CommandList)
        commands.add_option(Option("later"))  # told, but not yet laid out
        commands._index_to_line.clear()
        await reader.press("pagedown", "pageup")
        assert reader.app.screen is palette


async def test_a_dialog_under_another_is_not_closed_and_closes_nothing(opened: Open) -> None:
    """A key that was on its way to it when the other opened: Textual would close the other, and then end the app."""
    async with opened() as reader:
        await reader.press("x")
        under = reader.app.screen
        await reader.press("ctrl+p")
        palette = reader.app.screen
        assert palette is not under
        under.dismiss(None)
        under.dismiss(None)
        await reader.pilot.pause()
        assert reader.app.screen is palette
        await reader.press("escape", "escape")
        assert reader.app.screen is reader.screen


class Late(ListDialog):
    """A dialog of many lines on a slow machine."""

    async def _compose(self) -> None:
        await asyncio.sleep(0.05)
        await super()._compose()
        self.is_open.set()

    def __init__(self) -> None:
        super().__init__("title", [Item(lines=([("one", "")],))])
        self.is_open = asyncio.Event()


@pytest.mark.parametrize("order", ["dismissed", "left", "opened when left"])
async def test_a_dialog_closed_while_it_opens_ends_nothing(order: str, opened: Open) -> None:
    """It is taken away before it has its list: keys come faster than the screen answers."""
    async with opened() as reader:
        dialog = Late()
        if order == "opened when left":
            reader.app.exit()
        reader.app.push_screen(dialog)
        if order == "dismissed":
            dialog.dismiss(None)
        elif order == "left":
            reader.app.exit()
        await dialog.is_open.wait()
        assert not dialog.children
    assert reader.app._exception is None


@pytest.mark.parametrize("keys", ["L-", "L?", "Lq", "xj", "JG"])
async def test_a_key_that_comes_while_a_screen_opens_waits_for_it(
    keys: str, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys that were typed while the article was read are done one upon another, before a page has its list."""
    compose = Screen._compose

    async def late(screen: Screen[object]) -> None:
        await asyncio.sleep(0.05)
        await compose(screen)

    async with opened() as reader:
        monkeypatch.setattr(Screen, "_compose", late)

        async def typed_ahead() -> None:
            for key in keys:
                await reader.app.take_key(events.Key(_character_to_key(key), key))

        reader.app.call_later(typed_ahead)
        await reader.settle()
        assert reader.app._exception is None
