"""The search of one article: the words, the places found, the one gone to last."""

from __future__ import annotations

from reader.app.painting import Overlay
from reader.document import Article, Span
from reader.page.finding import Finder


class Search:
    """Finds in both scripts; `hit` is the number of the place gone to last."""

    def __init__(self) -> None:
        self.words = ""
        self.hits: list[Span] = []
        self.hit: int | None = None
        self._finder: Finder | None = None

    def find(self, article: Article, words: str, here: Span) -> Span | None:
        """Find all places; give the first from `here` on, around the end if need be."""
        self._finder = self._finder or Finder(article)
        self.words, self.hits, self.hit = words, self._finder.find(words), None
        if not self.hits:
            return None
        place = (here.paragraph, here.start)
        after = (n for n, span in enumerate(self.hits) if (span.paragraph, span.start) >= place)
        self.hit = next(after, 0)
        return self.hits[self.hit]

    def step(self, by: int) -> Span | None:
        """Give the next or previous place, around the ends; None where nothing was found."""
        if not self.hits or self.hit is None:
            return None
        self.hit = (self.hit + by) % len(self.hits)
        return self.hits[self.hit]

    def clear(self) -> None:
        """Mark nothing any more; the words are kept for the next time."""
        self.hits, self.hit = [], None

    def overlay(
        self, noted: dict[int, list[Span]], moved: frozenset[int], repaired: dict[int, list[int]]
    ) -> Overlay:
        """Give what is to be marked over the text."""
        by_paragraph: dict[int, list[Span]] = {}
        for span in self.hits:
            by_paragraph.setdefault(span.paragraph, []).append(span)
        hit = self.hits[self.hit] if self.hit is not None else None
        return Overlay(by_paragraph, hit, noted, moved, repaired)
