"""How likely a character is after another in Chinese: a small model of characters in words.

It is the bigram model that word counts imply: a character follows another inside a word, or the
word ends and another begins.  Both scripts are folded to simplified characters.
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from pathlib import Path

from reader.intake.data import unpack

FILE = Path(__file__).parent / "data" / "language.xz"

STEP = 0.25
"""Nats of one unit of the stored log-probabilities (build_language.py writes them)."""

RARE = -15.0
"""Log-probability of a character that the word counts do not know."""

STARTS = {"，": -3.0, "。": -3.6, "、": -4.6, "“": -4.6, "”": -4.6, "《": -5.6, "》": -5.6, "：": -5.2}
STARTS |= {"？": -6.5, "！": -6.5, "；": -6.5, "（": -5.2, "）": -5.2, "…": -7.0, "—": -6.0, "·": -6.5}
STARTS |= {"」": -4.8, "「": -4.8, "『": -7.0, "』": -7.0, " ": -5.0, "\n": -4.5}
STARTS |= {",": -3.2, ":": -5.2, "?": -6.5, "!": -6.5, ";": -6.5, "(": -5.2, ")": -5.2, ".": -5.5, "-": -5.5}

WORD = 4.0
"""Nats that a word of three characters is likelier than its pairs tell."""

LETTER = -5.5
"""Log-probability of a Latin letter or a digit where a word may begin."""

AFTER_FIGURE = frozenset("年月日时点分秒万亿千百元美人名家个位岁米公吨倍％%号届天周次多余件台款辆种项条层岁")
FIGURES = -4.6

OPENING = frozenset("“《（「『(")
CLOSING = frozenset("”》）」』)，。、：；？！,:;?!")
ENDING = frozenset("。？！…?!")
QUOTE_ENDS = frozenset("”」』》）)")
CLASH = -5.0
"""Price of two marks that hardly ever meet: 。。 or “， or ，”."""


@cache
def _singles() -> dict[str, tuple[float, float]]:
    """Give character -> log-probability to begin a word, and to end one where it stands."""
    stored = _parts()[1]
    return {stored[at]: (_value(stored[at + 1]), _value(stored[at + 2])) for at in range(0, len(stored), 3)}


@cache
def _parts() -> list[str]:
    return unpack(FILE).split("\n")


@cache
def _folding() -> dict[str, str]:
    stored = _parts()[0]
    return dict(zip(stored[::2], stored[1::2], strict=True))


@cache
def _rows() -> dict[str, str]:
    return {row[0]: row[1:] for row in _parts()[2].split(" ")[1:]}


@cache
def _following(first: str) -> dict[str, float]:
    """Give the characters that follow inside words -> log-probability."""
    row = _rows().get(first, "")
    return {row[at]: _value(row[at + 1]) for at in range(0, len(row), 2)}


def _value(letter: str) -> float:
    return -STEP * (ord(letter) - 33)


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
def start(character: str) -> float:
    """Give the log-probability (nats) of a character where a word may begin."""
    known = _singles().get(simplified(character))
    if known:
        return known[0]
    if character in STARTS:
        return STARTS[character]
    if character.isascii() and character.isalnum():
        return LETTER
    return RARE


@lru_cache(maxsize=1 << 17)
def step(before: str, character: str) -> float:
    """Give the log-probability (nats) of a character after another one."""
    first, second = simplified(before), simplified(character)
    inside = _following(first).get(second, -99.0)
    known = _singles().get(first)
    across = (known[1] if known else -0.1) + start(character)
    if second in AFTER_FIGURE and (before.isdigit() or before == "□"):
        return max(FIGURES / 2, across)
    if known is None and _clash(before, second):
        across += CLASH
    return max(inside, across)


@cache
def _words() -> frozenset[str]:
    return frozenset(_parts()[3].split(" "))


def bonus(text: str) -> float:
    """Give what the pairs leave out of a text: that three or four characters are one word (nats)."""
    folded = "".join(map(simplified, text))
    words = _words()
    return sum(
        WORD for size in (3, 4) for at in range(len(folded) - size + 1) if folded[at : at + size] in words
    )


@cache
def _last_characters() -> frozenset[str]:
    """Give the last two characters of every longer word."""
    return frozenset(word[-2:] for word in _words())


def ending(context: str, character: str) -> float:
    """Give the bonus of a character after three others: that a longer word ends with it."""
    fold = _folding()
    last = fold.get(context[-1], context[-1]) + fold.get(character, character)
    if last not in _last_characters():
        return 0.0
    folded = "".join(map(simplified, context[:-1])) + last
    return WORD if folded in _words() or folded[-3:] in _words() else 0.0


def followers(first: str, characters: str) -> set[str]:
    """Give those of the characters that follow `first` inside words."""
    forms = _forms(characters)
    return {c for folded in _following(simplified(first)).keys() & forms.keys() for c in forms[folded]}


@cache
def _forms(characters: str) -> dict[str, str]:
    """Give each simplified form -> those of the characters that fold to it."""
    forms: dict[str, str] = {}
    for character in characters:
        forms[simplified(character)] = forms.get(simplified(character), "") + character
    return forms


@cache
def _clash(before: str, second: str) -> bool:
    """Tell whether two marks of punctuation do not go together."""
    if second not in CLOSING and second not in OPENING:
        return False
    if before in OPENING:
        return second in CLOSING
    if before in ENDING:
        return second not in OPENING and second not in QUOTE_ENDS
    if before in QUOTE_ENDS:
        return False
    return before in CLOSING and second in CLOSING


def score(text: str, before: str = "\n") -> float:
    """Give the log-probability (nats) of a text after a character."""
    total = 0.0
    for character in text:
        total += step(before, character)
        before = character
    return total
