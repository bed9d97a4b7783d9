"""A linear-chain conditional random field, run for many sentences at once; crfsuite trains it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.annotate.tagging.features import TEMPLATES, Column, Seen
from reader.annotate.text.numbered import Numbered, numbered, order
from reader.record import record

OUTSIDE = "O"
"""The label of what belongs to no name."""

CERTAIN = 0.99
"""Chance of a label from which a character parts a sentence in two; most characters are that certain."""

SCALING = 4
"""Steps after which sums of chances are brought back to 1, long before they leave the range of a float."""

SMALL = 1 << 16
"""Numbers below this are looked up in an array of their rows."""

Scores = NDArray[np.float32]
Places = NDArray[np.int64]
Attribute = tuple[int, int]
"""The number of a template, and what it sees."""


@record
class Table:
    """What the templates of one family have learnt.

    Values, and for each template, by its offset, a row of scores by label for each value; last a row of zeros,
    for what was never seen.  Where all values are small, `rows` holds the row of each number, else `index` does.
    """

    values: Column
    scores: Mapping[int, Scores]
    rows: Places | None
    index: Numbered | None

    def find(self, column: Column) -> Places:
        """Give the row of each value; -1, which is the last one too, for what was never seen."""
        if self.rows is not None:
            return self.rows[np.minimum(column, len(self.rows) - 1)]
        assert self.index is not None
        return self.index.find(column.view(np.uint64))


def table(values: Column, scores: Mapping[int, Scores]) -> Table:
    """Make a table; small numbers are looked up directly, the others are in the order in which they are numbered."""
    if len(values) and (values.min() < 0 or values.max() >= SMALL):
        return Table(values, scores, None, numbered(values.view(np.uint64)))
    rows = np.full(int(values.max(initial=0)) + 2, -1)
    rows[values] = np.arange(len(values))
    return Table(values, scores, rows, None)


def _ordered(values: Column) -> Column:
    return values[order(values.view(np.uint64))]


@record
class Field:
    """Labels, a table for each family of templates, and scores of transitions (label before, label)."""

    labels: tuple[str, ...]
    tables: Mapping[str, Table]
    transitions: Scores

    def tag(
        self, seen: Seen, sizes: Places, beside: Scores | None = None, share: float = 0
    ) -> tuple[Places, Scores]:
        """Give the likeliest labels (by number) of sentences of these sizes, and the chance of each of them.

        `beside` are the scores that another model gives, of which there is this share in the mean that counts.
        """
        scores = self._scores(seen)
        if beside is not None:
            scores += share * (beside - scores)
        starts = np.cumsum(sizes) - sizes
        chances = self._chances(scores, starts, sizes)
        labels = self._likeliest(scores, chances, starts)
        return labels, chances[labels, np.arange(len(labels))]

    def between(self, transitions: Scores, share: float) -> Field:
        """Give a field whose transitions are a mean, of which `share` is these."""
        mean = self.transitions + share * (transitions - self.transitions)
        return Field(self.labels, self.tables, mean.astype(np.float32))

    def _scores(self, seen: Seen) -> Scores:
        size = (len(seen.places), len(self.labels))
        total, one = np.zeros(size, np.float32), np.empty(size, np.float32)
        for family, table in self.tables.items():
            rows = table.find(seen.families[family])
            for offset, scores in table.scores.items():
                np.take(
                    scores, rows[seen.places + offset], axis=0, out=one, mode="wrap"
                )  # quicker than raise
                total += one
        return total

    def _chances(self, scores: Scores, starts: Places, sizes: Places) -> Scores:
        """Give the chance of each label (by label) at each character: forward and backward sums, both in one step."""
        count = len(self.labels)
        rows = np.ascontiguousarray(scores.T)  # what is alike lies in a row, which is quick
        rows -= rows.max(axis=0)
        local = np.ascontiguousarray(np.exp(rows, out=rows).T)
        factors = np.exp(self.transitions)
        nothing = np.zeros_like(factors)
        both = np.block([[factors, nothing], [nothing, factors.T]])
        steps, forward, backward = _side_by_side(starts, sizes)
        near = np.concatenate([local[forward], local[backward]], axis=1)
        sums = np.ones_like(near)
        before = 0
        for step, (first, last) in enumerate(steps[1:], 1):
            size = last - first
            reached = near[before : before + size]
            reached *= sums[before : before + size]
            if not step % SCALING:
                each = reached.reshape(size, 2, count)
                each /= each.sum(axis=2, keepdims=True)
            np.dot(reached, both, out=sums[first:last])
            before = first
        total = np.empty_like(local)
        total[forward] = sums[:, :count]
        total *= local
        total[backward] *= sums[:, count:]
        chances: Scores = np.ascontiguousarray(total.T)
        chances /= chances.sum(axis=0)
        return chances

    def _likeliest(self, scores: Scores, chances: Scores, starts: Places) -> Places:
        """Find the likeliest labels piece by piece between characters whose label is certain."""
        sure = chances >= CERTAIN
        labels: Places = (np.arange(len(sure), dtype=np.float32) @ sure.astype(np.float32)).astype(np.int64)
        doubtful = np.append(~sure.any(axis=0), False)
        begins = np.zeros(len(doubtful), bool)
        begins[starts] = begins[-1] = True
        first = np.flatnonzero(doubtful & (begins | ~np.append(False, doubtful[:-1])))
        last = np.flatnonzero(doubtful[:-1] & (begins[1:] | ~doubtful[1:]))
        reached = scores.copy()
        inner = first[~begins[first]]
        reached[inner] += self.transitions[labels[inner - 1]]
        inner = last[~begins[last + 1]]
        reached[inner] += self.transitions[:, labels[inner + 1]].T
        self._viterbi(reached, first, last, labels)
        return labels

    def _viterbi(self, scores: Scores, first: Places, last: Places, labels: Places) -> None:
        """Put the likeliest labels of the pieces from `first` to `last` into `labels`."""
        steps, places, _ = _side_by_side(first, last - first + 1)
        reached = np.ascontiguousarray(scores[places].T)
        between = self.transitions[:, :, None]
        for (before, _), (here, end) in pairwise(steps):
            reached[:, here:end] += (reached[:, None, before : before + end - here] + between).max(axis=0)
        # the way back: of the labels before, the one from which the label here was reached
        chosen = np.empty(len(places), np.int64)
        after = 0
        for here, end in reversed(steps):
            reached[:, here : here + after] += self.transitions[:, chosen[end : end + after]]
            chosen[here:end] = reached[:, here:end].argmax(axis=0)
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
        values = _ordered(
            np.array(sorted({value for (template, value), _ in states if template in own}), np.int64)
        )
        row = {value: place for place, value in enumerate(values.tolist())}
        scores = {offset: np.zeros((len(values) + 1, len(labels)), np.float32) for offset in own.values()}
        for ((template, value), label), weight in states.items():
            if template in own:
                scores[own[template]][row[value], number[label]] = weight
        tables[family] = table(values, scores)
    between = np.zeros((len(labels), len(labels)), np.float32)
    for (before, after), weight in moves.items():
        between[number[before], number[after]] = weight
    return Field(labels, tables, between)


SMALLEST = 0.01
"""Scores of a mean nearer to 0 are left out: the same names are found, from a file of half the size."""


def average(fields: Sequence[Field]) -> Field:
    """Give the field whose scores are the means of those of several, which have the same labels."""
    tables = {family: _mean([each.tables[family] for each in fields]) for family in fields[0].tables}
    between = sum(each.transitions for each in fields) / len(fields)
    return Field(fields[0].labels, tables, np.asarray(between, np.float32))


def _mean(tables: Sequence[Table]) -> Table:
    """Give the means of tables of one family; values of which no score is left are left out."""
    values = np.unique(np.concatenate([each.values for each in tables]))
    rows = [each.find(values) for each in tables]
    found = {}
    for offset in tables[0].scores:
        mean = sum(each.scores[offset][row] for each, row in zip(tables, rows, strict=True)) / len(tables)
        found[offset] = np.where(np.abs(mean) < SMALLEST, 0, mean).astype(np.float32)
    kept = np.any([scores.any(axis=1) for scores in found.values()], axis=0)
    ordered = order(values[kept].view(np.uint64))
    nothing = np.zeros((1, next(iter(found.values())).shape[1]), np.float32)
    scores = {offset: np.concatenate([each[kept][ordered], nothing]) for offset, each in found.items()}
    return table(values[kept][ordered], scores)


def write(field: Field, path: Path) -> None:
    """Write a field: of each template only the scores that are not zero, in two bytes a number."""
    every = np.concatenate([field.tables[family].scores[offset] for family, offset in TEMPLATES])
    rows, labels = np.nonzero(every)
    kept: dict[str, NDArray[np.generic]] = {
        "labels": np.array(field.labels),
        "transitions": field.transitions,
        "families": np.array(list(field.tables)),
        "sizes": np.array([len(table.values) for table in field.tables.values()]),
        "values": np.concatenate([table.values for table in field.tables.values()]),
        "counts": np.bincount(rows, minlength=len(every)).astype(np.uint8),
        "places": labels.astype(np.uint8),
        "scores": every[rows, labels].astype(np.float16),
    }
    with path.open("wb") as file:
        np.savez(file, **kept)  # type: ignore[arg-type]  # its other argument has a name of its own


def read(path: Path) -> Field:
    """Read what `write` wrote; raise OSError, ValueError or KeyError for anything else."""
    with np.load(path, allow_pickle=False) as kept:
        labels, counts = tuple(map(str, kept["labels"])), kept["counts"]
        ends = np.cumsum(kept["sizes"])
        values = dict(zip(map(str, kept["families"]), np.split(kept["values"], ends[:-1]), strict=True))
        every = np.zeros(len(counts) * len(labels), np.float32)
        first = np.repeat(np.arange(0, len(every), len(labels), dtype=np.int32), counts)
        every[first + kept["places"]] = kept["scores"]
        transitions = kept["transitions"]
    found: dict[str, dict[int, Scores]] = {}
    begin = 0
    for family, offset in TEMPLATES:
        end = begin + (len(values[family]) + 1) * len(labels)
        found.setdefault(family, {})[offset] = every[begin:end].reshape(-1, len(labels))
        begin = end
    return Field(labels, {family: table(values[family], rows) for family, rows in found.items()}, transitions)
