"""An empty Textual app: what nothing at all costs on the screen; `q` ends it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.widgets import Static


class Empty(App[None]):
    """One line of text."""

    BINDINGS: ClassVar = [("q", "quit", "quit")]

    def compose(self) -> ComposeResult:
        """Show it."""
        yield Static("EMPTY", markup=False)


if __name__ == "__main__":
    Empty().run()
