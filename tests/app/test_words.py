"""The word cursor: which words there are, how it walks, and what is selected from it."""

from __future__ import annotations

from reader.app.reading import ReadingScreen
from tests.app.conftest import Open


def word(screen: ReadingScreen) -> str | None:
    span = screen.view.word
    return screen.article.text(span) if span else None


async def test_words_are_walked_through_and_names_are_words(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("right_square_bracket")
        assert word(reader.screen) is None
        await reader.press("l", "h")
        await reader.settle()
        seen = []
        for _ in range(4):
            await reader.press("l")
            seen.append(word(reader.screen))
        assert seen == ["林測試", "Test Lin", "昨日", "從"]
        assert reader.selected is None
        await reader.press("left", "left")
        assert word(reader.screen) == "Test Lin"
        assert reader.selected == "Test Lin"
        await reader.press("escape")
        assert word(reader.screen) is None


async def test_the_cursor_steps_over_paragraphs_and_says_where_words_end(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("right_square_bracket", "h")
        await reader.press("h")
        assert reader.screen.view.cursor.paragraph == 0
        await reader.press("g", "l", "h")
        assert "No more words" in reader.lines[-2]
        await reader.press("G", *["right"] * 12)
        assert "No more words" in reader.lines[-2]


async def test_lines_keep_the_column_of_the_word(opened: Open) -> None:
    async with opened((60, 24)) as reader:
        view = reader.screen.view
        await reader.press("right_square_bracket", *["l"] * 7)
        block = view.page.block(1)
        column = block.cell_of(view.cursor.start)
        await reader.press("j")
        assert block.line_of(view.cursor.start) == 1
        assert abs(block.cell_of(view.cursor.start) - column) <= 8
        await reader.press("k")
        assert block.line_of(view.cursor.start) == 0
        assert view.word is not None


async def test_a_click_sets_the_word(opened: Open) -> None:
    async with opened() as reader:
        await reader.pilot.click("#article", offset=(3 + 2 * 5, 0))
        assert word(reader.screen) == "兩"


async def test_a_selection_grows_with_the_cursor_within_its_paragraph(opened: Open) -> None:
    async with opened() as reader:
        view = reader.screen.view
        await reader.press("right_square_bracket", "l")
        assert view.begin_selection()
        await reader.press("l")
        assert view.selection is not None
        assert view.article.text(view.selection) == "林測試（Test Lin"
        await reader.press("G")
        assert view.article.text(view.selection).endswith("上班。")
        await reader.press("g")
        assert view.article.text(view.selection) == "林測試"
        await reader.press("escape")
        assert view.selection is None
