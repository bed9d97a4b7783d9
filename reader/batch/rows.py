"""A row of the output: an annotated article, and what tells later whether it must be annotated again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol

from reader.export.annotated_json import Json

FORMS = {"jsonl": "reader.batch.jsonl", "parquet": "reader.batch.parquet"}
"""Format -> the module that reads and writes its parts; the name is also the ending of the files."""


@dataclass(frozen=True, slots=True)
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


def form(name: str) -> Form:
    """Give a format by its name; raise Fault where its extra is missing."""
    module: Any = import_module(FORMS[name])
    found: Form = module
    return found


def part(number: int, form_name: str) -> str:
    """Give the name of the file of a part."""
    return f"articles-{number:06d}.{form_name}"
