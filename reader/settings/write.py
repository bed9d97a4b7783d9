"""The settings file written: a commented one to begin with, then one line at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from reader.settings import file
from reader.settings.file import KEYS, allowed, shown
from reader.settings.table import SETTINGS, Value
from reader.wording import Fault, say


def sample(keys: Mapping[str, Iterable[str]]) -> str:
    """Give a settings file in which everything is explained and nothing is set.

    `keys` maps each action's name to its default keys.
    """
    parts = [f"# {line}" for line in say("settings_head").splitlines()]
    for setting in SETTINGS:
        parts += ["", f"# {setting.sentence}"]
        parts.append(f"# {setting.name} = {shown(setting.default)}  # {allowed(setting)}")
    parts += ["", f"[{KEYS}]", *(f"# {line}" for line in say("settings_keys_head").splitlines())]
    parts += [f"# {name} = {shown(list(given))}" for name, given in keys.items()]
    return "\n".join(parts) + "\n"


def begin(path: Path, content: str) -> None:
    """Write a first settings file; raise Fault where there is one already, or it cannot be written."""
    from reader.userdata import files

    if path.exists():
        raise Fault("settings_exist", path=path)
    with files.changing(path.parent, path, "settings_not_saved"):
        files.replace(path, content.encode("utf-8"))


def save(name: str, value: Value | None, *, path: Path | None = None) -> Value | None:
    """Set one setting in the file, made where it is missing; every other line and comment stays.

    None takes the setting out of the file.  Give the value that stood there, None without one.
    Raise Fault where the file is broken or cannot be written; the old file is then untouched.
    """
    import tomlkit  # only those pay who change a setting

    from reader.userdata import files

    target = path or file.path()
    with files.changing(target.parent, target, "settings_not_saved"):
        written = file.read(target)
        document = tomlkit.parse(written.text)
        if value is None:
            document.pop(name, None)
        else:
            document[name] = list(value) if isinstance(value, tuple) else value
        files.sweep(target)
        files.replace(target.resolve(), tomlkit.dumps(document).encode("utf-8"))
    return written.values.get(name)
