"""What several formats ask of an article: its people, where they stand, both scripts of what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.document import ALONE, Article, EntityType, Mention, Move, Post, Span
from reader.mentions import in_paragraph
from reader.naming import Naming
from reader.record import record
from reader.script import HANS, HANT, Script, Target, script_of
from reader.userdata import Note, located


@record
class Views:
    """An article as it stands and in both scripts; `source` is its own, empty where it cannot be told."""

    source: str
    original: Naming
    traditional: Naming
    simplified: Naming

    @property
    def both(self) -> tuple[tuple[str, Naming], ...]:
        """Give the scripts by tag, the article's own first."""
        pairs = ((HANT, self.traditional), (HANS, self.simplified))
        return pairs[::-1] if self.source == HANS else pairs


def views(article: Article, traditional: Script = Script.TAIWAN) -> Views:
    """Give the views of an article; `traditional` is the region for one written in simplified script."""
    source = script_of(article)
    hant = Script.ORIGINAL if source == HANT else traditional
    hans = Script.ORIGINAL if source == HANS else Script.MAINLAND
    original, *others = (Naming(article, Target(source, script)) for script in (Script.ORIGINAL, hant, hans))
    return Views(source, original, *others)


def movers(move: Move, article: Article) -> Sequence[str]:
    """List the people who move, as far as named: ids.

    A confirmed move stays when whoever moves is said to be no person later; it then has nobody here.
    """
    known = article.entities
    return tuple(i for i in move.people if i not in known or known[i].type is EntityType.PERSON)


def people(article: Article) -> list[str]:
    """List the people named or moving, in the order of the article."""
    named = [m.entity for m in article.mentions if m.type is EntityType.PERSON]
    moving = [person for move in article.moves for person in movers(move, article)]
    return list(dict.fromkeys(named + moving))


def organizations(article: Article) -> list[str]:
    """List the organisations named, or that someone moves from or to, in the order of the article."""
    named = [m.entity for m in article.mentions if m.type is EntityType.ORG]
    posts = [post for move in article.moves for post in (move.origin, move.destination)]
    return list(dict.fromkeys(named + [post.organization for post in posts if post and post.organization]))


def paragraphs(article: Article) -> dict[str, list[int]]:
    """Give the paragraphs (from 0) in which each entity is named."""
    places: dict[str, list[int]] = {}
    for mention in article.mentions:
        numbers = places.setdefault(mention.entity, [])
        if numbers[-1:] != [mention.paragraph]:
            numbers.append(mention.paragraph)
    return places


def english(identity: str, article: Article) -> str:
    """Give an entity's English name without any mark; empty where only its sound is known."""
    entity = article.entities.get(identity)
    return next(iter(entity.names.get("en", ())), "") if entity else ""


def evidence(move: Move, article: Article) -> list[str]:
    """Give the words that prove a move."""
    return [article.text(span) for span in move.evidence]


def retold(move: Move, article: Article) -> list[str]:
    """Give the words of the translation that tell a move: one of the article, or one that it alone tells."""
    if article.retold is None or article.rendition is None:
        return []
    spans = move.evidence if move.id.startswith(ALONE) else article.retold.evidence.get(move.id, ())
    return [article.rendition.paragraphs[span.paragraph][span.start : span.end] for span in spans]


def overlap(mention: Mention | Span, span: Span) -> bool:
    """Tell whether two spans share a character."""
    return mention.paragraph == span.paragraph and mention.start < span.end and span.start < mention.end


def outer(article: Article, number: int) -> Iterator[Mention]:
    """Give the mentions of a paragraph that no earlier one covers: those that can be marked side by side."""
    end = 0
    for mention in in_paragraph(article.mentions, number):
        if end <= mention.start < mention.end:
            end = mention.end
            yield mention


def placed(article: Article, notes: Iterable[Note]) -> tuple[list[tuple[Note, Span]], list[Note]]:
    """Part notes into those that stand in the article, in its order, and those whose words are lost."""
    places = located(article, notes)
    found = sorted(((note, span) for note, span in places if span), key=_place)
    return found, [note for note, span in places if span is None]


def _place(located_note: tuple[Note, Span]) -> tuple[int, int, int, str]:
    note, span = located_note
    return span.paragraph, span.start, -span.end, note.created


def organization(post: Post | None) -> str | None:
    """Give the organisation of a post, if there is one."""
    return post.organization if post else None
