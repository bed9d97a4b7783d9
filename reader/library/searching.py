"""Which articles of a library answer a query."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from reader.library import index
from reader.library.index import Row
from reader.library.query import Query
from reader.library.shelfmarks import Marks


def find(connection: sqlite3.Connection, query: Query, rows: Iterable[Row], marks: Marks) -> set[int]:
    """Give the ids of the articles that have all that a query asks for."""
    found = index.holding(connection, query.phrases) if query.phrases else {row.id for row in rows}
    for column, phrases in (("named", query.named), ("joined", query.joined), ("origin", query.origin)):
        if phrases:
            found &= index.naming(connection, column, phrases)
    if query.tags:
        wanted = {tag.casefold() for tag in query.tags}
        tagged = {digest for digest, tags in marks.tags.items() if wanted <= tags}
        found &= {row.id for row in rows if row.sha256 in tagged}
    return found
