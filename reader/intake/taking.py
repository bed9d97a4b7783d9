"""The bytes of a file: devices, and what never ends, are told of and not waited for."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from reader.wording import Fault

MOST = 500_000_000
"""Bytes of a file: five times the longest that was tried; the text of one takes about three times its bytes."""

CHUNK = 1 << 20


def take(path: str | Path) -> bytes:
    """Give all bytes of a file, or of a pipe that someone writes to (one that nobody does is empty).

    Raise Fault for what is missing, a folder, a device, a socket, unreadable, or of more than MOST bytes.
    """
    try:
        state = os.stat(path)
        if stat.S_ISDIR(state.st_mode):
            raise Fault("intake_directory", path=path)
        if not (stat.S_ISREG(state.st_mode) or stat.S_ISFIFO(state.st_mode)):
            raise Fault("intake_device", path=path)
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            if stat.S_ISFIFO(state.st_mode):  # opened without waiting for a writer, read as it writes
                os.set_blocking(handle, True)
            return drained(handle, str(path), state.st_size)
        finally:
            os.close(handle)
    except FileNotFoundError as error:
        raise Fault("intake_missing", path=path) from error
    except (OSError, ValueError) as error:
        raise Fault("intake_unreadable", path=path, why=why(error)) from error


def drained(handle: int, name: str, size: int = 0) -> bytes:
    """Read to the end, `size` bytes at first; raise Fault beyond MOST, OSError where it cannot be read."""
    pieces: list[bytes] = []
    have = size
    while have <= MOST and (piece := os.read(handle, max(CHUNK, size + 1))):
        pieces.append(piece)
        have = sum(map(len, pieces))
        size = 0
    if have > MOST:
        raise Fault("format_large", name=name, limit=f"{MOST:,}")
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def why(error: OSError | ValueError) -> str:
    """Give the system's own words for what went wrong."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
