"""Long texts in one's own editor: whatever it does, nothing written is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.userdata import editor
from reader.wording import Fault
from tests.command import CHECKOUT


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


def python(code: str) -> list[str]:
    """An editor that is a line of Python, with the file's path as `p`."""
    return [sys.executable, "-c", f"import sys, pathlib; p = pathlib.Path(sys.argv[1]); {code}"]


def test_what_the_editor_leaves_is_the_text(own_folder: Path) -> None:
    wrote = editor.edited("一\n二", python("p.write_text(p.read_text('utf-8') + '\\n三\\n', 'utf-8')"))
    assert wrote == "一\n二\n三"
    assert list(own_folder.iterdir()) == []


@pytest.mark.parametrize("code", ["sys.exit(3)", "p.unlink()"])
def test_an_editor_that_fails_changes_nothing(own_folder: Path, code: str) -> None:
    with pytest.raises(Fault, match="the note is unchanged"):
        editor.edited("一", python(code))
    assert list(own_folder.iterdir()) == []


@pytest.mark.parametrize("code", ["p.write_text('new'); sys.exit(3)", "p.write_bytes(b'new \\xff')"])
def test_what_was_written_before_a_failure_stays_in_a_file(own_folder: Path, code: str) -> None:
    with pytest.raises(Fault, match="what you wrote is in") as failed:
        editor.edited("一", python(code))
    (left,) = own_folder.iterdir()
    assert str(left) in str(failed.value)
    assert left.read_bytes().startswith(b"new")


def test_an_editor_that_is_not_there_is_named(own_folder: Path) -> None:
    with pytest.raises(Fault, match="no-such-editor"):
        editor.edited("一", ["no-such-editor"])


def test_which_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    assert editor.command({"VISUAL": "code --wait", "EDITOR": "vi"}) == ["code", "--wait"]
    assert editor.command({"VISUAL": "", "EDITOR": "'my editor' -x"}) == ["my editor", "-x"]
    monkeypatch.setattr("shutil.which", lambda name: "/bin/vi" if name == "vi" else None)
    assert editor.command({}) == ["/bin/vi"]
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(Fault, match="VISUAL or EDITOR"):
        editor.command({})


def test_an_editor_that_cannot_be_read_is_told_of() -> None:
    with pytest.raises(Fault, match=r"EDITOR.*No closing quotation"):
        editor.command({"EDITOR": "vi '"})


def test_what_a_key_says_to_an_editor_is_not_said_to_us(own_folder: Path) -> None:
    """Ctrl+C goes to all that run in the terminal: editors give it a meaning of their own."""
    to_us = "import os, signal; [os.kill(os.getppid(), one) for one in (signal.SIGINT, signal.SIGQUIT)]"
    assert editor.edited("一", python(f"{to_us}; p.write_text('二', 'utf-8')")) == "二"
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGINT)


@pytest.mark.parametrize("most", [0, 4096])
def test_where_no_file_can_be_written_the_note_is_as_it_was(own_folder: Path, most: int) -> None:
    """As on a full disk; a folder that is gone raises the same."""
    full = f"""
import resource, signal, sys, tempfile
sys.dont_write_bytecode = True
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}))
tempfile.tempdir = {str(own_folder)!r}
from reader.userdata import editor
from reader.wording import Fault
try:
    editor.edited("x" * 10_000, ["true"])
except Fault as fault:
    sys.exit(fault.key != "editor_failed")
"""
    env = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    assert subprocess.run([sys.executable, "-c", full], env=env).returncode == 0
    assert list(own_folder.iterdir()) == []
