"""The likeliest characters of which only one byte is known, or none, after two others of a text."""

from __future__ import annotations

from functools import cache, lru_cache
from math import inf

from reader.intake import gbk, language, readings
from reader.intake.manner import Manner

CHOICES, SUPPOSED = 4, 6
"""Candidates given for a lost byte; for one before a pair that is gone."""

EATABLE = "，（）：；！？□"
"""What may have been eaten with a byte: a mark that was narrowed, or a digit or letter that nobody knows."""

ANY, SLACK = "\0", 1.5
"""A character that no text has, and nats by which one more character of context may make another likelier."""

Priced = list[tuple[float, str]]
"""Log-probabilities (nats) and characters, the likeliest first."""


class Halves:
    """Tells what bytes of a text may have been; `lead` is a first byte, as in outofstep.Path."""

    def __init__(self, manner: Manner) -> None:
        self.manner = manner
        self._known: dict[tuple[str, int, int], Priced] = {}

    def likeliest(self, context: str, characters: str, number: int = CHOICES) -> Priced:
        """Give the likeliest of some characters."""
        return self.manner.likeliest(
            context, characters if len(characters) < 2 else _known(characters), number
        )

    def completed(self, context: str, lead: int, trail: int) -> Priced:
        """Give the characters that a byte, or any byte after a pair that is gone, makes with this one."""
        key = (context, lead, trail)
        found = self._known.get(key)
        if found is None:
            fitting = gbk.pair(lead, trail) if lead < gbk.DROPPED else gbk.after_gone(lead, trail)
            found = self._known[key] = self.likeliest(context, fitting)
        return found

    def hope(self, before: str, gone: int, trail: int) -> float:
        """Give about the best log-probability of what completed() gives after a character, whatever stands before it."""
        return _hope(before, gone, trail, self.manner.traditional)

    def dropped(self, context: str, lead: int, kind: int = gbk.DROPPED) -> Priced:
        """Suppose that the pair of the waiting character's second byte and the next one's first is gone."""
        key = (context, lead, -kind)
        found = self._known.get(key)
        if found is None:
            if lead < gbk.DROPPED:
                found = self.likeliest(context, gbk.before_gone(lead, kind), SUPPOSED)
            else:
                found = self.likeliest(context, gbk.between_gone(lead, kind))
            self._known[key] = found
        return found

    def lost(self, context: str, lead: int) -> Priced:
        """Give the likeliest characters whose second byte is lost."""
        key = (context, lead, 0)
        found = self._known.get(key)
        if found is None:
            fitting = gbk.with_lead(lead) if lead < gbk.DROPPED else gbk.following(lead)
            found = self._known[key] = self.likeliest(context, fitting)
        return found

    def eaten(self, context: str) -> Priced:
        """Give what may have been eaten with a byte."""
        key = (context, 0, 0)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self.likeliest(context, EATABLE)
        return found

    def glossed(self, context: str, lead: int, syllable: str) -> Priced:
        """Give the characters read so whose first byte waits."""
        if lead < gbk.DROPPED:
            fitting = [c for c in gbk.with_lead(lead) if readings.reads(c, syllable)]
        else:
            fitting = [c for c in readings.readers(syllable) if c in gbk.following(lead)]
        return [(self.manner.price(context, c), c) for c in fitting]


@cache
def _known(characters: str) -> str:
    """Give those of the characters that the language model knows: no other is ever supposed."""
    return "".join(filter(language.knows, characters))


@lru_cache(maxsize=1 << 17)
def _hope(before: str, gone: int, trail: int, traditional: bool) -> float:
    _, _, single, leaving = language.known(ANY + before)
    forms, alone = _fitting(gone, trail, traditional)
    best = max((single[plain] + forms[plain] for plain in forms.keys() & single.keys()), default=-inf)
    return max(best, leaving + alone) + SLACK


@cache
def _fitting(gone: int, trail: int, traditional: bool) -> tuple[dict[str, float], float]:
    """Give what the fitting characters fold to, with the price of their form, and the price of the best, alone."""
    forms: dict[str, float] = {}
    for character in _known(gbk.after_gone(gone, trail)):
        plain, form = language.folded(character), language.form(character, traditional=traditional)
        forms[plain] = max(form, forms.get(plain, form))
    return forms, max((language.start(plain) + form for plain, form in forms.items()), default=-inf)
