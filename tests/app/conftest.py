"""A small article on a screen, driven by keys."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from reader import intake, wording
from reader.annotate.names.known_names import known_names
from reader.annotate.sidecar import annotate_from_sidecar, knowledge_from_sidecar, read_sidecar
from reader.app.app import NewsreaderApp
from reader.app.opening import Opening
from reader.app.reading import ReadingScreen
from reader.cli.opened import Opened, encodings, sidecar
from reader.document import Article, Span
from reader.intake.treatment import Treatment
from reader.knowledge import Knowledge
from reader.language.dictionary import open_dictionary
from reader.language.translation import beside, paired
from reader.script import Script
from reader.settings import Settings, in_force
from tests.app.idle import idle
from tests.app.listing import folder, listed
from tests.deciding import TEXT, machine

__all__ = ["folder", "listed"]

CASES = Path(__file__).parents[1] / "cases" / "app"

Open = Callable[..., AbstractAsyncContextManager["Reader"]]
Desk = Callable[..., AbstractAsyncContextManager["Reader"]]


def annotate(article: Article, cancelled: Callable[[], bool]) -> Article:
    """Mark what the sidecar knows, and nothing else: the screen is on trial here, not the annotators."""
    path = sidecar(article)
    beside = read_sidecar(path) if path and path.is_file() else {}
    knowledge = knowledge_from_sidecar(Knowledge(), beside)
    return annotate_from_sidecar(known_names(article, knowledge), beside, knowledge)


class Reader:
    """A running app, seen as a reader sees it."""

    def __init__(self, app: NewsreaderApp, pilot: Pilot[None]) -> None:
        self.app, self.pilot = app, pilot

    async def press(self, *keys: str) -> None:
        """Press keys; what each does is done before the next, and what the last begins is waited for.

        Between two keys the queues are emptied; Textual's own `press` sleeps 40 ms or more after each,
        until the process is idle, which here follows the last alone.
        """
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("textual.app.wait_for_idle", self._processed)
            await self.pilot.press(*keys)
        await self.pilot.pause()

    async def _processed(self, least: float = 0) -> None:
        for _ in range(3):  # what a key opens is mounted in the second round, and paints in the third
            await self.pilot._wait_for_screen()

    async def write(self, text: str) -> None:
        """Put text into the line that has the focus, at once, as a terminal pastes it: one repaint, not one a key."""
        self.app.post_message(events.Paste(text))
        await self.pilot.pause()

    async def settle(self) -> None:
        """Wait for what threads do."""
        await self.pilot.pause()
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    @property
    def screen(self) -> ReadingScreen:
        return next(s for s in reversed(self.app.screen_stack) if isinstance(s, ReadingScreen))

    @property
    def lines(self) -> list[str]:
        """The characters on the screen, row by row."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def selected(self) -> str | None:
        view = self.screen.view
        return None if view.selected is None else view.article.text(view.article.mentions[view.selected])


@pytest.fixture(autouse=True, scope="session")
def _no_longer_than_needed() -> Iterator[None]:
    """Let keys and pauses of every test end when the app is idle."""
    with pytest.MonkeyPatch.context() as patch:
        for module in ("textual.app", "textual.pilot"):
            patch.setattr(f"{module}.wait_for_idle", idle)
        patch.setattr("reader.app.words.learning.IDLE", 3600)  # no dictionary but where a key asks for it
        patch.setattr(
            "reader.app.terminal.heap.closed", lambda: None
        )  # all that pytest holds would be looked through
        yield


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all, with the dictionary built: no test waits for that, or is told of it."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("NEWSREADER_CACHE", str(folder))
        open_dictionary().close()
    return folder


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "CONFIG"):
        monkeypatch.setenv(f"NEWSREADER_{name}", str(tmp_path / name.lower()))
    monkeypatch.setenv("NEWSREADER_CACHE", str(cache))
    monkeypatch.chdir(tmp_path)
    wording.use("en")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The article in a folder of its own, with annotations and translation beside it."""
    for file in CASES.glob("article.*"):
        shutil.copy(file, tmp_path)
    return tmp_path / "article.txt"


@pytest.fixture
def opened(path: Path) -> Open:
    """Open an article: `async with opened(size=(80, 24)) as reader`."""

    @asynccontextmanager
    async def open_(
        size: tuple[int, int] = (120, 30),
        *,
        file: Path = path,
        article: Article | None = None,
        script: Script = Script.ORIGINAL,
        settings: Settings | None = None,
        at: Span | None = None,
        read: Opened | None = None,
    ) -> AsyncIterator[Reader]:
        if read is not None:
            article = read.article
        if article is None:
            article = intake.read(file)
            other = beside(file)
            article = paired(article, other) if other else article

        def another(file: Path) -> Opening:
            return replace(opening, article=intake.read(file), at=None, treatment=Treatment(), reread=None)

        opening = Opening(
            article,
            annotate,
            script=script,
            settings=settings or in_force(),
            at=at,
            treatment=read.treatment if read else Treatment(),
            reread=read.read if read else None,
            encodings=(lambda: encodings(read.data())) if read else None,
            other=another,
        )
        app = NewsreaderApp(opening)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            while not app.screen.annotated:  # type: ignore[attr-defined]  # its thread begins after a refresh
                await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            yield Reader(app, pilot)

    return open_


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("\n\n".join(TEXT) + "\n", "utf-8")
    return path


def found(article: Article, cancelled: Callable[[], bool]) -> Article:
    """What the machine finds, where the text is still the same; else nothing."""
    same = [p.text for p in article.paragraphs] == list(TEXT)
    return replace(machine(), source=article.source, paragraphs=article.paragraphs) if same else article


@pytest.fixture
def analyst(file: Path) -> Desk:
    @asynccontextmanager
    async def open_(size: tuple[int, int] = (120, 34), **how: object) -> AsyncIterator[Reader]:
        app = NewsreaderApp(Opening(intake.read(file), found, **how))  # type: ignore[arg-type]
        async with app.run_test(size=size) as pilot:
            while not app.screen.annotated:  # type: ignore[attr-defined]  # its thread begins after a refresh
                await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            yield Reader(app, pilot)

    return open_
