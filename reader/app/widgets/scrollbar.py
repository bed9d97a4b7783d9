"""A scrollbar that is always there, blank where all is in sight: nothing is laid out anew when a list grows."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from rich.segment import Segment
from rich.style import Style
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip

from reader.app.widgets.rowed import Rowed


class Bar(ScrollBar, Rowed):
    """Stands right of what scrolls; it paints its rows itself, for Textual's own way takes 2 ms a frame."""

    def __init__(self, thickness: int) -> None:
        super().__init__(vertical=True, name="vertical", thickness=thickness)
        self._drawn: tuple[object, list[Strip]] | None = None

    def notify_style_update(self) -> None:
        """Forget the colours of the theme before."""
        super().notify_style_update()
        self._drawn = None

    def paint_rows(self, rows: range) -> Iterator[Strip]:
        """Paint rows."""
        state = (
            self.size,
            self.window_size,
            self.window_virtual_size,
            self.position,
            self.mouse_over,
            self.grabbed is None,
        )
        if self._drawn is None or self._drawn[0] != state:
            self._drawn = state, self._rows()
        drawn = self._drawn[1]
        for y in rows:
            yield drawn[y] if y < len(drawn) else Strip.blank(self.size.width)

    def _rows(self) -> list[Strip]:
        assert self.parent is not None
        height, width = self.size.height, self.thickness
        if self.window_size >= self.window_virtual_size:
            ground = Style(bgcolor=self.parent.background_colors[1].rich_color)
            return [Strip([Segment(" " * width, ground)], width)] * height
        drawn = self.render()
        assert isinstance(drawn, ScrollBarRender)
        style = drawn.style
        assert isinstance(style, Style)
        assert style.color is not None
        assert style.bgcolor is not None
        bar = self.renderer.render_bar(
            size=height,
            virtual_size=ceil(self.window_virtual_size),
            window_size=ceil(self.window_size),
            position=self.position,
            thickness=width,
            vertical=True,
            back_color=style.bgcolor,
            bar_color=style.color,
        )
        return [Strip([segment], width) for segment in bar.segments]
