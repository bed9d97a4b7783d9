"""Finding words in an article, whichever script they are typed in."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from reader.document import Article, Span
from reader.script import fold

_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


class Finder:
    """The folded text of an article, made once and searched often."""

    def __init__(self, article: Article) -> None:
        texts = [paragraph.text for paragraph in article.paragraphs]
        self._starts = [0, *accumulate(len(text) + 1 for text in texts)]
        self._folded = _key("\n".join(texts))

    def find(self, query: str) -> list[Span]:
        """List where the words stand, without overlaps, in order; none for an empty query."""
        wanted = _key(query.strip())
        spans: list[Span] = []
        place = self._folded.find(wanted) if wanted else -1
        while place >= 0:
            paragraph = bisect_right(self._starts, place) - 1
            start = place - self._starts[paragraph]
            spans.append(Span(paragraph, start, start + len(wanted)))
            place = self._folded.find(wanted, place + len(wanted))
        return spans


def _key(text: str) -> str:
    return fold(text).translate(_LOWER)
