"""Parts as JSON lines: each line what `newsreader export --format json` writes, with the head in front.

    {"batch": {address, item, size, changed, content, stamp}, "version": 1, "source": …}

`newsreader import` takes such a line, saved as a file of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from json import JSONDecoder, loads
from typing import Any

from reader.batch.rows import Head, Row
from reader.export.annotated_json import Json
from reader.export.escaping import json_text

BEFORE = '{"batch": '
"""What stands before the head; read alone it tells whether the article must be annotated again."""


def make(head: Head, tree: dict[str, Json]) -> Row:
    """Make a row of an annotated article."""
    return head, json_text({"batch": asdict(head), **tree})


def read(content: bytes) -> list[Row]:
    """Read the rows of a part; raise ValueError for what was not written here."""
    decoder = JSONDecoder()
    rows = []
    *lines, end = content.decode("utf-8").split("\n")
    if end:
        raise ValueError("cut off")
    for line in lines:
        head, _ = decoder.raw_decode(line, len(BEFORE))
        rows.append((Head(**head), line))
    return rows


def write(rows: Iterable[Row]) -> bytes:
    """Write rows as a part."""
    return "".join(f"{line}\n" for _, line in rows).encode("utf-8")


def record(row: Row) -> dict[str, Any]:
    """Give the annotated article of a row."""
    found: dict[str, Any] = loads(row[1])
    return found
