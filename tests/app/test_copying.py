"""Copying by keys: what, where to, and what is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.conftest import Open


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMUX", "STY", "VTE_VERSION", "TERM_PROGRAM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


async def test_a_sentence_with_its_source(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("right_square_bracket", "y", "s")
        assert reader.app.clipboard == (
            "「林測試（Test Lin）昨日從甲科技轉投乙科技，出任首席科學家。」"
            " — 測試晨報：兩位研究員換了東家, article.txt#p2"
        )
        assert "Copied through the terminal: 「林測試" in reader.lines[-2]


async def test_what_is_copied_is_what_is_shown(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("t", "right_square_bracket", "y", "s")
        assert "昨日从甲科技转投乙科技" in reader.app.clipboard


async def test_the_names_of_an_entity(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("tab", "y", "n")
        assert reader.app.clipboard == "Taiwan 林測試; Hong Kong 林試; English Test Lin"


async def test_a_move_as_a_sentence(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("right_square_bracket", "m", "y", "m")
        assert reader.app.clipboard.startswith(
            "林測試 moved from 甲科技 to 乙科技 首席科學家 (昨日, confirmed). — "
        )
        assert reader.app.clipboard.endswith("article.txt#p2")


async def test_a_paragraph_and_the_words_selected(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("G", "y", "p")
        assert reader.app.clipboard == "沒有人名的一段。"
        await reader.press("g", "tab", "y", "y")
        assert reader.app.clipboard == "林測試"


async def test_only_what_is_there_is_offered(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("G", "y")
        assert "the paragraph" in reader.text
        assert "the names of" not in reader.text
        assert "the move as" not in reader.text
        assert "the words selected" not in reader.text


async def test_where_there_is_no_clipboard_it_goes_to_a_file(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "linux")
    monkeypatch.setattr("reader.userdata.clipboard.program", lambda: None)
    async with opened(size=(160, 30)) as reader:
        await reader.press("G", "y", "p")
        assert "No clipboard here" in reader.text
    assert (tmp_path / "data" / "copied.txt").read_text("utf-8") == "沒有人名的一段。\n"
