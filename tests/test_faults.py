"""Faults from outside: the terminal is left sane, what was written is kept, no traceback is seen."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_terminal import CHECKOUT, PATIENCE, Terminal

SWITCHED = (b"?1049", b"?2004", b"?1000", b"?1003", b"?1006", b"?1004")
"""What is on while the screen is up: the other screen, pasting in brackets, the mouse, the focus."""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"NEWSREADER_{name}", str(tmp_path / name.lower()))
    article = tmp_path / "a.txt"
    article.write_text("一則消息\n\n林小文加入星河科技。\n\n第三段的話。\n", "utf-8")
    return article


@pytest.fixture
def screen(place: Path) -> Iterator[Terminal]:
    """An article on the screen."""
    terminal = Terminal(str(place))
    terminal.wait("as written")
    yield terminal
    os.close(terminal.file)


def is_sane(terminal: Terminal) -> bool:
    """Tell whether everything that was switched on is off again, in the terminal and in its settings."""
    output = terminal.output
    off = all(output.rfind(b"\x1b[" + one + b"l") > output.rfind(b"\x1b[" + one + b"h") for one in SWITCHED)
    shown = output.rfind(b"\x1b[?25h") > output.rfind(b"\x1b[?25l")
    same = termios.tcgetattr(terminal.file) == terminal.before
    sys.stdout.write(f"off {off}, shown {shown}, same {same}: {output[-1000:]!r}")  # seen where a test fails
    return off and shown and same and b"Traceback" not in output


def resize(terminal: Terminal, columns: int, rows: int) -> None:
    fcntl.ioctl(terminal.file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    os.kill(terminal.pid, signal.SIGWINCH)
    terminal.read(0.005)


@pytest.mark.parametrize(
    "name",
    ["SIGTERM", *(pytest.param(one, marks=pytest.mark.long) for one in ("SIGHUP", "SIGINT", "SIGQUIT"))],
)
def test_a_signal_keeps_the_note_half_written(name: str, screen: Terminal, tmp_path: Path) -> None:
    screen.wait("No one is named")  # all is looked at: the notes are open
    screen.press("a")
    screen.wait("Ctrl+S")
    screen.press("half a thought")
    screen.wait("half a thought")
    os.kill(screen.pid, signal.Signals[name])
    assert screen.leave() == 128 + signal.Signals[name]
    assert is_sane(screen)
    (notes,) = (tmp_path / "data" / "notes").glob("*.yaml")
    assert "half a thought" in notes.read_text("utf-8")


def test_a_storm_of_sizes_and_bytes_that_are_no_text_end_nothing(screen: Terminal) -> None:
    """From 1x1 to 500x200 and back, with half a character and an unknown sequence from the keyboard."""
    for number in range(80):
        resize(screen, 1 + number * 37 % 180, 1 + number * 13 % 60)
    for size in ((1, 1), (500, 200), (1, 200), (500, 1), (80, 24)):
        resize(screen, *size)
    os.write(screen.file, b"\xff\xfe\xe4\xb8\x1b[999;999Zj")
    os.write(screen.file, b"?")
    screen.wait("newsreader: the keys")
    os.write(screen.file, b"\x1b")
    screen.wait("newsreader: the keys", gone=True)
    screen.press("q")
    assert screen.leave() == 0
    assert b"\x1b[?1049l" in screen.output
    assert b"Traceback" not in screen.output


@pytest.mark.parametrize("becomes", ["nothing", "a folder", "a pipe"])
def test_who_quits_when_the_article_is_gone_is_not_told_of_an_error(
    becomes: str, screen: Terminal, place: Path
) -> None:
    screen.press("j")
    place.unlink()
    if becomes == "a folder":
        place.mkdir()
    elif becomes == "a pipe":
        os.mkfifo(place)
    screen.press("q")
    assert screen.leave() == 0
    assert is_sane(screen)


def test_stopped_and_continued_it_stands_again(screen: Terminal) -> None:
    screen.press("\x1a")
    os.waitpid(screen.pid, os.WUNTRACED)
    while select.select([screen.file], [], [], 0.1)[0]:
        screen.read(0)
    assert is_sane(screen)
    os.kill(screen.pid, signal.SIGCONT)
    screen.wait("as written")
    screen.press("q")
    assert screen.leave() == 0
    assert is_sane(screen)


PAGE_ALONE = "import time; from reader import cli; cli.run = lambda arguments: time.sleep(60)"
"""The first page, and nothing that follows it."""


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize("before", ["", PAGE_ALONE], ids=["screen", "first page"])
def test_a_shell_has_its_terminal_back_until_fg(before: str, place: Path, tmp_path: Path) -> None:
    """Ctrl+Z at any moment, and `fg`, in bash."""
    program = tmp_path / "program.py"
    program.write_text(
        f"import sys\n{before}\nsys.argv[1:] = [{str(place)!r}]\nfrom reader.__main__ import main\nmain()\n"
    )
    bash = ["bash", "--norc", "--noprofile", "-i"]
    shell = Terminal("-c", f"import os; os.environ['PS1'] = '$ '; os.execvp('bash', {bash})", module=False)
    try:
        shell.press(f"stty -a > {tmp_path}/one; {sys.executable} {program}\r")
        for _ in range(2):
            shell.wait("第三段的話。" if before else "as written")
            shell.press("\x1a")
            shell.wait("Stopped")
            assert shell.output.rindex(b"\x1b[?1049l") > shell.output.rindex(b"\x1b[?1049h")
            assert shell.output.rindex(b"\x1b[?25h") > shell.output.rindex(b"\x1b[?25l")
            shell.press(f"clear; stty -a > {tmp_path}/other; echo 'got' back\r")
            shell.wait("got back")
            assert (tmp_path / "one").read_text() == (tmp_path / "other").read_text()
            shell.press("fg\r")
        shell.wait("第三段的話。" if before else "as written")
        shell.press("\x03" if before else "q")
        shell.wait("$ ")
        shell.press(f"stty -a > {tmp_path}/other; echo code $?\r")
        shell.wait("code 0")
        assert (tmp_path / "one").read_text() == (tmp_path / "other").read_text()
        shell.press("exit\r")
        shell.leave()
    finally:
        os.close(shell.file)
    assert b"Traceback" not in shell.output


def test_continued_without_having_been_stopped_or_after_sigstop_it_stands(screen: Terminal) -> None:
    """SIGSTOP cannot be heard: the shell gets the terminal as it is; what goes on must give it back as it was."""
    os.kill(screen.pid, signal.SIGCONT)
    os.kill(screen.pid, signal.SIGSTOP)
    os.waitpid(screen.pid, os.WUNTRACED)
    termios.tcsetattr(screen.file, termios.TCSANOW, screen.before)
    screen.screen.reset()  # what a shell does to a screen
    os.kill(screen.pid, signal.SIGCONT)
    screen.wait("as written")
    screen.press("j?")  # one thread hears the keys, not two
    screen.wait("newsreader: the keys")
    screen.press("\x1b")
    screen.wait("newsreader: the keys", gone=True)
    screen.press("q")
    assert screen.leave() == 0
    assert is_sane(screen)


def test_a_terminal_that_vanishes_without_a_signal_ends_it(place: Path, tmp_path: Path) -> None:
    """As under nohup, or in a container whose terminal is taken away: no signal comes, keys end."""
    master, slave = pty.openpty()
    program = subprocess.Popen(
        [sys.executable, "-m", "reader", str(place)],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**os.environ, "TERM": "xterm", "PYTHONPATH": str(CHECKOUT)},
        start_new_session=True,
    )
    os.close(slave)
    output, end = b"", time.monotonic() + PATIENCE
    while b"as written" not in output and time.monotonic() < end:
        output += os.read(master, 1 << 16)
    os.close(master)
    assert program.wait(PATIENCE) == 128 + signal.SIGHUP


def test_a_terminal_that_vanishes_ends_a_program_that_waits_to_write_to_it() -> None:
    """Nothing is read from the queue of what is to be written any more: the program must not wait for ever."""
    master, slave = pty.openpty()
    waiting = (
        "import queue, threading\nfrom reader.app.terminal.driver import outlive\n"
        "threading.Thread(target=outlive, args=(0,), daemon=True).start()\n"
        "full = queue.Queue(1)\nfull.put(1)\nprint('waits', flush=True)\nfull.put(2)\n"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", waiting],
        stdin=slave,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        start_new_session=True,
    )
    os.close(slave)
    assert program.stdout
    assert program.stdout.readline() == b"waits\n"
    os.close(master)
    assert program.wait(PATIENCE) == 128 + signal.SIGHUP
    program.stdout.close()


@pytest.mark.parametrize("error", ["2>&-", "2>errors", pytest.param("2>/dev/full", marks=pytest.mark.long)])
def test_the_screen_stands_wherever_standard_error_goes(error: str, place: Path, tmp_path: Path) -> None:
    """Textual would write the screen there, and nobody would see it, nor get the terminal back."""
    call = ["sh", "-c", f"cd {tmp_path}; exec {sys.executable} -m reader {place} {error}"]
    terminal = Terminal("-c", f"import os; os.execvp('sh', {call})", module=False)
    try:
        terminal.wait("as written")
        terminal.press("?")
        terminal.wait("newsreader: the keys")
        terminal.press("\x1bq")
        assert terminal.leave() == 0
        assert is_sane(terminal)
    finally:
        os.close(terminal.file)
    assert not (tmp_path / "errors").exists() or (tmp_path / "errors").read_bytes() == b""
