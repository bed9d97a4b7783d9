"""How likely a character is after two others in Chinese: a small model of triples of characters.

Both scripts are folded to simplified characters, half-width marks to full-width ones, digits and Latin
letters to one class each.  Where a triple is not known, the pair tells; where that is not, the character.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from pathlib import Path
from zlib import decompress  # four times the speed of xz, for a third more to download

FILE = Path(__file__).parent / "data" / "language.zlib"

STEP = 0.2
"""Nats of one unit of the stored log-probabilities (build_language.py writes them)."""

LETTERS_USED = 400
"""Letters that the file may write log-probabilities with: down to -80 nats."""

RARE = -15.0
"""Log-probability of a character that the counts do not know."""

FORM = -7.0
"""Log-probability that a text has a form of a character that its script does not use."""

HALF_CONVERTED = -3.0
"""The same for the simplified form of a character that Big5 has too: converters leave 后 and 里."""

DIGITS, LETTERS, LOST = "0", "A", "□"
MARKS = dict(zip("\n!,:;?()", "¶！，：；？（）", strict=True))  # a line feed parts the file
QUOTES = dict(zip("「」『』", "“”‘’", strict=True))


@cache
def _parts() -> list[str]:
    return decompress(FILE.read_bytes()).decode().split("\n")


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
def _rows(length: int) -> list[str]:
    """Give the rows of the contexts of a length, in order."""
    return _parts()[2 + length].split(" ")


@cache
def _after(character: str) -> tuple[float, dict[str, float]]:
    """Give the price of going to a shorter context, and the log-probability of what is known after a character."""
    row, prices = _row(character, 1), letter_prices()
    if not row:
        return 0.0, {}
    return prices[row[0]], dict(zip(row[1::2], map(prices.__getitem__, row[2::2]), strict=True))


def _row(context: str, length: int) -> str:
    """Give what is stored of a context: a letter, then each character known after it with its letter."""
    return _rows_from(length, context[0]).get(context[1:], "")[length:]


@cache
def _rows_from(length: int, first: str) -> dict[str, str]:
    """Give the rows of the contexts of a length that begin with a character, by the rest of the context."""
    rows = _rows(length)
    start = bisect_left(rows, first)
    end = bisect_right(rows, first, start, key=lambda row: row[:1])
    return {row[1:length]: row for row in rows[start:end]}


def place(row: str, plain: str) -> int:
    """Give where in a row the letter of a folded character stands, 0 if nowhere: letters may look like characters."""
    at = row.find(plain, 1)
    while at > 0 and not at & 1:
        at = row.find(plain, at + 1)
    return at + 1


@cache
def letter_prices() -> dict[str, float]:
    """Give each letter that stands for a log-probability -> it; many are read at once."""
    return {chr(letter): _value(chr(letter)) for letter in range(33, 33 + LETTERS_USED)}


@cache
def _value(letter: str) -> float:
    return -STEP * (ord(letter) - 33)


@cache
def folded(character: str) -> str:
    """Fold a character to the one that the model counts."""
    if character.isascii():
        if character.isdigit():
            return DIGITS
        return LETTERS if character.isalpha() else MARKS.get(character, character)
    if character in QUOTES:
        return QUOTES[character]
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


def start(character: str) -> float:
    """Give the log-probability (nats) of a character, whatever stands before it."""
    return _singles().get(folded(character), RARE)


def knows(character: str) -> bool:
    """Tell whether the counts know a character."""
    return folded(character) in _singles()


Known = tuple[str, float, dict[str, float], float]
"""The row of two characters (unread: most are asked for once), the price of forgetting the first, what is
known after the second, the price of forgetting both."""


@lru_cache(maxsize=1 << 16)
def known(before: str) -> Known:
    """Give what is known after two characters."""
    last = folded(before[1])
    row = _row(folded(before[0]) + last, 2)
    forgetting = letter_prices()[row[0]] if row else 0.0
    leaving, single = _after(last)
    return row, forgetting, single, forgetting + leaving


def step(before: str, character: str) -> float:
    """Give the log-probability (nats) of a character after the end of a text, of two characters or more."""
    row, forgetting, single, leaving = known(before[-2:])
    plain = folded(character)
    if row and (at := place(row, plain)):
        return letter_prices()[row[at]]
    if plain in single:
        return forgetting + single[plain]
    return leaving + _singles().get(plain, RARE)


def after(folded_character: str) -> Mapping[str, float]:
    """Give the log-probability of what is known after a folded character, whatever stands before it."""
    return _after(folded_character)[1]


def among(characters: str, plain: Collection[str]) -> frozenset[str]:
    """Give those of the characters whose folded form is there."""
    forms = _forms(characters)
    return frozenset(c for found in forms.keys() & plain for c in forms[found])


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
        total += step(before, character)
        before = before[-1:] + character
    return total


@cache
def _words() -> dict[str, float]:
    return {word[:-1]: _value(word[-1]) for word in _parts()[5].split(" ")}


LONGEST = 6
"""Characters of the longest word looked for."""

UNKNOWN = -14.0
"""Log-probability of a character that is no word."""


def in_words(text: str) -> float:
    """Give the log-probability (nats) of the likeliest way to cut a text into words."""
    known = _words()
    plain = "".join(map(folded, text))
    best = [0.0]
    for end in range(1, len(plain) + 1):
        alone = UNKNOWN if "\u3400" <= plain[end - 1] <= "\u9fff" else start(plain[end - 1])
        price = best[-1] + known.get(plain[end - 1], alone)
        for begin in range(max(0, end - LONGEST), end - 1):
            word = known.get(plain[begin:end])
            if word is not None and best[begin] + word > price:
                price = best[begin] + word
        best.append(price)
    return best[-1]
