"""A line at the foot that costs nothing while it says the same, and no layout while it stays as high."""

from __future__ import annotations

from collections.abc import Iterator

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.geometry import Size
from textual.strip import Strip

from reader.app.widgets.rowed import Rowed


class Foot(Rowed):
    """Text that was given its width by whoever tells it; its height is the number of its lines.

    It paints its lines itself: Textual's Static would wrap the text again with every key, 3 ms each time.
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.told = ""
        self._lines: list[list[Segment]] = []
        self._style: Style | None = None

    def tell(self, text: str | Text) -> None:
        """Show a text."""
        before, self.told = self.told, str(text)
        lines = [
            list(line)
            for line in Segment.split_lines(
                text.render(self.app.console) if isinstance(text, Text) else [Segment(text)]
            )
        ]
        if lines != self._lines:
            high = len(self._lines) != len(lines)
            self._lines = lines
            self.refresh(layout=high or not before)

    def notify_style_update(self) -> None:
        """Forget the style of the theme before."""
        super().notify_style_update()
        self._style = None

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give the number of lines."""
        return max(1, len(self._lines))

    def paint_rows(self, rows: range) -> Iterator[Strip]:
        """Paint lines."""
        if self._style is None:
            self._style = self.rich_style
        for y in rows:
            line = Strip(self._lines[y] if y < len(self._lines) else [])
            yield line.adjust_cell_length(self.content_size.width).apply_style(self._style)
