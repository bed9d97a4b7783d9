"""The index holds what lies on the disk: new, changed and gone articles, and the words of each."""

import os

import pytest

from reader.library import index, reading
from reader.library.query import parse
from reader.library.scan import scan
from reader.library.searching import find
from reader.library.shelfmarks import Marks


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "articles"
    root.mkdir()
    (root / "a.txt").write_text("李明離開遠山科技\n\n2026年3月1日　作者：周明\n\n李明轉投鏡湖傳媒。\n")
    (root / "b.txt").write_text("高洋升任副总裁\n\n高洋今年三月升任。\n")
    (root / "empty.txt").write_text("\n")
    return root


@pytest.fixture
def connection(tmp_path, folder):
    with index.connect(tmp_path / "index.sqlite") as connection:
        renew(connection, folder)
        yield connection
    connection.close()


def renew(connection, folder):
    changed = index.renew(connection, scan(folder))
    list(reading.fill(connection, lambda: False))
    return changed


def titles(connection, words):
    rows = index.rows(connection)
    ids = find(connection, parse(words), rows, Marks())
    return {row.title for row in rows if row.id in ids}


def test_an_article_is_listed_with_what_it_tells(connection):
    row = next(row for row in index.rows(connection) if row.path.endswith("a.txt"))
    assert (row.title, row.date, row.source, len(row.sha256)) == (
        "李明離開遠山科技",
        "2026-03-01",
        "周明",
        64,
    )


def test_an_article_is_listed_by_its_file_before_it_is_read(tmp_path, folder):
    connection = index.connect(tmp_path / "new.sqlite")
    index.renew(connection, scan(folder))
    assert {row.title for row in index.rows(connection)} == {"a", "b", "empty"}


def test_what_cannot_be_read_is_listed_with_its_fault_and_tried_again_when_asked(connection, folder):
    fault = {row.title: row.fault for row in index.rows(connection)}
    assert fault == {"李明離開遠山科技": "", "高洋升任副总裁": "", "empty": "intake_empty"}
    assert index.unread(connection) == []
    index.forget_faults(connection)
    assert [os.path.basename(found.path) for found in index.unread(connection)] == ["empty.txt"]


def test_words_are_found_in_either_script(connection):
    assert titles(connection, "李明") == {"李明離開遠山科技"}
    assert titles(connection, "离开 镜湖") == {"李明離開遠山科技"}
    assert titles(connection, "副總裁") == {"高洋升任副总裁"}
    assert titles(connection, "李明 高洋") == set()


def test_nothing_changes_where_nothing_has_changed(connection, folder):
    before = index.rows(connection)
    assert not renew(connection, folder)
    assert index.rows(connection) == before


def test_a_changed_article_is_found_by_its_new_words_alone(connection, folder):
    (folder / "a.txt").write_text("李明回到遠山科技\n\n他沒有去別處。\n")
    os.utime(folder / "a.txt", ns=(1, 1))
    assert renew(connection, folder)
    assert titles(connection, "鏡湖") == set()
    assert titles(connection, "沒有去") == {"李明回到遠山科技"}


def test_an_article_that_went_is_listed_no_more(connection, folder):
    (folder / "a.txt").unlink()
    assert renew(connection, folder)
    assert titles(connection, "李明") == set()
    assert len(index.rows(connection)) == 2


def test_an_article_that_changes_while_it_is_read_is_read_again(connection, folder):
    (folder / "c.txt").write_text("何曉帆加入\n")
    index.renew(connection, scan(folder))
    (found,) = index.unread(connection)
    entry = reading.entry(found)
    (folder / "c.txt").write_text("何曉帆沒有加入\n")
    index.renew(connection, scan(folder))
    index.put(connection, [entry])
    assert titles(connection, "何曉帆") == set()
    assert len(index.unread(connection)) == 1


def test_a_damaged_index_is_begun_anew(tmp_path, folder):
    path = tmp_path / "damaged.sqlite"
    path.write_bytes(b"not a database, but as long as the head of one would be" * 40)
    connection = index.connect(path)
    assert renew(connection, folder)
    assert titles(connection, "李明") == {"李明離開遠山科技"}


def test_reading_goes_on_where_it_was_stopped(tmp_path, folder):
    connection = index.connect(tmp_path / "stopped.sqlite")
    index.renew(connection, scan(folder))
    asked = iter((False, True))
    list(reading.fill(connection, lambda: next(asked)))
    assert len(index.unread(connection)) == 2
    list(reading.fill(connection, lambda: False))
    assert index.unread(connection) == []


def test_a_tag_is_searched_among_the_readers_notes(connection):
    row = next(row for row in index.rows(connection) if row.path.endswith("b.txt"))
    marks = Marks(tags={row.sha256: frozenset({"later", "待查"})})
    rows = index.rows(connection)
    assert find(connection, parse("#Later"), rows, marks) == {row.id}
    assert find(connection, parse("＃待查 高洋"), rows, marks) == {row.id}
    assert find(connection, parse("#other"), rows, marks) == set()
