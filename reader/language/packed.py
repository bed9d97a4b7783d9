"""The bytes of a dictionary's file, packed with gzip or not, under a limit that is checked while unpacking."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedIOBase
from pathlib import Path

from reader.wording import Fault

MOST = 200_000_000
"""Bytes that a file of a dictionary may hold when unpacked; CC-CEDICT has 10 million."""

PACKED = (".gz", ".dz")

PIECE = 1 << 18
"""Bytes unpacked at a time."""

Tell = Callable[[float], None]
"""Is told which part of a file was read, 0.0 to 1.0."""


def content(path: Path) -> bytes:
    """Read a file.  Raise Fault where it holds too much, OSError, EOFError or zlib.error where it is damaged."""
    with _unpacked(path) as (file, _):
        found = file.read(MOST + 1)
    if len(found) > MOST:
        raise _large(path)
    return found


def texts(path: Path, tell: Tell = lambda part: None) -> Iterator[str]:
    """Give a file as texts of whole lines, so that it is never held whole.

    Raise what `content` does, and ValueError where it is no UTF-8.
    """
    read, rest, size, encoding = 0, b"", path.stat().st_size or 1, "utf-8-sig"
    with _unpacked(path) as (file, position):
        while piece := file.read(PIECE):
            read += len(piece)
            if read > MOST:
                raise _large(path)
            lines, rest = _whole(rest + piece)
            yield lines.decode(encoding)
            encoding = "utf-8"
            tell(min(1.0, position() / size))
    yield rest.decode(encoding)


def _whole(read: bytes) -> tuple[bytes, bytes]:
    """Part whole lines from the beginning of the next."""
    end = read.rfind(b"\n") + 1
    return read[:end], read[end:]


@contextmanager
def _unpacked(path: Path) -> Iterator[tuple[BufferedIOBase, Callable[[], int]]]:
    """Open a file; give what it holds, and what tells how many of its own bytes were read."""
    with path.open("rb") as file:
        if path.suffix in PACKED:
            with gzip.open(file) as unpacked:
                yield unpacked, file.tell
        else:
            yield file, file.tell


def _large(path: Path) -> Fault:
    return Fault("dictionary_large", path=path, limit=f"{MOST:,}")
