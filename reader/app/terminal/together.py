"""A screen that paints all that one key changes in one frame, not the text first and the lists 16 ms later."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from textual.screen import Screen
from textual.widget import Widget

from reader.app.terminal.sparing import Sparing

if TYPE_CHECKING:
    from textual._compositor import Compositor

Result = TypeVar("Result")


class Together(Screen[Result]):
    """Textual's widgets tell the screen, one after another, that they have changed; here it asks them before it paints.

    Two frames for a key also scroll twice as much: what stands beside the text is put back, and then changes.
    """

    def __init__(self, **told: Any) -> None:
        super().__init__(**told)
        self._compositor: Compositor = Sparing()
        self._awaited = self._held = False

    @contextmanager
    def one_frame(self) -> Iterator[None]:
        """Lay out what is asked for inside, and paint it at the end, once."""
        for child in self.walk_children(Widget):
            child._layout_required = False
        self._held = True
        try:
            yield
        finally:
            self._held = False
        for child in self.walk_children(Widget):
            self._ask(child)
        self._compositor.update_widgets(self._dirty_widgets)
        self._compositor_refresh()

    def _compositor_refresh(self) -> None:
        if not self._held:
            super()._compositor_refresh()

    def _on_timer_update(self) -> None:
        if self.message_queue_size and not self._awaited:
            self._awaited = True
            self._update_timer.pause()
            self.call_later(self._paint)  # what was told before is heard first: it changes the same frame
        elif not self._awaited:
            self._paint()

    def _paint(self) -> None:
        self._awaited = False
        for child in self.walk_children(Widget):
            self._ask(child)
            for bar in child._get_virtual_dom():
                self._ask(bar)
        super()._on_timer_update()

    def _ask(self, widget: Widget) -> None:
        if widget._scroll_required and not widget._layout_required:
            widget._scroll_required = False
            self._scroll_required = True
        if widget._repaint_required and widget.display and widget in self._compositor:
            widget._repaint_required = False
            self._dirty_widgets.add(widget)
