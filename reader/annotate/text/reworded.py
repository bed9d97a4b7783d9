"""Mentions whose words or type have changed, and whom the new words mean."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field

from reader.annotate.text.fold import Flat, flatten
from reader.annotate.text.found import either, entity, script_tag
from reader.annotate.text.gazetteer import Gazetteer, gazetteer
from reader.annotate.text.spans import Occupied
from reader.document import PERSON, Article, Entity, EntityType, Mention, reading_order
from reader.knowledge import Knowledge
from reader.record import replace


@dataclass(slots=True)
class Rewording:
    """One pass over the mentions of an article.

    `changed` maps a mention to what it becomes, None where it is dropped; `more` are new ones, `made` the entities
    that either needs.
    """

    article: Article
    knowledge: Knowledge
    flat: Flat
    known: Gazetteer
    taken: Occupied
    changed: dict[Mention, Mention | None] = field(default_factory=dict)
    more: list[Mention] = field(default_factory=list)
    made: dict[str, Entity] = field(default_factory=dict)
    _ids: dict[EntityType, Container[str]] = field(default_factory=dict)

    def start(self, mention: Mention) -> int:
        """Give where a mention begins in the folded text."""
        return self.flat.starts[mention.paragraph] + mention.start

    def end(self, mention: Mention) -> int:
        """Give where a mention ends in the folded text."""
        return self.flat.starts[mention.paragraph] + mention.end

    def words(self, mention: Mention) -> str:
        """Give the folded words of a mention."""
        return self.flat.words(mention)

    def guessed(self, mention: Mention) -> bool:
        """Tell whether nobody knows whom a mention means."""
        one = self.article.entities.get(mention.entity)
        return one is not None and not one.known

    def meant(self, mention: Mention) -> Mention:
        """Give a mention the entity of its words: a known one, or a new one."""
        found = {
            one.entity
            for one in self.known.forms.names.get(self.words(mention), ())
            if one.type is mention.type
        }
        if len(found) == 1:
            (identity,) = found
            self.made[identity] = self.knowledge.entities[identity]
            return replace(mention, entity=identity)
        paragraphs = self.article.paragraphs
        printed = paragraphs[mention.paragraph].text[mention.start : mention.end]
        letters = printed.isascii()
        one = entity(
            mention.type,
            chinese_names=() if letters else (printed,),
            english=printed if letters else "",
            tag=script_tag(paragraphs),
            taken=self._taken_by_others(mention.type),
        )
        self.made[one.id] = one
        return replace(mention, entity=one.id)

    def _taken_by_others(self, kind: EntityType) -> Container[str]:
        """Give the ids that no new entity of a type may have, counted once."""
        if kind not in self._ids:
            others = {key: each for key, each in self.article.entities.items() if each.type is not kind}
            self._ids[kind] = either(self.knowledge.entities, others)
        return self._ids[kind]

    def mark(self, start: int, end: int, kind: EntityType, confidence: float) -> bool:
        """Mark a span of the folded text where nothing is marked; tell whether that was so."""
        paragraph, begin = self.flat.locate(start)
        if self.taken.touches(paragraph, begin, begin + end - start):
            return False
        made = self.meant(Mention(paragraph, begin, begin + end - start, kind, "", confidence))
        self.more.append(made)
        self.taken.add(made)
        return True

    def done(self) -> Article:
        """Give the article with what has changed; who bore a changed name of a person bears the new one."""
        if not self.changed and not self.more:
            return self.article
        people = {
            old.entity: new.entity
            for old, new in self.changed.items()
            if new and old.type is new.type is PERSON
        }
        mentions = list(self.more)
        for each in self.article.mentions:
            now = self.changed.get(each, each)
            if now is not None:
                mentions.append(replace(now, entity=people[now.entity]) if now.entity in people else now)
        entities = {**self.made, **self.article.entities}
        return replace(self.article, mentions=tuple(sorted(mentions, key=reading_order)), entities=entities)


def rewording(article: Article, knowledge: Knowledge) -> Rewording:
    """Begin a pass over the mentions of an article."""
    return Rewording(
        article, knowledge, flatten(article.paragraphs), gazetteer(knowledge), Occupied(article.mentions)
    )
