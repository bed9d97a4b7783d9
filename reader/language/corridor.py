"""Where in a long text and its translation to look for pairs: around the landmarks that both share, in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping

CERTAIN = 2.0
"""Nats of shared landmarks from which on two paragraphs are taken for each other's, if neither has better."""

MARGIN = 6
"""Paragraphs that a pair may stand before or behind the landmarks around it."""

BAND = 120
"""Paragraphs that a pair may stand off the straight line between landmarks."""

Cell = tuple[int, int]


def corridor(
    shared: Mapping[Cell, float], rows: int, columns: int, kept: Iterable[Cell] = ()
) -> list[tuple[int, int]]:
    """Give, for each of `rows` + 1 places between paragraphs, the first and last of the `columns` + 1 to look at.

    Each side is bounded by the second landmark that way, so that one that deceives does no harm;
    `kept` are cells that must lie inside.
    """
    chain = [(0, 0), (0, 0), *_in_order(_mutual(shared)), (rows, columns), (rows, columns)]
    found: list[tuple[int, int]] = []
    for (_, low), (top, left), (bottom, right), (_, high) in zip(
        chain, chain[1:], chain[2:], chain[3:], strict=False
    ):
        for row in range(len(found), bottom + 1):
            straight = left + (right - left) * (row - top) // max(1, bottom - top)
            found.append(
                (max(low - MARGIN, straight - BAND, 0), min(high + MARGIN, straight + BAND, columns))
            )
    for row, column in kept:
        for near in range(max(0, row - MARGIN), min(rows, row + MARGIN) + 1):
            low, high = found[near]
            found[near] = min(low, max(0, column - MARGIN)), max(high, min(columns, column + MARGIN))
    return _joined(found)


def _mutual(shared: Mapping[Cell, float]) -> list[Cell]:
    """Keep the cells that are the best of their row and of their column."""
    best: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for cell, weight in shared.items():
        for side, number in zip(best, cell, strict=True):
            side[number] = max(side.get(number, CERTAIN), weight)
    return [cell for cell, weight in shared.items() if weight == best[0][cell[0]] == best[1][cell[1]]]


def _in_order(cells: Iterable[Cell]) -> list[Cell]:
    """Give the longest chain of cells that rises on both sides."""
    ends: list[int] = []
    last: list[Cell] = []
    before: dict[Cell, Cell | None] = {}
    for cell in sorted(cells, key=lambda cell: (cell[0], -cell[1])):
        place = bisect_left(ends, cell[1])
        before[cell] = last[place - 1] if place else None
        ends[place : place + 1], last[place : place + 1] = [cell[1]], [cell]
    chain: list[Cell] = []
    at = last[-1] if last else None
    while at is not None:
        chain.append(at)
        at = before[at]
    return chain[::-1]


def _joined(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Widen ranges to the right until one can walk through all of them without turning back."""
    reached = 0
    joined: list[tuple[int, int]] = []
    for (low, high), (following, _) in zip(ranges, [*ranges[1:], ranges[-1]], strict=True):
        reached = max(reached, low, following)
        joined.append((low, max(high, reached)))
    return joined
