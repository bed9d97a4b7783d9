"""Where the cursor goes: to the next line, name or word of a page; and what lies between two places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from reader.document import Article, EntityType, Span, reading_order
from reader.mentions import Mentions
from reader.page.layout import Page
from reader.page.words import word_before, word_from, word_near


def place(paragraph: int, offset: int) -> Span:
    """Give one place of a paragraph as an empty span."""
    return Span(paragraph, offset, offset)


def line_after(page: Page, cursor: Span, lines: int, column: int = 0) -> Span:
    """Give the character at a column (in cells) of the line so many further, or back; clamped to the ends."""
    number = page.block_of(cursor.paragraph, cursor.start)
    line = page.block(number).line_of(cursor.start) + lines
    while line < 0 and number > 0:
        number -= 1
        line += len(page.block(number).lines)
    while number < len(page.pieces) - 1 and line >= (count := len(page.block(number).lines)):
        number, line = number + 1, line - count
    there = page.block(number)
    return place(there.piece.paragraph, there.offset_at(line, column))


def column(page: Page, cursor: Span) -> int:
    """Give the cell of its line at which the cursor stands."""
    return page.block(page.block_of(cursor.paragraph, cursor.start)).cell_of(cursor.start)


def word_in_line(page: Page, here: Span) -> Span | None:
    """Give the word at a place, or the nearest one in the same line."""
    block = page.block(page.block_of(here.paragraph, here.start))
    low, high = block.sources(block.line_of(here.start))
    return word_near(page, here, low, high)


def word_after(page: Page, cursor: Span, word: Span | None, by: int) -> Span | None:
    """Give the next or previous word; from no word, the one at the cursor; None past the ends."""
    if word is None:
        return word_from(page, cursor)
    return word_from(page, place(word.paragraph, word.end)) if by > 0 else word_before(page, word)


def span_of(article: Article, number: int) -> Span:
    """Give the place of mention number `number`."""
    mention = article.mentions[number]
    return Span(mention.paragraph, mention.start, mention.end)


def mention_on(article: Article, span: Span) -> int | None:
    """Give the number of the mention that stands on exactly this span."""
    wanted = (span.paragraph, span.start, -span.end)
    number = bisect_left(article.mentions, wanted, key=reading_order)
    same = number < len(article.mentions) and reading_order(article.mentions[number]) == wanted
    return number if same else None


def mention_at(article: Article, here: Span) -> int | None:
    """Give the number of the innermost mention around a place."""
    mentions = article.mentions
    number = bisect_right(mentions, (here.paragraph, here.start, 0), key=reading_order)
    for near in range(number - 1, max(-1, number - 12), -1):
        mention = mentions[near]
        if mention.paragraph == here.paragraph and mention.start <= here.start < mention.end:
            return near
    return None


def mention_after(
    article: Article, cursor: Span, selected: int | None, by: int, only: EntityType | None
) -> int | None:
    """Give the number of the next (or previous) mention of a type, None for any; None past the ends."""
    mentions = article.mentions
    if selected is not None:
        number = selected + by
    else:
        here = (cursor.paragraph, cursor.start)
        number = bisect_left(mentions, here, key=lambda mention: (mention.paragraph, mention.start))
        number -= by < 0
    if only is not None and isinstance(mentions, Mentions):
        return mentions.nearest(number, by, only)
    while 0 <= number < len(mentions):
        if only in (None, mentions[number].type):
            return number
        number += by
    return None


def reach(article: Article, first: Span, last: Span) -> Span:
    """Give all from one span to another, in either order, cut off where the first one's paragraph ends."""
    if last.paragraph > first.paragraph:
        return Span(first.paragraph, first.start, len(article.paragraphs[first.paragraph].text))
    if last.paragraph < first.paragraph:
        return Span(first.paragraph, 0, first.end)
    return Span(first.paragraph, min(first.start, last.start), max(first.end, last.end))
