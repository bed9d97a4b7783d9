"""The pinyin of people whose English name nobody tells, under a tag of its own so that it is marked as such."""

from __future__ import annotations

from reader.document import PERSON, Article, Entity
from reader.knowledge import Knowledge
from reader.naming import PINYIN
from reader.record import replace


def pinyin_names(article: Article, knowledge: Knowledge) -> Article:
    """Add pinyin, without tones and with, to each person with a Chinese name and no English one."""
    added = {
        each.id: replace(each, names={**each.names, PINYIN: found})
        for each in article.entities.values()
        if (found := spellings(each))
    }
    return replace(article, entities={**article.entities, **added}) if added else article


def spellings(entity: Entity) -> tuple[str, ...]:
    """Give the pinyin of a person's fullest name; none for who has Latin names or a foreign one."""
    if entity.type is not PERSON or entity.names.get("en") or PINYIN in entity.names:
        return ()
    names = [name for listed in entity.names.values() for name in listed]
    if any("·" in name or name.isascii() for name in names):
        return ()
    from reader.language.romanise import (
        pinyin_name,
    )  # its tables take 50 ms, and most people have English names
    from reader.language.syllables import toneless

    spoken = next(filter(None, map(pinyin_name, sorted(names, key=len, reverse=True))), "")
    return (toneless(spoken), spoken) if spoken else ()
