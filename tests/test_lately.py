"""What was made lately of the same things is not made again."""

from __future__ import annotations

from reader.annotate.text.lately import lately


def test_the_same_things_are_asked_for_once_and_equal_ones_apart():
    made = []

    @lately(2)
    def together(one: list[int], other: str) -> str:
        made.append((one, other))
        return other * len(one)

    two, three = [1, 2], [1, 2, 3]
    assert [together(each, "a") for each in (two, three, two, list(two))] == ["aa", "aaa", "aa", "aa"]
    assert len(made) == 3


def test_only_the_last_ones_are_kept():
    made = []

    @lately(1)
    def counted(one: list[int]) -> int:
        made.append(one)
        return len(one)

    two, three = [1, 2], [1, 2, 3]
    assert [counted(each) for each in (two, three, two, two)] == [2, 3, 2, 2]
    assert made == [two, three, two]
