"""Applying a decision to all articles: names go to the reader's own annotations, wrong ones as exceptions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.annotate.decided import Decision, Drop, Ground, Holds, Mark, Merge, Rename, Retype
from reader.annotate.text.found import script_tag
from reader.app.deciding.correcting import Turn
from reader.document import Article, Entity, EntityType
from reader.mentions import entities
from reader.wording import Fault, say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen
    from reader.userdata.ownknowledge import Written


def apply_here(screen: ReadingScreen) -> None:
    """Apply what is selected: an entity as it is called here; without one, what was decided last."""
    if screen.view.selected is not None:
        mention = screen.article.mentions[screen.view.selected]
        keep(screen, screen.article.entities[mention.entity])
    elif decisions := screen.corrections.decisions():
        apply(screen, decisions[-1])
    else:
        screen.tell(say("no_decisions"))


def apply(screen: ReadingScreen, decision: Decision) -> None:
    """Apply one decision: what it says of an entity, or that words are no name."""
    ground = screen.corrections.ground
    assert ground is not None
    match decision:
        case Drop():
            _ask_word(screen, ground, decision)
        case Mark(entity=ref) | Retype(entity=ref) | Rename(entity=ref) | Merge(into=ref):
            mentioned = {*entities(screen.article.mentions)}
            identity = ground.resolve(ref) or ground.made(ref).id
            if identity in screen.article.entities and identity in mentioned:
                keep(screen, screen.article.entities[identity])
            else:
                screen.tell(say("decision_lost"))
        case Holds():
            screen.tell(say("moves_stay"))
        case _:
            screen.tell(say("moves_stay"))


def keep(screen: ReadingScreen, entity: Entity) -> None:
    """Add an entity to the reader's own annotations, with the names it has here."""
    from reader.userdata import ownknowledge

    try:
        written = ownknowledge.add(entity, _aliases(screen.article, screen.naming.surfaces(entity.id)))
    except Fault as fault:
        screen.tell(str(fault))
        return
    _did(screen, written)
    screen.tell(say("kept_everywhere", name=screen.naming.name(entity.id), path=written.path))


def _did(screen: ReadingScreen, written: Written) -> None:
    """Let what was written be undone, byte for byte."""
    from reader.userdata import ownknowledge

    def turn(change: Written, telling: str) -> str:
        ownknowledge.again(change)
        return say(telling, path=change.path)

    back = partial(turn, written.reversed(), "everywhere_undone")
    screen.history.did(Turn(back, partial(turn, written, "everywhere_redone")))


def _aliases(article: Article, surfaces: list[str]) -> dict[str, tuple[str, ...]]:
    latin = tuple(surface for surface in surfaces if surface.isascii())
    chinese = tuple(surface for surface in surfaces if not surface.isascii())
    return {"en": latin, script_tag(article.paragraphs): chinese}


def _ask_word(screen: ReadingScreen, ground: Ground, decision: Drop) -> None:
    """Ask for the word that holds no name; the words around help."""
    from reader.app.widgets.forms import FormDialog, Line
    from reader.userdata import ownknowledge

    quote = decision.quote
    spans = {(s.paragraph, s.start, s.end) for s in ground.spans(decision)}
    there = (m for m in ground.article.mentions if (m.paragraph, m.start, m.end) in spans)
    mention = next(there, None)
    made = Entity("own-", EntityType.PERSON)
    entity = ground.article.entities[mention.entity] if mention else made

    def complain(answers: dict[str, str]) -> str:
        return "" if quote.exact in answers["word"] else say("word_needed", name=quote.exact)

    def taken(answers: dict[str, str] | None) -> None:
        if answers is None:
            return
        try:
            written = ownknowledge.never(entity, answers["word"])
        except Fault as fault:
            screen.tell(str(fault))
            return
        _did(screen, written)
        screen.tell(say("never_everywhere", word=answers["word"], path=written.path))

    about = say("word_about", around=f"{quote.prefix[-8:]}【{quote.exact}】{quote.suffix[:8]}")
    line = Line("word", say("word_label"), quote.exact)
    screen.app.push_screen(FormDialog(say("word_title"), [line], complain, about=about), taken)
