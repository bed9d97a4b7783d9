"""Long articles, annotated stretch by stretch: memory stays small, and what is on the screen can come first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from reader.document import Article, Entity, Mention, Move, Span
from reader.mentions import Mentions
from reader.record import replace

LONG = 100_000
"""Characters from which an article is cut: what belongs together in a text stands less far apart."""

STRETCH = 40_000
"""Characters of a stretch, at least."""


def stretches(article: Article) -> list[range]:
    """Cut an article into runs of paragraphs; one of all where it is not long, or has marks already."""
    everything = range(len(article.paragraphs))
    if article.mentions or sum(len(one.text) for one in article.paragraphs) < LONG:
        return [everything]
    found: list[range] = []
    first = size = 0
    for number, paragraph in enumerate(article.paragraphs, 1):
        size += len(paragraph.text)
        if size >= STRETCH:
            found.append(range(first, number))
            first, size = number, 0
    if first < len(everything):
        found.append(range(first, len(everything)))
    return found


def stretch(article: Article, paragraphs: range) -> Article:
    """Give a run of paragraphs as an article of its own."""
    if len(paragraphs) == len(article.paragraphs):
        return article
    return Article(article.source, article.paragraphs[paragraphs.start : paragraphs.stop])


def placed(part: Article, first: int, seen: dict[str, Entity]) -> Article:
    """Count the paragraphs of what was found in a stretch from those of the whole; its first one is given.

    What is equal becomes one, for each stretch holds whom all know once more else: `seen` holds the entities of the
    stretches before, and gets those of this one.
    """
    entities = {
        (one := seen.setdefault(key, each)).id: one if one == each else _alike(one, each)
        for key, each in part.entities.items()
    }
    mentions = Mentions(part.mentions, first)
    return replace(
        part,
        entities=entities,
        mentions=mentions.renamed({key: one.id for key, one in entities.items()}),
        moves=tuple(_shifted(move, first) for move in part.moves),
    )


def _alike(one: Entity, other: Entity) -> Entity:
    """Give the second entity with the names of the first, where those are equal."""
    return replace(other, id=one.id, names=one.names) if one.names == other.names else other


def joined(article: Article, parts: Mapping[range, Article]) -> Article:
    """Lay what was found in stretches, placed, over the whole article; some of them may not be done yet.

    An entity that two stretches name has what both say of it.  A move told in two is listed twice.
    """
    if len(parts) == 1 and (only := next(iter(parts))) and len(only) == len(article.paragraphs):
        return parts[only]
    entities: dict[str, Entity] = {}
    mentions: list[Sequence[Mention]] = []
    moves: list[Move] = []
    ordered = sorted(parts.items(), key=lambda one: one[0].start)
    for _, part in ordered:
        told = _told_apart(part, entities)
        for identity, entity in told.entities.items():
            known = entities.get(identity)
            entities[identity] = _both(known, entity) if known else entity
        mentions.append(told.mentions)
        moves += told.moves
    remarks = dict.fromkeys(chain(article.remarks, *(part.remarks for _, part in ordered)))
    return replace(
        article,
        entities=entities,
        mentions=Mentions.together(mentions),
        moves=tuple(replace(move, id=f"move-{number}") for number, move in enumerate(moves, 1)),
        remarks=tuple(remarks),
    )


def _both(one: Entity, other: Entity) -> Entity:
    names = {
        tag: tuple(dict.fromkeys((*one.names.get(tag, ()), *other.names.get(tag, ()))))
        for tag in (*one.names, *other.names)
    }
    return replace(one, names=names, posts=tuple(dict.fromkeys((*one.posts, *other.posts))))


def _told_apart(part: Article, entities: Mapping[str, Entity]) -> Article:
    """Give entities another id where another stretch gave theirs to something of another type."""
    names = {
        identity: f"{identity}-{entity.type.lower()}"
        for identity, entity in part.entities.items()
        if identity in entities and entities[identity].type is not entity.type
    }
    if not names:
        return part

    return replace(
        part,
        entities={
            names.get(old, old): replace(entity, id=names.get(old, old))
            for old, entity in part.entities.items()
        },
        mentions=Mentions.together([part.mentions]).renamed(names),
        moves=tuple(_renamed(move, names) for move in part.moves),
    )


def _renamed(move: Move, names: Mapping[str, str]) -> Move:
    def ends(identity: str | None) -> str | None:
        return names.get(identity, identity) if identity else identity

    origin, destination = (
        post and replace(post, organization=ends(post.organization))
        for post in (move.origin, move.destination)
    )
    group = move.group and replace(
        move.group, members=tuple(names.get(one, one) for one in move.group.members)
    )
    return replace(move, person=ends(move.person), group=group, origin=origin, destination=destination)


def _shifted(move: Move, by: int) -> Move:
    evidence = tuple(Span(span.paragraph + by, span.start, span.end) for span in move.evidence)
    return replace(move, evidence=evidence)
