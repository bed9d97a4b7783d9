"""A small process that outlives the reader: where that is killed, or crashes, the terminal is given back all the same.

A shell of 0.2 MB waits at a pipe that only the reader holds; the pipe ends with it, however it ends (`kill -9`,
the system out of memory, a crash).  The shell that the reader came from may be quicker with its prompt: settings that
are no longer the screen's are another's, and stay.
"""

from __future__ import annotations

import fcntl
import os
import sys
from contextlib import suppress
from typing import Any

from reader.first import held

SHELL = "/bin/sh"

SCRIPT = """
now=$(stty -g <&3)
up=1
while read -r told; do up=$told; done
[ "$up" = 1 ] || exit
printf %s "$2"
[ "$(stty -g <&3)" = "$now" ] || exit
stty "$1" <&3 || stty sane <&3
"""
"""Waits for the end of its input, each line of which tells whether the screen is up; `$1` are settings, `$2` is written."""

UP, DOWN = b"1\n", b"0\n"

_ABOVE = 10
"""File descriptors from this on are none that the shell has a use for."""

_pipe: int | None = None


def start(keyboard: int, screen: int, before: list[Any]) -> None:
    """Start it, once: `keyboard` and `screen` are the terminal's file descriptors, `before` how it was set (termios).

    Where there is no such shell, there is no guard.
    """
    global _pipe
    if _pipe is not None:
        return
    source, _pipe = map(_moved, os.pipe())
    with suppress(OSError, NotImplementedError):
        os.posix_spawn(
            SHELL,
            [SHELL, "-c", SCRIPT, "newsreader", settings(before), held.RESTORE],
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, keyboard, 3),
                (os.POSIX_SPAWN_DUP2, screen, 1),
                (os.POSIX_SPAWN_DUP2, source, 0),
                (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
            ],
            setsid=True,  # no signal to the terminal's processes ends it
        )
    os.close(source)


def _moved(low: int) -> int:
    high = fcntl.fcntl(low, fcntl.F_DUPFD_CLOEXEC, _ABOVE)
    os.close(low)
    return high


def tell(state: bytes) -> None:
    """Tell whether the screen is UP, or DOWN: then nothing is to be given back."""
    if _pipe is not None:
        with suppress(OSError):
            os.write(_pipe, state)


def settings(attributes: list[Any]) -> str:
    """Write settings of a terminal (termios) as `stty` of Linux reads them; elsewhere it knows what is usual."""
    *flags, _, _, special = attributes
    if sys.platform != "linux":
        return "sane"
    numbers = (each if isinstance(each, int) else ord(each) for each in special)
    return ":".join(f"{number:x}" for number in (*flags, *numbers))
