"""Which articles were opened: a plain list of their contents' hashes, one a line, the last word on each counts."""

from __future__ import annotations

import os
from pathlib import Path

from reader import paths
from reader.folder import content
from reader.wording import Fault

NAME = "read.txt"
"""Lines `sha256`, or `-sha256` for an article marked as unread again; only ever added to."""


def read(folder: Path | None = None) -> set[str]:
    """Give the hashes of the articles that were read; none where there is no list."""
    try:
        lines = content((folder or paths.data()) / NAME).decode("ascii", "replace").split("\n")
    except OSError:
        return set()
    marks = {line.removeprefix("-"): not line.startswith("-") for line in lines if line}
    return {digest for digest, was_read in marks.items() if was_read}


def mark(sha256: str, *, unread: bool = False, folder: Path | None = None) -> None:
    """Write down that an article was read, or is to count as unread; raise Fault where that cannot be written."""
    path = (folder or paths.data()) / NAME
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with open(handle, "ab") as file:
            file.write(f"{'-' * unread}{sha256}\n".encode("ascii"))
    except OSError as error:
        raise Fault("read_not_saved", path=path, why=error.strerror or error) from None
