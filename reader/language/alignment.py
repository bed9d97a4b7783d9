"""Which paragraphs of a translation belong to which of the article: by length and by shared landmarks.

Gale and Church's dynamic programming over paragraphs (1993), with the numbers, Latin words and names
that both sides share as further evidence.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from reader.language import landmarks

Glosses = Mapping[str, Iterable[str]]

BEADS = {
    (1, 1): 0.75,
    (1, 0): 0.06,
    (0, 1): 0.06,
    (2, 1): 0.05,
    (1, 2): 0.05,
    (3, 1): 0.01,
    (1, 3): 0.01,
    (2, 2): 0.01,
}
"""Paragraphs of each side that belong together -> how often they do, before anything else is known."""

VARIANCE = 6.8
"""Variance of the length of the translation of one character, after Gale and Church."""

RATIO, BELIEF = 3.5, 400.0
"""Letters of English for one Chinese character in news, and how many characters of evidence that is worth."""

SHARED, ALONE = 0.4, 0.1
"""Nats for each nat of rarity of a landmark shared, and against one that the other side has elsewhere.

Chosen with the chances of gaps on documents that tests/benchmarks/alignment.py does not report on."""

BAND = 120
"""Paragraphs that a translation may run ahead of or behind the diagonal in long texts."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Paragraphs `source` and `target` (half-open ranges) that say the same; one may be empty: a gap."""

    source: tuple[int, int]
    target: tuple[int, int]


@dataclass(slots=True)
class _Texts:
    """Lengths and weights of landmarks of both sides, summed up from the first; `shared` is sparse."""

    lengths: tuple[list[float], list[float]]
    weights: tuple[list[float], list[float]]
    shared: dict[tuple[int, int], float]
    ratio: float
    fixed: tuple[dict[int, set[int]], dict[int, set[int]]] = field(default_factory=lambda: ({}, {}))


def align(
    source: Sequence[str],
    target: Sequence[str],
    *,
    glosses: Glosses | None = None,
    fixed: Iterable[tuple[int, int]] = (),
) -> tuple[Pair, ...]:
    """Pair the paragraphs of a Chinese text with those of its English translation, both in order.

    Every paragraph of either side is in exactly one pair.  `glosses` maps Chinese names and words to
    English ones; `fixed` are paragraphs (source, target) that a person put together, which stay so as
    far as they do not cross.  Time grows with the product of both, from some 240 paragraphs on with the sum.
    """
    texts = _texts(source, target, glosses or {})
    for one, other in _uncrossed(fixed, len(source), len(target)):
        texts.fixed[0].setdefault(one, set()).add(other)
        texts.fixed[1].setdefault(other, set()).add(one)
    return _best_path(texts, len(source), len(target))


def _uncrossed(fixed: Iterable[tuple[int, int]], rows: int, columns: int) -> list[tuple[int, int]]:
    """Keep the pairs that stand in order; the later ones give way."""
    kept: list[tuple[int, int]] = []
    for one, other in fixed:
        inside = 0 <= one < rows and 0 <= other < columns
        if inside and all((one - a) * (other - b) >= 0 for a, b in kept):
            kept.append((one, other))
    return kept


def _texts(source: Sequence[str], target: Sequence[str], glosses: Glosses) -> _Texts:
    ours = [landmarks.chinese(text, glosses) for text in source]
    theirs = [landmarks.english(text) for text in target]
    places: dict[str, list[int]] = defaultdict(list)
    for number, found in enumerate(theirs):
        for landmark in found:
            places[landmark].append(number)
    here = Counter(landmark for found in ours for landmark in found)
    weights = {
        landmark: math.log((1 + len(source) + len(target)) / (count + len(places[landmark])))
        for landmark, count in here.items()
        if landmark in places
    }
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for one, found in enumerate(ours):
        for landmark in found & weights.keys():
            for other in places[landmark]:
                shared[one, other] += weights[landmark]
    lengths = _summed(map(_length, source)), _summed(max(1, len(text)) for text in target)
    ratio = (lengths[1][-1] + RATIO * BELIEF) / (lengths[0][-1] + BELIEF)
    return _Texts(
        lengths=lengths,
        weights=(_weighed(ours, weights), _weighed(theirs, weights)),
        shared=shared,
        ratio=ratio,
    )


def _length(text: str) -> int:
    """Count characters; the letters of a Latin word count for the part of a character they are worth."""
    ascii_letters = sum(1 for c in text if c.isascii())
    return max(1, len(text) - ascii_letters + ascii_letters // 3)


def _summed(values: Iterable[float]) -> list[float]:
    return list(accumulate(values, initial=0.0))


def _weighed(found: Sequence[frozenset[str]], weights: Mapping[str, float]) -> list[float]:
    return _summed(sum(weights[landmark] for landmark in marks & weights.keys()) for marks in found)


def _best_path(texts: _Texts, rows: int, columns: int) -> tuple[Pair, ...]:
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    band = max(BAND, 4 * columns // max(1, rows))
    for i in range(rows + 1):
        middle = i * columns // max(1, rows)
        for j in range(max(0, middle - band), min(columns, middle + band) + 1):
            reached = best.get((i, j))
            if reached is None:
                continue
            for bead, prior in BEADS.items():
                to = i + bead[0], j + bead[1]
                if to[0] > rows or to[1] > columns:
                    continue
                cost = reached[0] + _cost(texts, (i, to[0]), (j, to[1]), prior)
                if to not in best or cost < best[to][0]:
                    best[to] = cost, bead
    return _walked_back(best, (rows, columns))


def _walked_back(
    best: Mapping[tuple[int, int], tuple[float, tuple[int, int]]], at: tuple[int, int]
) -> tuple[Pair, ...]:
    pairs: list[Pair] = []
    while at != (0, 0):
        bead = best[at][1]
        before = at[0] - bead[0], at[1] - bead[1]
        pairs.append(Pair((before[0], at[0]), (before[1], at[1])))
        at = before
    return tuple(reversed(pairs))


def _cost(texts: _Texts, rows: tuple[int, int], columns: tuple[int, int], prior: float) -> float:
    """Give the cost of a pair, in nats."""
    cost = -math.log(prior) + _broken(texts, rows, columns)
    ours = texts.weights[0][rows[1]] - texts.weights[0][rows[0]]
    theirs = texts.weights[1][columns[1]] - texts.weights[1][columns[0]]
    common = 0.0
    for i in range(*rows):
        for j in range(*columns):
            common += texts.shared.get((i, j), 0.0)
    common = min(common, ours, theirs)
    cost += ALONE * (ours + theirs - 2 * common) - SHARED * common
    if rows[0] == rows[1] or columns[0] == columns[1]:
        return cost
    long = texts.lengths[0][rows[1]] - texts.lengths[0][rows[0]]
    other = texts.lengths[1][columns[1]] - texts.lengths[1][columns[0]]
    off = (other - long * texts.ratio) / math.sqrt(VARIANCE * texts.ratio * (long + other / texts.ratio) / 2)
    return cost + min(off * off / 2, 12.0)


def _broken(texts: _Texts, rows: tuple[int, int], columns: tuple[int, int]) -> float:
    """Count what a person put together and this pair would part; each costs more than all else."""
    parted = 0
    for i in range(*rows):
        parted += sum(not columns[0] <= j < columns[1] for j in texts.fixed[0].get(i, ()))
    for j in range(*columns):
        parted += sum(not rows[0] <= i < rows[1] for i in texts.fixed[1].get(j, ()))
    return 1e6 * parted
