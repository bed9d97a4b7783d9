"""Reading the articles of a library one after the other, as far as the list needs it: title, day, source, words."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from reader import intake
from reader.document import Article
from reader.library import feeds, index
from reader.library.grams import cut
from reader.library.index import Entry
from reader.library.scan import Found
from reader.wording import Fault

EVERY = 0.4
"""Seconds between two commits: so often the list shows more."""


def article(path: str, item: str = "") -> Article:
    """Read an article of a library; raise Fault as intake does."""
    if not item:
        return intake.read(path)
    return intake.from_bytes(page(path, item), name=Path(path).name)


def page(path: str, item: str) -> bytes:
    """Give the item of a feed as bytes that intake reads."""
    return feeds.page(feeds.item(Path(path), item))


def entry(found: Found) -> Entry:
    """Read what is indexed of an article; what cannot be read is listed with its fault."""
    try:
        read = article(found.path, found.item)
    except Fault as fault:
        return Entry(found, "", fault=fault.key)
    source = read.source
    text = cut("\n".join((source.title, source.author, *(one.text for one in read.paragraphs))))
    told = source.publisher or source.author
    return Entry(found, source.sha256, source.title, source.date, told, text)


def fill(connection: sqlite3.Connection, stopped: Callable[[], bool]) -> Iterator[tuple[int, int]]:
    """Read all that is unread into the index; give how many are done of how many, at every commit."""
    waiting = index.unread(connection)
    entries: list[Entry] = []
    then = time.monotonic()
    for number, found in zip(count(1), waiting, strict=False):
        if stopped():
            break
        entries.append(entry(found))
        if time.monotonic() - then > EVERY:
            index.put(connection, entries)
            entries, then = [], time.monotonic()
            yield number, len(waiting)
    index.put(connection, entries)
    if waiting:
        yield len(waiting), len(waiting)
