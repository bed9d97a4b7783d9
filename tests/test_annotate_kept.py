"""What was found in an article is kept, found again as it was, and never shown for another state of things."""

from __future__ import annotations

import os
from dataclasses import fields, replace
from pathlib import Path

import pytest

from reader import intake, paths
from reader.annotate import kept, stamp
from reader.annotate.pipeline import annotate
from reader.document import Article, Entity, Mention, Move, Paragraph
from reader.knowledge import Knowledge

SAMPLE = paths.shipped() / "articles" / "ai-talent-summer-2025.txt"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSREADER_CACHE", str(tmp_path))
    return tmp_path / "marks"


@pytest.fixture(scope="module")
def article(shipped: Knowledge) -> Article:
    """The sample, its moves written down in the file beside it."""
    beside = SAMPLE.with_name("ai-talent-summer-2025.annotations.yaml")
    return annotate(intake.read(SAMPLE), shipped, sidecar=beside)


def test_what_was_found_comes_back_as_it_was(article: Article) -> None:
    kept.keep(article, "key")
    bare = replace(article, entities={}, mentions=(), moves=())
    assert kept.recall(bare, "key") == article
    assert any(move.group and move.group.members for move in article.moves)
    assert any(entity.posts for entity in article.entities.values())


@pytest.mark.parametrize(
    ("record", "known"), [(Entity, 7), (Mention, 6), (Move, 11)], ids=lambda one: str(one)
)
def test_no_field_is_forgotten(record: type, known: int) -> None:
    """A new field must be kept, too; a move's `decided` is the reader's, laid over afterwards."""
    assert len(fields(record)) == known


def test_nothing_is_known_of_another_article(article: Article) -> None:
    assert kept.recall(article, "key") is None


@pytest.mark.parametrize("damage", [b"", b"x", b"0" * 64 + b"{}"])
def test_a_torn_file_is_not_read(article: Article, folder: Path, damage: bytes) -> None:
    kept.keep(article, "key")
    (folder / "key").write_bytes(damage)
    assert kept.recall(article, "key") is None
    kept.keep(article, "key")
    data = (folder / "key").read_bytes()
    (folder / "key").write_bytes(data[:-1])
    assert kept.recall(article, "key") is None


def test_the_key_tells_texts_knowledge_and_what_stands_beside_apart(tmp_path: Path) -> None:
    one = Article(paragraphs=(Paragraph("甲乙"), Paragraph("丙")))
    other = Article(paragraphs=(Paragraph("甲"), Paragraph("乙丙")))
    beside, own = tmp_path / "a.annotations.yaml", tmp_path / "own"
    own.mkdir()
    keys = {kept.key(one), kept.key(other), kept.key(one, (own,))}
    beside.write_text("people: []\n")
    keys.add(kept.key(one, (), beside))
    (own / "people.yaml").write_text("[]\n")
    stamp.stamp.cache_clear()
    keys.add(kept.key(one, (own,)))
    beside.write_text("people: []  # changed\n")
    keys.add(kept.key(one, (), beside))
    assert len(keys) == 5  # an empty folder changes nothing
    assert kept.key(one) == kept.key(replace(one))


def test_only_the_latest_are_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "FILES", 2)
    for number, name in enumerate("abc"):
        kept.keep(Article(), name)
        os.utime(folder / name, (number, number))
    kept.keep(Article(), "d")
    assert sorted(file.name for file in folder.iterdir()) == ["c", "d"]


def test_no_room_is_no_failure(folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    kept.keep(Article(), "key")
    assert kept.recall(Article(), "key") is None
