"""A reader that is killed, or crashes, leaves the terminal as it found it; what another program has set meanwhile stays."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.app.terminal import guard
from reader.first import held
from tests.benchmarks.session import family
from tests.test_faults import is_sane, place, screen
from tests.test_terminal import PATIENCE, Terminal

__all__ = ["place", "screen"]

KILLS = [
    "SIGKILL",
    "SIGSEGV",
    *(pytest.param(n, marks=pytest.mark.long) for n in ("SIGBUS", "SIGILL", "SIGFPE")),
]


def is_guarded(pid: int) -> bool:
    try:
        told = [Path(f"/proc/{one}/cmdline").read_bytes() for one in family(pid)[1:]]
    except OSError:
        return False
    return any(guard.SCRIPT.encode() in one for one in told)


def wait_for_the_guard(terminal: Terminal) -> None:
    end = time.monotonic() + PATIENCE
    while not is_guarded(terminal.pid):
        assert time.monotonic() < end
        terminal.read(0.05)
    terminal.read(0.2)  # it asks how the terminal is set


@pytest.mark.parametrize("name", KILLS)
def test_who_is_killed_gives_the_terminal_back(name: str, screen: Terminal) -> None:
    wait_for_the_guard(screen)
    os.kill(screen.pid, signal.Signals[name])
    assert screen.leave() == -signal.Signals[name]
    assert is_sane(screen)


def test_who_quits_gives_it_back_once(screen: Terminal) -> None:
    wait_for_the_guard(screen)
    screen.press("q")
    assert screen.leave() == 0
    assert is_sane(screen)
    assert screen.output.count(held.RESTORE.encode()) == 1


def test_killed_while_the_shell_has_the_terminal_nothing_more_is_written(screen: Terminal) -> None:
    wait_for_the_guard(screen)
    screen.press("\x1a")
    os.waitpid(screen.pid, os.WUNTRACED)
    while select.select([screen.file], [], [], 0.2)[0]:
        screen.read(0)
    written = len(screen.output)
    os.kill(screen.pid, signal.SIGKILL)
    assert screen.leave() == -signal.SIGKILL
    assert len(screen.output) == written
    assert is_sane(screen)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[int, int]]:
    """Both ends of a terminal, ours first, and no guard yet."""
    monkeypatch.setattr(guard, "_pipe", None)
    ours, its = pty.openpty()
    yield ours, its
    os.close(ours)


def test_settings_are_written_as_stty_does(terminal: tuple[int, int]) -> None:
    _, its = terminal
    for noncanonical in (False, True):
        told = termios.tcgetattr(its)
        if noncanonical:
            told[3] &= ~termios.ICANON
            termios.tcsetattr(its, termios.TCSANOW, told)
        listed = subprocess.run(["stty", "-g"], stdin=its, capture_output=True, text=True, check=True)
        assert guard.settings(termios.tcgetattr(its)) == listed.stdout.strip()
    os.close(its)


def test_settings_of_another_program_stay(terminal: tuple[int, int]) -> None:
    """A shell that was quicker has set the terminal for its own prompt."""
    ours, its = terminal
    before = termios.tcgetattr(its)
    quiet = termios.tcgetattr(its)
    quiet[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(its, termios.TCSANOW, quiet)
    guard.start(its, its, before)
    assert not select.select([ours], [], [], 0.3)[0]
    another = termios.tcgetattr(its)
    another[3] &= ~termios.ISIG
    termios.tcsetattr(its, termios.TCSANOW, another)
    assert guard._pipe is not None
    os.close(guard._pipe)
    assert select.select([ours], [], [], PATIENCE)[0]
    assert os.read(ours, 1 << 12) == held.RESTORE.encode()
    time.sleep(0.2)
    assert termios.tcgetattr(its) == another
    os.close(its)
