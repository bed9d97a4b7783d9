"""What the reader decided about the article being read, and one history of notes and decisions."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from reader.document import Article
from reader.record import record
from reader.wording import Fault, say

if TYPE_CHECKING:  # read when the article is annotated, after the first paint
    from reader.annotate.decided import Decision, Ground
    from reader.app.opening import Opening
    from reader.app.reading import ReadingScreen
    from reader.userdata import DecisionStore


class Undoable(Protocol):
    """A store that can take back its last change, and do it again."""

    def undo(self) -> object:
        """Take back the last change."""

    def redo(self) -> object:
        """Do again what was taken back."""


@record
class Turn:
    """A change that is kept elsewhere than in a store with steps: what takes it back, and what does it again.

    Both tell what they did, or nothing where that is told later; where they raise a Fault, nothing is changed.
    """

    back: Callable[[], str]
    again: Callable[[], str]

    def undo(self) -> str:
        """Take the change back."""
        return self.back()

    def redo(self) -> str:
        """Do it again."""
        return self.again()


class History:
    """In which order the stores were changed: what was done last is undone first, whichever it was in."""

    def __init__(self) -> None:
        self._done: list[Undoable] = []
        self._undone: list[Undoable] = []

    def did(self, store: Undoable) -> None:
        """Remember that a store was changed."""
        self._done.append(store)
        self._undone.clear()

    @property
    def last(self) -> Undoable | None:
        """Give what was changed last."""
        return self._done[-1] if self._done else None

    def step(self, *, back: bool) -> object:
        """Undo, or do again; give what changed, None where there is nothing to do.

        Where the store raises, nothing is changed.
        """
        here, there = (self._done, self._undone) if back else (self._undone, self._done)
        if not here:
            return None
        store = here[-1]
        changed = store.undo() if back else store.redo()
        here.pop()
        there.append(store)
        return changed


class Corrections:
    """The decisions about one article, and the machine's result that they are laid over."""

    def __init__(
        self, ground: Ground | None = None, store: DecisionStore | None = None, remark: str = ""
    ) -> None:
        self.ground, self.store, self.remark = ground, store, remark
        self.shown = ""  # id of the move whose words were shown last
        lost = len(self.lost())
        if lost:
            self.remark = say("decisions_lost", count=lost)

    @classmethod
    def opened(cls, article: Article, opening: Opening) -> Corrections:
        """Open the decisions about an article; where they cannot be read, tell why in `remark`."""
        from reader.annotate.decided import Ground
        from reader.userdata import DecisionStore

        if not opening.decided:
            return cls(Ground(article), None, say("decisions_off"))
        try:
            keep = opening.settings.text("decisions")
            return cls(Ground(article), DecisionStore(article.source, beside=opening.beside, keep=keep))
        except Fault as fault:
            return cls(Ground(article), None, str(fault))

    def article(self, before: Article) -> Article:
        """Give an article as decided; what else is known of it by now, as its translation, stays."""
        from reader.annotate.decided import lay_over

        if self.ground is None:
            return before
        laid = lay_over(self.ground, self.decisions())
        return replace(before, entities=laid.entities, mentions=laid.mentions, moves=laid.moves)

    def decisions(self) -> tuple[Decision, ...]:
        """Give the decisions, oldest first."""
        return self.store.decisions() if self.store else ()

    def lost(self) -> tuple[Decision, ...]:
        """Give the decisions whose words are no longer in the article."""
        ground = self.ground
        return tuple(one for one in self.decisions() if ground and ground.place(one) is None)

    def reload(self) -> None:
        """Read again what is on the disk; what cannot be read changes nothing."""
        if self.store is not None:
            with suppress(Fault):
                self.store.reload()


def change(screen: ReadingScreen, done: Callable[[DecisionStore], object], telling: str) -> bool:
    """Change the decisions; show the article so, and say it, once it is on the disk."""
    store = screen.corrections.store
    if store is None:
        screen.tell(screen.corrections.remark or say("decisions_opening"))
        return False
    try:
        done(store)
    except Fault as fault:
        screen.tell(str(fault))
        return False
    screen.history.did(store)
    show(screen)
    screen.tell(say("decision_saved", what=telling))
    return True


def show(screen: ReadingScreen) -> None:
    """Show the article as it is decided now; the machine need not look again."""
    screen.show_article(screen.corrections.article(screen.article))


def step(screen: ReadingScreen, *, back: bool) -> None:
    """Undo the last change, or do it again: of notes, decisions, known words, repairs, the translation."""
    try:
        stepped = screen.history.step(back=back)
    except Fault as fault:
        screen.tell(str(fault))
        return
    if stepped is None:
        screen.tell(say("nothing_to_undo" if back else "nothing_to_redo"))
        return
    if isinstance(stepped, str):
        if stepped:
            screen.tell(stepped)
        return
    screen.corrections.reload()  # the store may be one from before the article was read anew
    screen.desk.reload()
    what = _what(screen, stepped, back=back)
    show(screen)
    if what:
        screen.tell(say("decision_undone" if back else "decision_redone", what=what))
    else:
        screen.tell(say("note_undone" if back else "note_redone"))


def _what(screen: ReadingScreen, changed: object, *, back: bool) -> str:
    """Tell the decision that was undone or done again, the first one; empty where it was a note."""
    from reader.app.deciding.decided import described

    steps = changed if isinstance(changed, tuple) else ()
    decisions = [one for step in steps for one in (step.before, step.after)]
    ours = [step.before if back else step.after for step in steps]
    known = next((one for one in (*ours, *decisions) if one), None)
    return described(screen, known) if known else ""


def decide(screen: ReadingScreen, *decisions: Decision, instead: tuple[str, ...] = ()) -> bool:
    """Take decisions, and tell the first."""
    from reader.app.deciding.decided import described

    telling = described(screen, decisions[0])
    return change(screen, lambda store: store.decide(*decisions, instead=instead), telling)
