"""Our own themes, and the colours and styles that names and moves have in every theme."""

from __future__ import annotations

import os
from collections.abc import Mapping

from textual.theme import BUILTIN_THEMES, Theme

from reader.settings import Settings
from reader.settings.file import nearest
from reader.settings.table import AUTO
from reader.wording import Fault

TYPES = ("person", "org", "product", "place", "title")
STATUSES = ("confirmed", "reported", "planned", "denied")

COLOURS = {
    "person": "text-accent",
    "org": "text-primary",
    "product": "text-success",
    "place": "text-secondary",
    "title": "text-warning",
    "confirmed": "text-success",
    "reported": "text-warning",
    "planned": "text-primary",
    "denied": "text-error",
}
"""Which of Textual's variables colours names and moves in a theme that does not colour them itself."""

STYLES = {
    "person-style": "bold underline",
    "org-style": "underline",
    "product-style": "italic underline",
    "place-style": "underline",
    "title-style": "italic underline",
}

TOLD_APART = {
    "person-style": "bold underline",
    "org-style": "underline",
    "product-style": "bold italic underline",
    "place-style": "uu",
    "title-style": "italic underline",
}
"""Each type in a style of its own, for eyes and screens that do not tell colours apart."""


def _theme(name: str, colours: dict[str, str], marks: dict[str, str], *, dark: bool, apart: bool) -> Theme:
    variables = {**STYLES, **(TOLD_APART if apart else {}), **marks}
    return Theme(name=name, dark=dark, luminosity_spread=0.12, variables=variables, **colours)  # type: ignore[arg-type]


OWN = (
    _theme(
        "calm-dark",
        {
            "primary": "#7aa2c8",
            "secondary": "#9d93c9",
            "accent": "#d9a05b",
            "warning": "#cdb872",
            "error": "#dd8079",
            "success": "#8fbf8b",
            "foreground": "#d6d3cb",
            "background": "#1b1d21",
            "surface": "#24272c",
            "panel": "#2d3137",
        },
        {
            "person": "#e3b072",
            "org": "#8cb6dc",
            "product": "#98c994",
            "place": "#b5aade",
            "title": "#cdbf87",
            "confirmed": "#98c994",
            "reported": "#d8c27c",
            "planned": "#8cb6dc",
            "denied": "#e78f88",
        },
        dark=True,
        apart=False,
    ),
    _theme(
        "calm-light",
        {
            "primary": "#2c5c8a",
            "secondary": "#5f4b8b",
            "accent": "#96500f",
            "warning": "#8a6a10",
            "error": "#a5322c",
            "success": "#2f6b35",
            "foreground": "#2b2a27",
            "background": "#faf7f0",
            "surface": "#f0ece2",
            "panel": "#e6e1d5",
        },
        {
            "person": "#8a4508",
            "org": "#1f5585",
            "product": "#2a6130",
            "place": "#5b4587",
            "title": "#6b5408",
            "confirmed": "#2a6130",
            "reported": "#6b5408",
            "planned": "#1f5585",
            "denied": "#9c2a25",
        },
        dark=False,
        apart=False,
    ),
    _theme(  # colours of Okabe and Ito, "Color Universal Design" (2008), blue made lighter for a dark ground
        "colour-blind",
        {
            "primary": "#56b4e9",
            "secondary": "#cc79a7",
            "accent": "#e69f00",
            "warning": "#f0e442",
            "error": "#e0762f",
            "success": "#009e73",
            "foreground": "#e4e4e4",
            "background": "#16181c",
            "surface": "#202329",
            "panel": "#2a2e35",
        },
        {
            "person": "#e69f00",
            "org": "#56b4e9",
            "product": "#00b383",
            "place": "#d78fb6",
            "title": "#f0e442",
            "confirmed": "#56b4e9",
            "reported": "#f0e442",
            "planned": "#d78fb6",
            "denied": "#e69f00",
        },
        dark=True,
        apart=True,
    ),
    _theme(
        "high-contrast",
        {
            "primary": "#6fd3ff",
            "secondary": "#e0b0ff",
            "accent": "#ffd700",
            "warning": "#ffd700",
            "error": "#ff9a8a",
            "success": "#7dff9b",
            "foreground": "#ffffff",
            "background": "#000000",
            "surface": "#0c0c0c",
            "panel": "#1c1c1c",
        },
        {
            "person": "#ffd700",
            "org": "#6fd3ff",
            "product": "#7dff9b",
            "place": "#e0b0ff",
            "title": "#ffc59e",
            "confirmed": "#7dff9b",
            "reported": "#ffd700",
            "planned": "#6fd3ff",
            "denied": "#ff9a8a",
        },
        dark=True,
        apart=True,
    ),
)

COLOURLESS = _theme(
    "colourless",
    {
        "primary": "#ffffff",
        "foreground": "#ffffff",
        "background": "#000000",
        "surface": "#0c0c0c",
        "panel": "#1c1c1c",
    },
    {"place-style": "underline", "scrollbar": "#808080"},  # not every terminal knows a double one (SGR 21)
    dark=True,
    apart=True,
)
"""The theme where no colour is wanted: contrast is all that is left of its colours."""


def completed(variables: dict[str, str]) -> dict[str, str]:
    """Give the variables of a theme with those of names and moves that it lacks."""
    return {**STYLES, **{name: variables[source] for name, source in COLOURS.items()}, **variables}


def names() -> list[str]:
    """List every theme, ours first."""
    return [*(theme.name for theme in OWN), *sorted(BUILTIN_THEMES)]


def by_ground(environment: Mapping[str, str]) -> str:
    """Give our theme for a light or dark ground, as COLORFGBG tells it; the dark one where nothing does.

    Terminals of the rxvt kind, Konsole and others set it to "foreground;ground", colours of the 16.  The
    terminal itself is not asked (OSC 11): its answer would come after the first page stands there.
    """
    ground = environment.get("COLORFGBG", "").rpartition(";")[2]
    return OWN[1 if ground in ("7", *map(str, range(9, 16))) else 0].name


def chosen(settings: Settings) -> str:
    """Give the theme that is set; raise Fault for one that is not there."""
    held = settings.values["theme"]
    wanted = str(held.value)
    if wanted == AUTO:
        return by_ground(os.environ)
    if wanted not in names():
        where = held.place if held.place != settings.written.path else settings.written.place("theme")
        raise Fault(
            "no_theme",
            code=2 if held.place.startswith("--") else 1,
            where=where,
            wanted=wanted,
            nearest=nearest(wanted, names()),
            choices=", ".join(names()),
        )
    return wanted
