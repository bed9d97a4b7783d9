"""What someone's articles tell of where they were when, and whether those of two may be one course of life."""

from __future__ import annotations

from collections.abc import Sequence

Seen = tuple[str, frozenset[str]]
"""An article's date, and the short names of the organisations where it places someone."""

CONTRADICTIONS = 2
"""Articles at odds with one course of life that are still put up with: looking back, a date that is wrong."""

MOST = 80
"""Articles of one that are looked at, spread over time."""


def contradict(one: Sequence[Seen], other: Sequence[Seen]) -> bool:
    """Tell whether two were at different places by turns, places that no article names together.

    Someone who left one for the other is told of both in some article, and so is who has two posts at once.
    """
    if min(len(one), len(other)) <= CONTRADICTIONS:
        return False
    mine, theirs = _spread(one), _spread(other)
    if min(len(mine), len(theirs)) - min(map(_odds, (mine, theirs))) <= CONTRADICTIONS:
        return False
    return _odds(sorted([*mine, *theirs], key=_order)) - _odds(mine) - _odds(theirs) > CONTRADICTIONS


def _spread(seen: Sequence[Seen]) -> list[Seen]:
    """Give the articles in order of time, not all where there are many."""
    ordered = sorted(seen, key=_order)
    step = -(-len(ordered) // MOST)
    return ordered[::step]


def _order(seen: Seen) -> tuple[str, list[str]]:
    return seen[0], sorted(seen[1])


def _odds(ordered: Sequence[Seen]) -> int:
    """Count what the likeliest course of life leaves unexplained: changes that no article tells, articles from elsewhere."""
    places = sorted({place for _, where in ordered for place in where})
    beside: dict[str, set[str]] = {place: set() for place in places}
    for where in {where for _, where in ordered}:
        for place in where:
            beside[place] |= where
    costs = dict.fromkeys(places, 0)
    for _, where in ordered:
        least = min(costs.values())
        reached = {place: min(least + 1, *(costs[each] for each in beside[place])) for place in places}
        costs = {place: cost + (place not in where) for place, cost in reached.items()}
    return min(costs.values(), default=0)
