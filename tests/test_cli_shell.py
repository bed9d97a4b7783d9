"""What shells get: completions that complete, a man page that roff accepts."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from reader.cli.parser import COMMANDS
from reader.cli.shell import _roff
from tests.test_cli import run

SHELLS = ("bash", "zsh", "fish")


@pytest.mark.parametrize("shell", SHELLS)
def test_completions_name_every_command_and_offer_files(shell: str) -> None:
    code, script, _ = run("completions", shell)
    assert code == 0
    for command in COMMANDS:
        assert command in script
    wanted = {"bash": "-o default", "zsh": "\n  _files\n", "fish": "_shtab_newsreader_using -F"}
    assert wanted[shell] in script
    assert "high-contrast" in script


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_accepts_its_completions(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    script = tmp_path / "completions"
    script.write_text(run("completions", shell)[1], "utf-8")
    checked = subprocess.run([shell, "-n", str(script)], capture_output=True, timeout=20)
    assert (checked.returncode, checked.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("do", {"doctor"}),
        ("ex", {"export"}),
        ("--scr", {"--script"}),
        ("show --script t", {"traditional", "tw"}),
        ("--theme col", {"colour-blind"}),
        ("restore da", {"damaged.txt"}),
        ("completions z", {"zsh"}),
    ],
)
def test_bash_completes(typed: str, offered: set[str], tmp_path: Path) -> None:
    if shutil.which("bash") is None:
        pytest.skip("bash is not installed")
    (tmp_path / "completions").write_text(run("completions", "bash")[1], "utf-8")
    (tmp_path / "damaged.txt").touch()
    words = ["newsreader", *typed.split()]
    program = (
        f"source completions; COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; "
        f"COMP_LINE='{' '.join(words)}'; COMP_POINT=${{#COMP_LINE}}; "
        "_shtab_newsreader newsreader ${COMP_WORDS[COMP_CWORD]} ${COMP_WORDS[COMP_CWORD-1]}; "
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(["bash", "-c", program], cwd=tmp_path, capture_output=True, timeout=20)
    assert set(done.stdout.decode().split()) == offered


@pytest.mark.parametrize("language", ["en", "zh-Hant", "zh-Hans"])
def test_the_man_page_tells_every_command_and_roff_accepts_it(language: str) -> None:
    code, page, _ = run("--language", language, "man")
    assert code == 0
    for command in COMMANDS:
        assert f".SS newsreader {command}\n" in page
    assert page.startswith(".TH NEWSREADER 1 ")
    if shutil.which("groff") is None:
        pytest.skip("groff is not installed")
    formatted = subprocess.run(
        ["groff", "-man", "-Tutf8", "-Kutf8", "-ww"], input=page.encode(), capture_output=True, timeout=30
    )
    assert (formatted.returncode, formatted.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a-b", r"a\-b"),
        (".so /etc/passwd", r"\&.so /etc/passwd"),
        ("'x", r"\&'x"),
        ("C:\\x", r"C:\ex"),
        ("正文，說", r"正\:文，\:說"),
    ],
)
def test_text_is_no_request_to_roff(text: str, escaped: str) -> None:
    assert _roff(text) == escaped
