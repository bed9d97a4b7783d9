"""The two lines at the foot: nothing in them is cut in half."""

from __future__ import annotations

import pytest

from reader import wording
from reader.app.bars import hints
from reader.app.keys.keyboard import Keyboard
from reader.app.keys.keys import HINTS, KEYS
from reader.typeset import cells


@pytest.mark.parametrize("language", ["en", "zh-Hant", "zh-Hans"])
@pytest.mark.parametrize("focus", HINTS)
def test_hints_are_whole_and_as_many_as_fit(focus: str, language: str) -> None:
    wording.use(language)
    keyboard = Keyboard(KEYS)
    every = hints(focus, 10_000, keyboard).plain
    assert len(every.split("  ")) == len(HINTS[focus])
    for width in range(1, cells(every) + 1):
        line = hints(focus, width, keyboard).plain
        assert cells(line) <= width
        assert every == line or every.startswith(f"{line}  ") or not line
        following = every[len(line) :].strip().split("  ")[0]
        assert every == line or cells(line) + (2 if line else 0) + cells(following) > width
