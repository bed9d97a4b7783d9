"""A test that waits for ever fails at its line, or ends its process, and the others run all the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import CHECKOUT

CONFTEST = """
from tests import ends
from tests.ends import pytest_configure, pytest_runtest_protocol, pytest_sessionfinish
ends.PATIENCE, ends.AGAIN, ends.GRACE = 1.0, 0.5, 4.0
"""
SLEEPS = "import time\ndef test_waits():\n    time.sleep(60)\ndef test_after():\n    pass\n"
LOOP = """
import asyncio
async def swallow():
    while True:
        try:
            await asyncio.sleep(0.01)
        except asyncio.CancelledError:
            raise
        except BaseException:
            pass
async def main():
    asyncio.create_task(swallow())
    await asyncio.Event().wait()
def test_waits():
    asyncio.run(main())
def test_after():
    pass
"""
FIXTURE = """
import os, pytest
@pytest.fixture
def child():
    yield
    os.read(os.pipe()[0], 1)
def test_waits(child):
    pass
def test_after():
    pass
"""
DEAF = """
import signal, time
def test_waits():
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})
    time.sleep(60)
def test_after():
    pass
"""
THREAD = """
import threading
def test_waits():
    threading.Thread(target=threading.Event().wait).start()
def test_after():
    pass
"""


def run(folder: Path, program: str, *options: str) -> tuple[int, str]:
    folder.joinpath("conftest.py").write_text(CONFTEST, "utf-8")
    folder.joinpath("test_it.py").write_text(program, "utf-8")
    own = {name: value for name, value in os.environ.items() if name != "PYTEST_XDIST_WORKER"}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", *options, str(folder)],
        capture_output=True,
        text=True,
        timeout=40,
        cwd=folder,
        env={**own, "PYTHONPATH": str(CHECKOUT)},
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("program", [SLEEPS, LOOP, FIXTURE], ids=["sleeps", "loop", "fixture"])
def test_what_waits_fails_at_its_line(tmp_path: Path, program: str) -> None:
    code, told = run(tmp_path, program)
    assert code == 1, told
    assert "test_waits has waited for 1 s, and waits here" in told
    assert "1 passed" in told.replace("2 passed, 1 error", "1 passed")


@pytest.mark.long
def test_what_hears_no_signal_ends_its_process_and_no_other_test(tmp_path: Path) -> None:
    code, told = run(tmp_path, DEAF, "-n1")
    assert code == 1, told
    assert "crashed while running 'test_it.py::test_waits'" in told
    assert "in test_waits" in told
    assert "1 passed" in told


@pytest.mark.long
def test_a_thread_that_is_left_ends_with_the_suite(tmp_path: Path) -> None:
    code, told = run(tmp_path, THREAD)
    assert "2 passed" in told
    assert "Timeout" in told
    assert code == 1, told
