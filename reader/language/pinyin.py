"""How each character of a text is read, by the words it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from reader.language.heteronyms import in_context
from reader.language.pinyin_tables import alone, in_dictionary
from reader.language.romanise import name_readings
from reader.language.segment import words
from reader.record import record
from reader.script import fold

TOLD = frozenset("隻髮發乾幹鬥盡儘捲複復麽麼裡裏鐘鍾")
"""Traditional characters that tell their reading by themselves, where the simplified one is read in two ways."""


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


def readings(text: str, names: Sequence[NameReading] = ()) -> tuple[str | None, ...]:
    """Give one marked syllable for each character of a text, None for what is not Chinese.

    Tones are those that dictionaries print, without sandhi (一 yī, 不 bù); 兒 that only colours the
    syllable before it is `r`.  `names` are in order and do not overlap.
    """
    folded = fold(text).replace("著", "着")  # Taiwan's 著 is the particle too
    named = {name.start: name for name in names}
    found: list[str | None] = [None] * len(text)
    for start, end in words(text, [(name.start, name.end) for name in names]):
        name = named.get(start)
        if name and name.surname:
            found[start:end] = name_readings(text[start:end], name.surname, name.english)
        elif name:
            found[start:end] = readings(text[start:end])
        else:
            found[start:end] = _of_word(text[start:end], folded, start, end)
    return tuple(found)


def _of_word(word: str, folded: str, start: int, end: int) -> Sequence[str | None]:
    """Read a word: by a rule of its context, as the dictionary has it, or character by character."""
    own = (in_context(folded, start, end) if word not in TOLD else "") or in_dictionary(word)
    syllables = own.split()
    return syllables if len(syllables) == len(word) else [alone(character) for character in word]
