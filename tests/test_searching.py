"""A quick pattern finds what the same pattern finds, at the same places and by the same groups."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.text import searching
from reader.annotate.text.searching import quick

PATTERNS = (
    r"出任|接任|任(?!命)",
    r"(?P<from>从|自|\bfrom )|(?P<to>(?<!得)到|\bto |往)",
    r"(?:已|将)?出任",
    r"(?:已|将)*",
    r"[出接][任手]|\b[A-C]\w*",
    r"[^任]任",
    r"(?:^|，)出任$",
    r"(?=出)出任|.到",
    r"(?:(?:已|将){0,2}|从)到?",
    r"(?P<a>出)(?P=a)|(?:一|[a-c-])+到",
    r"任++到|-到",
    r"\d到|任",
    r"(?<!得)到往",
    r"(?<![a-c])(?:to)(?![a-c])",
    r"(?:^|，)[a-c\d]+",
    r"(?=[出接一])(?:\w任|[^任]+)",
    r"(?=出任)",
    r"(?!出)(?=[出任])\w+",
    r"(?i)b任|c",
    r"(?i:b)任|c",
)
TEXT = st.text(st.sampled_from("出接任手命从自得到往已将，一abCfromt o-]^1\n"), max_size=30)


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("flags", [0, re.MULTILINE, re.IGNORECASE])
@given(text=TEXT)
def test_it_finds_the_same(pattern: str, flags: int, text: str) -> None:
    wanted, found = re.compile(pattern, flags), quick(pattern, flags)
    assert [(m.span(), m.groups(), m.lastgroup) for m in found.finditer(text)] == [
        (m.span(), m.groups(), m.lastgroup) for m in wanted.finditer(text)
    ]


def test_only_the_characters_that_may_come_first_are_looked_at() -> None:
    """Compiled code tells patterns of the same words apart; Python needs no help where a pattern begins with a choice."""
    for pattern in (r"(?<!得)到|出任", r"(?:^|[，。])出任", r"(?:已)?(?:出|接)任", r"\d到|出任"):
        assert quick(pattern) != re.compile(pattern)
    for pattern in ("出任|接任", "[出接]任", "(?:已)?[^任]", "(?i)出任|已"):
        assert quick(pattern) == re.compile(pattern)


def test_where_python_has_other_parts_nothing_is_gained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "import_module", lambda name: object())
    pattern = r"(?<!得)到|出任"
    assert quick(pattern) == re.compile(pattern)
