"""Names, moves and notes as Web Annotations (W3C JSON-LD): quotes and positions on the article's text.

Positions count code points of the restored paragraphs joined by line ends, as `brat` has them; the
fragment `p3` is the third paragraph, as `newsreader FILE#p3` has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from urllib.parse import quote as percent

from reader import anchors
from reader.document import Article, Entity, EntityType, Mention, Move, Quote, Source, Span
from reader.export import facts, phrases
from reader.export.escaping import json_text
from reader.export.schema_org import TYPES
from reader.export.wish import Wish
from reader.naming import Naming
from reader.userdata import Note

Tree = dict[str, object]


def w3c(article: Article, notes: Sequence[Note], wish: Wish) -> str:
    """Write one collection: what is named, who moves, what the reader noted."""
    naming = facts.views(article, wish.traditional).original
    starts = [0, *accumulate(len(paragraph.text) + 1 for paragraph in article.paragraphs)]
    items = [_annotation(article, starts, *each) for each in _all(naming, notes)]
    tree: Tree = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": _urn(article.source, "annotations"),
        "type": "AnnotationCollection",
        "label": article.source.title or article.source.name,
        "total": len(items),
        "first": {
            "id": _urn(article.source, "page"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return json_text(tree, indent=1) + "\n"


Told = tuple[str, str, list[Tree], Sequence[tuple[Quote, Span | None]]]
"""Name, motivation, bodies, and the places of one annotation."""


def _all(naming: Naming, notes: Sequence[Note]) -> Iterator[Told]:
    article = naming.article
    for mention in article.mentions:
        span = Span(mention.paragraph, mention.start, mention.end)
        name = f"name-{span.paragraph + 1}-{span.start}-{span.end}-{mention.entity}"
        yield name, "identifying", [_named(naming, mention)], [_place(article, span)]
    for number, move in enumerate(article.moves, 1):
        places = [_place(article, span) for span in move.evidence]
        yield f"move-{number}-{move.id}", "describing", [_told(naming, move)], places
    found, lost = facts.placed(article, notes)
    for note, place in [*found, *((note, None) for note in lost)]:
        bodies = [_text("commenting", note.text), *(_text("tagging", tag) for tag in note.tags)]
        yield f"note-{note.id}", "commenting", bodies, [(note.quote, place)]


def _place(article: Article, span: Span) -> tuple[Quote, Span]:
    return anchors.quote(article, span), span


def _named(naming: Naming, mention: Mention) -> Tree:
    entity = naming.article.entities.get(mention.entity) or Entity(
        mention.entity, EntityType.ORG, known=False
    )
    where = (
        f"https://www.wikidata.org/entity/{percent(entity.wikidata, errors='replace')}"
        if entity.wikidata
        else ""
    )
    body: Tree = {"type": "SpecificResource", "purpose": "identifying"}
    resource = where or _urn(naming.article.source, f"entity-{entity.id}")
    return {**body, "source": {"id": resource, "type": TYPES[entity.type], "label": naming.both(entity.id)}}


def _told(naming: Naming, move: Move) -> Tree:
    return _text("describing", phrases.move_line(move, name=naming.both))


def _text(purpose: str, value: str) -> Tree:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _annotation(article: Article, starts: Sequence[int], name: str, motivation: str, bodies: list[Tree],
                places: Sequence[tuple[Quote, Span | None]]) -> Tree:  # fmt: skip
    targets = [_target(article.source, starts, *place) for place in places]
    tree: Tree = {"id": _urn(article.source, name), "type": "Annotation", "motivation": motivation}
    return {**tree, "body": bodies, "target": targets or [_file(article.source)]}


def _target(source: Source, starts: Sequence[int], words: Quote, span: Span | None) -> Tree:
    selectors: list[Tree] = [
        {"type": "TextQuoteSelector", "exact": words.exact, "prefix": words.prefix, "suffix": words.suffix}
    ]
    if span is not None:
        base = starts[span.paragraph]
        selectors += [
            {"type": "TextPositionSelector", "start": base + span.start, "end": base + span.end},
            {"type": "FragmentSelector", "value": f"p{span.paragraph + 1}"},
        ]
    return {"type": "SpecificResource", "source": _file(source), "selector": selectors}


def _file(source: Source) -> str:
    """Give the IRI of the article: its address, else its file as a relative one."""
    return percent(
        source.address or source.path or source.name or "-", safe="/:?=&%~+,;@!$'()*", errors="replace"
    )


def _urn(source: Source, name: str) -> str:
    key = percent(source.sha256[:16] or source.name, errors="replace")
    return f"urn:newsreader:{key}:{percent(name, safe='-', errors='replace')}"
