"""The settings file in one's own editor: begun where there is none, checked afterwards, never undone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.command import run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def edit(file: Path, code: str) -> tuple[int, str, str]:
    """Run `config --edit` with an editor that is a line of Python, the file's path as `p`."""
    editor = f'{sys.executable} -c "import sys, pathlib; p = pathlib.Path(sys.argv[1]); {code}"'
    return run("config", "--edit", env={"VISUAL": editor, "NEWSREADER_CONFIG": str(file.parent)})


def test_a_file_is_begun_edited_and_in_force(file: Path) -> None:
    code, output, _ = edit(file, "p.write_text('measure = 60\\n' + p.read_text('utf-8'), 'utf-8')")
    assert code == 0
    assert "Every line in it is a comment" in output
    assert [line.split()[:2] for line in output.splitlines() if line.startswith("measure")] == [
        ["measure", "60"]
    ]
    assert file.read_text("utf-8").startswith("measure = 60\n# ")


def test_what_is_wrong_afterwards_is_told_and_stays(file: Path) -> None:
    code, _, complaint = edit(file, "p.write_text('scope = 3', 'utf-8')")
    assert code == 1
    assert f"{file}, line 1: scope" in complaint
    assert file.read_text("utf-8") == "scope = 3"
    assert edit(file, "p.write_text('', 'utf-8')")[0] == 0


def test_an_editor_that_fails_is_told(file: Path) -> None:
    code, _, complaint = edit(file, "sys.exit(3)")
    assert code == 1
    assert "failed (exit code 3)" in complaint
    there = {"VISUAL": "no-such-editor", "NEWSREADER_CONFIG": str(file.parent)}
    assert "no-such-editor failed" in run("config", "--edit", env=there)[2]
