"""The command that looks whether everything is in place: terminal, packages, folders, settings."""

from __future__ import annotations

import argparse
import locale
import os
import platform
import re
import sys
from collections.abc import Iterator
from enum import StrEnum
from importlib import metadata
from pathlib import Path

from reader import __version__, paths
from reader.cli.terminal import SAMPLES, look
from reader.record import record
from reader.wording import Fault, say

NEEDED = (60, 15)
"""Columns and rows below which lists and text no longer fit beside or under each other."""

CLASHING = "opencc-python-reimplemented"
"""A package of the same import name as opencc, which it breaks."""


class State(StrEnum):
    """How a thing is; only WRONG makes the command fail."""

    GOOD = "good"
    HINT = "hint"
    WRONG = "wrong"


SIGNS = {State.GOOD: "✓", State.HINT: "·", State.WRONG: "✗"}


@record
class Finding:
    """What was looked at, how it is, and what to do."""

    what: str
    state: State
    told: str


def doctor(options: argparse.Namespace) -> int:
    """Print what is in place and what is not; exit code 1 where something keeps the program from working."""
    wrong = 0
    for title, findings in (
        ("doctor_program", _program()),
        ("doctor_terminal", _terminal()),
        ("doctor_packages", _packages()),
        ("doctor_folders", _folders()),
        ("doctor_settings", _settings(with_file=not options.no_settings)),
    ):
        print(say(title))
        for finding in findings:
            print(f"  {SIGNS[finding.state]} {finding.what}: {finding.told}", flush=True)
            wrong += finding.state is State.WRONG
    print(say("doctor_wrong", count=wrong) if wrong else say("doctor_well"))
    return 1 if wrong else 0


def _program() -> Iterator[Finding]:
    yield Finding("newsreader", State.GOOD, f"{__version__} ({Path(__file__).resolve().parents[1]})")
    python = f"{platform.python_version()} ({sys.executable})"
    yield Finding("Python", State.GOOD if sys.version_info >= (3, 11) else State.WRONG, python)
    shipped = paths.shipped()
    there = (shipped / "people.yaml").is_file()
    yield Finding(say("doctor_knowledge"), State.GOOD if there else State.WRONG, str(shipped))


def _terminal() -> Iterator[Finding]:
    terminal = look()
    if not terminal.columns:
        yield Finding("TERM", State.HINT, say("doctor_no_terminal"))
    else:
        fits = terminal.columns >= NEEDED[0] and terminal.rows >= NEEDED[1]
        size = f"{terminal.columns}x{terminal.rows}"
        small = say("doctor_small", size=size, columns=NEEDED[0], rows=NEEDED[1])
        yield Finding(say("doctor_size"), State.GOOD if fits else State.HINT, size if fits else small)
    shown = {2: "doctor_no_colours", 16: "doctor_16", 256: "doctor_256"}.get(terminal.colours, "doctor_full")
    few = terminal.colours <= 16
    yield Finding(
        say("doctor_colours"), State.HINT if few else State.GOOD, f"{say(shown)} (TERM={terminal.name})"
    )
    yield _widths(terminal.widths, seen=bool(terminal.columns))
    encoding = locale.getpreferredencoding(False)
    utf8 = encoding.lower().replace("-", "") == "utf8"
    name = next((os.environ[v] for v in ("LC_ALL", "LC_CTYPE", "LANG") if os.environ.get(v)), "C")
    told = f"{name} ({encoding})" if utf8 else say("doctor_not_utf8", name=name, encoding=encoding)
    yield Finding(say("doctor_locale"), State.GOOD if utf8 else State.HINT, told)
    yield Finding(say("doctor_language"), State.GOOD, say("language_name"))


def _widths(widths: object, *, seen: bool) -> Finding:
    measured = dict(widths) if isinstance(widths, dict) else {}
    what = say("doctor_widths")
    if not measured:
        return Finding(what, State.HINT, say("doctor_unanswered" if seen else "doctor_unmeasured"))
    off = [f"{c} {width} ({SAMPLES[c]})" for c, width in measured.items() if width != SAMPLES[c]]
    if not off:
        told = "  ".join(f"{c} {width}" for c, width in measured.items())
        return Finding(what, State.GOOD, say("doctor_measured", widths=told))
    broken = measured["漢"] != SAMPLES["漢"]
    return Finding(
        what, State.WRONG if broken else State.HINT, say("doctor_other_widths", widths=", ".join(off))
    )


def _packages() -> Iterator[Finding]:
    for extra, name in _required():
        version = _version(name)
        if version:
            yield Finding(name, State.GOOD, f"{version} [{extra}]" if extra else version)
        elif extra:
            yield Finding(name, State.HINT, say("doctor_extra", command=f'pip install "newsreader[{extra}]"'))
        else:
            yield Finding(name, State.WRONG, say("doctor_missing", command=f"pip install {name}"))
    if _version(CLASHING):
        command = f"pip uninstall {CLASHING}; pip install --force-reinstall opencc"
        yield Finding(CLASHING, State.WRONG, say("doctor_clash", command=command))


def _required() -> list[tuple[str, str]]:
    """List (extra or "", package): what the installed program asks for, else what the checkout says."""
    try:
        lines = metadata.requires("newsreader") or []
    except metadata.PackageNotFoundError:
        lines = _declared()
    found: dict[tuple[str, str], None] = {}
    for line in lines:
        name = re.match(r"[\w.-]+", line)
        extra = re.search(r"extra\s*==\s*['\"]([\w-]+)['\"]", line)
        if name and (extra is None or extra[1] not in ("dev", "all")):
            found[extra[1] if extra else "", name[0]] = None
    return sorted(found, key=lambda pair: pair[0])


def _declared() -> list[str]:
    """Read the dependencies in pyproject.toml beside the package, as an installed program lists them."""
    import tomllib

    file = Path(__file__).resolve().parents[2] / "pyproject.toml"
    if not file.is_file():
        return []
    project = tomllib.loads(file.read_text("utf-8"))["project"]
    extras = project.get("optional-dependencies", {}).items()
    optional = [f'{line}; extra == "{extra}"' for extra, lines in extras for line in lines]
    return [*project.get("dependencies", []), *optional]


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _folders() -> Iterator[Finding]:
    for what, folder in (
        ("doctor_config", paths.config()),
        ("doctor_data", paths.data()),
        ("doctor_cache", paths.cache()),
    ):
        if not paths.writable(folder):
            yield Finding(say(what), State.WRONG, say("doctor_unwritable", path=folder))
        elif not folder.exists():
            yield Finding(say(what), State.GOOD, say("doctor_not_yet", path=folder))
        else:
            size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
            yield Finding(say(what), State.GOOD, f"{folder} ({_size(size)})")


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 100_000 else f"{count / 1000:.1f} kB"


def _settings(*, with_file: bool) -> Iterator[Finding]:
    from reader.app.keys.keyboard import Keyboard
    from reader.app.keys.keys import KEYS
    from reader.app.widgets import themes
    from reader.settings import in_force
    from reader.settings.file import path

    what = say("doctor_file")
    try:
        settings = in_force(with_file=with_file)
        themes.chosen(settings)
        changed = len(Keyboard.of(KEYS, settings).changed)
    except Fault as fault:
        yield Finding(what, State.WRONG, str(fault))
        return
    if not path().exists() or not with_file:
        yield Finding(what, State.GOOD, say("doctor_defaults", path=path()))
    else:
        told = say("doctor_set", path=path(), count=len(settings.written.values), changed=changed)
        yield Finding(what, State.GOOD, told)
