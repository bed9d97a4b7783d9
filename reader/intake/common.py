"""How common each character is in Chinese text of either script."""

from __future__ import annotations

from collections import Counter
from functools import cache
from math import log
from pathlib import Path

from reader.intake.data import unpack

FILE = Path(__file__).parent / "data" / "common.xz"

ASCII_PRICE = -5.0
RARE_PRICE = -13.0
FOREIGN_PRICE = -12.0
BROKEN_PRICE = -22.0


@cache
def ranks() -> dict[str, int]:
    """Give the rank of each common character, the commonest first, from 0; about 7,500 of them."""
    return {character: rank for rank, character in enumerate(unpack(FILE))}


class Prices(dict[str, float]):
    """Character -> log-probability (nats); it holds the common ones, the others are priced by their kind."""

    def __missing__(self, character: str) -> float:
        return _price(character)


@cache
def prices() -> Prices:
    """Give the log-probability (nats) of each character, of a common one by Zipf's law with an offset."""
    offset = 40.0
    total = sum(1 / (offset + rank) for rank in range(len(ranks())))
    known = {character: -log((offset + rank) * total) - 0.3 for character, rank in ranks().items()}
    known |= {chr(code): ASCII_PRICE for code in range(0x20, 0x7F)}
    known |= {"\n": -4.0, "\r": -4.0, "\t": -7.0, "\u3000": -6.0, "\xa0": -8.0}
    known |= dict.fromkeys("，。、“”：《》（）；？！「」", -4.5)
    return Prices(known)


def _price(character: str) -> float:
    """Give the log-probability of a character that is not common."""
    code = ord(character)
    if 0x3400 <= code <= 0x9FFF or 0x20000 <= code <= 0x323AF:
        return RARE_PRICE
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xE000 <= code <= 0xF8FF or code >= 0xFFF0:
        return BROKEN_PRICE
    if 0x2000 <= code <= 0x33FF or 0xFF00 <= code <= 0xFFEF:  # punctuation, symbols, full-width forms
        return -9.0
    return FOREIGN_PRICE


def mean(text: str) -> float:
    """Give the mean log-probability of the characters that are not ASCII."""
    known = prices()
    counts = Counter(character for character in text if character > "\x7f")
    total = sum(counts.values())
    if not total:
        return 0.0
    return sum(n * known[c] for c, n in counts.items()) / total
