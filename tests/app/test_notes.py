"""Notes and exports by keys: what is said to be saved is on the disk."""

from __future__ import annotations

import re
from pathlib import Path

from textual import events

from reader import intake
from reader.userdata import NoteStore
from tests.app.conftest import Open


def stored(path: Path) -> list[tuple[str, str | None]]:
    return [(note.text, note.entity) for note in NoteStore(intake.read(path).source).notes()]


async def test_a_note_on_a_name_is_saved_marked_and_listed(opened: Open, path: Path) -> None:
    async with opened() as reader:
        await reader.press("tab", "a", *"ask", "ctrl+s")
        assert "Note saved." in reader.lines[-2]
        assert stored(path) == [("ask", "test-lin")]
        assert reader.screen.view.overlay.noted.keys() == {1}
        await reader.press("o")
        assert "「林測試」" in reader.text
        assert "ask" in reader.text


async def test_a_note_without_a_name_is_on_the_paragraph(opened: Open, path: Path) -> None:
    async with opened() as reader:
        await reader.press("G", "a", *"why", "ctrl+s")
        assert stored(path) == [("why", None)]
        assert any(line.startswith("▌+") for line in reader.lines)


async def test_edit_delete_undo_redo(opened: Open, path: Path) -> None:
    async with opened() as reader:
        await reader.press("a", *"one", "ctrl+s", "o", "c", *" two", "ctrl+s")
        assert stored(path) == [("one two", None)]
        await reader.press("d")
        assert stored(path) == []
        await reader.press("u")
        assert stored(path) == [("one two", None)]
        await reader.press("u")
        assert stored(path) == [("one", None)]
        await reader.press("ctrl+r")
        assert stored(path) == [("one two", None)]
        await reader.press("u", "u", "u")
        assert stored(path) == []
        assert "Nothing to undo" in reader.lines[-2]


async def test_a_note_in_the_panel_leads_to_its_words(opened: Open) -> None:
    async with opened() as reader:
        last = len(reader.screen.article.paragraphs) - 1
        await reader.press("a", *"one", "ctrl+s", "G", "a", *"two", "ctrl+s", "g", "o", "j", "enter")
        assert reader.screen.view.cursor.paragraph == last > 0


async def test_a_click_in_the_panel_leads_to_what_is_under_the_mouse(opened: Open) -> None:
    async with opened() as reader:
        last = len(reader.screen.article.paragraphs) - 1
        await reader.press("a", *"one", "ctrl+s", "G", "a", *"two", "ctrl+s", "o")
        rows = [n for n, line in enumerate(reader.lines) if re.search(" (one|two)$", line)]
        for row, paragraph in zip(rows, (0, last), strict=True):
            await reader.pilot.click(offset=(len(reader.lines[row]) - 2, row))
            await reader.pilot.pause()
            assert reader.screen.view.cursor.paragraph == paragraph


async def test_escape_asks_once_before_words_are_lost(opened: Open, path: Path) -> None:
    async with opened() as reader:
        await reader.press("a", *"word", "escape")
        assert "The note is not saved" in reader.text
        await reader.press("escape")
        assert len(reader.app.screen_stack) == 1
        assert stored(path) == []


async def test_notes_come_back_and_lost_ones_are_told(opened: Open, path: Path) -> None:
    async with opened() as reader:
        await reader.press("G", "a", *"keep", "ctrl+s")
    async with opened() as reader:
        assert reader.screen.view.overlay.noted.keys() == {4}
    path.write_text(path.read_text("utf-8").replace("沒有人名的一段", "改寫了"), "utf-8")
    async with opened() as reader:
        assert "gone from the article" in reader.lines[-2]
        await reader.press("o")
        assert "keep" in reader.text


async def test_a_note_on_words_that_were_reworded_stays_and_says_so(opened: Open, path: Path) -> None:
    async with opened() as reader:
        await reader.press("G", "a", *"keep", "ctrl+s")
    path.write_text(path.read_text("utf-8").replace("沒有人名的一段", "沒有任何人名的一段"), "utf-8")
    async with opened() as reader:
        assert "gone from the article" not in reader.text
        await reader.press("o")
        assert "¶5  reworded since" in reader.text
        assert reader.screen.view.overlay.noted.keys() == {4}


async def test_a_note_that_cannot_be_saved_is_not_said_to_be_and_stays_in_its_dialog(
    opened: Open, tmp_path: Path
) -> None:
    async with opened() as reader:
        (tmp_path / "data").write_text("a file where the folder should be", "utf-8")
        await reader.press("a", *"worth keeping", "ctrl+s")
        assert "Note saved" not in reader.text
        assert "The note is not saved: cannot write" in reader.text
        (tmp_path / "data").unlink()
        assert "worth keeping" in reader.text
        await reader.press("ctrl+s")
        assert "Note saved" in reader.text


async def test_export_writes_markdown_and_asks_before_it_replaces(opened: Open, tmp_path: Path) -> None:
    async with opened() as reader:
        await reader.press("tab", "a", *"ask", "ctrl+s", "x", "enter", "enter")
        assert "Written:" in reader.lines[-2]
        written = (tmp_path / "article.md").read_text("utf-8")
        assert "ask" in written
        assert "Test Lin" in written
        (tmp_path / "article.md").write_text("mine", "utf-8")
        await reader.press("x", "enter", "enter")
        assert "exists" in reader.text
        assert (tmp_path / "article.md").read_text("utf-8") == "mine"
        await reader.press("enter")
        assert (tmp_path / "article.md").read_text("utf-8") == written


async def test_export_to_a_folder_that_is_not_there_says_so(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("x", "enter", "ctrl+a", "ctrl+k", *"no/such.md", "enter")
        assert "no" in reader.text
        assert len(reader.app.screen_stack) == 2


async def test_a_note_typed_and_saved_faster_than_its_dialog_opens_is_kept(opened: Open) -> None:
    """All keys are there before the first is heard, as from a paste or over a slow line."""
    async with opened() as reader:
        for key in ("a", "o", "n", "e", "ctrl+s"):
            reader.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await reader.settle()
        await reader.settle()
        assert [note.text for note in reader.screen.desk.notes()] == ["one"]
        assert reader.app.screen is reader.screen
