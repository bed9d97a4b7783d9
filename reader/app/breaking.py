"""What is left of an error that no one foresaw: what was open is kept, a file tells where, the reader one sentence."""

from __future__ import annotations

import sys
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING

from reader import paths
from reader.app import keeping
from reader.wording import Fault

if TYPE_CHECKING:
    from textual.app import App

NAME = "last-error.txt"
"""File in the cache: the last error with its traceback, without anything of the article or the notes."""


def kept(app: App[None]) -> Fault:
    """Keep what is open and the error being handled; give the sentence for it."""
    error = sys.exc_info()[1]
    with suppress(Exception):  # whatever is broken, the rest is done
        keeping.keep_all(app)
    path = paths.cache() / NAME
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(traceback.format_exception(error)), "utf-8", "backslashreplace")
    return Fault("broken", why=type(error).__name__, path=path)
