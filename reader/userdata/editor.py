"""Writing a long text in the editor of one's own choice."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from reader.wording import Fault, say

COMMON = ("editor", "nano", "vi", "notepad")
"""Tried in turn where neither VISUAL nor EDITOR is set."""

KEYS = (signal.SIGINT, *([signal.SIGQUIT] if os.name == "posix" else []))
"""Signals that keys of the terminal send to all that run in it."""


def command(environment: Mapping[str, str] = os.environ) -> list[str]:
    """Give the editor and its arguments, from VISUAL or EDITOR; raise Fault where there is none."""
    for name in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(environment.get(name, ""))
        except ValueError as error:  # a quote that is not closed
            raise Fault("editor_failed", editor=name, why=str(error)) from None
        if words:
            return words
    found = next((path for path in map(shutil.which, COMMON) if path), None)
    if found is None:
        raise Fault("no_editor")
    return [found]


def edited(text: str, editor: list[str]) -> str:
    """Let a person change a text in the editor; give what it is afterwards.

    Raise Fault where the editor cannot be run, ends with an error, or leaves what is no text; what
    was written by then stays in a file that the Fault names.
    """
    path = _file(text, editor)
    try:
        code = _run([*editor, str(path)])
        written = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise _kept(path, text, editor, str(error)) from None
    if code:
        raise _kept(path, text, editor, say("ended_with", code=code))
    path.unlink()
    return written.removesuffix("\n")


def _file(text: str, editor: list[str]) -> Path:
    """Write a text into a file of its own; raise Fault where there is no room for it."""
    name = ""
    try:
        handle, name = tempfile.mkstemp(prefix="note-", suffix=".md")
        with open(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text)
    except OSError as error:
        if name:
            os.unlink(name)
        raise Fault("editor_failed", editor=editor[0], why=error.strerror or str(error)) from None
    return Path(name)


def change(path: Path, editor: list[str]) -> None:
    """Let a person change a file of settings; raise Fault where the editor cannot be run, or ends with an error."""
    try:
        code = _run([*editor, str(path)])
        why = say("ended_with", code=code) if code else ""
    except OSError as error:
        why = error.strerror or str(error)
    if why:
        raise Fault("settings_editor_failed", editor=editor[0], why=why, path=path)


def _run(command: list[str]) -> int:
    """Run an editor and wait for its end; give its exit code.  What keys say to it (Ctrl+C) is not said to us."""
    heard = {number: signal.signal(number, lambda number, frame: None) for number in KEYS}
    try:
        return subprocess.run(command, check=False).returncode
    finally:
        for number, before in heard.items():
            signal.signal(number, before)


def _kept(path: Path, text: str, editor: list[str], why: str) -> Fault:
    """Tell what went wrong; a file that holds nothing new is removed."""
    if not path.exists() or path.read_bytes() == text.encode("utf-8", "backslashreplace"):
        path.unlink(missing_ok=True)
        return Fault("editor_failed", editor=editor[0], why=why)
    return Fault("editor_failed_kept", editor=editor[0], why=why, path=path)
