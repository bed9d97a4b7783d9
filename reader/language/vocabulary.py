"""The words of an article: which, how often, and how many of them a reader knows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from reader.document import Article, Span


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an article in its own script, how often it stands there, and where it does first."""

    word: str
    count: int
    first: Span


def vocabulary(article: Article) -> tuple[Word, ...]:
    """List the Chinese words of an article without its names, the most frequent first, then by place."""
    raise NotImplementedError


def coverage(words: Collection[Word], known: Collection[str]) -> float:
    """Give the part of the running words that is known, 0.0 to 1.0; either script; 1.0 where there are none."""
    raise NotImplementedError
