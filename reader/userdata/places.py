"""How each article was left: where, in which script, with which lists and marks; by its content."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from reader import anchors, paths
from reader.document import Article, Quote, Source, Span
from reader.folder import content
from reader.record import record
from reader.userdata import files
from reader.userdata.notefile import absolute
from reader.userdata.yaml import lone
from reader.wording import Fault

NAME = "places.json"

MOST = 500
"""Articles remembered; those left longest ago are forgotten."""

WORDS = 16
"""Characters of an anchor: enough to be found again, and not a copy of the article."""


@record
class Anchor:
    """A place by its words; `paragraph` (from 0) serves where they are gone."""

    quote: Quote
    paragraph: int


@record
class Left:
    """How an article was left.  `panels` are the lists shown; `script` is a value of Script."""

    place: Anchor
    script: str = ""
    wording: bool = False
    panels: tuple[str, ...] = ("people", "moves")
    whole: bool = False
    marks: Mapping[str, Anchor] = field(default_factory=dict)


def anchor(article: Article, place: Span) -> Anchor:
    """Hold on to a place by the words that follow it."""
    end = min(place.start + WORDS, len(article.paragraphs[place.paragraph].text))
    return Anchor(anchors.quote(article, Span(place.paragraph, place.start, end)), place.paragraph)


def found(article: Article, where: Anchor) -> Span:
    """Find a place again: by its words, by those around it, else the same paragraph as nearly as there is one."""
    quote, near = where.quote, min(where.paragraph, len(article.paragraphs) - 1)
    for words, back in ((quote, 0), (Quote(quote.suffix), len(quote.exact)), (Quote(quote.prefix), 0)):
        span = anchors.find(article.paragraphs, words, near=near)
        if span is not None:
            start = max(0, span.start - back)
            return Span(span.paragraph, start, start)
    return Span(max(0, near), 0, 0)


def recall(source: Source, *, folder: Path | None = None) -> Left | None:
    """Tell how an article was left, by its content, else by its path; raise Fault where the file is broken."""
    records = _read((folder or paths.data()) / NAME)
    record = next((r for r in records if r["sha256"] == source.sha256), None)
    path = lone(absolute(source.path))
    record = record or next((r for r in records if path and r["path"] == path), None)
    return _left(record) if record else None


def remember(source: Source, left: Left, *, folder: Path | None = None) -> None:
    """Write down how an article is left; raise Fault where that cannot be written."""
    folder = folder or paths.data()
    path = folder / NAME
    record = in_file(source, left)
    with files.changing(folder, path, "places_not_saved"):
        records = [r for r in _whole(path) if r["sha256"] != source.sha256]
        text = json.dumps([record, *records][:MOST], ensure_ascii=False, separators=(",", ":"))
        files.sweep(path)
        files.replace(path, text.encode("utf-8", "replace"), mode=0o600)


def _whole(path: Path) -> list[dict[str, Any]]:
    """Read the records, none where the file is broken: it is begun anew."""
    try:
        return _read(path)
    except Fault:
        return []


def _read(path: Path) -> list[dict[str, Any]]:
    """Read the records, the one left last first; none where there is no file."""
    try:
        records = json.loads(content(path))
        for record in records:
            _left(record), record["sha256"] + record["path"]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise Fault("places_broken", path=path) from None
    return list(records)


def in_file(source: Source, left: Left) -> dict[str, Any]:
    """Give how an article is left, as it stands in the file."""
    return {
        "sha256": source.sha256,
        "path": lone(absolute(source.path)),
        "place": _plain(left.place),
        "script": left.script,
        "wording": left.wording,
        "panels": list(left.panels),
        "whole": left.whole,
        "marks": {letter: _plain(where) for letter, where in left.marks.items()},
    }


def _plain(where: Anchor) -> list[str | int]:
    quote = where.quote
    return [where.paragraph, quote.exact, quote.prefix, quote.suffix]


def _left(record: Mapping[str, Any]) -> Left:
    """Give a record as Left; raise KeyError, TypeError or ValueError where it is none."""
    return Left(
        place=_anchor(record["place"]),
        script=str(record["script"]),
        wording=record["wording"] is True,
        panels=tuple(str(name) for name in record["panels"]),
        whole=record["whole"] is True,
        marks={str(letter): _anchor(where) for letter, where in record["marks"].items()},
    )


def _anchor(value: Any) -> Anchor:
    paragraph, exact, prefix, suffix = value
    if not isinstance(paragraph, int) or paragraph < 0:
        raise ValueError(paragraph)
    return Anchor(Quote(str(exact), str(prefix), str(suffix)), paragraph)
