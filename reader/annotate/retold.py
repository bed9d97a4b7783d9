"""What a translation tells, joined to the article: who is who in both languages, which move both tell."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import product
from operator import attrgetter

from reader.annotate.retold_moves import Pairs, Telling, joined_moves
from reader.document import (
    ALONE,
    ORG,
    PERSON,
    PLACE,
    PRODUCT,
    Article,
    Entity,
    EntityType,
    Mention,
    Move,
    Paragraph,
    Post,
    Retold,
    Source,
)
from reader.record import replace

CROWD = 40
"""People of one paragraph whose sounds are compared: a list of thousands is not gone through with each."""

FEW, SURE = 20, 0.8
"""People whose sounds are compared though no pair of paragraphs holds both, and how alike they must be."""

NAMED = frozenset({PERSON, ORG, PRODUCT, PLACE})
"""Types whose English name is taken from the translation."""


def as_article(article: Article) -> Article:
    """Give the translation of an article as one to be annotated; it is told on the same day."""
    texts = article.rendition.paragraphs if article.rendition else ()
    return Article(Source(article.source.name, date=article.source.date), tuple(map(Paragraph, texts)))


def joined(article: Article, told: Article) -> Article:
    """Put beside an article what its translation tells; `told` is the latter, annotated.

    Who has no English name yet is called as the translation does from now on.  Without an alignment, or
    where nothing was found in the translation, the article stays as it is.
    """
    if article.rendition is None or not article.rendition.beside or not told.mentions:
        return article
    pairs = Pairs.of(article)
    same = _same(article, told, pairs)
    call = {
        one.id: same.get(one.id, one.id if one.known else f"{ALONE}{one.id}")
        for one in told.entities.values()
    }
    moves, evidence = joined_moves(article.moves, [_telling(told, move, call) for move in told.moves], pairs)
    retold = Retold(
        entities={call[one.id]: _renamed(one, call) for one in told.entities.values() if one.id not in same},
        mentions=tuple(replace(mention, entity=call[mention.entity]) for mention in told.mentions),
        moves=moves,
        evidence=evidence,
    )
    return replace(article, entities={**article.entities, **_english(article, told, same)}, retold=retold)


def _same(article: Article, told: Article, pairs: Pairs) -> dict[str, str]:
    """Tell who of the translation is whom of the article: by identity, by English name, by sound."""
    same: dict[str, str] = {}
    english = _by_english(article.entities.values())
    for entity in told.entities.values():
        ours = article.entities.get(entity.id)
        found = {english.get((entity.type, form.casefold())) for form in entity.names.get("en", ())}
        found.discard(None)
        if ours and ours.type is entity.type and (ours.known == entity.known or len(found) != 1):
            same[entity.id] = entity.id
        elif len(found) == 1 and (one := found.pop()):
            same[entity.id] = one
    return same | _by_sound(article, told, pairs, same)


def _by_english(entities: Iterable[Entity]) -> dict[tuple[EntityType, str], str | None]:
    """Give who has an English name; nobody where two of a type have it."""
    found: dict[tuple[EntityType, str], str | None] = {}
    for entity in entities:
        for form in entity.names.get("en", ()):
            key = (entity.type, form.casefold())
            found[key] = entity.id if found.get(key, entity.id) == entity.id else None
    return found


def _by_sound(article: Article, told: Article, pairs: Pairs, same: Mapping[str, str]) -> dict[str, str]:
    """Join who is left in paragraphs that belong together, the most alike first; whom two claim, none has."""
    taken = set(same.values())
    ours = _places(article.mentions, pairs.ours, lambda one: one in taken or _latin(article.entities[one]))
    theirs = _places(told.mentions, pairs.theirs, same.__contains__)
    scores: dict[tuple[str, str], float] = {}
    groups = [(ours[place][:CROWD], theirs[place][:CROWD], 0.0) for place in ours.keys() & theirs.keys()]
    apart = [[*dict.fromkeys(one for those in side.values() for one in those)] for side in (ours, theirs)]
    for here, there, least in (*groups, (apart[0][:FEW], apart[1][:FEW], SURE)):
        for one, other in product(here, there):
            if (one, other) not in scores and article.entities[one].type is told.entities[other].type:
                score = _likeness(article.entities[one], told.entities[other])
                scores[one, other] = score if score >= least else 0.0
    likely = sorted(((score, *pair) for pair, score in scores.items() if score), reverse=True)
    rivals: dict[str, list[tuple[float, str, str]]] = defaultdict(list)
    for found in likely:
        rivals[found[1]].append(found)
        rivals[found[2]].append(found)
    joined: dict[str, str] = {}
    for score, one, other in likely:
        gone = {*joined, *joined.values()}
        if not {one, other} & gone and all(
            rival[0] < score or rival[1:] == (one, other) or {*rival[1:]} & gone
            for rival in (*rivals[one], *rivals[other])
        ):
            joined[other] = one
    return joined


def _latin(entity: Entity) -> bool:
    """Tell whether an entity is called in Latin letters already, so that its sound tells no more."""
    return bool(entity.names.get("en")) or entity.type not in (PERSON, ORG)


def _places(
    mentions: Iterable[Mention], pair: Mapping[int, int], known: Callable[[str], bool]
) -> dict[int, list[str]]:
    """List who is named in each pair of paragraphs, but for those that are known."""
    found: dict[int, dict[str, None]] = defaultdict(dict)
    for mention in mentions:
        if mention.paragraph in pair and not known(mention.entity):
            found[pair[mention.paragraph]][mention.entity] = None
    return {place: list(those) for place, those in found.items()}


def _likeness(one: Entity, other: Entity) -> float:
    from reader.language.sounding import likeness, spells  # its tables take 50 ms

    names = [name for forms in one.names.values() for name in forms if not name.isascii()]
    latin = other.names.get("en", ())
    compare = likeness if one.type is PERSON else spells
    return max((float(compare(a, b)) for a, b in product(names, latin)), default=0.0)


def _english(article: Article, told: Article, same: Mapping[str, str]) -> dict[str, Entity]:
    """Give those of the article who get their English name from the translation."""
    found: dict[str, Entity] = {}
    for theirs, ours in same.items():
        entity, names = article.entities[ours], told.entities[theirs].names.get("en", ())
        if names and entity.type in NAMED and not entity.names.get("en"):
            found[ours] = replace(entity, names={**entity.names, "en": tuple(names)})
    return found


def _renamed(entity: Entity, call: Mapping[str, str]) -> Entity:
    posts = tuple(post for each in entity.posts if (post := _post(each, call)))
    return replace(entity, id=call[entity.id], posts=posts)


def _post(post: Post | None, call: Mapping[str, str]) -> Post | None:
    if post is None or post.organization is None:
        return post
    return replace(post, organization=call.get(post.organization, post.organization))


def _called(move: Move, call: Mapping[str, str]) -> Move:
    """Give a move of the translation with the ids of the article."""
    group = move.group and replace(move.group, members=tuple(call.get(m, m) for m in move.group.members))
    return replace(
        move,
        id=f"{ALONE}{move.id}",
        person=move.person and call.get(move.person, move.person),
        group=group,
        origin=_post(move.origin, call),
        destination=_post(move.destination, call),
    )


def _telling(told: Article, move: Move, call: Mapping[str, str]) -> Telling:
    """Give a move of the translation, and which organisations its words name."""
    by_place = attrgetter("paragraph")
    named = {
        call[mention.entity]
        for span in move.evidence
        for mention in told.mentions[
            bisect_left(told.mentions, span.paragraph, key=by_place) : bisect_right(
                told.mentions, span.paragraph, key=by_place
            )
        ]
        if span.start <= mention.start < span.end
    }
    return Telling(_called(move, call), frozenset(named))
