"""Faults around the program: folders that may not be written, terminals of all kinds, a clock that jumps back."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import termios
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest

from reader import paths
from reader.cli.showing import unkept
from reader.document import Quote, Source
from reader.userdata import NoteStore, notes
from tests.command import CHECKOUT, run
from tests.test_terminal import Terminal

BOUND = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
"""Root without its right to write everywhere: the rights of folders hold for it as for anyone."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    (tmp_path / "a.txt").write_text("林小文加入星河科技。\n", "utf-8")
    return folder


def unprivileged() -> list[str]:
    """Give what to put before a command for which the rights of folders must hold."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None or subprocess.run([*BOUND, "true"], stderr=-3).returncode:
        pytest.skip("root may write everywhere, and setpriv cannot take that away here")
    return BOUND


def at_home(home: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a user whose home may not be written."""
    bound = unprivileged()
    own = {name: value for name, value in os.environ.items() if not name.startswith(("NEWSREADER_", "XDG_"))}
    home.chmod(0o500)
    try:
        return subprocess.run(
            [*bound, sys.executable, "-m", "reader", *arguments],
            capture_output=True,
            env={**own, "HOME": str(home), "PYTHONPATH": str(CHECKOUT), "LANG": "C.UTF-8"},
            timeout=60,
        )
    finally:
        home.chmod(0o700)


def test_in_a_home_that_may_not_be_written_text_is_shown(home: Path) -> None:
    done = at_home(home, "show", str(home.parent / "a.txt"))
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == "林小文加入星河科技。\n"
    assert not list(home.iterdir())


def test_what_must_be_written_there_is_one_sentence(home: Path) -> None:
    done = at_home(home, "config", "--init")
    assert done.returncode == 1
    assert b"settings.toml: Permission denied. Check" in done.stderr


def test_what_cannot_be_kept_is_said_at_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    assert unkept() == ""
    monkeypatch.setenv("NEWSREADER_CACHE", str(tmp_path / "file" / "cache"))
    assert unkept() == f"{paths.cache()} cannot be written: what was found will not be kept for next time."
    monkeypatch.setenv("NEWSREADER_DATA", str(tmp_path / "file" / "data"))
    assert unkept() == f"Notes cannot be saved: {paths.data()} cannot be written."


@pytest.mark.parametrize("what", ["show", "words", "define"])
def test_without_any_folder_commands_do_the_same(what: str, home: Path) -> None:
    nowhere = home / "file"
    nowhere.touch()
    env = {f"NEWSREADER_{name}": str(nowhere / name) for name in ("DATA", "CONFIG", "CACHE")}
    given = "加入" if what == "define" else home.parent / "a.txt"
    assert run(what, given, env=env)[:2] == run(what, given)[:2]


NO_HOME = """
import os, pwd, sys
def unknown(user): raise KeyError(user)
pwd.getpwuid = unknown
for name in [name for name in os.environ if name.startswith(("HOME", "XDG_", "NEWSREADER_"))]:
    del os.environ[name]
from reader.__main__ import main
main()
"""
"""The program of a user without HOME whom the system does not know, as containers have them."""


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["show", "a.txt"], 0), (["notes"], 0), (["config", "--init"], 1), (["doctor"], 1)],
)
def test_who_has_no_home_reads_all_the_same(arguments: list[str], code: int, home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", NO_HOME, *arguments],
        capture_output=True,
        cwd=home.parent,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
    )
    assert (done.returncode, b"Traceback" in done.stderr) == (code, False), done.stderr.decode()
    assert sorted(one.name for one in home.parent.iterdir()) == ["a.txt", "home"]


def test_beside_an_article_in_a_folder_that_may_not_be_written_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a CD or a share: decisions beside it and exports are one sentence each, notes go where they always go."""
    bound = unprivileged()
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"NEWSREADER_{name}", str(tmp_path / name.lower()))
    monkeypatch.setenv("NEWSREADER_DECISIONS", "beside")
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("林小文（Xiaowen Lin）加入星河科技。\n", "utf-8")
    folder.chmod(0o500)
    program = [*bound, sys.executable, "-m", "reader", "a.txt"]
    start = f"import os; os.chdir({str(folder)!r}); os.execvp({program[0]!r}, {program!r})"
    screen = Terminal("-c", start, module=False)
    try:
        screen.wait("joins 星河科技")
        screen.press("\tc")
        screen.wait("Esc cancel")
        screen.press("d")
        screen.wait("The decision is not saved")
        screen.press("x")
        screen.wait("markdown")
        screen.press("\r")
        screen.wait("Enter save")
        screen.press("\r")
        screen.wait("Cannot write")
        screen.press("\x1b")
        screen.wait("Enter save", gone=True)
        screen.press("a")
        screen.wait("Ctrl+S")
        screen.press("kept\x13")
        screen.wait("Note saved.")
        screen.press("q")
        assert screen.leave() == 0
    finally:
        folder.chmod(0o700)
        os.close(screen.file)
    assert [one.name for one in folder.iterdir()] == ["a.txt"]
    (notes,) = (tmp_path / "data" / "notes").glob("*.yaml")
    assert "kept" in notes.read_text("utf-8")


TERMS = [
    ("linux", {}),
    ("screen", {}),
    ("vt100", {}),
    ("xterm-16color", {}),
    ("xterm-kitty", {}),
    ("tmux-256color", {"COLORTERM": "truecolor"}),
    ("foot", {}),
    ("rxvt", {"COLORFGBG": "0;15"}),
    ("ansi", {}),
    ("nothing-known-of-it", {}),
    ("", {}),
    ("xterm", {"NO_COLOR": "1"}),
    ("xterm", {"LANG": "C", "LC_ALL": "C"}),
    ("xterm", {"LC_ALL": "no_NO.such"}),
]
COLOURED = re.compile(rb"\x1b\[[0-9;]*[34][0-8][0-9;]*m")


@pytest.mark.parametrize(
    ("term", "env"), [TERMS[0], *(pytest.param(*one, marks=pytest.mark.long) for one in TERMS[1:])]
)
def test_the_screen_stands_on_any_terminal_and_leaves_it_sane(
    term: str, env: dict[str, str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("COLORTERM", "COLORFGBG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    screen = Terminal(str(home.parent / "a.txt"), term=term)
    try:
        screen.wait("¶")
        screen.press("q")
        assert screen.leave() == 0
        assert termios.tcgetattr(screen.file) == screen.before
        assert screen.output.rindex(b"\x1b[?1049l") > screen.output.rindex(b"\x1b[?1049h")
        assert bool(COLOURED.search(screen.output)) is ("NO_COLOR" not in env)
    finally:
        os.close(screen.file)


@pytest.mark.parametrize("term", ["dumb", "unknown", "DUMB"])
def test_a_terminal_without_a_screen_is_one_sentence(term: str, home: Path) -> None:
    screen = Terminal(str(home.parent / "a.txt"), term=term)
    try:
        assert screen.leave() == 2
    finally:
        os.close(screen.file)
    assert f"TERM={term}) cannot show a screen".encode() in screen.output
    assert b"\x1b[" not in screen.output


@pytest.mark.parametrize(
    "years", [range(2030, 2025, -1), range(2026, 9999, 1990), (2026, 2099, 2026, 1970, 2026)]
)
def test_a_clock_that_jumps_changes_neither_order_nor_names(
    years: Sequence[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Source(name="a.txt", path="/nowhere/a.txt", sha256="a" * 64)
    clock = iter(years)
    monkeypatch.setattr(notes, "now", lambda: datetime(next(clock), 1, 1).astimezone().isoformat())
    store = NoteStore(source, folder=tmp_path)
    for number in range(5):
        store.add(Quote("甲"), f"note {number}", paragraph=0)
    again = NoteStore(source, folder=tmp_path).notes()
    assert [note.text for note in again] == [f"note {number}" for number in range(5)]
    assert len({note.id for note in again}) == 5
