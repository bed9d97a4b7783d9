"""Our themes: legible, and where they promise it, names told apart without colour."""

from __future__ import annotations

import pytest
from rich.style import Style
from textual.color import Color
from textual.theme import Theme

from reader.app.widgets import themes
from reader.settings import Settings, in_force
from reader.wording import Fault
from tests.app.conftest import Open, Reader

LEGIBLE = 4.5
"""Contrast of text that WCAG 2.1 asks for (AA)."""


def luminance(colour: Color) -> float:
    """Relative luminance by WCAG 2.1."""
    parts = [part / 255 for part in colour.rgb]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", themes.OWN, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "surface"])
def test_names_and_statuses_are_legible(theme: Theme, ground: str) -> None:
    variables = {**theme.to_color_system().generate(), **theme.variables}
    paper = Color.parse(variables[ground])
    for name in ("foreground", *themes.TYPES, *themes.STATUSES):
        ratio = contrast(paper, Color.parse(variables[name]))
        assert ratio >= LEGIBLE, f"{theme.name} {name} on {ground}: {ratio:.1f}"


@pytest.mark.parametrize("name", ["colour-blind", "high-contrast"])
def test_types_are_told_apart_without_colour(name: str) -> None:
    theme = next(theme for theme in themes.OWN if theme.name == name)
    styles = {theme.variables[f"{type_}-style"] for type_ in themes.TYPES}
    assert len(styles) == len(themes.TYPES)


@pytest.mark.parametrize(
    ("ground", "theme"),
    [
        ("", "calm-dark"),
        ("15;0", "calm-dark"),
        ("0;15", "calm-light"),
        ("0;default;7", "calm-light"),
        ("7;8", "calm-dark"),
        ("0;default", "calm-dark"),
        ("nonsense", "calm-dark"),
    ],
)
def test_the_default_is_calm_and_follows_the_ground_of_the_terminal(
    ground: str, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLORFGBG", ground)
    assert themes.chosen(Settings()) == theme


def test_a_theme_that_is_not_there_names_the_nearest() -> None:
    with pytest.raises(
        Fault, match="--theme: there is no theme calmdark; the nearest is calm-dark"
    ) as caught:
        themes.chosen(in_force({"theme": "calmdark"}, with_file=False))
    assert caught.value.code == 2


KEYS = [
    (),
    ("right_curly_bracket", "m"),
    ("tab",),
    ("tab", "enter"),
    ("v", "l"),
    ("question_mark",),
    ("x",),
    ("comma",),
]
"""To what has grounds of its own: a list with its cursor, a name, its card, selected words, dialogs."""


def painted(reader: Reader) -> list[tuple[str, Style]]:
    """Give all that stands on the screen, with its styles."""
    strips = reader.app.screen._compositor.render_strips()
    return [(one.text, one.style or Style()) for strip in strips for one in strip]


@pytest.mark.parametrize("keys", KEYS, ids=" ".join)
async def test_where_no_colour_is_wanted_there_is_none(
    keys: tuple[str, ...], opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(settings=in_force({"theme": "ansi-dark"})) as reader:
        await reader.press(*keys)
        assert not [one for one in painted(reader) if one[1].color or one[1].bgcolor]


async def test_without_colours_names_are_underlined_and_the_cursor_of_a_list_reversed(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened() as reader:
        await reader.press("right_curly_bracket", "m")
        styles = [style for _, style in painted(reader)]
        assert any(style.underline for style in styles)
        assert any(style.reverse and text.strip() for text, style in painted(reader))
        monkeypatch.setenv("NO_COLOR", "")
    async with opened() as reader:  # empty, it asks for nothing
        assert any(style.bgcolor for _, style in painted(reader))


@pytest.mark.parametrize("keys", KEYS, ids=" ".join)
async def test_in_sixteen_colours_no_word_has_the_colour_of_its_ground(
    keys: tuple[str, ...], opened: Open
) -> None:
    async with opened(settings=in_force({"theme": "ansi-dark"})) as reader:
        await reader.press(*keys)
        for text, style in painted(reader):
            alike = style.color is not None and not style.color.is_default and style.color == style.bgcolor
            assert not (text.strip() and alike), (text, style)


async def test_the_scrollbar_takes_the_colours_of_another_theme_at_once(opened: Open) -> None:
    def ground(reader: Reader) -> Color:
        bar = reader.screen.view.vertical_scrollbar.region
        strip = reader.app.screen._compositor.render_strips()[bar.y]
        (segment,) = strip.crop(bar.x, bar.right)
        assert segment.style is not None
        assert segment.style.bgcolor is not None
        return Color.from_rich_color(segment.style.bgcolor)

    async with opened(settings=in_force({"theme": "calm-dark"})) as reader:
        assert luminance(ground(reader)) < 0.2
        reader.app.theme = "calm-light"
        await reader.pilot.pause()
        assert luminance(ground(reader)) > 0.7
