"""Which articles are wanted, and which part of the output each belongs to."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from reader.batch import places
from reader.library.scan import READABLE, Unlisted, scan
from reader.library.sniff import is_library
from reader.wording import Fault

FEWEST, MOST = 32, 512
"""Articles a part holds on average: few, so that a stop loses seconds; more where parts would be too many."""

PARTS = 1024
"""Parts beyond which they grow rather than increase, up to MOST articles each."""


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """One article: its address, and its id where that is a feed.

    `size` (bytes) and `changed` are what the disk or the store says of it without reading it.
    """

    address: str
    item: str = ""
    size: int = 0
    changed: str = ""

    @property
    def place(self) -> tuple[str, str]:
        """Give what tells this article from all others."""
        return self.address, self.item


def articles(given: Iterable[str], unlisted: Unlisted = str) -> list[Item]:
    """List the articles of folders, feeds, files and URLs, each once, by address.

    A file that is not there is listed too: reading it tells so.  `unlisted` is told as in reader.library.scan.
    Raise Fault for a folder that cannot be read and a URL that cannot be opened.
    """
    found = {item.place: item for each in given for item in _articles(each, unlisted)}
    return sorted(found.values())


def _articles(given: str, unlisted: Unlisted) -> Iterator[Item]:
    if places.is_remote(given):
        try:
            listed = list(places.walk(given))
        except OSError as error:
            raise Fault("batch_address", path=given, why=error) from error
        for address, size, changed in listed or [(given, 0, "")]:
            if os.path.splitext(address)[1].lower() in READABLE or address == given:
                yield Item(address, "", size, changed)
        return
    path = Path(os.path.abspath(given))
    if is_library(path):
        for one in scan(path, unlisted):
            yield Item(one.path, one.item, one.size, str(one.changed))
    else:
        yield _file(path)


def _file(path: Path) -> Item:
    try:
        state = path.stat()
    except OSError:
        return Item(str(path))
    return Item(str(path), "", state.st_size, str(state.st_mtime_ns))


def roots(given: Iterable[str]) -> tuple[str, ...]:
    """Give the folders among what is wanted: what is no longer there goes from the output too."""
    kept = []
    for each in given:
        if places.is_remote(each):
            kept.append(each.rstrip("/") + "/")
        elif is_library(path := Path(os.path.abspath(each))):
            kept.append(str(path) + (os.sep if path.is_dir() else ""))
    return tuple(kept)


def count_of_parts(count: int) -> int:
    """Give into how many parts the output of so many articles is cut: a power of two."""
    parts = 1
    while count / parts > min(max(count / PARTS, FEWEST), MOST):
        parts *= 2
    return parts


def part_of(item: Item, parts: int) -> int:
    """Give the part an article belongs to: the same at every run and on every machine, whatever else is there."""
    digest = sha256("\0".join(item.place).encode("utf-8", "surrogateescape")).digest()
    return int.from_bytes(digest[:8], "big") % parts
