"""Words with which an English sentence opens, and that the tagger, which learnt Chinese, takes for people: Elsewhere."""

from __future__ import annotations

from reader.annotate.english.words import COMMON
from reader.document import PERSON, Article
from reader.knowledge import Knowledge
from reader.record import replace


def openings(article: Article, _knowledge: Knowledge) -> Article:
    """Leave out people of one capitalised word that begins no name; nothing else is looked at."""
    wrong = {
        each
        for each in article.mentions
        if each.type is PERSON and each.confidence < 1 and article.text(each) in COMMON
    }
    if not wrong:
        return article
    mentions = tuple(each for each in article.mentions if each not in wrong)
    used = {each.entity for each in mentions}
    gone = {each.entity for each in wrong} - used
    entities = {key: each for key, each in article.entities.items() if key not in gone}
    return replace(article, mentions=mentions, entities=entities)
