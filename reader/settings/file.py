"""The settings file read and checked: every fault names file, line, and what would be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import Any

from reader import paths
from reader.folder import content
from reader.record import record
from reader.settings.table import SETTINGS, Setting, Value
from reader.wording import Fault, say

KEYS = "keys"
"""The table of the file that gives actions their keys."""


@record
class Written:
    """What a settings file says: values and keys by name, and for each the place it stands at.

    Places are found under `name` for a setting, `keys.name` for an action.
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    text: str = ""
    path: str = ""

    def place(self, *name: str) -> str:
        """Tell the file and line at which a setting (or `keys`, action) stands."""
        return say("settings_line", path=self.path, line=line_of(self.text, name))


def path() -> Path:
    """Give the settings file, whether it is there or not."""
    return paths.config() / "settings.toml"


def read(file: Path) -> Written:
    """Read a settings file; one that is missing says nothing.  Raise Fault where anything is wrong."""
    try:
        text = content(file).decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):  # nor is its folder there
        return Written(path=str(file))
    except UnicodeDecodeError:
        raise Fault("yaml_encoding", path=file) from None
    except OSError as error:
        raise Fault("unreadable", path=file, why=error.strerror or error) from None
    return parse(text, name=str(file))


def parse(text: str, *, name: str) -> Written:
    """Read the text of a settings file called `name`; raise Fault where anything is wrong."""
    import tomllib  # 4 ms, and only those pay who have a settings file

    try:
        tree = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # of TOML, of a number of 5,000 digits, of lists in lists
        found = re.search(r"at line (\d+)", str(error))  # some faults are only told at the file's end
        line = int(found[1]) if found else broken_line(text)
        raise Fault("settings_syntax", where=say("settings_line", path=name, line=line)) from None
    written = Written(text=text, path=name)
    keys = tree.pop(KEYS, {})
    if not isinstance(keys, dict):
        raise Fault(
            "settings_value", where=written.place(KEYS), name=KEYS, value=shown(keys), choices="[keys]"
        )
    values = {key: _value(key, value, written) for key, value in tree.items()}
    return Written(values, {key: _keys(key, value, written) for key, value in keys.items()}, text, name)


def _value(name: str, value: Any, written: Written) -> Value:
    known = {setting.name: setting for setting in SETTINGS}
    if name not in known:
        nearest_one = nearest(name, [*known, KEYS])
        raise Fault("settings_unknown", where=written.place(name), name=name, nearest=nearest_one)
    given = tuple(value) if isinstance(value, list) else value
    return checked(known[name], given, written.place(name) if not known[name].accepts(given) else "")


def checked(setting: Setting, value: Any, where: str) -> Value:
    """Give a value that its setting accepts; raise Fault for any other, found at `where`."""
    if not setting.accepts(value):
        choices = allowed(setting)
        raise Fault("settings_value", where=where, name=setting.name, value=shown(value), choices=choices)
    result: Value = value
    return result


def _keys(action: str, value: Any, written: Written) -> tuple[str, ...]:
    given = [value] if isinstance(value, str) else value
    if not isinstance(given, list) or not given or not all(isinstance(one, str) and one for one in given):
        place = written.place(KEYS, action)
        raise Fault("settings_keys", where=place, name=action, value=shown(value))
    return tuple(given)


def allowed(setting: Setting) -> str:
    """Tell which values a setting takes."""
    match setting.default:
        case bool():
            return "true, false"
        case int():
            return f"{setting.bounds[0]}–{setting.bounds[1]}"
        case tuple():
            return say("settings_list", choices=", ".join(setting.choices))
        case _:
            return ", ".join(setting.choices) or say("settings_text")


def shown(value: Any) -> str:
    """Write a value as it stands in the file."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            inner = value.replace("\\", "\\\\").replace('"', '\\"')
            return f'"{inner}"' if value.isprintable() else repr(value)
        case list() | tuple():
            return "[" + ", ".join(map(shown, value)) + "]"
        case _:
            return str(value)


def nearest(name: str, known: Sequence[str]) -> str:
    """Give the one of `known` that looks most like `name`."""
    from difflib import get_close_matches

    return get_close_matches(name, known, n=1, cutoff=0.0)[0]


def line_of(text: str, name: Sequence[str]) -> int:
    """Tell in which line (from 1) a name stands: the first line with which the parsed file holds it.

    Parsing beginnings of the file finds it whatever the quotes, tables and values of several lines.
    """
    before = 0
    for count, tree in _beginnings(text):
        for part in name:
            tree = tree.get(part) if isinstance(tree, dict) else None
        if tree is not None:
            return _next_line(text, before)
        before = count
    return _next_line(text, before)


def broken_line(text: str) -> int:
    """Tell the line (from 1) from which on the file is no TOML."""
    return _next_line(text, max((count for count, _ in _beginnings(text)), default=0))


def _beginnings(text: str) -> Iterator[tuple[int, Any]]:
    """Give how many lines, and what they say, for each beginning of a file that is TOML by itself."""
    import tomllib

    lines = text.split("\n")
    for count in range(len(lines) + 1):
        try:
            tree = tomllib.loads("\n".join(lines[:count]))
        except (ValueError, RecursionError):
            continue
        yield count, tree


def _next_line(text: str, count: int) -> int:
    """Give the first line after `count` that says anything."""
    lines = text.split("\n")
    telling = (
        n for n in range(count, len(lines)) if lines[n].strip() and not lines[n].lstrip().startswith("#")
    )
    return next(telling, count) + 1
