"""What comes unasked waits until the reader pauses; where no pause comes, it comes with a key."""

from __future__ import annotations

from asyncio import sleep
from types import SimpleNamespace
from typing import Any

import pytest

from reader.app import later
from reader.app.keeping.export_dialog import ExportDialog
from reader.app.later import PATIENCE, PAUSE, in_a_pause, paused
from reader.app.reading import ReadingScreen
from tests.app.conftest import Open


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A clock that only goes on while something sleeps; keys come at the times that it lists."""
    told = SimpleNamespace(now=100.0, keys=[], screen=SimpleNamespace(pressed=0.0))

    def sleep(seconds: float) -> None:
        told.now += seconds
        told.screen.pressed = max([told.screen.pressed, *(key for key in told.keys if key <= told.now)])

    monkeypatch.setattr(later, "monotonic", lambda: told.now)
    monkeypatch.setattr(later, "sleep", sleep)
    return told


def waited(clock: Any, *keys: float) -> float:
    clock.keys = [100 + key for key in keys]
    clock.screen.pressed = clock.keys[0] if keys else 0.0
    in_a_pause(clock.screen, lambda: False)
    return float(clock.now - 100)


def test_without_keys_it_comes_at_once(clock: Any) -> None:
    assert waited(clock) == 0
    assert paused(clock.screen)


def test_after_a_key_it_waits_for_a_pause(clock: Any) -> None:
    assert waited(clock, 0, 0.1) == pytest.approx(0.1 + PAUSE, abs=0.01)


def test_where_keys_come_on_and_on_no_pause_is_waited_for(clock: Any) -> None:
    """Keys every 90 ms, as of a benchmark."""
    keys = [0.09 * number for number in range(40)]
    assert waited(clock, *keys) == pytest.approx(PATIENCE, abs=0.01)


def test_who_gives_up_waits_for_nothing(clock: Any) -> None:
    clock.screen.pressed = clock.now
    in_a_pause(clock.screen, lambda: True)
    assert clock.now == 100


def test_a_key_that_asked_for_more_than_there_is_lets_it_come_at_once(clock: Any) -> None:
    clock.screen.pressed = clock.now
    later.wanted(clock.screen)
    in_a_pause(clock.screen, lambda: False)
    assert clock.now == 100


def never() -> bool:
    return False


async def test_what_is_due_comes_right_behind_the_next_key(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key first: where it ends the program, nothing is shown before that."""
    async with opened() as reader:
        monkeypatch.setattr(later, "paused", lambda screen: False)
        monkeypatch.setattr(later, "PATIENCE", 0)
        screen, seen = reader.screen, list[int]()
        here = screen.view.cursor.paragraph
        worker = screen.run_worker(
            lambda: later.arrive(screen, never, lambda: seen.append(screen.view.cursor.paragraph)),
            thread=True,
        )
        while not screen.due:
            await sleep(0)
        await reader.press("right_square_bracket")
        await worker.wait()
        assert seen == [here + 1]
        assert not screen.due


async def test_what_is_due_comes_in_a_pause_without_a_key(opened: Open) -> None:
    async with opened() as reader:
        seen = list[str]()
        worker = reader.screen.run_worker(
            lambda: later.arrive(reader.screen, never, seen.append, "shown"), thread=True
        )
        await worker.wait()
        assert seen == ["shown"]


async def test_what_is_due_is_not_shown_once_the_screen_is_left(opened: Open) -> None:
    async with opened() as reader:
        second, seen = ReadingScreen(reader.screen.opening, reader.screen.keyboard), list[str]()
        await reader.app.push_screen(second)
        await reader.settle()
        second.due.append(lambda: seen.append("shown"))
        await reader.app.pop_screen()
        later.take_due(second)
        assert seen == []


async def test_a_thread_shows_nothing_on_a_screen_that_is_losing_its_parts(opened: Open) -> None:
    """The program takes them away one by one when it ends; a preview may be made just then."""
    async with opened() as reader:
        await reader.press("x")
        await reader.settle()
        dialog = reader.app.screen
        assert isinstance(dialog, ExportDialog)
        await dialog.query_one("#formats").remove()
        worker = dialog.run_worker(lambda: dialog._make("markdown"), thread=True)
        await worker.wait()
        await reader.press("escape")
        assert reader.app.return_code in (0, None)
