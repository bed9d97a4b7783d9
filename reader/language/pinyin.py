"""How each character of a text is read, by the words it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
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
    raise NotImplementedError
