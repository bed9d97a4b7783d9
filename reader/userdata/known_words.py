"""Words that the reader knows, and words looked up, with the sentences they stood in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LookedUp:
    """A word looked up: the sentence and the article (name or address) it stood in, and when (ISO 8601)."""

    word: str
    sentence: str = ""
    source: str = ""
    when: str = ""


class WordStore:
    """What a reader has learnt, in two plain files of the data folder; what is written is on the disk.

    `words/known.txt` holds a known word a line, `words/looked-up.yaml` the words looked up.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder

    def known(self) -> frozenset[str]:
        """Give the known words, as marked, in whichever script; compare with `reader.script.fold`."""
        raise NotImplementedError

    def know(self, word: str, *, known: bool = True) -> None:
        """Mark a word as known, or no longer."""
        raise NotImplementedError

    def looked_up(self) -> tuple[LookedUp, ...]:
        """Give the words looked up, the latest last."""
        raise NotImplementedError

    def look_up(self, word: LookedUp) -> None:
        """Remember a word looked up; the same word in the same sentence once."""
        raise NotImplementedError
