"""Feeds that lie on the disk: RSS and Atom files, lists of them (OPML), newsboat's cache; nothing is fetched."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from html import escape
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree
from xml.parsers import expat
from zlib import crc32

from reader.intake.formats import limits
from reader.intake.taking import take
from reader.library.sniff import NEWSBOAT
from reader.record import record
from reader.wording import Fault


@record
class Item:
    """One item of a feed; `date` is an ISO 8601 day or empty, `markup` its text as HTML."""

    id: str
    title: str
    author: str
    feed: str
    date: str
    address: str
    markup: str


def items(path: Path) -> Iterator[tuple[Path, Item | Fault]]:
    """Give the items of a feed, each with the file it is in; raise Fault where that cannot be read.

    Of a list of feeds, one that cannot be read gives its Fault in the place of items, and the others theirs.
    """
    try:
        state = path.stat()
    except OSError as error:
        raise Fault("unreadable", path=path, why=error.strerror or error) from None
    found, listed = _read(path, state.st_mtime_ns, state.st_size)
    yield from ((path, item) for item in found)
    for file in listed:
        try:
            yield from items(file)
        except Fault as fault:
            yield file, fault


def item(path: Path, identity: str) -> Item:
    """Give one item of a feed; raise Fault where it is there no more."""
    chosen = next((one for _, one in items(path) if isinstance(one, Item) and one.id == identity), None)
    if chosen is None:
        raise Fault("feed_item_gone", path=path)
    return chosen


@lru_cache(maxsize=8)
def _read(path: Path, changed: int, size: int) -> tuple[tuple[Item, ...], tuple[Path, ...]]:
    """Read the items of a file in this state of it, and the feeds that it lists."""
    if path.name == NEWSBOAT:
        return tuple(_newsboat(path)), ()
    tree = _tree(path)
    if _local(tree.tag) == "opml":
        return (), tuple(_listed(tree, path))
    return tuple(_entries(tree)), ()


def page(item: Item) -> bytes:
    """Write an item as a page that intake reads, with what the feed tells about it."""
    told = {
        "og:title": item.title,
        "author": item.author,
        "og:site_name": item.feed,
        "article:published_time": item.date,
        "og:url": item.address,
    }
    head = "".join(f'<meta name="{name}" content="{escape(value)}">' for name, value in told.items() if value)
    body = item.markup if "<" in item.markup else f"<p>{item.markup}</p>"
    title = escape(item.title)
    text = f'<!doctype html><html><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
    return f"{text}<body><article><h1>{title}</h1>{body}</article></body></html>".encode()


def _tree(path: Path) -> ElementTree.Element:
    data = take(path)
    limits.size(len(data), limits.MARKUP, path.name)
    try:
        _refuse_entities(data, path.name)
        return ElementTree.fromstring(data)
    except (ElementTree.ParseError, expat.ExpatError, ValueError, LookupError) as error:
        raise Fault("format_damaged", name=path.name, what=str(error)[:80]) from None


class _Begun(Exception):  # noqa: N818  (no error: what is declared ends where the first element begins)
    """The first element of a file begins."""


def _refuse_entities(data: bytes, name: str) -> None:
    """Raise Fault where a file declares entities, in whatever encoding: they could unfold to gigabytes."""

    def begun(*_: object) -> None:
        raise _Begun

    def declared(*_: object) -> None:
        raise Fault("format_entities", name=name)

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EntityDeclHandler = begun, declared
    with suppress(_Begun):
        parser.Parse(data, True)


def _listed(tree: ElementTree.Element, path: Path) -> Iterator[Path]:
    """Give the feeds of an OPML file that lie on this disk; addresses on the web are passed over."""
    for outline in tree.iter("outline"):
        address = urlsplit(outline.get("xmlUrl", ""))
        if address.scheme in ("", "file") and address.path:
            file = path.parent / unquote(address.path)
            if file.is_file() and file.suffix.lower() != ".opml":
                yield file


def _entries(tree: ElementTree.Element) -> Iterator[Item]:
    channel = next((one for one in tree.iter() if _local(one.tag) in ("channel", "feed")), tree)
    feed = _text(channel, "title")
    for entry in tree.iter():
        if _local(entry.tag) in ("item", "entry"):
            address = _link(entry)
            title = _text(entry, "title")
            markup = max(
                (_text(entry, name) for name in ("encoded", "content", "description", "summary")), key=len
            )
            date = next(
                filter(None, (_text(entry, name) for name in ("pubDate", "published", "date", "updated"))), ""
            )
            identity = _text(entry, "guid") or _text(entry, "id") or address or title
            author = _text(entry, "creator") or _text(entry, "author")
            yield Item(identity, title, author, feed, day(date), address, markup)


def _newsboat(path: Path) -> Iterator[Item]:
    """Read newsboat's cache: the tables rss_feed and rss_item, of items not deleted."""
    query = (
        "select i.guid, i.title, i.author, coalesce(f.title, ''), i.pubDate, i.url, i.content "
        "from rss_item i left join rss_feed f on f.rssurl = i.feedurl where i.deleted = 0 order by i.pubDate desc"
    )
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    try:
        rows = connection.execute(query).fetchall()
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # its words may be no text, either
        raise Fault("format_damaged", name=path.name, what=str(error)[:80]) from None
    finally:
        connection.close()
    for guid, title, author, feed, date, address, markup in rows:  # SQLite holds any type in any column
        texts = [one if isinstance(one, str) else "" for one in (guid, title, author, feed, address, markup)]
        own, name, by, of, place, text = texts
        yield Item(own, name, by, of, _moment(date), place, text)


def _moment(seconds: object) -> str:
    """Give the day of a time since 1970 in UTC; empty for what is none."""
    try:
        return (
            datetime.fromtimestamp(int(seconds), UTC).date().isoformat()
            if isinstance(seconds, int) and seconds
            else ""
        )
    except (ValueError, OverflowError, OSError):
        return ""


def day(date: str) -> str:
    """Give the day of a date as RSS (RFC 822) or Atom (ISO 8601) writes it; empty for what is neither."""
    if date[:4].isdigit():
        return date[:10]
    try:
        return parsedate_to_datetime(date).date().isoformat()
    except (ValueError, OverflowError):
        return ""


def mark(item: Item) -> int:
    """Give a number that changes when an item changes."""
    return crc32("\0".join((item.title, item.date, item.feed, item.markup)).encode("utf-8", "replace"))


def _text(element: ElementTree.Element, name: str) -> str:
    """Give the text of the first child of this name in any namespace, markup inside it as text."""
    for child in element:
        if _local(child.tag) == name:
            inner = "".join(ElementTree.tostring(one, encoding="unicode") for one in child)
            if name == "author" and len(child):
                return _text(child, "name")
            return ((child.text or "") + inner).strip()
    return ""


def _link(entry: ElementTree.Element) -> str:
    links = [one for one in entry if _local(one.tag) == "link"]
    chosen = next((one for one in links if one.get("rel", "alternate") == "alternate"), None)
    return "" if chosen is None else (chosen.get("href") or (chosen.text or "").strip())


def _local(tag: object) -> str:
    return str(tag).rpartition("}")[2]
