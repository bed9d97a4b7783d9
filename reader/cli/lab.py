"""The commands for those who improve the reading itself: restore, evaluate, train."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.wording import Fault, say

if TYPE_CHECKING:
    from reader.annotate.evaluate import Labelled
    from reader.document import Article


def restore(options: argparse.Namespace) -> int:
    """Print the restored text; or, with --explain or as JSON, every step that makes it, and what is offered."""
    from reader import intake
    from reader.cli.headless import remark
    from reader.export.escaping import json_text

    name = options.file
    if name == "-":
        article = intake.from_bytes(sys.stdin.buffer.read(), name="-", encoding=options.encoding)
    else:
        article = intake.read(name, encoding=options.encoding)
    if options.format == "json":
        print(json_text(_tree(article), indent=1))
    elif options.explain:
        _explain(article)
    else:
        for paragraph in article.paragraphs:
            print(paragraph.text)
    remark(article)
    return 0


def _tree(article: Article) -> dict[str, Any]:
    from reader.export.annotated_json import repair

    return {
        "encoding": article.source.encoding,
        "undecodable": article.source.undecodable,
        "paragraphs": [paragraph.text for paragraph in article.paragraphs],
        "steps": list(map(repair, article.steps)),
        "offers": _offered(article),
        "unsearched": article.unsearched,
    }


def _offered(article: Article) -> list[dict[str, Any]]:
    """Give what is only offered; `start` counts, as those of the steps do, over the text as decoded."""
    from reader.intake.steps import Offsets

    offsets = Offsets(article.steps)
    return [
        {
            "repair": offer.repair,
            "start": offsets.back(offer.start),
            "seen": article.paragraphs[place.paragraph].text[place.start : place.end],
            "candidates": list(offer.candidates),
        }
        for offer, place in zip(article.offers, article.offer_places, strict=True)
    ]


def _explain(article: Article) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from reader.cli import printable

    columns = ("repair", "start", "removed", "inserted", "certainty")
    table = Table(*(say(f"column_{name}") for name in columns))
    rows = [
        (step.start, step.repair, step.removed, step.inserted, step.certainty.value) for step in article.steps
    ]
    rows += [
        (offer["start"], offer["repair"], offer["seen"], " / ".join(offer["candidates"]), "offered")
        for offer in _offered(article)
    ]
    for start, repair, seen, wanted, sure in sorted(rows):
        shown = (say(f"repair_{repair}"), str(start), seen, wanted, say(f"certainty_{sure}"))
        table.add_row(*(Text(printable(cell)) for cell in shown))
    Console(width=None if sys.stdout.isatty() else 120).print(table)


def evaluate(options: argparse.Namespace) -> int:
    """Score names or moves against labelled lines; with --errors, list what went wrong."""
    from reader.annotate.pipeline import load_knowledge

    path = Path(options.gold)
    if not path.is_file():
        raise Fault("no_gold", code=2, path=path)
    if options.peer and options.what == "moves":
        raise Fault("peer_moves", code=2, name=options.peer)
    knowledge = load_knowledge([Path(folder) for folder in options.annotations])
    return (_evaluate_names if options.what == "entities" else _evaluate_moves)(path, knowledge, options)


def _evaluate_names(path: Path, knowledge: Any, options: argparse.Namespace) -> int:
    from reader.annotate.evaluate import mistakes, pipeline, predict, read_labelled, report, scores

    types = tuple(options.types.split(",")) if options.types else ()
    gold = read_labelled(path)
    if options.peer:
        return _beside(gold, knowledge, options.peer, types)
    predicted = list(predict(gold, pipeline(knowledge)))
    print("\n".join(report(scores(gold, predicted, types=types))))
    if options.errors:
        for mistake in mistakes(gold, predicted, types=types):
            print(f"{mistake.kind}\t{mistake.wanted}\t{mistake.got}\t{mistake.context}")
    return 0


def _beside(gold: Sequence[Labelled], knowledge: Any, name: str, types: tuple[str, ...]) -> int:
    """Score ours and a peer on the same lines and types, with how fast each is (CPU of this process)."""
    from reader.annotate import peers
    from reader.annotate.evaluate import pipeline, predict, report, scores

    types = tuple(kind for kind in peers.TYPES if not types or kind in types)
    ours, words = pipeline(knowledge), peers.peer(name)
    list(predict(gold[:20], ours)), list(peers.predict(gold[:20], words))  # load what is loaded once
    characters = sum(len(each.text) for each in gold)
    for who, found in (("newsreader", predict(gold, ours)), (name, peers.predict(gold, words))):
        begun = time.process_time()
        predicted = list(found)
        speed = characters / max(time.process_time() - begun, 1e-9)
        print(say("peer_speed", name=who, speed=f"{speed:,.0f}"))
        print("\n".join(f"  {line}" for line in report(scores(gold, predicted, types=types))))
    return 0


def _evaluate_moves(path: Path, knowledge: Any, options: argparse.Namespace) -> int:
    from reader.annotate.moves.evaluate import calibration, half, score

    for part in ("dev", "held-out"):
        gold = [line for line in _lines(path) if half(line["id"]) == part]
        found = [{"id": line["id"], "events": _events(line, knowledge)} for line in gold]
        for name, (precision, recall, f1) in score(gold, found).items():
            print(f"{part:<9} {name:<6} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}  n={len(gold)}")
        if options.calibration:
            bands, error = calibration(gold, found)
            for band in bands:
                told, right = f"{band.told:.2f}", f"{band.right:.2f}"
                print(f"{part:<9} " + say("calibrated", told=told, right=right, count=band.events))
            print(f"{part:<9} " + say("calibration_error", error=f"{error:.3f}"))
        if options.errors:
            for line, mine in zip(gold, found, strict=True):
                if _facts(line) != _facts(mine):
                    print(f"{line['id']}\t{sorted(_facts(line))}\t{sorted(_facts(mine))}\t{line['text']}")
    return 0


def _events(line: dict[str, Any], knowledge: Any) -> list[dict[str, Any]]:
    from reader.annotate.moves.evaluate import events
    from reader.annotate.pipeline import annotate
    from reader.document import Article, Paragraph

    return events(annotate(Article(paragraphs=(Paragraph(line["text"]),)), knowledge), knowledge)


def _facts(line: dict[str, Any]) -> set[tuple[str, str, str]]:
    return {(event["type"], arg["role"], arg["text"]) for event in line["events"] for arg in event["args"]}


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def train(options: argparse.Namespace) -> int:
    """Train the model of names anew from labelled lines."""
    from reader.annotate.text.lexicon import lexicon
    from reader.annotate.training.train import ready, rebuild, rebuild_network

    files = [Path(name) for name in (*options.full, *options.partial)]
    for path in files:
        if not path.is_file():
            raise Fault("no_gold", code=2, path=path)
    model = Path(options.model)
    if model.exists() and not options.force:
        raise Fault("export_exists", code=2, path=model)
    full, partial = files[: len(options.full)], files[len(options.full) :]
    ready()
    rebuild(full, partial, model=model, words=lexicon())
    rebuild_network(full, partial, model=model, words=lexicon())
    print(say("export_written", path=model))
    return 0
