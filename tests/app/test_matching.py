"""The translation on the screen: under the text, beside it, with gaps, and put right by hand."""

from __future__ import annotations

from pathlib import Path

from tests.app.conftest import Open


async def test_a_paragraph_is_given_another_translation_and_keeps_it(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("right_square_bracket", "E", "equals_sign")
        assert "The translation of ¶2" in reader.text
        assert "•   2  Test Lin went" in reader.text
        await reader.press("j", "enter")
        await reader.settle()
        assert "Picture: Test Morning Post" in reader.screen.article.translation[1]
    async with opened() as reader:
        assert "Picture: Test Morning Post" in reader.screen.article.translation[1]
        await reader.press("right_square_bracket", "equals_sign", "g", "enter")
        await reader.settle()
        assert reader.screen.article.translation[2] == "Picture: Test Morning Post"
        await reader.press("u")
        await reader.settle()
        assert "Picture: Test Morning Post" in reader.screen.article.translation[1]
        await reader.press("ctrl+r")
        await reader.settle()
        assert reader.screen.article.translation[2] == "Picture: Test Morning Post"


async def test_a_missing_paragraph_is_a_gap(opened: Open, path: Path) -> None:
    other = path.with_name("article.en.txt")
    paragraphs = other.read_text("utf-8").split("\n\n")
    other.write_text("\n\n".join(paragraphs[:2] + paragraphs[3:]), "utf-8")
    async with opened((140, 30)) as reader:
        assert reader.screen.article.translation[2] == ""
        await reader.press("E", "E")
        row = next(line for line in reader.lines if "圖片來源" in line)
        assert row.split("圖片來源：測試晨報")[1].split("│")[0].strip().startswith("—")


async def test_the_name_selected_is_selected_in_the_translation_too(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("E", "tab")
        assert reader.selected == "林測試"
        strips = reader.app.screen._compositor.render_strips()
        shown = [s for strip in strips for s in strip if s.style and s.style.reverse]
        assert {"林測試", "Test Lin"} <= {segment.text for segment in shown}


async def test_a_move_is_seen_in_both_languages(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("E", "right_square_bracket", "m", "enter")
        view = reader.screen.view
        block = view.page.block(1)
        strips = [view.render_line(view.page.heights.row(1) + row) for row in block.translation]
        hit = view.style_of("hit").bgcolor
        marked = {segment.text for strip in strips for segment in strip if segment.style.bgcolor == hit}
        assert {"Test Lin", "B-Tech"} <= marked


async def test_without_a_translation_there_is_nothing_to_put_right(opened: Open, path: Path) -> None:
    path.with_name("article.en.txt").unlink()
    async with opened() as reader:
        await reader.press("equals_sign")
        assert "no translation" in reader.lines[-2]
