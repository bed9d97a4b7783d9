"""The page on which an article was left, as it stood there: painted again at once where nothing has changed since.

The screen writes it down when it is left; it holds for the same file, settings, size of the terminal, and place.
"""

from __future__ import annotations

import os

from reader.first import word
from reader.folder import cache, latest

TYPE_CHECKING = False  # typing takes 12 ms to import
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    Top = tuple[int, int, int]
    """The first row: its paragraph, the offset at which its piece of it begins, the row within that."""

FILES = 100
"""Pages kept, those left last."""


def told(record: Mapping[str, Any]) -> str:
    """Tell how an article was left, by its record in places.json."""
    return ascii([record[name] for name in ("place", "script", "wording", "panels", "whole")])


def leave(path: str, record: Mapping[str, Any], size: tuple[int, int], top: Top, rows: Sequence[str]) -> None:
    """Write a page down: for a file, its record, columns and rows of the terminal, the rows painted.

    Of a file that is gone by now there is none.
    """
    from contextlib import suppress

    there = _file(path)
    with suppress(OSError):
        word.write(there, "\n".join([_head(path, record, size), " ".join(map(str, top)), *rows]))
        _prune(os.path.dirname(there))


def page(path: str, record: Mapping[str, Any], size: tuple[int, int]) -> tuple[Top, list[str]] | None:
    """Give the page of a file that was left so, in a terminal of this size; None where that has changed."""
    text = word.read(_file(path))
    if text is None:
        return None
    head, top, *rows = [*text.split("\n"), ""][:-1]
    numbers = top.split(" ")
    fits = len(numbers) == 3 and all(map(str.isdecimal, numbers)) and len(rows) <= size[1]
    if not fits or head != _head(path, record, size) or not all(map(_is_harmless, rows)):
        return None
    paragraph, start, inside = map(int, numbers)
    return (paragraph, start, inside), rows


def _head(path: str, record: Mapping[str, Any], size: tuple[int, int]) -> str:
    """Tell all that a page holds for, in one line."""
    stat = os.stat(path)
    return f"{word.state()} {stat.st_mtime_ns} {stat.st_size} {size[0]}x{size[1]} {told(record)} {path!a}"


def _is_harmless(row: str) -> bool:
    """Tell whether a row holds nothing but text and what switches styles on: it is written to the terminal."""
    first, *parts = row.split("\x1b[")
    texts = [first]
    for part in parts:
        codes, mark, rest = part.partition("m")
        if not mark or codes.replace(";", "").strip("0123456789"):
            return False
        texts.append(rest)
    return all(map(str.isprintable, texts))


def _file(path: str) -> str:
    import zlib

    terminal = " ".join(os.environ.get(name, "") for name in word.TERMINAL)
    name = f"{zlib.crc32(f'{path} {terminal}'.encode('utf-8', 'surrogateescape')):08x}"
    return os.path.join(cache(), "left", name)


def _prune(folder: str) -> None:
    for file in latest(entry.path for entry in os.scandir(folder))[FILES:]:
        os.unlink(file)
