"""How well a name answers what someone types: in either script, in English, by pinyin, by initials."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from reader.language import latin_keys
from reader.page.finding import folded

Rank = tuple[int, int, int]
"""How well: the kind of agreement, where it begins, how much is left over; less is better."""

EXACT, BEGINS, WORD, INSIDE, READ, SCATTERED = range(6)
"""Kinds of agreement, the best first."""

_PREPARED = re.compile(r"\s+")


def ranker(query: str) -> Callable[[Sequence[str]], Rank | None]:
    """Give what ranks the names of one thing by how well the best of them answers; None: none does.

    A query of several words is answered where each is, by whichever name.
    """
    words = [_one(word) for word in _PREPARED.split(query.strip()) if word]
    whole = _one(query.strip())

    def rank(names: Sequence[str]) -> Rank | None:
        kept = [folded(name) for name in names]
        if (best := whole(kept)) is not None:
            return best
        ranks = [word(kept) for word in words]
        told = [each for each in ranks if each is not None]
        return max(told) if len(words) > 1 and len(told) == len(words) else None

    return rank


def _one(query: str) -> Callable[[Sequence[str]], Rank | None]:
    wanted = folded(query)
    readings = [each for each in (latin_keys.pinyin(query), latin_keys.initials(query)) if each is not None]
    scattered = re.compile(".*?".join(map(re.escape, wanted)))

    def rank_one(name: str) -> Rank | None:
        place = name.find(wanted)
        left = len(name) - len(wanted)
        if place >= 0:
            begins = place == 0 or not (name[place - 1].isalnum() and name[place].isascii())
            kind = EXACT if not left else BEGINS if not place else WORD if begins else INSIDE
            return kind, place, left
        for pattern in readings:
            if match := pattern.search(name):
                kind = BEGINS if not match.start() else READ
                return kind, match.start(), len(name) - match.end() + match.start()
        if match := scattered.search(name):
            return SCATTERED, match.end() - match.start(), left
        return None

    return lambda names: min((r for r in map(rank_one, names) if r is not None), default=None)
