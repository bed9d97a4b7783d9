"""Every sentence that a person sees, in the three languages of the interface."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib import import_module

LANGUAGES = ("en", "zh-Hant", "zh-Hans")

Texts = dict[str, tuple[str, str, str]]
"""Key -> the sentence in each of LANGUAGES, with {fields} of str.format."""

_language = "en"
_catalogue: Texts = {}


def language() -> str:
    """Tell which of LANGUAGES is in use."""
    return _language


def use(tag: str) -> None:
    """Speak the language `tag`, one of LANGUAGES; raise ValueError for any other."""
    global _language
    if tag not in LANGUAGES:
        raise ValueError(f"no interface language {tag!r}; choose {', '.join(LANGUAGES)}")
    _language = tag


def from_environment(environment: Mapping[str, str] = os.environ) -> str:
    """Choose a language as gettext does: LC_ALL, LC_MESSAGES, LANG; English when none is Chinese."""
    locale = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), ""
    )
    code = locale.split(".")[0].replace("-", "_").lower()
    if not code.startswith("zh"):
        return "en"
    return "zh-Hant" if any(part in code for part in ("_tw", "_hk", "_mo", "hant")) else "zh-Hans"


class _Labels(dict[str, str]):
    """What the keys of actions are called; an action whose key nobody told is called by its name."""

    def __missing__(self, name: str) -> str:
        return name


_labels = _Labels()


def use_keys(labels: Mapping[str, str]) -> None:
    """Say {keys[action]} as this label of the action's key from now on."""
    _labels.clear()
    _labels.update(labels)


def say(key: str, /, **fields: object) -> str:
    """Give the sentence `key` in the language in use, its {fields} and {keys[action]} filled in, made harmless."""
    text = _texts(key)[LANGUAGES.index(_language)]
    if "{" not in text:
        return text
    told = {
        name: harmless(str(one)) if isinstance(one, str | os.PathLike) else one
        for name, one in fields.items()
    }
    return text.format(keys=_labels, **told)


_COMMANDS = {
    code: repr(chr(code))[1:-1]
    for code in (
        *range(32),
        *range(0x7F, 0xA0),
        0x200E,
        0x200F,
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    )
    if chr(code) != "\n"
}


def harmless(text: str) -> str:
    """Make visible what commands a terminal or turns the order of words: names of files may hold it."""
    return text.translate(_COMMANDS)


def spoken(texts: tuple[str, str, str]) -> str:
    """Give the one of three sentences that is in the language in use."""
    return texts[LANGUAGES.index(_language)]


PARTS = (
    "command",
    "settings",
    "correct",
    "screen",
    "learning",
    "annotate",
    "batch",
    "dictionary",
    "export",
    "exports",
    "faults",
    "fields",
    "finding",
    "formats",
    "intake",
    "keeping",
    "ledger",
    "library",
    "repairs",
    "shell",
)
"""Modules of this package that hold sentences; the first are those of a start, and only they are read then."""

_unread = list(reversed(PARTS))


def _texts(key: str) -> tuple[str, str, str]:
    """Give a sentence in all languages; parts are read until it is found."""
    while key not in _catalogue and _unread:
        _catalogue.update(import_module(f"reader.wording.{_unread.pop()}").TEXTS)
    return _catalogue[key]


def catalogue() -> Texts:
    """Give all sentences."""
    while _unread:
        _catalogue.update(import_module(f"reader.wording.{_unread.pop()}").TEXTS)
    return _catalogue


class Fault(Exception):  # noqa: N818  (a fault of the input, not an error of ours)
    """Something a person can put right, told in one sentence: what, where, what to do.

    `code` is the exit code of the command: 1 for a failure, 2 for a wrong call.
    """

    def __init__(self, key: str, /, *, code: int = 1, **fields: object) -> None:
        super().__init__(key)
        self.key, self.code, self.fields = key, code, fields

    def __str__(self) -> str:
        return say(self.key, **self.fields)
