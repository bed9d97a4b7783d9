"""An article of which only the head is there yet: keys are answered, or wait for the rest, and none is lost."""

from __future__ import annotations

from asyncio import wait_for
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from threading import Event

import pytest
from textual.events import Callback
from textual.pilot import Pilot
from textual.widget import Widget

from reader.app import beginning
from reader.app.app import NewsreaderApp
from reader.app.article.findline import FindLine
from reader.app.opening import Opening
from reader.app.reading import ReadingScreen
from reader.document import Article, Paragraph, Source
from reader.wording import Fault, say

TEXTS = tuple(f"第{number}段的文字在這裡，甲乙丙丁。" for number in range(400))
WHOLE = Article(Source("a.txt", sha256="0"), tuple(map(Paragraph, TEXTS)))
HEAD = replace(WHOLE, source=Source("a.txt"), paragraphs=WHOLE.paragraphs[:120])

Begin = Callable[..., AbstractAsyncContextManager[tuple[ReadingScreen, Pilot[None], Event]]]


@pytest.fixture
def begun() -> Begin:
    @asynccontextmanager
    async def begin(
        fault: Fault | None = None,
    ) -> AsyncIterator[tuple[ReadingScreen, Pilot[None], Event]]:
        come = Event()

        def whole() -> Opening:
            come.wait(20)
            if fault:
                raise fault
            return Opening(WHOLE, lambda article, cancelled: article)

        app = NewsreaderApp(Opening(HEAD, lambda article, cancelled: article, whole=whole))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert isinstance(app.screen, ReadingScreen)
            yield app.screen, pilot, come

    return begin


async def _arrive(screen: ReadingScreen, pilot: Pilot[None], come: Event) -> None:
    come.set()
    while not screen.annotated or screen.beginning:
        await pilot.pause()


async def test_keys_that_stay_near_are_answered_at_once(begun: Begin) -> None:
    async with begun() as (screen, pilot, come):
        await pilot.press("j", "space", "b", "space")
        assert screen.view.cursor.paragraph > 1
        here = screen.view.cursor
        top = screen.view.scroll_y
        await _arrive(screen, pilot, come)
        assert (screen.view.cursor, screen.view.scroll_y) == (here, top)
        assert screen.view.article.paragraphs == WHOLE.paragraphs


async def test_a_key_that_needs_the_rest_waits_and_so_do_those_after_it(begun: Begin) -> None:
    async with begun() as (screen, pilot, come):
        await pilot.press("G", "k", "k")
        assert screen.view.cursor.paragraph == 0
        await _arrive(screen, pilot, come)
        await pilot.pause()
        assert screen.view.cursor.paragraph == len(TEXTS) - 3


async def test_pages_are_turned_up_to_what_is_known_and_then_wait(begun: Begin) -> None:
    async with begun() as (screen, pilot, come):
        await pilot.press(*["space"] * 30)
        before = screen.view.cursor.paragraph
        assert 0 < before < len(HEAD.paragraphs)
        await _arrive(screen, pilot, come)
        await pilot.pause()
        assert screen.view.cursor.paragraph > len(HEAD.paragraphs)


async def test_words_typed_before_there_is_a_line_for_them_are_found(begun: Begin) -> None:
    async with begun() as (screen, pilot, come):
        await pilot.press("slash", "3", "9", "9", "enter")
        await _arrive(screen, pilot, come)
        await pilot.pause()
        assert screen.view.cursor.paragraph == 399


async def test_a_note_typed_and_saved_before_there_is_a_dialog_for_it_is_kept(begun: Begin) -> None:
    async with begun() as (screen, pilot, come):
        await pilot.press("a", "o", "n", "e", "ctrl+s", "j")
        await _arrive(screen, pilot, come)
        for _ in range(500):  # the dialog opens, is typed into and closes, each in a turn of its own
            await pilot.pause(0.01)
            if screen.desk.notes() and screen.view.cursor.paragraph:
                break
        assert [note.text for note in screen.desk.notes()] == ["one"]
        assert screen.app.screen is screen
        assert screen.view.cursor.paragraph == 1


async def test_why_nothing_happens_is_told_until_something_does(
    begun: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beginning, "PATIENCE", 0.01)
    async with begun() as (screen, pilot, come):
        await pilot.press("G")
        while not screen.telling:
            await pilot.pause(0.01)
        assert screen.telling == say("still_reading")
        await _arrive(screen, pilot, come)
        assert screen.telling == ""


async def test_names_are_walked_through_as_far_as_they_are_known(begun: Begin) -> None:
    async with begun() as (screen, pilot, come):
        await pilot.press("tab")
        assert screen.telling == say("still_looking")
        await pilot.press("right_square_bracket", "right_square_bracket")
        assert screen.view.cursor.paragraph == 2
        come.set()


async def test_who_quits_does_not_wait(begun: Begin) -> None:
    async with begun() as (screen, pilot, come):
        await pilot.press("G", "q")
        assert screen.app._exit
        come.set()


async def test_what_cannot_be_read_after_all_ends_with_its_sentence(begun: Begin) -> None:
    fault = Fault("intake_missing", path="a.txt")
    async with begun(fault) as (screen, pilot, come):
        come.set()
        while not screen.app._exit:
            await pilot.pause()
        assert isinstance(screen.app, NewsreaderApp)
        assert screen.app.broken is fault


async def test_a_key_behind_one_that_opens_another_article_waits_for_that(
    begun: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the other, only the first page stands when it is heard."""
    async with begun() as (screen, pilot, come):
        other = ReadingScreen(Opening(HEAD, lambda article, cancelled: article), screen.keyboard)
        monkeypatch.setattr(ReadingScreen, "show_help", lambda screen: screen.app.push_screen(other))
        await pilot.press("G", "question_mark", "escape", "slash", "9", "9")
        come.set()
        while screen.beginning or not other.annotated or other.beginning:
            await pilot.pause()
        await pilot.pause()
        assert screen.app.screen is other
        assert other.query_one(FindLine).value == "99"


async def test_what_is_closed_with_something_still_to_do_holds_up_no_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A dialog that a key has closed never does what was told to it last."""
    monkeypatch.setattr(beginning, "PATIENCE", 0.01)
    closed = Widget()
    closed._message_queue.put_nowait(Callback(lambda: None))
    await wait_for(beginning._heard(closed), 5)
    assert closed.message_queue_size == 1
