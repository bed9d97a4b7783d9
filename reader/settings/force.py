"""Which settings are in force, and which of default, file, environment and option each comes from."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import field, replace
from enum import StrEnum
from pathlib import Path

from reader.record import record
from reader.settings import file
from reader.settings.file import Written
from reader.settings.table import SETTINGS, Value, setting


class Origin(StrEnum):
    """Where a value comes from, the later over the earlier."""

    DEFAULT = "default"
    FILE = "file"
    ENVIRONMENT = "environment"
    OPTION = "option"


@record
class InForce:
    """A value, where it comes from, and the words for that place (a line, a variable, an option)."""

    value: Value
    origin: Origin = Origin.DEFAULT
    place: str = ""


def _defaults() -> Mapping[str, InForce]:
    return {one.name: InForce(one.default) for one in SETTINGS}


@record
class Settings:
    """Every setting's value in force; `written` is what the file says (keys of actions among it)."""

    values: Mapping[str, InForce] = field(default_factory=_defaults)
    written: Written = field(default_factory=Written)

    def text(self, name: str) -> str:
        """Give a setting that is a text."""
        value = self.values[name].value
        assert isinstance(value, str)
        return value

    def on(self, name: str) -> bool:
        """Give a setting that is true or false."""
        value = self.values[name].value
        assert isinstance(value, bool)
        return value

    def number(self, name: str) -> int:
        """Give a setting that is a number."""
        value = self.values[name].value
        assert isinstance(value, int)
        return value

    def several(self, name: str) -> tuple[str, ...]:
        """Give a setting that is a list."""
        value = self.values[name].value
        assert isinstance(value, tuple)
        return value

    def changed(self, name: str, value: Value) -> Settings:
        """Give the settings with one that was just saved to the file."""
        return self.having(name, InForce(value, Origin.FILE, self.written.path))

    def having(self, name: str, held: InForce) -> Settings:
        """Give the settings with another value of one in force."""
        return replace(self, values={**self.values, name: held})


def in_force(
    options: Mapping[str, object] | None = None,
    *,
    path: Path | None = None,
    environment: Mapping[str, str] = os.environ,
    with_file: bool = True,
) -> Settings:
    """Lay environment and `options` (by name, None where not given) over the file at `path`.

    `with_file` off leaves the file out.  Raise Fault where a value is none of its setting's.
    """
    written = file.read(path or file.path()) if with_file else Written()
    values = dict(_defaults())
    for name, value in written.values.items():
        values[name] = InForce(value, Origin.FILE, written.path)
    for one in SETTINGS:
        if given := environment.get(one.variable):
            checked = file.checked(one, one.read(given), one.variable)
            values[one.name] = InForce(checked, Origin.ENVIRONMENT, one.variable)
    for name, option in (options or {}).items():
        if name in values and option is not None:
            checked = file.checked(setting(name), option, f"--{name}")
            values[name] = InForce(checked, Origin.OPTION, f"--{name}")
    return Settings(values, written)
