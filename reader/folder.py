"""The program's own folders, told without importing what knows the habits of every system."""

from __future__ import annotations

import os
import sys


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


def _at_home(path: str) -> str:
    """Write out the home in a path; who has none has a folder that can be neither read nor made."""
    there = os.path.expanduser(path)
    return os.devnull if there.startswith("~") else there
