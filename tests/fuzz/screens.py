"""The screen under any keys, and frames told in short."""

from __future__ import annotations

import asyncio
from random import Random

from reader import first, typeset
from reader.annotate.pipeline import annotate
from reader.app.app import NewsreaderApp
from reader.app.opening import Opening
from reader.app.terminal.delta import Shown
from reader.document import Article
from reader.userdata import NoteStore
from tests.fuzz.texts import clean, knowledge, opened, some_text

KEYS = (
    *"jjjjkkGgbnNtTeEspmofFrZKwWhlvcadyuxJMRO=+-AVIi.,'`{}[]()<>",
    *"tab shift+tab enter escape escape space slash backspace down up left right home end ctrl+r ctrl+o ctrl+e ctrl+l".split(),
)  # fmt: skip


def sitting(chance: Random) -> tuple[str, tuple[int, int], list[str]]:
    size = chance.choice(((80, 24), (80, 24), (132, 38), (60, 18), (40, 10), (20, 5), (5, 3), (200, 60)))
    return some_text(chance)[:8_000], size, [chance.choice(KEYS) for _ in range(chance.randint(5, 40))]


def read_by_keys(given: tuple[str, tuple[int, int], list[str]]) -> None:
    """The screen stands after any keys, its rows fit, and the first page has the rows that the screen has."""
    words, size, keys = given
    article = opened(("a.txt", words.encode("utf-8", "surrogatepass")))
    if article is not None:
        asyncio.run(_sit(article, words, size, keys))


async def _sit(article: Article, words: str, size: tuple[int, int], keys: list[str]) -> None:
    from tests.app.conftest import Reader

    app = NewsreaderApp(Opening(article, lambda article, _: annotate(article, knowledge())))
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)
        await pilot.pause()
        agrees(words, size, reader.lines)
        for key in keys:
            await reader.press(key)
            if not app.is_running:
                return
        for row in reader.lines:
            clean(row, "row")
            assert typeset.cells(row) <= size[0] + row.count("\u200d"), row
        screen = reader.screen
        if screen.annotated:
            assert NoteStore(article.source).notes() == screen.desk.notes()  # what is shown is on the disk


def agrees(words: str, size: tuple[int, int], rows: list[str]) -> None:
    if first.doubt.suspicious(words) or not words.strip():
        return
    for painted, shown in zip(first.lines(words, True, *size), rows, strict=False):
        row = "".join(part for _, part in painted).rstrip()
        assert shown[2:].startswith(row[2:]), (
            row,
            shown,
        )  # before it stand the bar, and signs of moves and notes


def frames(chance: Random) -> tuple[int, list[str]]:
    """Give frames as Textual writes them: runs of styled text, each put at its place."""
    width = chance.choice((10, 24, 40))
    styles = ("", "1", "4;38;2;1;2;3", "7;38;5;200", "2;97;100", "3;31;48;2;9;9;9")
    found = []
    for _ in range(chance.randint(2, 6)):
        runs = []
        for row in range(1, 9):
            if chance.random() < 0.7:
                words = "".join(chance.choice("文字 abc，“”—…·👩é한ｱ▏") for _ in range(width))
                while typeset.cells(words) > width:
                    words = words[:-1]
                words += " " * (width - typeset.cells(words))
                style, cut = chance.choice(styles), chance.randint(0, len(words))
                runs.append(
                    f"\x1b[{row};1H\x1b[{style}m{words[:cut]}\x1b[0m{words[cut:]}"
                    if style
                    else f"\x1b[{row};1H{words}"
                )
        found.append("".join(runs) + "\x1b[1;1H")
    return width, found


def told_in_short(given: tuple[int, list[str]]) -> None:
    import pyte

    width, every = given
    screens = [pyte.Screen(width, 8), pyte.Screen(width, 8)]
    for screen in screens:
        screen.reset_mode(pyte.modes.DECAWM)
    whole, short = map(pyte.Stream, screens)
    shown = Shown(width, 8)
    for frame in every:
        delta = shown.delta(frame)
        whole.feed(frame)
        short.feed(frame if delta is None else delta)
        assert screens[0].display == screens[1].display, frame
