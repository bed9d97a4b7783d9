"""Readings above the words: which syllable stands over which character of the shown text, how wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from reader.record import record
from reader.typeset import cells

RUBIES = ("off", "unknown", "all")
"""Which words have their reading above them: none, those not marked as known, all."""

PHONETICS = ("pinyin", "zhuyin")


@record
class Reading:
    """How a word is read: `start` is its offset in the shown text; a syllable a character, or empty."""

    start: int
    syllables: tuple[str, ...]


@record
class Syllables:
    """What stands over a shown text: characters in order, what is over each, and the cells up to the next."""

    texts: tuple[tuple[int, str], ...] = ()
    needs: tuple[tuple[int, int], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.texts)


NO_SYLLABLES = Syllables()


def syllables(readings: Iterable[Reading]) -> Syllables:
    """Write readings as pinyin is written: a word in one, an apostrophe before a vowel, a blank after it.

    Zhuyin has a blank after each syllable, for in one they cannot be told apart.
    """
    texts: list[tuple[int, str]] = []
    needs: list[tuple[int, int]] = []
    for reading in readings:
        places = [(reading.start + n, text) for n, text in enumerate(reading.syllables) if text]
        for number, (place, text) in enumerate(places):
            following = places[number + 1] if number + 1 < len(places) else None
            joined = following is not None and following[0] == place + 1 and max(text) < "\u3000"
            if joined and following and unicodedata.normalize("NFD", following[1])[0].lower() in "aoe":
                text += "'"
            texts.append((place, text))
            needs.append((place, cells(text) + (not joined)))
    return Syllables(tuple(texts), tuple(needs))
