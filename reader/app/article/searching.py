"""The search of one article: the words, the places found, the one gone to last, the words before."""

from __future__ import annotations

from reader.app.article.painting import Overlay
from reader.document import Article, Span
from reader.language.lookup import Found, Lookup, Way
from reader.wording import say

REMEMBERED = 100
"""Searches that the arrow keys bring back."""


class Search:
    """Finds in both scripts, under other names and by pinyin; `hit` is the number of the place gone to last."""

    def __init__(self) -> None:
        self.words = ""
        self.hits = _NOTHING
        self.hit: int | None = None
        self.wrapped = False
        self.history: list[str] = []
        self._lookup: Lookup | None = None

    def prepare(self, article: Article) -> Lookup:
        """Make an article ready for searching; other annotations of the same text cost nothing."""
        last = self._lookup
        if last is None or last.article is not article:
            same = last is not None and last.article.paragraphs is article.paragraphs
            self._lookup = last = Lookup(article, last.finder if same and last else None)
        return last

    def find(self, article: Article, words: str, here: Span) -> Span | None:
        """Find all places; give the first from `here` on, around the end if need be."""
        self.words, self.hits, self.hit = words, self.prepare(article).find(words), None
        if not self.hits:
            return None
        after = self.hits.at_or_after(here)
        self.wrapped = after == len(self.hits)
        self.hit = 0 if self.wrapped else after
        return self.hits[self.hit]

    def renew(self, article: Article, here: Span) -> None:
        """Find the same words again, now that more is known of the article; the place gone to stays."""
        if self.hits:
            self.hits = self.prepare(article).find(self.words)
            self.hit = min(self.hits.at_or_after(here), len(self.hits) - 1) if self.hits else None

    def step(self, by: int) -> Span | None:
        """Give the next or previous place, around the ends; None where nothing was found."""
        if not self.hits or self.hit is None:
            return None
        self.wrapped = not 0 <= self.hit + by < len(self.hits)
        self.hit = (self.hit + by) % len(self.hits)
        return self.hits[self.hit]

    def keep(self, words: str) -> None:
        """Remember words for the next time, the latest last."""
        self.history = [*(each for each in self.history if each != words), words][-REMEMBERED:]

    def clear(self) -> None:
        """Mark nothing any more; the words are kept for the next time."""
        self.hits, self.hit = _NOTHING, None

    def telling(self, *, back: bool = False) -> str:
        """Say which place of how many, by what it was found, and whether the search went around the end."""
        if self.hit is None:
            return ""
        text = say("hit_n", query=self.words.strip(), number=self.hit + 1, count=len(self.hits))
        parts = [text]
        if (way := self.hits.way(self.hit)) is not Way.WORDS:
            parts.append(say(f"found_by_{way.value}"))
        if self.wrapped:
            parts.append(say("from_the_end" if back else "from_the_top"))
        return " · ".join(parts)

    def overlay(
        self, noted: dict[int, list[Span]], moved: frozenset[int], repaired: dict[int, list[int]]
    ) -> Overlay:
        """Give what is to be marked over the text."""
        hit = self.hits[self.hit] if self.hit is not None else None
        return Overlay(self.hits.within, hit, noted, moved, repaired)


_NOTHING = Found()
