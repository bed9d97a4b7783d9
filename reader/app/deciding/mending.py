"""The repairs on the screen: listed, shown beside what stood there, rejected and accepted for good."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reader.app import annotating
from reader.app.deciding.correcting import Turn
from reader.app.keys.key import Key
from reader.app.later import later
from reader.document import Article
from reader.record import record
from reader.typeset import fit
from reader.wording import Fault, say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen
    from reader.intake.treatment import Treatment

PREVIEW = 66
"""Cells of a line that shows what an encoding gives: one row at 80 columns."""

Tell = Callable[[str], None]
"""Says a sentence where the reader looks: in the status line, or in the list of repairs."""


@record
class Repair:
    """Step or offer `number` of the article, in a paragraph."""

    paragraph: int
    number: int
    offered: bool = False


class Mender:
    """Changes how the article is read; each change is a turn of the reader's history."""

    def __init__(self) -> None:
        self._turns: list[Turn] = []

    def undo(self, screen: ReadingScreen, tell: Tell) -> None:
        """Take back the last change, where nothing else was done since."""
        if screen.history.last not in self._turns:
            tell(say("nothing_to_undo"))
            return
        try:
            screen.history.step(back=True)
        except Fault as fault:
            tell(str(fault))

    def apply(self, screen: ReadingScreen, after: Treatment, said: str, tell: Tell) -> None:
        """Read the article as `after` says, and keep that; tell `said` when it is on the screen."""
        before = screen.opening.treatment
        try:
            _remake(screen, after, said, tell)
        except Fault as fault:
            tell(str(fault))
            return
        undone, done = say("note_undone"), say("note_redone")
        turn = Turn(
            partial(_remake, screen, before, undone, tell), partial(_remake, screen, after, done, tell)
        )
        self._turns.append(turn)
        screen.history.did(turn)


def _remake(screen: ReadingScreen, after: Treatment, said: str, tell: Tell) -> str:
    """Keep how the article is read, and begin to read it so; what is said is told once it stands there."""
    from reader.userdata import treatment

    opening = screen.opening
    if opening.reread is None:
        raise Fault("repair_unavailable")
    treatment.save(screen.article.source, opening.treatment, after)
    screen.opening = replace(opening, treatment=after)
    work = partial(_read_again, screen, opening.reread, after, said, tell)
    screen.run_worker(work, thread=True, group="annotate", exclusive=True)
    return ""


def _read_again(
    screen: ReadingScreen,
    reread: Callable[[Treatment], Article],
    after: Treatment,
    said: str,
    tell: Tell,
) -> None:
    """Read and annotate in a thread; the text on the screen changes once all is known of the new one."""
    try:
        article = reread(after)
    except Fault as fault:
        later(screen, tell, str(fault))
        return
    screen.opening = replace(screen.opening, article=article)
    later(screen, annotating.opened(article), screen)
    annotating.annotate(screen)
    later(screen, tell, said)


def repaired(article: Article) -> dict[int, list[int]]:
    """Give where repairs stand, or are offered: paragraph -> offsets, in order.

    A tab shown as a blank, or a radical as its character, is listed, but not marked: both look the same.
    """
    places: dict[int, list[int]] = {}
    steps = zip(article.places, article.steps, strict=True)
    spans = (
        *(place for place, step in steps if step.repair not in ("blank", "radical")),
        *article.offer_places,
    )
    for span in sorted(spans, key=lambda span: span.start) if article.offers else spans:
        places.setdefault(span.paragraph, []).append(span.start)
    return places


def listed(article: Article) -> list[Repair]:
    """List steps and offers in the order of the text."""
    steps = [(span, Repair(span.paragraph, n)) for n, span in enumerate(article.places)]
    offers = [(span, Repair(span.paragraph, n, True)) for n, span in enumerate(article.offer_places)]
    found = sorted((*steps, *offers), key=lambda pair: (pair[0].paragraph, pair[0].start))
    return [repair for _, repair in found]


def show(screen: ReadingScreen) -> None:
    """List the repairs of the article, the cursor on the first of this paragraph."""
    from reader.app.deciding.repairlist import RepairList  # not needed for the first paint

    if not screen.article.steps and not screen.article.offers:
        screen.tell(say("no_repairs"))
    else:
        screen.app.push_screen(RepairList(screen))


def show_original(screen: ReadingScreen) -> None:
    """Show the paragraph under the cursor as decoded and as restored."""
    from reader.app.deciding.repairlist import compared
    from reader.app.widgets.dialogs import ListDialog

    number = screen.view.cursor.paragraph
    items = compared(screen.article, number)
    if not items:
        screen.tell(say("repair_no_original"))
        return
    count = sum(span.paragraph == number for span in screen.article.places)
    title = say("original_title", number=number + 1, count=count)
    hint = f"{screen.keyboard.label('back')} {say('hint_back')}"
    screen.app.push_screen(ListDialog(title, items, hint=hint, wide=True))


def decide(screen: ReadingScreen, repair: Repair, tell: Tell, *, wanted: bool, candidate: int = 0) -> None:
    """Reject a step or accept an offer; a decision to the contrary is simply forgotten."""
    from reader.intake import repairs

    article, held = screen.article, screen.opening.treatment
    number = repair.number
    decision = repairs.accept(article, number, candidate) if wanted else repairs.reject(article, number)
    said = say(
        "repair_accepted" if wanted else "repair_rejected",
        removed=decision.quote.exact or say("nothing_there"),
        inserted=decision.inserted or say("nothing_there"),
    )
    contrary = replace(decision, accepted=not decision.accepted)
    kept = tuple(one for one in held.decisions if one not in (decision, contrary))
    new = () if contrary in held.decisions else (decision,)
    screen.mender.apply(screen, replace(held, decisions=(*kept, *new)), said, tell)


def ask_encoding(screen: ReadingScreen) -> None:
    """Offer the likely encodings with the first line that each gives; read the file again in one."""
    from reader.app.widgets.dialogs import ListDialog
    from reader.app.widgets.panel import Item

    opening = screen.opening
    if opening.encodings is None:
        screen.tell(say("encoding_none"))
        return
    offered = opening.encodings()
    held = screen.article.source.encoding
    items = []
    for encoding, line, lost in offered:
        bad = [(f"  {say('encoding_undecodable', count=lost)}", "denied")] if lost else []
        first = [(encoding, "title" if encoding == held else "strong"), *bad]
        items.append(Item(lines=(first, [("  " + fit(line, PREVIEW), "quote")]), value=encoding))

    def take(value: object) -> None:
        if isinstance(value, str):
            after = replace(screen.opening.treatment, encoding=value)
            screen.mender.apply(screen, after, say("encoding_read", encoding=value), screen.tell)

    at = next((n for n, (encoding, _, _) in enumerate(offered) if encoding == held), 0)
    hint = f"{screen.keyboard.label('card')} · {screen.keyboard.label('back')} {say('hint_cancel')}"
    screen.app.push_screen(ListDialog(say("encoding_title"), items, hint=hint, wide=True, at=at), take)


KEYS: tuple[Key, ...] = (
    Key("repairs", "R", show, "key_repairs", "look"),
    Key("original", "O", show_original, "key_original", "look"),
    Key("encoding", "ctrl+e", ask_encoding, "key_encoding", "look"),
)
