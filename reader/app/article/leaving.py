"""The page on which an article is left, written down for the next start: without marks, as it will first stand there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.app.article.painting import Overlay, paint
from reader.first import left

if TYPE_CHECKING:
    from rich.style import Style
    from textual.strip import Strip

    from reader.app.article.article_view import ArticleView
    from reader.app.reading import ReadingScreen
    from reader.document import Span
    from reader.userdata.places import Left


class _Bare:
    """Paints with the view's styles and cursor, and no marks: names are not known when an article opens."""

    selected: int | None = None
    word: Span | None = None
    selection: Span | None = None

    def __init__(self, view: ArticleView) -> None:
        self._view, self.cursor, self.overlay = view, view.cursor, Overlay()

    def style_of(self, name: str) -> Style:
        return self._view.style_of(name)


def write(screen: ReadingScreen, kept: Left) -> None:
    """Write down the page, where the next start will show the text as it stands here."""
    from reader.userdata import places

    view, record = screen.view, places.in_file(screen.article.source, kept)
    if not record["path"] or not _as_set(screen):
        return
    bare = view.page.replaced(replace(screen.article, mentions=(), entities={}, moves=()))
    row = round(view.scroll_y)
    block, inside = bare.at(row)
    top = block.piece.paragraph, block.piece.start, inside
    canvas, width = _Bare(view), view.size.width - 1
    last = min(row + view.size.height, bare.heights.total)
    rows = [
        _codes(screen, paint(bare.article, *bare.at(number), width, canvas)) for number in range(row, last)
    ]
    left.leave(record["path"], record, screen.app.size, top, rows)


def _as_set(screen: ReadingScreen) -> bool:
    """Tell whether the text stands as the settings say: what keys changed in it is not remembered."""
    look, settings = screen.view.look, screen.settings
    return (
        look.glosses == settings.on("english")
        and look.ruby == settings.text("ruby") == "off"
        and look.translation == settings.text("translation") == "off"
    )


def _codes(screen: ReadingScreen, strip: Strip) -> str:
    """Give a row as the terminal gets it."""
    ground = screen.view.background_colors[1]
    for each in screen.app._filters:
        strip = strip.apply_filter(each, ground)
    return strip.render(screen.app.console)
