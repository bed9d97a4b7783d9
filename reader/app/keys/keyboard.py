"""The keys in force: the table of keys with a person's own laid over it, and what they are called."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations, zip_longest

from textual.keys import KEY_NAME_REPLACEMENTS, Keys

from reader.app.keys.key import Key
from reader.record import record
from reader.settings import Settings
from reader.settings.file import KEYS as TABLE
from reader.settings.file import nearest
from reader.wording import Fault

CALLED = {
    "escape": "Esc",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "delete": "Del",
    "insert": "Ins",
    "minus": "-",
}
"""What keys are called where that is not their name."""

CHARACTERS = {short: long for long, short in KEY_NAME_REPLACEMENTS.items()} | {
    "minus": "hyphen-minus",
    "less_than_sign": "less-than sign",
    "greater_than_sign": "greater-than sign",
}
"""Textual's short names of characters -> their names in Unicode."""

MODIFIERS = ("ctrl", "shift", "alt", "super")


@record
class Keyboard:
    """Every action with the keys it has now; `changed` names those that a person gave other keys."""

    keys: tuple[Key, ...]
    changed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, keys: tuple[Key, ...], settings: Settings) -> Keyboard:
        """Lay the settings' keys over the table; raise Fault for what is no action, no key, or taken."""
        own = settings.written.keys
        known = {key.name: key for key in keys}
        for name, given in own.items():
            place = settings.written.place(TABLE, name) if not _right(name, given, known) else ""
            if name not in known and name in settings.values:
                raise Fault("settings_misplaced", where=place, name=name)
            if name not in known:
                raise Fault("settings_action", where=place, name=name, nearest=nearest(name, list(known)))
            for key in given:
                if textual_name(key) is None:
                    raise Fault("settings_key", where=place, key=key, nearest=nearest(key, _key_names()))
        laid = tuple(_remapped(key, own[key.name]) if key.name in own else key for key in keys)
        _check(keys, laid, settings)
        return cls(laid, frozenset(own))

    @property
    def own(self) -> dict[str, str]:
        """Map each action that a person gave other keys to their labels."""
        return {key.name: " ".join(labels(key)) for key in self.keys if key.name in self.changed}

    def keymap(self) -> dict[str, str]:
        """Give what Textual needs to know: changed actions, and those that share a default key with them."""
        return {key.name: key.keys for key in self.keys} if self.changed else {}

    def with_alt(self) -> frozenset[str]:
        """Give the keys with Alt that mean something."""
        every = (one for key in self.keys for one in key.keys.split(","))
        return frozenset(one for one in every if one.startswith("alt+"))

    def label(self, names: str) -> str:
        """Give the first key of each action named (with blanks between); other words stay as they are."""
        known = {key.name: key for key in self.keys}
        return " ".join(labels(known[word])[0] if word in known else word for word in names.split(" "))

    def told(self) -> list[tuple[Key, str]]:
        """Give the actions that the help tells, each with the labels of all keys told with it."""
        groups: list[list[Key]] = []
        for key in self.keys:
            if key.text or not groups:
                groups.append([key])
            else:
                groups[-1].append(key)
        return [(group[0], self._labels(group)) for group in groups]

    def _labels(self, group: Sequence[Key]) -> str:
        if group[0].label and self.changed.isdisjoint(key.name for key in group):
            return group[0].label
        ranked = zip_longest(*(labels(key) for key in group))
        return " ".join(dict.fromkeys(label for rank in ranked for label in rank if label))


def _right(name: str, given: Iterable[str], known: Iterable[str]) -> bool:
    return name in known and all(textual_name(key) is not None for key in given)


def _remapped(key: Key, given: Iterable[str]) -> Key:
    return replace(key, keys=",".join(textual_name(one) or one for one in given))


def _check(before: Sequence[Key], now: Sequence[Key], settings: Settings) -> None:
    """Refuse a key that two actions share now and did not share before."""
    shared = {pair for pair, _ in _shared(before)}
    for (one, other), key in _shared(now):
        if (one, other) not in shared:
            name, has = (one, other) if one in settings.written.keys else (other, one)
            place = settings.written.place(TABLE, name)
            raise Fault("settings_collision", where=place, name=name, key=called(key), other=has)


def _shared(keys: Iterable[Key]) -> list[tuple[tuple[str, str], str]]:
    """List pairs of actions that share a key, with the key."""
    by_key: dict[str, list[str]] = {}
    for key in keys:
        for one in key.keys.split(","):
            by_key.setdefault(one, []).append(key.name)
    return [(pair, key) for key, names in by_key.items() for pair in combinations(names, 2)]


def textual_name(text: str) -> str | None:
    """Give Textual's name of a key as a person writes it (?, ctrl+r, PageDown); None where there is none."""
    if len(text) == 1:
        if text.isalnum():
            return text
        spelled = unicodedata.name(text, "").lower().replace("-", "_").replace(" ", "_")
        return KEY_NAME_REPLACEMENTS.get(spelled, spelled) or None
    *modifiers, key = text.lower().replace("++", "+plus").split("+")
    if modifiers == ["shift"] and len(key) == 1 and key.isalpha():
        return key.upper()
    if not set(modifiers) <= set(MODIFIERS):
        return None
    name = textual_name(key) if len(key) == 1 else key
    known = len(key) == 1 or key in set(Keys) or character(key) is not None
    return "+".join([*modifiers, name]) if name and known else None


def character(name: str) -> str | None:
    """Give the character that a key writes, by Textual's name of the key; None where it writes none."""
    if len(name) == 1:
        return name
    try:
        found = unicodedata.lookup(CHARACTERS.get(name, name).replace("_", " "))
    except KeyError:
        return None
    return found if found.isprintable() else None


def _key_names() -> list[str]:
    """List names of keys to choose the nearest from."""
    return [*(one.value for one in Keys if not one.value.startswith("<")), *"abcdefghijklmnopqrstuvwxyz/?"]


def labels(key: Key) -> list[str]:
    """Give what the keys of an action are called."""
    return [called(one) for one in key.keys.split(",")]


def called(key: str) -> str:
    """Give what a key is called: Ctrl+R for ctrl+r, ] for right_square_bracket."""
    *modifiers, name = key.split("+")
    shown = CALLED.get(name) or (name != "space" and character(name)) or name.capitalize()
    if modifiers and len(shown) == 1:
        shown = shown.upper()
    return "+".join([*(modifier.capitalize() for modifier in modifiers), shown])
