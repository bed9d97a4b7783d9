"""How an article was left: found again by content, by path, by words; bounded, and never in the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Article, Paragraph, Quote, Source, Span
from reader.userdata import places
from reader.userdata.places import Anchor, Left, anchor, found, recall, remember
from reader.wording import Fault

SOURCE = Source(name="a.txt", path="/nowhere/a.txt", sha256="a" * 64)
LEFT = Left(
    Anchor(Quote("甲", "乙", "丙"), 3), "zh-Hant-TW", True, ("notes",), True, {"q": Anchor(Quote("丁"), 0)}
)


def article(*texts: str) -> Article:
    return Article(paragraphs=tuple(map(Paragraph, texts)))


def test_what_is_remembered_is_recalled(tmp_path: Path) -> None:
    assert recall(SOURCE, folder=tmp_path) is None
    remember(SOURCE, LEFT, folder=tmp_path)
    assert recall(SOURCE, folder=tmp_path) == LEFT
    moved = Source(path="/elsewhere.txt", sha256=SOURCE.sha256)
    assert recall(moved, folder=tmp_path) == LEFT, "the same content elsewhere"
    edited = Source(path=SOURCE.path, sha256="b" * 64)
    assert recall(edited, folder=tmp_path) == LEFT, "other content in the same file"
    assert recall(Source(path="/b.txt", sha256="c" * 64), folder=tmp_path) is None
    assert recall(Source(sha256="c" * 64), folder=tmp_path) is None


def test_the_articles_left_longest_ago_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "MOST", 3)
    for letter in "abcda":
        remember(Source(sha256=letter * 64), LEFT, folder=tmp_path)
    kept = json.loads((tmp_path / places.NAME).read_text("utf-8"))
    assert [record["sha256"][0] for record in kept] == ["a", "d", "c"]


@pytest.mark.parametrize(
    "content",
    ["", "{", "[1]", "{}x", '[{"sha256": "a"}]', '[{"sha256": 1, "path": 2}]', "[" * 5000, "\udcff"],
)
def test_a_broken_file_is_told_and_begun_anew(tmp_path: Path, content: str) -> None:
    file = tmp_path / places.NAME
    file.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(Fault, match=r"places\.json"):
        recall(SOURCE, folder=tmp_path)
    remember(SOURCE, LEFT, folder=tmp_path)
    assert recall(SOURCE, folder=tmp_path) == LEFT


def test_a_place_that_cannot_be_written_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(Fault, match="not remembered"):
        remember(SOURCE, LEFT, folder=tmp_path / "file")


BEFORE = article("第一段說了許多無關的話。", "林小米昨日離開甲科技，轉往乙科技任職。", "第三段。")


@pytest.mark.parametrize(
    ("after", "place"),
    [
        (BEFORE, Span(1, 5, 5)),
        (article("新的一段。", *(p.text for p in BEFORE.paragraphs)), Span(2, 5, 5)),
        (article("第一段。", "據報，林小米昨日離開甲科技，轉往乙科技任職。"), Span(1, 8, 8)),
        (article("第一段。", "林小米昨日離職，不再說明。", "第三段。"), Span(1, 0, 0)),
        (article("全部改寫了。"), Span(0, 0, 0)),
    ],
)
def test_a_place_in_an_edited_article(after: Article, place: Span) -> None:
    assert found(after, anchor(BEFORE, Span(1, 5, 5))) == place


@given(st.lists(st.text("甲乙，a", max_size=12), min_size=1), st.data())
def test_a_place_is_always_one_of_the_article(texts: list[str], data: st.DataObject) -> None:
    here, other = article(*texts), article(*data.draw(st.lists(st.text("甲乙，a", max_size=12), min_size=1)))
    number = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[number])))
    there = found(other, anchor(here, Span(number, start, start)))
    assert 0 <= there.start <= len(other.paragraphs[there.paragraph].text)
