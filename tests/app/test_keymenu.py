"""A menu of second keys: shows what can follow, does it, and lets any other key go."""

from __future__ import annotations

import pytest

from reader.app.widgets.keymenu import Choice, KeyMenu, ask_key
from tests.app.conftest import Open


async def test_the_second_key_acts(opened: Open) -> None:
    done: list[str] = []
    async with opened() as reader:
        choices = [
            Choice("a", "first", lambda _: done.append("a")),
            Choice("enter", "last", lambda _: done.append("b")),
        ]
        ask_key(reader.screen, "Menu", choices)
        await reader.pilot.pause()
        assert isinstance(reader.app.screen, KeyMenu)
        assert "first" in reader.text
        await reader.press("a")
        ask_key(reader.screen, "Menu", choices)
        await reader.press("enter")
        assert done == ["a", "b"]


async def test_any_other_key_closes_it(opened: Open) -> None:
    async with opened() as reader:
        ask_key(reader.screen, "Menu", [Choice("a", "first", lambda _: None)])
        await reader.press("escape")
        assert not isinstance(reader.app.screen, KeyMenu)


@pytest.mark.parametrize("width", [24, 48, 80, 160])
async def test_no_choice_is_broken(opened: Open, width: int) -> None:
    words = ["the sentence, with its own source", "短", "一段文字"]
    async with opened((width, 24)) as reader:
        ask_key(
            reader.screen,
            "t",
            [Choice(key, text, lambda screen: None) for key, text in zip("abc", words, strict=True)],
        )
        await reader.pilot.pause()
        rows = [line for line in reader.lines if line.startswith("│")]
        assert all(any(text in row for row in rows) for text in words[1:])
        assert any(words[0] in row for row in rows) or width < 40
        assert len(rows) == {24: 4, 48: 3, 80: 2, 160: 1}[width]
