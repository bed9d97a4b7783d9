"""Whether there is memory for a command: with less, it would end in the midst of something."""

from __future__ import annotations

import sys

from reader.wording import Fault

LEAST = 32
"""Megabytes that any command takes beside what is in memory before: with less, libraries in C end the program."""

SCREEN = 104
"""Those that the screen takes with an article of a page: its threads 8 each, most of them never touched."""


def enough(megabytes: int, trouble: str = "little_memory") -> None:
    """Ask the system for so much at once, and give it back; raise Fault where there is less."""
    if sys.platform == "win32":
        return
    import mmap

    try:
        mmap.mmap(-1, megabytes << 20, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS).close()
    except (OSError, MemoryError):
        raise Fault(trouble, size=megabytes) from None
