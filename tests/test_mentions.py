"""Mentions by columns are what the same mentions are as a tuple."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import mentions
from reader.document import EntityType, Mention, reading_order
from reader.mentions import Mentions

KINDS = [*EntityType]
MADE = st.lists(
    st.builds(
        Mention,
        paragraph=st.integers(0, 4),
        start=st.integers(0, 9),
        end=st.integers(10, 40),
        type=st.sampled_from(KINDS),
        entity=st.sampled_from(["lin-xiaowen", "安娜", "yongchang"]),
        confidence=st.floats(0, 1),
    ),
    max_size=12,
).map(lambda some: tuple(sorted(some, key=reading_order)))


@given(MADE)
def test_they_are_read_as_a_tuple_is(told: tuple[Mention, ...]) -> None:
    """One by one, from the end, in slices, all of them, and after a pickle."""
    made = Mentions(told)
    assert [made[number] for number in range(-len(told), len(told))] == [*told, *told]
    assert (made, [*made], made[1:4], len(made)) == (told, [*told], told[1:4], len(told))
    assert pickle.loads(pickle.dumps(made)) == told
    with pytest.raises(IndexError):
        made[len(told)]


@given(MADE, MADE)
def test_others_are_other(one: tuple[Mention, ...], other: tuple[Mention, ...]) -> None:
    assert (Mentions(one) == other) is (one == other)
    assert (Mentions(one) == Mentions(other)) is (one == other)


@given(MADE, MADE)
def test_parts_stand_one_behind_the_other(one: tuple[Mention, ...], other: tuple[Mention, ...]) -> None:
    """The second part counts its paragraphs from 5; entities of both keep their ids, or get another one."""
    together = Mentions.together([one, Mentions(other, 5)])
    assert together == (*one, *(moved(each, 5) for each in other))
    called = together.renamed({"安娜": "anna"})
    assert [*mentions.entities(called)] == [each.entity.replace("安娜", "anna") for each in together]


def moved(one: Mention, by: int) -> Mention:
    return Mention(one.paragraph + by, one.start, one.end, one.type, one.entity, one.confidence)


@given(MADE, st.sampled_from(KINDS), st.integers(-1, 12), st.sampled_from([1, -1]))
def test_the_nearest_of_a_type_is_found(
    told: tuple[Mention, ...], kind: EntityType, number: int, by: int
) -> None:
    way = range(max(number, 0), len(told)) if by > 0 else range(min(number, len(told) - 1), -1, -1)
    wanted = next((place for place in way if told[place].type is kind), None)
    assert Mentions(told).nearest(number, by, kind) == wanted


@given(MADE)
def test_what_is_asked_of_both_is_answered_alike(told: tuple[Mention, ...]) -> None:
    made = Mentions(told)
    assert mentions.by_type(made) == mentions.by_type(told)
    assert mentions.of(made, "安娜") == mentions.of(told, "安娜")
    for paragraph in range(6):
        assert mentions.in_paragraph(made, paragraph) == tuple(
            each for each in told if each.paragraph == paragraph
        )
