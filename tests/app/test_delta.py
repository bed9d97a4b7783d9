"""What is written of a frame leaves the terminal as the whole frame would, in fewer bytes."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.app.terminal.delta import Shown
from reader.app.terminal.sgr import change, ground, onto, parsed
from tests.examples import examples

COLUMNS, ROWS = 24, 12
STYLES = ["1", "4;38;2;1;2;3;48;2;9;9;9", "38;2;7;7;7;48;2;9;9;9", "3;31", "2;97;100", "7;38;5;200", ""]
WORDS = ["馬克·扎克伯格", "OpenAI", "、", "文", "  ", "▏", "“", "加入了", "x"]


def seen(cell: pyte.screens.Char) -> tuple[object, ...]:
    """What a reader sees of a cell: of a blank its ground alone, unless there is a line or colours are exchanged."""
    if cell.data == " " and not (cell.underscore or cell.strikethrough or cell.reverse):
        return " ", cell.bg
    return tuple(cell)


class Screen:
    def __init__(self) -> None:
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.screen.reset_mode(pyte.modes.DECAWM)
        self.stream = pyte.Stream(self.screen)

    def cells(self) -> list[list[tuple[object, ...]]]:
        return [[seen(self.screen.buffer[y][x]) for x in range(COLUMNS)] for y in range(ROWS)]


def run(y: int, x: int, parts: list[tuple[str, str]], end: int = COLUMNS) -> str:
    """A run of styled text, padded up to a column as strips are."""
    text = "".join(part for part, _ in parts)
    while cell_len(text) > end - x:
        parts = parts[:-1]
        text = "".join(part for part, _ in parts)
    rest = " " * (end - x - cell_len(text))
    styled = [f"\x1b[{style}m{part}\x1b[0m" if style else part for part, style in [*parts, (rest, STYLES[2])]]
    return f"\x1b[{y + 1};{x + 1}H" + "".join(styled)


LINE = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(STYLES)), max_size=4)
BOOK = st.lists(LINE, min_size=ROWS, max_size=2 * ROWS)
PAGE = st.tuples(
    st.integers(0, 2 * ROWS), st.sampled_from(["left", "right", "both"]), st.integers(0, ROWS - 1)
)
PANEL = 14


@examples()
@given(BOOK, st.lists(PAGE, min_size=1, max_size=5))
def test_the_screen_is_as_if_frames_were_written_whole(
    book: list[list[tuple[str, str]]], pages: list[tuple[int, str, int]]
) -> None:
    """Pages of a book at changing places, each frame over some rows, the text, the panel or both."""
    whole, short, shown = Screen(), Screen(), Shown(COLUMNS, ROWS)
    for top, parts, first in [(0, "both", 0), *pages]:
        runs = []
        for y in range(first, ROWS):
            line = book[(top + y) % len(book)]
            left = run(y, 0, line, PANEL) if parts != "right" else ""
            right = run(y, PANEL, line[::-1]) if parts != "left" else ""
            runs.append(left + right)
        frame = "\n".join(runs) + "\x1b[2;3H"
        whole.stream.feed(frame)
        delta = shown.delta(frame)
        assert delta is not None
        assert len(delta) <= len(frame) + 10 * ROWS
        short.stream.feed(delta)
        assert short.cells() == whole.cells()
        assert (short.screen.cursor.x, short.screen.cursor.y) == (2, 1)


def page(top: int, width: int = 20) -> str:
    rows = [run(y, 0, [(f"第{top + y}行" + "文字" * (width // 10), STYLES[1])]) for y in range(ROWS - 1)]
    return "\n".join([*rows, run(ROWS - 1, 0, [("foot", "1")])]) + "\x1b[1;1H"


@pytest.mark.parametrize("by", [1, -1, 3])
def test_a_scrolled_page_is_moved_and_the_foot_stays(by: int) -> None:
    shown, screen = Shown(COLUMNS, ROWS), Screen()
    first = shown.delta(page(20))
    delta = shown.delta(page(20 + by))
    assert first is not None
    assert delta is not None
    screen.stream.feed(first + delta)
    assert f"第{20 + by}行" in screen.screen.display[0].replace(" ", "")
    assert "foot" in screen.screen.display[-1]
    assert len(delta) < len(page(20 + by)) / 4


def test_the_same_frame_again_is_nothing_but_the_place_of_the_cursor() -> None:
    shown = Shown(COLUMNS, ROWS)
    shown.delta(page(1))
    assert shown.delta(page(1)) == "\x1b[1;1H"


@pytest.mark.parametrize("strange", ["\x1b[2J", "\x1b]8;;http://a\x1b\\a", "a", "\x1b[1;1Ha\tb\x1b[1;1H"])
def test_what_is_no_frame_is_not_judged(strange: str) -> None:
    shown = Shown(COLUMNS, ROWS)
    shown.delta(page(1))
    assert shown.delta(strange) is None


def test_the_first_frame_is_written_as_it_is_and_behind_a_strange_one_nothing_is_known() -> None:
    shown = Shown(COLUMNS, ROWS)
    assert shown.delta("\x1b[2Ja") == "\x1b[2Ja"
    assert shown.delta(page(1)) is None


def test_behind_a_mark_of_uncertain_width_the_part_is_written_from_its_beginning() -> None:
    """“ is one cell here and two in some terminals: `b` may stand elsewhere than it should."""
    shown = Shown(COLUMNS, ROWS)
    shown.delta("\x1b[1;1H“文” a\x1b[1;12Hpanel\x1b[1;1H")
    assert shown.delta("\x1b[1;1H“文” b\x1b[1;1H") == "\x1b[1;1H“文” b\x1b[1;1H"
    assert shown.delta("\x1b[1;12HpaneL\x1b[1;1H") == "\x1b[1;16HL\x1b[1;1H"


@given(st.sampled_from(STYLES), st.sampled_from(STYLES))
def test_a_style_changes_into_another(before: str, after: str) -> None:
    short, whole = Screen(), Screen()
    short.stream.feed(f"\x1b[0;{before}m" + change(before, after) + "x")
    whole.stream.feed(f"\x1b[0;{after}mx" if after else "\x1b[0mx")
    assert short.screen.buffer[0][0] == whole.screen.buffer[0][0]


def test_a_style_that_is_not_known_is_written_whole() -> None:
    assert parsed("58;5;1") is None
    assert change("1", "1;58;5;1") == "\x1b[0;1;58;5;1m"


@pytest.mark.parametrize("place", [(ROWS + 1, 1), (1, COLUMNS + 1), (ROWS, COLUMNS + 9)])
def test_a_frame_for_another_size_is_written_as_it_is(place: tuple[int, int]) -> None:
    shown = Shown(COLUMNS, ROWS)
    shown.delta(run(0, 0, []))
    assert shown.delta("\x1b[{};{}Habcdefghijkl\x1b[1;1H".format(*place)) is None
    assert {len(row) for row in shown.lines} == {COLUMNS}


def test_a_blank_takes_no_colour_of_letters() -> None:
    """Bold, then a blank in another colour, then bold again: nothing is switched for the blank, but its ground is."""
    shown = Shown(COLUMNS, ROWS)
    shown.delta("\x1b[1;1Hxxxxx\x1b[1;1H")
    told = shown.delta(
        "\x1b[1;1H\x1b[1;31ma\x1b[0m\x1b[32m \x1b[0m\x1b[1;31mb\x1b[0m\x1b[44m c\x1b[0m\x1b[1;1H"
    )
    assert told == "\x1b[1;1H\x1b[1;31ma b\x1b[44m \x1b[0;44mc\x1b[0m\x1b[1;1H"


@pytest.mark.parametrize("style", ["4;31", "7;31", "9;31"])
def test_a_line_through_a_blank_keeps_its_colour(style: str) -> None:
    assert ground(style) == style
    assert ground("1;3;31;44") == "44"
    assert onto("1;31;44", style) == style
    assert onto(style, "44") == "31;44"
