"""A library as the command line asks for it: which one, how an article of it is opened, and annotated unseen."""

from __future__ import annotations

import argparse
import os
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.opened import decided, opened, sidecar
from reader.cli.showing import alone, opening, soon
from reader.document import Article

if TYPE_CHECKING:
    from reader.app.library.screen import Library
    from reader.app.opening import Opening
    from reader.knowledge import Knowledge
    from reader.library.index import Row


def library(options: argparse.Namespace) -> Library | None:
    """Give the list of articles that a command names: a folder, or feeds on the disk; None for anything else."""
    if not options.file or options.file == "-" or not os.path.exists(root := Path(options.file)):
        return None
    from reader.library.sniff import is_library

    if not is_library(root):
        return None
    from reader.app.library.screen import Library

    annotate = partial(annotated, tuple(options.annotations), not options.no_decisions)
    return Library(root, partial(listed, options), annotate, options.settings)


def listed(options: argparse.Namespace, row: Row) -> Opening:
    """Open an article of a list: a file, or the item of a feed."""
    if not row.item:
        return soon(alone(options, row.path))
    from reader.library.reading import page

    return opening(alone(options, row.title), page(row.path, row.item))


def annotated(folders: tuple[str, ...], with_decisions: bool, path: str, item: str) -> Article:
    """Annotate an article of a list, as the screen would; run in a process of its own.

    What is found is kept for the screen as long as there is room: of many articles, for those listed first.
    """
    from reader.annotate import kept
    from reader.annotate.pipeline import annotate
    from reader.library.reading import page

    options = argparse.Namespace(file=Path(path).name if item else path, encoding=None)
    article = opened(options, page(path, item) if item else None).article
    beside = sidecar(article)
    name = kept.key(article, [Path(folder) for folder in folders], beside)
    found = kept.recall(article, name)
    if found is None:
        found = annotate(article, _knowledge(folders), sidecar=beside)
        if found.remarks == article.remarks and kept.has_room():
            kept.keep(found, name)
    return decided(found) if with_decisions else found


@lru_cache(maxsize=1)
def _knowledge(folders: tuple[str, ...]) -> Knowledge:
    """Load what is known once a process: 80 ms, as much as annotating a short article takes."""
    from reader.annotate.pipeline import load_knowledge

    return load_knowledge([Path(folder) for folder in folders])
