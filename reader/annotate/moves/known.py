"""Names licensed by verbs of moving, brought into an article: as mentions, and as entities if new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.annotate.fold import fold
from reader.annotate.moves.licensed import CONFIDENCE, Name, find_licensed, replaceable
from reader.annotate.moves.reading import Page, mentions_by_paragraph
from reader.document import Article, Entity, Mention, reading_order
from reader.knowledge import Knowledge


def with_licensed_names(article: Article, knowledge: Knowledge, pages: Sequence[Page]) -> Article:
    """Add mentions (and entities) of names that only a verb of moving beside them gives away."""
    mentions = [m for m in article.mentions if not _swallows_verb(article, pages[m.paragraph], m)]
    article = (
        article if len(mentions) == len(article.mentions) else replace(article, mentions=tuple(mentions))
    )
    by_paragraph = mentions_by_paragraph(article)
    entities = dict(article.entities)
    known = {
        (each.type, fold(name)): key
        for key, each in entities.items()
        for names in each.names.values()
        for name in names
    }
    added: list[Mention] = []
    for number, page in enumerate(pages):
        if not page.triggers:
            continue
        own = by_paragraph.get(number, ())
        for name in find_licensed(page.text, own, page.triggers, knowledge.surnames):
            words = page.text[name.start : name.end]
            key = known.setdefault((name.type, words), f"licensed-{len(entities) + 1}")
            if key not in entities:
                entities[key] = _entity(key, name, article.paragraphs[number].text, words)
            added.append(Mention(number, name.start, name.end, name.type, key, CONFIDENCE))
    if not added:
        return article
    replaced = {
        id(m)
        for new in added
        for m in by_paragraph.get(new.paragraph, ())
        if replaceable(m, new.start, new.end)
    }
    kept = (m for m in article.mentions if id(m) not in replaced)
    return replace(article, entities=entities, mentions=tuple(sorted((*kept, *added), key=reading_order)))


def _entity(key: str, name: Name, text: str, folded: str) -> Entity:
    printed = text[name.start : name.end]
    tag = "zh-Hans-CN" if printed == folded else "zh-Hant-TW"
    return Entity(key, name.type, {tag: (printed,)}, known=False)


def _swallows_verb(article: Article, page: Page, mention: Mention) -> bool:
    """Tell whether a guessed name holds a verb of moving: 某某加盟某隊 is no name."""
    entity = article.entities.get(mention.entity)
    if entity is None or entity.known:
        return False
    return any(
        mention.start < t.start
        and t.end < mention.end
        and t.end - t.start > 1
        and not (t.verb.weak or t.english)
        for t in page.triggers
    )
