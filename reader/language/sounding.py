"""Whether a name in Latin letters can be that of a name in characters, by its sound."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from reader.language.pinyin import readings
from reader.language.romanise import letter_form, name_readings, same_surname, surname_size
from reader.language.syllables import toneless

SPELT, SOUNDS, SURNAME = 1.0, 0.8, 0.5
"""How well the names of a Chinese person agree: letter by letter, by their consonants, by the surname alone."""

LIKE = 0.6
"""Least likeness of the consonants of a foreign name and of the characters that spell it."""

_CHINESE = (
    ("S", "tz|ts|dz|zh|ch|sh|hs|[jqxzcs]"),
    ("N", "ng|n"),
    ("F", "f"),
    ("W", "[vw]"),
    ("B", "[bp]"),
    ("T", "[dt]"),
    ("K", "[gk]"),
    ("L", "[lr]"),
    ("M", "m"),
)
"""Consonants that spellings of Chinese write for one another: a class, and what belongs to it."""

_FOREIGN = (
    ("S", "sch|tch|ch|sh|th(?=[^aeiou]|$)|ts|tz|c(?=[eiy])|[jzs]"),
    ("F", "ph|f"),
    ("K", "ck|[gkqcx]"),
    *((sign, letters) for sign, letters in _CHINESE if sign in "NWBTLM"),
)


@lru_cache(maxsize=4096)
def likeness(name: str, latin: str) -> float:
    """Tell how well a person's name in characters and one in Latin letters agree, from 0.0 to 1.0.

    A Chinese name agrees by its surname at least, in pinyin or as Taiwan and Hong Kong spell it (蔡 Tsai);
    then SPELT, SOUNDS or SURNAME tells what more.  A foreign one agrees by its consonants.
    """
    tokens = [token for token in latin.split() if letter_form(token)]
    size = surname_size(name)
    if size and (found := _chinese(name, size, tokens)):
        return found
    spoken = "".join(toneless(each or "") for each in readings(name.replace("·", "")))
    ours, theirs = _consonants(spoken, _CHINESE), _consonants("".join(tokens), _FOREIGN)
    if min(len(ours), len(theirs)) < 2 or (size and len(name) < 4 and "·" not in name):
        return 0.0
    alike = SequenceMatcher(None, ours, theirs, autojunk=False).ratio()
    return alike if alike >= LIKE else 0.0


def _chinese(name: str, size: int, tokens: Sequence[str]) -> float:
    """Compare a Chinese name: the surname first or last, the given name from the letters that are left."""
    best = 0.0
    for at, token in enumerate(tokens):
        rest = tokens[at + 1 :] or tokens[:at]
        syllables = [toneless(each or "") for each in name_readings(name, size, (" ".join((token, *rest)),))]
        surname, given = "".join(syllables[:size]), "".join(syllables[size:])
        own = letter_form(token) == letter_form(surname)
        if not own and not any(same_surname(token, each) for each in (name[:size], name[:1])):
            continue
        spelling = letter_form("".join(rest))
        if spelling == letter_form(given):
            return SPELT if own else SOUNDS
        sounds = _consonants(spelling, _CHINESE) == _consonants(given, _CHINESE) != ""
        best = max(best, SOUNDS if sounds else SURNAME)
    return best


def _consonants(letters: str, classes: Sequence[tuple[str, str]]) -> str:
    """Give the consonants of a spelling as classes, each once where it is doubled."""
    text = letter_form(letters)
    for sign, those in classes:
        text = re.sub(those, sign, text)
    return re.sub(r"(.)\1+", r"\1", re.sub("[^A-Z]", "", text))


@lru_cache(maxsize=4096)
def spells(name: str, latin: str) -> bool:
    """Tell whether Latin letters are the pinyin of the name of a company, or of its first characters: 小米, Xiaomi."""
    spoken = [toneless(each or "") for each in readings(name)]
    wanted = letter_form(latin.split()[0]) if latin.split() else ""
    heads = {letter_form("".join(spoken[:size])) for size in range(2, len(spoken) + 1)}
    return wanted in heads and len(wanted) > 3
