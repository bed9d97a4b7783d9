"""Sentences to train on in which others bear the names: so that a model learns where names stand, not which."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator

from reader.annotate.evaluate import Labelled
from reader.annotate.text.fold import chinese
from reader.annotate.text.lexicon import Lexicon

FOREIGN = 0.15
"""Share of Chinese names that a foreign one takes the place of."""

LONGER = 0.3
"""Share of foreign names to which the end of another is put: as long as 阿不都热西提."""

DOUBLE, MARRIED = 0.04, 0.03
"""Shares of Chinese names with a surname of two characters, and with the husband's before one's own: 陈李素真."""

MOVED = 0.5
"""Share of organisations that another one of the same texts takes the place of."""


def invent(texts: Iterable[Labelled], words: Lexicon, chance: random.Random) -> Iterator[Labelled]:
    """Give each text that names people or organisations once more, with other names.

    People get a surname and a given name of two people of the lexicon, or one or two foreign names of it; names that cannot be
    told apart (with Latin letters) and texts whose names cross stay as they are.
    """
    every = list(texts)
    surnames = {chr(key) for key in words.surnames[1].tolist()}
    native = [name for name in words.of_kind("P") if 1 < len(name) < 4 and name[0] in surnames]
    given = [name[1:] for name in native]
    double = words.double_surnames()
    foreign = words.of_kind("F")
    organisations = sorted(
        each.text[start:end] for each in every for start, end, kind in each.spans if kind == "ORG"
    )

    def surname() -> str:
        drawn = chance.random()
        if drawn < DOUBLE and double:
            return chance.choice(double)
        return "".join(chance.choice(native)[0] for _ in range(2 if drawn < DOUBLE + MARRIED else 1))

    def other(name: str, kind: str) -> str:
        if kind == "ORG":
            return chance.choice(organisations) if chance.random() < MOVED else name
        if kind != "PERSON" or not all(map(chinese, name)) or len(name) < 2 or not (native and foreign):
            return name
        if len(name) < 4 and name[0] in surnames and chance.random() > FOREIGN:
            return surname() + chance.choice(given)
        return chance.choice(foreign) + (chance.choice(foreign)[-2:] if chance.random() < LONGER else "")

    for each in every:
        if any(kind in ("PERSON", "ORG") for _, _, kind in each.spans):
            yield from _renamed(each, other)


def _renamed(each: Labelled, other: Callable[[str, str], str]) -> Iterator[Labelled]:
    """Give a text with other names, if its names do not cross and any of them becomes another."""
    text, at = "", 0
    spans = []
    for start, end, kind in sorted(each.spans):
        if start < at:
            return
        text += each.text[at:start]
        name = other(each.text[start:end], kind)
        spans.append((len(text), len(text) + len(name), kind))
        text, at = text + name, end
    text += each.text[at:]
    if text != each.text:
        yield Labelled(each.id, text, frozenset(spans))
