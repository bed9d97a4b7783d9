"""Two courses of life under one name, told from one."""

import pytest

from reader.ledger.careers import contradict


def seen(*articles: str) -> list[tuple[str, frozenset[str]]]:
    """Read '2015-03 星河 望海': a date, and the places an article names."""
    return [(each.split()[0], frozenset(each.split()[1:])) for each in articles]


STAR = seen("2015-01 星河", "2015-03 星河", "2015-05 星河", "2015-07 星河")


@pytest.mark.parametrize(
    ("other", "two"),
    [
        (seen("2015-02 望海", "2015-04 望海", "2015-06 望海", "2015-08 望海"), True),
        (seen("2016-02 望海", "2016-04 望海", "2016-06 望海", "2016-08 望海"), False),
        (seen("2015-02 望海", "2015-04 望海"), False),
        (seen("2015-02 望海", "2015-04 望海 星河", "2015-06 望海", "2015-08 望海"), False),
        (STAR, False),
        (seen("2015-02 望海", "2016-04 望海", "2016-06 望海", "2016-08 望海"), False),
    ],
    ids=[
        "by turns",
        "one after the other",
        "too few to tell",
        "named together",
        "the same",
        "one date wrong",
    ],
)
def test_by_turns_at_places_that_no_article_names_together(other, two) -> None:
    assert contradict(STAR, other) is two
    assert contradict(other, STAR) is two


def test_hundreds_of_articles_are_looked_at_in_part() -> None:
    one = seen(*(f"20{n // 12:02}-{n % 12 + 1:02} 星河" for n in range(600)))
    other = seen(*(f"20{n // 12:02}-{n % 12 + 1:02}-15 望海" for n in range(600)))
    assert contradict(one, other)
