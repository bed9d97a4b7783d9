"""From the options of a command to an article: the file, what stands beside it, how to annotate it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reader import intake, paths
from reader.document import Article
from reader.script import Target, asked, detect
from reader.wording import Fault, say

SAMPLE = "ai-talent-summer-2025.txt"
"""The article that opens when no file is given, in annotations/articles."""


def open_article(options: argparse.Namespace) -> Article:
    """Read the file of a command, `-` for standard input, the sample for none; its translation too."""
    name = options.file
    if name == "-":
        return intake.from_bytes(sys.stdin.buffer.read(), name="-", encoding=options.encoding)
    path = paths.shipped() / "articles" / SAMPLE if name is None else Path(name)
    article = intake.read(path, encoding=options.encoding)
    from reader.language.translation import beside, paired

    translation = getattr(options, "translation", None)
    other = Path(translation) if translation else beside(path)
    return paired(article, other) if other else article


def annotator(options: argparse.Namespace) -> Callable[[Article, Callable[[], bool]], Article]:
    """Give what annotates the article of a command, with its sidecar and the user's own annotations."""
    folders = [Path(folder) for folder in options.annotations]
    for folder in folders:
        if not folder.is_dir():
            raise Fault("no_folder", code=2, path=folder)

    def annotate(article: Article, cancelled: Callable[[], bool]) -> Article:
        from reader.annotate.pipeline import annotate as run
        from reader.annotate.pipeline import load_knowledge

        return run(article, load_knowledge(folders), sidecar=sidecar(article), cancelled=cancelled)

    return annotate


def sidecar(article: Article) -> Path | None:
    """Give the annotations that stand beside an article: `name.annotations.yaml` for `name.txt`."""
    if not article.source.path:
        return None
    path = Path(article.source.path)
    return path.with_name(f"{path.stem}.annotations.yaml")


def annotated(options: argparse.Namespace) -> Article:
    """Read and annotate the article of a command, the reader's decisions laid over unless they are not wanted."""
    article = annotator(options)(open_article(options), lambda: False)
    return article if options.no_decisions else decided(article)


def decided(article: Article) -> Article:
    """Lay the reader's decisions over what the machine found; a remark tells of those that lost their words."""
    from reader.annotate.decided import Ground, lay_over
    from reader.userdata import DecisionStore

    ground, decisions = Ground(article), DecisionStore(article.source, beside=sidecar(article)).decisions()
    lost = sum(ground.place(one) is None for one in decisions)
    remarks = (say("decisions_lost", count=lost),) if lost else ()
    return replace(lay_over(ground, decisions), remarks=(*article.remarks, *remarks))


def target(options: argparse.Namespace, article: Article) -> Target:
    """Give the script that the settings ask for."""
    source = detect("\n".join(paragraph.text for paragraph in article.paragraphs[:200]))
    settings = options.settings
    return Target(source, asked(settings.text("script"), source), settings.on("wording"))
