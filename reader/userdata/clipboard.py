"""Where copied text goes when the terminal cannot be trusted to take it: a program, else a file."""

from __future__ import annotations

import os
import subprocess
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from shutil import which

from reader import paths
from reader.userdata import files
from reader.wording import Fault

NEVER = ("linux", "dumb", "vt100", "vt220")
"""Values of TERM under which OSC 52 reaches no clipboard."""

PROGRAMS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("", ("pbcopy",)),
    ("WSL_DISTRO_NAME", ("clip.exe",)),
)
"""Variable that must be set -> a program that takes its standard input for the clipboard."""


def terminal_takes(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether OSC 52 is likely to work: not in the console, Terminal.app, GNU screen, older VTE."""
    get = environment.get
    if get("TERM", "") in NEVER or get("TERM_PROGRAM") == "Apple_Terminal":
        return False
    if get("STY") and not get("TMUX"):  # GNU screen swallows it
        return False
    version = get("VTE_VERSION", "")
    return not (version.isdigit() and int(version) < 7600)  # VTE takes it from 0.76 on


def program(
    environment: Mapping[str, str] = os.environ, find: Callable[[str], str | None] = which
) -> tuple[str, ...] | None:
    """Give the program, with its arguments, that fills the clipboard here; None without one."""
    fit = (words for variable, words in PROGRAMS if not variable or environment.get(variable))
    return next((words for words in fit if find(words[0])), None)


def hand_over(text: str, words: tuple[str, ...]) -> bool:
    """Give a text to a program for the clipboard; tell whether it took it within three seconds."""
    content = text.encode("utf-16-le" if words[0] == "clip.exe" else "utf-8", "replace")
    quiet = subprocess.DEVNULL
    try:
        done = subprocess.run(words, input=content, stdout=quiet, stderr=quiet, timeout=3, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def to_file(text: str, *, folder: Path | None = None) -> Path:
    """Write a text where a person can fetch it; raise Fault where that is not possible."""
    path = (folder or paths.data()) / "copied.txt"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        files.replace(path, (text + "\n").encode("utf-8", "replace"), mode=0o600)
    except OSError as error:
        raise Fault("copy_failed", path=path, why=error.strerror or error) from None
    return path


def printable(text: str) -> str:
    """Leave out what cannot be seen: controls, marks of direction, lone surrogates; line ends stay."""
    return "".join(c for c in text if c == "\n" or unicodedata.category(c)[0] != "C")
