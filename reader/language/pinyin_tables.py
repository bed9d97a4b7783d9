"""How characters, words and surnames are read by themselves: the tables, which take 50 ms to read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from reader.intake import readings as others
from reader.intake.data import unpack
from reader.record import record
from reader.script import fold

FILE = Path(__file__).parent / "data" / "readings.xz"
"""Readings of characters that stand alone, and of words that are read otherwise; `build_words` makes it."""


@record
class _Tables:
    """The usual reading of each character; readings of words that have their own; those of surnames."""

    single: Mapping[str, str]
    words: Mapping[str, str]
    surnames: Mapping[str, str]


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    characters, *others_read = unpack(FILE).split("\n\n")
    rows = (line.split("\t") for line in characters.split("\n"))
    words_read, surnames = (dict(line.split("\t", 1) for line in part.split("\n")) for part in others_read)
    return _Tables({character: reading for reading, same in rows for character in same}, words_read, surnames)


def surname_readings(surname: str) -> tuple[str, ...]:
    """List the readings of a surname, the usual one first, each a text of syllables; empty for no surname."""
    table = _tables().surnames
    heard = table.get(surname) or table.get(fold(surname), "")
    return tuple(heard.split(",")) if heard else ()


def alone(character: str) -> str | None:
    """Give the usual reading of one character; None for what is not Chinese, or is read by nobody known."""
    if character < "\u2e80":
        return None
    single = _tables().single
    return single.get(character) or single.get(fold(character)) or others.main(character) or None


def in_dictionary(word: str) -> str:
    """Give the reading of a word that is not read as its characters are, syllables joined by blanks."""
    read = _tables().words
    return read.get(word) or read.get(fold(word), "")
