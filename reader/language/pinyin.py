"""How each character of a text is read, by the words it stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from reader.intake import readings as others
from reader.intake.data import unpack
from reader.language.heteronyms import in_context
from reader.language.segment import words
from reader.record import record
from reader.script import fold

FILE = Path(__file__).parent / "data" / "readings.xz"
"""Readings of characters that stand alone, and of words that are read otherwise; `build_words` makes it."""


@record
class NameReading:
    """A name at `start` up to `end` of a text, and how it is read.

    `surname` counts the characters of the surname at its beginning, 0 where the name has none (a foreign
    name, a company).  `english` are spellings of the whole name that the article gives, which decide
    between readings (Shengjia Zhao: 晟 is shèng).
    """

    start: int
    end: int
    surname: int = 0
    english: tuple[str, ...] = ()


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


def readings(text: str, names: Sequence[NameReading] = ()) -> tuple[str | None, ...]:
    """Give one marked syllable for each character of a text, None for what is not Chinese.

    Tones are those that dictionaries print, without sandhi (一 yī, 不 bù); 兒 that only colours the
    syllable before it is `r`.  `names` are in order and do not overlap.
    """
    folded = fold(text).replace("著", "着")  # Taiwan's 著 is the particle too
    named = {name.start: name for name in names}
    found: list[str | None] = [None] * len(text)
    for start, end in words(text, [(name.start, name.end) for name in names]):
        if start in named:
            from reader.language.romanise import name_readings

            found[start:end] = name_readings(text[start:end], named[start].surname, named[start].english)
        else:
            found[start:end] = _of_word(text[start:end], folded, start, end)
    return tuple(found)


def _of_word(word: str, folded: str, start: int, end: int) -> Sequence[str | None]:
    """Read a word: by a rule of its context, as the dictionary has it, or character by character."""
    own = (in_context(folded, start, end) if not _decided(word) else "") or in_dictionary(word)
    syllables = own.split()
    return syllables if len(syllables) == len(word) else [alone(character) for character in word]


def _decided(word: str) -> bool:
    """Tell whether the traditional character tells the reading by itself: 隻, 髮, 乾 are read one way."""
    return word in (
        "隻",
        "髮",
        "發",
        "乾",
        "幹",
        "鬥",
        "盡",
        "儘",
        "捲",
        "複",
        "復",
        "麽",
        "麼",
        "裡",
        "裏",
        "鐘",
        "鍾",
    )


def in_dictionary(word: str) -> str:
    """Give the reading of a word that is not read as its characters are, syllables joined by blanks."""
    read = _tables().words
    return read.get(word) or read.get(fold(word), "")
