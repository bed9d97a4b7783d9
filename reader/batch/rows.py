"""A row of the output: an annotated article, and what tells later whether it must be annotated again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any, Protocol

from reader.batch import places
from reader.export.annotated_json import Json
from reader.record import record

FORMS = {"jsonl": "reader.batch.jsonl", "parquet": "reader.batch.parquet"}
"""Format -> the module that reads and writes its parts; the name is also the ending of the files."""


BEGINNING = "articles-"
"""Begins the names of all parts."""


@record
class Head:
    """Where an article came from and in which state: see reader.batch.collection.Item.

    `content` is the SHA-256 of all that was read for it, `stamp` that of what annotated it
    (reader.annotate.stamp).
    """

    address: str
    item: str
    size: int
    changed: str
    content: str
    stamp: str

    @property
    def place(self) -> tuple[str, str]:
        """Give what tells this article from all others."""
        return self.address, self.item


Row = tuple[Head, Any]
"""The head, and the rest in whatever shape the format has it."""


class Form(Protocol):
    """What a module of FORMS offers."""

    make: Callable[[Head, dict[str, Json]], Row]
    read: Callable[[bytes], list[Row]]
    write: Callable[[Iterable[Row]], bytes]
    record: Callable[[Row], dict[str, Any]]


def form(name: str) -> Form:
    """Give a format by its name; raise Fault where its extra is missing."""
    module: Any = import_module(FORMS[name])
    found: Form = module
    return found


def parts(folder: str) -> list[str]:
    """Give the addresses of the parts in a folder or below a URL; none where `batch` has written nothing there."""
    named = (name for name in places.names(folder) if name.startswith(BEGINNING))
    return [places.inside(folder, name) for name in named if name.rpartition(".")[2] in FORMS]


def records(address: str) -> Iterator[tuple[Head, dict[str, Any]]]:
    """Give the articles of a part as the JSON export has them; raise ValueError for what was not written here."""
    shape = form(address.rpartition(".")[2])
    for row in shape.read(places.read(address)):
        yield row[0], shape.record(row)


def part(number: int, form_name: str) -> str:
    """Give the name of the file of a part."""
    return f"{BEGINNING}{number:06d}.{form_name}"
