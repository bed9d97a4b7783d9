"""Where the words of many sentences at once begin and end: the likeliest ones, as the tagger sees them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.annotate.text.lexicon import CLASSES, LENGTHS, UNKNOWN, Lexicon
from reader.annotate.text.numbered import Keys

Numbers = NDArray[np.int64]

EDGE, STRANGE, LETTERS, DIGITS = 0, len(CLASSES) + 1, len(CLASSES) + 2, len(CLASSES) + 3
"""Kinds of words that are in no dictionary; those of CLASSES count from 1 up."""

KINDS = len(CLASSES) + 4


class Segments(NamedTuple):
    """The words of a text: where each begins, how long it is, its kind and its key (of four characters at most)."""

    starts: Numbers
    sizes: Numbers
    kinds: Numbers
    keys: Keys


Found = Mapping[int, Numbers]
"""For each length, the place in the lexicon of the word that begins at each place of a text; -1 for none."""


def find(every: Mapping[int, Keys], words: Lexicon) -> Found:
    """Look up the keys of every run of one to four code points."""
    return {length: words.words[length].find(keys) for length, keys in every.items()}


def cut(every: Mapping[int, Keys], script: NDArray[np.uint8], found: Found, words: Lexicon) -> Segments:
    """Cut code points into words; `script` tells what is EDGE, LETTERS or DIGITS, and is 255 elsewhere.

    `every` are the keys of all runs.  Letters and digits that touch their like are one word; the rest goes by the
    costs of the words.
    """
    begins = _beginnings(found, words, len(script))
    begins[1:] &= (script[1:] != script[:-1]) | (script[1:] == 255) | (script[1:] == EDGE)
    starts = np.flatnonzero(begins)
    sizes = np.diff(starts, append=len(script))
    kinds = np.where(script[starts] == 255, STRANGE, script[starts]).astype(np.int64)
    chosen = np.zeros(len(starts), np.uint64)
    for length in LENGTHS:
        own = np.flatnonzero((sizes == length) | ((sizes > length) & (length == LENGTHS[-1])))
        chosen[own] = every[length][starts[own]]
        place = found[length][starts[own]]
        known = own[place >= 0]
        kinds[known] = words.words[length].classes[place[place >= 0]].astype(np.int64) + 1
    return Segments(starts, sizes, kinds, chosen)


def _beginnings(found: Found, words: Lexicon, size: int) -> NDArray[np.bool_]:
    """Tell of each place whether a word begins there.

    The likeliest way is looked for in pieces: from one place that no word of the dictionary crosses to the next.
    """
    costs = np.full((len(LENGTHS) + 1, size), 1 << 20, np.int64)
    costs[1] = UNKNOWN
    crossing = np.zeros(size + 1, np.int64)
    for length in LENGTHS:
        there = np.flatnonzero(found[length] >= 0)
        costs[length, there] = words.words[length].costs[found[length][there]]
        crossing[there + 1] += 1
        crossing[there + length] -= 1
    free = np.cumsum(crossing)[:size] == 0
    first = np.flatnonzero(free)
    sizes = np.diff(first, append=size)
    longer = sizes > 1
    return _cheapest(free, first[longer], sizes[longer], costs)


def _cheapest(begins: NDArray[np.bool_], first: Numbers, sizes: Numbers, costs: Numbers) -> NDArray[np.bool_]:
    """Mark in `begins` where the words of the cheapest way through each piece begin, all pieces side by side."""
    if not len(first):
        return begins
    longest = np.argsort(-sizes, kind="stable")
    first, sizes = first[longest], sizes[longest]
    most = int(sizes[0])
    best = np.zeros((most + 1, len(first)), np.int64)
    chosen = np.zeros((most + 1, len(first)), np.int64)
    counts = np.searchsorted(-sizes, -np.arange(most + 1), side="right")
    for step in range(1, most + 1):
        count = int(counts[step])
        ways = np.stack(
            [
                best[step - length, :count] + costs[length, first[:count] + step - length]
                for length in LENGTHS[:step]
            ]
        )
        chosen[step, :count] = ways.argmin(axis=0) + 1
        best[step, :count] = ways.min(axis=0)
    place, piece = sizes.copy(), np.arange(len(first))
    while len(piece):
        place = place - chosen[place, piece]
        begins[first[piece] + place] = True
        piece, place = piece[place > 0], place[place > 0]
    return begins
