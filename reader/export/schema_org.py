"""An article, its people and their posts as schema.org tells them (JSON-LD)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.document import Article, Entity, EntityType, Move, Status
from reader.export import facts
from reader.export.html_rows import row_name
from reader.export.links import link
from reader.naming import Naming

Tree = dict[str, object]

TYPES = {
    EntityType.PERSON: "Person",
    EntityType.ORG: "Organization",
    EntityType.PRODUCT: "Product",
    EntityType.PLACE: "Place",
    EntityType.TITLE: "DefinedTerm",
}


def news_article(article: Article, naming: Naming, script: str) -> Tree:
    """Give the article as a NewsArticle that mentions its entities; what is denied is no EmployeeRole."""
    source = article.source
    named = list(dict.fromkeys(m.entity for m in article.mentions))
    wanted = [*named, *facts.people(article), *facts.organizations(article)]
    moves: dict[str, list[Move]] = {}
    for move in article.moves:
        for person in facts.movers(move, article):
            moves.setdefault(person, []).append(move)
    tree: Tree = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": source.title or source.name,
        "inLanguage": script or "zh",
        "datePublished": source.date,
        "author": {"@type": "Person", "name": source.author} if source.author else None,
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        "url": source.address,
        "identifier": f"sha256:{source.sha256}" if source.sha256 else None,
        "mentions": [
            _entity(naming, identity, moves.get(identity, ())) for identity in dict.fromkeys(wanted)
        ],
    }
    return _full(tree)


def _entity(naming: Naming, identity: str, moves: Iterable[Move]) -> Tree:
    entity = naming.article.entities.get(identity) or Entity(identity, EntityType.ORG, known=False)
    others = {name for names in entity.names.values() for name in names} - {naming.name(identity)}
    return _full(
        {
            "@type": TYPES[entity.type],
            "@id": f"#{row_name(identity)}",
            "name": naming.name(identity),
            "alternateName": sorted(others),
            "description": entity.about,
            "sameAs": f"https://www.wikidata.org/wiki/{entity.wikidata}" if entity.wikidata else None,
            "worksFor": [role for move in moves for role in _roles(move, naming)],
        }
    )


def _roles(move: Move, naming: Naming) -> Iterator[Tree]:
    """Give the end of one post and the beginning of the next."""
    if move.status is Status.DENIED:
        return
    article = naming.article
    proof = [
        {"@type": "Quotation", "text": article.text(span), "url": link(article.source, span.paragraph)}
        for span in move.evidence
    ]
    for post, edge in ((move.origin, "endDate"), (move.destination, "startDate")):
        if post and post.organization:
            yield _full(
                {
                    "@type": "EmployeeRole",
                    "roleName": post.role,
                    edge: move.date,
                    "description": move.status.value,
                    "worksFor": {
                        "@id": f"#{row_name(post.organization)}",
                        "name": naming.name(post.organization),
                    },
                    "subjectOf": proof,
                }
            )


def _full(tree: Tree) -> Tree:
    """Leave out what is not known."""
    return {key: value for key, value in tree.items() if value not in (None, "", [], {})}
