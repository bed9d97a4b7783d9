"""The bytes of a dictionary's file, packed with gzip or not, under a limit that is checked while unpacking."""

from __future__ import annotations

import gzip
from pathlib import Path

from reader.wording import Fault

MOST = 200_000_000
"""Bytes that a file of a dictionary may hold when unpacked; CC-CEDICT has 10 million."""

PACKED = (".gz", ".dz")


def content(path: Path) -> bytes:
    """Read a file.  Raise Fault where it holds too much, OSError, EOFError or zlib.error where it is damaged."""
    with gzip.open(path) if path.suffix in PACKED else path.open("rb") as file:
        found = file.read(MOST + 1)
    if len(found) > MOST:
        raise Fault("dictionary_large", path=path, limit=f"{MOST:,}")
    return found
