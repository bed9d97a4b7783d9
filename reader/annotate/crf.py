"""A linear-chain conditional random field, run for many sentences at once; crfsuite trains it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.annotate.features import TEMPLATES, Column, Seen
from reader.record import record

OUTSIDE = "O"
"""The label of what belongs to no name."""

CERTAIN = 0.99
"""Chance of OUTSIDE from which a character parts a sentence in two; most characters are that certain."""

SCALING = 16
"""Steps after which sums of chances are brought back to 1, long before they leave the range of a float."""

SMALL = 1 << 16
"""Numbers below this are looked up in an array of their rows."""

Scores = NDArray[np.float32]
Places = NDArray[np.int64]
Chances = NDArray[np.float64]
Attribute = tuple[int, int]
"""The number of a template, and what it sees."""


@record
class Table:
    """What the templates of one family have learnt.

    Values in order, and for each template, by its offset, a row of scores by label for each value; last a
    row of zeros, for what was never seen.  Where all values are small, `rows` holds the row of each number.
    """

    values: Column
    scores: Mapping[int, Scores]
    rows: Places | None

    def find(self, column: Column) -> Places:
        """Give the row of each value."""
        if self.rows is not None:
            return self.rows[np.minimum(column, len(self.rows) - 1)]
        missing = len(self.values)
        if not missing:
            return np.zeros(len(column), np.int64)
        place = np.searchsorted(self.values, column)
        place[place == missing] = 0
        return np.where(self.values[place] == column, place, missing)


def table(values: Column, scores: Mapping[int, Scores]) -> Table:
    """Make a table; small numbers are looked up, not searched for."""
    missing = len(values)
    if not missing or values[0] < 0 or values[-1] >= SMALL:
        return Table(values, scores, None)
    rows = np.full(int(values[-1]) + 2, missing)
    rows[values] = np.arange(missing)
    return Table(values, scores, rows)


@record
class Field:
    """Labels, a table for each family of templates, and scores of transitions (label before, label)."""

    labels: tuple[str, ...]
    tables: Mapping[str, Table]
    transitions: Scores

    def tag(self, seen: Seen, sizes: Places) -> tuple[Places, Chances]:
        """Give the likeliest labels (by number) of sentences of these sizes, and the chance of each of them."""
        scores = self._scores(seen)
        starts = np.cumsum(sizes) - sizes
        chances = self._chances(scores, starts, sizes)
        labels = self._likeliest(scores, chances, starts, sizes)
        return labels, chances[np.arange(len(labels)), labels]

    def _scores(self, seen: Seen) -> Scores:
        size = (len(seen.places), len(self.labels))
        total, one = np.zeros(size, np.float32), np.empty(size, np.float32)
        for family, table in self.tables.items():
            rows = table.find(seen.families[family])
            for offset, scores in table.scores.items():
                np.take(
                    scores, rows[seen.places + offset], axis=0, out=one, mode="clip"
                )  # quicker than raise
                total += one
        return total

    def _chances(self, scores: Scores, starts: Places, sizes: Places) -> Chances:
        """Give the chance of each label at each character: forward and backward sums, both in one step."""
        local = np.exp((scores - scores.max(axis=1, keepdims=True)).astype(np.float64))
        factors = np.exp(self.transitions.astype(np.float64))
        both = np.stack([factors, factors.T])
        steps, forward, backward = _side_by_side(starts, sizes)
        near = np.stack([local[forward], local[backward]])
        sums = np.ones_like(near)
        before = 0
        for step, (first, last) in enumerate(steps[1:], 1):
            reached = sums[:, before : before + last - first] * near[:, before : before + last - first]
            if not step % SCALING:
                reached /= reached.sum(axis=2, keepdims=True)
            np.matmul(reached, both, out=sums[:, first:last])
            before = first
        ahead, behind = np.empty_like(local), np.empty_like(local)
        ahead[forward], behind[backward] = sums
        total: Chances = ahead * local * behind
        total /= total.sum(axis=1, keepdims=True)
        return total

    def _likeliest(self, scores: Scores, chances: Chances, starts: Places, sizes: Places) -> Places:
        """Find the likeliest labels piece by piece between characters that certainly belong to no name."""
        outside = self.labels.index(OUTSIDE)
        labels = np.full(len(scores), outside)
        edge = np.zeros(len(scores) + 1, bool)
        edge[starts] = edge[-1] = True
        doubtful = chances[:, outside] < CERTAIN
        first = np.flatnonzero(doubtful & (edge[:-1] | ~np.append(False, doubtful[:-1])))
        last = np.flatnonzero(doubtful & (edge[1:] | ~np.append(doubtful[1:], False)))
        reached = scores.copy()
        reached[first[~edge[first]]] += self.transitions[outside]
        reached[last[~edge[last + 1]]] += self.transitions[:, outside]
        self._viterbi(reached, first, last, labels)
        return labels

    def _viterbi(self, scores: Scores, first: Places, last: Places, labels: Places) -> None:
        """Put the likeliest labels of the pieces from `first` to `last` into `labels`."""
        steps, places, _ = _side_by_side(first, last - first + 1)
        reached = scores[places]
        for (before, _), (here, end) in pairwise(steps):
            ways = reached[before : before + end - here, :, None] + self.transitions
            reached[here:end] += ways.max(axis=1)
        # the way back: of the labels before, the one from which the label here was reached
        way = np.ascontiguousarray(self.transitions.T)
        chosen = np.empty(len(reached), np.int64)
        after = 0
        for here, end in reversed(steps):
            chosen[here:end] = reached[here:end].argmax(axis=1)
            chosen[here : here + after] = (
                reached[here : here + after] + way[chosen[end : end + after]]
            ).argmax(axis=1)
            after = end - here
        labels[places] = chosen


def _side_by_side(starts: Places, sizes: Places) -> tuple[list[tuple[int, int]], Places, Places]:
    """Order the characters of sentences by how far they stand from the start, the longest sentences first.

    Give the slice of each step in that order; then where the characters stand counted from the starts, and,
    as a sentence has as many steps from its end, counted from the ends.
    """
    longest = np.argsort(-sizes, kind="stable")
    starts, sizes = starts[longest], sizes[longest]
    steps = np.arange(int(sizes[0]) if len(sizes) else 0)
    counts = np.searchsorted(-sizes, -steps, side="left")
    ends = np.cumsum(counts)
    first = ends - counts
    step = np.repeat(steps, counts)
    sentence = np.arange(len(step)) - first[step]
    forward = starts[sentence] + step
    backward = (starts + sizes - 1)[sentence] - step
    return list(zip(first.tolist(), ends.tolist(), strict=True)), forward, backward


def build(states: Mapping[tuple[Attribute, str], float], moves: Mapping[tuple[str, str], float]) -> Field:
    """Make a field of the weights that training gives to attributes (with a label) and to transitions."""
    labels = tuple(
        sorted({OUTSIDE, *(label for _, label in states), *(label for pair in moves for label in pair)})
    )
    number = {label: place for place, label in enumerate(labels)}
    tables: dict[str, Table] = {}
    for family in dict.fromkeys(name for name, _ in TEMPLATES):
        own = {place: offset for place, (name, offset) in enumerate(TEMPLATES) if name == family}
        values = sorted({value for (template, value), _ in states if template in own})
        row = {value: place for place, value in enumerate(values)}
        scores = {offset: np.zeros((len(values) + 1, len(labels)), np.float32) for offset in own.values()}
        for ((template, value), label), weight in states.items():
            if template in own:
                scores[own[template]][row[value], number[label]] = weight
        tables[family] = table(np.array(values, np.int64), scores)
    between = np.zeros((len(labels), len(labels)), np.float32)
    for (before, after), weight in moves.items():
        between[number[before], number[after]] = weight
    return Field(labels, tables, between)


def average(one: Field, other: Field) -> Field:
    """Give the field whose scores are the means of those of two, which have the same labels."""
    tables: dict[str, Table] = {}
    for family, first in one.tables.items():
        second = other.tables[family]
        values = np.union1d(first.values, second.values)
        rows, others = first.find(values), second.find(values)
        nothing = np.zeros((1, len(one.labels)), np.float32)
        tables[family] = table(
            values,
            {
                offset: np.concatenate([(scores[rows] + second.scores[offset][others]) / 2, nothing])
                for offset, scores in first.scores.items()
            },
        )
    return Field(one.labels, tables, ((one.transitions + other.transitions) / 2).astype(np.float32))


def write(field: Field, path: Path) -> None:
    """Write a field: of each template only the scores that are not zero."""
    kept: dict[str, NDArray[np.generic]] = {
        "labels": np.array(field.labels),
        "transitions": field.transitions,
    }
    for family, table in field.tables.items():
        kept[f"{family}.values"] = table.values
        for offset, scores in table.scores.items():
            rows, labels = np.nonzero(scores)
            kept[f"{family}.{offset}.counts"] = np.bincount(rows, minlength=len(scores)).astype(np.uint8)
            kept[f"{family}.{offset}.labels"] = labels.astype(np.uint8)
            kept[f"{family}.{offset}.scores"] = scores[rows, labels]
    with path.open("wb") as file:
        np.savez(file, **kept)  # type: ignore[arg-type]  # its other argument has a name of its own


def read(path: Path) -> Field:
    """Read what `write` wrote; raise OSError, ValueError or KeyError for anything else."""
    values: dict[str, Column] = {}
    found: dict[str, dict[int, Scores]] = {}
    with np.load(path, allow_pickle=False) as kept:
        labels = tuple(map(str, kept["labels"]))
        for family, offset in TEMPLATES:
            values[family] = kept[f"{family}.values"]
            counts = kept[f"{family}.{offset}.counts"]
            scores = np.zeros((len(counts), len(labels)), np.float32)
            rows = np.repeat(np.arange(len(counts)), counts)
            scores[rows, kept[f"{family}.{offset}.labels"]] = kept[f"{family}.{offset}.scores"]
            found.setdefault(family, {})[offset] = scores
        tables = {family: table(values[family], scores) for family, scores in found.items()}
        return Field(labels, tables, kept["transitions"])
