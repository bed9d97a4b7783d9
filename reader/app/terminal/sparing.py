"""How a frame is put together: of the widgets, only the rows that have changed are painted.

Textual's compositor paints every widget, whole, that a row between the first and the last change touches, those that
others cover, too, and cuts each row wherever any of them ends.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from rich.console import Console
from textual._compositor import Compositor, CompositorUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Part(NamedTuple):
    """Cells `start` to `end` of a row of the screen, and the widget that is seen there, whose place is `region`."""

    start: int
    end: int
    widget: Widget
    region: Region


class Frame(CompositorUpdate):
    """Painted parts of rows, in order: (row, cell, strip)."""

    def __init__(self, parts: Iterable[tuple[int, int, Strip]]) -> None:
        self.parts = [*parts]

    def render_segments(self, console: Console) -> str:
        """Give what makes a terminal show them."""
        return "".join(f"\x1b[{y + 1};{x + 1}H{strip.render(console)}" for y, x, strip in self.parts)


class Sparing(Compositor):
    """Puts frames together; which widget is seen where is worked out once, when they are arranged."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[list[Part]] = []
        self._arranged: object = None

    def render_partial_update(self) -> Frame | None:  # type: ignore[override]
        """Paint what has changed; None where nothing has."""
        changed, self._dirty_regions = self._dirty_regions, set()
        return self._frame(changed) if changed else None

    def render_full_update(self, simplify: bool = False) -> Frame | LayoutUpdate:  # type: ignore[override]
        """Paint all; `simplify` is asked for where Textual makes a picture."""
        if simplify:
            return super().render_full_update(simplify)
        self._dirty_regions.clear()
        return self._frame([self.size.region])

    def _frame(self, regions: Iterable[Region]) -> Frame:
        rows = self._seen()
        changed = {
            (y, part.start): part
            for region in regions
            for y in range(max(0, region.y), min(region.bottom, len(rows)))
            for part in rows[y]
            if part.start < region.right and part.end > region.x
        }
        painted = _painted(changed)
        return Frame(
            (y, start, painted[part.widget][y].crop(start - part.region.x, part.end - part.region.x))
            for (y, start), part in sorted(changed.items())
        )

    def _seen(self) -> list[list[Part]]:
        """Give the parts of each row, from left to right."""
        if self._arranged is not self.visible_widgets:
            self._arranged = self.visible_widgets
            places = [
                (widget, region, region.intersection(clip))
                for widget, (region, clip) in self.visible_widgets.items()
            ]
            edges = {y for *_, seen in places for y in (seen.y, seen.bottom)}
            self._rows = [[] for _ in range(self.size.height)]
            for top, bottom in pairwise(sorted(edges)):
                here = [place for place in places if place[2].y <= top < place[2].bottom]
                self._rows[top:bottom] = [_parts(here)] * (bottom - top)
        return self._rows


def _parts(places: list[tuple[Widget, Region, Region]]) -> list[Part]:
    """Cut a row into parts; `places` are its widgets, from front to back, where they stand and what is seen of them."""
    edges = {x for *_, seen in places for x in (seen.x, seen.right)}
    return [
        Part(start, end, widget, region)
        for start, end in pairwise(sorted(edges))
        for widget, region in [
            next((widget, region) for widget, region, seen in places if seen.x <= start < seen.right)
        ]
    ]


def _painted(parts: dict[tuple[int, int], Part]) -> dict[Widget, dict[int, Strip]]:
    """Paint what widgets show in parts of rows, of each all rows from the first to the last at once."""
    rows: dict[Widget, list[int]] = {}
    regions: dict[Widget, Region] = {}
    for (y, _), part in parts.items():
        rows.setdefault(part.widget, []).append(y)
        regions[part.widget] = part.region
    painted = {}
    for widget, its in rows.items():
        first, region = min(its), regions[widget]
        wanted = Region(0, first - region.y, region.width, max(its) - first + 1)
        painted[widget] = dict(enumerate(widget.render_lines(wanted), first))
    return painted
