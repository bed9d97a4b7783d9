"""How a text writes: its script, its quotation marks, its own words; so a lost character is guessed in kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import islice, pairwise
from math import log

from reader.intake import language

WORDS = re.compile(r"[\u4e00-\u9fff]{2,}")

POINTS = frozenset("，。、；：？！")
NEVER = -14.0
"""Log-probability of two points on end: converters do not tear them, and prose has none."""

OWN = 0.15
"""Weight of what the text itself shows beside the model of all texts."""

SAMPLE = 100_000
"""Characters of a text that its own words are counted in."""


QUOTES = frozenset("“”‘’「」『』")
"""Marks of which each text has its own; no order is the same for all texts."""

Kind = tuple[str, float, float]
"""What a character folds to, the log-probability of its form in the text, and of itself anywhere."""

NONE: dict[str, float] = {}
FEW = 12
"""Characters that are priced one by one; of more, only the likeliest are looked at."""


class Manner:
    """The log-probabilities of characters in one text: the language model, and what the text itself shows."""

    def __init__(self, text: str) -> None:
        self.traditional = language.mostly_traditional(text)
        self._own = _pairs(text[:SAMPLE])
        curly, corner = (sum(text.count(mark) for mark in marks) for marks in ("“”", "「」"))
        total = curly + corner + 1
        quotes = dict.fromkeys("“”‘’", log((curly + 0.5) / total))
        quotes |= dict.fromkeys("「」『』", log((corner + 0.5) / total))
        self._kinds: dict[str, Kind] = {
            mark: (language.folded(mark), form, language.start(mark)) for mark, form in quotes.items()
        }

    def price(self, context: str, character: str) -> float:
        """Give the log-probability (nats) of a character after two others, in the form that is written.

        The same as `_priced` gives for several, in half the time for one.
        """
        plain, form, alone = self._kinds.get(character) or self._kind(character)
        row, forgetting, single, leaving = language.known(context)
        at = language.place(row, plain) if row else 0
        if at:
            price = language.letter_prices()[row[at]]
        elif plain in single:
            price = forgetting + single[plain]
        else:
            price = leaving + alone
        own = self._own.get(context[1])
        if own and plain in own and own[plain] > price:
            price = own[plain]
        if plain in POINTS and context[1] in POINTS:
            price = NEVER
        return price + form

    def likeliest(self, context: str, characters: str, number: int) -> list[tuple[float, str]]:
        """Give the likeliest of the characters after two others, with their log-probabilities (nats)."""
        few = characters if len(characters) <= FEW else self._candidates(context, characters, number)
        found = self._priced(context, few)
        found.sort(reverse=True)
        return found[:number]

    def _priced(self, context: str, characters: Iterable[str]) -> list[tuple[float, str]]:
        row, forgetting, single, leaving = language.known(context)
        letters, place = language.letter_prices(), language.place
        own = self._own.get(context[1], NONE)
        pointed = context[1] in POINTS
        kinds = self._kinds
        found = []
        for character in characters:
            plain, form, alone = kinds.get(character) or self._kind(character)
            if row and (at := place(row, plain)):
                price = letters[row[at]]
            elif plain in single:
                price = forgetting + single[plain]
            else:
                price = leaving + alone
            if plain in own and own[plain] > price:
                price = own[plain]
            if pointed and plain in POINTS:
                price = NEVER
            found.append((price + form, character))
        return found

    def _candidates(self, context: str, characters: str, number: int) -> set[str]:
        """Give those of many characters that may be among the likeliest: what is known to follow, the commonest."""
        last = context[1]
        row, _, single, _ = language.known(context)
        pair = frozenset(row[1::2])
        found = set(_quotes(characters))
        found.update(language.among(characters, pair), language.among(characters, self._own.get(last, NONE)))
        barred = POINTS if last in POINTS else NONE
        following = _following(language.folded(last), characters, self.traditional)
        found.update(
            islice((c for c, plain in following if plain not in pair and plain not in barred), number)
        )
        others = _commonest(characters, self.traditional)
        found.update(
            islice((c for c, plain in others if plain not in single and plain not in barred), number)
        )
        return found

    def _kind(self, character: str) -> Kind:
        kind = _kind(character, self.traditional)
        self._kinds[character] = kind
        return kind


@cache
def _kind(character: str, traditional: bool) -> Kind:
    form = language.form(character, traditional=traditional)
    return (language.folded(character), form, language.start(character))


@lru_cache(maxsize=1 << 14)
def _following(last: str, characters: str, traditional: bool) -> list[tuple[str, str]]:
    """Give those of the characters known to follow one, and what they fold to, the likeliest first."""
    single = language.after(last)
    return _ordered(language.among(characters, single), single, traditional)


@lru_cache(maxsize=1 << 11)
def _commonest(characters: str, traditional: bool) -> list[tuple[str, str]]:
    """Give the characters and what they fold to, the commonest first."""
    return _ordered(characters, NONE, traditional)


@cache
def _quotes(characters: str) -> frozenset[str]:
    return QUOTES.intersection(characters)


def _ordered(
    characters: Iterable[str], prices: Mapping[str, float], traditional: bool
) -> list[tuple[str, str]]:
    """Order characters by the given prices, or by what they cost in themselves, the likeliest first."""
    found = []
    for character in characters:
        plain, form, alone = _kind(character, traditional)
        found.append((prices.get(plain, alone) + form, character, plain))
    found.sort(reverse=True)
    return [(character, plain) for _, character, plain in found]


def _pairs(text: str) -> dict[str, dict[str, float]]:
    """Give each character of the text -> what follows it there, folded, with its log-probability."""
    pairs: Counter[str] = Counter()
    for match in WORDS.finditer(text):
        word = match[0]
        pairs.update(map("".join, pairwise(word)))
    totals: Counter[str] = Counter()
    for pair, number in pairs.items():
        totals[pair[0]] += number
    found: dict[str, dict[str, float]] = {}
    for pair, number in pairs.items():
        chance = log(OWN * number / (totals[pair[0]] + 1))
        found.setdefault(pair[0], {})[language.folded(pair[1])] = chance
    return found
