"""Settings, places and the reader's own annotations outlive kill -9: what was reported saved is there, and whole."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import tomlkit  # noqa: F401  so that no child spends its first edit on it

from reader.document import Entity, EntityType, Quote, Source
from reader.knowledge.loader import load
from reader.settings import file, write
from reader.userdata import ownknowledge, places
from reader.userdata.places import Anchor, Left

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

KILLS = 12
SOURCE = Source(name="a.txt", path="/nowhere/a.txt", sha256="a" * 64)


def save_setting(folder: Path, number: int) -> None:
    write.save("measure", 20 + number, path=folder / "settings.toml")


def setting(folder: Path) -> int:
    return int(file.read(folder / "settings.toml").values.get("measure", 20)) - 20  # type: ignore[arg-type]


def save_place(folder: Path, number: int) -> None:
    places.remember(SOURCE, Left(Anchor(Quote("甲" * 16), number)), folder=folder)


def place(folder: Path) -> int:
    left = places.recall(SOURCE, folder=folder)
    return left.place.paragraph if left else 0


def save_knowledge(folder: Path, number: int) -> None:
    ownknowledge.add(Entity(f"n-{number}", EntityType.PERSON, {"en": (f"Name {number}",)}), {}, folder=folder)


def knowledge(folder: Path) -> int:
    return len(load([folder]).entities)


KEPT: dict[str, tuple[Callable[[Path, int], None], Callable[[Path], int]]] = {
    "settings": (save_setting, setting),
    "places": (save_place, place),
    "annotations": (save_knowledge, knowledge),
}
"""What is kept -> what saves a number in it, what reads the number there."""


@pytest.mark.parametrize("what", KEPT)
def test_killed_at_any_moment(what: str, tmp_path: Path) -> None:
    """Each child counts on from what it finds, and is killed within one of its first ten saves."""
    root = str(Path(__file__).parents[1])
    program = subprocess.run(
        [sys.executable, __file__, what, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))},
        timeout=300,
        check=True,
    )
    result = json.loads(program.stdout)
    assert result["wrong"] == []
    assert result["saved"] >= KILLS


def count_for_ever(what: str, folder: Path, pipe: int) -> None:
    save, read = KEPT[what]
    number = read(folder)
    while True:
        number += 1
        os.write(pipe, b"begin\n")
        save(folder, number)
        os.write(pipe, f"{number}\n".encode())


def main(what: str, folder: Path) -> None:
    chance, saved, wrong, last = random.Random(2), 0, [], 0
    for _ in range(KILLS):
        ours, theirs = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(ours)
            count_for_ever(what, folder, theirs)
        os.close(theirs)
        with open(ours, encoding="ascii") as pipe:
            lines = [pipe.readline().strip() for _ in range(2 * chance.randrange(1, 10) + 1)]
            time.sleep(chance.uniform(0, 0.004))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            lines += pipe.read().splitlines()
        reports = [int(line) for line in lines if line != "begin"]
        last, saved = reports[-1], saved + len(reports)
        now = KEPT[what][1](folder)  # a Fault if the file is torn
        if now != last and not (lines[-1] == "begin" and now == last + 1):
            wrong.append([last, now])
    print(json.dumps({"saved": saved, "wrong": wrong}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
