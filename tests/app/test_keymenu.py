"""A menu of second keys: shows what can follow, does it, and lets any other key go."""

from __future__ import annotations

from reader.app.keymenu import Choice, KeyMenu, ask_key
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
