"""Which pinyin readings each character has."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

from reader.intake.data import unpack

FILE = Path(__file__).parent / "data" / "readings.xz"

LETTERS = "a-zêüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿế"
"""What a syllable is written with, as a class of regular expressions."""

TONES = frozenset("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ")


@cache
def _table() -> dict[str, tuple[str, str]]:
    """Give syllable -> the characters it is the main, and another, reading of."""
    rows = (line.split("\t") for line in unpack(FILE).split("\n"))
    return {syllable: (main, other) for syllable, main, other in rows}


@cache
def _tones_of() -> dict[str, tuple[str, ...]]:
    """Give each syllable without its tone -> the syllables with one."""
    listed: dict[str, tuple[str, ...]] = {}
    for syllable in _table():
        plain = bare(syllable)
        listed[plain] = (*listed.get(plain, ()), syllable)
    return listed


@cache
def bare(syllable: str) -> str:
    """Take the tone off: lǜ → lü."""
    parts = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize(
        "NFC", "".join(c for c in parts if not unicodedata.combining(c) or c == "\u0308")
    )


def toned(syllable: str) -> bool:
    """Tell whether a tone is marked."""
    return not TONES.isdisjoint(syllable)


def _spellings(syllable: str) -> tuple[str, ...]:
    syllable = unicodedata.normalize("NFC", syllable)
    if toned(syllable):
        return (syllable,)
    return _tones_of().get(syllable.replace("v", "ü"), ())


@cache
def reads(character: str, syllable: str) -> bool:
    """Tell whether a syllable, with or without its tone, is a reading of the character."""
    return any(character in part for spelling in _spellings(syllable) for part in _table().get(spelling, ()))


@cache
def reads_mainly(character: str, syllable: str) -> bool:
    """Tell whether it is the main reading."""
    return any(
        character in _table()[spelling][0] for spelling in _spellings(syllable) if spelling in _table()
    )


@cache
def count(character: str) -> int:
    """Give the number of readings of a character."""
    return sum(character in main or character in other for main, other in _table().values())


def syllables() -> tuple[str, ...]:
    """List every reading as written, its tone marked where it has one."""
    return tuple(_table())


def readers(syllable: str) -> str:
    """Give the characters that can be read so, those mainly read so first."""
    rows = [_table()[spelling] for spelling in _spellings(syllable) if spelling in _table()]
    return "".join(main for main, _ in rows) + "".join(other for _, other in rows)


def main(character: str) -> str:
    """Give the main reading of a character, an empty text where none is known."""
    return _by_character()[0].get(character, "")


def listed(character: str) -> tuple[str, ...]:
    """List the readings of a character, its main one first."""
    return tuple(filter(None, (main(character), *_by_character()[1].get(character, ()))))


@cache
def _by_character() -> tuple[dict[str, str], dict[str, list[str]]]:
    """Turn the table round: the main reading of each character, and its other ones."""
    first: dict[str, str] = {}
    also: dict[str, list[str]] = {}
    for syllable, (mainly, other) in _table().items():
        for character in mainly:
            first.setdefault(character, syllable)
        for character in other:
            also.setdefault(character, []).append(syllable)
    return first, also
