"""A key is one frame, in which only what changed is painted; and it is what the whole screen would be."""

from __future__ import annotations

from collections.abc import Callable

import pyte
import pytest
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from reader.app.reading import ReadingScreen
from reader.app.terminal import heap
from reader.app.terminal.sparing import Sparing
from reader.app.words import learning
from tests.app.conftest import Open, Reader

COLUMNS, ROWS = 120, 30


class Watched:
    """The frames of a screen, each written to a terminal as it comes; those that change something are counted."""

    def __init__(self, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
        assert isinstance(reader.screen, ReadingScreen)
        self.compositor = reader.screen._compositor
        self.console = reader.app.console
        self.terminal = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.Stream(self.terminal)
        self._feed(self.compositor.render_full_update())
        self.frames = 0
        render = Sparing.render_update

        def watched(compositor: Sparing, **how: object) -> object:
            update = render(compositor, **how)  # type: ignore[arg-type]
            if update is not None:
                before = cells(self.terminal)
                self._feed(update)
                self.frames += before != cells(self.terminal)
            return update

        monkeypatch.setattr(Sparing, "render_update", watched)

    def _feed(self, update: object) -> None:
        self._stream.feed(update.render_segments(self.console).replace("\n", ""))  # type: ignore[attr-defined]

    def whole(self) -> list[str]:
        """The rows of the screen, painted anew."""
        terminal = pyte.Screen(COLUMNS, ROWS)
        update = self.compositor.render_full_update()
        pyte.Stream(terminal).feed(update.render_segments(self.console).replace("\n", ""))
        return cells(terminal)


def cells(terminal: pyte.Screen) -> list[str]:
    rows = (terminal.buffer[y] for y in range(ROWS))
    return ["".join(f"{row[x].data}{row[x].fg}{row[x].bg}" for x in range(COLUMNS)) for row in rows]


async def test_what_is_painted_of_the_frames_is_what_the_whole_would_be(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened((COLUMNS, ROWS)) as reader:
        watched = Watched(reader, monkeypatch)
        for key in (
            "j",
            "]",
            "tab",
            "tab",
            "t",
            "}",
            "space",
            "e",
            "s",
            "k",
            "p",
            "j",
            "escape",
            "m",
            "m",
            "g",
        ):
            await reader.press(key)
            assert cells(watched.terminal) == watched.whole(), key


async def test_of_a_frame_only_what_is_seen_is_painted(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a page scrolled the text and the lists with their bars, but no room they stand in, which they cover."""
    async with opened((COLUMNS, ROWS)) as reader:
        painted: set[str] = set()
        render = Widget.render_lines

        def watched(widget: Widget, crop: Region) -> list[Strip]:
            painted.add(type(widget).__name__)
            return render(widget, crop)

        monkeypatch.setattr(Widget, "render_lines", watched)
        await reader.press("space", "]")
        assert painted <= {"ListPanel"}  # its border, with the title


@pytest.mark.parametrize("key", ["j", "]", "tab", "t", "space"])
async def test_a_key_is_one_frame(opened: Open, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    """Text, people, moves and the status line change together."""
    async with opened((COLUMNS, ROWS)) as reader:
        await reader.press("]", "[")
        watched = Watched(reader, monkeypatch)
        await reader.press(key)
        assert watched.frames == 1


async def test_another_size_is_one_frame(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened((80, 24)) as reader:
        watched = Watched(reader, monkeypatch)
        await reader.pilot.resize_terminal(COLUMNS, ROWS)
        await reader.pilot.pause()
        assert watched.frames == 1
        assert reader.screen.view.size.width == COLUMNS - 46  # type: ignore[attr-defined]


async def test_the_dictionary_is_opened_when_nobody_types(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning, "IDLE", 0.01)
    async with opened() as reader:
        await until(reader, lambda: reader.screen.lexis.ready)  # type: ignore[attr-defined]
        assert not reader.screen.telling  # type: ignore[attr-defined]


async def until(reader: Reader, true: Callable[[], bool]) -> None:
    while not true():
        await reader.pilot.pause(0.01)


def test_only_young_garbage_is_looked_for_while_anything_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    often: list[tuple[int, ...]] = [heap.USUAL]
    monkeypatch.setattr(heap.gc, "set_threshold", lambda *numbers: often.append(numbers))
    with heap.kept():
        with heap.kept():
            assert often[-1] == heap.YOUNG
        assert often[-1] == heap.YOUNG
        heap.begin()
        assert often[-1] == heap.YOUNG
    assert often[-1] == heap.USUAL
