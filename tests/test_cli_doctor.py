"""The doctor: what is in place, what is wrong, and what to do; three languages, exit code 1 only for real faults."""

from __future__ import annotations

import os
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import metadata
from pathlib import Path
from threading import Thread

import pytest

from reader.cli import doctor
from reader.cli.terminal import SAMPLES, colours, look
from tests.command import run


def test_all_is_well_here(tmp_path: Path) -> None:
    code, output, complaints = run("doctor", env={"NEWSREADER_CONFIG": str(tmp_path / "none")})
    assert (code, complaints) == (0, "")
    assert output.endswith("All is well.\n")
    for word in ("Python", "textual", "opencc", "tomlkit", str(tmp_path / "none")):
        assert word in output


@pytest.mark.parametrize(("language", "words"), [("zh-Hant", "一切就緒。"), ("zh-Hans", "一切就绪。")])
def test_it_speaks_three_languages(language: str, words: str) -> None:
    assert words in run("--language", language, "doctor")[1]


def test_a_broken_settings_file_is_found_and_does_not_stop_it(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("\nthema = 1\n", "utf-8")
    code, output, _ = run("doctor", env={"NEWSREADER_CONFIG": str(tmp_path)})
    assert code == 1
    assert "line 2: there is no setting thema; the nearest is theme." in output
    assert "Problems: 1." in output
    assert run("doctor", "--no-settings", env={"NEWSREADER_CONFIG": str(tmp_path)})[0] == 0


def test_a_settings_file_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "settings.toml").write_text('theme = "auto"\n[keys]\nhelp = "f1"\n', "utf-8")
    monkeypatch.setenv("NEWSREADER_CONFIG", str(tmp_path))
    told = [finding.told for finding in doctor._settings(with_file=True)]
    assert told == [f"{tmp_path / 'settings.toml'} (1 settings, 1 keys changed)"]


def test_a_folder_that_is_none_is_found(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    code, output, _ = run("doctor", env={"NEWSREADER_DATA": str(tmp_path / "file" / "data")})
    assert code == 1
    assert f"{tmp_path / 'file' / 'data'} cannot be written" in output


def test_missing_packages_name_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_required", lambda: [("", "klingon"), ("pdf", "klingon-pdf"), ("", "rich")])
    findings = {finding.what: finding for finding in doctor._packages()}
    assert findings["klingon"].state is doctor.State.WRONG
    assert "pip install klingon" in findings["klingon"].told
    assert findings["klingon-pdf"].state is doctor.State.HINT
    assert 'pip install "newsreader[pdf]"' in findings["klingon-pdf"].told
    assert findings["rich"].state is doctor.State.GOOD


def test_what_is_required_is_what_the_project_declares() -> None:
    names = {name for _, name in doctor._required()}
    assert {"textual", "opencc", "tomlkit", "shtab"} <= names
    assert not {"pytest", "ruff"} & names


def test_a_checkout_that_is_not_installed_asks_for_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    installed = doctor._required()

    def nowhere(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", nowhere)
    assert set(doctor._required()) == set(installed)


@pytest.mark.parametrize(
    ("environment", "count"),
    [
        ({"TERM": "xterm-256color"}, 256),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, 1 << 24),
        ({"TERM": "xterm-kitty"}, 256),
        ({"TERM": "linux"}, 16),
        ({"TERM": "dumb"}, 2),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, 2),
    ],
)
def test_colours_by_convention(environment: dict[str, str], count: int) -> None:
    assert colours(environment) == count


@pytest.mark.parametrize(
    ("widths", "state"),
    [
        ({"漢": 2, "，": 2, "“": 1, "…": 1, "□": 1}, "good"),
        ({"漢": 2, "，": 2, "“": 2, "…": 2, "□": 2}, "hint"),
        ({"漢": 1, "，": 1, "“": 1, "…": 1, "□": 1}, "wrong"),
        ({}, "hint"),
    ],
)
def test_widths_are_judged(widths: dict[str, int], state: str) -> None:
    assert doctor._widths(widths, seen=True).state == state


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_found(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert run("doctor", env={"NEWSREADER_CACHE": str(tmp_path)})[0] == 1


@pytest.mark.parametrize("cells", [1, 2])
def test_a_terminal_that_answers_is_measured_and_stands_as_before(
    cells: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with terminal(monkeypatch, f"\x1b[1;{cells + 1}R".encode()) as ours:
        before = termios.tcgetattr(ours)
        assert look().widths == dict.fromkeys(SAMPLES, cells)
        assert termios.tcgetattr(ours) == before


def test_a_terminal_that_does_not_answer_is_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.cli.terminal.PATIENCE", 0.01)
    with terminal(monkeypatch, b""):
        assert look().widths == {}


@contextmanager
def terminal(monkeypatch: pytest.MonkeyPatch, answer: bytes) -> Iterator[int]:
    """Let standard input and output be a terminal that answers each question for the cursor; give its descriptor."""
    theirs, ours = os.openpty()

    def answering() -> None:
        with suppress(OSError):  # the terminal is gone
            asked = b""
            while chunk := os.read(theirs, 1024):
                asked += chunk
                os.write(theirs, answer * asked.count(b"\x1b[6n"))
                asked = b"" if b"\x1b[6n" in asked else asked[-3:]

    with (
        open(ours, encoding="utf-8", closefd=False) as keyboard,
        open(ours, "w", encoding="utf-8", closefd=False) as screen,
    ):
        monkeypatch.setattr(sys, "stdin", keyboard)
        monkeypatch.setattr(sys, "stdout", screen)
        asked = Thread(target=answering, daemon=True)
        asked.start()
        yield ours
    os.close(ours)
    os.close(theirs)
    asked.join(5)
