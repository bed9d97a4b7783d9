"""Decisions outlive kill -9 at any moment of many edits: what was reported saved is there, and whole."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.annotate.decided import Decision, Drop, Holds, Mark, Ref, Rename, Retype, Told, lay_over
from reader.annotate.decided.records import End
from reader.document import EntityType, Quote, Source
from reader.userdata import DecisionStore
from tests.deciding import machine

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

EDITS, MANY, PATIENCE = 200, 2000, 300
"""Edits in the fast suite, in the long one; seconds after which the program has failed."""
KEEPS = ("data", "beside")
SOURCE = Source(name="a.txt", path="/nowhere/a.txt", sha256="a" * 64)
NAMES = ("林小文", "高遠航", "小林", "星科", "海灣城")


def test_killed_at_any_moment(tmp_path: Path, minutes: float) -> None:
    """Children decide, withdraw, undo and redo at random; each is killed within one of its first 40 edits.

    They keep what they decide by turns in the data and beside the article.  What is counted are edits,
    not time, so that a busy machine makes the same test.
    """
    wanted = MANY if minutes else EDITS
    path = os.pathsep.join(filter(None, [str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH")]))
    program = subprocess.run(
        [sys.executable, __file__, str(tmp_path), str(wanted)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
        timeout=PATIENCE,
        check=True,
    )
    result = json.loads(program.stdout)
    assert result["edits"] >= wanted
    assert result["kills"] >= wanted / 41
    assert result["within"] > result["kills"] / 4  # the others hit between two edits
    assert result["wrong"] == []
    assert result["remark"]  # what a person wrote beside is there still


def store(folder: Path, keep: str) -> DecisionStore:
    return DecisionStore(SOURCE, beside=folder / "a.annotations.yaml", keep=keep, folder=folder / "own")


def some(chance: random.Random) -> Decision:
    ref = Ref(chance.choice(NAMES), EntityType.PERSON)
    quote = Quote(chance.choice(NAMES), chance.choice(("", "說，")), "。")
    return chance.choice(
        (
            Drop("", quote, alike=chance.random() < 0.5),
            Mark("", quote, ref),
            Retype("", ref, chance.choice(list(EntityType))),
            Rename("", ref, (("en", (f"Name {chance.random()}",)),)),
            Holds("", Told(ref, origin=End(None, "院長"), quotes=(quote,)), added=True),
        )
    )


def edit_for_ever(folder: Path, keep: str, pipe: int, seed: int) -> None:
    """Edit; before each edit report that it begins, after it the ids that are saved then."""
    chance, kept = random.Random(seed), store(folder, keep)
    while True:
        os.write(pipe, b"begin\n")
        act = chance.random()
        if act < 0.15:
            kept.undo()
        elif act < 0.25:
            kept.redo()
        elif act < 0.4 and kept.decisions():
            kept.withdraw(chance.choice(kept.decisions()).id)
        else:
            kept.decide(some(chance))
        os.write(pipe, (" ".join(("saved", *ids(kept))) + "\n").encode())


def ids(kept: DecisionStore) -> Iterator[str]:
    """Tell each decision in a word: its id and what it holds."""
    return (f"{one.id}:{zlib.crc32(repr(one).encode())}" for one in kept.decisions())


def main(folder: Path, wanted: int) -> None:
    beside = folder / "a.annotations.yaml"
    beside.write_text("# mine\npeople: []\n", "utf-8")
    chance, edits, kills, within, wrong = random.Random(1), 0, 0, 0, []
    before: list[str] = []
    while edits < wanted:
        ours, theirs = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(ours)
            edit_for_ever(folder, KEEPS[kills % 2], theirs, kills)
        os.close(theirs)
        with open(ours, encoding="ascii") as pipe:
            lines = [
                pipe.readline().strip() for _ in range(2 * chance.randrange(40) + 1)
            ]  # ends with "begin"
            time.sleep(chance.uniform(0, 0.004))  # an edit takes 1 to 4 ms: anywhere in it, or just behind
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            lines += pipe.read().splitlines()
        kills += 1
        reports = [line.split()[1:] for line in lines if line.startswith("saved")]
        edits += len(reports)
        kept = store(folder, KEEPS[0])  # a Fault if the file is torn
        now, last = list(ids(kept)), reports[-1] if reports else before
        unfinished = lines[-1] == "begin"
        within += unfinished
        # all that was reported is there; an edit that was begun may have been done or not, as a whole
        if now != last and not (unfinished and len(set(now) ^ set(last)) <= 2):
            wrong.append([last, now])
        lay_over(machine(), kept.decisions())
        before = now
    remark = beside.read_text("utf-8").startswith("# mine\npeople: []\n")
    print(json.dumps({"edits": edits, "kills": kills, "within": within, "wrong": wrong, "remark": remark}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
