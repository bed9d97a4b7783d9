"""A package of its own: marks people who are written as @name."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.document import Article, Entity, EntityType, Mention
from reader.knowledge import Knowledge


def handles(article: Article, knowledge: Knowledge) -> Article:
    """Add every @name of three characters."""
    entities, mentions = dict(article.entities), list(article.mentions)
    for number, paragraph in enumerate(article.paragraphs):
        for found in re.finditer(r"@([\u4e00-\u9fff]{3})", paragraph.text):
            identity = f"handle-{found[1]}"
            entities[identity] = Entity(identity, EntityType.PERSON, {"zh-Hant-TW": (found[1],)}, known=False)
            place = (number, found.start(1), found.end(1))
            mentions.append(Mention(*place, EntityType.PERSON, identity, 0.6))
    return replace(article, entities=entities, mentions=tuple(mentions))


def broken(article: Article, knowledge: Knowledge) -> Article:
    """Fail, as a plug-in may."""
    raise RuntimeError("no model here")
