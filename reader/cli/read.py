"""The command that everything is for: an article on the screen."""

from __future__ import annotations

import argparse
import os
import stat
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

from reader import first, paths
from reader.cli.apart import Done, apart, second_core
from reader.cli.listing import library
from reader.cli.opened import SAMPLE, annotator, encodings, opened, place, sidecar, stepwise, was_exported
from reader.document import Article, Kind, Paragraph, Source, Span
from reader.intake.called import title_of
from reader.intake.treatment import Treatment
from reader.script import asked, detect
from reader.wording import Fault, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.app.library.screen import Library
    from reader.app.opening import Opening

PATIENCE = 1.5
"""Seconds until it is told that an article is still being read."""


def read(options: argparse.Namespace) -> int:
    """Show an article, or the list of a folder's, in the terminal until the reader quits."""
    served = is_served()
    if not served and not sys.stdout.isatty():
        raise Fault("no_terminal", code=2)
    if options.file != "-" and not served and not sys.stdin.isatty():
        raise Fault("no_terminal", code=2)
    if not served and os.environ.get("TERM") in ("dumb", "unknown"):
        raise Fault("dumb_terminal", code=2)
    articles: Opening | Library | None = library(options)
    waiting = None
    if articles is None and _can_be_read_again(options.file):
        waiting = apart(partial(done, options), politely=bool(first.begun))
    run = _screen()
    if articles is None and waiting and first.begun:
        articles = _begun(options, waiting)
    article = articles or _patiently(options, waiting)
    if options.file == "-":
        keys_from_terminal()
    run(article)
    return 0


def _patiently(options: argparse.Namespace, waiting: Callable[[], Done | None] | None) -> Opening:
    """Open an article; where that takes its time, as with a long PDF, the terminal says so."""
    told = Timer(PATIENCE, lambda: print(say("reading", path=options.file or SAMPLE), file=sys.stderr))
    told.daemon = True
    told.start()
    try:
        return opening(options, done=waiting() if waiting else None)
    finally:
        told.cancel()


def _screen() -> Callable[[Opening | Library], None]:
    """Import what shows an article: 0.1 s, most of it Textual.

    asyncio takes in TLS as well, 5 ms, for connections that are never made; what asks for it later finds it.
    """
    without = "ssl" not in sys.modules and second_core()  # on one core a plug-in that may want it runs here
    if without:
        sys.modules["ssl"] = None  # type: ignore[assignment]  # as Python has it: it is not there
    try:
        from reader.app.app import run
    finally:
        if without:
            del sys.modules["ssl"]
    return run


def _begun(options: argparse.Namespace, waiting: Callable[[], Done | None]) -> Opening:
    """Open the head of an article, of which the first page is painted; the whole is waited for on the screen."""
    path = Path(options.file) if options.file else paths.shipped() / "articles" / SAMPLE
    known = {kind.value: kind for kind in Kind}
    found = tuple(Paragraph(text, known[kind]) for text, kind in first.begun)
    source = Source(path.name, str(path), title=title_of(found))
    head = opening(options, done=(Article(source, found), Treatment()))
    return replace(head, whole=lambda: opening(options, done=waiting()))


def _can_be_read_again(name: str | None) -> bool:
    """Tell a file from standard input and from a pipe: what another process read of those is gone."""
    return name != "-" and not (name and stat.S_ISFIFO(_mode(place(name)[0] or "")))


def _mode(path: str) -> int:
    try:
        return os.stat(path).st_mode
    except (OSError, ValueError):
        return 0


def is_served() -> bool:
    """Tell whether the screen of this process is a browser's."""
    return os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


def done(options: argparse.Namespace) -> Done:
    """Read the article of a command, for a process of its own."""
    file = opened(options)
    return file.article, file.treatment


def opening(options: argparse.Namespace, piped: bytes | None = None, done: Done | None = None) -> Opening:
    """Read the article of a command (or `piped`, or take it as `done`), and tell how it is to be shown."""
    from reader.app.opening import Opening

    file = opened(options, piped, done)
    article = file.article
    annotate = annotator(options)
    name, number = place(options.file)
    telling = beyond(article, number) or unkept()
    if was_exported(name):
        from reader.cli.taking_in import first_time

        telling = telling or first_time(name)
    settings = options.settings
    wanted = settings.text("script")
    source = "" if wanted == "original" else detect("".join(p.text for p in article.paragraphs[:200]))
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


def keys_from_terminal() -> None:
    """Let keys come from the terminal after the article came through standard input."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise Fault("no_terminal", code=2) from None
    os.dup2(terminal, 0)
    os.close(terminal)
