r"""An annotated article as JSON, for other programs; `newsreader annotate FILE --format json`.

One object; every list is in a fixed order, so that the same article gives the same bytes:

    version      1; fields may be added under the same number, none removed or changed
    source       name, path (or null), sha256 of the bytes, encoding ("" where the format, such as PDF,
                 has its own), title, date (ISO 8601, as the article gives it), author, publisher (the
                 paper or site) and address (its URL), each "" where the article does not tell it,
                 script ("zh-Hant", "zh-Hans", or "" where it cannot be told)
    steps        what restoration did, a summary: [{repair, certainty, count}]
    paragraphs   [{text, kind}], kind text, heading or caption; counted from 0
    entities     [{id, type, names, wikidata (or null), about, posts, known}], in the order in which the
                 rest refers to them; names maps BCP 47 tags to lists, the preferred name first; posts
                 are [{organization, role}]; known tells that a person wrote it down.  Only what the
                 article refers to is listed, and each id referred to is: one that nothing is known
                 about has no names.
    mentions     [{paragraph, start, end, type, entity, text, confidence}], by place, the longer first;
                 start and end count code points of that paragraph, end is not included
    moves        [{id, person (entity id or null), group ({label, count, members} or null),
                 from, to ({organization, role} or null), date (ISO 8601 prefix or ""), date_text,
                 status (confirmed, reported, planned, denied),
                 evidence [{paragraph, start, end, text}], confidence}]
    remarks      sentences about what could not be used

Text is UTF-8, not escaped; half a character (in an undecodable file name) is written \udc80.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from reader.document import Article, Entity, EntityType, Move, Post, reading_order
from reader.script import detect

VERSION = 1

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def annotated_json(article: Article) -> str:
    """Write an article as the module says, with a line end at the end."""
    text = json.dumps(tree(article), ensure_ascii=False, indent=1)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def tree(article: Article) -> dict[str, Json]:
    """Give the object that is written."""
    source = article.source
    return {
        "version": VERSION,
        "source": {
            "name": source.name,
            "path": source.path,
            "sha256": source.sha256,
            "encoding": source.encoding,
            "title": source.title,
            "date": source.date,
            "author": source.author,
            "publisher": source.publisher,
            "address": source.address,
            "script": detect("\n".join(paragraph.text for paragraph in article.paragraphs)),
        },
        "steps": _steps(article),
        "paragraphs": [{"text": one.text, "kind": one.kind.value} for one in article.paragraphs],
        "entities": [_entity(entity) for entity in _entities(article)],
        "mentions": [
            {
                "paragraph": mention.paragraph,
                "start": mention.start,
                "end": mention.end,
                "type": mention.type.value,
                "entity": mention.entity,
                "text": article.text(mention),
                "confidence": mention.confidence,
            }
            for mention in sorted(article.mentions, key=reading_order)
        ],
        "moves": [_move(article, move) for move in article.moves],
        "remarks": list(article.remarks),
    }


def _steps(article: Article) -> list[Json]:
    counts = Counter((step.repair, step.certainty.value) for step in article.steps)
    return [
        {"repair": repair, "certainty": certainty, "count": count}
        for (repair, certainty), count in sorted(counts.items())
    ]


def _entities(article: Article) -> list[Entity]:
    """List each entity that is referred to, once; posts refer on, so the list grows while it is read."""
    found: dict[str, Entity] = {}
    waiting = list(_references(article))
    for identity, kind in waiting:
        if identity not in found:
            found[identity] = article.entities.get(identity) or Entity(identity, kind, known=False)
            waiting += _organizations(*found[identity].posts)
    return list(found.values())


def _references(article: Article) -> Iterator[tuple[str, EntityType]]:
    for mention in sorted(article.mentions, key=reading_order):
        yield mention.entity, mention.type
    for move in article.moves:
        people = (move.person,) if move.person else move.group.members if move.group else ()
        yield from ((person, EntityType.PERSON) for person in people)
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


def _move(article: Article, move: Move) -> Json:
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
        "evidence": [
            {"paragraph": s.paragraph, "start": s.start, "end": s.end, "text": article.text(s)}
            for s in move.evidence
        ],
        "confidence": move.confidence,
    }
