"""A disk that is full or takes nothing: one sentence, and what stands there stays whole."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_terminal import CHECKOUT, Terminal

OUTPUTS = {
    ">/dev/full": (
        1,
        "newsreader: The output could not be written: No space left on device. Make room there, or send it elsewhere.\n",
    ),
    ">&-": (0, ""),
    "| head -c 1": (0, ""),
}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"NEWSREADER_{name}", str(tmp_path / name.lower()))
    article = tmp_path / "a.txt"
    article.write_text("一則消息\n\n林小文加入星河科技。\n\n第三段的話。\n", "utf-8")
    return article


@pytest.mark.parametrize("output", OUTPUTS)
def test_an_output_that_takes_nothing(place: Path, output: str) -> None:
    command = f"{sys.executable} -m reader restore {place} {output}"
    done = subprocess.run(
        command, shell=True, capture_output=True, env={**os.environ, "PYTHONPATH": str(CHECKOUT)}
    )
    assert (done.returncode, done.stderr.decode()) == OUTPUTS[output]


LITTLE = """
import resource, signal, sys
sys.dont_write_bytecode = True
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
from reader.cli import run
sys.exit(run(sys.argv[1:]))
"""
"""A program that can write no file of more than 4 kB, as on a disk that is full."""


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["define", "行長"], 0, ""),
        (["export", "A", "--format", "json", "-o", "B"], 1, "File too large"),
    ],
    ids=["dictionary", "export"],
)
def test_a_full_disk_is_one_sentence_and_leaves_nothing_half(
    place: Path, arguments: list[str], code: int, told: str
) -> None:
    place.write_text("林小文加入星河科技。\n" * 200, "utf-8")
    files = {"A": str(place), "B": str(place.with_name("b.json"))}
    done = subprocess.run(
        [sys.executable, "-c", LITTLE, *(files.get(one, one) for one in arguments)],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "NEWSREADER_LANGUAGE": "en"},
    )
    assert done.returncode == code, done.stderr.decode()
    assert told in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert not list(place.parent.glob("**/*b.json*")) + list(place.parent.glob("**/.*.tmp"))


FULL = """
import resource, signal, sys
sys.dont_write_bytecode = True
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
from reader.__main__ import main
main()
"""
"""The program on a disk that is full, until someone makes room."""


def test_on_a_full_disk_all_is_read_and_what_is_typed_waits_for_room(place: Path, tmp_path: Path) -> None:
    """Notes, decisions, exports, settings: one sentence each; caches and places are let go without one."""
    full = Terminal("-c", FULL, str(place), module=False)
    full.wait("as written")
    full.wait("No one is named")
    full.press("]")
    full.wait("joins")
    full.press("m-")
    full.wait("File too large")
    full.press("\x1b")
    full.wait("Tab names")
    full.press("\x0c")
    full.wait("無法寫入")
    full.press("\x0c\x0c")
    full.wait("Tab names")  # the language went round all the same
    full.press("x")
    full.wait("markdown")
    full.press("\r")
    full.wait("Enter save")
    full.press("\r")
    full.wait("Cannot write")
    full.press("\x1b")
    full.wait("Esc cancel", gone=True)
    full.press("a")
    full.wait("Ctrl+S")
    full.press("keep me\x13")
    full.wait("The note is not saved")
    assert "keep me" in full.text
    assert not [
        path for path in tmp_path.rglob("*") if path.is_file() and path.stat().st_size and path != place
    ]
    resource.prlimit(full.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    full.press("\x13")
    full.wait("Note saved.")
    full.press("q")
    assert full.leave() == 0
    os.close(full.file)
    (notes,) = (tmp_path / "data" / "notes").glob("*.yaml")
    assert "keep me" in notes.read_text("utf-8")
    assert b"Traceback" not in full.output
