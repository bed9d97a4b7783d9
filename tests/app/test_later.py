"""What comes unasked waits until the reader pauses; where no pause comes, it comes with a key."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from reader.app import later
from reader.app.later import PATIENCE, PAUSE, in_a_pause, paused


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


def test_where_keys_come_on_and_on_it_comes_with_one_of_them(clock: Any) -> None:
    """Keys every 90 ms, as of a benchmark: the first after PATIENCE, not long after one of them."""
    keys = [0.09 * number for number in range(40)]
    first = next(key for key in keys if key > PATIENCE)
    assert waited(clock, *keys) == pytest.approx(first, abs=0.01)


def test_who_gives_up_waits_for_nothing(clock: Any) -> None:
    clock.screen.pressed = clock.now
    in_a_pause(clock.screen, lambda: True)
    assert clock.now == 100


def test_a_key_that_asked_for_more_than_there_is_lets_it_come_at_once(clock: Any) -> None:
    clock.screen.pressed = clock.now
    later.wanted(clock.screen)
    in_a_pause(clock.screen, lambda: False)
    assert clock.now == 100
