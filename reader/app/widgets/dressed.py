"""Widgets whose parts get their styles from the style sheet when they are first painted, not before.

Textual works out every component class of a widget whenever its styles may have changed: of ninety that the
reading screen has, a dozen are painted, and each costs 0.3 ms of the start and of many a key.
"""

from __future__ import annotations

from typing import Any

from rich.style import Style
from textual.css.styles import RenderStyles
from textual.dom import DOMNode
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar

from reader.app.widgets.rowed import Rowed
from reader.app.widgets.scrollbar import Bar


class Dressed(ScrollView, Rowed, inherit_bindings=False):
    """Scrolls, and paints with the style sheet's classes `PARTS--name`."""

    PARTS = "panel"

    def __init__(self, **told: Any) -> None:
        super().__init__(**told)
        self._styles: dict[str, Style] = {}

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """Give the scrollbar, made when it is first needed, as Textual makes its own."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = bar = Bar(self.scrollbar_size_vertical)
            bar.display = False
            self.app._start_widget(self, bar)
        return self._vertical_scrollbar

    def get_component_styles(self, *names: str) -> RenderStyles:
        """Give styles of the style sheet; they are worked out here, once until the theme changes."""
        for name in names:
            if name not in self._component_styles:
                part = DOMNode(classes=name)
                part._attach(self)
                self.app.stylesheet.apply(part, animate=False)
                self._component_styles[name] = part.styles
        return super().get_component_styles(*names)

    def notify_style_update(self) -> None:
        """Forget the styles of the theme before."""
        super().notify_style_update()
        self._component_styles.clear()
        self._styles.clear()

    def style_of(self, name: str) -> Style:
        """Give the style of a part by its short name (`person`, `dim`); empty is plain text."""
        style = self._styles.get(name)
        if style is None:
            style = self._styles[name] = self.part(name) if name else self.rich_style
        return style

    def part(self, name: str) -> Style:
        """Make the style of a part: the widget's own, and over it what the style sheet says."""
        return self.rich_style + self.get_component_rich_style(f"{self.PARTS}--{name}", partial=True)
