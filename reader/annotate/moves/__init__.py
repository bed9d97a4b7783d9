"""Who moved where: verbs of moving read in their clauses, by frames that annotations/moves.yaml holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.annotate.fold import fold
from reader.annotate.moves.clauses import sentences
from reader.annotate.moves.licensed import CONFIDENCE, find_licensed
from reader.annotate.moves.memory import Memory
from reader.annotate.moves.merge import merge
from reader.annotate.moves.scene import Scene, lay_out
from reader.annotate.moves.tell import tell
from reader.annotate.moves.telling import Telling
from reader.annotate.moves.verbs import Lexicon, Trigger, find_triggers, lexicon_of
from reader.document import Article, Entity, Mention, reading_order
from reader.knowledge import Knowledge


def find_moves(article: Article, knowledge: Knowledge) -> Article:
    """Add the moves that the article tells to those it has; mentions must have been found before.

    A move that a person wrote down (confidence 1) is kept as it is, and what is found beside it that
    says the same is left out.
    """
    if not knowledge.verbs:
        return article
    article = with_licensed_names(article, knowledge)
    tellings = read_tellings(article, knowledge)
    return replace(article, moves=merge(article, tellings)) if tellings else article


def with_licensed_names(article: Article, knowledge: Knowledge) -> Article:
    """Add mentions (and entities) of names that only a verb of moving beside them gives away."""
    lexicon = lexicon_of(knowledge.verbs)
    article = replace(article, mentions=_without_swallowed_verbs(article, lexicon))
    by_paragraph = _by_paragraph(article)
    entities = dict(article.entities)
    known = {fold(name): key for key, entity in entities.items() for names in entity.names.values() for name in names}
    added: list[Mention] = []
    for number, paragraph in enumerate(article.paragraphs):
        text = fold(paragraph.text)
        triggers = list(find_triggers(text, lexicon))
        for name in find_licensed(text, by_paragraph.get(number, ()), triggers, knowledge.surnames) if triggers else ():
            words = text[name.start : name.end]
            key = known.setdefault(words, f"licensed-{len(entities) + 1}")
            if key not in entities:
                printed = paragraph.text[name.start : name.end]
                tag = "zh-Hans-CN" if printed == words else "zh-Hant-TW"
                entities[key] = Entity(key, name.type, {tag: (printed,)}, known=False)
            if entities[key].type is name.type:
                added.append(Mention(number, name.start, name.end, name.type, key, CONFIDENCE))
    if not added:
        return article
    kept = (m for m in article.mentions if not any(_replaces(new, m) for new in added))
    mentions = tuple(sorted((*kept, *added), key=reading_order))
    return replace(article, entities=entities, mentions=mentions)


def _replaces(new: Mention, old: Mention) -> bool:
    return new.paragraph == old.paragraph and new.start <= old.start and old.end <= new.end


def _without_swallowed_verbs(article: Article, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Drop guessed names that hold a verb of moving: 某某加盟某队 is no name."""
    kept = []
    for mention in article.mentions:
        entity = article.entities.get(mention.entity)
        words = fold(article.text(mention)) if entity is not None and not entity.known else ""
        verbs = (t for t in find_triggers(words, lexicon) if not t.verb.weak and not t.english)
        if not any(t.start > 0 and t.end - t.start > 1 and t.end < len(words) for t in verbs):
            kept.append(mention)
    return tuple(kept)


def _by_paragraph(article: Article) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = {}
    for mention in article.mentions:
        found.setdefault(mention.paragraph, []).append(mention)
    return found


def read_tellings(article: Article, knowledge: Knowledge) -> list[Telling]:
    """Read every sentence; give each telling of a move, in order."""
    lexicon = lexicon_of(knowledge.verbs)
    by_paragraph = _by_paragraph(article)
    memory = Memory(article, knowledge)
    tellings: list[Telling] = []
    for number, paragraph in enumerate(article.paragraphs):
        mentions = by_paragraph.get(number, [])
        text = fold(paragraph.text)
        triggers = list(find_triggers(text, lexicon))
        memory.new_paragraph()
        if not mentions and not triggers:
            continue
        for scene in _scenes(number, text, paragraph.text, mentions, triggers, article.source.date):
            if scene.triggers:
                tellings.extend(tell(scene, memory))
            memory.note(scene)
    return tellings


def _scenes(
    number: int,
    text: str,
    printed: str,
    mentions: Sequence[Mention],
    triggers: Sequence[Trigger],
    today: str,
) -> list[Scene]:
    """Lay out the sentences that hold a name or a verb of moving; both lists are in order."""
    scenes, m, t = [], 0, 0
    for start, end in sentences(text):
        first_mention, first_trigger = m, t
        while m < len(mentions) and mentions[m].start < end:
            m += 1
        while t < len(triggers) and triggers[t].start < end:
            t += 1
        inside = [mention for mention in mentions[first_mention:m] if mention.end <= end]
        verbs = triggers[first_trigger:t]
        if inside or verbs:
            scenes.append(lay_out(number, text, printed, (start, end), inside, verbs, today))
    return scenes
