"""Writing a file so that it is always whole: the old one or the new one, whatever happens between."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.wording import Fault

try:
    import fcntl
except ImportError:  # Windows has no flock: two programs are then not kept apart, one file stays whole
    fcntl = None  # type: ignore[assignment]

PATIENCE = 5.0
"""Seconds to wait for another program's lock: a save takes milliseconds, a stopped program never ends."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other programs out of `folder`, made where it is missing, until the block ends.

    Raise OSError where the folder cannot be made or written, TimeoutError after PATIENCE seconds.
    The kernel drops the lock of a program that dies.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait(handle, time.monotonic() + PATIENCE)
        yield
    finally:
        os.close(handle)


@contextmanager
def changing(folder: Path, path: Path, unsaved: str, *, held: str = "") -> Iterator[None]:
    """Keep other programs out of `folder` while a block changes `path` in it, and tell what went wrong.

    Raise Fault with the key `unsaved`, and the fields {path} and {why}, where the system refuses anything; with
    `held`, where one is given, and the folder as {path}, where another program keeps the folder to itself.
    """
    try:
        with locked(folder):
            yield
    except OSError as error:
        if held and isinstance(error, TimeoutError):
            raise Fault(held, path=folder) from None
        raise Fault(unsaved, path=path, why=error.strerror or error) from None


def _wait(handle: int, until: float) -> None:
    while fcntl is not None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT)) from None
            time.sleep(0.005)
        else:
            return


def replace(path: Path, content: bytes, *, mode: int = 0o666) -> None:
    """Put `content` at `path`: on the disk when this returns, the old file untouched if OSError is raised.

    `mode` holds for a new file, less the umask; a file that is there keeps its own.
    """
    temporary = path.with_name(f".{path.name[:100]}.{os.getpid()}.tmp")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
        with open(handle, "wb") as file:
            if path.exists() and hasattr(os, "fchmod"):
                os.fchmod(handle, path.stat().st_mode & 0o777)
            file.write(content)
            file.flush()
            os.fsync(handle)
        os.replace(temporary, path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sweep(path: Path) -> None:
    """Remove what killed programs left of writing `path`; only for the holder of the folder's lock."""
    for left in path.parent.glob(f".{path.name[:100]}.*.tmp"):
        left.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last through a power cut, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
