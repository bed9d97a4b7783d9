"""How much of a widget there is to scroll: the screen is laid out anew only when a scrollbar comes or goes."""

from __future__ import annotations

from textual.geometry import Size
from textual.scroll_view import ScrollView


def set_extent(view: ScrollView, size: Size) -> None:
    """Set the rows and cells there are; Textual alone would arrange every widget again, 10 ms and more."""
    before = view.virtual_size
    if size == before:
        return
    has_bar = view.show_vertical_scrollbar
    stays = view.styles.overflow_y == "scroll" or has_bar is (size.height > view.container_size.height)
    if size.width != before.width or not stays:
        view.virtual_size = size
        return
    view.set_reactive(ScrollView.virtual_size, size)
    if has_bar:
        view.vertical_scrollbar.window_virtual_size = size.height
    view.scroll_y = view.validate_scroll_y(view.scroll_y)
