"""Screens over others close once, however fast keys and clicks follow each other."""

from __future__ import annotations

import pytest
from textual.command import CommandList
from textual.widgets.option_list import Option

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
