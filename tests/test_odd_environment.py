"""Whatever the environment says, the screen comes up, or one sentence stands where the shell goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader import cli
from reader.first import odd
from tests.test_faults import place
from tests.test_terminal import CHECKOUT, PATIENCE, Terminal

__all__ = ["place"]

ODD = {
    "COLUMNS": ["", "0", "-5", "zzz", "²", "٣", "1001", "99999999999", "1" * 5000],
    "LINES": ["0", "4000000"],
    "TEXTUAL_FPS": ["0", "1001", "99999999999999999999", "zzz"],
    "TEXTUAL_COLOR_SYSTEM": ["", "zzz", "Standard"],
    "TEXTUAL_DRIVER": ["", "zzz", "a:b", "reader.app.app:NewsreaderApp"],
    "TEXTUAL_LOG": ["", "/", "/dev/full", "log.txt"],
    "TEXTUAL_PRESS": ["\udcff", "\x1b"],
}
GOOD = {
    "COLUMNS": ["1", "80", "1000"],
    "TEXTUAL_FPS": ["1", "60", "1000"],
    "TEXTUAL_COLOR_SYSTEM": ["auto", "standard", "truecolor"],
    "TEXTUAL_DRIVER": ["textual.drivers.web_driver:WebDriver"],
    "TEXTUAL_PRESS": ["", "j,k"],
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name in ODD for value in ODD[name]])
def test_what_would_be_stumbled_over_is_taken_away(name: str, value: str) -> None:
    environment = {name: value, "LANG": "C"}
    odd.take_away(environment)
    assert environment == {"LANG": "C"}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name in GOOD for value in GOOD[name]])
def test_what_is_good_stays(name: str, value: str) -> None:
    environment = {name: value}
    odd.take_away(environment)
    assert environment == {name: value}


def test_all_that_is_odd_at_once_does_not_keep_the_screen_from_coming(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, values in ODD.items():
        monkeypatch.setenv(name, values[-1])
    terminal = Terminal(str(place))
    terminal.wait("as written")
    terminal.press("q")
    assert terminal.leave() == 0
    os.close(terminal.file)
    assert not place.with_name("log.txt").exists()


def test_what_goes_wrong_while_the_first_page_stands_is_told_on_the_screen_of_the_shell(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSREADER_DATA", "x" * 300)
    terminal = Terminal(str(place))
    assert terminal.leave() == 1
    output = terminal.output
    os.close(terminal.file)
    assert b"\x1b[?1049h" in output, "no first page was painted"
    assert output.rfind(b"newsreader: ") > output.rfind(b"\x1b[?1049l") > output.rfind(b"\x1b[?1049h")
    assert b"Traceback" not in output


def test_the_terminal_is_given_back_before_a_fault_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr("reader.first.held.give_back", lambda: done.append("given back"))
    monkeypatch.setattr(cli, "complain", done.append)
    assert cli.run(["show", "no such file"]) == 1
    assert done[0] == "given back"
    assert len(done) == 2


@pytest.mark.parametrize("told", ["\x1b[48;99999;99999;1;1t", "\x1b[?2048;1$y\x1b[48;65000;65000;1;1t"])
def test_a_size_that_no_terminal_has_is_not_laid_out(told: str, place: Path) -> None:
    """Some terminals tell their size among the keys; anything may be sent there."""
    terminal = Terminal(str(place))
    terminal.wait("as written")
    terminal.press(told)
    terminal.press("q")
    assert terminal.leave() == 0
    os.close(terminal.file)


FOLDERS = ("DATA", "CONFIG", "CACHE")
OWN = ["data/places.json", "config/settings.toml", "config/annotations/people.yaml", "data/read.txt"]


@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_where_own_files_are_none_the_article_opens_or_one_sentence_tells(
    kind: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody writes into the pipe, and /dev/zero has no end."""
    environment = {f"NEWSREADER_{name}": str(place.with_name("home") / name.lower()) for name in FOLDERS}
    for name in OWN:
        path = place.with_name("home") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if kind == "pipe":
            os.mkfifo(path)
        elif kind == "device":
            path.symlink_to("/dev/zero")
        else:
            path.mkdir()
    for command in (["show", str(place)], ["annotate", str(place)], ["notes"]):
        done = subprocess.run(
            [sys.executable, "-m", "reader", *command],
            capture_output=True,
            env={**os.environ, **environment},
            cwd=CHECKOUT,
            timeout=PATIENCE,
        )
        assert done.returncode in (0, 1, 2)
        assert b"Traceback" not in done.stderr
        assert b"unexpectedly" not in done.stderr
    for name, folder in environment.items():
        monkeypatch.setenv(name, folder)
    if kind != "pipe":  # one of them is enough on a screen
        return
    terminal = Terminal(str(place))
    try:
        terminal.wait("settings.toml")
        assert terminal.leave() in (1, 2)
    finally:
        os.close(terminal.file)
