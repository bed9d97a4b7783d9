"""The article on the screen: one scrolling widget that paints only the lines in sight."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.strip import Strip

from reader.app.article import pointing
from reader.app.article.painting import GUTTER, Overlay, paint
from reader.app.widgets.dressed import Dressed
from reader.app.widgets.extent import set_extent
from reader.app.widgets.messages import CursorMoved
from reader.document import Article, EntityType, Span
from reader.first.word import MEASURE
from reader.page import walks
from reader.page.compose import Look
from reader.page.layout import Page, Read
from reader.page.words import Cut, word_at
from reader.script import Target

MARGIN = 3
"""Rows kept in sight above and below the cursor."""


class ArticleView(Dressed, can_focus=True, inherit_bindings=False):
    """Shows an article in one Look, with a cursor on a character or a mention.

    The cursor is a place of the source text, so that it stays where it is while script, width and
    annotations change.  `word` is the word it stands on, None until one is asked for.
    """

    PARTS = "article"

    def __init__(self, article: Article, target: Target, *, width: int = 60, id: str | None = None) -> None:
        super().__init__(id=id)
        self.page = Page(article, Look(width, target))
        self.cursor = Span(0, 0, 0)
        self.selected: int | None = None
        self.word: Span | None = None
        self._anchor: Span | None = None
        self._column: int | None = None
        self.only: EntityType | None = None
        self.overlay = Overlay()
        self.measure = MEASURE
        self._fitted = Size(0, 0)
        self.top: tuple[int, int, int] | None = None

    # What is shown

    @property
    def article(self) -> Article:
        """Give the article as annotated so far."""
        return self.page.article

    @property
    def look(self) -> Look:
        """Give the way the article is shown."""
        return self.page.look

    def show_article(self, article: Article, page: Page | None = None) -> None:
        """Show other annotations, or a text read in another way (as `page`, if made already); the cursor's row stays."""
        selected = walks.span_of(self.article, self.selected) if self.selected is not None else None
        with self._in_place():
            self.page = page or self.page.replaced(article)
            paragraph = min(self.cursor.paragraph, len(article.paragraphs) - 1)
            start = min(self.cursor.start, len(article.paragraphs[paragraph].text))
            self.cursor = Span(paragraph, start, start)
        self.selected = walks.mention_on(article, selected) if selected else None

    def show_look(self, look: Look) -> None:
        """Show the article in another way; the cursor's row stays."""
        with self._in_place():
            self.page = self.page.looked(look)

    def show_overlay(self, overlay: Overlay) -> None:
        """Mark other hits and notes."""
        self.overlay = overlay
        self.refresh()

    @contextmanager
    def _in_place(self) -> Iterator[None]:
        below = self._cursor_row() - round(self.scroll_y)
        yield
        row = self._cursor_row()
        self._fit_virtual_size()
        self._scroll_row(row - below)
        self.refresh()

    def on_resize(self) -> None:
        """Lay out for the new width."""
        self.fit()

    def fit(self) -> None:
        """Lay out for the room there is, where it is another than it was laid out for."""
        if self.size != self._fitted:
            self._fitted = self.size
            self.show_translation(self.look.translation)
            self._keep_in_sight()
            if self.top is not None:  # once: this page stands there already
                self._scroll_row(self.page.row_at(*self.top))
                self.top = None

    def show_translation(self, state: str) -> None:
        """Show the translation `under` the text, `beside` it, or `off`; lines fit the width there is."""
        room = max(4, self.size.width - GUTTER - 1)
        width = room if state == "beside" else min(room, self.measure)
        self.show_look(replace(self.look, width=width, translation=state))

    # Rows

    def _cursor_row(self) -> int:
        return self.page.row_of(self.cursor.paragraph, self.cursor.start)

    def _scroll_row(self, row: int) -> None:
        """Scroll to a row; not between a line and the readings above it."""
        block, inside = self.page.at(row)
        row -= inside < block.text_rows and inside % block.stride
        self.scroll_to(y=max(0, row), animate=False, force=True, immediate=True)
        self.page.step(round(self.scroll_y), self.size.height)
        self._fit_virtual_size()  # now, not after the frame: the scrollbar would need another one

    def _fit_virtual_size(self) -> None:
        set_extent(self, Size(self.size.width, self.page.heights.total))

    def _keep_in_sight(self) -> None:
        row, top, height = self._cursor_row(), round(self.scroll_y), max(1, self.size.height)
        margin = min(MARGIN, (height - 1) // 3)
        block = self.page.block(self.page.block_of(self.cursor.paragraph, self.cursor.start))
        below = row + min(margin, block.height)
        self._fit_virtual_size()
        if row - margin < top:
            self._scroll_row(row - margin)
        elif below >= top + height:
            self._scroll_row(below - height + 1)

    # The cursor

    def go(
        self, span: Span, *, mention: int | None = None, word: Span | None = None, center: bool = False
    ) -> None:
        """Put the cursor at a place, on a mention or a word where one is named, and bring it into sight."""
        self._refresh_paragraph()
        self.cursor = Span(span.paragraph, span.start, span.start)
        self.selected, self._column = mention, None
        self.word = word if mention is None else walks.span_of(self.article, mention)
        row, top = self._cursor_row(), round(self.scroll_y)
        if center and not top <= row < top + self.size.height - 1:
            self._fit_virtual_size()
            self._scroll_row(row - self.size.height // 3)
        self._keep_in_sight()
        self._refresh_paragraph()
        if self._anchor is not None:
            self.refresh()  # the selection may stand in a third paragraph
        self.screen.post_message(CursorMoved(span.paragraph, mention))

    def _refresh_paragraph(self) -> None:
        """Paint the paragraph under the cursor again, and nothing else: a key costs no whole screen."""
        number = self.page.block_of(self.cursor.paragraph, self.cursor.start)
        self.refresh_lines(self.page.heights.row(number), self.page.block(number).height)

    def move_rows(self, rows: int) -> None:
        """Move the cursor by lines, over all that lies between them; on a word, to the word in its column."""
        if self.word is None:
            self.go(walks.line_after(self.page, self.cursor, rows))
            return
        column = walks.column(self.page, self.cursor) if self._column is None else self._column
        there = walks.line_after(self.page, self.cursor, rows, column)
        word = walks.word_in_line(self.page, there)
        if word is None:
            self.go(there)
        else:
            self.go_to_word(word, at=there.start if word.start <= there.start < word.end else word.start)
        self._column = column

    def move_pages(self, pages: int) -> None:
        """Move by screens, less two rows that stay to be recognised."""
        step = max(1, self.size.height - 2)
        before = round(self.scroll_y)
        below = self._cursor_row() - before
        top = self.page.step(before, pages * step)
        self._fit_virtual_size()
        self._scroll_row(top)
        if pages > 0 and top + self.size.height > self.page.heights.total:
            target = self.page.heights.total - 1
        else:
            target = 0 if pages < 0 and not before else self.page.step(top, below)
        block, inside = self.page.at(target)
        span = Span(block.piece.paragraph, block.offset_at(inside // block.stride), 0)
        self.go(span)

    def move_to_end(self, *, last: bool) -> None:
        """Go to the first or last paragraph."""
        paragraph = len(self.article.paragraphs) - 1 if last else 0
        self.go(Span(paragraph, 0, 0))
        if not last:
            self._scroll_row(0)

    def move_paragraphs(self, by: int, among: frozenset[int] | None = None) -> bool:
        """Go to the next (or previous) paragraph, of those in `among` if given; False if there is none."""
        paragraph = self.cursor.paragraph + by
        while 0 <= paragraph < len(self.article.paragraphs):
            if among is None or paragraph in among:
                self.go(Span(paragraph, 0, 0), center=True)
                return True
            paragraph += by
        return False

    def move_mentions(self, by: int) -> bool:
        """Select the next (or previous) mention of the type chosen; False if there is none."""
        number = walks.mention_after(self.article, self.cursor, self.selected, by, self.only)
        if number is not None:
            self.go(walks.span_of(self.article, number), mention=number, center=True)
        return number is not None

    # Words

    def show_words(self, cut_words: Cut, read: Read) -> None:
        """Let words be cut and read in another way."""
        with self._in_place():
            self.page = self.page.spoken(cut_words, read)
        if self.word is not None and self.selected is None:
            self.word = word_at(self.page, self.cursor)

    def move_words(self, by: int) -> bool:
        """Go to the next (or previous) word, to the one at the cursor first; False if there is none."""
        word = walks.word_after(self.page, self.cursor, self.word, by)
        if word is not None:
            self.go_to_word(word)
        return word is not None

    def go_to_word(self, word: Span, *, at: int | None = None) -> None:
        """Put the cursor on a word, `at` one of its characters; a name is selected."""
        place = walks.place(word.paragraph, word.start if at is None else at)
        self.go(place, mention=walks.mention_on(self.article, word), word=word)

    # The selection

    @property
    def selection(self) -> Span | None:
        """Give the characters selected, all of one paragraph: from the word it began with to the cursor's."""
        if self._anchor is None:
            return None
        return walks.reach(self.article, self._anchor, self.word or self.cursor)

    def begin_selection(self) -> bool:
        """Select from the word under the cursor on, as the cursor moves; False where no word follows."""
        if self.word is None and not self.move_words(1):
            return False
        self._anchor = self.word
        self._refresh_paragraph()
        return True

    def end_selection(self) -> None:
        """Select no characters any more; the cursor stays."""
        self._anchor = None
        self.refresh()

    def release(self) -> None:
        """Stand on no mention and no word, with nothing selected."""
        self.selected = self.word = self._anchor = None
        self._refresh_paragraph()
        self.screen.post_message(CursorMoved(self.cursor.paragraph, None))

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; twice on a name or word shows its card."""
        pointing.point(self, event)

    # Painting

    def part(self, name: str) -> Style:
        """Make the style of a part; it stands on the article's ground where it has none of its own."""
        return self.get_component_rich_style(f"{self.PARTS}--{name}")

    def paint_rows(self, rows: range) -> Iterator[Strip]:
        """Paint rows; the heights of all in sight are made exact first, so that nothing jumps."""
        before = self.page.heights.total
        self.page.step(round(self.scroll_y), self.size.height)
        if self.page.heights.total != before:
            self.call_after_refresh(self._fit_virtual_size)
        top, width = self.scroll_offset.y, self.scrollable_content_region.width
        for row in range(top + rows.start, top + rows.stop):
            if row < self.page.heights.total:
                yield paint(self.article, *self.page.at(row), width, self)
            else:
                yield Strip.blank(width, self.style_of(""))
