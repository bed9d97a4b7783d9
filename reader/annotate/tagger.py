"""Names that no file knows, by a sequence tagger: a small conditional random field over characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from reader.annotate.features import features
from reader.annotate.lexicon import Lexicon, lexicon
from reader.document import EntityType

MODEL = Path(__file__).parent / "model" / "names.crfsuite"

_SENTENCES = re.compile(r"[^。！？；\n]{0,400}[。！？；]*")


class Found(NamedTuple):
    """A name from `start` up to `end`; `confidence` is the least sure of its characters' chances."""

    start: int
    end: int
    type: EntityType
    confidence: float


class Tagger:
    """A model and the words it was trained with."""

    def __init__(self, model: Path = MODEL, words: Lexicon | None = None) -> None:
        import pycrfsuite

        self._words = words or lexicon()
        self._crf = pycrfsuite.Tagger()
        self._crf.open(str(model))

    def sentence(self, text: str, *, sure: bool = True) -> list[Found]:
        """Tag one folded sentence; without `sure` all confidences are 1 and it goes faster."""
        labels: Sequence[str] = self._crf.tag(features(text, self._words))
        spans = list(spans_of(labels))
        if not sure:
            return [Found(start, end, kind, 1.0) for start, end, kind in spans]
        chance = self._crf.marginal
        return [
            Found(start, end, kind, min(chance(labels[at], at) for at in range(start, end)))
            for start, end, kind in spans
        ]

    def text(self, text: str, *, sure: bool = True) -> Iterator[Found]:
        """Tag a folded text sentence by sentence; spans are those of the text."""
        for match in _SENTENCES.finditer(text):
            if match[0]:
                for found in self.sentence(match[0], sure=sure):
                    yield found._replace(start=found.start + match.start(), end=found.end + match.start())


@lru_cache(maxsize=1)
def tagger() -> Tagger:
    """Give the tagger that comes with the program, loaded at first use."""
    return Tagger()


def spans_of(labels: Sequence[str]) -> Iterator[tuple[int, int, EntityType]]:
    """Read B-, I-, E- and S- labels; a name without its end ends where its label does."""
    start, kind = 0, ""
    for place, label in enumerate((*labels, "O")):
        if kind and (label[0] in "OBS" or label[2:] != kind):
            yield start, place, EntityType(kind)
            kind = ""
        if label[0] in "BS" or (label != "O" and not kind):
            start, kind = place, label[2:]


def labels_of(size: int, spans: Sequence[tuple[int, int, str]]) -> list[str]:
    """Write B-, I-, E- and S- labels; of spans that touch the longer is kept."""
    labels = ["O"] * size
    for start, end, kind in sorted(spans, key=lambda span: span[0] - span[1]):
        if end > start and labels[start:end] == ["O"] * (end - start):
            labels[start:end] = [f"I-{kind}"] * (end - start)
            labels[start], labels[end - 1] = f"B-{kind}", f"E-{kind}"
            if end == start + 1:
                labels[start] = f"S-{kind}"
    return labels
