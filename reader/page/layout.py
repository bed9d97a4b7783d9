"""The whole page: only what is looked at is laid out, the rest is estimated."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import OrderedDict

from reader.document import Article, Mention, Span
from reader.page.compose import Block, Look, Piece, compose, estimated_height
from reader.page.heights import Heights

PIECE = 4_000
"""Characters of the longest piece: longer paragraphs are cut, so that no keypress lays out megabytes."""

KEPT = 600
"""Blocks kept laid out; about ten screens at 500x200."""

AT_ONCE = 60_000
"""Characters of an article that is laid out whole when idle, so that its scrollbar is exact."""


class Page:
    """An article laid out in one look.  Rows count from 0 over the whole article.

    A position is (block, row within the block); block heights are exact once a block was seen.
    """

    def __init__(self, article: Article, look: Look) -> None:
        self.article, self.look = article, look
        self.pieces = cut(article)
        self._starts = [(piece.paragraph, piece.start) for piece in self.pieces]
        self._blocks: OrderedDict[int, Block] = OrderedDict()
        self.heights = Heights(estimated_height(article, piece, look) for piece in self.pieces)
        self._index_mentions()

    def _index_mentions(self) -> None:
        self._places = [(m.paragraph, m.start) for m in self.article.mentions]
        seen: set[str] = set()
        first: set[int] = set()
        for number, mention in enumerate(self.article.mentions):
            if mention.entity not in seen:
                seen.add(mention.entity)
                first.add(number)
        self._first = frozenset(first)

    def replaced(self, article: Article) -> Page:
        """Give the page with other annotations; of the same text the heights seen stay as estimates."""
        page = Page(article, self.look)
        if article.paragraphs == self.article.paragraphs:
            page.heights = self.heights
        return page

    def looked(self, look: Look) -> Page:
        """Give the page in another look; of one width the heights seen stay as estimates."""
        page = Page(self.article, look)
        if (look.width, look.translation) == (self.look.width, self.look.translation):
            page.heights = self.heights
        return page

    def block(self, number: int) -> Block:
        """Lay out a block, or take it from those kept, and correct its height."""
        block = self._blocks.get(number)
        if block is None:
            piece = self.pieces[number]
            block = compose(self.article, piece, self.look, self.mentions_in(piece), self._first)
            self._blocks[number] = block
            if len(self._blocks) > KEPT:
                self._blocks.popitem(last=False)
            self.heights.set(number, block.height)
        else:
            self._blocks.move_to_end(number)
        return block

    def mentions_in(self, piece: Piece) -> list[tuple[int, Mention]]:
        """List the mentions that begin inside a piece, with their numbers."""
        low = bisect_left(self._places, (piece.paragraph, piece.start))
        high = bisect_left(self._places, (piece.paragraph, piece.end))
        if piece.end == len(self.article.paragraphs[piece.paragraph].text):
            high = bisect_left(self._places, (piece.paragraph + 1, 0))
        numbered = ((number, self.article.mentions[number]) for number in range(low, high))
        return [(number, mention) for number, mention in numbered if mention.end <= piece.end]

    def block_of(self, paragraph: int, offset: int = 0) -> int:
        """Give the block in which an offset of a paragraph stands."""
        return max(0, bisect_right(self._starts, (paragraph, offset)) - 1)

    def row_of(self, paragraph: int, offset: int = 0) -> int:
        """Give the row in which a character of the source stands."""
        number = self.block_of(paragraph, offset)
        line = self.block(number).line_of(offset)
        return self.heights.row(number) + line

    def at(self, row: int) -> tuple[Block, int]:
        """Give the block at a row and the row within it."""
        number, inside = self.heights.find(row)
        block = self.block(number)
        return block, min(inside, block.height - 1)

    def place_at(self, row: int, cell: int = 0) -> Span:
        """Give the character of the source at a row and cell, as an empty span."""
        block, inside = self.at(row)
        offset = block.offset_at(inside, cell)
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

    def settle(self) -> bool:
        """Lay out everything where the article is small; tell whether it was."""
        if sum(len(paragraph.text) for paragraph in self.article.paragraphs) > AT_ONCE:
            return False
        for number in range(len(self.pieces)):
            self.block(number)
        return True


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
