"""Who moved where: verbs of moving read in their clauses, by frames that annotations/moves.yaml holds."""

from __future__ import annotations

from reader.annotate.moves.merge import merge
from reader.annotate.moves.reading import open_pages, read_tellings
from reader.document import Article
from reader.knowledge import Knowledge

__all__ = ["find_moves"]


def find_moves(article: Article, knowledge: Knowledge) -> Article:
    """Add the moves that the article tells to those it has; mentions must have been found before.

    A move that a person wrote down (confidence 1) is kept as it is, and what is found beside it that
    says the same is left out.
    """
    if not knowledge.verbs:
        return article
    pages = open_pages(article, knowledge)
    return merge(article, read_tellings(article, knowledge, pages))
