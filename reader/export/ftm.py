"""People, organisations and who worked where as FollowTheMoney entities, a JSON object a line.

A move is the end of one Employment and the beginning of another, with the article as proof.  What
is denied, and moves of people whom nobody names, are Notes: they assert no Employment.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha1

from reader.document import Article, Entity, EntityType, Move, Post, Status
from reader.export import facts, phrases
from reader.export.escaping import json_text, visible
from reader.export.links import link
from reader.export.wish import Wish
from reader.naming import PINYIN, Naming
from reader.userdata import Note

Record = dict[str, object]


def ftm(article: Article, notes: Sequence[Note], wish: Wish) -> str:
    """Write the entities, each once, the article first."""
    naming = facts.views(article, wish.traditional).original
    records: dict[str, Record] = {}
    for record in _records(naming, notes):
        _merge(records, record)
    return "".join(json_text(record) + "\n" for record in records.values())


def _records(naming: Naming, notes: Sequence[Note]) -> Iterator[Record]:
    article = naming.article
    yield _article(article)
    yield from (_entity(naming, identity, EntityType.PERSON) for identity in facts.people(article))
    yield from (_entity(naming, identity, EntityType.ORG) for identity in facts.organizations(article))
    for move in article.moves:
        told = list(_employments(naming, move))
        yield from told or [_move_note(naming, move)]
    found, lost = facts.placed(article, notes)
    yield from (_note(naming, note) for note in [*(note for note, _ in found), *lost])


def _merge(records: dict[str, Record], record: Record) -> None:
    """Join what is told of one entity in several places, as FollowTheMoney does."""
    known = records.setdefault(str(record["id"]), record)
    there, more = known["properties"], record["properties"]
    assert isinstance(there, dict)
    assert isinstance(more, dict)
    for name, values in more.items():
        there[name] = list(dict.fromkeys([*there.get(name, []), *values]))


def _record(schema: str, identity: str, properties: Mapping[str, Sequence[str | None]]) -> Record:
    """Make a record; texts are one line each, empty ones are left out."""
    cleaned = {
        name: [" ".join(visible(value, line=True).split()) for value in values if value]
        for name, values in properties.items()
    }
    kept = {name: [value for value in values if value] for name, values in cleaned.items()}
    return {"id": identity, "schema": schema, "properties": {n: v for n, v in kept.items() if v}}


def _key(*parts: str) -> str:
    """Make an id that is the same for the same thing, in every export."""
    return "newsreader-" + sha1("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _article_id(article: Article) -> str:
    return _key("article", article.source.sha256 or article.source.name)


def _entity_id(article: Article, identity: str) -> str:
    """Give the id of an entity: for one that a file knows the same in all articles."""
    entity = article.entities.get(identity)
    return (
        _key("entity", identity)
        if entity and entity.known
        else _key("entity", _article_id(article), identity)
    )


def _article(article: Article) -> Record:
    source = article.source
    address = source.address if source.address.startswith(("http://", "https://")) else ""
    return _record(
        "Article",
        _article_id(article),
        {
            "title": [source.title or source.name],
            "fileName": [source.name],
            "author": [source.author],
            "publisher": [source.publisher],
            "publishedAt": [source.date],
            "sourceUrl": [address],
            "language": ["zho"],
        },
    )


def _entity(naming: Naming, identity: str, kind: EntityType) -> Record:
    article = naming.article
    entity = article.entities.get(identity) or Entity(identity, kind, known=False)
    names = [
        naming.name(identity),
        *(n for tag, ns in sorted(entity.names.items()) if tag != PINYIN for n in ns),
    ]
    return _record(
        "Person" if kind is EntityType.PERSON else "Organization",
        _entity_id(article, identity),
        {
            "name": names[:1],
            "alias": [name for name in dict.fromkeys(names[1:]) if name != names[0]],
            "wikidataId": [entity.wikidata],
            "summary": [entity.about],
            "position" if kind is EntityType.PERSON else "description": [
                naming.post(p) for p in entity.posts
            ],
            "proof": [_article_id(article)],
        },
    )


def _employments(naming: Naming, move: Move) -> Iterator[Record]:
    if move.status is Status.DENIED:
        return
    for person in facts.movers(move, naming.article):
        for post, edge in ((move.origin, "endDate"), (move.destination, "startDate")):
            if post and post.organization:
                yield _employment(naming, move, person, post, edge)


def _employment(naming: Naming, move: Move, person: str, post: Post, edge: str) -> Record:
    article = naming.article
    organization = post.organization or ""
    key = (_article_id(article), person, organization, post.role or "")
    return _record(
        "Employment",
        _key("employment", *key),
        {
            "employee": [_entity_id(article, person)],
            "employer": [_entity_id(article, organization)],
            "role": [post.role],
            edge: [move.date],
            "status": [move.status.value],
            "summary": facts.evidence(move, article),
            "description": [move.date_text],
            "recordId": [link(article.source, span.paragraph) for span in move.evidence],
            "proof": [_article_id(article)],
        },
    )


def _move_note(naming: Naming, move: Move) -> Record:
    """Tell in words a move that asserts no Employment."""
    article = naming.article
    return _record(
        "Note",
        _key("move", _article_id(article), move.id),
        {
            "description": [phrases.move_line(move, name=naming.both)],
            "entity": [
                _article_id(article),
                *(_entity_id(article, each) for each in facts.movers(move, article)),
            ],
            "summary": facts.evidence(move, article),
            "proof": [_article_id(article)],
        },
    )


def _note(naming: Naming, note: Note) -> Record:
    article = naming.article
    about = note.entity if note.entity in (*facts.people(article), *facts.organizations(article)) else None
    entities = [_article_id(article), *([_entity_id(article, about)] if about else [])]
    properties = {
        "description": [note.text],
        "summary": [note.quote.exact],
        "keywords": note.tags,
        "entity": entities,
        "proof": entities[:1],
    }
    return _record("Note", _key("note", note.id), properties)
