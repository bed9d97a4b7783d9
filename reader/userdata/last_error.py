"""The last error that no one foresaw, kept in a file of the cache for those who mend the program."""

from __future__ import annotations

import traceback
from contextlib import suppress
from pathlib import Path

from reader import paths

NAME = "last-error.txt"
"""Its traceback, without anything of the article or the notes."""


def write(error: BaseException | None) -> Path:
    """Write the traceback of an error; give the file, which is not there where it could not be written."""
    path = paths.cache() / NAME
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(traceback.format_exception(error)), "utf-8", "backslashreplace")
    return path
