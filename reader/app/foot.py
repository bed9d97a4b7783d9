"""A line at the foot that costs nothing while it says the same, and no layout while it stays as high."""

from __future__ import annotations

from rich.text import Text
from textual.widgets import Static


class Foot(Static):
    """Text that was given its width by whoever tells it; its height is the number of its lines."""

    def __init__(self, *, id: str) -> None:
        super().__init__("", id=id, markup=False)
        self._told: str | Text | None = None

    def tell(self, text: str | Text) -> None:
        """Show a text."""
        before = self._told
        if text == before:
            return
        self._told = text
        self.update(text, layout=before is None or _breaks(text) != _breaks(before))


def _breaks(text: str | Text) -> int:
    return str(text).count("\n")
