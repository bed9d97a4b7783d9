"""What is indexed of the names and moves of an annotated article."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from reader.document import Article, EntityType, Move
from reader.ledger.taking import told
from reader.library.grams import cut
from reader.library.index import FAILED, Names

Told = dict[str, Any]
"""What reader.ledger.taking reads of an article."""

BETWEEN = " 0between0 "
"""Stands between two names, so that no query finds the end of one and the beginning of the next."""


def names(article: Article) -> Names:
    """Give counts of people and moves, and all names under all their forms.

    Whoever denies a move, or whose move is denied, is found by it too: the article tells of it.
    """
    forms = _forms(article)
    people = {mention.entity for mention in article.mentions if mention.type is EntityType.PERSON}

    def joined(identities: Iterable[str]) -> str:
        return BETWEEN.join(forms[identity] for identity in dict.fromkeys(identities) if identity in forms)

    return Names(
        people=len(people),
        moves=len(article.moves),
        named=joined(forms),
        joined=joined(
            one for move in article.moves if move.destination for one in _parties(move, joins=True)
        ),
        origin=joined(one for move in article.moves if move.origin for one in _parties(move, joins=False)),
    )


def found(annotate: Callable[[str, str], Article], path: str, item: str) -> tuple[Names, Told | None]:
    """Annotate an article; give its names, and what it tells the ledger: None where that failed.

    Whatever goes wrong with one article holds up no other.
    """
    try:
        article = annotate(path, item)
        return names(article), told(article)
    except Exception:  # annotators of others may raise anything; the count tells that it failed
        return Names(FAILED, FAILED), None


def _parties(move: Move, *, joins: bool) -> list[str]:
    """List who moves, and where to or from."""
    post = move.destination if joins else move.origin
    return [*move.people, *([post.organization] if post and post.organization else [])]


def _forms(article: Article) -> dict[str, str]:
    """Map each entity to its names, cut: those known of it, and those that stand in the article."""
    forms: dict[str, dict[str, None]] = {}
    for mention in article.mentions:
        entity = article.entities[mention.entity]
        if mention.type is EntityType.TITLE:
            continue
        of = forms.setdefault(
            mention.entity, {name: None for group in entity.names.values() for name in group}
        )
        of[article.text(mention)] = None
    return {identity: BETWEEN.join(map(cut, of)) for identity, of in forms.items()}
