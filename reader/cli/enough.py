"""Whether there is memory for a command: with less, it would end in the midst of something."""

from __future__ import annotations

import sys

from reader.wording import Fault

LEAST = 32
"""Megabytes that any command takes beside what is in memory before: with less, libraries in C end the program."""

SCREEN = 104
"""Those that the screen takes with an article of a page: its threads 8 each, most of them never touched."""


ROOM = 360
"""Megabytes of addresses that its threads set aside, which only `ulimit -v` counts: 64 each."""


def enough(megabytes: int, room: int = 0, trouble: str = "little_memory") -> None:
    """Ask the system for so much memory at once, and for so many addresses, and give them back; raise Fault for less."""
    if sys.platform == "win32":
        return
    from mmap import MAP_ANONYMOUS, MAP_PRIVATE, PROT_READ, PROT_WRITE, mmap

    for size, access in ((megabytes, PROT_READ | PROT_WRITE), (max(megabytes, room), 0)):
        try:
            mmap(-1, size << 20, MAP_PRIVATE | MAP_ANONYMOUS, access).close()
        except (OSError, MemoryError):
            raise Fault(trouble, size=size) from None
