"""The dictionary built before it is asked for, in a process of its own: its memory goes with it, and no key waits."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from reader import script
from reader.language import store
from reader.trim import trim

ROOT = str(Path(__file__).parents[2])

START = """import os, sys
sys.path[:] = [*filter(None, sys.path), sys.argv[1]]
if hasattr(os, "nice"):
    os.nice(10)
from reader import compiled
compiled.use()
from reader.language.beforehand import main
main()"""
"""What the process runs: nothing is imported from the folder that the reader happens to be in."""


PATIENCE = 120
"""Seconds to wait for it: a second of one processor, which on a busy machine is long in coming."""


def build() -> None:
    """Build the dictionary where it is missing, and wait for it; what goes wrong is told to whoever opens it."""
    if not store.built():
        gone = subprocess.DEVNULL
        with suppress(subprocess.TimeoutExpired):
            run = [sys.executable, "-c", START, ROOT]
            subprocess.run(run, check=False, stdin=gone, stdout=gone, stderr=gone, timeout=PATIENCE)


def main() -> None:
    """Build it; the converter that terms need is gone before the rest is made, so that they are not in memory at once."""
    store.terms_told()
    script.let_go()
    trim()
    store.connect().close()
