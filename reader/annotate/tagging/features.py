"""What the tagger looks at around each character, as numbers, for many sentences at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.annotate.tagging.segments import DIGITS, EDGE, KINDS, LETTERS, Found, cut, find
from reader.annotate.text.fold import chinese
from reader.annotate.text.lexicon import Lexicon, codes, every_key
from reader.annotate.text.numbered import Keys
from reader.annotate.text.transliteration import CHARACTERS

Column = NDArray[np.int64]
"""A number a character: what one template sees there."""

TEMPLATES: Sequence[tuple[str, int]] = (
    *(("character", offset) for offset in (-2, -1, 0, 1, 2)),
    *(("pair", offset) for offset in (-2, -1, 0, 1)),
    ("triple", -1),
    ("named word", -2),
    ("longest", 0),
    ("longest beside", 0),
    ("surname", -2),
    ("shape", -2),
    ("kind", 0),
    ("kinds before", 0),
    ("kinds behind", 0),
    ("kinds around", 0),
    ("word", 0),
    ("word before", 0),
    ("word behind", 0),
)
"""What is looked at, and from which character on, counted from the one that is labelled."""

BEFORE, AFTER = 2, 4
"""Edges that are put around each sentence: nothing looks further."""

LONGEST = (2, 3, 4)
"""Characters of dictionary words, of which the longest counts."""

_EDGE = 2
_SHAPES = "ct0Aamsp_"
"""Chinese, Chinese as in foreign names, digit, capital, letter, ·, blank, other, edge."""

_SCRIPTS = np.full(len(_SHAPES), 255, np.uint8)
"""What each of _SHAPES is when words are cut."""
_SCRIPTS[[2, 3, 4, 8]] = DIGITS, LETTERS, LETTERS, EDGE


class Sentences(NamedTuple):
    """Sentences of a text: where each begins and ends; in the order of the text."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]


class Seen(NamedTuple):
    """What each family of templates sees, and where in it the characters of the sentences stand, in turn."""

    families: Mapping[str, Column]
    places: NDArray[np.int64]

    def columns(self) -> list[Column]:
        """Give a column for each of TEMPLATES, with a number for each character."""
        return [self.families[family][self.places + offset] for family, offset in TEMPLATES]


def look(text: str, sentences: Sentences, words: Lexicon) -> Seen:
    """Look at sentences of a folded text; no template looks beyond its sentence."""
    points, places = _padded(text, sentences)
    return Seen(_seen(points, words), places)


def whole(text: str) -> Sentences:
    """Take a text for one sentence."""
    return Sentences(np.array([0]), np.array([len(text)]))


def _padded(text: str, sentences: Sentences) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Lay the sentences out one behind the other with edges between; give also where their characters are."""
    sizes = sentences.ends - sentences.starts
    ordinal = np.repeat(np.arange(len(sizes)), sizes)
    before = np.concatenate([[0], np.cumsum(sizes)[:-1]]) if len(sizes) else sizes
    within = np.arange(int(sizes.sum())) - before[ordinal]
    points = np.full(int(sizes.sum()) + len(sizes) * (BEFORE + AFTER), _EDGE, np.uint32)
    places = within + (before + np.arange(len(sizes)) * (BEFORE + AFTER) + BEFORE)[ordinal]
    points[places] = codes(text)[within + sentences.starts[ordinal]]
    return points, places


def _seen(points: NDArray[np.uint32], words: Lexicon) -> dict[str, Column]:
    """Give what each family of templates sees from each place on; the columns end where it would look too far."""
    plain = np.where((points > ord("0")) & (points <= ord("9")), ord("0"), points).astype(np.int64)
    shapes = _shapes(points)
    every = every_key(points)
    found = find(every, words)
    begins, ends = _longest(found, words, len(points))
    names = _names(every, words)
    after = begins[: len(names)] << 4 | begins[1 : len(names) + 1]
    whose = np.where(names > 0, names << 8 | after, 0)
    pairs = plain[:-1] << 21 | plain[1:]
    return {
        "character": plain,
        "pair": pairs,
        "triple": pairs[:-1] << 21 | plain[2:],
        "named word": whose[:-2] << 20 | whose[1:-1] << 10 | whose[2:],
        "longest": begins << 4 | ends,
        "longest beside": np.concatenate([[0], ends[:-2] << 4 | begins[2:]]),
        "surname": _run(names, 4, 2),
        "shape": _run(shapes, 5, 4),
        **_segments(every, shapes, found, words),
    }


def _run(values: Column, count: int, bits: int) -> Column:
    """Put so many neighbours into one number."""
    size = len(values) - count + 1
    found = values[:size]
    for place in range(1, count):
        found = found << bits | values[place : place + size]
    return found


def _longest(found: Found, words: Lexicon, size: int) -> tuple[Column, Column]:
    """Tell of each place what a dictionary takes the longest word for that begins there, and that ends there; 0 for none.

    Its place in LISTED and its length in one number.
    """
    begins = np.zeros(size, np.int64)
    ends = np.zeros(size, np.int64)
    for length in LONGEST:
        there = np.flatnonzero(found[length] >= 0)
        listed = words.words[length].listed[found[length][there]].astype(np.int64)
        there, listed = there[listed > 0], listed[listed > 0]
        kind = (listed - 1) * len(LONGEST) + length - 1
        begins[there] = kind
        ends[there + length - 1] = kind
    return begins, ends


def _segments(every: Mapping[int, Keys], shapes: Column, found: Found, words: Lexicon) -> dict[str, Column]:
    """Give of each place the word around it and the words beside that one: their kinds, and which they are.

    All but the first tell too whether the place is the first or last of its word.
    """
    segments = cut(every, _SCRIPTS[shapes], found, words)
    number = np.repeat(np.arange(len(segments.starts)), segments.sizes)
    within = np.arange(len(shapes)) - segments.starts[number]
    last = within == segments.sizes[number] - 1
    part = np.where(within == 0, np.where(last, 2, 0), np.where(last, 3, 1))
    kinds = np.concatenate([[EDGE], segments.kinds, [EDGE]])
    before, here, behind = kinds[number], kinds[number + 1], kinds[number + 2]
    which = np.concatenate([[0], segments.keys, [0]]).astype(np.uint64).view(np.int64)
    return {
        "kind": (here << 4) + (part << 2) + np.minimum(segments.sizes[number], 4) - 1,
        "kinds before": (part * KINDS + before) * KINDS + here,
        "kinds behind": (part * KINDS + here) * KINDS + behind,
        "kinds around": ((part * KINDS + before) * KINDS + here) * KINDS + behind,
        "word": which[number + 1] << 2 | part,
        "word before": which[number] << 2 | part,
        "word behind": which[number + 2] << 2 | part,
    }


def _names(every: Mapping[int, Keys], words: Lexicon) -> Column:
    """Tell of each place whether a surname of one character (1) or of two (2) begins there."""
    one = words.begins[every[1].view(np.int64)][:-1]
    two = np.isin(every[2], words.surnames[2])
    return np.where(two, 2, one.astype(np.int64))


_known = np.zeros(0x110000, np.uint8)
"""Code point -> place in _SHAPES, from 1; 0 for one that was never met."""
_known[_EDGE] = _SHAPES.index("_") + 1


def _shapes(points: NDArray[np.uint32]) -> Column:
    found = _known[points]
    if not found.all():
        for code in np.unique(points[found == 0]):
            _known[code] = _SHAPES.index(_shape(chr(code))) + 1
        found = _known[points]
    return (found - 1).astype(np.int64)


def _shape(character: str) -> str:
    if chinese(character):
        return "t" if character in CHARACTERS else "c"
    if character.isdigit():
        return "0"
    if character.isalpha():
        return "A" if character.isupper() else "a"
    return "m" if character == "·" else "s" if character == " " else "p"
