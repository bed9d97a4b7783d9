"""A word for learners as all formats of words have it."""

from __future__ import annotations

from dataclasses import fields

from reader.record import record


@record
class Card:
    """A word: as it stands and in both scripts, how it is read, what it means, where it stands."""

    word: str
    traditional: str
    simplified: str
    pinyin: str
    sense: str
    sentence: str
    source: str


FIELDS = tuple(field.name for field in fields(Card))
"""Names of the columns, in order."""
