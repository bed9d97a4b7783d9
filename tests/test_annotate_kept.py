"""What was found in an article is kept, found again as it was, and never shown for another state of things."""

from __future__ import annotations

import json
import os
import pickle
import zlib
from argparse import Namespace
from collections.abc import Callable
from dataclasses import fields, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

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


ENTITIES, WHERE, STARTS, ENDS, TYPES, WHOSE, SHARES, MOVES = range(8)

FORGED: dict[str, Callable[[list[Any]], object]] = {
    "a paragraph that is not there": lambda lines: lines[WHERE].__setitem__(-1, 10_000),
    "a paragraph counted from the end": lambda lines: lines[WHERE].__setitem__(-1, -1),
    "an end behind the text": lambda lines: lines[ENDS].__setitem__(0, 1_000_000),
    "an end before the start": lambda lines: lines[ENDS].__setitem__(0, lines[STARTS][0]),
    "a start that is no whole number": lambda lines: lines[STARTS].__setitem__(0, 0.0),
    "a start that is true": lambda lines: lines[STARTS].__setitem__(0, True),
    "a type counted from the end": lambda lines: lines[TYPES].__setitem__(0, -1),
    "a type that nobody knows": lambda lines: lines[TYPES].__setitem__(0, 99),
    "an entity that is not there": lambda lines: lines[WHOSE].__setitem__(0, 10_000),
    "more certain than certain": lambda lines: lines[SHARES].__setitem__(0, 1.5),
    "no number": lambda lines: lines[SHARES].__setitem__(0, float("nan")),
    "one mention short": lambda lines: lines[ENDS].pop(),
    "two of a name": lambda lines: lines[ENTITIES].append(lines[ENTITIES][0]),
    "an entity without fields": lambda lines: lines[ENTITIES].append([]),
    "an entity of another type": lambda lines: lines[ENTITIES][0].__setitem__(1, "EVIL"),
    "names that are no text": lambda lines: lines[ENTITIES][0].__setitem__(2, {"en": [1]}),
    "names that are one text": lambda lines: lines[ENTITIES][0].__setitem__(2, {"en": "Mark"}),
    "an id that is a list": lambda lines: lines[ENTITIES][0].__setitem__(0, ["a"]),
    "a move of nobody": lambda lines: lines[MOVES][0].__setitem__(slice(1, 3), [None, None]),
    "a group that is a text": lambda lines: lines[MOVES][0].__setitem__(slice(1, 3), [None, "abc"]),
    "a status of its own": lambda lines: lines[MOVES][0].__setitem__(7, "sure"),
    "words of a move elsewhere": lambda lines: lines[MOVES][0].__setitem__(8, [[0, 0, 1_000_000]]),
    "a move as a mapping": lambda lines: lines[MOVES].__setitem__(0, {"id": "m1"}),
    "a line more": lambda lines: lines.append([]),
    "nothing": lambda lines: lines.clear(),
    "nothing in lines": lambda lines: lines.__setitem__(slice(None), [None] * 8),
    "lists in lists": lambda lines: lines.__setitem__(0, "deep"),
}


def forge(file: Path, content: bytes) -> None:
    """Write a file of marks as this program writes them, digest and all."""
    file.write_bytes(sha256(content).hexdigest().encode() + content)


@pytest.mark.parametrize("forged", FORGED)
def test_what_fits_no_article_is_not_shown(article: Article, folder: Path, forged: str) -> None:
    """The digest holds, as of a file that someone made: what is in it is not believed for that."""
    kept.keep(article, "key")
    lines = [
        json.loads(line)
        for line in zlib.decompress((folder / "key").read_bytes()[kept.DIGEST :]).split(b"\n")
    ]
    bare = replace(article, entities={}, mentions=(), moves=())
    told = "\n".join(map(json.dumps, lines))
    forge(folder / "key", zlib.compress(told.encode()))
    assert kept.recall(bare, "key") == article
    FORGED[forged](lines)
    told = "\n".join("[" * 100_000 if line == "deep" else json.dumps(line) for line in lines)
    forge(folder / "key", zlib.compress(told.encode()))
    assert kept.recall(bare, "key") is None


@pytest.mark.parametrize(
    "content",
    [
        pickle.dumps(SAMPLE),
        b"no zlib",
        zlib.compress(b"\xff\xfe"),
        zlib.compress(b"[]")[:-2],
        zlib.compress(b"[0]\n" * (16 << 20), 9),
    ],
    ids=["pickle", "garbage", "no text", "torn", "bomb"],
)
def test_what_was_not_written_here_is_not_read(folder: Path, content: bytes) -> None:
    folder.mkdir()
    forge(folder / "key", content)
    assert kept.recall(Article(paragraphs=(Paragraph("甲乙"),)), "key") is None


def test_a_bomb_is_not_unfolded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "LEAST", 1_000)
    with pytest.raises(ValueError, match=r"^$"):
        kept._unfolded(Article(), zlib.compress(b"1" * 1_001))
    assert kept._unfolded(Article(), zlib.compress(b"1" * 1_000)) == [b"1" * 1_000]


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


def test_after_a_clock_was_ahead_what_is_found_is_kept_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "FILES", 2)
    for name in "ab":
        kept.keep(Article(paragraphs=(Paragraph("甲"),)), name)
        os.utime(folder / name, ns=(2**61, 2**61))
    for name in "cd":
        kept.keep(Article(paragraphs=(Paragraph("甲"),)), name)
        assert (folder / name).exists()
    assert {file.name for file in folder.iterdir()} == {"c", "d"}


def test_no_room_is_no_failure(folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    kept.keep(Article(), "key")
    assert kept.recall(Article(), "key") is None


def test_what_the_list_of_a_folder_found_is_there_when_the_article_is_opened(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.annotate import pipeline
    from reader.annotate.gradually import gradually
    from reader.cli.listing import annotated
    from reader.cli.opened import open_article

    file = tmp_path / "a.txt"
    file.write_text("余家輝昨日加入Meta。\n", "utf-8")
    found = annotated((), False, str(file), "")
    opened = open_article(Namespace(file=str(file), encoding=None, translation=None))
    monkeypatch.setattr(pipeline, "annotate", None)  # nothing is looked for again
    assert [*gradually(opened, [], None, lambda: 0, lambda: False)] == [(1.0, found)]
    assert annotated((), False, str(file), "") == found


def test_a_list_lets_go_of_nothing_that_was_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "FILES", 1)
    assert kept.has_room()
    kept.keep(Article(), "a")
    assert not kept.has_room()
