"""Where the mouse points in the article: a name, a word, or the beginning of a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.app.article.painting import GUTTER
from reader.app.widgets.messages import CardWanted
from reader.document import Span
from reader.page import walks
from reader.page.words import word_at

if TYPE_CHECKING:
    from textual import events

    from reader.app.article.article_view import ArticleView


def point(view: ArticleView, event: events.Click) -> None:
    """Put the cursor where the mouse is; twice on a name or word shows its card."""
    row = event.y + round(view.scroll_y)
    if row >= view.page.heights.total:
        return
    block, inside = view.page.at(row)
    cell = event.x - GUTTER
    if inside >= block.text_rows or (block.beside and cell >= block.beside):
        view.go(Span(block.piece.paragraph, block.piece.start, 0))
        return
    place = view.page.place_at(row, max(0, cell))
    number = walks.mention_at(view.article, place)
    if number is None:
        view.go(place, word=word_at(view.page, place))
    else:
        view.go(walks.span_of(view.article, number), mention=number)
    if event.chain == 2 and view.word is not None:
        view.post_message(CardWanted())
