"""The list of repairs: what, where, how sure, before and after; each can be rejected or accepted there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from reader.app.deciding import mending
from reader.app.deciding.mending import Repair
from reader.app.widgets.dialogs import ListDialog, choice
from reader.app.widgets.panel import Item, ListPanel
from reader.app.widgets.styled import Pieces
from reader.document import Article, Certainty, Span
from reader.intake import repairs
from reader.intake.repairs import Decision
from reader.wording import say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen

AROUND = 6
"""Characters shown on either side of a repair."""

MOST = 2_000
"""Repairs listed, those before the cursor and after it: a text read in a wrong encoding may have half a million."""

STYLES = {Certainty.PROVEN: "confirmed", Certainty.INFERRED: "planned", Certainty.UNSURE: "reported"}


class RepairList(ListDialog):
    """Lists the repairs of the article; Enter goes to one, - rejects it, + accepts what is offered."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d,minus", "reject", show=False),
        Binding("plus", "accept", show=False),
        Binding("u", "undo", id="undo", show=False),
        Binding("O", "original", id="original", show=False),
        Binding("R", "dismiss(None)", id="repairs", show=False),
    ]

    def __init__(self, screen: ReadingScreen) -> None:
        keyboard = screen.keyboard
        words = (
            (keyboard.label("card"), "hint_show"),
            ("-", "hint_reject"),
            ("+", "hint_accept"),
            (keyboard.label("original"), "hint_original"),
            (keyboard.label("undo"), "hint_undo"),
            (keyboard.label("back"), "hint_back"),
        )
        hint = "  ".join(f"{key} {say(word)}" for key, word in words)
        self.reading = screen
        here, rows = screen.view.cursor.paragraph, mending.listed(screen.article)
        at = next((n for n, row in enumerate(rows) if row.paragraph >= here), 0)
        self._first = max(0, min(at - MOST // 2, len(rows) - MOST))
        super().__init__(self._title(), self._items(), hint=hint, wide=True, at=at - self._first)

    def _items(self) -> list[Item]:
        return items(self.reading, self._first)

    def _title(self) -> str:
        article = self.reading.article
        left = say("repairs_unsearched", count=article.unsearched) if article.unsearched else ""
        if len(article.steps) + len(article.offers) > MOST:
            left += say("repairs_listed", count=MOST)
        return say("repairs_title", count=len(article.steps), offers=len(article.offers)) + left

    def tell(self, text: str) -> None:
        """Show the repairs of the article as it is read now, and say what was done; the cursor's row stays."""
        if not self.is_attached:
            self.reading.tell(text)
            return
        panel = self.query_one(ListPanel)
        found = self._items()
        panel.show_items(found, cursor=min(panel.cursor, len(found) - 1))
        self.query_one(".dialog").border_title = self._title()
        self._say(text)

    def _say(self, text: str) -> None:
        self.query_one(".dialog").border_subtitle = text

    def on_key(self) -> None:
        """Let what was said go with the next key."""
        self._say(self.hint)

    @property
    def _marked(self) -> Repair | None:
        value = self.query_one(ListPanel).value
        return value if isinstance(value, Repair) else None

    def pick(self, value: object) -> None:
        """Close, and go to the place of a repair."""
        self.dismiss(None)
        if isinstance(value, Repair):
            _show_place(self.reading, _place(self.reading.article, value))

    def action_reject(self) -> None:
        """Let stand again what stood there."""
        marked = self._marked
        if marked is None:
            return
        if marked.offered:
            self._say(say("repair_is_offered", accept="+"))
        else:
            mending.decide(self.reading, marked, self.tell, wanted=False)

    def action_accept(self) -> None:
        """Put in what is offered; where several candidates are, ask which."""
        marked = self._marked
        if marked is None:
            return
        if not marked.offered:
            self._say(say("repair_is_made", reject="-"))
            return
        candidates = self.reading.article.offers[marked.number].candidates

        def take(value: object) -> None:
            if isinstance(value, int):
                mending.decide(self.reading, marked, self.tell, wanted=True, candidate=value)

        if len(candidates) == 1:
            take(0)
        else:
            options: list[tuple[str, object]] = [(text, n) for n, text in enumerate(candidates)]
            self.app.push_screen(choice(say("repair_candidates"), options), take)

    def action_undo(self) -> None:
        """Take back the last decision."""
        self.reading.mender.undo(self.reading, self.tell)

    def action_original(self) -> None:
        """Show the whole paragraph of a repair, before and after."""
        if (marked := self._marked) is not None:
            self.reading.view.go(_place(self.reading.article, marked), center=True)
            mending.show_original(self.reading)


def items(screen: ReadingScreen, first: int = 0) -> list[Item]:
    """Make a row of each repair and each offer from one on, MOST of them."""
    article = screen.article
    mine = _decided(article, screen.opening.treatment.decisions)
    listed = mending.listed(article)[first : first + MOST]
    return [_item(article, repair, mine=repair in mine) for repair in listed]


def _item(article: Article, repair: Repair, *, mine: bool) -> Item:
    place = _place(article, repair)
    text = article.paragraphs[place.paragraph].text
    before = ("…" * (place.start > AROUND)) + text[max(0, place.start - AROUND) : place.start]
    after = text[place.end : place.end + AROUND] + ("…" * (place.end + AROUND < len(text)))
    if repair.offered:
        offer = article.offers[repair.number]
        kind, removed, put = offer.repair, text[place.start : place.end], offer.candidates
        sure = "rejected" if mine else "offered"
        style = "dim"
    else:
        step = article.steps[repair.number]
        kind, removed, put = step.repair, step.removed, (step.inserted,)
        sure, style = ("accepted", "strong") if mine else (step.certainty.value, STYLES[step.certainty])
    where: Pieces = [
        (say("paragraph_n", number=place.paragraph + 1) + "  ", "dim"),
        (say(f"repair_{kind}") + "  ", ""),
        (say(f"certainty_{sure}"), style),
    ]
    change: Pieces = [(before, "dim"), (_visible(removed), "changed"), (after, "dim"), ("  →  ", "")]
    for number, candidate in enumerate(put):
        change += [(" / " if number else "", "dim"), (_visible(candidate), "changed")]
    if len(put) == 1:
        change[4:4] = [(before, "dim")]
        change.append((after, "dim"))
    return Item(lines=(where, change), value=repair)


def _visible(text: str) -> str:
    return "".join(c if c.isprintable() else f"‹{ord(c):04X}›" for c in text)


def _decided(article: Article, decisions: Iterable[Decision]) -> set[Repair]:
    """Give the steps that are there, and the offers that are no steps, because the reader decided so."""
    held = set(decisions)
    if not held:
        return set()
    found: set[Repair] = set()
    for paragraph in {place.paragraph for place in (*article.places, *article.offer_places)}:
        for number, against in repairs.rejections(article, paragraph).items():
            if replace(against, accepted=True) in held:
                found.add(Repair(paragraph, number))
        for number, wanted in repairs.acceptances(article, paragraph).items():
            if replace(wanted, accepted=False) in held:
                found.add(Repair(paragraph, number, offered=True))
    return found


def _place(article: Article, repair: Repair) -> Span:
    return (article.offer_places if repair.offered else article.places)[repair.number]


def _show_place(screen: ReadingScreen, place: Span) -> None:
    length = len(screen.article.paragraphs[place.paragraph].text)
    end = max(place.end, min(place.start + 1, length))  # where something was taken out: the next character
    shown = Span(place.paragraph, place.start, end)
    screen.view.focus()
    screen.view.show_overlay(replace(screen.view.overlay, hit=shown))
    screen.view.go(shown, center=True)


def compared(article: Article, paragraph: int) -> list[Item]:
    """Give a paragraph as decoded and as restored, the changed places marked, the first MOST; nothing where none is."""
    steps = repairs.local(article, paragraph)[:MOST]
    if not steps:
        return []
    was, now = repairs.original(article, paragraph), article.paragraphs[paragraph].text
    before: Pieces = []
    after: Pieces = []
    at = shift = 0
    for step in steps:
        between = was[at : step.start]
        at = step.start + len(step.removed)
        before += [(between, ""), (_visible(step.removed), "changed")]
        after += [(between, ""), (_visible(step.inserted), "changed")]
        shift += len(step.inserted) - len(step.removed)
    before.append((was[at:], ""))
    after.append((now[at + shift :], ""))
    return [
        Item(lines=([(say("original_before"), "strong")], before, [("", "")]), indent=0),
        Item(lines=([(say("original_after"), "strong")], after), indent=0),
    ]
