"""The program's own folders, told without importing what knows the habits of every system."""

from __future__ import annotations

import errno
import os
import stat
import sys
import time

TYPE_CHECKING = False  # typing takes 12 ms to import
if TYPE_CHECKING:
    from collections.abc import Iterable

AHEAD = 1_000_000_000
"""Nanoseconds by which the clock of a disk elsewhere may be ahead of ours."""


def folder(own: str, xdg: str, usual: str) -> str:
    """Give a folder of reader.paths by the variables that move it: ours, the system's, else `usual` in the home."""
    if value := os.environ.get(own):
        return _at_home(value)
    if sys.platform == "linux":
        base = os.environ.get(xdg, "")
        return os.path.join(base if os.path.isabs(base) else _at_home(f"~/{usual}"), "newsreader")
    from reader import paths

    name = own.removeprefix("NEWSREADER_").lower()
    return str(getattr(paths, name)())


def cache() -> str:
    """Give the folder of what can be computed again."""
    return folder("NEWSREADER_CACHE", "XDG_CACHE_HOME", ".cache")


def content(path: str | os.PathLike[str]) -> bytes:
    """Read a file of the program's own.  Raise OSError, also for what is none: a pipe is waited for, a device has no end."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as file:
        mode = os.fstat(handle).st_mode
        if not stat.S_ISREG(mode):
            number = errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL
            raise OSError(number, os.strerror(number), os.fspath(path))
        return file.read()


def latest(paths: Iterable[str]) -> list[str]:
    """Sort files by when they were last written, the latest first; what a clock that was ahead has dated is the last."""
    now = time.time_ns() + AHEAD
    written = {path: os.stat(path).st_mtime_ns for path in paths}
    return sorted(written, key=lambda path: written[path] if written[path] <= now else 0, reverse=True)


def _at_home(path: str) -> str:
    """Write out the home in a path; who has none has a folder that can be neither read nor made."""
    there = os.path.expanduser(path)
    return os.devnull if there.startswith("~") else there
