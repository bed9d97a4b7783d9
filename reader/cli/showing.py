"""How the article of a command is to be shown: in which script, where it begins, what is said at once."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader import first, paths
from reader.cli.apart import Done
from reader.cli.opened import annotator, beginning, encodings, opened, place, sidecar, stepwise, was_exported
from reader.document import Article, Span
from reader.script import asked, script_of
from reader.wording import say

if TYPE_CHECKING:
    from reader.app.opening import Opening


def done(options: argparse.Namespace) -> Done:
    """Read the article of a command, for a process of its own."""
    file = opened(options)
    return file.article, file.treatment


def begun(options: argparse.Namespace) -> Done | None:
    """Read the beginning of the article of a command, where it can be shown before all of it is read."""
    name, number = place(options.file)
    at_top = number is None and not was_exported(name) and first.is_at_top(name)
    return beginning(options) if at_top else None


def opening(options: argparse.Namespace, piped: bytes | None = None, done: Done | None = None) -> Opening:
    """Read the article of a command (or `piped`, or take it as `done`), and tell how it is to be shown."""
    from reader.app.opening import Opening

    file = opened(options, piped, done)
    article = file.article
    annotate = annotator(options)
    name, number = place(options.file)
    telling = beyond(article, number) or unkept()
    if was_exported(name):
        from reader.cli.importing import first_time

        telling = telling or first_time(name)
    settings = options.settings
    wanted = settings.text("script")
    source = "" if wanted == "original" else script_of(article)
    return Opening(
        article=article,
        annotate=annotate,
        script=asked(wanted, source),
        wording=settings.on("wording"),
        beside=sidecar(article),
        decided=not options.no_decisions,
        settings=settings,
        treatment=file.treatment,
        reread=file.read,
        encodings=lambda: encodings(file.data()),
        at=at(article, number) if number else None,
        telling=telling,
        other=partial(other, options),
        gradually=stepwise(options),
    )


def soon(options: argparse.Namespace) -> Opening:
    """Open an article by its beginning, where it has one that can be shown; the screen reads the rest."""
    head = begun(options)
    return headed(options, head, lambda: None) if head else opening(options)


def headed(options: argparse.Namespace, head: Done, whole: Callable[[], Done | None]) -> Opening:
    """Open an article by its head; all of it is what `whole` gives, or, where that gives nothing, is read then."""
    return replace(opening(options, done=head), whole=lambda: opening(options, done=whole()))


def other(options: argparse.Namespace, path: Path) -> Opening:
    """Open the article of another file; what was said of the first one's encoding and translation is not of it."""
    return opening(alone(options, str(path)))


def alone(options: argparse.Namespace, file: str) -> argparse.Namespace:
    """Give the options for another file."""
    return argparse.Namespace(**{**vars(options), "file": file, "encoding": None, "translation": None})


def at(article: Article, number: int | None) -> Span:
    """Give where to begin: at paragraph `number` (from 1), the last one where there are fewer."""
    return Span(min(max(number or 1, 1), len(article.paragraphs)) - 1, 0, 0)


def beyond(article: Article, number: int | None) -> str:
    """Say so where there is no paragraph `number`."""
    count = len(article.paragraphs)
    if number is None or 1 <= number <= count:
        return ""
    return say("no_paragraph", number=number, name=article.source.name, count=count)


def unkept() -> str:
    """Say so where nothing can be kept: the program runs all the same."""
    if not paths.writable(paths.data()):
        return say("unkept", path=paths.data())
    return "" if paths.writable(paths.cache()) else say("uncached", path=paths.cache())
