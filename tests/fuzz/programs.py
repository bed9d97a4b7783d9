"""The program itself in a terminal: any keys, sizes and signals; it ends well, and leaves the terminal sane."""

from __future__ import annotations

import fcntl
import os
import signal
import struct
import tempfile
import termios
import time
from pathlib import Path
from random import Random
from typing import NamedTuple
from unittest.mock import patch

from reader.userdata import decisionfile, notefile
from tests.fuzz import around, material
from tests.fuzz.screens import KEYS as PRESSED
from tests.test_terminal import Terminal

NAMED = {
    "tab": "\t", "shift+tab": "\x1b[Z", "enter": "\r", "escape": "\x1b", "space": " ", "slash": "/", "backspace": "\x7f",
    "down": "\x1b[B", "up": "\x1b[A", "left": "\x1b[D", "right": "\x1b[C", "home": "\x1b[H", "end": "\x1b[F",
}  # fmt: skip
RAW = (
    "\x1b[200~" + "貼上\n的字" + "\x1b[201~", "\x1b[<0;10;5M\x1b[<0;10;5m", "\x1b[<64;10;5M", "\x1b[I\x1b[O", "\x1b[5~",
    "\x1b[6~", "\x13", "\x10", "\x06", "馬斯克", "#tag", "=", "X", "D", "L", "S", "\x0c\r", "\x1bOP", "\x00", "\x1b\x1b",
)  # fmt: skip
"""Pastes, the mouse, the focus, keys of the palette and of dialogs, words."""

SIZES = ((80, 24), (132, 38), (60, 18), (20, 5), (5, 3), (1, 1), (200, 60), (500, 200))
ENDS = ("q", "q", "term", "hang up", "gone")
SWITCHED = (b"?1049", b"?2004", b"?1000", b"?1003", b"?1006", b"?1004")
"""What is on while the screen is up: the other screen, pasting in brackets, the mouse, the focus."""

UP, PATIENCE, HANGS = 20.0, 20.0, 300.0
"""Seconds until the program is up; of the processor, in which it must end; by the clock, where it waits for something:
where a dozen others want the two cores, it has a tenth of one."""


class Sitting(NamedTuple):
    """An article, and what happens to the program that shows it: keys to type, sizes, `stop`; how it ends."""

    name: str
    data: bytes
    size: tuple[int, int]
    happens: list[str | tuple[int, int]]
    end: str
    changed: dict[str, bytes | None] | None = None
    """Where a reader has worked before: what has happened to the files around the article since; the article is theirs."""


def sitting(chance: Random) -> Sitting:
    name, data = material.file(chance)
    if chance.random() < 0.7:
        name, data = "a.txt", material.text(chance).encode("utf-8", "surrogatepass")
    happens: list[str | tuple[int, int]] = []
    for _ in range(chance.randint(5, 60)):
        kind = chance.random()
        if kind < 0.75:
            happens.append(_typed(chance.choice(PRESSED)))
        elif kind < 0.8:  # typed ahead: all at once
            happens.append("".join(_typed(chance.choice((*PRESSED, "L", "enter"))) for _ in range(20)))
        elif kind < 0.92:
            happens.append(chance.choice(RAW))
        else:
            happens.append(chance.choice(("stop", *SIZES)))
    size, end = chance.choice(SIZES[:5]), chance.choice(ENDS)
    if chance.random() < 0.7:
        return Sitting(name, data, size, happens, end)
    changed = around.home(chance).changed
    changed.pop("a.txt", None)
    return Sitting("a.txt", around.TEXT.encode(), size, happens, end, changed)


def _typed(key: str) -> str:
    """Give what a terminal sends for a key."""
    return chr(ord(key[-1]) & 31) if key.startswith("ctrl+") else NAMED.get(key, key)


def sits(given: Sitting) -> None:
    """No traceback, no lost file, a known exit code, the terminal as it was; what was written can be read."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, given.name)
        if given.changed is not None:
            around.furnish(Path(folder), given.changed)
        file.write_bytes(given.data)
        with patch.dict(os.environ, {**around.own(Path(folder)), "EDITOR": "true", "VISUAL": "true"}):
            terminal = Terminal(str(file), columns=given.size[0], rows=given.size[1])
        error = Path(folder, "CACHE", "last-error.txt")
        try:
            _sit(terminal, given)
        finally:
            if terminal.file >= 0:
                os.close(terminal.file)
            assert not error.exists(), error.read_text("utf-8")[-3000:]
        assert file.read_bytes() == given.data
        if given.changed is None:
            _readable(Path(folder, "DATA"))


def _sit(terminal: Terminal, given: Sitting) -> None:
    up = _read(terminal, UP, until=b"\x1b[?2004h")
    for one in given.happens if up else ():
        _happen(terminal, one)
        _read(terminal, 0.02)
    code = _end(terminal, given.end if up else "q")
    assert b"Traceback" not in terminal.output, terminal.output[-3000:]
    assert code in ((0, 143) if up else (0, 1, 2, 143)) or (
        given.end in ("hang up", "gone") and code == 129
    ), code
    if terminal.file < 0 or not up:
        return
    output = terminal.output
    for one in SWITCHED:
        assert output.rfind(b"\x1b[" + one + b"l") > output.rfind(b"\x1b[" + one + b"h"), one
    after = termios.tcgetattr(terminal.file)
    assert after == terminal.before, (after, terminal.before)


def _happen(terminal: Terminal, one: str | tuple[int, int]) -> None:
    if isinstance(one, tuple):
        fcntl.ioctl(terminal.file, termios.TIOCSWINSZ, struct.pack("HHHH", one[1], one[0], 0, 0))
    elif one == "stop":
        terminal.press("\x1a")
        _read(terminal, 0.2)
        os.kill(terminal.pid, signal.SIGCONT)
    else:
        terminal.press(one)


def _end(terminal: Terminal, how: str) -> int:
    """End the program in one of ENDS; give its exit code, -9 for one that did not end."""
    os.kill(terminal.pid, signal.SIGCONT)
    if how == "gone":
        os.close(terminal.file)
        terminal.file = -1
    elif how in ("term", "hang up"):
        os.kill(terminal.pid, signal.SIGTERM if how == "term" else signal.SIGHUP)
    until, used = time.monotonic() + HANGS, _used(terminal.pid)
    tried = 0
    while time.monotonic() < until and _used(terminal.pid) < used + PATIENCE:
        pid, status = os.waitpid(terminal.pid, os.WNOHANG)
        if pid:
            if terminal.file >= 0:
                _read(terminal, 0.2)
            return os.waitstatus_to_exitcode(status)
        if terminal.file < 0:
            time.sleep(0.05)
            continue
        os.kill(terminal.pid, signal.SIGCONT)  # a Ctrl+Z may be heard only now
        if how == "q":
            tried += 1
            terminal.press("\x1b" if tried % 6 else "q")
        _read(terminal, 0.15)
    os.kill(terminal.pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(terminal.pid, 0)[1])


def _used(pid: int) -> float:
    """Give the seconds of the processor that a program has used (Linux); elsewhere those of the clock."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return time.monotonic()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def _read(terminal: Terminal, seconds: float, until: bytes = b"") -> bool:
    """Read what comes in a time, or until some bytes have come; tell whether the program is still there."""
    import select

    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0 and not (until and until in terminal.output):
        if select.select([terminal.file], [], [], left)[0]:
            try:
                data = os.read(terminal.file, 1 << 16)
            except OSError:
                return False
            terminal.output += data
    return True


def _readable(data: Path) -> None:
    from reader.knowledge.loader import read
    from reader.userdata.treatment import parse

    for file in data.glob("notes/*.yaml"):
        notefile.parse(file.read_text("utf-8"), name=file.name)
    for file in data.glob("decisions/*.yaml"):
        tree = read(file.read_text("utf-8"), name=file.name)
        assert isinstance(tree, dict)
        decisionfile.parse(tree.get("decisions", []), name=file.name)
    for file in data.glob("repairs/*.yaml"):
        parse(file.read_text("utf-8"), name=file.name)
