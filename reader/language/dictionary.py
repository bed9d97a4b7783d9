"""The dictionary: CC-CEDICT, the terms of annotations/, and dictionaries of the reader's own."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from typing import Any

from reader.language import cedict, store
from reader.language.syllables import marked, to_zhuyin
from reader.record import record
from reader.script import fold

ATTRIBUTION = "CC-CEDICT © MDBG, CC BY-SA 4.0, cc-cedict.org"
"""What stands beside entries whose source is CC-CEDICT, as its licence asks."""


@record
class Entry:
    """One reading of one word.

    `pinyin` has tone marks and a blank between syllables (`yín háng`), `zhuyin` the same syllables.
    `source` is `terms`, `CC-CEDICT`, or the name of the reader's own file.
    """

    traditional: str
    simplified: str
    pinyin: str
    zhuyin: str
    senses: tuple[str, ...]
    source: str


_REFERENCE = re.compile(r"\[([A-Za-zü:]+[1-5](?: [A-Za-zü:,·]+[1-5]?)*)\]")

LONGEST = 20
"""Characters of the longest word that `longest` looks for."""

_COLUMNS = "select traditional, simplified, pinyin, senses, source, rowid from entry"
_WORD = f"{_COLUMNS} where traditional = ? union all {_COLUMNS} where simplified = ? and simplified <> traditional"
_OWN = f"{_COLUMNS} where source > 0 and simplified = ?"

_Found = tuple[str, str, str, str, int, int]


class Dictionary:
    """An open dictionary.  Words may be asked for in either script, from any thread.

    `remarks` are sentences about the reader's own files that could not be used, each naming file
    and line.
    """

    def __init__(self, progress: Callable[[float], None] | None = None) -> None:
        self._progress = progress
        self._open()

    def _open(self) -> None:
        self._connection = store.connect(self._progress)
        self._sources = dict(self._connection.execute("select number, name from source").fetchall())
        self.remarks = tuple(text for (text,) in self._connection.execute("select text from remark"))

    def look_up(self, word: str) -> tuple[Entry, ...]:
        """Give all entries of a word: terms first, then by how common the reading is, surnames last."""
        found: list[_Found] = self._rows(_WORD, word, word)
        if not found:
            folded = fold(word)
            found = self._rows(_WORD, folded, folded) if folded != word else []
        if max(self._sources) > 0:
            found += [row for row in self._rows(_OWN, fold(word)) if row not in found]
        found.sort(key=lambda row: (row[4], cedict.place(row[:4]), row[5]))
        told = {row[:2]: " ".join(map(marked, row[2].split())) for row in reversed(found) if row[2]}

        def heard(traditional: str, simplified: str) -> str:
            """Read a term as CC-CEDICT does where that has it."""
            return told.get((traditional, simplified)) or _read(traditional)

        return tuple(_entry(row[:4], self._sources[row[4]], heard) for row in found)

    def longest(self, text: str, at: int = 0) -> tuple[str, ...]:
        """Give the words of the dictionary that stand in `text` from offset `at`, the longest first."""
        parts = [text[at:end] for end in range(min(len(text), at + LONGEST), at, -1)]
        places = ",".join("?" * len(parts))
        wanted = f"in ({places})"
        found = self._rows(
            f"select traditional from entry where traditional {wanted} union "
            f"select simplified from entry where simplified <> traditional and simplified {wanted}",
            *parts,
            *parts,
        )
        there = {word for (word,) in found}
        return tuple(part for part in parts if part in there)

    def _rows(self, query: str, *words: str) -> list[Any]:
        """Ask the cache; one that turns out to be damaged is built anew.  Bytes that are no text stand in no word."""
        words = tuple(word.encode("utf-8", "replace").decode() for word in words)
        try:
            return self._connection.execute(query, words).fetchall()
        except sqlite3.DatabaseError:
            store.discard(self._connection)
            self._open()
            return self._connection.execute(query, words).fetchall()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def open_dictionary(progress: Callable[[float], None] | None = None) -> Dictionary:
    """Open the dictionary; where the cache does not hold it yet, build it first (under a second).

    `progress` is called with the part done, 0.0 to 1.0, while it is built, and not otherwise.
    Call it in a worker thread, for it reads files.
    """
    return Dictionary(progress)


def _entry(row: cedict.Row, source: str, heard: Callable[[str, str], str]) -> Entry:
    traditional, simplified, numbered, senses = row
    pinyin = " ".join(map(marked, numbered.split())) or heard(traditional, simplified)
    parts = tuple(_REFERENCE.sub(_marked, sense) for sense in senses.split("/") if sense)
    return Entry(traditional, simplified, pinyin, to_zhuyin(pinyin), parts, source)


def _marked(reference: re.Match[str]) -> str:
    """Write the pinyin of a word that a sense refers to as the entries do: 個|个[gè]."""
    return f"[{' '.join(map(marked, reference[1].split()))}]"


def _read(word: str) -> str:
    """Read a word that no dictionary gives the pinyin of; empty where it is not all Chinese."""
    from reader.language.pinyin import readings  # 50 ms of tables, which most words do without

    syllables = readings(word)
    return "" if None in syllables else " ".join(filter(None, syllables))
