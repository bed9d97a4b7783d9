"""Every test ends: one that waits too long fails at the line where it waits, and the rest of the suite goes on.

Hooks of pytest, for tests/conftest.py.  A signal ends what waits; where none is heard, the process ends a little later with the
lines at which its threads stand: pytest-xdist tells which test that was, and goes on in a new one.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import threading
from collections.abc import Iterator
from types import FrameType

import pytest

PATIENCE = 240.0
"""Seconds for a test of the fast suite, fixtures too: the slowest takes 20 where other programs want both cores."""

LONG = 3600.0
"""Seconds for one that --long runs, beside the minutes given with it."""

AGAIN, GRACE = 10.0, 60.0
"""Seconds until the signal comes again (Textual's tasks may keep the first to themselves); until the process ends."""

told = 2
"""Standard error, of which `pytest_configure` keeps a copy: pytest catches what tests write there."""


def pytest_configure() -> None:
    global told
    told = os.dup(2)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[object]:
    """Run a test with its fixtures, and end what waits too long."""
    minutes = item.config.getoption("long", None)
    patience = PATIENCE if minutes is None else LONG + 60 * minutes
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        return (yield)

    def late(number: int, frame: FrameType | None) -> None:
        pytest.fail(f"{item.nodeid} has waited for {patience:g} s, and waits here")

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, patience, AGAIN)
    faulthandler.dump_traceback_later(patience + GRACE, exit=True, file=told)
    try:
        return (yield)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        faulthandler.cancel_dump_traceback_later()


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish() -> None:
    """Let the process end even where what a test has left, a task or a thread, would not; who waits for others last."""
    waits = 1 if "PYTEST_XDIST_WORKER" in os.environ else 3
    faulthandler.dump_traceback_later(waits * GRACE, exit=True, file=told)
