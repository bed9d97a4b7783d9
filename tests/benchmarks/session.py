"""A program in a terminal of its own, timed from outside: when text stands, when a key is answered, when it is gone."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep

import pyte

QUIET = 0.08
"""Seconds of silence after which an answer is taken to be whole; they do not count."""

_QUERY = re.compile(rb"\x1b\[\?(\d+)\$p")
_UNKNOWN = re.compile(
    rb"\x1b\[[<>=][0-9;:]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b\[\?[0-9;]*m|\x1bP.*?\x1b\\", re.S
)
_PEAK = re.compile(r"VmHWM:\s+(\d+)")


@dataclass(frozen=True, slots=True)
class Answer:
    """What followed a key: seconds to the first and the last byte, and how many bytes."""

    first: float
    last: float
    size: int


class Session:
    """A program started in a pty.  Bytes get their time when they are read; the screen is drawn afterwards.

    `ahead` gives it precedence over all else that the machine does, as a quiet one would; only root may.
    """

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        columns: int = 80,
        rows: int = 24,
        *,
        ahead: bool = False,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._waiting: list[tuple[float, bytes]] = []
        self.over = False
        self.start = perf_counter()
        self.pid, self._file = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            if ahead:
                os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
            os.execvpe(command[0], [*command], {**env, "TERM": "xterm-256color", "COLORTERM": "truecolor"})

        if ahead:
            threading.Thread(target=_let_others_wait, args=(self.pid,), daemon=True).start()

    @property
    def text(self) -> str:
        """The screen, without the empty second cells of wide characters."""
        rows = (self.screen.buffer[y] for y in range(self.screen.lines))
        return "\n".join("".join(row[x].data for x in range(self.screen.columns)).rstrip() for row in rows)

    def _read(self, seconds: float) -> float | None:
        """Read once; give the time of it, None where nothing came."""
        if self.over or not select.select([self._file], [], [], max(0.0, seconds))[0]:
            return None
        now = perf_counter()
        try:
            data = os.read(self._file, 1 << 20)
        except OSError:
            data = b""
        self.over = not data
        for query in _QUERY.finditer(data):
            self.press(b"\x1b[?%s;%d$y" % (query[1], 2 if query[1] == b"2026" else 0))
        for asked, told in (
            (b"\x1b[c", b"\x1b[?62;22c"),
            (b"\x1b[>c", b"\x1b[>0;276;0c"),
            (b"\x1b[6n", b"\x1b[1;1R"),
        ):
            if asked in data:
                self.press(told)
        self._waiting.append((now, data))
        return now

    def _draw(self) -> float | None:
        """Draw the oldest bytes that are not drawn yet; give their time."""
        if not self._waiting:
            return None
        now, data = self._waiting.pop(0)
        self._stream.feed(_UNKNOWN.sub(b"", data))
        return now

    def until(self, words: str, patience: float = 60.0) -> float | None:
        """Give the seconds since the start until the words stand on the screen; None where they never do."""
        return self.until_any((words,), patience)

    def until_any(self, every: Sequence[str], patience: float = 60.0) -> float | None:
        """As `until`, for the first of several words."""
        end = perf_counter() + patience
        while perf_counter() < end and not (self.over and not self._waiting):
            while self._read(0) is not None:
                pass
            drawn = self._draw()
            if drawn is None:
                self._read(0.05)
            elif any(words in self.text for words in every):
                return drawn - self.start
        return None

    def settle(self, quiet: float = QUIET, patience: float = 10.0) -> None:
        """Wait until nothing has been written for a while, and draw it."""
        end = perf_counter() + patience
        while perf_counter() < end and self._read(quiet) is not None:
            pass
        while self._draw() is not None:
            pass

    def press(self, keys: bytes) -> None:
        """Type."""
        try:
            os.write(self._file, keys)
        except OSError:
            self.over = True

    def answer(self, keys: bytes, patience: float = 5.0) -> Answer | None:
        """Type, and time what follows; None where nothing does."""
        start = perf_counter()
        self.press(keys)
        return self._answer(start, patience)

    def resize(self, columns: int, rows: int, patience: float = 5.0) -> Answer | None:
        """Give the terminal another size, and time what follows."""
        self.screen.resize(rows, columns)
        start = perf_counter()
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        return self._answer(start, patience)

    def _answer(self, start: float, patience: float) -> Answer | None:
        first = self._read(patience)
        if first is None:
            return None
        last = first
        while (now := self._read(QUIET)) is not None and now - first < patience:
            last = now
        size = sum(len(data) for _, data in self._waiting)
        while self._draw() is not None:
            pass
        return Answer(first - start, last - start, size)

    def used(self) -> float:
        """Give the seconds of processor time that it has taken up to now, without its other processes."""
        fields = Path(f"/proc/{self.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def peak(self) -> float:
        """Give the most memory it and its processes held, in megabytes."""
        sizes = (_PEAK.search(status) for status in map(_status, family(self.pid)))
        return sum(int(size[1]) for size in sizes if size) / 1024

    def leave(self, keys: bytes, patience: float = 10.0) -> float | None:
        """Type what ends it; give the seconds until the process is gone, None where it must be killed."""
        start = perf_counter()
        self.press(keys)
        took = None
        while perf_counter() - start < patience:
            self._read(0.001)
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                took = perf_counter() - start
                break
        else:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._file)
        return took


def _let_others_wait(pid: int) -> None:
    """Let the processes that a program starts have no precedence: two of them would hold up its terminal."""
    while os.path.exists(f"/proc/{pid}/task"):
        for child in family(pid)[1:]:
            with suppress(OSError):
                os.sched_setscheduler(child, os.SCHED_OTHER, os.sched_param(0))
        sleep(0.004)


def _status(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/status").read_text("utf-8")
    except OSError:
        return ""


def family(pid: int) -> list[int]:
    """Give a process and all that it started, and they."""
    try:  # a child belongs to the thread that started it
        lists = [file.read_text("utf-8") for file in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        lists = []
    return [pid, *(each for child in " ".join(lists).split() for each in family(int(child)))]
