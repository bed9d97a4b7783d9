"""How the network is trained, with PyTorch: on the field's texts, and on the tags of another program beside."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.annotate import network
from reader.annotate.features import Column, Sentences, look
from reader.annotate.lexicon import Lexicon
from reader.annotate.network import INPUTS, REACH, Network, columns
from reader.wording import Fault

WIDTH = 96
ROUNDS = 9
TOGETHER = 2600
"""Characters in a step of training, about."""

RATE = 3e-3
DECAY = 1e-2
LEFT_OUT = 0.35
"""Share of numbers that a step does not see."""

UNSEEN = 0.15
"""Share of characters, pairs and words that a step takes for ones never met, so that it learns from what is around."""

BESIDE = 0.3
"""Weight of the other program's tags."""

OFTEN = 3
"""Times that something must occur to have a vector of its own."""

MEAN = 0.998
"""The model is a running mean of its weights; this much of it stays at each step."""

_HIDDEN = [number for number, each in enumerate(INPUTS) if each.family in ("character", "pair", "word")]
_NOTHING = -100


class Sentence(NamedTuple):
    """A folded text with a label for each character; `tags` of the other program, empty where there are none.

    `partly` tells that it comes from a file that labels some types only, in its own way.
    """

    text: str
    labels: Sequence[str]
    tags: Sequence[str] = ()
    partly: bool = False


class _Rows(NamedTuple):
    inputs: NDArray[np.int64]
    labels: NDArray[np.int64]
    tags: NDArray[np.int64]
    partly: bool


def train(
    sentences: Sequence[Sentence],
    labels: Sequence[str],
    words: Lexicon,
    *,
    rounds: int = ROUNDS,
    seed: int = 1,
) -> Network:
    """Train a network; raise Fault where PyTorch is missing.

    Takes some ten minutes of one core for 800,000 characters.
    """
    try:
        import torch
    except ImportError as error:
        raise Fault("format_extra", what="train", extra="train") from error
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    chance = random.Random(seed)
    seen = _seen([each.text for each in sentences], words)
    values = _values(seen)
    tags = sorted({tag for each in sentences for tag in each.tags})
    rows = [_rows(each, one, values, labels, tags) for each, one in zip(sentences, seen, strict=True)]
    weights = _weights(torch, [len(each) for each in values], len(labels), max(1, len(tags)))
    mean = {name: each.detach().clone() for name, each in weights.items()}
    optimizer = torch.optim.AdamW(list(weights.values()), lr=RATE, weight_decay=DECAY)
    steps = rounds * len(list(_batches(rows, random.Random(0))))
    step = 0
    for _ in range(rounds):
        for batch in _batches(rows, chance):
            rate = RATE * min(1, (step + 1) / 200) * (0.02 + 0.49 * (1 + math.cos(math.pi * step / steps)))
            for group in optimizer.param_groups:
                group["lr"] = rate
            loss = _loss(torch, weights, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(list(weights.values()), 5.0)
            optimizer.step()
            step += 1
            stays = min(MEAN, step / (step + 9))
            for name, each in weights.items():
                mean[name].mul_(stays).add_(each.detach(), alpha=1 - stays)
    return network.build({name: each.numpy() for name, each in mean.items()}, values)


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
) -> _Rows:
    """Number what a sentence holds: inputs from 1, 0 for what has no vector of its own."""
    inputs = np.zeros_like(seen)
    for number, known in enumerate(values):
        place = np.minimum(np.searchsorted(known, seen[:, number]), len(known) - 1)
        inputs[:, number] = np.where(known[place] == seen[:, number], place + 1, 0)
    number_of = {tag: number for number, tag in enumerate(tags)}
    told = [number_of[tag] for tag in each.tags] or [_NOTHING] * len(each.text)
    return _Rows(inputs, np.array([labels.index(one) for one in each.labels]), np.array(told), each.partly)


def _batches(rows: Sequence[_Rows], chance: random.Random) -> Iterator[list[_Rows]]:
    """Give rows of about one length together, in an order of chance."""
    order = list(range(len(rows)))
    chance.shuffle(order)
    batches: list[list[_Rows]] = []
    for first in range(0, len(order), 4000):
        size = TOGETHER
        for place in sorted(order[first : first + 4000], key=lambda one: len(rows[one].labels)):
            if size >= TOGETHER:
                batches.append([])
                size = 0
            batches[-1].append(rows[place])
            size += len(rows[place].labels)
    chance.shuffle(batches)
    yield from batches


def _weights(torch: Any, sizes: Sequence[int], labels: int, tags: int) -> dict[str, Any]:
    def drawn(rows: int, size: int, spread: float, *, bias: bool = True) -> Any:
        made = torch.randn(rows + bias, size) * spread
        if bias:
            made[-1] = 0
        return made.requires_grad_()

    total = sum(each.size for each in INPUTS)
    vectors = {
        f"vectors.{n}": drawn(size + 1, each.size, 0.7 / math.sqrt(each.size), bias=False)
        for n, (size, each) in enumerate(zip(sizes, INPUTS, strict=True))
    }
    layers = {f"layer.{n}": drawn(3 * WIDTH, WIDTH, 0.7 / math.sqrt(3 * WIDTH)) for n in range(len(REACH))}
    ends = {
        "first": drawn(total, WIDTH, 1 / math.sqrt(total)),
        "last": drawn(2 * WIDTH, labels, 0.5 / math.sqrt(2 * WIDTH)),
        "beside": drawn(2 * WIDTH, tags, 0.5 / math.sqrt(2 * WIDTH)),
        "transitions": torch.zeros(labels, labels).requires_grad_(),
        "partly": torch.zeros(labels).requires_grad_(),
    }
    return vectors | layers | ends


def _loss(torch: Any, weights: Mapping[str, Any], batch: Sequence[_Rows]) -> Any:
    """Give the mean loss of a character: of its labels' chain, and of the other program's tags."""
    longest = max(len(each.labels) for each in batch)

    def padded(name: str, filled: int) -> Any:
        made = [
            np.pad(
                getattr(each, name),
                [(0, longest - len(each.labels)), (0, 0)][: getattr(each, name).ndim],
                constant_values=filled,
            )
            for each in batch
        ]
        return torch.from_numpy(np.stack(made))

    labels, tags, inputs = padded("labels", 0), padded("tags", _NOTHING), padded("inputs", 0)
    sizes = torch.tensor([len(each.labels) for each in batch])
    inside = (torch.arange(longest)[None] < sizes[:, None]).float()
    for number in _HIDDEN:
        inputs[:, :, number] *= torch.rand(inputs.shape[:2]) > UNSEEN
    near = _near(torch, weights, inputs, inside)
    scores = near @ weights["last"][:-1] + weights["last"][-1]
    partly = torch.tensor([float(each.partly) for each in batch])
    scores = scores + partly[:, None, None] * weights["partly"]
    loss = _chain(torch, scores, weights["transitions"], labels, inside) / inside.sum()
    if (tags >= 0).any():
        beside = near @ weights["beside"][:-1] + weights["beside"][-1]
        loss = loss + BESIDE * torch.nn.functional.cross_entropy(
            beside.flatten(0, 1), tags.flatten(), ignore_index=_NOTHING
        )
    return loss


def _near(torch: Any, weights: Mapping[str, Any], inputs: Any, inside: Any) -> Any:
    """Give what the last layer looks at, with parts of it left out by chance; see Network.scores."""

    def thinned(values: Any) -> Any:
        return torch.nn.functional.dropout(values, LEFT_OUT)

    mask = inside[:, :, None]
    vectors = [
        torch.nn.functional.embedding(inputs[:, :, n], weights[f"vectors.{n}"]) for n in range(len(INPUTS))
    ]
    first = torch.relu(thinned(torch.cat(vectors, -1)) @ weights["first"][:-1] + weights["first"][-1])
    near = thinned(first) * mask
    spread = near
    for n, reach in enumerate(REACH):
        layer = weights[f"layer.{n}"]
        around = torch.nn.functional.pad(spread, (0, 0, reach, reach))
        size = spread.shape[1]
        three = torch.cat([around[:, at : at + size] for at in (0, reach, 2 * reach)], -1)
        spread = (spread + torch.relu(three @ layer[:-1] + layer[-1])) * mask
    return torch.cat([thinned(spread), near], -1)


def _chain(torch: Any, scores: Any, transitions: Any, labels: Any, inside: Any) -> Any:
    """Give minus the logarithm of the chance of the right labels, summed over a batch."""
    right = (scores.gather(2, labels[:, :, None])[:, :, 0] * inside).sum()
    right = right + (transitions[labels[:, :-1], labels[:, 1:]] * inside[:, 1:]).sum()
    sums = scores[:, 0]
    for at in range(1, scores.shape[1]):
        further = torch.logsumexp(sums[:, :, None] + transitions, 1) + scores[:, at]
        sums = torch.where(inside[:, at, None] > 0, further, sums)
    return torch.logsumexp(sums, 1).sum() - right
