"""What shells get: completions that complete, a man page that roff accepts."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest

from reader.cli.parser import COMMANDS
from reader.cli.shell import _roff
from tests.command import run

SHELLS = ("bash", "zsh", "fish")


@lru_cache
def completions(shell: str) -> str:
    code, script, _ = run("completions", shell)
    assert code == 0
    return script


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with one file to complete, and the completions of each shell as it would load them."""
    for name, shell in (("bash", "bash"), ("_newsreader", "zsh"), ("fish", "fish")):
        (tmp_path / name).write_text(completions(shell), "utf-8")
    (tmp_path / "damaged.txt").touch()
    return tmp_path


def needs(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")


@pytest.mark.parametrize("shell", SHELLS)
def test_completions_name_every_command_and_offer_files(shell: str) -> None:
    for command in COMMANDS:
        assert command in completions(shell)
    wanted = {"bash": "-o default", "zsh": "\n  _files\n", "fish": "_shtab_newsreader_using -F"}
    assert wanted[shell] in completions(shell)
    assert "high-contrast" in completions(shell)


TYPED = {
    "do": {"doctor"},
    "ex": {"export"},
    "--scr": {"--script"},
    "show --script t": {"traditional", "tw"},
    "--theme col": {"colour-blind"},
    "restore da": {"damaged.txt"},
    "completions z": {"zsh"},
    "export --format gr": {"graphml"},
}
"""What is typed after the command -> what is offered for its last word."""


def in_bash(typed: str, place: Path) -> set[str]:
    words = ["newsreader", *typed.split()]
    program = (
        f"source ./bash; COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; "
        f"COMP_LINE='{' '.join(words)}'; COMP_POINT=${{#COMP_LINE}}; "
        "_shtab_newsreader newsreader ${COMP_WORDS[COMP_CWORD]} ${COMP_WORDS[COMP_CWORD-1]}; "
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    return set(_said(["bash", "-c", program], place).split())


def in_fish(typed: str, place: Path) -> set[str]:
    program = f"source ./fish; complete --do-complete 'newsreader {typed}'"
    return {line.split("\t")[0] for line in _said(["fish", "--no-config", "-c", program], place).splitlines()}


ZSH = r"""
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "fpath=($PWD \$fpath); autoload -Uz compinit; compinit -u -D; print re''ady"
zpty -r -m shell answer '*ready*'
zpty -w shell 'newsreader() { print -r -- "$@" >> completed }'
while read -r line; do zpty -w shell "newsreader $line"$'\t'; done < typed
zpty -w shell "print do''ne"
zpty -r -m shell answer '*done*'
"""


def test_zsh_completes(place: Path) -> None:
    """Tab and Enter in a terminal of zsh's own, where `newsreader` writes down what it was called with."""
    needs("zsh")
    one = {typed: min(offered) for typed, offered in TYPED.items() if len(offered) == 1}
    (place / "typed").write_text("".join(f"{typed}\n" for typed in one), "utf-8")
    _said(["zsh", "-f", "-c", ZSH], place)
    completed = [line.split()[-1] for line in (place / "completed").read_text("utf-8").splitlines()]
    assert dict(zip(one, completed, strict=True)) == one


def _said(command: list[str], place: Path) -> str:
    done = subprocess.run(
        command, cwd=place, capture_output=True, timeout=30, env={**os.environ, "HOME": str(place)}
    )
    assert done.stderr == b""
    return done.stdout.decode()


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize(("shell", "offered"), [("bash", in_bash), ("fish", in_fish)])
def test_a_shell_completes(
    shell: str, offered: Callable[[str, Path], set[str]], typed: str, place: Path
) -> None:
    needs(shell)
    assert offered(typed, place) == TYPED[typed]


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
