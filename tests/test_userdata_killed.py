"""Notes outlive kill -9, a full disk and other programs: what was reported saved is there, and whole."""

from __future__ import annotations

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.document import Quote, Source
from reader.userdata import NoteStore, files
from reader.wording import Fault

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

KILLS, EACH = 40, 50
SOURCE = Source(name="a.txt", path="/nowhere/a.txt", sha256="a" * 64)
QUOTE = Quote("甲", "乙" * 24, "丙" * 24)


def run(task: str, folder: Path) -> subprocess.Popen[str]:
    """Run a task below in a program of its own, without the threads of the test runner."""
    path = os.pathsep.join(filter(None, [str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH")]))
    return subprocess.Popen(
        [sys.executable, __file__, task, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )


def test_killed_at_any_moment(tmp_path: Path) -> None:
    """A child saves in a loop and is killed 2 to 40 ms after its start, or its first note, forty times."""
    reported, _ = run("kill", tmp_path).communicate(timeout=60)
    result = json.loads(reported)
    assert result["lost"] == []
    assert result["saved"] >= KILLS / 2
    assert result["unreported"] <= KILLS
    assert len(list(tmp_path.rglob(".*.tmp"))) <= 4  # at most the last of each folder


def test_two_programs_at_once(tmp_path: Path) -> None:
    programs = [run("add", tmp_path) for _ in range(2)]
    texts = [line for program in programs for line in program.communicate(timeout=60)[0].split()]
    assert len(set(texts)) == 2 * EACH
    assert {note.text for note in NoteStore(SOURCE, folder=tmp_path).notes()} == set(texts)


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    """The system refuses to let files grow beyond 4000 bytes."""
    reported, _ = run("full", tmp_path).communicate(timeout=60)
    result = json.loads(reported)
    assert "The note is not saved: cannot write" in result["fault"]
    assert result["memory"] == [note.text for note in NoteStore(SOURCE, folder=tmp_path).notes()]
    assert 1 <= len(result["memory"]) < 40
    assert [path.suffix for path in tmp_path.iterdir() if path.name != ".lock"] == [".yaml"]


def test_a_stopped_program_holds_nobody_up_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "PATIENCE", 0.02)
    store = NoteStore(SOURCE, folder=tmp_path)
    with files.locked(tmp_path), pytest.raises(Fault, match="another program"):
        store.add(QUOTE, "甲")
    store.add(QUOTE, "乙")
    assert [note.text for note in store.notes()] == ["乙"]


def add_for_ever(folder: Path, pipe: int) -> None:
    store = NoteStore(SOURCE, folder=folder)
    while True:
        note = store.add(QUOTE, "text\n" * 50).after
        assert note is not None
        os.write(pipe, f"{note.id}\n".encode())
        if len(store.notes()) > 30:
            store.delete(store.notes()[0].id)
            os.write(pipe, b"-\n")


def kill(folder: Path) -> dict[str, object]:
    """Kill savers; count what they reported, what of it is lost, and notes they had no time to report."""
    chance, saved, lost, known = random.Random(1), 0, [], set()
    unreported = 0
    for turn in range(KILLS):
        turn_folder = folder / str(turn % 4)
        ours, theirs = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(ours)
            add_for_ever(turn_folder, theirs)
        os.close(theirs)
        if turn % 2:
            select.select([ours], [], [], 30)  # a busy machine may take long to the first note
        time.sleep(chance.uniform(0.002, 0.04))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with open(ours, encoding="ascii") as pipe:
            added = [line for line in pipe.read().split() if line != "-"]
        saved += len(added)
        present = [note.id for note in NoteStore(SOURCE, folder=turn_folder).notes()]  # a Fault if torn
        lost += [identity for identity in added[-25:] if identity not in present]
        unreported += len(set(present) - known - set(added))
        known |= set(present) | set(added)
    return {"saved": saved, "lost": lost, "unreported": unreported}


def add(folder: Path) -> None:
    store = NoteStore(SOURCE, folder=folder)
    for number in range(EACH):
        store.add(QUOTE, f"{os.getpid()}-{number}")
        print(f"{os.getpid()}-{number}")


def full(folder: Path) -> dict[str, object]:
    import resource

    store = NoteStore(SOURCE, folder=folder)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
    for number in range(40):
        try:
            store.add(QUOTE, f"{number}")
        except Fault as fault:
            return {"fault": str(fault), "memory": [note.text for note in store.notes()]}
    return {"fault": "", "memory": []}


if __name__ == "__main__":
    result = {"kill": kill, "add": add, "full": full}[sys.argv[1]](Path(sys.argv[2]))
    if result is not None:
        print(json.dumps(result))
