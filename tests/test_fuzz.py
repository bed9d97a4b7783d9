"""Each part of the program on what chance makes of articles: a few cases in the fast suite, minutes of them in the long."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from random import Random

import pytest

from tests.command import CHECKOUT
from tests.fuzz.__main__ import attempt, run
from tests.fuzz.targets import TARGETS

SLOW = {"program": [pytest.mark.long]}
"""A program takes seconds for a sitting."""


@pytest.mark.parametrize("name", [pytest.param(name, marks=SLOW.get(name, [])) for name in TARGETS])
def test_nothing_breaks(name: str, minutes: float) -> None:
    if minutes:
        failed, tried = run([name], int(time.time()), minutes / len(TARGETS))
        assert failed == []
        assert tried[name]
    for case in range(1 if name == "screen" else 3):
        assert attempt(name, TARGETS[name].make(Random(f"7 {name} {case}"))) == ""


@pytest.mark.long
@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is not installed: pip install atheris")
def test_nothing_breaks_where_the_code_has_not_been_yet(minutes: float, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.fuzz.guided", "--minutes", str(minutes / len(TARGETS))]
    env = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, errors="replace")
    assert done.returncode == 0, done.stderr[-3000:]
    assert "stat::number_of_executed_units" in done.stderr
