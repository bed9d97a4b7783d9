"""Back and forward through the places jumped from, as in vim."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.document import Span
from reader.page.trail import LENGTH, Trail


def at(paragraph: int) -> Span:
    return Span(paragraph, 0, 0)


def test_back_and_forward() -> None:
    trail = Trail()
    trail.leave(at(1))
    trail.leave(at(5))
    assert trail.back(at(9)) == at(5)
    assert trail.back(at(5)) == at(1)
    assert trail.back(at(1)) is None
    assert trail.forward(at(1)) == at(5)
    assert trail.forward(at(5)) == at(9)
    assert trail.forward(at(9)) is None


def test_a_jump_from_the_middle_goes_to_the_end_of_the_list() -> None:
    trail = Trail()
    for place in (1, 5, 7):
        trail.leave(at(place))
    assert trail.back(at(9)) == at(7)
    trail.leave(at(7))
    assert trail.forward(at(20)) is None
    assert trail.back(at(20)) == at(7)
    assert trail.back(at(7)) == at(9)


def test_there_is_no_way_back_before_the_first_jump() -> None:
    trail = Trail()
    assert trail.back(at(3)) is None
    assert trail.last is None
    trail.leave(at(3))
    assert trail.last == at(3)
    assert trail.back(at(3)) is None, "the place one stands at is no way back"


@given(st.lists(st.integers(0, 30)), st.integers(31, 40))
def test_all_the_way_back_and_forward_again_ends_where_it_began(jumps: list[int], here: int) -> None:
    trail = Trail()
    for place in jumps:
        trail.leave(at(place))
    steps, now = 0, at(here)
    while (place := trail.back(now)) is not None:
        now, steps = place, steps + 1
    assert steps == len(set(jumps))
    while (place := trail.forward(now)) is not None:
        now, steps = place, steps - 1
    assert (now, steps) == (at(here), 0)


def test_the_oldest_places_are_forgotten() -> None:
    trail = Trail()
    for place in range(LENGTH + 20):
        trail.leave(at(place))
    steps, now = 0, at(1000)
    while (place := trail.back(now)) is not None:
        now, steps = place, steps + 1
    assert steps == LENGTH - 1 or steps == LENGTH
