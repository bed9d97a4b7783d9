"""Two programs at one article at the same time, each in a terminal: nothing of either is lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotate import kept
from reader.annotate.decided import Drop
from reader.document import Article, Entity, EntityType, Mention, Paragraph, Quote, Source
from reader.intake.repairs import Decision as OnRepair
from reader.intake.treatment import Treatment
from reader.library import read_marks
from reader.userdata import DecisionStore, NoteStore, identities, notefile, treatment
from reader.userdata.identities import Judgement, Side
from reader.userdata.known_words import WordStore
from tests.test_terminal import CHECKOUT, Terminal


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Terminal, Terminal]]:
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"NEWSREADER_{name}", str(tmp_path / name.lower()))
    monkeypatch.setenv("NEWSREADER_LANGUAGE", "en")
    article = tmp_path / "a.txt"
    article.write_text("一則消息\n\n林小文（Xiaowen Lin）加入星河科技。\n\n第三段的話。\n", "utf-8")
    both = Terminal(str(article)), Terminal(str(article))
    for one in both:
        one.wait("as written")
    yield both
    for one in both:
        os.close(one.file)


def write(screen: Terminal, words: str) -> None:
    screen.press("a")
    screen.wait("Ctrl+S")
    screen.press(words)
    screen.wait(words)
    screen.press("\x13")
    screen.wait("Ctrl+S", gone=True)  # "Note saved." may still stand there from the note before
    screen.wait("Note saved.")


def texts(folder: Path) -> list[str]:
    (file,) = (folder / "data" / "notes").glob("*.yaml")
    return [note.text for note in notefile.parse(file.read_text("utf-8"), name=file.name).notes]


def leave(screen: Terminal) -> None:
    screen.press("q")
    assert screen.leave() == 0
    assert b"Traceback" not in screen.output


def test_notes_of_both_are_kept_and_seen_at_the_latest_when_one_writes(
    two: tuple[Terminal, Terminal], tmp_path: Path
) -> None:
    one, other = two
    write(one, "first")
    write(other, "second")
    assert texts(tmp_path) == ["first", "second"]
    other.press("o")
    other.wait("first")
    write(one, "third")
    one.press("o")
    one.wait("second")
    one.press("u")  # takes back what was done here, nothing else
    one.wait("Undone.")
    assert texts(tmp_path) == ["first", "second"]
    for screen in two:
        leave(screen)


SOURCE = Source(name="a.txt", path="/nowhere/a.txt", sha256="a" * 64)
ROUNDS = 8


def keep_all(mine: str) -> None:
    """Write of each kind ROUNDS times: notes, decisions, repairs, words, who is who, what was read."""
    notes, decisions, words = NoteStore(SOURCE), DecisionStore(SOURCE), WordStore()
    for number in range(ROUNDS):
        name = f"{mine}{number}"
        notes.add(Quote("甲"), name)
        decisions.decide(Drop("", Quote(name)))
        words.know(name)
        treatment.save(SOURCE, Treatment(), Treatment("", (OnRepair(name, Quote(name), "", True),)))
        identities.add([Judgement(True, Side(name, "a.txt"), Side(f"{name}x", "b.txt"))])
        read_marks.mark(name.rjust(64, "0"))


def test_what_two_processes_write_at_once_is_all_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSREADER_DATA", str(tmp_path))
    assert ended(keep_all, "vw") == [0, 0]
    every = {f"{mine}{number}" for mine in "vw" for number in range(ROUNDS)}
    assert {note.text for note in NoteStore(SOURCE).notes()} == every
    assert {one.quote.exact for one in DecisionStore(SOURCE).decisions() if isinstance(one, Drop)} == every
    assert {one.repair for one in treatment.load(SOURCE).decisions} == every
    assert WordStore().known() == every
    assert {one.one.entity for one in identities.load()} == every
    assert {digest.lstrip("0") or "0" for digest in read_marks.read()} >= every


def keep_marks(mine: str) -> None:
    """Keep what was found in articles, and recall it, while another does so and both let old files go."""
    kept.FILES = 3
    for number in range(ROUNDS * 10):
        key, article = f"{number % 5}", marked(number % 5)
        kept.keep(article, key)
        found = kept.recall(replace(article, entities={}, mentions=()), key)
        assert found in (None, article), (mine, number)


def marked(number: int) -> Article:
    entity = Entity(f"甲{number}", EntityType.PERSON, {"zh-Hant": ("甲",) * 500 * number})
    mention = Mention(0, 0, 1, EntityType.PERSON, entity.id)
    return Article(paragraphs=(Paragraph("甲乙"),), entities={entity.id: entity}, mentions=(mention,))


def test_marks_that_two_programs_keep_at_once_are_whole_or_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSREADER_CACHE", str(tmp_path))
    assert ended(keep_marks, "vw") == [0, 0]
    files = [*(tmp_path / "marks").iterdir()]
    assert 0 < len(files) <= 5
    assert all(kept.recall(marked(int(file.name)), file.name) == marked(int(file.name)) for file in files)


def ended(what: Callable[[str], None], names: str) -> list[int]:
    """Do something in processes of their own, at once; give their exit codes."""
    command = [sys.executable, __file__, what.__name__]
    env = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    writers = [subprocess.Popen([*command, mine], env=env) for mine in names]
    return [one.wait(60) for one in writers]


if __name__ == "__main__":
    {"keep_all": keep_all, "keep_marks": keep_marks}[sys.argv[1]](sys.argv[2])
