"""Keys that come in one breath: each is heard when what the one before it does is done."""

import asyncio

import pytest
from textual import events
from textual.widgets import Input

from reader.app.keys import inorder
from reader.app.widgets.dialogs import NoteDialog
from tests.app.conftest import Open, Reader


async def typed(reader: Reader, *keys: str) -> None:
    """Type faster than anything is done."""
    for key in keys:
        reader.app.post_message(events.Key(key, key if len(key) == 1 else None))
    await reader.pilot.pause()
    await reader.pilot.pause()


@pytest.mark.parametrize("opener", ["a", "question_mark", "s", "x", "m", "slash"])
async def test_what_follows_esc_goes_to_what_lay_below(opened: Open, opener: str) -> None:
    """Esc and j of one breath close what is open, and move a line: no letter ends in a dialog that closes."""
    async with opened() as reader:
        before = reader.screen.view.cursor.paragraph
        await typed(reader, opener, "escape", "right_square_bracket")
        assert reader.app.screen is reader.screen
        assert reader.screen.view.cursor.paragraph == before + 1


async def test_letters_before_ctrl_s_are_in_the_note_and_those_after_it_are_not(opened: Open) -> None:
    async with opened() as reader:
        before = reader.screen.view.cursor.paragraph
        await typed(reader, "a", *"words", "ctrl+s", "right_square_bracket")
        assert [note.text for note in reader.screen.desk.notes()] == ["words"]
        assert reader.screen.view.cursor.paragraph == before + 1


async def test_a_paste_keeps_its_place_among_keys(opened: Open) -> None:
    async with opened() as reader:
        reader.app.post_message(events.Key("slash", "/"))
        reader.app.post_message(events.Key("a", "a"))
        reader.app.post_message(events.Paste("bc"))
        reader.app.post_message(events.Key("d", "d"))
        await reader.pilot.pause()
        await reader.pilot.pause()
        assert reader.screen.query_one("#find", Input).value == "abcd"


async def test_a_key_that_is_lost_holds_up_the_next_one_for_a_moment_only(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it was given to may be gone before it has passed it on."""
    monkeypatch.setattr(inorder, "PATIENCE", 0.05)
    async with opened() as reader:
        before = reader.screen.view.cursor.paragraph
        monkeypatch.setattr(inorder.InOrder, "_pass", lambda *_: None)
        reader.app.typed.given(events.Key("z", "z"), reader.screen.view)
        await typed(reader, "right_square_bracket")
        assert reader.screen.view.cursor.paragraph == before
        await asyncio.sleep(0.1)
        await reader.pilot.pause()
        assert reader.screen.view.cursor.paragraph == before + 1
        assert not isinstance(reader.app.screen, NoteDialog)
