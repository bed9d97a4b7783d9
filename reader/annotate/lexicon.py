"""The words that the tagger knows: ordinary ones, and names of places, organisations and people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).parent / "model" / "words.txt"
"""One class a line: its letter, then the words; simplified script."""

CLASSES = "wLOP"
"""Ordinary words, places, organisations, people; then S, the surnames."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of two, three and four characters -> the letter of their class and their length.

    `surnames` holds those of one character (S) and of two (D), each with its letter.
    """

    two: Mapping[str, str]
    three: Mapping[str, str]
    four: Mapping[str, str]
    surnames: Mapping[str, str]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Read the words that come with the model."""
    return parse(FILE.read_text(encoding="utf-8"))


def parse(text: str) -> Lexicon:
    """Read the form of `FILE`; a word of two classes belongs to the later line."""
    by_length: dict[int, dict[str, str]] = {2: {}, 3: {}, 4: {}}
    surnames: dict[str, str] = {}
    for line in text.splitlines():
        letter, *words = line.split(" ")
        if letter == "S":
            surnames = {word: "S" if len(word) == 1 else "D" for word in words}
        elif letter in CLASSES:
            for word in words:
                by_length[len(word)][word] = f"{letter}{len(word)}"
    return Lexicon(by_length[2], by_length[3], by_length[4], surnames)
