"""Screens over others close once, however fast keys and clicks follow each other."""

from __future__ import annotations

import pytest

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
