"""The list that a command names: a folder or a feed, and how an article of it is opened."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from reader.cli.listing import library
from reader.cli.parser import parse
from reader.cli.serving import command
from reader.library import index, reading
from reader.library.index import Row
from reader.library.scan import scan
from reader.settings import in_force

FEEDS = Path(__file__).parent / "cases" / "library"


@pytest.fixture
def folder(folders: Path) -> Path:
    root = folders / "articles"
    root.mkdir()
    (root / "a.txt").write_text("林小文加入星河科技\n\n她說很高興。\n", "utf-8")
    (root / "b.txt").write_bytes("周以寧離開星河科技\n\n他說很難過。\n".encode("big5"))
    return root


def options(*given: object) -> Namespace:
    asked = parse(["read", *map(str, given)])
    asked.settings = in_force()
    return asked


def rows(root: Path) -> list[Row]:
    connection = index.connect(index.file(root))
    index.renew(connection, scan(root))
    list(reading.fill(connection, lambda: False))
    listed = index.rows(connection)
    connection.close()
    return sorted(listed, key=lambda row: row.title)


def test_an_article_of_a_folder_is_read_as_itself(folder: Path) -> None:
    """What was said of the encoding is of no article of the list."""
    asked = options(folder, "--encoding", "utf-16")
    shelf = library(asked)
    assert shelf is not None
    one, other = (shelf.open(row) for row in rows(folder))
    assert [each.article.paragraphs[0].text for each in (one, other)] == [
        "周以寧離開星河科技",
        "林小文加入星河科技",
    ]
    assert [each.article.source.encoding for each in (one, other)] == ["cp950", "utf-8"]
    assert asked.encoding == "utf-16"
    assert other.other is not None
    third = other.other(folder / "b.txt")
    assert third.article.source.name == "b.txt"


def test_an_item_of_a_feed_is_opened(folders: Path) -> None:
    shelf = library(options(FEEDS / "feeds.opml"))
    assert shelf is not None
    row = rows(FEEDS / "feeds.opml")[0]
    opened = shelf.open(row)
    assert row.item
    assert opened.article.paragraphs[0].text == row.title


@pytest.mark.parametrize("named", ["-", "nowhere", "articles/a.txt", ""])
def test_anything_else_is_no_list(named: str, folder: Path) -> None:
    assert library(options(str(folder.parent / named) if named.strip("-") else named)) is None


def test_the_screen_of_a_browser_is_the_same_command() -> None:
    asked = Namespace(file="-a b.txt", language="zh-Hant", no_settings=True)
    told = command(asked)
    assert told.endswith("-m reader read --no-settings --language zh-Hant -- '-a b.txt'")
    plain = command(Namespace(file="a.txt", language=None, no_settings=False))
    assert plain.endswith("-m reader read -- a.txt")


def test_a_long_article_of_a_folder_begins_with_its_head(folder: Path) -> None:
    (folder / "c.txt").write_text("林小文加入星河科技，她說很高興。\n\n" * 2_000, "utf-8")
    shelf = library(options(folder))
    assert shelf is not None
    openings = {row.path.rpartition("/")[2]: shelf.open(row) for row in rows(folder)}
    assert [openings[name].whole is None for name in ("a.txt", "b.txt", "c.txt")] == [True, True, False]
    head = openings["c.txt"]
    assert head.whole is not None
    count, all_of_it = len(head.article.paragraphs), head.whole().article
    assert 100 < count < len(all_of_it.paragraphs) == 2_000
    assert head.article.paragraphs == all_of_it.paragraphs[:count]
