"""Chinese names in Latin letters: pinyin, and the spellings of Taiwan and Hong Kong."""

from __future__ import annotations

from collections.abc import Sequence


def pinyin_name(name: str, english: Sequence[str] = ()) -> str:
    """Give the pinyin of a Chinese personal name with tones, `Shàn Xiǎomíng`; without them by `toneless`.

    Empty for what is no such name (a foreign one in characters, no surname).  `english` are spellings that
    decide between readings.
    """
    raise NotImplementedError


def same_surname(spelling: str, character: str) -> bool:
    """Tell whether a Latin spelling is that of a surname: Tsai and Cai are 蔡, Wong is 黃 and 王."""
    raise NotImplementedError
