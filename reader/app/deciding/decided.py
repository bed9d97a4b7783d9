"""The list of all that was decided about the article: those that lost their words first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from reader.annotate.decided import (
    OWN,
    Decision,
    Drop,
    End,
    Fails,
    Holds,
    Mark,
    Merge,
    Ref,
    Rename,
    Retype,
    Told,
)
from reader.app.deciding import correcting
from reader.app.lists.rows import posts_only, way_of
from reader.app.widgets.dialogs import ListDialog
from reader.app.widgets.panel import Item, ListPanel
from reader.app.widgets.styled import quoted
from reader.wording import say

if TYPE_CHECKING:
    from reader.app.reading import ReadingScreen


def described(screen: ReadingScreen, decision: Decision) -> str:
    """Tell a decision in one sentence, without its full stop."""
    words = screen.naming.words
    match decision:
        case Mark(quote=quote, was=was) if was is not None and was != quote:
            return say("did_edges", was=words(was.exact), name=words(quote.exact))
        case Mark(quote=quote, entity=entity) if entity.id == f"{OWN}{decision.id}":
            return say("did_split", name=words(quote.exact))
        case Mark(quote=quote, entity=entity):
            return say("did_mark", name=words(quote.exact), type=say(entity.type.value))
        case Drop(quote=quote, alike=alike):
            return say("did_drop_all" if alike else "did_drop", name=words(quote.exact))
        case Retype(entity=entity, type=kind):
            return say("did_type", name=_name(screen, entity), type=say(kind.value))
        case Merge(entity=entity, into=into):
            return say("did_merge", name=_name(screen, entity), into=_name(screen, into))
        case Rename(entity=entity, names=names):
            listed = " · ".join("、".join(forms) for _, forms in names if forms)
            return say("did_name", name=_name(screen, entity), names=listed)
        case Holds(move=move, was=was_told, added=added):
            kind_of = "did_add" if added else "did_edit" if was_told else "did_confirm"
            return say(kind_of, move=told(screen, move))
        case Fails(move=move):
            return say("did_reject", move=told(screen, move))


def told(screen: ReadingScreen, move: Told) -> str:
    """Tell a move in a line: who, from where, to where."""
    words = screen.naming.words

    def end(end: End | None) -> str:
        house = _name(screen, end.organization) if end and end.organization else ""
        return " ".join(part for part in (house, words(end.role) if end else "") if part)

    who = _name(screen, move.person) if move.person else words(move.label)
    return f"{who} {way_of(end(move.origin), end(move.destination), posts_only=posts_only(move))}"


def _name(screen: ReadingScreen, ref: Ref) -> str:
    """Give the name of an entity as the lists have it; what was merged is called as it was."""
    ground = screen.corrections.ground
    identity = ground.resolve(ref) or ground.made(ref).id if ground else ""
    return (
        screen.naming.name(identity) if identity in screen.article.entities else screen.naming.words(ref.name)
    )


class DecisionsDialog(ListDialog):
    """The list; closes with the decision chosen, or with ("withdraw" | "everywhere", decision's number)."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d,delete", "with_item('withdraw')", show=False),
        Binding("a", "with_item('everywhere')", show=False),
    ]

    def action_with_item(self, what: str) -> None:
        """Close with what to do to the item under the cursor."""
        panel = self.query_one(ListPanel)
        if isinstance(panel.value, str):
            self.dismiss((what, panel.value, panel.cursor))


def show_all(screen: ReadingScreen, at: int | None = None) -> None:
    """List what was decided; Enter goes there, d takes it back, a applies it to all articles."""
    screen.corrections.reload()
    correcting.show(screen)
    if not screen.corrections.decisions():
        screen.tell(screen.corrections.remark or say("no_decisions"))
        return
    hint = say("decisions_hint")
    dialog = DecisionsDialog(say("decisions_title"), items(screen), hint=hint, wide=True, at=at)
    screen.app.push_screen(dialog, lambda value: _chosen(screen, value))


def items(screen: ReadingScreen) -> list[Item]:
    """List decisions, the lost before those that stand, each in the order of the text."""
    ground = screen.corrections.ground
    assert ground is not None
    placed = [(one, ground.place(one)) for one in screen.corrections.decisions()]
    placed.sort(key=lambda pair: (pair[1].paragraph, pair[1].start) if pair[1] else (-1, 0))
    listed = []
    for one, span in placed:
        where = say("paragraph_n", number=span.paragraph + 1) if span else say("note_lost")
        head = [(where, "strong" if span else "denied"), (f"  {described(screen, one)}", "")]
        quote = _words(one) if span is None else ""
        lines = (head, [(quoted(quote), "quote")]) if quote else (head,)
        listed.append(Item(lines=(*lines, [(one.made.replace("T", " ")[:16], "dim")]), value=one.id))
    return listed


def _words(decision: Decision) -> str:
    """Give the words that a decision hangs on."""
    match decision:
        case Mark(quote=quote) | Drop(quote=quote):
            return f"{quote.prefix}{quote.exact}{quote.suffix}"
        case Holds(move=move) | Fails(move=move):
            return " … ".join(quote.exact for quote in move.quotes)
        case Retype(entity=entity) | Rename(entity=entity) | Merge(entity=entity):
            return entity.name


def _chosen(screen: ReadingScreen, value: object) -> None:
    if isinstance(value, str):
        go(screen, value)
    elif isinstance(value, tuple):
        what, identity, at = value
        store = screen.corrections.store
        assert store is not None
        decision = store.get(identity)
        if what == "withdraw":
            telling = say("decision_withdrawn", what=described(screen, decision))
            if correcting.change(screen, lambda store: store.withdraw(identity), telling):
                telling = screen.telling
                if screen.corrections.decisions():
                    show_all(screen, max(0, at - 1))
                screen.tell(telling)
        else:
            from reader.app.deciding.applying import apply

            apply(screen, decision)


def go(screen: ReadingScreen, identity: str) -> None:
    """Go to where a decision stands; tell where its words are lost."""
    store, ground = screen.corrections.store, screen.corrections.ground
    assert store is not None
    assert ground is not None
    span = ground.place(store.get(identity))
    if span is None:
        screen.tell(say("decision_lost"))
    else:
        screen.go_to_span(span)
