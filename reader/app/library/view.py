"""The list of articles on the screen: one scrolling widget that paints only the lines in sight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import events
from textual.geometry import Size
from textual.strip import Strip

from reader.app.library.rows import Facts, paint
from reader.app.widgets.dressed import Dressed
from reader.app.widgets.messages import ItemChosen, ItemMarked
from reader.app.widgets.panel import KEYS
from reader.app.widgets.styled import grounded, strip
from reader.library.index import Row


class LibraryView(Dressed, can_focus=True, inherit_bindings=False):
    """Shows rows with a cursor; posts ItemMarked as it moves, ItemChosen on Enter or click.

    Once it has `moved`, the cursor holds on to its article: it stays on it while others come, go and are
    sorted anew.
    """

    BINDINGS = KEYS

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.rows: Sequence[Row] = ()
        self.facts = Facts()
        self.cursor = 0
        self.moved = False

    @property
    def row(self) -> Row | None:
        """Give the article under the cursor."""
        return self.rows[self.cursor] if self.cursor < len(self.rows) else None

    def show_rows(self, rows: Sequence[Row], facts: Facts, *, top: bool = False) -> None:
        """Show other rows; the cursor stays on its article, and its line on the screen, unless `top` is asked for."""
        before, below = self.row, self.cursor - round(self.scroll_y)
        self.rows, self.facts = rows, facts
        self.virtual_size = Size(self.size.width, len(rows))
        places = (
            n for n, row in enumerate(rows) if before and (row.path, row.item) == (before.path, before.item)
        )
        there = None if top else next(places, None)
        self.cursor = min(self.cursor, max(0, len(rows) - 1)) if there is None else there
        if top or not self.moved:
            self.cursor = below = 0
        self.scroll_to(y=max(0, self.cursor - below), animate=False, force=True, immediate=True)
        self._keep_in_sight()
        self.refresh()
        self.post_message(ItemMarked(self.id or "", self.row))

    def paint_rows(self, rows: range) -> Iterator[Strip]:
        """Paint rows."""
        top, width = self.scroll_offset.y, self.scrollable_content_region.width
        for number in range(top + rows.start, top + rows.stop):
            if number >= len(self.rows):
                yield Strip.blank(width, self.style_of(""))
                continue
            painted = strip(paint(self.rows[number], self.facts, width), width, self.style_of)
            if number == self.cursor:
                painted = grounded(painted, self.get_component_rich_style("panel--cursor"))
            yield painted

    def on_resize(self, event: events.Resize) -> None:
        """Keep the cursor in sight."""
        self.virtual_size = Size(self.size.width, len(self.rows))
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        top, height = round(self.scroll_y), max(1, self.scrollable_content_region.height)
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False, force=True, immediate=True)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, force=True, immediate=True)

    def go(self, number: int) -> None:
        """Put the cursor on a line, the nearest one there is."""
        self.cursor, self.moved = max(0, min(number, len(self.rows) - 1)), True
        self._keep_in_sight()
        self.refresh()
        self.post_message(ItemMarked(self.id or "", self.row))

    def action_step(self, by: int) -> None:
        """Go up or down a line."""
        self.go(self.cursor + by)

    def action_page(self, by: int) -> None:
        """Go up or down a screen, less two lines that stay to be recognised."""
        self.go(self.cursor + by * max(1, self.scrollable_content_region.height - 2))

    def action_edge(self, last: bool) -> None:
        """Go to the first or last line."""
        self.go(len(self.rows) - 1 if last else 0)

    def action_choose(self) -> None:
        """Tell that the article under the cursor is chosen."""
        if self.row is not None:
            self.moved = True
            self.post_message(ItemChosen(self.id or "", self.row))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; twice opens the article."""
        offset = event.get_content_offset(self)
        number = round(self.scroll_y) + (event.y if offset is None else offset.y)
        if number < len(self.rows):
            self.go(number)
            if event.chain > 1:
                self.action_choose()
