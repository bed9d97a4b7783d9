"""Which paths are opened as a list of articles: told before anything that reads feeds is imported."""

from __future__ import annotations

import os
from pathlib import Path

ENDINGS = frozenset((".rss", ".atom", ".opml", ".xml"))
NEWSBOAT = "cache.db"
HEAD = 2048
"""Bytes in which an .xml file tells that it is a feed."""


def is_library(path: Path) -> bool:
    """Tell whether a path is opened as a list of articles: a folder, or a feed on the disk."""
    return os.path.isdir(path) or is_feed(path)


def is_feed(path: Path) -> bool:
    """Tell a feed by its name; an .xml file by its first element."""
    if path.name == NEWSBOAT:
        return os.path.isfile(path)
    if path.suffix.lower() not in ENDINGS or not os.path.isfile(path):
        return False
    if path.suffix.lower() != ".xml":
        return True
    with path.open("rb") as file:
        head = file.read(HEAD)
    return any(mark in head for mark in (b"<rss", b"<feed", b"<opml", b"<rdf:RDF"))
