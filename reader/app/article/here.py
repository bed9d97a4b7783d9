"""What the reader stands at: words, a name, a move, what a note would be about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.document import Move, Span
from reader.record import record
from reader.typeset import fit
from reader.wording import say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen


@record
class Subject:
    """What a note is about: its words, the entity or the move if it is one, what to call it."""

    span: Span
    called: str
    entity: str | None = None
    move: str | None = None


def words(screen: ReadingScreen) -> Span | None:
    """Give what is selected: characters, a name, a word."""
    return screen.view.selection or name(screen) or screen.view.word


def name(screen: ReadingScreen) -> Span | None:
    """Give the name selected."""
    if screen.view.selected is None:
        return None
    mention = screen.article.mentions[screen.view.selected]
    return Span(mention.paragraph, mention.start, mention.end)


def entity(screen: ReadingScreen) -> str | None:
    """Give the entity of the line marked in the list of people, of the name selected, of the move."""
    people = screen.side.panel("people")
    if people.has_focus and isinstance(people.value, str):
        return people.value
    if screen.view.selected is not None:
        return screen.article.mentions[screen.view.selected].entity
    found = move(screen)
    return found.person if found else None


def move(screen: ReadingScreen) -> Move | None:
    """Give the move marked in the list of moves, the one whose proof is shown, the only one of this paragraph."""
    moves, listed = screen.article.moves, screen.side.panel("moves")
    if listed.has_focus:
        return next((each for each in moves if each.id == listed.value), None)
    shown = screen.view.overlay.hit
    if shown is not None and (proven := [each for each in moves if shown in each.evidence]):
        return proven[0]
    paragraph = screen.view.cursor.paragraph
    here = [each for each in moves if any(span.paragraph == paragraph for span in each.evidence)]
    return here[0] if len(here) == 1 else None


def subject(screen: ReadingScreen) -> Subject:
    """Tell what a note would be about: characters selected, a move, a name, else the paragraph."""
    view, article, naming = screen.view, screen.article, screen.naming
    if view.selection is not None:
        quoted = fit(naming.quote(view.selection), 40)
        return Subject(view.selection, say("note_selection", words=quoted))
    listed, shown = screen.side.panel("moves"), view.overlay.hit
    chosen = move(screen) if listed.has_focus or (shown and view.selected is None) else None
    if chosen is not None and chosen.evidence and (listed.has_focus or shown in chosen.evidence):
        who = "、".join(map(naming.name, chosen.people)) or naming.words(
            chosen.group.label if chosen.group else ""
        )
        span = shown if shown is not None and shown in chosen.evidence else chosen.evidence[0]
        return Subject(span, say("note_move", name=who), move=chosen.id)
    if (named := name(screen)) is not None and view.selected is not None:
        identity = article.mentions[view.selected].entity
        return Subject(named, naming.name(identity), entity=identity)
    number = view.cursor.paragraph
    whole = Span(number, 0, len(article.paragraphs[number].text))
    return Subject(whole, say("note_paragraph", number=number + 1))
