"""The notes of all articles."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from reader.document import Quote, Source
from reader.userdata import NoteStore
from reader.userdata.everywhere import shelf, tagged, tags


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "here.txt").write_text("甲", "utf-8")
    ticks = count(10)
    for name, texts in {"here": ["one #A", "two #a #b"], "gone": ["three"]}.items():
        source = Source(name=f"{name}.txt", path=str(tmp_path / f"{name}.txt"), sha256=name, title=name)
        store = NoteStore(source, folder=tmp_path / "notes", clock=lambda: f"2026-01-{next(ticks)}")
        for text in texts:
            store.add(Quote("甲"), text)
    return tmp_path / "notes"


def test_all_notes_the_latest_first_and_whether_the_article_is_there(folder: Path) -> None:
    shelved, faults = shelf(folder)
    assert [(each.note.text, each.title, each.gone) for each in shelved] == [
        ("three", "gone", True),
        ("two #a #b", "here", False),
        ("one #A", "here", False),
    ]
    assert faults == []


def test_notes_with_all_the_tags(folder: Path) -> None:
    shelved, _ = shelf(folder)
    assert [each.note.text for each in tagged(shelved, ["#a"])] == ["two #a #b", "one #A"]
    assert [each.note.text for each in tagged(shelved, ["A", "b"])] == ["two #a #b"]
    assert len(tagged(shelved, [])) == 3
    assert tags(shelved) == {"A": 1, "a": 1, "b": 1}


def test_a_broken_file_is_told_and_hides_no_other(folder: Path) -> None:
    (folder / "broken.yaml").write_text("[", "utf-8")
    shelved, faults = shelf(folder)
    assert len(shelved) == 3
    assert "broken.yaml" in str(faults[0])


def test_no_folder_no_notes(tmp_path: Path) -> None:
    assert shelf(tmp_path / "none") == ([], [])
