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
    terminal.before = termios.tcgetattr(terminal.file)  # type: ignore[attr-defined]
    assert terminal.leave() == 1
    assert is_sane(terminal)
    assert b"the screen stopped: RuntimeError" in terminal.output
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
