"""The commands that print and leave: show, annotate, check."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reader.cli.opened import annotated, target
from reader.document import Article, Mention
from reader.wording import say


def show(options: argparse.Namespace) -> int:
    """Print the text in the script wanted, one paragraph a line."""
    from reader.page.compose import Look, Piece, compose

    article = annotated(options)
    look = Look(width=2, target=target(options, article))
    if options.about:
        _about(article)
    inside: dict[int, list[tuple[int, Mention]]] = {}
    for number, mention in enumerate(article.mentions):
        inside.setdefault(mention.paragraph, []).append((number, mention))
    for number, paragraph in enumerate(article.paragraphs):
        mentions = inside.get(number, [])
        piece = Piece(number, 0, len(paragraph.text))
        print(compose(article, piece, look, mentions, frozenset()).view.text)
    remark(article)
    return 0


def _about(article: Article) -> None:
    """Print what the article tells about itself, as the front matter of the Markdown export names it."""
    source = article.source
    for field in ("title", "author", "publisher", "date", "address"):
        if value := getattr(source, field):
            print(f"{field}: {value}")
    print()


def annotate(options: argparse.Namespace) -> int:
    """Print the annotated article as JSON."""
    from reader.export import render

    article = annotated(options)
    print(render(article, (), options.format)[".json"], end="")
    remark(article)
    return 0


def check(options: argparse.Namespace) -> int:
    """Read a folder of annotations, and say what is wrong in which file, record and field."""
    from reader.knowledge.loader import check as check_folder

    faults, counts = check_folder(Path(options.folder))
    for fault in faults:
        print(fault, file=sys.stderr)
    records = ", ".join(f"{name} {count}" for name, count in counts.items())
    print(say("checked", count=sum(counts.values()), records=records, faults=len(faults)))
    return 1 if faults else 0


def remark(article: Article) -> None:
    """Tell what could not be used, beside the output, not in it."""
    from reader.cli import complain

    for remark in article.remarks:
        complain(remark)
