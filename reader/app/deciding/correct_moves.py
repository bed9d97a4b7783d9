"""What the keys do that correct moves: confirm, reject, change, add."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.app.deciding.correcting import change, decide
from reader.app.deciding.guessing import guess, iso_date
from reader.app.widgets.styled import quoted
from reader.app.words.translation import told_beside
from reader.document import EntityType, Move, Span, Status
from reader.script import fold
from reader.wording import say

if TYPE_CHECKING:
    from reader.annotate.decided import Decision, End, Ground, Ref, Told
    from reader.app.reading import ReadingScreen

FIELDS = ("person", "from", "from_role", "to", "to_role", "date", "date_text", "status")
"""Lines of the form of a move."""

_SENTENCE = re.compile(r".+?(?:[。！？!?]+[」』”’）)]*|$)")


def ground_of(screen: ReadingScreen) -> Ground:
    """Give the machine's result; there is one once the article is annotated."""
    assert screen.corrections.ground is not None
    return screen.corrections.ground


def refer(screen: ReadingScreen, identity: str) -> Ref:
    """Tell of an entity of the article so that it is found again."""
    return ground_of(screen).refer(screen.article.entities[identity])


def meant(screen: ReadingScreen, name: str, kind: EntityType) -> Ref:
    """Tell of whoever of a type has a name here, or of someone new."""
    from reader.annotate.decided import Ref

    wanted = fold(name)
    for identity, entity in screen.article.entities.items():
        forms = (
            *screen.naming.surfaces(identity),
            *(form for names in entity.names.values() for form in names),
        )
        if entity.type is kind and wanted in map(fold, forms):
            return refer(screen, identity)
    ground, ref = ground_of(screen), Ref(name, kind)
    return ref if ground.resolve(ref) is None else replace(ref, id=ground.made(ref).id)


def known(screen: ReadingScreen, ref: Ref) -> bool:
    """Tell whether a Ref means an entity that is there already."""
    ground = ground_of(screen)
    return (ground.resolve(ref) or ground.made(ref).id) in screen.article.entities


def current(screen: ReadingScreen) -> Move | None:
    """Give the move under the cursor of the list, or whose words are shown, or the only one told here."""
    moves = {move.id: move for move in screen.article.moves}
    panel = screen.side.panel("moves")
    if panel.has_focus:
        return moves.get(str(panel.value))
    here, hit = screen.view.cursor, screen.view.overlay.hit
    shown = moves.get(screen.corrections.shown)
    if shown is not None and hit is not None and hit in shown.evidence:
        return shown
    told = [
        move
        for move in screen.article.moves
        if any(e.paragraph == here.paragraph and e.start <= here.start < e.end for e in move.evidence)
    ]
    return told[0] if len(told) == 1 else None


def _decision(screen: ReadingScreen, move: Move) -> Decision | None:
    """Give the decision that a move stands by, if it is one."""
    return next((one for one in screen.corrections.decisions() if f"own-{one.id}" == move.id), None)


def _no_move(screen: ReadingScreen) -> None:
    """Tell that there is nothing to decide: no move is marked, or one that the article does not tell."""
    listed = screen.side.panel("moves").value
    number = told_beside(screen, str(listed)) if screen.side.panel("moves").has_focus else None
    screen.tell(say("no_move_marked") if number is None else say("told_by_translation", number=number + 1))


def judge(screen: ReadingScreen, *, holds: bool) -> None:
    """Confirm or reject the move that the reader is at."""
    from reader.annotate.decided import Fails, Holds

    move = current(screen)
    if move is None:
        _no_move(screen)
        return
    before = _decision(screen, move)
    if holds and move.decided:
        screen.tell(say("confirmed_already"))
        return
    told = ground_of(screen).told(screen.article, move)
    if isinstance(before, Holds) and before.added:
        change(screen, lambda store: store.withdraw(before.id), say("did_remove", move=_line(screen, told)))
        return
    if isinstance(before, Holds):
        decide(screen, Fails("", before.was or before.move), instead=(before.id,))
        return
    decide(screen, Holds("", told) if holds else Fails("", told))


def _line(screen: ReadingScreen, told: Told) -> str:
    from reader.app.deciding.decided import told as line

    return line(screen, told)


def edit(screen: ReadingScreen) -> None:
    """Ask for other fields of the move under the cursor."""
    from reader.annotate.decided import Holds

    move = current(screen)
    if move is None:
        _no_move(screen)
        return
    before, told = _decision(screen, move), ground_of(screen).told(screen.article, move)
    added = isinstance(before, Holds) and before.added
    was = (before.was or before.move) if isinstance(before, Holds) else told

    def keep(now: Told) -> None:
        if now != told:
            gone = (before.id,) if before else ()
            decide(screen, Holds("", now, None if added else was, added), instead=gone)

    _ask(screen, say("edit_move_title"), told, keep)


def add(screen: ReadingScreen) -> None:
    """Ask for the fields of a move told in the selection, or in the sentence under the cursor."""
    from reader.annotate.decided import Holds

    span = screen.view.selection or sentence(screen)
    told = guess(ground_of(screen), screen.article, span)

    def keep(now: Told) -> None:
        screen.view.end_selection()
        decide(screen, Holds("", now, added=True))

    _ask(screen, say("add_move_title"), told, keep)


def sentence(screen: ReadingScreen) -> Span:
    """Give the sentence under the cursor."""
    here = screen.view.cursor
    text = screen.article.paragraphs[here.paragraph].text
    for found in _SENTENCE.finditer(text):
        if found.end() > here.start:
            return Span(here.paragraph, found.start(), found.end())
    return Span(here.paragraph, 0, len(text))


def _ask(screen: ReadingScreen, title: str, told: Told, keep: object) -> None:
    from reader.app.widgets.forms import FormDialog, Line

    values = _values(told)
    lines = [Line(name, say(f"move_{name}"), values[name]) for name in FIELDS]
    today = screen.article.source.date

    def complain(answers: dict[str, str]) -> str:
        if not answers["person"]:
            return say("move_needs_person")
        if not any(answers[name] for name in ("from", "from_role", "to", "to_role")):
            return say("move_needs_end")
        if iso_date(answers["date"], today) is None:
            return say("move_needs_date")
        return "" if _status(answers["status"]) else say("move_needs_status", choices=_choices())

    def taken(answers: dict[str, str] | None) -> None:
        if answers is not None:
            answers["date"] = iso_date(answers["date"], today) or ""
            keep(_told(screen, told, answers))  # type: ignore[operator]

    about = "\n".join(quoted(screen.naming.words(quote.exact)) for quote in told.quotes[:2])
    screen.app.push_screen(FormDialog(title, lines, complain, about=about), taken)


def _values(told: Told) -> dict[str, str]:
    def end(end: End | None) -> tuple[str, str]:
        return (end.organization.name if end and end.organization else "", end.role if end else "")

    (origin, origin_role), (destination, destination_role) = end(told.origin), end(told.destination)
    who = told.person.name if told.person else told.label
    status = say(told.status.value)
    return dict(
        zip(
            FIELDS,
            (who, origin, origin_role, destination, destination_role, told.date, told.date_text, status),
            strict=True,
        )
    )


def _told(screen: ReadingScreen, before: Told, answers: dict[str, str]) -> Told:
    """Give the move as filled in; a name that was not touched means whom it meant."""
    from reader.annotate.decided import End

    was = _values(before)

    def ref(field: str, old: Ref | None, kind: EntityType) -> Ref | None:
        if not answers[field]:
            return None
        return old if old and answers[field] == was[field] else meant(screen, answers[field], kind)

    def end(field: str, old: End | None) -> End | None:
        organization = ref(field, old.organization if old else None, EntityType.ORG)
        role = answers[f"{field}_role"]
        return End(organization, role) if organization or role else None

    group = before.person is None and bool(before.label)
    return replace(
        before,
        person=None if group else ref("person", before.person, EntityType.PERSON),
        label=answers["person"] if group else "",
        origin=end("from", before.origin),
        destination=end("to", before.destination),
        date=answers["date"],
        date_text=answers["date_text"],
        status=_status(answers["status"]) or before.status,
    )


def _status(typed: str) -> Status | None:
    """Read a status, in the language of the interface or as files have it."""
    return next((one for one in Status if typed.lower() in (one.value, say(one.value).lower())), None)


def _choices() -> str:
    return " · ".join(say(one.value) for one in Status)
