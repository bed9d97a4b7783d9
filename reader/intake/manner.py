"""How a text writes: its script, its quotation marks, its own words; so a lost character is guessed in kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
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


Kind = tuple[str, float, float]
NONE: dict[str, float] = {}


class Manner:
    """The log-probabilities of characters in one text: the language model, and what the text itself shows."""

    def __init__(self, text: str) -> None:
        self.traditional = language.mostly_traditional(text)
        self._own = _pairs(text[:SAMPLE])
        curly, corner = (sum(text.count(mark) for mark in marks) for marks in ("“”", "「」"))
        total = curly + corner + 1
        self._forms = dict.fromkeys("“”‘’", log((curly + 0.5) / total))
        self._forms |= dict.fromkeys("「」『』", log((corner + 0.5) / total))
        self._kinds: dict[str, Kind] = {}

    def price(self, context: str, character: str) -> float:
        """Give the log-probability (nats) of a character after two others, in the form that is written."""
        return self.likeliest(context, character, 1)[0][0]

    def likeliest(self, context: str, characters: Iterable[str], number: int) -> list[tuple[float, str]]:
        """Give the likeliest of the characters after two others, with their log-probabilities (nats)."""
        pair, forgetting, single, leaving = language.known(context)
        own = self._own.get(context[1], NONE)
        pointed = context[1] in POINTS
        kinds = self._kinds
        found = []
        for character in characters:
            plain, form, alone = kinds.get(character) or self._kind(character)
            if plain in pair:
                price = pair[plain]
            elif plain in single:
                price = forgetting + single[plain]
            else:
                price = leaving + alone
            if plain in own and own[plain] > price:
                price = own[plain]
            if pointed and plain in POINTS:
                price = NEVER
            found.append((price + form, character))
        found.sort(reverse=True)
        return found[:number]

    def _kind(self, character: str) -> Kind:
        """Give what a character folds to, the log-probability of its form, and of itself anywhere."""
        form = self._forms.get(character)
        if form is None:
            form = language.form(character, traditional=self.traditional)
        kind = (language.folded(character), form, language.start(character))
        self._kinds[character] = kind
        return kind

    def followers(self, last: str, characters: str) -> frozenset[str]:
        """Give those of the characters that the text shows after another."""
        own = self._own.get(last)
        return language.among(characters, own) if own else frozenset()


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
