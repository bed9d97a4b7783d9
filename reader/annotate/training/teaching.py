"""What networks that see more, and were not trained on a text, make of it: the shipped network learns that too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from zlib import crc32

import numpy as np

from reader.annotate.text.lexicon import Lexicon
from reader.annotate.training.network_rows import Rows, Sentence, Told, prepared
from reader.annotate.training.network_training import learnt, scored, sums, with_torch

PARTS = 3
"""Teachers; each learns what the others are asked about."""

ROUNDS = 6
TOGETHER = 64
"""Sentences at once that a teacher is asked about."""


def taught(sentences: Sequence[Sentence], labels: Sequence[str], words: Lexicon) -> list[Sentence]:
    """Give the sentences with what a teacher thinks of each that learnt others only, and without their states.

    Teachers see the other program's states, and no text with other names.  Raise Fault where PyTorch is missing.
    """
    rows, _, sizes = prepared(sentences, labels, words)
    parts = [crc32(each.id.encode()) % PARTS for each in sentences]
    first = {each.id: place for place, each in reversed(list(enumerate(sentences)))}
    told: dict[int, Told] = {}
    for part in range(PARTS):
        others = [rows[place] for place in first.values() if parts[place] != part]
        weights = learnt(others, sizes, rounds=ROUNDS, seed=part + 1)
        asked = [place for place in range(len(rows)) if parts[place] == part]
        told.update(zip(asked, think(weights, [rows[place] for place in asked]), strict=True))
    return [each._replace(states=None, told=told[place]) for place, each in enumerate(sentences)]


def think(weights: Mapping[str, Any], rows: Sequence[Rows]) -> list[Told]:
    """Give what a teacher thinks of sentences, in their order."""
    torch = with_torch()
    told: dict[int, Told] = {}
    order = sorted(range(len(rows)), key=lambda place: len(rows[place].tags))
    for first in range(0, len(order), TOGETHER):
        places = order[first : first + TOGETHER]
        with torch.no_grad():
            scores, _, inside = scored(torch, weights, [rows[place] for place in places], learning=False)
        moves = weights["transitions"][None].repeat(len(places), 1, 1)
        scores, moves = scores.requires_grad_(), moves.requires_grad_()
        # the slopes of the logarithm of the sum over all chains are the chances of what they pass through
        chances, moved = torch.autograd.grad(sums(torch, scores, moves, inside).sum(), [scores, moves])
        for number, place in enumerate(places):
            size = len(rows[place].tags)
            told[place] = Told(_plain(chances[number, :size]), _plain(moved[number]))
    return [told[place] for place in range(len(rows))]


def _plain(tensor: Any) -> Any:
    return np.array(tensor.numpy(), np.float32)
