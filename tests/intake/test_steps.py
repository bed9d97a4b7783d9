"""Steps compose, apply, revert and carry offsets, whatever they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Certainty, Step
from reader.intake.steps import Offsets, apply, compose, revert


@st.composite
def steps_of(draw: st.DrawFn, text: str) -> list[Step]:
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    found = [
        Step(
            "test", start, text[start:end], draw(st.text("xyz", max_size=3)), draw(st.sampled_from(Certainty))
        )
        for start, end in pairs
    ]
    return [
        step
        for number, step in enumerate(found)
        if (step.removed or step.inserted) and (number == 0 or step.start > found[number - 1].start)
    ]


@given(st.data(), st.text("abcd發業", max_size=20))
def test_composed_steps_do_what_both_do(data: st.DataObject, text: str) -> None:
    first = data.draw(steps_of(text))
    middle = apply(text, first)
    second = data.draw(steps_of(middle))
    both = compose(first, second)
    assert apply(text, both) == apply(middle, second)
    assert revert(apply(text, both), both) == text


@given(st.data(), st.text("abcd發業", max_size=20))
def test_offsets_go_both_ways(data: st.DataObject, text: str) -> None:
    steps = data.draw(steps_of(text))
    after, offsets = apply(text, steps), Offsets(steps)
    inside = {o for s in steps for o in range(s.start, s.start + len(s.removed))}
    for offset, character in enumerate(text):
        if offset not in inside:
            assert after[offsets.forward(offset)] == character
            assert offsets.back(offsets.forward(offset)) == offset
    carried = [offsets.forward(offset) for offset in range(len(text) + 1)]
    assert carried == sorted(carried)
    back = [offsets.back(offset) for offset in range(len(after) + 1)]
    assert back == sorted(back)


def test_a_step_of_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="not of this text"):
        apply("abc", [Step("test", 1, "x", "y")])
