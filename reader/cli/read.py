"""The command that everything is for: an article on the screen."""

from __future__ import annotations

import argparse
import os
import sys

from reader.cli.opened import annotator, encodings, opened
from reader.script import asked, detect
from reader.wording import Fault


def read(options: argparse.Namespace) -> int:
    """Show an article in the terminal until the reader quits."""
    if not sys.stdout.isatty():
        raise Fault("no_terminal", code=2)
    file = opened(options)
    article = file.article
    annotate = annotator(options)
    if options.file == "-":
        keys_from_terminal()
    elif not sys.stdin.isatty():
        raise Fault("no_terminal", code=2)
    settings = options.settings
    wanted = settings.text("script")
    source = "" if wanted == "original" else detect("".join(p.text for p in article.paragraphs[:200]))
    from reader.app.app import run
    from reader.app.opening import Opening

    run(
        Opening(
            article=article,
            annotate=annotate,
            script=asked(wanted, source),
            wording=settings.on("wording"),
            settings=settings,
            treatment=file.treatment,
            reread=file.read,
            encodings=lambda: encodings(file.data()),
        )
    )
    return 0


def keys_from_terminal() -> None:
    """Let keys come from the terminal after the article came through standard input."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise Fault("no_terminal", code=2) from None
    os.dup2(terminal, 0)
    os.close(terminal)
