"""How good the names are: exact spans against labelled texts, and what went wrong where."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.annotate.text.spans import outermost
from reader.document import Article, Paragraph
from reader.knowledge import Knowledge
from reader.record import record

SHOWN = 12  # characters of context on either side of an error


class Labelled(NamedTuple):
    """A text and its names: (start, end, type), half-open, in code points."""

    id: str
    text: str
    spans: frozenset[tuple[int, int, str]]


class Score(NamedTuple):
    """Precision, recall, their harmonic mean, and how many names the gold has."""

    precision: float
    recall: float
    f1: float
    gold: int


@record
class Mistake:
    """`kind` is missed, extra, type (right span, wrong type) or bounds (an overlapping span)."""

    kind: str
    wanted: str
    got: str
    context: str


def read_labelled(path: Path) -> list[Labelled]:
    """Read JSONL: {"id", "text", "entities": [{"start", "end", "type"}]} a line."""
    records = map(json.loads, filter(str.strip, path.read_text(encoding="utf-8").splitlines()))
    return [
        Labelled(
            str(record["id"]),
            record["text"],
            frozenset((each["start"], each["end"], each["type"]) for each in record["entities"]),
        )
        for record in records
    ]


def predict(gold: Iterable[Labelled], annotator: Callable[[Article], Article]) -> Iterator[Labelled]:
    """Annotate each text as an article of its own; of nested mentions the outermost count."""
    for each in gold:
        article = annotator(Article(paragraphs=(Paragraph(each.text),)))
        spans = ((mention.start, mention.end, mention.type.value) for mention in outermost(article.mentions))
        yield each._replace(spans=frozenset(spans))


def pipeline(knowledge: Knowledge) -> Callable[[Article], Article]:
    """Give the whole pipeline as an annotator to evaluate."""
    from reader.annotate.pipeline import annotate

    return lambda article: annotate(article, knowledge)


def scores(
    gold: Sequence[Labelled], predicted: Sequence[Labelled], *, types: Collection[str] = ()
) -> Mapping[str, Score]:
    """Score exact spans with their types; give a Score a type, and one for ALL of them.

    `types` chooses those that the gold labels at all; empty means every one that occurs.
    """
    guess = {each.id: each.spans for each in predicted}
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for each in gold:
        got = guess.get(each.id, frozenset())
        for counter, spans in ((wanted, each.spans), (given, got), (right, each.spans & got)):
            counter.update(kind for _, _, kind in spans)
    kinds = [kind for kind in sorted(wanted.keys() | given.keys()) if not types or kind in types]
    result = {kind: _score(right[kind], given[kind], wanted[kind]) for kind in kinds}
    total = (sum(counter[kind] for kind in kinds) for counter in (right, given, wanted))
    return {**result, "ALL": _score(*total)}


def _score(right: int, given: int, wanted: int) -> Score:
    precision, recall = right / given if given else 0.0, right / wanted if wanted else 0.0
    both = precision + recall
    return Score(precision, recall, 2 * precision * recall / both if both else 0.0, wanted)


def mistakes(
    gold: Sequence[Labelled], predicted: Sequence[Labelled], *, types: Collection[str] = ()
) -> Iterator[Mistake]:
    """List every name that was not found as it should be, with the words around it."""
    guess = {each.id: each.spans for each in predicted}
    for each in gold:
        wanted = {span for span in each.spans if not types or span[2] in types}
        got = {span for span in guess.get(each.id, frozenset()) if not types or span[2] in types}
        explained = set()
        for span in sorted(wanted - got):
            near = sorted(other for other in got - wanted if other[0] < span[1] and span[0] < other[1])
            explained.update(near)
            kind = "missed" if not near else "type" if near[0][:2] == span[:2] else "bounds"
            yield Mistake(
                kind, _show(each.text, span), _show(each.text, *near[:1]), _context(each.text, span)
            )
        for span in sorted(got - wanted - explained):
            yield Mistake("extra", "", _show(each.text, span), _context(each.text, span))


def _show(text: str, span: tuple[int, int, str] | None = None) -> str:
    return f"{text[span[0] : span[1]]}/{span[2]}" if span else ""


def _context(text: str, span: tuple[int, int, str]) -> str:
    start, end, _ = span
    return f"{text[max(0, start - SHOWN) : start]}[{text[start:end]}]{text[end : end + SHOWN]}"


def report(result: Mapping[str, Score]) -> list[str]:
    """Write scores as lines of a table."""
    return [
        f"{kind:<10} P {each.precision:.4f} R {each.recall:.4f} F1 {each.f1:.4f}  n={each.gold}"
        for kind, each in result.items()
    ]
