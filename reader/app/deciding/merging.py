"""What the key does that tells of two entities that they are one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.app.deciding import correct_moves
from reader.app.deciding.correcting import decide
from reader.app.widgets.panel import Item
from reader.script import fold
from reader.wording import say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen


def merge(screen: ReadingScreen) -> None:
    """Ask which other entity this one is; those with a like name come first."""
    from reader.annotate.decided import Merge
    from reader.app.widgets.narrowing import Chooser

    assert screen.view.selected is not None
    mention = screen.article.mentions[screen.view.selected]
    others = _by_likeness(screen, mention.entity)

    def find(typed: str) -> Sequence[Item]:
        wanted = fold(typed).lower()
        return [item for text, item in others if _in_order(wanted, text)] or [
            Item(lines=([(say("none_such"), "dim")],))
        ]

    def chosen(identity: object) -> None:
        if isinstance(identity, str):
            one, two = correct_moves.refer(screen, mention.entity), correct_moves.refer(screen, identity)
            decide(screen, Merge("", one, two))

    title = say("correct_merge_title", name=screen.naming.name(mention.entity))
    screen.app.push_screen(Chooser(title, find), chosen)


def _by_likeness(screen: ReadingScreen, identity: str) -> list[tuple[str, Item]]:
    """List the other entities with the text they are found by, the likeliest to be the same first."""
    naming, entities = screen.naming, screen.article.entities
    mine = entities[identity]
    own = {
        character
        for form in (*naming.surfaces(identity), *_names(screen, identity))
        for character in fold(form).lower()
    }

    def rank(other: str) -> tuple[bool, float, int]:
        theirs = {c for form in (*naming.surfaces(other), *_names(screen, other)) for c in fold(form).lower()}
        likeness = len(own & theirs) / max(1, min(len(own), len(theirs)))
        return entities[other].type is not mine.type, -likeness, -naming.count(other)

    listed = []
    for other in sorted((each for each in entities if each != identity), key=rank):
        kind = entities[other].type.value
        line = [(naming.both(other), kind.lower()), (f"  {say(kind)} ×{naming.count(other)}", "dim")]
        text = fold(" ".join((*naming.surfaces(other), *_names(screen, other)))).lower()
        listed.append((text, Item(lines=(line,), value=other)))
    return listed


def _names(screen: ReadingScreen, identity: str) -> list[str]:
    return [form for forms in screen.article.entities[identity].names.values() for form in forms]


def _in_order(wanted: str, text: str) -> bool:
    """Tell whether the characters typed occur in this order, others between them or not."""
    rest = iter(text)
    return all(character in rest for character in wanted if character != " ")
