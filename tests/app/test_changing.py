"""The file changes or goes while it is open: said once, read again by a key, notes and place find their words."""

from __future__ import annotations

from pathlib import Path

from reader.app.keeping import changing
from reader.document import Quote
from reader.wording import say
from tests.app.conftest import Open


async def test_a_changed_file_is_told_and_read_again_with_its_notes(opened: Open, path: Path) -> None:
    async with opened() as reader:
        await reader.press("G", "a")
        await reader.write("kept #here")
        await reader.press("ctrl+s")
        ((note, _),) = reader.screen.desk.located
        assert note.quote != Quote("")
        seen = [changing.state(str(path))]
        changing.look(reader.screen, str(path), seen)
        assert "changed" not in reader.lines[-2]
        path.write_text("新的第一段。\n\n" + path.read_text("utf-8"), "utf-8")
        changing.look(reader.screen, str(path), seen)
        await reader.settle()
        assert "has changed on disk: F5" in reader.lines[-2]
        before = reader.screen.view.cursor.paragraph
        await reader.press("f5")
        await reader.settle()
        assert reader.screen.article.paragraphs[0].text == "新的第一段。"
        assert reader.screen.view.cursor.paragraph == before + 1
        assert say("file_reread", name="article.txt")[:30] in reader.lines[-2]
        ((again, span),) = reader.screen.desk.located
        assert (again.text, span is None) == ("kept #here", False)
        assert len(reader.app.screen_stack) == 1


async def test_what_is_read_again_looks_as_it_did(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("e", "r", "t")
        before, target = reader.screen.view.look, reader.screen.target
        assert before.glosses
        assert before.ruby != "off"
        await reader.press("f5")
        await reader.settle()
        assert reader.screen.view.look == before
        assert reader.screen.target == target


async def test_a_file_that_is_gone_is_told_and_its_notes_are_kept(opened: Open, path: Path) -> None:
    async with opened() as reader:
        seen = [changing.state(str(path))]
        path.unlink()
        changing.look(reader.screen, str(path), seen)
        await reader.settle()
        assert "no longer on disk" in reader.lines[-2]
        await reader.press("f5")
        assert "article.txt" in " ".join(reader.lines[-3:])
        await reader.press("a")
        await reader.write("still here")
        await reader.press("ctrl+s")
        assert [one.text for one, _ in reader.screen.desk.located] == ["still here"]
