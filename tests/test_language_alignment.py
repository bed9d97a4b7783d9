"""Paragraphs and their translations find each other by length, numbers, Latin words and names."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.alignment import Pair, align
from reader.language.corridor import corridor
from reader.language.landmarks import chinese, english
from tests.benchmarks import alignment as benchmark
from tests.examples import examples

OURS = ["市長昨天辭職。", "工廠去年虧損3.5億元，裁員兩成。", "新館長林淑貞下週上任，任期四年。"]
THEIRS = ["The mayor resigned yesterday.", "The factory lost 350 million last year and is cutting a fifth of its staff.",
          "The new director takes office next week; the term is four years."]  # fmt: skip


def test_each_finds_its_own() -> None:
    assert align(OURS, THEIRS) == tuple(Pair((n, n + 1), (n, n + 1)) for n in range(3))


def test_what_one_side_lacks_is_a_gap() -> None:
    assert Pair((1, 1), (1, 2)) in align([OURS[0], OURS[2]], THEIRS)
    assert Pair((1, 2), (1, 1)) in align(OURS, [THEIRS[0], THEIRS[2]])


def test_two_paragraphs_may_have_one_translation() -> None:
    assert align(OURS, [" ".join(THEIRS[:2]), THEIRS[2]])[0] == Pair((0, 2), (0, 1))


def test_names_are_told_by_those_who_know_them() -> None:
    ours = ["扎克伯格拒絕評論此事。", "黃仁勳拒絕評論此事。"]
    theirs = ["Huang declined to comment on this."]
    glosses = {"扎克伯格": ("Mark Zuckerberg",), "黃仁勳": ("Jensen Huang",)}
    assert align(ours, theirs, glosses=glosses)[-1] == Pair((1, 2), (0, 1))


def test_what_a_person_put_together_stays_together() -> None:
    pairs = align(OURS, THEIRS, fixed=[(0, 1)])
    assert any(
        pair.source[0] <= 0 < pair.source[1] and pair.target[0] <= 1 < pair.target[1] for pair in pairs
    )


def test_crossing_wishes_give_way_to_the_earlier() -> None:
    pairs = align(OURS, THEIRS, fixed=[(2, 0), (0, 2), (7, 7)])
    assert any(
        pair.source[0] <= 2 < pair.source[1] and pair.target[0] <= 0 < pair.target[1] for pair in pairs
    )


def test_nothing_has_no_translation() -> None:
    assert align([], []) == ()
    assert align(["文"], []) == (Pair((0, 1), (0, 0)),)
    assert len(align([], ["a"] * 700)) == 700
    assert len(align(["文"], ["a"] * 700)) >= 1


@examples()
@given(st.lists(st.text(max_size=30), max_size=8), st.lists(st.text(max_size=60), max_size=8), st.data())
def test_every_paragraph_is_in_one_pair_and_in_order(
    ours: list[str], theirs: list[str], data: st.DataObject
) -> None:
    place = st.tuples(st.integers(0, 8), st.integers(0, 8))
    pairs = align(ours, theirs, fixed=data.draw(st.lists(place, max_size=3)))
    assert [n for pair in pairs for n in range(*pair.source)] == list(range(len(ours)))
    assert [n for pair in pairs for n in range(*pair.target)] == list(range(len(theirs)))


@pytest.mark.parametrize("which", ["news", "sample"])
def test_generated_documents_are_aligned(which: str) -> None:
    made = [
        benchmark.document(benchmark.some(benchmark.paragraphs(which), seed), random.Random(seed))
        for seed in range(20)
    ]
    found = [benchmark.links_of(source, target) for source, target, _ in made]
    assert benchmark.scores(found, [links for *_, links in made])[2] >= 0.95


def test_a_book_is_aligned_in_a_corridor() -> None:
    """Also where many paragraphs in a row are on one side alone, and beyond them."""
    chance = random.Random(3)
    pairs = [(f"{zh}共{n}人。", f"{en} In all {n} people.") for n, (zh, en) in enumerate(
        chance.choices(benchmark.paragraphs("news"), k=300), 2000)]  # fmt: skip
    source, target, links = benchmark.document(pairs, chance)
    assert benchmark.scores([benchmark.links_of(source, target)], [links])[2] >= 0.95
    gap = {(i, j) for i, j in links if not 100 <= i < 160}
    moved = {(i - 60 if i >= 160 else i, j) for i, j in gap}
    found = benchmark.links_of(source[:100] + source[160:], target)
    assert benchmark.scores([found], [moved])[2] >= 0.9


def test_a_corridor_holds_what_a_person_put_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.language.alignment.WHOLE", 0)  # a short text, too, is walked in a corridor
    source, target = ["文"] * 70, ["word"] * 90
    pairs = align(source, target, fixed=[(20, 50)])
    assert any(
        pair.source[0] <= 20 < pair.source[1] and pair.target[0] <= 50 < pair.target[1] for pair in pairs
    )
    assert [n for pair in pairs for n in range(*pair.target)] == list(range(90))


@given(st.integers(0, 40), st.integers(0, 40), st.dictionaries(
    st.tuples(st.integers(0, 39), st.integers(0, 39)), st.floats(0.5, 9), max_size=30))  # fmt: skip
def test_one_can_walk_through_any_corridor(
    rows: int, columns: int, shared: dict[tuple[int, int], float]
) -> None:
    inside = {cell: weight for cell, weight in shared.items() if cell[0] < rows and cell[1] < columns}
    ranges = corridor(inside, rows, columns)
    assert len(ranges) == rows + 1
    reached = 0
    for low, high in ranges:
        reached = max(reached, low)
        assert 0 <= low <= reached <= high <= columns
    assert (ranges[0][0], ranges[-1][1]) == (0, columns)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("1,000元", "1000"), ("3.5億元", "350 million"), ("二十三部", "Twenty-three"), ("11月2日", "2 November"),
     ("二〇二五年", "2025"), ("GPT-4o", "GPT-4o"), ("一萬兩千人", "12,000"), ("三千人", "three thousand")],
)  # fmt: skip
def test_landmarks_are_one_in_both_languages(ours: str, theirs: str) -> None:
    shared = chinese(ours, {}) & english(theirs)
    assert {mark for mark in shared if mark.startswith(("n:", "month:", "gpt"))}


def test_a_date_is_a_month_and_a_number() -> None:
    assert {"month:11", "n:2"} <= chinese("11月2日", {}) & english("2 November")
