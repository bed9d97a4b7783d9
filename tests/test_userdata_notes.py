"""Notes: kept by path or content, found by quote, undone, and never another program's loss."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from reader import anchors
from reader.document import Article, Paragraph, Quote, Source, Span
from reader.userdata import Change, NoteStore, located
from reader.wording import Fault

QUOTE = Quote("王小明加入甲公司", "據悉，", "。")


@pytest.fixture
def source(tmp_path: Path) -> Source:
    path = tmp_path / "人才 爭奪戰.txt"
    path.write_text("據悉，王小明加入甲公司。", encoding="utf-8")
    return Source(name=path.name, path=str(path), sha256="a" * 64, title="人才爭奪戰: #1")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "notes"


@pytest.fixture
def store(source: Source, folder: Path) -> NoteStore:
    return NoteStore(source, folder=folder)


def test_opening_writes_nothing(store: NoteStore, folder: Path) -> None:
    assert store.notes() == ()
    assert not folder.exists()


def test_a_note_is_read_by_the_next_program(store: NoteStore, source: Source, folder: Path) -> None:
    change = store.add(QUOTE, "問 HR:\n  - 何時?\n", paragraph=2, entity="a", move="m1", tags=["待查", "NO"])
    assert change.before is None
    assert NoteStore(source, folder=folder).notes() == (change.after,)


def test_the_file_is_plain_yaml_named_after_the_article(source: Source, folder: Path) -> None:
    store = NoteStore(source, folder=folder, clock=lambda: "2025-07-01T08:00:00+08:00")
    note = store.add(QUOTE, "一\n二", paragraph=2, entity="wang").after
    assert note is not None
    assert store.path.name.startswith("人才-爭奪戰-")
    assert store.path.read_text(encoding="utf-8") == (
        f"source:\n  name: 人才 爭奪戰.txt\n  path: {source.path}\n  sha256: {'a' * 64}\n"
        "  title: '人才爭奪戰: #1'\n"
        f"notes:\n- id: {note.id if not note.id.isdigit() else repr(note.id)}\n"
        "  quote:\n    exact: 王小明加入甲公司\n    prefix: 據悉，\n    suffix: 。\n"
        "  paragraph: 2\n  entity: wang\n  text: |-\n    一\n    二\n"
        "  created: '2025-07-01T08:00:00+08:00'\n  changed: '2025-07-01T08:00:00+08:00'\n"
    )


def test_times_carry_a_zone(store: NoteStore) -> None:
    from datetime import datetime

    note = store.add(QUOTE, "x").after
    assert note is not None
    assert datetime.fromisoformat(note.created).tzinfo is not None


def test_edit_delete_and_the_way_back(store: NoteStore, source: Source, folder: Path) -> None:
    first = store.add(QUOTE, "甲").after
    assert first is not None
    edited = store.edit(first.id, text="乙", tags=("t",)).after
    assert edited == replace(first, text="乙", tags=("t",), changed=edited.changed if edited else "")
    assert store.delete(first.id) == Change(edited, None)
    seen = [store.notes()]
    for step in (store.undo, store.undo, store.undo, store.redo, store.redo, store.redo):
        assert step() is not None
        seen.append(store.notes())
        assert NoteStore(source, folder=folder).notes() == seen[-1]
    assert seen == [(), (edited,), (first,), (), (first,), (edited,), ()]
    assert store.redo() is None


def test_a_new_change_ends_redoing(store: NoteStore) -> None:
    store.add(QUOTE, "甲")
    store.undo()
    store.add(QUOTE, "乙")
    assert store.redo() is None
    assert [note.text for note in store.notes()] == ["乙"]


def test_a_deleted_note_comes_back_by_undo(store: NoteStore) -> None:
    notes = [store.add(QUOTE, text).after for text in "甲乙丙"]
    assert notes[1] is not None
    store.delete(notes[1].id)
    assert [note.text for note in store.notes()] == ["甲", "丙"]
    store.undo()
    assert {note.text for note in store.notes()} == {"甲", "乙", "丙"}


def test_two_programs_keep_each_others_notes(source: Source, folder: Path) -> None:
    one, other = NoteStore(source, folder=folder), NoteStore(source, folder=folder)
    one.add(QUOTE, "甲")
    other.add(QUOTE, "乙")
    assert [note.text for note in other.notes()] == ["甲", "乙"]
    assert one.reload() == other.notes()


def test_of_one_note_changed_twice_both_stay(source: Source, folder: Path) -> None:
    one = NoteStore(source, folder=folder)
    note = one.add(QUOTE, "甲").after
    assert note is not None
    other = NoteStore(source, folder=folder)
    one.edit(note.id, text="一")
    other.edit(note.id, text="二")
    assert sorted(note.text for note in other.notes()) == ["一", "二"]
    one.delete(note.id)
    assert sorted(note.text for note in one.notes()) == ["一", "二"]


def test_an_edit_outlives_anothers_deletion(source: Source, folder: Path) -> None:
    one = NoteStore(source, folder=folder)
    note = one.add(QUOTE, "甲").after
    assert note is not None
    other = NoteStore(source, folder=folder)
    other.delete(note.id)
    one.edit(note.id, text="一")
    assert [note.text for note in NoteStore(source, folder=folder).notes()] == ["一"]


def test_a_moved_article_takes_its_notes_along(source: Source, folder: Path, tmp_path: Path) -> None:
    old = NoteStore(source, folder=folder)
    old.add(QUOTE, "甲")
    moved = replace(source, path=str(tmp_path / "b.txt"), name="b.txt")
    os.rename(str(source.path), str(moved.path))
    store = NoteStore(moved, folder=folder)
    assert [note.text for note in store.notes()] == ["甲"]
    store.add(QUOTE, "乙")
    assert [path.name for path in folder.glob("*.yaml")] == [store.path.name]
    assert len(NoteStore(moved, folder=folder).notes()) == 2


def test_a_copy_has_its_own_notes_from_its_first_change(source: Source, folder: Path, tmp_path: Path) -> None:
    old = NoteStore(source, folder=folder)
    old.add(QUOTE, "甲")
    copy = NoteStore(replace(source, path=str(tmp_path / "b.txt")), folder=folder)
    copy.add(QUOTE, "乙")
    assert [len(store.reload()) for store in (old, copy)] == [1, 2]


def test_an_edited_article_is_found_by_its_path(source: Source, folder: Path) -> None:
    NoteStore(source, folder=folder).add(QUOTE, "甲")
    assert len(NoteStore(replace(source, sha256="b" * 64), folder=folder).notes()) == 1


def test_another_article_has_no_notes_of_this_one(source: Source, folder: Path, tmp_path: Path) -> None:
    NoteStore(source, folder=folder).add(QUOTE, "甲")
    assert NoteStore(Source("c", str(tmp_path / "c"), "c" * 64), folder=folder).notes() == ()
    assert NoteStore(Source("d", None, ""), folder=folder).notes() == ()


def test_text_from_a_pipe_is_known_by_its_content(folder: Path) -> None:
    source = Source(name="-", path=None, sha256="d" * 64)
    NoteStore(source, folder=folder).add(QUOTE, "甲")
    assert len(NoteStore(source, folder=folder).notes()) == 1


def test_file_names_that_are_no_text(folder: Path) -> None:
    source = Source(name="\udc80../x.txt", path="/nowhere/\udc80.txt", sha256="e" * 64, title="\ud800")
    store = NoteStore(source, folder=folder)
    store.add(QUOTE, "甲")
    assert store.path.parent == folder
    assert len(NoteStore(source, folder=folder).notes()) == 1


@pytest.mark.parametrize(
    "content",
    [
        "",
        "source: {",
        "[]",
        "source: {name: x}\nnotes: x",
        "source: {name: x}\nnotes: [x]",
        "source: {name: x}\nnotes: [{id: a, quote: {exact: 甲}, paragraph: -1, text: t}]",
        "source: {name: x}\nnotes: [{id: a, quote: {exact: 甲}, text: [t]}]",
        "source: {name: x}\nnotes: [{id: a, quote: {exact: ''}, text: t}]",
        "source: {name: x}\nnotes: [{id: a, quote: {exact: 甲}, text: t, mine: y}]",
        "source: {name: x}\nnotes: [{id: a, quote: {exact: 甲}}, {id: a, quote: {exact: 乙}}]",
        b"\xff\xfe\x00",
    ],
)
def test_a_broken_file_is_named_and_left(store: NoteStore, content: str | bytes, source: Source) -> None:
    store.path.parent.mkdir(parents=True)
    data = content.encode() if isinstance(content, str) else content
    store.path.write_bytes(data)
    for attempt in (lambda: NoteStore(source, folder=store.path.parent), lambda: store.add(QUOTE, "甲")):
        with pytest.raises(Fault, match=r"notes|人才"):
            attempt()
    assert store.path.read_bytes() == data
    assert store.notes() == ()


def test_half_a_character_is_refused(store: NoteStore) -> None:
    with pytest.raises(Fault, match="half of a character"):
        store.add(QUOTE, "\ud800")
    assert store.notes() == ()
    assert not store.path.exists()


def test_a_folder_that_cannot_be(source: Source, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = NoteStore(source, folder=tmp_path / "file" / "notes")
    with pytest.raises(Fault, match="not saved: cannot write"):
        store.add(QUOTE, "甲")
    assert store.notes() == ()
    assert store.undo() is None


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions bind everyone but root")
def test_a_read_only_folder(store: NoteStore, folder: Path) -> None:
    store.add(QUOTE, "甲")
    before = store.path.read_bytes()
    folder.chmod(0o500)
    with pytest.raises(Fault, match="not saved"):
        store.add(QUOTE, "乙")
    folder.chmod(0o700)
    assert store.path.read_bytes() == before


def test_notes_are_private(store: NoteStore, folder: Path) -> None:
    store.add(QUOTE, "甲")
    if os.name != "nt":
        assert store.path.stat().st_mode & 0o077 == 0
        assert folder.stat().st_mode & 0o077 == 0


def test_a_note_needs_words(store: NoteStore) -> None:
    with pytest.raises(ValueError, match="words"):
        store.add(Quote(""), "甲")
    with pytest.raises(KeyError):
        store.edit("none", text="甲")


def test_notes_stand_where_their_words_are(store: NoteStore) -> None:
    old = Article(paragraphs=(Paragraph("甲公司。"), Paragraph("王小明加入甲公司。")))
    spans = (Span(1, 5, 8), Span(0, 0, 4), Span(1, 0, 5))
    for span in spans:
        store.add(anchors.quote(old, span), "x", paragraph=span.paragraph)
    new = Article(paragraphs=(Paragraph("新聞"), Paragraph("甲公司。"), Paragraph("王先生加入甲公司。")))
    assert [span for _, span in located(new, store.notes())] == [Span(2, 5, 8), Span(1, 0, 4), None]
