"""What the lists beside the article say of its translation: people and moves that it alone tells, and where."""

from __future__ import annotations

from reader.app.widgets.panel import Item
from reader.app.widgets.styled import Pieces
from reader.document import ALONE, Article, Entity, EntityType, Move, Span
from reader.page.parallel import beside, opposite
from reader.wording import say

AROUND = 24
"""Characters shown on either side of a name in the translation."""


def named_there(article: Article, paragraph: int | None) -> list[Entity]:
    """List the people whom the translation alone names, there where it says what a paragraph says."""
    retold = article.retold
    if retold is None:
        return []
    there = None if paragraph is None else beside(article, paragraph)
    found = {m.entity: None for m in retold.mentions if there is None or m.paragraph in there}
    entities = [retold.entities[identity] for identity in found if identity in retold.entities]
    return [entity for entity in entities if entity.type is EntityType.PERSON]


def moves_there(article: Article, paragraph: int | None) -> list[Move]:
    """List the moves that the translation alone tells, there where it says what a paragraph says."""
    moves = article.retold.moves if article.retold else ()
    there = None if paragraph is None else beside(article, paragraph)
    return [m for m in moves if there is None or any(span.paragraph in there for span in m.evidence)]


def alone(move: Move, article: Article) -> bool:
    """Tell whether the translation alone tells a move."""
    return article.retold is not None and move.id.startswith(ALONE)


def told_there(move: Move, article: Article) -> list[str]:
    """Give the words of the translation that tell a move."""
    if article.retold is None or article.rendition is None:
        return []
    spans = move.evidence if alone(move, article) else article.retold.evidence.get(move.id, ())
    texts = article.rendition.paragraphs
    return [texts[span.paragraph][span.start : span.end] for span in spans]


def mentions_there(article: Article, identity: str) -> list[Item]:
    """List where the translation names an entity; a place can be chosen as the paragraph it stands with."""
    if article.retold is None or article.rendition is None:
        return []
    texts, spans = article.rendition.paragraphs, [m for m in article.retold.mentions if m.entity == identity]
    items = (
        [Item(lines=([("", "")], [(say("card_translation", count=len(spans)), "strong")]))] if spans else []
    )
    for span in spans:
        text, number = texts[span.paragraph], opposite(article, span.paragraph)
        low, high = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
        line: Pieces = [
            (f"{say('paragraph_n', number=number + 1)} " if number is not None else "", "dim"),
            ("…" * (low > 0) + text[low : span.start], "dim"),
            (text[span.start : span.end], "strong"),
            (text[span.end : high] + "…" * (high < len(text)), "dim"),
        ]
        items.append(Item(lines=(line,), value=None if number is None else Span(number, 0, 0)))
    return items
