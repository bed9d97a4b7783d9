"""An annotated article in the formats of other programs, one file a format."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from reader.document import Article, Source
from reader.export.files import write, write_all
from reader.export.wish import Wish
from reader.userdata import Note


class Format(NamedTuple):
    """A format: the ending of its file (of each, where it is several), and what makes it, `module:function`."""

    endings: tuple[str, ...]
    maker: str


FORMATS: dict[str, Format] = {
    "markdown": Format((".md",), "markdown:markdown"),
    "csv": Format((".people.csv", ".moves.csv", ".notes.csv", ".vocabulary.csv"), "csv_tables:tables"),
    "json": Format((".json",), "annotated_json:annotated_json"),
    "html": Format((".html",), "html_page:html"),
    "svg": Format((".svg",), "svg:svg"),
    "mermaid": Format((".mmd",), "mermaid:mermaid"),
    "graphml": Format((".graphml",), "graphml:graphml"),
    "ftm": Format((".ftm.json",), "ftm:ftm"),
    "w3c": Format((".jsonld",), "w3c:w3c"),
    "brat": Format((".brat.txt", ".brat.ann"), "brat:brat"),
    "csl": Format((".csl.json",), "csl:csl"),
    "tsv": Format((".tsv",), "anki:tsv"),
    "anki": Format((".apkg",), "anki:apkg"),
}
"""Name -> format, in the order in which they are offered."""

Made = Mapping[str, str | bytes]
"""Ending of a file -> its content."""


def render(article: Article, notes: Iterable[Note], name: str, wish: Wish | None = None) -> Made:
    """Give an annotated article in the format `name`, one of FORMATS, by the endings of its files."""
    form = FORMATS[name]
    module, _, function = form.maker.partition(":")
    make = getattr(import_module(f"reader.export.{module}"), function)
    made = make(article, tuple(notes), wish or Wish())
    return made if isinstance(made, dict) else {form.endings[0]: made}


def stem(source: Source) -> str:
    """Give the name of an article's exports without an ending, fit for a file."""
    name = re.sub(r"[\x00-\x1f\x7f-\x9f/\\:]", "-", Path(source.name).stem).strip(". ")
    return name if name.strip("-") else "article"


def destinations(made: Made, output: Path, article: Article) -> dict[Path, str | bytes]:
    """Give each content its path.

    In a folder the files are called after the article; else a single file is `output` itself, and
    several share its name: `a.csv` gives a.people.csv and so on.
    """
    if os.path.isdir(output):
        return {output / (stem(article.source) + ending): content for ending, content in made.items()}
    if len(made) == 1:
        return {output: next(iter(made.values()))}
    return {output.with_name(output.stem + ending): content for ending, content in made.items()}


__all__ = ["FORMATS", "Format", "Made", "Wish", "destinations", "render", "stem", "write", "write_all"]
