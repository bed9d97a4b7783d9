"""Which paragraphs of a translation belong to which of the article: by length and by shared landmarks.

Gale and Church's dynamic programming over paragraphs (1993), with the numbers, Latin words and names
that both sides share as further evidence.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, product

from reader.language import landmarks
from reader.language.corridor import corridor
from reader.record import record

Glosses = Mapping[str, Iterable[str]]

Bead = tuple[int, int]

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

BEAM = 60.0
"""Nats that a way may cost more than the best through the same row: a gap of some twenty paragraphs."""

PARTED = 1e6
"""Nats against parting what a person put together: more than all else."""

FEW = 16
"""Pairs of paragraphs with one landmark up to which it tells where in a long text one is."""

WHOLE = 10_000
"""Cells (paragraphs by paragraphs) up to which every pair is weighed; larger texts are walked in a corridor."""


@record
class Pair:
    """Paragraphs `source` and `target` (half-open ranges) that say the same; one may be empty: a gap."""

    source: tuple[int, int]
    target: tuple[int, int]


@dataclass(slots=True)
class _Texts:
    """Lengths and weights of landmarks of both sides, summed up from the first; `marks` are those shared."""

    lengths: tuple[list[float], list[float]]
    weights: tuple[list[float], list[float]]
    marks: tuple[list[frozenset[str]], list[frozenset[str]]]
    rarity: dict[str, float]
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
    far as they do not cross.  Time grows with the product of both up to WHOLE cells, then with the sum.
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
    lengths = _summed(map(_length, source)), _summed(max(1, len(text)) for text in target)
    ratio = (lengths[1][-1] + RATIO * BELIEF) / (lengths[0][-1] + BELIEF)
    return _Texts(
        lengths=lengths,
        weights=(_weighed(ours, weights), _weighed(theirs, weights)),
        marks=([found & weights.keys() for found in ours], [found & weights.keys() for found in theirs]),
        rarity=weights,
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
    """Walk a short text whole, a long one in its corridor; without short cuts where these lead nowhere."""
    if rows * columns <= WHOLE:
        best = _weighed_paths(texts, [(0, columns)] * (rows + 1), columns, math.inf)
        return _walked_back(best, (rows, columns))
    kept = [(one, other) for one, others in texts.fixed[0].items() for other in others]
    ranges = corridor(_rare(texts), rows, columns, kept)
    best = _weighed_paths(texts, ranges, columns, BEAM)
    if best[rows].get(columns, (PARTED,))[0] >= PARTED:
        best = _weighed_paths(texts, ranges, columns, math.inf)
    return _walked_back(best, (rows, columns))


def _weighed_paths(
    texts: _Texts, ranges: Sequence[tuple[int, int]], columns: int, beam: float
) -> list[dict[int, tuple[float, Bead]]]:
    """Give, for each row and column reached, the least cost and the last pair on the way; `ranges` a row each."""
    rows = len(ranges) - 1
    best: list[dict[int, tuple[float, Bead]]] = [{} for _ in range(rows + 1)]
    best[0][0] = 0.0, (0, 0)
    beads = [(bead, -math.log(prior)) for bead, prior in BEADS.items()]
    cost_of = _Costs(texts)
    for i, (low, high) in enumerate(ranges):
        here = best[i]
        hopeless = min((cost for cost, _ in here.values()), default=0.0) + beam
        for j in range(low, high + 1):
            if j not in here or here[j][0] > hopeless:
                continue
            reached = here[j][0]
            for bead, prior in beads:
                row, column = i + bead[0], j + bead[1]
                if row > rows or column > columns:
                    continue
                cost = reached + prior + cost_of(i, row, j, column)
                there = best[row].get(column)
                if there is None or cost < there[0]:
                    best[row][column] = cost, bead
    return best


def _rare(texts: _Texts) -> dict[Bead, float]:
    """Weigh the pairs of paragraphs by the landmarks that stand in few."""
    places: tuple[dict[str, list[int]], dict[str, list[int]]] = (defaultdict(list), defaultdict(list))
    for side, marks in zip(places, texts.marks, strict=True):
        for number, found in enumerate(marks):
            for mark in found:
                side[mark].append(number)
    shared: dict[Bead, float] = defaultdict(float)
    for mark, weight in texts.rarity.items():
        rows, columns = places[0][mark], places[1][mark]
        if len(rows) * len(columns) <= FEW:
            for cell in product(rows, columns):
                shared[cell] += weight
    return shared


def _walked_back(best: Sequence[Mapping[int, tuple[float, Bead]]], at: Bead) -> tuple[Pair, ...]:
    pairs: list[Pair] = []
    while at != (0, 0):
        bead = best[at[0]][at[1]][1]
        before = at[0] - bead[0], at[1] - bead[1]
        pairs.append(Pair((before[0], at[0]), (before[1], at[1])))
        at = before
    return tuple(reversed(pairs))


class _Costs:
    """Gives the cost of a pair, in nats, beside that of its kind; it is asked some hundred thousand times."""

    def __init__(self, texts: _Texts) -> None:
        self._lengths, self._weights, self._ratio = texts.lengths, texts.weights, texts.ratio
        self._fixed = texts.fixed if texts.fixed[0] else None
        self._marks, self._rarity = texts.marks, texts.rarity
        self._shared: dict[Bead, float] = {}

    def __call__(self, top: int, bottom: int, left: int, right: int) -> float:
        """Weigh the paragraphs `top` to `bottom` against `left` to `right`, half-open."""
        ours = self._weights[0][bottom] - self._weights[0][top]
        theirs = self._weights[1][right] - self._weights[1][left]
        cost = ALONE * (ours + theirs)
        if self._fixed:
            cost += _broken(self._fixed, (top, bottom), (left, right))
        if top == bottom or left == right:
            return cost
        common = sum(self._common(row, column) for row in range(top, bottom) for column in range(left, right))
        common = min(common, ours, theirs)
        long = self._lengths[0][bottom] - self._lengths[0][top]
        other = self._lengths[1][right] - self._lengths[1][left]
        off = other - long * self._ratio
        variance = VARIANCE * (self._ratio * long + other) / 2
        return cost - (2 * ALONE + SHARED) * common + min(off * off / variance / 2, 12.0)

    def _common(self, row: int, column: int) -> float:
        """Weigh the landmarks that two paragraphs share; each two are asked for several times."""
        weight = self._shared.get((row, column))
        if weight is None:
            both = self._marks[0][row] & self._marks[1][column]
            weight = self._shared[row, column] = sum(self._rarity[mark] for mark in sorted(both))
        return weight


def _broken(
    fixed: tuple[dict[int, set[int]], dict[int, set[int]]], rows: tuple[int, int], columns: tuple[int, int]
) -> float:
    """Count what a person put together and this pair would part; each costs more than all else."""
    parted = 0
    for i in range(*rows):
        parted += sum(not columns[0] <= j < columns[1] for j in fixed[0].get(i, ()))
    for j in range(*columns):
        parted += sum(not rows[0] <= i < rows[1] for i in fixed[1].get(j, ()))
    return PARTED * parted
