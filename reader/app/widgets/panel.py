"""A list beside the article: items of several lines, a cursor, keys and mouse; paints what is in sight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.strip import Strip

from reader.app.widgets.dressed import Dressed
from reader.app.widgets.extent import set_extent
from reader.app.widgets.messages import ItemChosen, ItemMarked
from reader.app.widgets.styled import Pieces, grounded, strip, wrap_pieces
from reader.record import record


@record
class Item:
    """One entry: its lines, and the value told when it is chosen; None for what cannot be chosen."""

    lines: tuple[Pieces, ...]
    value: object = None
    indent: int = 2


KEYS: list[BindingType] = [
    Binding("j,down", "step(1)", id="down", show=False),
    Binding("k,up", "step(-1)", id="up", show=False),
    Binding("g,home", "edge(False)", id="first", show=False),
    Binding("G,end", "edge(True)", id="last", show=False),
    Binding("space,pagedown", "page(1)", id="page-down", show=False),
    Binding("b,pageup", "page(-1)", id="page-up", show=False),
    Binding("enter", "choose", id="card", show=False),
]
"""The keys of every list."""


class ListPanel(Dressed, can_focus=True, inherit_bindings=False):
    """Shows items; posts ItemMarked as its cursor moves, ItemChosen on Enter or click."""

    BINDINGS = KEYS

    def __init__(self, *, id: str, classes: str = "") -> None:
        super().__init__(id=id, classes=classes)
        self.items: Sequence[Item] = ()
        self.cursor = 0
        self._rows: list[tuple[int, Pieces]] = []
        self._firsts: list[int] = []
        self._width = 0
        self._fitted = Size(0, 0)

    def show_items(self, items: Sequence[Item], *, cursor: int | None = None) -> None:
        """Show other items; the cursor goes to the first that can be chosen, or to the one given."""
        self.items = items
        choices = [number for number, item in enumerate(items) if item.value is not None]
        self.cursor = cursor if cursor in choices else next(iter(choices), 0)
        self._lay_out()
        if cursor is None:
            self.scroll_to(y=0, animate=False, immediate=True)
        else:
            self._keep_in_sight()

    @property
    def value(self) -> object:
        """Give the value under the cursor."""
        return self.items[self.cursor].value if self.cursor < len(self.items) else None

    def _lay_out(self) -> None:
        self._width = max(4, self.scrollable_content_region.width)
        self._rows, self._firsts = [], []
        for number, item in enumerate(self.items if self.size else ()):  # else the width is not known yet
            self._firsts.append(len(self._rows))
            for line in item.lines:
                wrapped = wrap_pieces(line, self._width, indent=item.indent)
                self._rows.extend((number, pieces) for pieces in wrapped)
        set_extent(self, Size(self._width, len(self._rows)))
        self.refresh()

    def on_resize(self) -> None:
        """Break the lines again for the new width."""
        self.fit()

    def fit(self) -> None:
        """Break the lines again where the room is another than they were broken for."""
        if self.size != self._fitted:
            self._fitted = self.size
            self._lay_out()
            self._keep_in_sight()

    def paint_rows(self, rows: range) -> Iterator[Strip]:
        """Paint rows."""
        top, width = self.scroll_offset.y, self.scrollable_content_region.width
        marked = (
            self.cursor if self.value is not None and (self.has_focus or self.has_class("marked")) else None
        )
        for row in range(top + rows.start, top + rows.stop):
            if row >= len(self._rows):
                yield Strip.blank(width, self.style_of(""))
                continue
            number, pieces = self._rows[row]
            painted = strip(pieces, width, self.style_of)
            if number == marked:
                painted = grounded(painted, self.get_component_rich_style("panel--cursor"))
            yield painted

    def _keep_in_sight(self) -> None:
        if not self._firsts or self.cursor >= len(self._firsts):
            return
        first = self._firsts[self.cursor]
        last = [*self._firsts, len(self._rows)][self.cursor + 1] - 1
        top, height = round(self.scroll_y), max(1, self.scrollable_content_region.height)
        if first < top:
            self.scroll_to(y=first, animate=False, immediate=True)
        elif last >= top + height:
            self.scroll_to(y=min(first, last - height + 1), animate=False, immediate=True)

    def _mark(self, number: int) -> None:
        self.cursor = number
        self._keep_in_sight()
        self.refresh()
        self.post_message(ItemMarked(self.id or "", self.value))

    def action_step(self, by: int) -> None:
        """Go to the next or previous item that can be chosen; scroll where there is none."""
        number = self.cursor + by
        while 0 <= number < len(self.items):
            if self.items[number].value is not None:
                self._mark(number)
                return
            number += by
        self.scroll_relative(y=by, animate=False, immediate=True)

    def action_edge(self, last: bool) -> None:
        """Go to the first or last item."""
        choices = [number for number, item in enumerate(self.items) if item.value is not None]
        if choices:
            self._mark(choices[-1 if last else 0])
        self.scroll_to(y=self.virtual_size.height if last else 0, animate=False, immediate=True)

    def action_page(self, by: int) -> None:
        """Scroll by the height of the list."""
        self.scroll_relative(
            y=by * max(1, self.scrollable_content_region.height - 1), animate=False, immediate=True
        )

    def action_choose(self) -> None:
        """Tell that the item under the cursor is chosen."""
        if self.value is not None:
            self.post_message(ItemChosen(self.id or "", self.value))

    def on_click(self, event: events.Click) -> None:
        """Choose the item under the mouse."""
        row = event.get_content_offset(self)
        line = (row.y if row is not None else event.y) + round(self.scroll_y)
        if 0 <= line < len(self._rows) and self.items[self._rows[line][0]].value is not None:
            self.cursor = self._rows[line][0]
            self.refresh()
            self.action_choose()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()
