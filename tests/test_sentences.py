"""Where a sentence begins and ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.sentences import sentence


@pytest.mark.parametrize(
    ("text", "at", "wanted"),
    [
        ("他走了。她來了。", 1, "他走了。"),
        ("他走了。她來了。", 4, "她來了。"),
        ("「他走了。」她說。", 2, "「他走了。」"),
        ("真的嗎？！好。", 0, "真的嗎？！"),
        ("沒有句點", 2, "沒有句點"),
        ("He left 3.5 days ago. She came.", 12, "He left 3.5 days ago."),
        ("He left. She came.", 12, "She came."),
        ("", 0, ""),
    ],
)
def test_the_sentence_around_a_character(text: str, at: int, wanted: str) -> None:
    start, end = sentence(text, at)
    assert text[start:end] == wanted


@given(st.text("甲。！」 a.", max_size=20), st.data())
def test_every_character_is_in_one_sentence(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    start, end = sentence(text, at)
    assert 0 <= start <= end <= len(text)
    assert not text[end : max(at, end)].strip()
