"""Words of the field by region, from terms.yaml: what a word is called elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.document import Names


@dataclass(frozen=True, slots=True)
class Term:
    """One thing and its words by region; `area` is the field it belongs to, `pinyin` has tone marks."""

    id: str
    names: Names = field(default_factory=dict)
    area: str = ""
    pinyin: str = ""


@dataclass(frozen=True, slots=True)
class TermSpan:
    """A term at `start` up to `end` of a text."""

    start: int
    end: int
    term: Term


class Terms:
    """The terms known, to be found in either script and by any region's word."""

    def hint(self, word: str) -> Term | None:
        """Give the term that a word names, or None."""
        raise NotImplementedError

    def in_text(self, text: str, names: Sequence[tuple[int, int]] = ()) -> tuple[TermSpan, ...]:
        """Find the terms of a text, in order, the longest first at each place, never across or inside names."""
        raise NotImplementedError


def terms() -> Terms:
    """Give the terms of annotations/, the reader's own laid over them, read once."""
    raise NotImplementedError
