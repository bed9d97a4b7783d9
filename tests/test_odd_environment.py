"""Whatever the environment says, the screen comes up, or one sentence stands where the shell goes on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader import cli
from reader.first import odd
from tests.test_faults import place
from tests.test_terminal import Terminal

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
