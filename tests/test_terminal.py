"""The command in a real terminal: the article appears, keys work, the terminal is left as it was."""

from __future__ import annotations

import contextlib
import os
import select
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("pty", reason="pseudo-terminals are of Unix")
import fcntl
import pty
import struct
import termios

import pyte

ROWS, COLUMNS = 24, 80


class Terminal:
    """The command in a pseudo-terminal of 80x24, and the screen that its output draws."""

    def __init__(self, folder: Path) -> None:
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.stream = pyte.ByteStream(self.screen)
        self.output = b""
        own = {f"NEWSREADER_{name}": str(folder / name.lower()) for name in ("DATA", "CONFIG", "CACHE")}
        checkout = str(Path(__file__).parents[1])
        environment = {
            **os.environ,
            **own,
            "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": checkout,
        }
        environment.pop("NO_COLOR", None)
        self.process, self.terminal = pty.fork()
        if not self.process:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execve(sys.executable, [sys.executable, "-m", "reader"], environment)

    def read(self, seconds: float = 0.05) -> bool:
        """Draw what comes within a time; tell whether the command still runs."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self.terminal, 65536)
        except OSError:  # Linux tells so that the other end is closed
            return False
        self.output += data
        with contextlib.suppress(TypeError):  # pyte stumbles over private sequences it does not know
            self.stream.feed(data)
        return bool(data)

    def shows(self, words: str, *, absent: bool = False, seconds: float = 20) -> bool:
        """Wait until the words are on the screen (or gone from it)."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if (words in self.text()) is not absent:
                return True
            if not self.read():
                return False
        return False

    def text(self) -> str:
        """Give the screen as text; the second cell of a wide character is empty."""
        rows = (self.screen.buffer[row] for row in range(ROWS))
        return "\n".join("".join(row[column].data for column in range(COLUMNS)) for row in rows)

    def type(self, keys: str) -> None:
        os.write(self.terminal, keys.encode())

    def wait(self) -> int:
        """Read to the end, at most ten seconds; give the exit code."""
        end = time.monotonic() + 10
        while self.read(0.5):
            assert time.monotonic() < end, "the command does not end"
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path)
    yield opened
    with contextlib.suppress(ProcessLookupError):
        os.kill(opened.process, 9)
    os.close(opened.terminal)


def test_the_sample_opens_is_walked_through_and_closed(terminal: Terminal) -> None:
    """Text, then `?` and Esc, Tab and Enter and Esc, then `q`: exit code 0 and a sane terminal."""
    assert terminal.shows("人才爭奪戰"), terminal.text()
    assert terminal.shows("place  "), terminal.text()  # the names of the first paragraph are found
    terminal.type("?")
    assert terminal.shows("Shift+Tab"), terminal.text()
    terminal.type("\x1b")
    assert terminal.shows("Shift+Tab", absent=True), terminal.text()
    terminal.type("\t")
    terminal.type("\r")
    assert terminal.shows("Mainland"), terminal.text()
    terminal.type("\x1b")
    assert terminal.shows("Mainland", absent=True), terminal.text()
    terminal.type("q")
    assert terminal.wait() == 0
    assert terminal.output.rfind(b"\x1b[?1049l") > terminal.output.rfind(b"\x1b[?1049h") >= 0
    assert terminal.output.rfind(b"\x1b[?25h") > terminal.output.rfind(b"\x1b[?25l")
    assert b"Traceback" not in terminal.output
