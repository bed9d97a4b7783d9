"""A folder on the screen: found, sorted, filtered, opened, and come back to."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from textual.widgets import Input

from reader import tables
from reader.app import annotating
from reader.app.app import NewsreaderApp
from reader.app.library import watch as library_watch
from reader.app.library.screen import Library, LibraryScreen
from reader.app.reading import ReadingScreen
from reader.app.widgets.dialogs import choice
from reader.app.widgets.messages import LibraryTold
from reader.library import index
from reader.script import script_of
from reader.settings import in_force
from tests.app.conftest import Reader
from tests.app.listing import named, until


def titles(reader):
    return [row.title for row in reader.app.screen.view.rows]


async def test_the_list_shows_title_and_date_the_latest_first(listed):
    async with listed() as reader:
        assert titles(reader) == ["李明離開遠山科技", "高洋升任副总裁", "何曉帆加入鏡湖傳媒", "four"]
        assert reader.lines[1].startswith(" ● 李明離開遠山科技 ")
        assert "2026-03-01" in reader.lines[1]
        assert "4 articles · 4 unread" in reader.text


def ground(strip):
    """The background of a line's first character."""
    return next(iter(strip)).style.bgcolor


async def test_the_line_under_the_cursor_has_another_ground(listed):
    async with listed() as reader:
        await reader.press("j")
        strips = reader.app.screen._compositor.render_strips()
        first, second, third = (ground(strips[row].crop(2, 10)) for row in (1, 2, 3))
        assert first == third != second


async def test_the_choice_under_the_cursor_of_any_list_has_another_ground(listed):
    async with listed() as reader:
        reader.app.push_screen(choice("", [("one", 1), ("two", 2)]))
        await reader.press("j")
        strips = reader.app.screen._compositor.render_strips()
        one, two = (
            ground(strip.crop(text.index(word), text.index(word) + 3))
            for word in ("one", "two")
            for strip, text in zip(strips, reader.lines, strict=True)
            if f" {word} " in text
        )
        assert one != two


async def test_an_article_opens_and_q_comes_back_to_its_line(listed):
    async with listed() as reader:
        await reader.press("j", "enter")
        assert isinstance(reader.app.screen, ReadingScreen)
        assert reader.app.screen.article.source.title == "高洋升任副总裁"
        await reader.press("q")
        screen = reader.app.screen
        assert isinstance(screen, LibraryScreen)
        assert screen.view.row.title == "高洋升任副总裁"
        assert reader.lines[2].startswith("   高洋升任副总裁")  # read now
        assert "3 unread" in reader.text


async def test_escape_comes_back_once_nothing_else_is_open(listed):
    async with listed() as reader:
        await reader.press("enter", "slash", "escape")
        assert isinstance(reader.app.screen, ReadingScreen)
        await until(reader, lambda: reader.screen.annotated)  # else Esc ends the search for names first
        await reader.press("escape")
        await until(reader, lambda: isinstance(reader.app.screen, LibraryScreen))


async def test_words_are_found_in_either_script_while_they_are_typed(listed):
    async with listed() as reader:
        await reader.press("slash")
        reader.app.screen.query_one(Input).value = "镜湖"
        await reader.pilot.pause()
        assert titles(reader) == ["李明離開遠山科技", "何曉帆加入鏡湖傳媒"]
        await reader.press("enter", "j")
        assert reader.app.screen.view.row.title == "何曉帆加入鏡湖傳媒"
        await reader.press("escape")
        assert len(titles(reader)) == 4
        assert reader.app.screen.view.row.title == "何曉帆加入鏡湖傳媒"


async def test_a_search_without_an_answer_says_how_to_go_on(listed):
    async with listed() as reader:
        await reader.press("slash")
        reader.app.screen.query_one(Input).value = "沒有這個詞"
        await reader.pilot.pause()
        assert "No article matches. Esc shows all articles." in reader.text


async def test_the_list_is_sorted_by_another_column_and_the_other_way_round(listed):
    async with listed() as reader:
        await reader.press("s", "d")
        assert titles(reader) == ["何曉帆加入鏡湖傳媒", "高洋升任副总裁", "李明離開遠山科技", "four"]
        await reader.press("s", "t")
        assert titles(reader)[0] == "four"
        assert "Title ▴" in reader.lines[0]


async def test_a_filter_shows_only_some(listed):
    async with listed() as reader:
        await reader.press("enter", "q", "f", "u")
        assert "李明離開遠山科技" not in titles(reader)
        await reader.press("f", "x")
        assert titles(reader) == ["four"]
        await reader.press("f", "a")
        assert len(titles(reader)) == 4


async def test_people_and_moves_are_counted_and_found(listed):
    async with listed() as reader:
        assert reader.lines[1].split()[-2:] == ["1", "1"]
        await reader.press("f", "m")
        assert titles(reader) == ["李明離開遠山科技"]
        await reader.press("f", "a", "slash")
        for query, count in {"@李明": 1, ">镜湖": 1, "<鏡湖": 0, "<远山 @李明": 1, ">李明": 1}.items():
            reader.app.screen.query_one(Input).value = query
            await reader.pilot.pause()
            assert (query, len(titles(reader))) == (query, count)


async def test_what_was_read_can_be_marked_as_unread(listed):
    async with listed() as reader:
        await reader.press("u")
        assert "Marked as read." in reader.text
        await reader.press("u")
        assert reader.lines[1].startswith(" ● ")


async def test_a_mark_stays_when_the_thread_had_looked_before_it(listed):
    async with listed() as reader:
        screen = reader.app.screen
        before = screen.facts
        await reader.press("u")
        screen.post_message(LibraryTold(None, before, "", True))
        await reader.pilot.pause()
        assert reader.lines[1].startswith("   李明")


async def test_new_changed_and_lost_files_appear_by_themselves(listed, folder):
    async with listed() as reader:
        await reader.press("j")
        (folder / "new.txt").write_text("新來的文章\n\n2026年9月9日\n")
        (folder / "one.txt").write_text("李明又回來了\n\n2026年3月1日\n")
        os.utime(folder / "one.txt", ns=(1, 1))
        (folder / "three.txt").unlink()
        reader.app.screen.watcher.wake()
        await until(
            reader, lambda: titles(reader) == ["新來的文章", "李明又回來了", "高洋升任副总裁", "four"]
        )
        assert reader.app.screen.view.row.title == "高洋升任副总裁"


async def test_an_article_that_cannot_be_opened_says_why(listed):
    async with listed() as reader:
        await reader.press("G", "enter")
        assert isinstance(reader.app.screen, LibraryScreen)
        assert "Give a file that contains an article." in reader.text


async def test_an_empty_folder_says_what_to_do(listed, tmp_path):
    (tmp_path / "empty").mkdir()
    async with listed(size=(120, 20), root=tmp_path / "empty") as reader:
        await until(reader, lambda: "appear by themselves" in reader.text)


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
@pytest.mark.parametrize("others", [0, 1])
async def test_files_whose_names_are_no_text_are_told(listed, tmp_path, others):
    (tmp_path / "odd").mkdir()
    for name in (b"caf\xe9.txt", *(b"a.txt" for _ in range(others))):
        (tmp_path / "odd" / os.fsdecode(name)).write_text("一則消息\n\n內文。\n", "utf-8")
    async with listed(size=(120, 20), root=tmp_path / "odd") as reader:
        await until(reader, lambda: "their names are no text: 1 (caf\\xe9.txt)" in reader.text)
        assert ("1 article" in reader.text) == bool(others)
        (tmp_path / "odd" / os.fsdecode(b"caf\xe9.txt")).unlink()
        reader.app.screen.watcher.wake()
        await until(reader, lambda: "no text" not in reader.text)


async def test_names_with_controls_are_listed_and_obeyed_by_no_terminal(listed, tmp_path):
    (tmp_path / "odd").mkdir()
    for number, name in enumerate(("line\nfeed", "\x1b]0;title\x07", "\x1b[31mred", "back\u202ewards")):
        (tmp_path / "odd" / f"{name}.txt").write_text("" if number % 2 else "一則消息\n\n內文。\n", "utf-8")
    async with listed(size=(120, 20), root=tmp_path / "odd") as reader:
        await until(reader, lambda: len(reader.app.screen.rows) == 4)
        await until(reader, lambda: not reader.app.screen.busy)
        assert not set("\x1b\x07\u202e") & set(reader.text)


async def test_a_folder_that_goes_is_told_and_nothing_breaks(listed, folder):
    async with listed(size=(160, 24)) as reader:
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
        reader.app.screen.watcher.wake()
        await until(reader, lambda: "Cannot read" in reader.text)


async def test_an_index_that_cannot_be_kept_is_told(folder, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("NEWSREADER_CACHE", str(tmp_path / "file"))
    app = NewsreaderApp(Library(folder, lambda row: None, named, in_force()))
    async with app.run_test(size=(160, 24)) as pilot:
        reader = Reader(app, pilot)
        await until(reader, lambda: "The list cannot be kept in" in reader.text)


async def test_help_lists_the_keys_of_the_list(listed):
    async with listed() as reader:
        await reader.press("question_mark")
        assert "sort by another column" in reader.text


@pytest.mark.parametrize("size", [(60, 12), (80, 24), (160, 48)])
async def test_every_line_fits_the_screen(listed, size):
    async with listed(size=size) as reader:
        screen = reader.app.screen
        assert all(len(line) <= size[0] for line in reader.lines)
        assert screen.view.size.height == size[1] - 3


async def test_one_article_is_one(listed, tmp_path):
    root = tmp_path / "one"
    root.mkdir()
    (root / "a.txt").write_text("李明離開遠山科技\n")
    async with listed(root=root) as reader:
        assert "1 article · 1 unread" in reader.text


async def test_feeds_are_listed_like_files(listed):
    root = Path(__file__).parents[1] / "cases" / "library" / "feeds.opml"
    async with listed(root=root) as reader:
        assert titles(reader) == ["高洋离开海棠银行", "何曉帆加入鏡湖傳媒", "短訊"]


async def test_an_article_left_while_it_is_looked_at_ends_nothing(listed, monkeypatch):
    begun, gone, went_on = Event(), Event(), Event()

    def slowly(article):
        begun.set()
        assert gone.wait(20)
        return script_of(article)

    def recalled(source):
        went_on.set()
        return None, ""

    monkeypatch.setattr(annotating, "script_of", slowly)
    monkeypatch.setattr(annotating.keeping, "recalled", recalled)
    async with listed() as reader:
        await reader.press("enter")
        await until(reader, begun.is_set)
        await reader.press("q")
        gone.set()
        await until(reader, went_on.is_set)
        assert isinstance(reader.app.screen, LibraryScreen)


def test_the_first_rows_wait_for_nothing_that_reads_articles():
    heavy = "{'yaml', 'xml', 'multiprocessing', 'reader.library.reading', 'reader.ledger', 'reader.userdata'}"
    program = (
        f"import sys, reader.app.app, reader.app.library; sys.exit(str(set(sys.modules) & {heavy} or ''))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=Path(__file__).parents[2]
    )
    assert done.stderr.strip() == ""


async def test_the_list_goes_on_after_another_program_has_written_for_long(listed, folder, monkeypatch):
    monkeypatch.setattr(tables, "PATIENCE", 0.1)
    monkeypatch.setattr(library_watch, "PAUSE", 0.05)
    async with listed() as reader:
        with closing(sqlite3.connect(index.file(folder), isolation_level=None)) as other:
            other.execute("begin immediate")
            (folder / "five.txt").write_text("程遠加入鏡湖傳媒\n", "utf-8")
            await until(reader, lambda: "Another program has been writing" in reader.text)
            other.execute("rollback")
        await until(reader, lambda: "程遠加入鏡湖傳媒" in titles(reader))
        await until(reader, lambda: "Another program" not in reader.text)
