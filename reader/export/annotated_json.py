r"""An annotated article and its notes as JSON: everything, so that `newsreader import FILE.json` brings it back.

One object; every list is in a fixed order, so that the same article gives the same bytes:

    version      1; fields may be added under the same number, none removed or changed
     source       name, path (or null), sha256 of the bytes, encoding ("" where the format, such as PDF,
                  has its own), title, date (ISO 8601, as the article gives it), author, publisher (the
                  paper or site) and address (its URL), each "" where the article does not tell it,
                  script ("zh-Hant", "zh-Hans", or "" where it cannot be told)
    steps        what restoration did, a summary: [{repair, certainty, count}]
    repairs      each of those steps: [{repair, start, removed, inserted, certainty}]; start counts code
                 points of the text as decoded
    offers       repairs not sure enough to be made: [{start, end, candidates, certainty, gain, repair}]
    places       where each repair, and `offer_places` where each offer, stands: [{paragraph, start, end}]
    paragraphs   [{text, kind}], kind text, heading or caption; counted from 0
    translation  one text a paragraph, or none at all
    rendition    the translation as it is, or null: paragraphs, and beside: what each paragraph of the
                 article has of it, [{own, above, before, after}], pairs that count its paragraphs
    retold       what the translation tells of who moves, or null where there is none, or nobody looked:
                 entities (those it alone names), mentions, moves (those it alone tells), all as below,
                 but places count the rendition's paragraphs; evidence [{move, spans [{paragraph, start,
                 end, text}]}] has its words for moves of the article
    entities     [{id, type, names, wikidata (or null), about, posts, known}], those first that the rest
                 refers to, in that order; names maps BCP 47 tags to lists, the preferred name first;
                 posts are [{organization, role}]; known tells that a person wrote it down.  Each id
                 referred to is listed: one that nothing is known about has no names.
    mentions     [{paragraph, start, end, type, entity, text, confidence}], by place, the longer first;
                 start and end count code points of that paragraph, end is not included
    moves        [{id, person (entity id or null), group ({label, count, members} or null),
                 from, to ({organization, role} or null), date (ISO 8601 prefix or ""), date_text,
                 status (confirmed, reported, planned, denied),
                 evidence [{paragraph, start, end, text}], confidence, decided (by the reader)}]
    notes        [{id, quote {exact, prefix, suffix}, paragraph, entity, move (ids or null), text, tags,
                 created, changed}], oldest first; paragraph is a hint, the quote tells the place
    decisions    what the reader corrected, and the rest shows already: records as in the files of decisions
                 (see reader/userdata/decisionfile.py), every scalar a text
    remarks      sentences about what could not be used
    unsearched   how many places looked damaged and were left, because so many had been searched

Text is UTF-8, not escaped, but for control characters; half a character (in an undecodable file
name) is written \udc80.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from reader.annotate.decided import Decision
from reader.document import (
    Article,
    Entity,
    EntityType,
    Mention,
    Move,
    Offer,
    Post,
    Rendition,
    Span,
    Step,
    reading_order,
)
from reader.export.escaping import json_text
from reader.export.wish import Wish
from reader.script import script_of
from reader.userdata import Note
from reader.userdata.decisionfile import record
from reader.userdata.yaml import Plain

VERSION = 1

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def annotated_json(article: Article, notes: Iterable[Note], wish: Wish | None = None) -> str:
    """Write an article and its notes as the module says; nothing can be wished for, for nothing is left out."""
    return json_text(tree(article, notes, wish.decisions if wish else ()), indent=1) + "\n"


def tree(article: Article, notes: Iterable[Note] = (), decisions: Iterable[Decision] = ()) -> dict[str, Json]:
    """Give the object that is written."""
    texts = [paragraph.text for paragraph in article.paragraphs]
    return {
        "version": VERSION,
        "source": _source(article),
        "steps": _steps(article),
        "repairs": [repair(step) for step in article.steps],
        "offers": [_offer(offer) for offer in article.offers],
        "places": [asdict(span) for span in article.places],
        "offer_places": [asdict(span) for span in article.offer_places],
        "paragraphs": [{"text": one.text, "kind": one.kind.value} for one in article.paragraphs],
        "translation": list(article.translation),
        "rendition": _rendition(article.rendition),
        "retold": _retold(article),
        "entities": [_entity(entity) for entity in _entities(article)],
        "mentions": _mentions(article.mentions, texts),
        "moves": [_move(move, texts) for move in article.moves],
        "notes": [_note(note) for note in notes],
        "decisions": [_texts(record(decision)) for decision in decisions],
        "remarks": list(article.remarks),
        "unsearched": article.unsearched,
    }


def repair(step: Step) -> dict[str, Json]:
    """Give one of `repairs`."""
    return {
        "repair": step.repair,
        "start": step.start,
        "removed": step.removed,
        "inserted": step.inserted,
        "certainty": step.certainty.value,
    }


def _offer(offer: Offer) -> Json:
    return {
        "start": offer.start,
        "end": offer.end,
        "candidates": list(offer.candidates),
        "certainty": offer.certainty.value,
        "gain": offer.gain,
        "repair": offer.repair,
    }


def _texts(value: Plain) -> Json:
    """Give a record with every scalar as a text, as it is read from YAML."""
    if isinstance(value, dict):
        return {key: _texts(each) for key, each in value.items()}
    return [_texts(each) for each in value] if isinstance(value, list) else str(value)


def _rendition(rendition: Rendition | None) -> Json:
    if rendition is None:
        return None
    beside: list[Json] = [
        {
            "own": list(each.own),
            "above": each.above,
            "before": list(each.before),
            "after": list(each.after),
        }
        for each in rendition.beside
    ]
    return {"paragraphs": list(rendition.paragraphs), "beside": beside}


def _retold(article: Article) -> Json:
    if article.retold is None or article.rendition is None:
        return None
    retold, texts = article.retold, article.rendition.paragraphs
    return {
        "entities": [_entity(entity) for entity in retold.entities.values()],
        "mentions": _mentions(retold.mentions, texts),
        "moves": [_move(move, texts) for move in retold.moves],
        "evidence": [
            {"move": identity, "spans": [_span(span, texts) for span in spans]}
            for identity, spans in retold.evidence.items()
        ],
    }


def _mentions(mentions: Iterable[Mention], texts: Sequence[str]) -> list[Json]:
    return [
        {
            "paragraph": mention.paragraph,
            "start": mention.start,
            "end": mention.end,
            "type": mention.type.value,
            "entity": mention.entity,
            "text": texts[mention.paragraph][mention.start : mention.end],
            "confidence": mention.confidence,
        }
        for mention in sorted(mentions, key=reading_order)
    ]


def _span(span: Span, texts: Sequence[str]) -> Json:
    words = texts[span.paragraph][span.start : span.end]
    return {"paragraph": span.paragraph, "start": span.start, "end": span.end, "text": words}


def _source(article: Article) -> Json:
    source = article.source
    return {
        "name": source.name,
        "path": source.path,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "title": source.title,
        "date": source.date,
        "script": script_of(article),
        "author": source.author,
        "publisher": source.publisher,
        "address": source.address,
        "undecodable": source.undecodable,
    }


def _steps(article: Article) -> list[Json]:
    counts = Counter((step.repair, step.certainty.value) for step in article.steps)
    return [
        {"repair": repair, "certainty": certainty, "count": count}
        for (repair, certainty), count in sorted(counts.items())
    ]


def _entities(article: Article) -> list[Entity]:
    """List each entity once, those that are referred to first; posts refer on, so the list grows as it is read."""
    found: dict[str, Entity] = {}
    waiting = list(_references(article))
    waiting += [(entity.id, entity.type) for entity in article.entities.values()]
    for identity, kind in waiting:
        if identity not in found:
            found[identity] = article.entities.get(identity) or Entity(identity, kind, known=False)
            waiting += _organizations(*found[identity].posts)
    return list(found.values())


def _references(article: Article) -> Iterator[tuple[str, EntityType]]:
    for mention in sorted(article.mentions, key=reading_order):
        yield mention.entity, mention.type
    for move in article.moves:
        yield from ((person, EntityType.PERSON) for person in move.people)
        yield from _organizations(move.origin, move.destination)


def _organizations(*posts: Post | None) -> Iterator[tuple[str, EntityType]]:
    yield from ((post.organization, EntityType.ORG) for post in posts if post and post.organization)


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "type": entity.type.value,
        "names": {tag: list(entity.names[tag]) for tag in sorted(entity.names)},
        "wikidata": entity.wikidata,
        "about": entity.about,
        "posts": [_post(post) for post in entity.posts],
        "known": entity.known,
    }


def _post(post: Post | None) -> Json:
    return {"organization": post.organization, "role": post.role} if post else None


def _move(move: Move, texts: Sequence[str]) -> Json:
    group = move.group
    return {
        "id": move.id,
        "person": move.person,
        "group": {"label": group.label, "count": group.count, "members": list(group.members)}
        if group
        else None,
        "from": _post(move.origin),
        "to": _post(move.destination),
        "date": move.date,
        "date_text": move.date_text,
        "status": move.status.value,
        "evidence": [_span(span, texts) for span in move.evidence],
        "confidence": move.confidence,
        "decided": move.decided,
    }


def _note(note: Note) -> Json:
    return {**asdict(note), "tags": list(note.tags)}
