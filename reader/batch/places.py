"""Reading and writing by address: a path on this machine, or a URL that fsspec opens (s3://, gs://, hdfs://)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

from reader.userdata import files
from reader.wording import Fault

STORES = {"s3", "s3a", "gs", "gcs", "az", "abfs", "oss"}
"""Protocols of object stores."""

CHANGED = ("ETag", "etag", "LastModified", "last_modified", "mtime", "modificationTime", "updated")
"""What stores call that which changes with a file, the surest first."""


def is_remote(address: str) -> bool:
    """Tell a URL from a path."""
    return "://" in address


def read(address: str) -> bytes:
    """Give the bytes at an address; raise OSError where that cannot be done, Fault where fsspec is missing."""
    if not is_remote(address):
        return Path(address).read_bytes()
    system, path = _system(address)
    with _told():
        content: bytes = system.cat_file(path)
    return content


def write(address: str, content: bytes) -> None:
    """Put a file at an address, whole or not at all: one upload to an object store, renamed elsewhere."""
    if not is_remote(address):
        files.replace(Path(address), content)
        return
    system, path = _system(address)
    if "file" in _protocols(system):
        files.replace(Path(path), content)
    elif STORES & set(_protocols(system)):
        with _told():
            system.pipe_file(path, content)
    else:
        with _told():
            _renamed(system, path, content)


def _renamed(system: Any, path: str, content: bytes) -> None:
    """Write a hidden file beside the place, then give it its name: HDFS shows a file while it is written."""
    folder, _, last = path.rpartition("/")
    fresh = f"{folder}/.{last}.{uuid4().hex}"
    try:
        system.pipe_file(fresh, content)
        if system.exists(path):
            system.rm_file(path)  # HDFS renames to no name that is taken
        system.mv(fresh, path)
    except BaseException:
        with suppress(Exception):  # the first error is the one to tell
            system.rm_file(fresh)
        raise


def remove(address: str) -> None:
    """Take a file away; that it is gone already is no fault."""
    if not is_remote(address):
        Path(address).unlink(missing_ok=True)
        return
    system, path = _system(address)
    with _told():
        if system.exists(path):
            system.rm_file(path)


def make_folder(address: str) -> None:
    """Make a folder where there is none; object stores have none, and a bucket mistyped is not to be made."""
    if is_remote(address):
        system, path = _system(address)
        if not STORES & set(_protocols(system)):
            with _told():
                system.makedirs(path, exist_ok=True)
    else:
        Path(address).mkdir(parents=True, exist_ok=True)


def inside(folder: str, name: str) -> str:
    """Give the address of a file in a folder."""
    return f"{folder.rstrip('/')}/{name}" if is_remote(folder) else os.path.join(folder, name)


def name(address: str) -> str:
    """Give the last part of an address: what the file is called."""
    return address.rstrip("/").rpartition("/")[2] if is_remote(address) else os.path.basename(address)


def names(folder: str) -> list[str]:
    """List what a folder holds, hidden files left out; nothing where there is none."""
    if is_remote(folder):
        system, path = _system(folder)
        with _told():
            found = system.ls(path, detail=False) if system.exists(path) else []
        return sorted(last for last in (name(str(each)) for each in found) if not last.startswith("."))
    try:
        return sorted(each for each in os.listdir(folder) if not each.startswith("."))
    except FileNotFoundError:
        return []


def walk(root: str) -> Iterator[tuple[str, int, str]]:
    """Give address, bytes and time of change (as the store tells it) of each file below a URL, or of it alone."""
    system, path = _system(root)
    with _told():
        system.invalidate_cache()  # what another put there since
        listed = system.find(path, detail=True)
    for found, about in sorted(listed.items()):
        changed = next((about[key] for key in CHANGED if key in about), "")
        address = (
            root.rstrip("/") + found[len(path.rstrip("/")) :]
        )  # unstrip_protocol forgets the host of webhdfs://
        whole = address if found.startswith(path) else system.unstrip_protocol(found)
        yield whole, int(about.get("size") or 0), str(changed)


@contextmanager
def _told() -> Iterator[None]:
    """Make whatever a store's package raises an OSError: no endpoint, no credentials, no such bucket."""
    try:
        yield
    except OSError:
        raise
    except Exception as error:  # each package has errors of its own
        raise OSError(_line(error)) from error


def _line(error: Exception) -> str:
    """Give the first line of what an error says: that of a missing libjvm lists seventy places."""
    return next(iter(str(error).splitlines()), type(error).__name__)


def _system(address: str) -> tuple[Any, str]:
    """Give the file system of a URL and the path in it."""
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise Fault("format_extra", what=address, extra="cluster") from error
    try:
        system, path = url_to_fs(address)
    except (ImportError, ValueError, OSError) as error:
        raise Fault("batch_address", path=address, why=_line(error)) from error
    return system, path


def _protocols(system: Any) -> tuple[str, ...]:
    return (system.protocol,) if isinstance(system.protocol, str) else tuple(system.protocol)
