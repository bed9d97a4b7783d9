"""Where the words of a Chinese text begin and end."""

from __future__ import annotations

from collections.abc import Sequence


def words(text: str, keep: Sequence[tuple[int, int]] = ()) -> tuple[tuple[int, int], ...]:
    """Give the word spans of a text in either script, half-open, in order, without overlap.

    Spans of `keep` (names and terms, in order, not overlapping) are words as they stand.  Latin words and
    numbers are words too; blanks and punctuation belong to none.
    """
    raise NotImplementedError
