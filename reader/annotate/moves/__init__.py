"""Who moved where: verbs of moving read in their clauses, by frames that annotations/moves.yaml holds."""

from __future__ import annotations

from reader.annotate.moves.merging.merge import merge
from reader.annotate.moves.offices import offices
from reader.annotate.moves.reading import open_pages, read_tellings
from reader.document import Article
from reader.knowledge import Knowledge
from reader.record import replace

__all__ = ["find_moves"]


def find_moves(article: Article, knowledge: Knowledge) -> Article:
    """Add the moves that the article tells to those it has; mentions must have been found before.

    A move that a person wrote down (confidence 1) is kept as it is, and what is found beside it that
    says the same is left out.
    """
    if not knowledge.verbs:
        return article
    pages = open_pages(article, knowledge)
    laid = offices(article, knowledge)
    found = merge(laid, read_tellings(laid, knowledge, pages))
    if found is laid:
        return article
    ends = (post.organization for move in found.moves for post in (move.origin, move.destination) if post)
    used = dict.fromkeys(each for each in ends if each)
    entities = {key: each for key, each in laid.entities.items() if key in article.entities or key in used}
    makers = {
        key: knowledge.entities[key] for key in used if key not in entities and key in knowledge.entities
    }
    return replace(article, entities={**entities, **makers}, moves=found.moves)
