"""The command that everything is for: an article on the screen."""

from __future__ import annotations

import argparse
import os
import stat
import sys
from functools import partial
from threading import Timer
from typing import TYPE_CHECKING

from reader import first
from reader.cli.apart import Apart, Done, Here, apart, second_core
from reader.cli.enough import ROOM, SCREEN, enough
from reader.cli.listing import library
from reader.cli.opened import SAMPLE, file_of, place
from reader.cli.showing import begun, done, headed, opening
from reader.document import Article, Kind, Paragraph, Source
from reader.first import held
from reader.intake.title import title_of
from reader.intake.treatment import Treatment
from reader.wording import Fault, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.app.library.screen import Library
    from reader.app.opening import Opening

MUCH, BEHIND = 1 << 21, 0.12
"""Bytes of an article that is only read so many seconds later, where its first page is painted: its screen is up
10 ms earlier (10 MB, medians of 9)."""

PATIENCE = 1.5
"""Seconds until it is told that an article is still being read."""


def read(options: argparse.Namespace) -> int:
    """Show an article, or the list of a folder's, in the terminal until the reader quits."""
    served = is_served()
    if not served and not sys.stdout.isatty():
        raise Fault("no_terminal", code=2)
    if options.file != "-" and not served and not sys.stdin.isatty():
        raise Fault("no_terminal", code=2)
    if not served and (name := os.environ.get("TERM", "")).lower() in first.DUMB:
        raise Fault("dumb_terminal", code=2, name=name)
    enough(SCREEN, ROOM, "little_for_screen")
    articles: Opening | Library | None = library(options)
    waiting = None
    if articles is None and _can_be_read_again(options.file):
        painted = bool(first.begun) or first.resumed is not None
        if not served:
            held.hush()
        after = BEHIND if painted and _size(options.file) > MUCH else 0.0
        waiting = apart(partial(done, options), partial(begun, options), begun=painted, after=after)
    run = _screen()
    article = articles or _patiently(options, waiting)
    if options.file == "-":
        keys_from_terminal()
    run(article)
    return 0


def _patiently(options: argparse.Namespace, waiting: Apart | Here | None) -> Opening:
    """Open an article; where that takes its time, as with a long PDF, the terminal says so."""
    told = Timer(PATIENCE, lambda: print(say("reading", path=options.file or SAMPLE), file=sys.stderr))
    told.daemon = True
    told.start()
    try:
        if waiting is None:
            return opening(options)
        head = _painted(options) or waiting.beginning()
        if head is None:
            return opening(options, done=waiting.whole())
        return headed(options, head, waiting.whole)
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


def _painted(options: argparse.Namespace) -> Done | None:
    """Give the head of an article of which the first page is painted; the whole is waited for on the screen."""
    if not first.begun:
        return None
    path = file_of(options.file)
    known = {kind.value: kind for kind in Kind}
    found = tuple(Paragraph(text, known[kind]) for text, kind in first.begun)
    return Article(Source(path.name, str(path), title=title_of(found)), found), Treatment()


def _can_be_read_again(name: str | None) -> bool:
    """Tell a file from standard input and from a pipe: what another process read of those is gone."""
    found = _found(name)
    return name != "-" and not (found and stat.S_ISFIFO(found.st_mode))


def _size(name: str | None) -> int:
    found = _found(name)
    return found.st_size if found else 0


def _found(name: str | None) -> os.stat_result | None:
    try:
        return os.stat(place(name)[0] or "")
    except (OSError, ValueError):
        return None


def is_served() -> bool:
    """Tell whether the screen of this process is a browser's."""
    return os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


def keys_from_terminal() -> None:
    """Let keys come from the terminal after the article came through standard input."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise Fault("no_terminal", code=2) from None
    os.dup2(terminal, 0)
    os.close(terminal)
