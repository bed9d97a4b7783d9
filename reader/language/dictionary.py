"""The dictionary: CC-CEDICT, the terms of annotations/, and dictionaries of the reader's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

ATTRIBUTION = "CC-CEDICT © MDBG, CC BY-SA 4.0, cc-cedict.org"
"""What stands beside entries whose source is CC-CEDICT, as its licence asks."""


@dataclass(frozen=True, slots=True)
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


class Dictionary:
    """An open dictionary.  Words may be asked for in either script, from any thread.

    `remarks` are sentences about the reader's own files that could not be used, each naming file
    and line.
    """

    remarks: tuple[str, ...] = ()

    def look_up(self, word: str) -> tuple[Entry, ...]:
        """Give all entries of a word: terms first, then by how common the reading is, surnames last."""
        raise NotImplementedError

    def longest(self, text: str, at: int = 0) -> tuple[str, ...]:
        """Give the words of the dictionary that stand in `text` from offset `at`, the longest first."""
        raise NotImplementedError

    def close(self) -> None:
        """Let go of the file."""


def open_dictionary(progress: Callable[[float], None] | None = None) -> Dictionary:
    """Open the dictionary; where the cache does not hold it yet, build it first (under a second).

    `progress` is called with the part done, 0.0 to 1.0, while it is built, and not otherwise.
    Call it in a worker thread, for it reads files.
    """
    raise NotImplementedError
