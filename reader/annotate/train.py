"""How the tagger's model is made: from labelled JSONL and the words of CC-CEDICT, in one call."""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.annotate import crf
from reader.annotate.evaluate import Labelled, read_labelled
from reader.annotate.features import TEMPLATES, look, whole
from reader.annotate.fold import chinese, fold
from reader.annotate.lexicon import CLASSES, FILE, LENGTHS, SURNAMES, Lexicon
from reader.annotate.tagger import MODEL, Tagger, labels_of
from reader.wording import Fault

PARAMETERS: Mapping[str, float | int | bool] = {
    "c1": 0.2,  # enough L1 to keep the model below 8 MB
    "c2": 0.1,
    "max_iterations": 100,
    "feature.minfreq": 2,
    "feature.possible_transitions": False,
}

OTHER = "z"
"""Begins the attributes that take up how the labels of partly labelled files differ."""

CHARACTER = TEMPLATES.index(("character", 0))

_ENTRY = re.compile(r"\S+ (\S+) \[([^\]]*)\] /(.*)/")
_PLACE = re.compile(
    r"\b(?:city|county|province|district|prefecture|capital|country|river|mountains?|lake|island|town|village|state"
    r"|municipality|region|place name|republic|peninsula|sea|ocean|township|abbr\. for .* province)\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\b(?:company|corporation|university|college|bank|newspaper|party|agency|ministry|bureau|committee"
    r"|association|organi[sz]ation|airlines?|institute|brand|football club|commission|academy|press|group|website"
    r"|team)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\(\d{3,4}|\(c\. |born \d{4}|emperor|philosopher|politician|\bpoet\b|writer|actor|singer|\(name\)"
)

_EVENT = re.compile(
    r"\b(?:war|battle|dynasty|reign|treaty|incident|movement|novel|play|book|film)\b", re.IGNORECASE
)


def rebuild(full: Sequence[Path], partial: Sequence[Path], *, model: Path = MODEL, words: Lexicon) -> None:
    """Train the model that is shipped: one on the fully labelled files, which then completes the others.

    Takes about eight minutes on one core and 2 GB for 700,000 characters.
    """
    with TemporaryDirectory() as folder:
        teacher = Path(folder) / "teacher"
        train(full, model=teacher, words=words)
        train(full, partial, model=model, words=words, teacher=Tagger(teacher, words))


def train(
    full: Sequence[Path],
    partial: Sequence[Path] = (),
    *,
    model: Path,
    words: Lexicon,
    teacher: Tagger | None = None,
    verbose: bool = False,
) -> None:
    """Train a model on labelled files and write it.

    `partial` files label only people, organisations and places: titles and products there are what
    the teacher finds, and attributes of their own (z) take up how else their labels differ; no such
    attribute is given when the model is used.  Raise Fault where python-crfsuite is missing.
    """
    try:
        import pycrfsuite
    except ImportError as error:
        raise Fault("format_extra", what="train", extra="train") from error
    trainer = pycrfsuite.Trainer(verbose=verbose)
    for path in (*full, *partial):
        for each in read_labelled(path):
            text = fold(each.text)
            if not text:
                continue
            rows, spans = attributes(text, words), set(each.spans)
            if path in partial:
                rows = [[*row, f"{OTHER} ", f"{OTHER} {row[CHARACTER]}"] for row in rows]
                spans |= _completed(each, text, teacher) if teacher else set()
            trainer.append(rows, labels_of(len(text), list(spans)))
    trainer.select("lbfgs")
    trainer.set_params(dict(PARAMETERS))
    with TemporaryDirectory() as folder:
        trainer.train(f"{folder}/model")
        tagger = pycrfsuite.Tagger()
        tagger.open(f"{folder}/model")
        weights = tagger.info()
    states = {
        ((int(template), int(value)), label): weight
        for (attribute, label), weight in weights.state_features.items()
        for template, value in [attribute.split(" ")]
        if template != OTHER
    }
    crf.write(crf.build(states, weights.transitions), model)


def attributes(text: str, words: Lexicon) -> list[list[str]]:
    """Give the attributes of each character of a folded sentence, as training wants them: template and value."""
    columns = look(text, whole(text), words).columns()
    named = [[f"{number} {value}" for value in column.tolist()] for number, column in enumerate(columns)]
    return [list(row) for row in zip(*named, strict=True)]


def _completed(each: Labelled, text: str, teacher: Tagger) -> set[tuple[int, int, str]]:
    """Add the titles and products that a teacher finds where nothing is labelled."""
    return {
        (found.start, found.end, found.type.value)
        for found in teacher.text(text)
        if found.type.value in ("TITLE", "PRODUCT")
        and found.confidence > 0.5
        and not any(start < found.end and found.start < end for start, end, _ in each.spans)
    }


def write_words(cedict: Path, path: Path = FILE) -> None:
    """Write the word list from a CC-CEDICT file (gzip): words of two to four characters, by class."""
    found: dict[str, set[str]] = defaultdict(set)
    with gzip.open(cedict, "rt", encoding="utf-8") as lines:
        for letter, word in _classified(lines):
            found[letter].add(word)
    found["w"] -= found["L"] | found["O"] | found["P"]
    kinds = [(letter, length) for letter in CLASSES for length in LENGTHS] + [(SURNAMES, 1), (SURNAMES, 2)]
    text = "".join(
        " ".join([f"{letter}{length}", *sorted(word for word in found[letter] if len(word) == length)]) + "\n"
        for letter, length in kinds
    )
    path.write_text(text, encoding="utf-8")


def _classified(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        match = _ENTRY.match(line)
        if not match or not all(map(chinese, match[1])):
            continue
        word, reading, meaning = fold(match[1]), match[2], match[3]
        if meaning.startswith("surname ") and len(word) < 3:
            yield "S", word
        elif 2 <= len(word) <= 4:
            yield (_name_class(meaning) if reading[:1].isupper() else "w"), word


def _name_class(meaning: str) -> str:
    if _PERSON.search(meaning) and not _EVENT.search(meaning):
        return "P"
    if _PLACE.search(meaning):
        return "L"
    return "O" if _ORGANISATION.search(meaning) else "w"
