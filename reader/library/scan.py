"""Which articles a folder, a feed or a list of feeds holds, and when each was last changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.intake.sniff import ENDINGS
from reader.record import record
from reader.wording import Fault

READABLE = frozenset({".txt", *ENDINGS} - {".mbox"})
"""Endings of files that are articles; a mailbox holds many letters and is read as none."""


UNREADABLE = "unreadable"
"""Stands for the items of a feed that cannot be read."""


@record
class Found:
    """An article as it lies on the disk: a file, or the item of a feed (`item` is then its id).

    `changed` is the time of the last change in nanoseconds, `size` the bytes of the file; of an item, a
    number made of its content, and its length.
    """

    path: str
    item: str
    changed: int
    size: int

    @property
    def place(self) -> tuple[str, str]:
        """Give what tells this article from all others."""
        return self.path, self.item


Unlisted = Callable[[str], object]
"""Takes the name of a file or folder that is no text, as it can be shown."""


def scan(root: Path, unlisted: Unlisted = str) -> Iterator[Found]:
    """Give every article of a library; raise Fault where `root` cannot be read.

    What is hidden (.git), what stands beside an article (its translation, its annotations), what vanishes or is
    forbidden meanwhile is passed over; so is what has a name that is no text (bytes that are no UTF-8: no table can
    hold it), of which `unlisted` is told.  Links to folders are not followed.
    """
    if root.is_dir():
        try:
            os.scandir(root).close()
        except OSError as error:
            raise Fault("unreadable", path=root, why=error.strerror or error) from None
        yield from _folder(str(root), unlisted)
    else:
        yield from feeds_of(root)


def feeds_of(path: Path) -> Iterator[Found]:
    """Give the items of a feed; raise Fault where it cannot be read.

    A feed of a list that cannot be read is given as one article, which reading it will say of.
    """
    from reader.library import feeds  # a folder's list does not wait for what reads XML

    for file, item in feeds.items(path):
        if isinstance(item, Fault):
            yield Found(str(file), UNREADABLE, *_state(file))
        else:
            yield Found(str(file), item.id, feeds.mark(item), len(item.markup))


def _state(file: Path) -> tuple[int, int]:
    try:
        state = file.stat()
    except OSError:
        return 0, 0
    return state.st_mtime_ns, state.st_size


def _is_text(path: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in path)


def _shown(name: str) -> str:
    r"""Write a name that is no text with its odd bytes as \xe9."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _folder(folder: str, unlisted: Unlisted) -> Iterator[Found]:
    inner: list[str] = []
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    names = {entry.name for entry in entries}
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if not _is_text(entry.path):
            if _is_article(entry.name, names) or entry.is_dir(follow_symlinks=False):
                unlisted(_shown(entry.path if _is_text(entry.name) else entry.name))
            continue
        if entry.is_dir(follow_symlinks=False):
            inner.append(entry.path)
        elif _is_article(entry.name, names):
            try:
                state = entry.stat()
            except OSError:
                continue
            if entry.is_file():
                yield Found(entry.path, "", state.st_mtime_ns, state.st_size)
    for path in inner:
        yield from _folder(path, unlisted)


def _is_article(name: str, beside: set[str]) -> bool:
    """Tell an article by its ending; `a.en.txt` is the translation of `a.txt` where that stands beside it."""
    stem, ending = os.path.splitext(name)
    if ending.lower() not in READABLE:
        return False
    if not stem.endswith(".en"):
        return True
    own = stem.removesuffix(".en")
    return not any(f"{own}{zh}{other}" in beside for zh in ("", ".zh") for other in READABLE)
