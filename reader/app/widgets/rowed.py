"""Widgets that paint their own rows: nothing is done to a row but what this program asks for.

Textual asks of every row of every frame for outlines, tints, hatches, links and the opacity of text, and makes a
strip anew with each filter: more than a third of what a key took.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Rowed(Widget):
    """Paints rows as `paint_rows` gives them, between its paddings; a border, with its title, is Textual's.

    It stands last among the bases of a class: Textual takes styles and keys from the first alone.
    """

    def paint_rows(self, rows: range) -> Iterable[Strip]:
        """Paint rows, counted from the first inside border and padding."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Paint one row."""
        return next(iter(self.paint_rows(range(y, y + 1))))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint the rows of a region of the widget."""
        (width, height), gutter = self.region.size, self.styles.gutter
        top, bottom = max(crop.y, gutter.top), min(crop.bottom, height - gutter.bottom)
        strips = [*self._border(crop.y, min(top, crop.bottom), width)]
        if top < bottom:
            strips += self._inner(range(top - gutter.top, bottom - gutter.top), gutter.left, width)
        strips += self._border(max(bottom, crop.y), crop.bottom, width)
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def _border(self, first: int, end: int, width: int) -> list[Strip]:
        return super().render_lines(Region(0, first, width, end - first)) if first < end else []

    def _inner(self, rows: range, left: int, width: int) -> Iterable[Strip]:
        ground = self.background_colors[1]
        blank = Style(bgcolor=ground.rich_color)
        before = [Segment(" " * left, blank)] if left else []
        filters = self.get_line_filters()
        for strip in self.paint_rows(rows):
            segments = [*before, *strip]
            if rest := width - left - strip.cell_length:
                segments.append(Segment(" " * rest, blank))
            for each in filters:
                segments = each.apply(segments, ground)
            yield Strip(segments, width)
