"""What a person decided about an article, laid over what the machine found in it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.annotate.decided.ground import Ground
from reader.annotate.decided.moves import lay_moves
from reader.annotate.decided.names import Sheet, lay_names, named_by
from reader.annotate.decided.records import (
    OWN,
    Decision,
    Drop,
    End,
    Fails,
    Holds,
    Mark,
    Merge,
    Ref,
    Rename,
    Retype,
    Told,
    subject,
)
from reader.document import ORG, Article, Entity, Move, Post
from reader.record import replace

__all__ = [
    "OWN",
    "Decision",
    "Drop",
    "End",
    "Fails",
    "Ground",
    "Holds",
    "Mark",
    "Merge",
    "Ref",
    "Rename",
    "Retype",
    "Told",
    "lay_over",
    "subject",
]


def lay_over(article: Article | Ground, decisions: Sequence[Decision]) -> Article:
    """Give the article as a person decided it; laid over twice, it stays the same, where all whom it names are still there.

    A decision whose words or entity are no longer there changes nothing.  Pass the same Ground again
    and again, and what it looked up once it need not look up again.
    """
    ground = article if isinstance(article, Ground) else Ground(article)
    if not decisions:
        return ground.article
    sheet = Sheet(ground, dict(ground.article.entities))
    named = replace(ground.article, mentions=lay_names(sheet, decisions))
    moves = lay_moves(sheet, named, decisions)
    return replace(named, moves=moves, entities=_entities(sheet, named, moves))


def _entities(sheet: Sheet, named: Article, moves: Sequence[Move]) -> dict[str, Entity]:
    """Leave out the entities that were merged, and those nothing names any more."""
    entities = {
        identity: _with_posts(sheet, entity)
        for identity, entity in sheet.entities.items()
        if identity not in sheet.merged
    }
    before = sheet.ground.article
    gone = (sheet.ground.named | (entities.keys() - before.entities.keys())) - named_by(named)
    for move in moves:
        gone -= {move.person, *(move.group.members if move.group else ())}
        gone -= {post.organization for post in (move.origin, move.destination) if post}
    gone -= {post.organization for entity in entities.values() for post in entity.posts}
    return {identity: entity for identity, entity in entities.items() if identity not in gone}


def _with_posts(sheet: Sheet, entity: Entity) -> Entity:
    """Let the posts of an entity name the organisations that are meant now."""
    touched = sheet.merged.keys() | sheet.retyped
    if not any(post.organization in touched for post in entity.posts):
        return entity
    posts: dict[Post, None] = {}
    for post in entity.posts:
        identity = post.organization and sheet.root(post.organization)
        stays = identity in sheet.entities and sheet.entities[identity].type is ORG
        now = replace(post, organization=identity if stays else None)
        if now.organization or now.role:
            posts[now] = None
    return replace(entity, posts=tuple(posts))
