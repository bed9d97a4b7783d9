"""The whole page: only what is looked at is laid out, the rest is estimated."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import replace
from functools import partial
from operator import attrgetter

from reader.document import Article, EntityType, Mention, Span
from reader.mentions import entities
from reader.page.compose import Block, Look, Piece, compose, estimated_heights
from reader.page.heights import Heights
from reader.page.ruby import Reading
from reader.page.words import Bounds, Cut, by_character, is_word
from reader.script import View

PIECE = 4_000
"""Characters of the longest piece: longer paragraphs are cut, so that no keypress lays out megabytes."""

KEPT = 600
"""Blocks kept laid out; about ten screens at 500x200."""

Read = Callable[["Page", int, View], Sequence[Reading]]
"""Tells how the words of a block, by its number, are read in the view of it."""


class Page:
    """An article laid out in one look.  Rows count from 0 over the whole article.

    A position is (block, row within the block); block heights are exact once a block was seen.
    `cut_words` tells where the words are, `read` how they are read.
    """

    def __init__(
        self,
        article: Article,
        look: Look,
        cut_words: Cut = by_character,
        read: Read | None = None,
    ) -> None:
        self.article, self.look, self.cut_words, self.read = article, look, cut_words, read
        self.pieces = cut(article)
        self._starts = [(piece.paragraph, piece.start) for piece in self.pieces]
        self._blocks: OrderedDict[int, Block] = OrderedDict()
        self._words: OrderedDict[int, tuple[Bounds, ...]] = OrderedDict()
        self.heights = Heights(estimated_heights(article, self.pieces, look))
        self._first: frozenset[int] | None = None

    def _glossed(self) -> frozenset[int]:
        """Give the numbers of the mentions that are the first of their entity, where the look asks for them."""
        if not self.look.glosses:
            return frozenset()
        if self._first is None:
            first: dict[str, int] = {}
            for number, identity in enumerate(entities(self.article.mentions)):
                first.setdefault(identity, number)
            self._first = frozenset(first.values())
        return self._first

    def replaced(self, article: Article) -> Page:
        """Give the page with other annotations; of the same text the heights seen stay as estimates."""
        if article.paragraphs != self.article.paragraphs:
            return Page(article, self.look, self.cut_words, self.read)
        page = copy(self)
        page.article, page._first = article, None
        page._blocks, page._words = OrderedDict(), OrderedDict()
        return page

    def looked(self, look: Look) -> Page:
        """Give the page in another look; of one width the heights seen stay as estimates."""
        page = copy(self)
        page.look, page._blocks = look, OrderedDict()
        same = replace(self.look, target=look.target, glosses=look.glosses, phonetics=look.phonetics)
        if look != same:
            page.heights = Heights(estimated_heights(self.article, self.pieces, look))
        return page

    def spoken(self, cut_words: Cut, read: Read) -> Page:
        """Give the page with its words cut and read in another way."""
        page = copy(self)
        page.cut_words, page.read = cut_words, read
        page._blocks, page._words = OrderedDict(), OrderedDict()
        return page

    def block(self, number: int) -> Block:
        """Lay out a block, or take it from those kept, and correct its height."""
        block = self._blocks.get(number)
        if block is None:
            piece = self.pieces[number]
            mentions = self.mentions_in(piece)
            block = compose(self.article, piece, self.look, mentions, self._glossed(), self._aloud(number))
            self._blocks[number] = block
            if len(self._blocks) > KEPT:
                self._blocks.popitem(last=False)
            self.heights.set(number, block.height)
        else:
            self._blocks.move_to_end(number)
        return block

    def _aloud(self, number: int) -> Callable[[View], Sequence[Reading]] | None:
        if self.read is None or self.look.ruby == "off":
            return None
        return partial(self.read, self, number)

    def words(self, number: int) -> tuple[Bounds, ...]:
        """List the words of a block, in offsets of its paragraph; outer names are words, titles are of several."""
        words = self._words.get(number)
        if words is None:
            piece = self.pieces[number]
            text = self.article.paragraphs[piece.paragraph].text[piece.start : piece.end]
            names: list[Bounds] = []
            for _, mention in self.mentions_in(piece):
                if mention.type is EntityType.TITLE:
                    continue  # made of words that can be looked up
                if not names or mention.start - piece.start >= names[-1][1]:
                    names.append((mention.start - piece.start, mention.end - piece.start))
            bounds = self.cut_words(text, names)
            words = tuple((a + piece.start, b + piece.start) for a, b in bounds if is_word(text[a:b]))
            self._words[number] = words
            if len(self._words) > KEPT:
                self._words.popitem(last=False)
        return words

    def mentions_in(self, piece: Piece) -> list[tuple[int, Mention]]:
        """List the mentions that begin inside a piece, with their numbers."""
        low = self._mention_from(piece.paragraph, piece.start)
        if piece.end == len(self.article.paragraphs[piece.paragraph].text):
            high = self._mention_from(piece.paragraph + 1, 0)
        else:
            high = self._mention_from(piece.paragraph, piece.end)
        numbered = ((number, self.article.mentions[number]) for number in range(low, high))
        return [(number, mention) for number, mention in numbered if mention.end <= piece.end]

    def _mention_from(self, paragraph: int, offset: int) -> int:
        """Give the number of the first mention that begins at an offset of a paragraph or later."""
        return bisect_left(self.article.mentions, (paragraph, offset), key=attrgetter("paragraph", "start"))

    def block_of(self, paragraph: int, offset: int = 0) -> int:
        """Give the block in which an offset of a paragraph stands."""
        return max(0, bisect_right(self._starts, (paragraph, offset)) - 1)

    def row_of(self, paragraph: int, offset: int = 0) -> int:
        """Give the row in which a character of the source stands."""
        number = self.block_of(paragraph, offset)
        inside = self.block(number).row_of(offset)
        return self.heights.row(number) + inside

    def row_at(self, paragraph: int, start: int, inside: int) -> int:
        """Give the row that is so many rows inside the piece which begins at an offset of a paragraph."""
        return self.heights.row(self.block_of(paragraph, start)) + inside

    def at(self, row: int) -> tuple[Block, int]:
        """Give the block at a row and the row within it."""
        number, inside = self.heights.find(row)
        block = self.block(number)
        return block, min(inside, block.height - 1)

    def place_at(self, row: int, cell: int = 0) -> Span:
        """Give the character of the source at a row and cell, as an empty span."""
        block, inside = self.at(row)
        offset = block.offset_at(inside // block.stride, cell)
        return Span(block.piece.paragraph, offset, offset)

    def step(self, row: int, rows: int) -> int:
        """Give the row that lies `rows` further (or back), with every height between made exact."""
        number, inside = self.heights.find(row)
        inside += rows
        while inside < 0 and number > 0:
            number -= 1
            inside += self.block(number).height
        while number < len(self.pieces) - 1 and inside >= (height := self.block(number).height):
            inside -= height
            number += 1
        return max(0, self.heights.row(number) + max(0, min(inside, self.heights[number] - 1)))


def cut(article: Article) -> list[Piece]:
    """Cut an article into pieces: its paragraphs, the huge ones after a sentence or anywhere."""
    pieces: list[Piece] = []
    for number, paragraph in enumerate(article.paragraphs):
        start, length = 0, len(paragraph.text)
        while length - start > PIECE:
            end = max(paragraph.text.rfind(mark, start + PIECE // 2, start + PIECE) for mark in "。！？.")
            end = end + 1 if end > 0 else start + PIECE
            pieces.append(Piece(number, start, end))
            start = end
        pieces.append(Piece(number, start, length))
    return pieces
