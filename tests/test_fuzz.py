"""Each part of the program on what chance makes of articles: a few cases in the fast suite, minutes of them in the long."""

from __future__ import annotations

import time
from random import Random

import pytest

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
