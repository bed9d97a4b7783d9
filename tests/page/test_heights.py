"""Heights of blocks against the plain list that they stand for."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from reader.page.heights import Heights

rows = st.lists(st.integers(1, 9), min_size=1, max_size=40)


@given(rows, st.lists(st.tuples(st.integers(0, 39), st.integers(1, 9)), max_size=20))
def test_it_answers_as_a_list_would(start: list[int], changes: list[tuple[int, int]]) -> None:
    plain, heights = list(start), Heights(start)
    for block, height in changes:
        plain[block % len(plain)] = height
        heights.set(block % len(plain), height)
    assert (len(heights), heights.total) == (len(plain), sum(plain))
    assert [heights[block] for block in range(len(plain))] == plain
    assert [heights.row(block) for block in range(len(plain) + 1)] == [0, *accumulate(plain)]
    places = [(block, inside) for block, height in enumerate(plain) for inside in range(height)]
    assert [heights.find(row) for row in range(sum(plain))] == places


@given(rows, st.integers(-99, -1), st.integers(0, 99))
def test_rows_outside_are_taken_as_the_first_and_the_last(start: list[int], low: int, high: int) -> None:
    heights = Heights(start)
    assert heights.find(low) == (0, 0)
    assert heights.find(sum(start) + high) == (len(start) - 1, start[-1] - 1)
