"""A small convolutional network over characters, run for many sentences at once; its scores join the field's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.annotate.tagging.features import Column, Seen
from reader.annotate.tagging.planes import Planes, laid_out, sixfold
from reader.annotate.text.lately import lately
from reader.annotate.text.numbered import Numbered, Places, numbered, order
from reader.record import record

Scores = NDArray[np.float32]


class Input(NamedTuple):
    """What is looked at: a family of templates, from which character on, bits left out, numbers that describe it."""

    family: str
    offset: int
    shift: int
    size: int


INPUTS: Sequence[Input] = (
    Input("character", 0, 0, 64),
    Input("pair", -1, 0, 24),
    Input("pair", 0, 0, 24),
    Input("word", 0, 2, 32),
    Input("kind", 0, 0, 16),
    Input("longest", 0, 0, 12),
    Input("longest beside", 0, 0, 12),
    Input("surname", 0, 6, 4),
    Input("shape", 0, 16, 4),
    Input("kinds before", 0, 0, 12),
    Input("kinds behind", 0, 0, 12),
)

REACH = (1, 1, 2, 4)
"""How far from a character the neighbours stand that each layer looks at; never beyond the edges of a sentence."""

TOGETHER = 1000
"""Characters at once, about: what they need stays in the cache of a processor."""

STEPS = 63
"""Vectors are kept in steps of a 63rd of the largest of their input: seven bits a number."""


@record
class Vectors:
    """Values, and a vector for each in steps of so much; before them one for what was never seen often enough."""

    values: Numbered
    vectors: NDArray[np.int8]
    step: np.float32

    def find(self, column: Column) -> Places:
        """Give the row of each value's vector."""
        return self.values.find(column.view(np.uint64)) + 1


@record
class Network:
    """Vectors for what each input sees, and the weights of the layers.

    `first` (inputs + 1, width) and `last` (2 x width + 1, labels) end with a row for what is always added; `layers`
    are (3 x width + 1, width): left neighbour, character, right neighbour, and that row.
    """

    inputs: tuple[Vectors, ...]
    first: Scores
    layers: tuple[Scores, ...]
    last: Scores
    transitions: Scores

    def scores(self, seen: Seen) -> Scores:
        """Give the score of each label (in the order of the field's) at each character."""
        before = _before(seen)
        found = np.empty((len(before), self.last.shape[1]), np.float32)
        rows = [each.find(column) for each, column in zip(self.inputs, columns(seen), strict=True)]
        weights = _weights(self.layers)
        parts = [(part, laid_out(before[part])) for part in _parts(before)]
        planes = Planes(max((int(places[-1]) + 1 for _, places in parts), default=0), self.first.shape[1])
        most = max((len(places) for _, places in parts), default=0)
        wide = np.empty((most, len(self.first) - 1), np.float32)  # used again and again, as is `Planes`
        for part, places in parts:
            near = _linear(self._looked_up(rows, part, wide[: len(places)]), self.first)
            near = np.maximum(near, np.zeros_like(near), out=near)  # five times as fast as with one zero
            planes.put(places, near)
            for reach, layer, weighed in zip(REACH, self.layers, weights, strict=True):
                planes.add(reach, weighed, layer[-1])
            found[part] = _linear(np.concatenate([planes.take(), near], axis=1), self.last)
        return found

    def _looked_up(self, rows: Sequence[Places], part: slice, wide: Scores) -> Scores:
        """Lay the vectors of what each input sees at some characters side by side into `wide`."""
        begin = 0
        for each, row in zip(self.inputs, rows, strict=True):
            end = begin + each.vectors.shape[1]
            np.multiply(each.vectors.take(row[part], axis=0), each.step, out=wide[:, begin:end])
            begin = end
        return wide


@lately(1)
def _weights(layers: Sequence[Scores]) -> list[Scores]:
    """Give the weights of layers as `Planes` needs them, made once for all texts."""
    return [sixfold(layer[:-1]) for layer in layers]


def _before(seen: Seen) -> Column:
    """Give how many characters of its sentence stand before each."""
    number = np.arange(len(seen.places))
    begins = np.diff(seen.places, prepend=-2) > 1
    return number - np.maximum.accumulate(np.where(begins, number, 0))


def _parts(before: Column) -> Iterator[slice]:
    """Part characters at the first of sentences."""
    first = 0
    for begin in [*np.flatnonzero(before == 0).tolist(), len(before)]:
        if begin - first >= TOGETHER or (begin == len(before) and begin > first):
            yield slice(first, begin)
            first = begin


def beside(model: Path) -> Path:
    """Give where the network of a model lies: names.network.npz beside names.npz."""
    return model.with_suffix(".network.npz")


def columns(seen: Seen) -> list[Column]:
    """Give a number a character for each of INPUTS."""
    return [seen.families[family][seen.places + offset] >> shift for family, offset, shift, _ in INPUTS]


def _linear(values: Scores, weights: Scores) -> Scores:
    result: Scores = values @ weights[:-1]
    result += weights[-1]
    return result


def build(weights: Mapping[str, Scores], values: Sequence[Column]) -> Network:
    """Make a network of what training gives, and of the values that have vectors, by input."""
    inputs = tuple(_vectors(seen, weights[f"vectors.{n}"]) for n, seen in enumerate(values))
    layers = tuple(weights[f"layer.{n}"] for n in range(len(REACH)))
    return Network(inputs, weights["first"], layers, weights["last"], weights["transitions"])


def _vectors(values: Column, vectors: Scores) -> Vectors:
    """Put values, and the vectors behind the first one, in the order of their buckets; a number becomes one byte."""
    own = values.view(np.uint64)
    places = order(own)
    step = np.float32(max(float(np.abs(vectors).max()), 1e-9) / STEPS)
    whole = np.rint(vectors / step).astype(np.int8)
    return Vectors(numbered(own[places]), whole[np.concatenate([[0], places + 1])], step)


def write(network: Network, path: Path) -> None:
    """Write a network: vectors in one byte a number, weights in two."""
    layers = {f"layer.{n}": layer for n, layer in enumerate(network.layers)}
    weights = {"first": network.first, "last": network.last, **layers}
    kept: dict[str, NDArray[np.generic]] = {name: each.astype(np.float16) for name, each in weights.items()}
    kept["transitions"] = network.transitions
    for number, each in enumerate(network.inputs):
        kept[f"values.{number}"] = each.values.numbers.view(np.int64)
        kept[f"vectors.{number}"] = each.vectors
        kept[f"step.{number}"] = np.array(each.step)
    with path.open("wb") as file:
        np.savez(file, **kept)  # type: ignore[arg-type]  # its other argument has a name of its own


def read(path: Path) -> Network:
    """Read what `write` wrote; raise OSError, ValueError or KeyError for anything else."""
    with np.load(path, allow_pickle=False) as kept:
        inputs = tuple(
            Vectors(
                numbered(kept[f"values.{n}"].view(np.uint64)),
                kept[f"vectors.{n}"],
                np.float32(kept[f"step.{n}"]),
            )
            for n in range(len(INPUTS))
        )
        first, last = (kept[name].astype(np.float32) for name in ("first", "last"))
        layers = tuple(kept[f"layer.{n}"].astype(np.float32) for n in range(len(REACH)))
        return Network(inputs, first, layers, last, kept["transitions"])
