"""The terminal before the screen has it: taken from the shell, given back at every end and every stop.

The first page stands on it, or nothing yet.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typing takes 12 ms to import
if TYPE_CHECKING:
    from typing import Any

ENDS = (
    *("SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGXCPU", "SIGALRM", "SIGVTALRM", "SIGPROF"),
    *("SIGIO", "SIGPWR", "SIGSTKFLT", "SIGABRT", "SIGTRAP", "SIGSYS"),
)
"""Signals that end a program from outside, and can be heard; SIGINT is Python's KeyboardInterrupt."""

MODES = (2004, 1000, 1002, 1003, 1006, 1015, 1016, 2048, 1004)
"""What Textual switches on: pasting in brackets, the mouse, sizes in the input, the focus."""

RESTORE = "".join(f"\x1b[?{mode}l" for mode in MODES) + "\x1b[?7h\x1b[<u\x1b[?1049l\x1b[?25h\x1b[0m"
"""Switches it off again, goes back to the screen before, and shows the cursor."""

before: list[Any] | None = None
"""How the terminal was set before it was taken; None where it is not taken."""

page = b""
"""What was written to it; empty where no page is on the screen."""


def ends() -> list[int]:
    """Give the numbers of those that there are on this system, and of its real-time ones, which end a program, too."""
    import signal

    named = [getattr(signal, name, None) for name in ENDS]
    first, last = getattr(signal, "SIGRTMIN", 1), getattr(signal, "SIGRTMAX", 0)
    return [*map(int, filter(None, named)), *range(first, last + 1)]


def show(first: bytes) -> None:
    """Take the terminal, and write a page to it, which may be empty: then the screen before still stands there."""
    global page
    import signal

    for number in ends():
        signal.signal(number, _end)
    signal.signal(signal.SIGTSTP, _stop)
    page = first
    _take()


def hush() -> None:
    """Let no key be echoed while an article is read of which nothing can be shown yet."""
    if before is None and os.name != "nt":
        show(b"")


def give_back() -> None:
    """Leave the terminal as it was before the page, where no screen has taken it over, and it is still there."""
    global before
    if before is not None:
        import termios
        from contextlib import suppress

        attrs, before = before, None
        with suppress(OSError, termios.error):
            if page:
                os.write(sys.stdout.fileno(), RESTORE.encode())
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, attrs)


def _take() -> None:
    """Let no key be echoed: it waits in the terminal for the screen to come."""
    global before
    import termios

    keyboard = sys.stdin.fileno()
    before = termios.tcgetattr(keyboard)
    quiet = termios.tcgetattr(keyboard)
    quiet[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON | termios.IXOFF)
    quiet[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    termios.tcsetattr(keyboard, termios.TCSANOW, quiet)
    if page:
        os.write(sys.stdout.fileno(), page)


def _end(number: int, _: object) -> None:
    give_back()
    os._exit(128 + number)


def _stop(number: int, _: object) -> None:
    """Stop as any program does, and show the page again when it goes on (`fg`)."""
    import signal

    shown = before is not None
    give_back()
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
    signal.signal(number, _stop)
    if shown:
        _take()
