"""An article that takes its time to read, opened from a list: keys go on, Esc gives it up, nothing comes unasked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field, replace
from threading import Event

import pytest

from reader.app import fetching
from reader.app.library.screen import LibraryScreen
from reader.app.opening import Opening
from reader.app.reading import ReadingScreen
from reader.app.widgets.dialogs import choice
from reader.library.index import Row
from reader.wording import Fault, say
from tests.app.conftest import Reader
from tests.app.listing import until

Listed = Callable[..., AbstractAsyncContextManager[Reader]]


@dataclass
class Slow:
    """Opens articles when told to: `come` lets all of them be read."""

    come: Event = field(default_factory=Event)
    fault: bool = False
    asked: list[str] = field(default_factory=list)
    usual: Callable[[Row], Opening] | None = None

    def open(self, row: Row) -> Opening:
        assert self.usual is not None
        self.asked.append(row.title)
        self.come.wait(20)
        if self.fault:
            raise Fault("intake_empty", name=row.title)
        return self.usual(row)


def slow(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> Slow:
    """Let every article of the list take until it is told to come; no key waits for it."""
    monkeypatch.setattr(fetching, "MOMENT", 0.01)
    monkeypatch.setattr(fetching, "AGAIN", 0.01)
    screen = reader.app.screen
    assert isinstance(screen, LibraryScreen)
    made = Slow(usual=screen.library.open)
    screen.library = replace(screen.library, open=made.open)
    return made


async def test_the_list_goes_on_and_the_article_comes(
    listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with listed() as reader:
        made = slow(reader, monkeypatch)
        await reader.press("enter")
        title = made.asked[0]
        assert say("fetching", name=title)[:20] in reader.text
        await reader.press("j")
        assert isinstance(reader.app.screen, LibraryScreen)
        made.come.set()
        await until(reader, lambda: isinstance(reader.app.screen, ReadingScreen) and title in reader.text)


async def test_escape_gives_it_up(listed: Listed, monkeypatch: pytest.MonkeyPatch) -> None:
    async with listed() as reader:
        made = slow(reader, monkeypatch)
        await reader.press("enter", "escape")
        made.come.set()
        await reader.pilot.pause(0.2)
        assert isinstance(reader.app.screen, LibraryScreen)
        assert reader.app.screen.fetching is None


async def test_what_is_asked_for_last_comes(listed: Listed, monkeypatch: pytest.MonkeyPatch) -> None:
    async with listed() as reader:
        made = slow(reader, monkeypatch)
        await reader.press("enter", "j", "enter")
        made.come.set()
        await until(reader, lambda: isinstance(reader.app.screen, ReadingScreen))
        await until(reader, lambda: made.asked[1] in reader.text)
        assert sum(isinstance(one, ReadingScreen) for one in reader.app.screen_stack) == 1


async def test_it_waits_for_what_the_reader_has_opened_meanwhile(
    listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with listed() as reader:
        made = slow(reader, monkeypatch)
        await reader.press("enter")
        over = choice("", [("one", 1), ("two", 2)])
        reader.app.push_screen(over)
        made.come.set()
        await reader.pilot.pause(0.1)
        assert reader.app.screen is over
        await reader.press("escape")
        await until(reader, lambda: isinstance(reader.app.screen, ReadingScreen))


async def test_what_is_wrong_with_it_is_told(listed: Listed, monkeypatch: pytest.MonkeyPatch) -> None:
    async with listed() as reader:
        made = slow(reader, monkeypatch)
        made.fault = True
        await reader.press("enter")
        made.come.set()
        await until(reader, lambda: str(Fault("intake_empty", name=made.asked[0]))[:30] in reader.text)
        assert isinstance(reader.app.screen, LibraryScreen)


async def test_keys_behind_a_quick_one_are_meant_for_the_article(
    listed: Listed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MOMENT", 20)
    async with listed() as reader:
        await reader.press("enter", "G")
        screen = reader.app.screen
        assert isinstance(screen, ReadingScreen)
        await until(reader, lambda: screen.view.cursor.paragraph == len(screen.article.paragraphs) - 1)
