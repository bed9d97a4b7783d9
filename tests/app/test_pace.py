"""What a key costs, counted in layouts; what is shown of a long article before all of it is annotated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Event

import pytest
from textual.geometry import Size
from textual.screen import Screen

from reader import script
from reader.app.app import NewsreaderApp
from reader.app.opening import Opening, Steps
from reader.app.reading import ReadingScreen
from reader.document import Article, Entity, EntityType, Mention, Paragraph
from tests.app.conftest import Open, Reader

LONG = Article(paragraphs=tuple(Paragraph(f"第{number}段" + "文字很多。" * 30) for number in range(30)))


async def test_keys_that_change_no_size_lay_nothing_out(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Line by line, page by page, paragraph by paragraph, in either script: no widget is arranged anew."""
    async with opened((120, 30), article=LONG) as reader:
        await reader.press("space", "g")
        laid: list[bool] = []
        arrange = Screen._refresh_layout

        def counted(screen: Screen[None], *size: Size | None, scroll: bool = False) -> None:
            if not scroll:
                laid.append(True)
            arrange(screen, *size, scroll=scroll)

        monkeypatch.setattr(Screen, "_refresh_layout", counted)
        await reader.press(*"jjjjjjjj", "space", *"kk]]]t")
        assert not laid
        await reader.press("m", "m")  # to the list of moves, which then goes
        assert laid


async def test_what_is_found_around_the_reader_is_shown_before_the_rest() -> None:
    entity = Entity("a", EntityType.PERSON, {"zh-Hans-CN": ("第0段",)})
    more = Halting(
        replace(LONG, entities={"a": entity}, mentions=(Mention(0, 0, 3, EntityType.PERSON, "a"),))
    )
    app = NewsreaderApp(Opening(LONG, lambda article, _: article, gradually=more.steps))
    async with app.run_test(size=(120, 30)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        reader = Reader(app, pilot)
        while not screen.progress:
            await pilot.pause()
        await pilot.pause()
        assert "names: 40 %" in reader.lines[-2]
        assert screen.view.article.mentions
        assert not screen.annotated
        more.rest.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert screen.annotated
        assert more.kept, "what comes after the last step keeps what was found"
        assert "names:" not in reader.lines[-2]


async def test_escape_ends_the_search_for_names_and_what_was_found_stays() -> None:
    entity = Entity("a", EntityType.PERSON, {"zh-Hans-CN": ("第0段",)})
    found = replace(LONG, entities={"a": entity}, mentions=(Mention(0, 0, 3, EntityType.PERSON, "a"),))
    asked = Event()

    def steps(article: Article, here: Callable[[], int], cancelled: Callable[[], bool]) -> Steps:
        yield 0.4, found
        while not cancelled():
            asked.wait(0.01)
        yield 0.6, None

    app = NewsreaderApp(Opening(LONG, lambda article, _: article, gradually=steps))
    async with app.run_test(size=(120, 30)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        reader = Reader(app, pilot)
        while not screen.view.article.mentions:
            await pilot.pause()
        await reader.press("tab", "escape")
        assert not screen.given_up  # the name was let go, which comes first
        await reader.press("escape")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert screen.annotated
        assert screen.article.mentions == found.mentions
        assert "Stopped looking for names: 40 % of the text was read. F5 starts again." in reader.text
        await reader.press("escape")
        assert "names:" not in reader.lines[-2]


async def test_how_much_was_read_is_told_before_anything_is_found() -> None:
    rest = Event()

    def steps(article: Article, here: Callable[[], int], cancelled: Callable[[], bool]) -> Steps:
        yield 0.2, None
        rest.wait(5)
        yield 1.0, article

    app = NewsreaderApp(Opening(LONG, lambda article, _: article, gradually=steps))
    async with app.run_test(size=(120, 30)) as pilot:
        reader = Reader(app, pilot)
        while "names: 20 %" not in reader.lines[-2]:
            await pilot.pause(0.05)
        rest.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "names:" not in reader.lines[-2]


async def test_a_note_need_not_wait_for_the_names() -> None:
    more = Halting(LONG)
    app = NewsreaderApp(Opening(LONG, lambda article, _: article, gradually=more.steps))
    async with app.run_test(size=(120, 30)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        while not screen.progress:
            await pilot.pause()
        assert not screen.annotated
        await pilot.press("a", *"kept", "ctrl+s")
        await pilot.pause()
        assert [note.text for note in screen.desk.notes()] == ["kept"]
        more.rest.set()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert screen.annotated
        assert [note.text for note in screen.desk.notes()] == ["kept"]


async def test_a_note_begun_before_the_names_came_and_saved_after_is_shown() -> None:
    more = Halting(LONG)
    app = NewsreaderApp(Opening(LONG, lambda article, _: article, gradually=more.steps))
    async with app.run_test(size=(120, 30)) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        reader = Reader(app, pilot)
        await reader.press("a", *"mine")
        more.rest.set()
        await app.workers.wait_for_complete()
        while not screen.annotated:
            await pilot.pause()
        await reader.press("ctrl+s")
        assert [note.text for note in screen.desk.notes()] == ["mine"]
        assert screen.view.overlay.noted.keys() == {0}
        await reader.press("u")
        assert screen.desk.notes() == ()


class Halting:
    """A part of an article at once, the rest when it is asked for."""

    def __init__(self, part: Article) -> None:
        self.part, self.rest, self.kept = part, Event(), False

    def steps(
        self, article: Article, here: Callable[[], int], cancelled: Callable[[], bool]
    ) -> Iterator[tuple[float, Article | None]]:
        assert here() == 0
        yield 0.4, self.part
        self.rest.wait(10)
        yield 1.0, self.part
        self.kept = True


async def test_the_other_script_is_made_ready_before_it_is_asked_for(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A converter takes 50 to 140 ms to build, in which no key is answered."""
    article = Article(paragraphs=(Paragraph("他们离开了公司，并发表声明说，这样对员工更为有利。"),))
    script._opencc.cache_clear()
    async with opened((120, 30), article=article) as reader:
        await reader.settle()
        built = script._opencc.cache_info().misses
        assert built
        monkeypatch.setattr("opencc.OpenCC", None)
        await reader.press("t")
        assert "他們離開了公司" in reader.text
        assert script._opencc.cache_info().misses == built
