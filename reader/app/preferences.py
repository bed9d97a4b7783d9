"""The settings on the screen: what is in force and from where, changing it, the language of the interface."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reader import wording
from reader.app.deciding.correcting import Turn
from reader.app.keys.key import Key
from reader.app.words import learning
from reader.script import asked
from reader.settings import SETTINGS, Origin, Setting, Value
from reader.settings.file import shown
from reader.settings.table import AUTO
from reader.typeset import cells
from reader.wording import Fault, say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen
    from reader.app.widgets.panel import Item
    from reader.settings import InForce


def next_language(screen: ReadingScreen) -> None:
    """Speak the next language, and remember it."""
    order = wording.LANGUAGES
    change(screen, "language", order[(order.index(wording.language()) + 1) % len(order)])


def speak(screen: ReadingScreen, tag: str) -> None:
    """Speak a language, or that of the locale, from now on."""
    wording.use(wording.from_environment() if tag == AUTO else tag)
    screen.refresh_all()


def show(screen: ReadingScreen) -> None:
    """List the settings in force; the one chosen is changed and saved."""
    from reader.app.widgets.dialogs import ListDialog  # not needed for the first paint

    keyboard = screen.keyboard
    hint = f"{keyboard.label('card')} {say('hint_change')} · {keyboard.label('back')} {say('hint_back')}"

    def chosen(value: object) -> None:
        if isinstance(value, Setting):
            ask(screen, value)

    screen.app.push_screen(ListDialog(say("settings_title"), items(screen), hint=hint, wide=True), chosen)


def items(screen: ReadingScreen) -> list[Item]:
    """List file, settings, and the keys a person has changed."""
    from reader.app.widgets.panel import Item
    from reader.settings.file import path

    file = path()
    head = say("settings_file" if file.exists() else "settings_missing", path=file)
    listed = [Item(lines=([(head, "dim")], [("", "")]), indent=0)]
    room = max(cells(one.name) for one in SETTINGS) + 2
    for one in SETTINGS:
        held = screen.settings.values[one.name]
        origin = say(f"origin_{held.origin.value}")
        value, style = shown(held.value), "title" if held.origin is not Origin.DEFAULT else ""
        pad = " " * max(2, 28 - cells(value))
        first = [(one.name + " " * (room - cells(one.name)), "strong"), (value + pad, style), (origin, "dim")]
        listed.append(Item(lines=(first, [(" " * room + one.sentence, "dim")]), value=one, indent=room))
    if own := screen.keyboard.own:
        listed.append(Item(lines=([("", "")], [(say("keys_remapped"), "strong")])))
        listed += [Item(lines=([(f"{name}  ", ""), (label, "title")],)) for name, label in own.items()]
    return listed


def ask(screen: ReadingScreen, setting: Setting) -> None:
    """Offer the values a setting can have; change it to the one chosen."""
    from reader.app.widgets.dialogs import choice

    values = values_of(setting)
    held = screen.settings.values[setting.name].value
    options: list[tuple[str, object]] = [(label_of(value), (value,)) for value in values]
    at = values.index(held) if held in values else 0

    def take(value: object) -> None:
        if isinstance(value, tuple):
            change(screen, setting.name, value[0])
        show(screen)

    screen.app.push_screen(choice(f"{setting.name}: {setting.sentence}", options, at=at), take)


def values_of(setting: Setting) -> list[Value]:
    """List the values offered: all choices, all selections of a list, steps of a number."""
    from itertools import combinations

    from reader.app.widgets import themes

    match setting.default:
        case bool():
            return [True, False]
        case int():
            low, high = setting.bounds
            return [number for number in range(low, min(high, 200) + 1) if number % 4 == 0]
        case tuple():
            counts = range(len(setting.choices), -1, -1)
            return [chosen for count in counts for chosen in combinations(setting.choices, count)]
        case _:
            return list(setting.choices or (AUTO, *themes.names()))


def label_of(value: Value) -> str:
    """Give a value as a line of choices shows it: languages by their own names."""
    if isinstance(value, str) and value in wording.LANGUAGES:
        return wording.catalogue()["language_name"][wording.LANGUAGES.index(value)]
    return value if isinstance(value, str) else shown(value)


def change(screen: ReadingScreen, name: str, value: Value) -> None:
    """Save a setting, and let it hold at once where that can be; say it once it is on the disk."""
    from reader.settings.write import save

    before, after = screen.settings.values[name], screen.settings.changed(name, value).values[name]
    _hold(screen, name, after)
    try:
        stood = save(name, value)
    except Fault as fault:
        screen.tell(str(fault))
        return
    screen.history.did(
        Turn(partial(_again, screen, name, before, stood), partial(_again, screen, name, after, value))
    )
    told = {"name": name, "value": label_of(value)}
    if before.origin in (Origin.ENVIRONMENT, Origin.OPTION):
        screen.tell(say("setting_overruled", place=before.place, **told))
    else:
        screen.tell(say("setting_saved" if name in APPLY else "setting_next_time", **told))


def _hold(screen: ReadingScreen, name: str, held: InForce) -> None:
    """Let a value be in force, and show it where that can be done at once."""
    if name in APPLY:
        APPLY[name](screen, held.value)
    screen.settings = screen.settings.having(name, held)


def _again(screen: ReadingScreen, name: str, held: InForce, stood: Value | None) -> str:
    """Undo or redo: `stood` is what the file says from then on, `held` what is in force."""
    from reader.settings.write import save

    save(name, stood)
    _hold(screen, name, held)
    return say("setting_back", name=name, value=label_of(held.value))


def _theme(screen: ReadingScreen, value: Value) -> None:
    from reader.app.widgets import themes

    screen.app.theme = themes.by_ground(os.environ) if value == AUTO else str(value)


def _script(screen: ReadingScreen, value: Value) -> None:
    screen.chosen = replace(screen.target, script=asked(str(value), screen.target.source))
    screen.show_target(screen.chosen)


def _wording(screen: ReadingScreen, value: Value) -> None:
    screen.chosen = replace(screen.target, wording=bool(value))
    screen.show_target(screen.chosen)


def _english(screen: ReadingScreen, value: Value) -> None:
    screen.view.show_look(replace(screen.view.look, glosses=bool(value)))


def _translation(screen: ReadingScreen, value: Value) -> None:
    screen.view.show_translation(str(value) if screen.article.translation else "off")


def _panels(screen: ReadingScreen, value: Value) -> None:
    assert isinstance(value, tuple)
    screen.side.show_panels(value)
    screen.refresh_lists()


def _scope(screen: ReadingScreen, value: Value) -> None:
    screen.side.whole = value == "article"
    screen.refresh_lists()


def _measure(screen: ReadingScreen, value: Value) -> None:
    assert isinstance(value, int)
    screen.view.measure = value
    screen.view.show_translation(screen.view.look.translation)


APPLY: dict[str, Callable[[ReadingScreen, Value], None]] = {
    "language": lambda screen, value: speak(screen, str(value)),
    "theme": _theme,
    "script": _script,
    "wording": _wording,
    "english": _english,
    "translation": _translation,
    "ruby": lambda screen, value: learning.show_ruby(screen, str(value)),
    "phonetics": lambda screen, value: learning.show_phonetics(screen, str(value)),
    "panels": _panels,
    "scope": _scope,
    "measure": _measure,
}
"""What lets a setting hold at once; the others hold from the next start."""


def begin(screen: ReadingScreen) -> None:
    """Show the article as the settings say, as far as the opening has not done so."""
    for name in ("english", "translation", "ruby", "phonetics", "panels", "scope", "measure"):
        held = screen.settings.values[name]
        if held.origin is not Origin.DEFAULT or name in screen.opening.shown:
            APPLY[name](screen, screen.opening.shown.get(name, held.value))


KEYS: tuple[Key, ...] = (
    Key("settings", "comma", show, "key_settings", "keep"),
    Key("language", "ctrl+l", next_language, "key_language", "keep"),
)
