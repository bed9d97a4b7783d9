"""Rows where colours are few, or none are wanted (NO_COLOR): what is marked by its ground stays legible, and marked."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

APART = 1.3
"""Contrast (WCAG 2.1) with the page from which a ground marks something: bars of our themes have at most 1.25, cursors more."""


def are_unwanted() -> bool:
    """Tell whether no colour is wanted: an empty NO_COLOR asks for nothing (no-color.org)."""
    return bool(os.environ.get("NO_COLOR"))


class Colourless(LineFilter):
    """Takes every colour out of every row of every widget; a ground that marks something becomes reversed."""

    def __init__(self, page: Color) -> None:
        """`page` is the ground that marks nothing."""
        super().__init__()
        self._page = page

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Give the same words bold, italic, underlined and reversed alone."""
        return [
            Segment(text, style and _colourless(style, self._page), control)
            for text, style, control in segments
        ]


class Legible(LineFilter):
    """Shows words on a ground of the 16 colours reversed: their own colour may be that of the ground.

    Such a ground is never mixed with that of the page, as in other themes: green names stood on green.
    """

    def __init__(self, is_needed: Callable[[], bool]) -> None:
        """`is_needed` tells whether the theme of the moment has no more than 16 colours."""
        super().__init__()
        self._is_needed = is_needed

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Give the words on no ground as they are, as nearly all are."""
        if not self._is_needed():
            return segments
        return [Segment(text, style and _legible(style), control) for text, style, control in segments]


@lru_cache(1024)
def _colourless(style: Style, page: Color) -> Style:
    ground = style.color if style.reverse else style.bgcolor
    if ground is None or ground.is_default:
        reverse = bool(style.reverse)
    else:
        reverse = _contrast(Color.from_rich_color(ground), page) >= APART
    return style.without_color + Style(reverse=reverse, meta=style.meta)


@lru_cache(1024)
def _legible(style: Style) -> Style:
    ground = style.bgcolor
    if ground is None or ground.is_default or style.reverse:
        return style
    return style.without_color + Style(color=ground, reverse=True, meta=style.meta)


def _contrast(one: Color, other: Color) -> float:
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Color) -> float:
    """Give the relative luminance, by WCAG 2.1."""
    red, green, blue = (
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
