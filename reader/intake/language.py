"""How likely a character is after two others in Chinese: a small model of triples of characters.

Both scripts are folded to simplified characters, half-width marks to full-width ones, digits and Latin
letters to one class each.  Where a triple is not known, the pair tells; where that is not, the character.
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from pathlib import Path

from reader.intake.data import unpack

FILE = Path(__file__).parent / "data" / "language.xz"

STEP = 0.2
"""Nats of one unit of the stored log-probabilities (build_language.py writes them)."""

RARE = -15.0
"""Log-probability of a character that the counts do not know."""

FORM = -7.0
"""Log-probability that a text has a form of a character that its script does not use."""

HALF_CONVERTED = -3.0
"""The same for the simplified form of a character that Big5 has too: converters leave 后 and 里."""

DIGITS, LETTERS, LOST = "0", "A", "□"
MARKS = dict(zip("!,:;?()", "！，：；？（）", strict=True))


@cache
def _parts() -> list[str]:
    return unpack(FILE).split("\n")


@cache
def _folding() -> dict[str, str]:
    stored = _parts()[0]
    return dict(zip(stored[::2], stored[1::2], strict=True))


@cache
def _shares() -> dict[str, float]:
    """Give each form that traditional text uses -> its share (log) among those that fold alike."""
    stored = _parts()[1]
    return {stored[at]: _value(stored[at + 1]) for at in range(0, len(stored), 2)}


@cache
def _singles() -> dict[str, float]:
    stored = _parts()[2]
    return {stored[at]: _value(stored[at + 1]) for at in range(0, len(stored), 2)}


@cache
def _rows(part: int, length: int) -> dict[str, str]:
    """Give each context -> the price of leaving it, and what follows it; unpacked when asked for."""
    rows = _parts()[part].replace("¶", "\n").split(" ")[1:]
    return {row[:length]: row[length:] for row in rows}


@cache
def _after(context: str) -> tuple[float, dict[str, float]]:
    """Give the price of going to a shorter context, and the log-probability of what is known here."""
    row = _rows(2 + len(context), len(context)).get(context)
    if row is None:
        return 0.0, {}
    return _value(row[0]), {row[at]: _value(row[at + 1]) for at in range(1, len(row), 2)}


def _value(letter: str) -> float:
    return -STEP * (ord(letter) - 33)


@cache
def folded(character: str) -> str:
    """Fold a character to the one that the model counts."""
    if character.isascii():
        if character.isdigit():
            return DIGITS
        return LETTERS if character.isalpha() else MARKS.get(character, character)
    return DIGITS if character == LOST else _folding().get(character, character)


def simplified(character: str) -> str:
    """Fold a traditional character to its simplified form; others stay."""
    return _folding().get(character, character)


def is_traditional(character: str) -> bool:
    """Tell whether a character is written so in traditional text only."""
    return character in _folding()


def mostly_traditional(text: str) -> bool:
    """Tell whether a text, by its first 20,000 characters, is in traditional script."""
    counts = Counter(text[:20_000])
    traditional = sum(number for c, number in counts.items() if is_traditional(c))
    return traditional > sum(number for c, number in counts.items() if is_simplified(c))


@cache
def is_simplified(character: str) -> bool:
    """Tell whether a character is written so in simplified text only: 国, not 克 or 后, which Big5 has."""
    return character in _simplified_forms() and not character.encode("big5", "ignore")


@cache
def _simplified_forms() -> frozenset[str]:
    return frozenset(_folding().values())


@cache
def form(character: str, *, traditional: bool) -> float:
    """Give the log-probability that a text of a script writes a character in this form."""
    if not "\u3400" <= character <= "\u9fff":
        return 0.0
    plain = simplified(character) == character
    if not traditional:
        return 0.0 if plain else FORM
    share = _shares().get(character, FORM)
    if plain and not is_simplified(character):
        share = max(share, HALF_CONVERTED)
    return max(share, FORM)


@cache
def start(character: str) -> float:
    """Give the log-probability (nats) of a character, whatever stands before it."""
    return _singles().get(folded(character), RARE)


def step(before: str, character: str) -> float:
    """Give the log-probability (nats) of a character after the end of a text, of one character or more."""
    return _price(before[-2:], character)


@lru_cache(maxsize=1 << 18)
def _price(before: str, character: str) -> float:
    second = folded(character)
    spent = 0.0
    context = "".join(map(folded, before))
    while context:
        leaving, known = _after(context)
        if second in known:
            return spent + known[second]
        spent += leaving
        context = context[1:]
    return spent + _singles().get(second, RARE)


def followers(first: str, characters: str) -> set[str]:
    """Give those of the characters that are known to follow `first`."""
    forms = _forms(characters)
    return {c for plain in _after(folded(first))[1].keys() & forms.keys() for c in forms[plain]}


@cache
def _forms(characters: str) -> dict[str, str]:
    """Give each simplified form -> those of the characters that fold to it."""
    forms: dict[str, str] = {}
    for character in characters:
        forms[folded(character)] = forms.get(folded(character), "") + character
    return forms


def score(text: str, before: str = "\n\n") -> float:
    """Give the log-probability (nats) of a text after the end of another."""
    total = 0.0
    for character in text:
        total += _price(before, character)
        before = before[-1:] + character
    return total
