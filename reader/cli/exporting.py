"""The command `export`: an article in the formats of other programs, to files or standard output."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from reader.annotate.decided import Decision
from reader.cli.headless import remark
from reader.cli.opened import annotated, place, sidecar, was_exported
from reader.document import Article
from reader.export import FORMATS, Made, Wish, destinations, looked_up, render, stem, write_all
from reader.export.files import real
from reader.userdata import DecisionStore, Note, NoteStore
from reader.wording import Fault, say


def export(options: argparse.Namespace) -> int:
    """Write an article's names, moves and notes in each format asked for; `-` is standard output."""
    names = wanted(options.format)
    if options.table and names != ["csv"]:
        raise Fault("export_table_csv", code=2)
    article = annotated(options)
    notes, decisions = _own(options, article)
    wish = Wish(
        exported=date.today().isoformat(),
        wiki_links=options.wiki_links,
        decisions=decisions,
        looked_up=looked_up.of(article) if {"anki", "tsv"} & {*names} else (),
    )
    made: dict[str, str | bytes] = {}
    for name in names:
        made.update(render(article, notes, name, wish))
    if options.table:
        made = {".csv": made[f".{options.table}.csv"]}
    if options.output == "-":
        _print(made)
    else:
        _write(made, options, article, several=len(names) > 1)
    remark(article)
    return 0


def wanted(text: str) -> list[str]:
    """Read the value of --format: names of FORMATS with commas between, each once."""
    names = list(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))
    for name in names or [text]:
        if name not in FORMATS:
            raise Fault("export_no_format", code=2, wanted=name, choices=", ".join(FORMATS))
    return names


def _own(options: argparse.Namespace, article: Article) -> tuple[tuple[Note, ...], tuple[Decision, ...]]:
    """Give the reader's notes and decisions, those of a file of JSON among them."""
    name, _ = place(options.file)
    if was_exported(name):
        from reader.cli.importing import with_own

        notes, decisions = with_own(name)
    else:
        notes = NoteStore(article.source).notes()
        decisions = DecisionStore(article.source, beside=sidecar(article)).decisions()
    return notes, () if options.no_decisions else decisions


def _print(made: Made) -> None:
    if len(made) > 1:
        raise Fault("export_several", code=2, endings=", ".join(made))
    for content in made.values():
        if isinstance(content, bytes):
            sys.stdout.flush()
            sys.stdout.buffer.write(content)
        else:
            print(content, end="")


def _write(made: Made, options: argparse.Namespace, article: Article, *, several: bool) -> None:
    output = Path(options.output or ".")
    meant = several or (options.output or "").endswith(("/", os.sep))  # a folder, not a file of that name
    if meant and not output.is_dir():
        raise Fault("export_not_folder", code=2, path=output)
    if options.table and not options.output:
        output = Path(f"{stem(article.source)}.{options.table}.csv")
    contents = destinations(made, output, article)
    write_all(contents, article=article, force=options.force)
    for path in contents:
        print(say("export_written", path=real(path)))
