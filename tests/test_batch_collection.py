"""Which articles are wanted, and which part each belongs to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.batch.collection import FEWEST, MOST, Item, articles, count_of_parts, part_of, roots


def test_folders_and_files_give_each_article_once(tmp_path):
    for name in ("b.txt", "a.txt", "a.en.txt", "deep/c.md", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("文")
    found = articles([str(tmp_path), str(tmp_path / "a.txt"), str(tmp_path / "gone.txt")])
    assert [item.address.removeprefix(f"{tmp_path}/") for item in found] == [
        "a.txt",
        "b.txt",
        "deep/c.md",
        "gone.txt",
    ]
    assert [bool(item.changed) for item in found] == [True, True, True, False]


def test_items_of_a_feed_are_articles(tmp_path):
    feed = tmp_path / "news.rss"
    feed.write_text(
        "<rss version='2.0'><channel><item><guid>1</guid><title>題</title></item></channel></rss>"
    )
    assert [(item.address, item.item) for item in articles([str(feed)])] == [(str(feed), "1")]
    assert roots([str(feed)]) == (str(feed),)


def test_an_address_of_fsspec_is_walked(tmp_path):
    pytest.importorskip("fsspec")
    (tmp_path / "a.txt").write_text("文")
    (tmp_path / "b.png").write_text("文")
    (item,) = articles([f"file://{tmp_path}"])
    assert (item.address, item.size) == (f"file://{tmp_path}/a.txt", 3)
    assert item.address.startswith(roots([f"file://{tmp_path}"]))


@given(st.integers(1, 10**8))
def test_parts_hold_neither_few_articles_nor_too_many(count):
    parts = count_of_parts(count)
    assert count / parts <= MOST
    assert parts == 1 or count / parts > FEWEST / 2
    assert parts & (parts - 1) == 0


@given(st.text(min_size=1), st.text(), st.integers(0, 20))
def test_the_part_of_an_article_depends_on_nothing_else(address, item, power):
    """Whoever asks, whatever else is there; and where parts double, an article stays or goes to the other half."""
    parts = 2**power
    number = part_of(Item(address, item, size=1), parts)
    assert number == part_of(Item(address, item, size=2, changed="x"), parts)
    assert part_of(Item(address, item), 2 * parts) in (number, number + parts)
