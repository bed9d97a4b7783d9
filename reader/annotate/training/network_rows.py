"""What the network learns from: sentences in numbers, and batches of them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.annotate.tagging.features import Column, Sentences, look
from reader.annotate.tagging.network import Scores, columns
from reader.annotate.text.lexicon import Lexicon

TOGETHER = 2600
"""Characters in a step of training, about."""

OFTEN = 3
"""Times that something must occur to have a vector of its own."""

TOLD = 0.5
"""Share of a teacher's chances in what is learnt; the rest are the labels themselves."""

UNTOLD = -100
"""The tag of what has none."""


class Told(NamedTuple):
    """What a teacher thinks of a text: (characters, labels), and how often one label follows another (labels, labels)."""

    chances: Scores
    moves: Scores


class Sentence(NamedTuple):
    """A folded text with a label for each character; `tags` of the other program, empty where there are none.

    `partly` tells that it comes from a file that labels some types only, in its own way; texts of one `id` are one
    text with different names.  `states` (characters, numbers) are what the other program sees.
    """

    text: str
    labels: Sequence[str]
    tags: Sequence[str] = ()
    partly: bool = False
    id: str = ""
    states: NDArray[np.float16] | None = None
    told: Told | None = None


class Rows(NamedTuple):
    """A sentence in numbers; `chances` and `moves` are what is to be learnt of it."""

    inputs: NDArray[np.int64]
    chances: Scores
    moves: Scores
    tags: NDArray[np.int64]
    partly: bool
    states: NDArray[np.float16]


class Sizes(NamedTuple):
    """How many there are: of values of each input, of labels, of tags, of numbers of a state."""

    inputs: Sequence[int]
    labels: int
    tags: int
    states: int


def prepared(
    sentences: Sequence[Sentence], labels: Sequence[str], words: Lexicon
) -> tuple[list[Rows], list[Column], Sizes]:
    """Give sentences in numbers, the values that have vectors, by input, and how many there are of all."""
    seen = _seen([each.text for each in sentences], words)
    values = _values(seen)
    tags = sorted({tag for each in sentences for tag in each.tags})
    rows = [_rows(each, one, values, labels, tags) for each, one in zip(sentences, seen, strict=True)]
    return (
        rows,
        values,
        Sizes([len(each) for each in values], len(labels), len(tags), rows[0].states.shape[1]),
    )


def _seen(texts: Sequence[str], words: Lexicon) -> list[NDArray[np.int64]]:
    """Look at all texts at once; give an array of (characters, inputs) for each."""
    sizes = np.array([len(text) for text in texts])
    ends = np.cumsum(sizes + 1) - 1
    every = np.stack(columns(look("\n".join(texts), Sentences(ends - sizes, ends), words)), axis=1)
    return np.split(every, np.cumsum(sizes)[:-1])


def _values(seen: Sequence[NDArray[np.int64]]) -> list[Column]:
    """Give, for each input, what occurs often enough, in order."""
    found = []
    for column in np.concatenate(seen).T:
        values, counts = np.unique(column, return_counts=True)
        found.append(values[counts >= OFTEN])
    return found


def _rows(
    each: Sentence,
    seen: NDArray[np.int64],
    values: Sequence[Column],
    labels: Sequence[str],
    tags: Sequence[str],
) -> Rows:
    """Number what a sentence holds: inputs from 1, 0 for what has no vector of its own."""
    inputs = np.zeros_like(seen)
    for number, known in enumerate(values):
        place = np.minimum(np.searchsorted(known, seen[:, number]), len(known) - 1)
        inputs[:, number] = np.where(known[place] == seen[:, number], place + 1, 0)
    number_of = {tag: number for number, tag in enumerate(tags)}
    told = [number_of[tag] for tag in each.tags] or [UNTOLD] * len(each.text)
    own = np.array([labels.index(one) for one in each.labels])
    chances = np.eye(len(labels), dtype=np.float32)[own]
    moves = np.zeros((len(labels), len(labels)), np.float32)
    np.add.at(moves, (own[:-1], own[1:]), 1)
    if each.told:
        chances += TOLD * (each.told.chances - chances)
        moves += TOLD * (each.told.moves - moves)
    states = np.zeros((len(own), 0), np.float16) if each.states is None else each.states
    return Rows(inputs, chances, moves, np.array(told), each.partly, states)


def batches(rows: Sequence[Rows], chance: random.Random) -> Iterator[list[Rows]]:
    """Give rows of about one length together, in an order of chance."""
    order = list(range(len(rows)))
    chance.shuffle(order)
    made: list[list[Rows]] = []
    for first in range(0, len(order), 4000):
        size = TOGETHER
        for place in sorted(order[first : first + 4000], key=lambda one: len(rows[one].tags)):
            if size >= TOGETHER:
                made.append([])
                size = 0
            made[-1].append(rows[place])
            size += len(rows[place].tags)
    chance.shuffle(made)
    yield from made


def padded(arrays: Sequence[NDArray[Any]], longest: int, filled: int = 0) -> NDArray[Any]:
    """Lay arrays of different lengths one under the other, filled up to the longest."""
    made = np.full((len(arrays), longest, *arrays[0].shape[1:]), filled, arrays[0].dtype)
    for place, each in enumerate(arrays):
        made[place, : len(each)] = each
    return made
