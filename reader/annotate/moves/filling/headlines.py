"""English headlines above what they head, in round-ups: whom 'the firm' means below 'A hires from B'."""

from __future__ import annotations

from reader.annotate.moves.filling.announced import telling_org
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.sentence.scene import Scene
from reader.document import Mention

_HEADLINE = 130
"""Characters of an English headline, at most."""


_FEW = 6
"""Paragraphs of a text that is about one house."""


def _headlines(scene: Scene) -> bool:
    """Tell whether a sentence is a paragraph of its own that no full stop ends: a headline of what follows."""
    whole = scene.start == 0 and scene.end == len(scene.text) and len(scene.text) <= _HEADLINE
    text = scene.text.strip()
    opens = text[:1].isascii() and (text[:1].isupper() or text[:1].isdecimal())
    return whole and opens and " " in text and text[-1].isalnum()


def _apart_from(scene: Scene, house: Mention) -> bool:
    """Tell whether a sentence names houses, and not this one."""
    named = {each.entity for chunk in scene.chunks for each in chunk.orgs}
    return bool(named) and house.entity not in named


def note_headline(scene: Scene, memory: Memory) -> None:
    """Learn whom the last headline is about, and whether it names others than the article began with."""
    if _headlines(scene):
        memory.headed = telling_org(scene)
        memory.apart = memory.topic is not None and _apart_from(scene, memory.topic)


def still_told(memory: Memory, paragraph: int, *, leaving: bool = False) -> Mention | None:
    """Give the house spoken of last, or that an article began with, unless a long text named it once and went on to others."""
    recent = memory.recent
    topic = None if memory.apart else memory.topic
    if leaving and topic and any(side.organization == topic.entity for side in memory.left.values()):
        return topic  # others have left it
    if recent is not None and not memory.apart and _still(memory, recent, paragraph):
        return recent
    topic = memory.topic
    return topic if topic is not None and not memory.apart and _still(memory, topic, paragraph) else None


def _still(memory: Memory, house: Mention, paragraph: int) -> bool:
    parents = memory.knowledge.parents
    names = (m for m in memory.article.mentions if house.entity in (m.entity, parents.get(m.entity)))
    places = {each.paragraph for each in names}
    near = paragraph - house.paragraph <= 2 or len(memory.article.paragraphs) <= _FEW
    return near or len(places) > 1
