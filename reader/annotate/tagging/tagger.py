"""Names that no file knows, by a sequence tagger: a field and a small network over characters, and their mean."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from reader.annotate.tagging import crf, network
from reader.annotate.tagging.features import Sentences, look
from reader.annotate.text.lexicon import Lexicon, lexicon
from reader.annotate.text.numbered import Places
from reader.document import EntityType

MODEL = Path(__file__).parents[1] / "model" / "names.npz"

SHARE = 0.35
"""Of the network's scores in the mean with the field's: the best of seven on a fifth held back."""

CALIBRATION = (0.762, -0.437)
"""Slope and shift, on logarithms of odds, from a confidence to the share that is right; the model's card has both."""

TOGETHER = 1 << 13
"""Characters tagged at once, about: enough to be quick, and little memory for an article of any length."""

_TYPES = {each.value: each for each in EntityType}  # to call the class takes longer than all else
_KINDS = ["", *_TYPES]
_SENTENCES = re.compile(r"[^。！？；\n]{0,400}[。！？；]{0,400}")


class Found(NamedTuple):
    """A name from `start` up to `end`; `confidence` is the least sure of its characters' chances."""

    start: int
    end: int
    type: EntityType
    confidence: float


def likely_right(confidence: float) -> float:
    """Give the chance that a name found with a confidence is right, with its bounds and its type.

    Fitted on texts held back: of names found with .84 there .69 were right.
    """
    odds = min(confidence, 0.9999) / (1 - min(confidence, 0.9999))
    fair = math.pow(odds, CALIBRATION[0]) * math.exp(CALIBRATION[1])
    return fair / (1 + fair)


class Tagger:
    """A model, the network beside it if there is one, and the words that both were trained with."""

    def __init__(self, model: Path = MODEL, words: Lexicon | None = None) -> None:
        self._words = words or lexicon()
        self._field = crf.read(model)
        self._network: network.Network | None = None
        if network.beside(model).is_file():
            self._network = network.read(network.beside(model))
            self._field = self._field.between(self._network.transitions, SHARE)

    def text(self, text: str) -> Iterator[Found]:
        """Tag a folded text sentence by sentence."""
        for sentences in _sentences(text):
            yield from self._together(text, sentences)

    def _together(self, text: str, sentences: Sentences) -> Iterator[Found]:
        sizes = sentences.ends - sentences.starts
        seen = look(text, sentences, self._words)
        beside = self._network.scores(seen) if self._network else None
        numbers, chances = self._field.tag(seen, sizes, beside, SHARE)
        ends = np.cumsum(sizes)
        firsts = ends - sizes
        opens, closes = spans_of(numbers, self._field.labels, firsts)
        if not len(opens):
            return
        inside = np.where(numbers == self._field.labels.index(crf.OUTSIDE), np.inf, chances)
        sure = np.minimum.reduceat(inside, opens)
        shift = (sentences.starts - firsts)[np.searchsorted(ends, opens, side="right")]
        kinds = [_TYPES.get(label[2:]) for label in self._field.labels]
        for first, last, number, least in zip(
            (opens + shift).tolist(),
            (closes + shift).tolist(),
            numbers[opens].tolist(),
            sure.tolist(),
            strict=True,
        ):
            yield Found(first, last, kinds[number], least)


def _sentences(text: str) -> Iterator[Sentences]:
    """Give the sentences of a text, as many at once as are tagged together."""
    starts: list[int] = []
    ends: list[int] = []
    for match in _SENTENCES.finditer(text):
        if match[0]:
            starts.append(match.start())
            ends.append(match.end())
            if ends[-1] - starts[0] >= TOGETHER:
                yield Sentences(np.array(starts), np.array(ends))
                starts, ends = [], []
    if starts:
        yield Sentences(np.array(starts), np.array(ends))


@lru_cache(maxsize=1)
def tagger() -> Tagger:
    """Give the tagger that comes with the program, loaded at first use."""
    return Tagger()


def spans_of(numbers: Places, labels: Sequence[str], firsts: Places) -> tuple[Places, Places]:
    """Read B-, I- and E- labels, told by their numbers: where names begin, and where they end.

    No name goes on beyond one of `firsts`, where sentences begin; one without its end ends where its label does.
    """
    kinds = np.array([_KINDS.index(label[2:]) for label in labels])[numbers]
    before = np.concatenate([[0], kinds[:-1]])[: len(kinds)]
    before[firsts] = 0
    begins = (kinds != before) | np.array([label[0] == "B" for label in labels])[numbers]
    begins &= kinds > 0
    goes_on = np.append((kinds[1:] > 0) & ~begins[1:], False)
    return np.flatnonzero(begins), np.flatnonzero((kinds > 0) & ~goes_on[: len(kinds)]) + 1


def labels_of(size: int, spans: Sequence[tuple[int, int, str]]) -> list[str]:
    """Write B-, I- and E- labels, B- alone for one character; of spans that touch the longer is kept."""
    labels = ["O"] * size
    for start, end, kind in sorted(spans, key=lambda span: span[0] - span[1]):
        if end > start and labels[start:end] == ["O"] * (end - start):
            labels[start:end] = [f"I-{kind}"] * (end - start)
            labels[end - 1] = f"E-{kind}"
            labels[start] = f"B-{kind}"
    return labels
