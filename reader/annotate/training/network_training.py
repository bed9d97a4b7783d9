"""How the network is trained, with PyTorch: on labels, on what teachers make of them, on tags of another program."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from reader.annotate.tagging import network
from reader.annotate.tagging.network import INPUTS, REACH, Network
from reader.annotate.text.lexicon import Lexicon
from reader.annotate.training.network_rows import UNTOLD, Rows, Sentence, Sizes, batches, padded, prepared
from reader.wording import Fault

WIDTH = 96
ROUNDS = 9
RATE = 3e-3
FURTHER, RATE_FURTHER = 2, 6e-4
"""Rounds and rate with which what teachers think is learnt, behind the others."""

DECAY = 1e-2
LEFT_OUT = 0.35
"""Share of numbers that a step does not see."""

UNSEEN = 0.15
"""Share of characters, pairs and words that a step takes for ones never met, so that it learns from what is around."""

BESIDE = 0.3
"""Weight of the other program's tags."""

STATES_LEFT_OUT = 0.2
"""The same for what the other program sees, which only teachers see; see teaching.py."""

MEAN = 0.998
"""The model is a running mean of its weights; this much of it stays at each step."""

_HIDDEN = [number for number, each in enumerate(INPUTS) if each.family in ("character", "pair", "word")]


def train(
    sentences: Sequence[Sentence],
    labels: Sequence[str],
    words: Lexicon,
    *,
    told: Sequence[Sentence] = (),
    rounds: int = ROUNDS,
    seed: int = 1,
) -> Network:
    """Train a network; raise Fault where PyTorch is missing.

    `told` are the same sentences with what teachers think of them: the network goes on with them a little, and the
    mean of before and after is given.  Takes four minutes of one core for 730,000 characters.
    """
    rows, values, sizes = prepared(sentences, labels, words)
    weights = learnt(rows, sizes, rounds=rounds, seed=seed)
    if told:
        rows, _, _ = prepared(told, labels, words)
        further = learnt(rows, sizes, rounds=FURTHER, seed=seed, rate=RATE_FURTHER, start=weights)
        weights = {name: (each + further[name]) / 2 for name, each in weights.items()}
    return network.build({name: each.numpy() for name, each in weights.items()}, values)


def with_torch() -> Any:
    """Import PyTorch; raise Fault where it is missing."""
    try:
        import torch
    except ImportError as error:
        raise Fault("train_extra", code=2) from error
    torch.set_num_threads(1)
    return torch


def learnt(
    rows: Sequence[Rows],
    sizes: Sizes,
    *,
    rounds: int,
    seed: int,
    rate: float = RATE,
    start: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Give the running mean of the weights, as tensors by name; where rows have states, these are looked at too.

    `start` are weights to go on with; without them these are drawn by chance.
    """
    torch = with_torch()
    torch.manual_seed(seed)
    chance = random.Random(seed)
    weights = _weights(torch, sizes)
    for name, each in (start or {}).items():
        weights[name].data.copy_(each)
    mean = {name: each.detach().clone() for name, each in weights.items()}
    optimizer = torch.optim.AdamW(list(weights.values()), lr=rate, weight_decay=DECAY)
    steps = rounds * len(list(batches(rows, random.Random(0))))
    step = 0
    for _ in range(rounds):
        for batch in batches(rows, chance):
            now = rate * min(1, (step + 1) / 200) * (0.02 + 0.49 * (1 + math.cos(math.pi * step / steps)))
            for group in optimizer.param_groups:
                group["lr"] = now
            loss = _loss(torch, weights, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(list(weights.values()), 5.0)
            optimizer.step()
            step += 1
            stays = min(MEAN, step / (step + 9))
            for name, each in weights.items():
                mean[name].mul_(stays).add_(each.detach(), alpha=1 - stays)
    return mean


def _weights(torch: Any, sizes: Sizes) -> dict[str, Any]:
    def drawn(rows: int, size: int, spread: float, *, bias: bool = True) -> Any:
        made = torch.randn(rows + bias, size) * spread
        if bias:
            made[-1] = 0
        return made.requires_grad_()

    total = sum(each.size for each in INPUTS)
    vectors = {
        f"vectors.{n}": drawn(size + 1, each.size, 0.7 / math.sqrt(each.size), bias=False)
        for n, (size, each) in enumerate(zip(sizes.inputs, INPUTS, strict=True))
    }
    layers = {f"layer.{n}": drawn(3 * WIDTH, WIDTH, 0.7 / math.sqrt(3 * WIDTH)) for n in range(len(REACH))}
    ends = {
        "first": drawn(total, WIDTH, 1 / math.sqrt(total)),
        "last": drawn(2 * WIDTH, sizes.labels, 0.5 / math.sqrt(2 * WIDTH)),
        "beside": drawn(2 * WIDTH, max(1, sizes.tags), 0.5 / math.sqrt(2 * WIDTH)),
        "transitions": torch.zeros(sizes.labels, sizes.labels).requires_grad_(),
        "partly": torch.zeros(sizes.labels).requires_grad_(),
    }
    if sizes.states:
        ends["states"] = drawn(sizes.states, WIDTH, 1 / math.sqrt(sizes.states), bias=False)
        ends["states at last"] = drawn(sizes.states, sizes.labels, 0.3 / math.sqrt(sizes.states), bias=False)
    return vectors | layers | ends


def _loss(torch: Any, weights: Mapping[str, Any], batch: Sequence[Rows]) -> Any:
    """Give the mean loss of a character: of its labels' chain, and of the other program's tags."""
    scores, near, inside = scored(torch, weights, batch, learning=True)
    longest = scores.shape[1]
    chances = torch.from_numpy(padded([each.chances for each in batch], longest))
    moves = torch.from_numpy(np.sum([each.moves for each in batch], axis=0))
    right = (chances * scores).sum() + (moves * weights["transitions"]).sum()
    loss = (sums(torch, scores, weights["transitions"], inside).sum() - right) / inside.sum()
    tags = torch.from_numpy(padded([each.tags for each in batch], longest, UNTOLD))
    if (tags >= 0).any():
        beside = near @ weights["beside"][:-1] + weights["beside"][-1]
        loss = loss + BESIDE * torch.nn.functional.cross_entropy(
            beside.flatten(0, 1), tags.flatten(), ignore_index=UNTOLD
        )
    return loss


def scored(
    torch: Any, weights: Mapping[str, Any], batch: Sequence[Rows], *, learning: bool
) -> tuple[Any, Any, Any]:
    """Give scores of labels, what the last layer looks at, and 1 for what is inside of a sentence, 0 behind."""
    sizes = torch.tensor([len(each.tags) for each in batch])
    longest = int(sizes.max())
    inside = (torch.arange(longest)[None] < sizes[:, None]).float()
    inputs = torch.from_numpy(padded([each.inputs for each in batch], longest))
    if learning:
        for number in _HIDDEN:
            inputs[:, :, number] *= torch.rand(inputs.shape[:2]) > UNSEEN
    left_out = LEFT_OUT if learning else 0.0
    states = None
    if "states" in weights:
        states = torch.from_numpy(padded([each.states for each in batch], longest)).float()
        states = torch.nn.functional.dropout(states, STATES_LEFT_OUT if learning else 0.0)
    near = _near(torch, weights, inputs, inside, left_out, states)
    scores = near @ weights["last"][:-1] + weights["last"][-1]
    if states is not None:
        scores = scores + states @ weights["states at last"]
    partly = torch.tensor([float(each.partly) for each in batch])
    return scores + partly[:, None, None] * weights["partly"], near, inside


def _near(
    torch: Any, weights: Mapping[str, Any], inputs: Any, inside: Any, left_out: float, states: Any
) -> Any:
    """Give what the last layer looks at, with parts of it left out by chance; see Network.scores."""

    def thinned(values: Any) -> Any:
        return torch.nn.functional.dropout(values, left_out)

    mask = inside[:, :, None]
    vectors = [
        torch.nn.functional.embedding(inputs[:, :, n], weights[f"vectors.{n}"]) for n in range(len(INPUTS))
    ]
    first = thinned(torch.cat(vectors, -1)) @ weights["first"][:-1] + weights["first"][-1]
    if states is not None:
        first = first + states @ weights["states"]
    near = thinned(torch.relu(first)) * mask
    spread = near
    for n, reach in enumerate(REACH):
        layer = weights[f"layer.{n}"]
        around = torch.nn.functional.pad(spread, (0, 0, reach, reach))
        size = spread.shape[1]
        three = torch.cat([around[:, at : at + size] for at in (0, reach, 2 * reach)], -1)
        spread = (spread + torch.relu(three @ layer[:-1] + layer[-1])) * mask
    return torch.cat([thinned(spread), near], -1)


def sums(torch: Any, scores: Any, transitions: Any, inside: Any) -> Any:
    """Give, for each sentence, the logarithm of the sum over all chains of labels.

    `transitions` are (labels, labels), or (sentences, labels, labels).
    """
    found = scores[:, 0]
    for at in range(1, scores.shape[1]):
        further = torch.logsumexp(found[:, :, None] + transitions, 1) + scores[:, at]
        found = torch.where(inside[:, at, None] > 0, further, found)
    return torch.logsumexp(found, 1)
