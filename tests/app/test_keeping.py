"""Notes of every kind, an article found again as it was left, notes of all articles: by keys."""

from __future__ import annotations

import re
import sys
from contextlib import nullcontext
from pathlib import Path
from threading import Event

import pytest

from reader import intake
from reader.app.article import leaving
from reader.app.keeping import keeping
from reader.document import Source, Span
from reader.first import left
from reader.script import Script
from reader.userdata import Note, NoteStore, places
from reader.wording import Fault
from tests.app.conftest import Open


def stored(path: Path) -> tuple[Note, ...]:
    return NoteStore(intake.read(path).source).notes()


async def test_a_note_on_the_move_marked_in_the_list(opened: Open, path: Path) -> None:
    async with opened() as reader:
        await reader.press("right_square_bracket", "m", "a")
        assert "Note on the move of 林測試" in reader.text
        await reader.press(*"sure?", "ctrl+s")
    (note,) = stored(path)
    assert note.move
    assert note.quote.exact == "林測試（Test Lin）昨日從甲科技轉投乙科技"


async def test_a_note_on_the_proof_shown(opened: Open, path: Path) -> None:
    async with opened() as reader:
        await reader.press("right_square_bracket", "m", "enter", "a", *"x", "ctrl+s")
    assert stored(path)[0].move


async def test_a_note_on_characters_selected(opened: Open, path: Path) -> None:
    async with opened() as reader:
        await reader.press("right_square_bracket", "l")
        assert reader.screen.view.begin_selection()
        await reader.press("l", "a", *"x", "ctrl+s")
    (note,) = stored(path)
    assert note.quote.exact == "林測試（Test Lin"
    assert note.entity is None


async def test_tags_are_read_from_the_text(opened: Open, path: Path) -> None:
    async with opened() as reader:
        await reader.press("a", *"ask #later #people", "ctrl+s", "o", "c", *" #more", "ctrl+s")
    assert stored(path)[0].tags == ("later", "people", "more")


async def test_a_long_note_in_ones_own_editor(
    opened: Open, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import sys; open(sys.argv[1], 'a').write('\\nfrom the editor')"
    monkeypatch.setenv("VISUAL", f'{sys.executable} -c "{code}"')
    async with opened() as reader:
        monkeypatch.setattr(reader.app, "suspend", nullcontext)
        await reader.press("a", *"begun", "ctrl+e")
        assert "from the editor" in reader.text
        await reader.press("ctrl+s")
        assert stored(path)[0].text == "begun\nfrom the editor"
        monkeypatch.setenv("VISUAL", "no-such-editor")
        await reader.press("a", *"kept", "ctrl+e")
        assert "The editor no-such-editor failed" in reader.text
        await reader.press("ctrl+s")
    assert stored(path)[1].text == "kept"


async def test_an_article_is_found_as_it_was_left(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("right_square_bracket", "M", "k", "G", "t", "m", "m", "o", "q")
    async with opened() as reader:
        assert "Back at ¶5" in reader.lines[-2]
        assert reader.screen.view.cursor.paragraph == 4
        assert reader.screen.target.script is Script.MAINLAND
        assert reader.screen.side.shown() == ("people", "notes")
        await reader.press("apostrophe", "k")
        assert reader.screen.view.cursor.paragraph == 1


async def test_an_edited_article_keeps_its_place(opened: Open, path: Path) -> None:
    async with opened() as reader:
        await reader.press("G", "q")
    path.write_text("新的第一段。\n\n" + path.read_text("utf-8"), "utf-8")
    async with opened() as reader:
        assert reader.screen.view.cursor.paragraph == 5


async def test_a_place_asked_for_goes_before_the_one_left(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("G", "q")
    async with opened(at=Span(1, 0, 0)) as reader:
        assert reader.screen.view.cursor.paragraph == 1


async def test_a_broken_file_of_places_is_told(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "places.json").write_text("{", "utf-8")
    async with opened(size=(160, 30)) as reader:
        assert "started afresh" in reader.screen.telling


async def test_the_notes_of_all_articles_are_narrowed_and_opened_where_they_stand(
    opened: Open, path: Path
) -> None:
    other = path.with_name("other.txt")
    other.write_text("第一段。\n\n另一篇文章說到林測試。\n", "utf-8")
    async with opened(file=other) as reader:
        await reader.press("G", "a", *"elsewhere #b", "ctrl+s")
    async with opened() as reader:
        await reader.press("a", *"here #a", "ctrl+s", "G", "B")
        assert "Notes of all articles · 2 of 2" in reader.text
        await reader.press(*"#a")
        assert "1 of 2" in reader.text
        await reader.press("enter")
        assert reader.screen.view.cursor.paragraph == 0
        await reader.press("B", *"else", "enter")
        assert reader.screen.article.source.name == "other.txt"
        assert reader.screen.view.cursor.paragraph == 1
        assert "Ctrl+O goes back to article.txt" in reader.lines[-2]
        await reader.press("ctrl+o")
        assert reader.screen.article.source.name == "article.txt"
        assert "Back in article.txt" in reader.lines[-2]
        await reader.press("B", *"else", "enter", "B", *"here", "enter")
        assert reader.screen.article.source.name == "article.txt"
        assert reader.screen.view.cursor.paragraph == 0
        other.unlink()
        await reader.press("B")
        assert "no longer there" in reader.text
        await reader.press("escape", "q")
    async with opened() as reader:
        await reader.press("B", *"else", "enter")
        assert "The article is no longer at" in reader.lines[-2]
        assert reader.screen.article.source.name == "article.txt"


async def test_a_slow_disk_holds_up_no_key_and_the_last_place_is_what_stands_there(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []
    go_on = Event()

    def remember(source: Source, left: places.Left) -> None:
        assert go_on.wait(20)
        written.append(left.place.paragraph)

    async with opened() as reader:
        monkeypatch.setattr(places, "remember", remember)
        await reader.press("right_square_bracket")
        keeping.keep_meanwhile(reader.screen)
        await reader.press("right_square_bracket")
        assert (reader.screen.view.cursor.paragraph, written) == (2, [])
        keeping.keep_meanwhile(reader.screen)
        go_on.set()
        await reader.settle()
        keeping.keep(reader.screen)
    assert written[-1] == 2
    assert len(written) < 3


async def test_a_place_that_could_not_be_written_is_tried_again(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(source: Source, left: places.Left) -> None:
        raise Fault("places_not_saved", path="x", why="full")

    async with opened() as reader:
        with monkeypatch.context() as full:
            full.setattr(places, "remember", refuse)
            await reader.press("right_square_bracket")
            keeping.keep(reader.screen)
        assert places.recall(reader.screen.article.source) is None
        keeping.keep(reader.screen)
        left = places.recall(reader.screen.article.source)
        assert left is not None
        assert left.place.paragraph == 1


async def test_the_page_is_written_down_as_it_stands_without_marks(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[list[str]] = []
    monkeypatch.setattr(left, "leave", lambda path, record, size, top, rows: pages.append(rows))
    async with opened() as reader:
        await reader.press("right_square_bracket", "tab")
        keeping.keep(reader.screen)
        kept = reader.screen.kept
        assert kept is not None
        leaving.write(reader.screen, kept)
        (rows,) = pages
        bare = ["".join(re.split("\x1b\\[[0-9;]*m", row)) for row in rows]
        width = reader.screen.view.size.width - 1
        seen = [line[:1] + " " + line[2:] for line in reader.lines[: len(rows)]]
        assert [row.rstrip()[:8] for row in bare] == [line[:width].rstrip()[:8] for line in seen]
        assert not any(
            "4" in codes.split(";") for row in rows for codes in re.findall("\x1b\\[([0-9;]*)m", row)
        )
        await reader.press("e")
        leaving.write(reader.screen, kept)
        assert len(pages) == 1, "English names stand there that will not stand there at the next start"
