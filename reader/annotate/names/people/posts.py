"""Who holds which post, where the article writes it before the name: OpenAI首席研究官Mark Chen."""

from __future__ import annotations

from collections.abc import Mapping

from reader.annotate.text.spans import by_paragraph
from reader.document import ORG, PERSON, TITLE, Article, EntityType, Mention, Post
from reader.knowledge import Knowledge
from reader.record import replace

_GLUE = " 的、，》”」"
_FORMER = ("前", "原", "前任", "曾任")


def posts(article: Article, knowledge: Knowledge) -> Article:
    """Add to each person the organisation and title directly before the name; former ones are left out."""
    found: dict[str, list[Post]] = {}
    for mentions in by_paragraph(article.mentions).values():
        text = article.paragraphs[mentions[0].paragraph].text
        ends = {(each.end, each.type): each for each in reversed(mentions)}
        for person in mentions:
            if person.type is PERSON:
                post = _post(text, ends, person)
                if post and post not in found.setdefault(person.entity, []):
                    found[person.entity].append(post)
    if not any(found.values()):
        return article
    entities = {
        key: replace(each, posts=tuple(dict.fromkeys((*each.posts, *found[key])))) if key in found else each
        for key, each in article.entities.items()
    }
    return replace(article, entities=entities)


Ends = Mapping[tuple[int, EntityType], Mention]
"""Where mentions of a type end in one paragraph."""


def _post(text: str, ends: Ends, person: Mention) -> Post | None:
    title = _before(text, ends, person.start, TITLE)
    if title is None:
        return None
    role = text[title.start : title.end]
    organization = _before(text, ends, title.start, ORG)
    first = organization or title
    if text[max(0, first.start - 2) : first.start].endswith(_FORMER):
        return None
    if text[max(0, title.start - 1) : title.start] in ("前", "原"):
        return None
    return Post(organization.entity if organization else None, role)


def _before(text: str, ends: Ends, end: int, wanted: EntityType) -> Mention | None:
    """Give the mention of a type that ends at a place, or before a blank or particle there."""
    while end and text[end - 1] in _GLUE:
        end -= 1
    return ends.get((end, wanted))
