"""With too little of what a program needs, one sentence is told, and the terminal is as it was."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from tests.test_faults import is_sane, place
from tests.test_terminal import CHECKOUT, Terminal

__all__ = ["place"]

NO_THREADS = """
import sys, threading
start = threading.Thread.start
def scarce(thread):
    if thread.name == {name!r}:
        raise RuntimeError("can't start new thread")
    start(thread)
threading.Thread.start = scarce
sys.argv[1:] = [{article!r}]
from reader.__main__ import main
main()
"""


@pytest.mark.parametrize("name", ["terminal", "textual-input"])
def test_where_a_thread_cannot_be_started_the_terminal_is_given_back(name: str, place: Path) -> None:
    program = NO_THREADS.format(name=name, article=str(place))
    terminal = Terminal("-c", program, module=False)
    assert terminal.leave() == 1
    assert is_sane(terminal)
    assert b"the screen stopped: RuntimeError" in terminal.output
    os.close(terminal.file)


UNBORN = """
import sys, threading
begin = threading.Thread._bootstrap
def unborn(thread):
    if thread.name.startswith("asyncio"):
        raise MemoryError
    begin(thread)
threading.Thread._bootstrap = unborn
"""
CUT_OFF = """
import sys
from textual.drivers._writer_thread import WriterThread
write = WriterThread.run
def cut_off(thread):
    write_text = thread._file.write
    def short(text):
        if "\\u258c" in text:  # a frame
            raise MemoryError
        return write_text(text)
    class File:
        write, flush, fileno = staticmethod(short), staticmethod(thread._file.flush), staticmethod(thread._file.fileno)
    thread._file = File
    write(thread)
WriterThread.run = cut_off
"""
AT_A_KEY = """
import sys
from reader.app.reading import ReadingScreen
def nothing_left(screen, number):
    raise MemoryError
ReadingScreen.action_do = nothing_left
"""
ENDS = {"of a thread that begins": UNBORN, "in what writes": CUT_OFF, "at a key": AT_A_KEY}


@pytest.mark.parametrize("where", ENDS)
def test_when_memory_ends_the_program_does_not_wait_for_ever(where: str, place: Path) -> None:
    """A thread that is not born is waited for by who started it, the screen by what writes."""
    program = f"{ENDS[where]}\nsys.argv[1:] = [{str(place)!r}]\nfrom reader.__main__ import main\nmain()"
    terminal = Terminal("-c", program, module=False)
    terminal.wait("一則消息")
    terminal.press("jjj")
    assert terminal.leave() == 1
    assert is_sane(terminal)
    assert b"newsreader: the screen stopped: there is not enough memory" in terminal.output
    os.close(terminal.file)


@pytest.mark.skipif(sys.platform != "linux", reason="what counts as data is told there")
@pytest.mark.parametrize(
    ("what", "most"),
    [("DATA", 24), ("DATA", 40), ("DATA", 72), ("DATA", 104), ("AS", 60), ("AS", 160), ("AS", 320)],
)
def test_with_too_little_memory_for_the_screen_one_sentence_is_told(
    what: str, most: int, place: Path
) -> None:
    """What a program writes to, or all its addresses, as `ulimit -d` and `ulimit -v` count."""
    limited = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_{what}, ({most} << 20, {most} << 20))
sys.argv[1:] = [{str(place)!r}]
from reader.__main__ import main
main()
"""
    terminal = Terminal("-c", limited, module=False)
    assert terminal.leave() == 1
    assert termios.tcgetattr(terminal.file) == terminal.before
    assert terminal.output.rfind(b"?1049l") >= terminal.output.rfind(b"?1049h")
    assert b"Traceback" not in terminal.output
    assert b"not enough memory" in terminal.output
    os.close(terminal.file)


@pytest.mark.skipif(sys.platform != "linux", reason="what counts as data is told there")
def test_without_memory_for_anything_one_sentence_is_told(place: Path) -> None:
    def little() -> None:
        resource.setrlimit(resource.RLIMIT_DATA, (24 << 20, 24 << 20))

    done = subprocess.run(
        [sys.executable, "-m", "reader", "show", str(place)],
        capture_output=True,
        preexec_fn=little,
        cwd=CHECKOUT,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(b"newsreader: ")
    assert b"not enough memory" in done.stderr
    assert b"Traceback" not in done.stderr
