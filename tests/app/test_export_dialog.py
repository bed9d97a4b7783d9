"""The dialog of exports: every format with its beginning, chosen by keys, fitting a small screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.app.keeping.export_dialog import ExportDialog
from reader.export import FORMATS
from reader.typeset import cells
from reader.wording import say
from tests.app.conftest import Open, Reader


async def settle(reader: Reader) -> None:
    """Let the preview be made, and what opens be painted."""
    await reader.settle()
    await reader.settle()


@pytest.mark.parametrize("size", [(80, 24), (160, 48), (60, 18)])
async def test_the_dialog_shows_formats_purpose_and_beginning(opened: Open, size: tuple[int, int]) -> None:
    async with opened(size=size) as reader:
        await reader.press("x")
        await settle(reader)
        assert isinstance(reader.app.screen, ExportDialog)
        assert "title:" in reader.text
        assert say("export_markdown")[:30] in reader.text
        assert all(cells(line) <= size[0] for line in reader.lines)
        if size[1] >= 24:
            assert all(name in reader.text for name in FORMATS)


async def test_the_beginning_follows_the_cursor_and_scrolls(opened: Open) -> None:
    async with opened(size=(80, 24)) as reader:
        await reader.press("x")
        for name in list(FORMATS)[1:]:
            await reader.press("j")
            sample = str(reader.app.screen.query_one("#sample").render())
            assert sample.strip(), name
            assert say(f"export_{name}").partition(",")[0] in reader.text
        await reader.press("g")
        await settle(reader)
        before = reader.text
        await reader.press("space")
        assert reader.text != before
        await reader.press("b")
        assert reader.text == before


async def test_several_files_are_written_and_told(opened: Open, tmp_path: Path) -> None:
    async with opened(size=(160, 48)) as reader:
        await reader.press("x", "j", "enter")
        await settle(reader)
        assert "article.csv" in reader.text
        await reader.press("enter")
        await settle(reader)
        assert (tmp_path / "article.people.csv").exists()
        assert "Written:" in "\n".join(reader.lines[-4:])
        await reader.press("x", "j", "enter")
        await settle(reader)
        await reader.press("enter")
        await settle(reader)
        assert "exists" in reader.text
        await reader.press("escape")
        assert len(reader.app.screen_stack) == 1


async def test_escape_writes_nothing(opened: Open, tmp_path: Path) -> None:
    async with opened() as reader:
        there = set(tmp_path.iterdir())
        await reader.press("x", "escape")
        assert len(reader.app.screen_stack) == 1
        assert {path for path in set(tmp_path.iterdir()) - there if path.is_file()} == set()


async def test_the_page_opens_in_the_script_on_the_screen(opened: Open, tmp_path: Path) -> None:
    async with opened() as reader:
        await reader.press("t", "x", "j", "j", "j", "enter")
        await settle(reader)
        await reader.press("enter")
        assert '<html lang="zh-Hans" data-script="zh-Hans">' in (tmp_path / "article.html").read_text("utf-8")
