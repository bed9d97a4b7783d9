"""Damaged text made whole: the repairs one after the other, every change a recorded step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.document import Certainty, Offer, Step
from reader.intake import (
    entities,
    forms,
    glosses,
    halfscript,
    missing,
    mojibake,
    punctuation,
    radicals,
    shifted,
    signs,
    visible,
)
from reader.intake.repairs import Decision, decided, offer_of
from reader.intake.steps import Offsets, apply, compose
from reader.record import record


@record
class Restored:
    """The restored text, the steps that make it from the text as decoded, and what is only offered.

    `offers` are the repairs that are not sure enough to be made; their offsets are those of `text`.
    `unsearched` counts the places that looked damaged and were left, because so much had been searched.
    """

    text: str
    steps: tuple[Step, ...]
    offers: tuple[Offer, ...] = ()
    unsearched: int = 0


def restore(text: str, *, repair: bool = True, decisions: Sequence[Decision] = ()) -> Restored:
    """Repair a text, but for what the reader decided otherwise.

    With `repair` off, only make hidden and commanding characters harmless.
    """
    found = _found(text, repair=repair)
    if not decisions:
        return found
    return Restored(*decided(text, found.steps, found.offers, decisions), found.unsearched)


class _Work:
    """A text under repair: as it is `now`, the steps `done` to the text as decoded, and the same repair by repair."""

    def __init__(self, text: str) -> None:
        self.now, self.done = text, list[Step]()
        self.repairs: list[list[Step]] = []

    def do(self, steps: list[Step]) -> None:
        """Do one more repair; its steps are of the text as it is now."""
        self.repairs.append(steps)
        if steps:
            self.done, self.now = compose(self.done, steps), apply(self.now, steps)

    def carried(self, offer: Offer, since: int) -> Offer:
        """Carry an offer across the repairs from number `since` on."""
        start, end = offer.start, offer.end
        for steps in self.repairs[since:]:
            offsets = Offsets(steps)
            start, end = offsets.forward(start), offsets.forward(end)
        return replace(offer, start=start, end=end)


def _found(text: str, *, repair: bool) -> Restored:
    if not repair:
        hidden = visible.steps(text)
        return Restored(apply(text, hidden), tuple(hidden))
    work, looked, followed = _Work(text), mojibake.effort_for(text), shifted.effort_for(text)
    misread = mojibake.find(text, looked)
    work.do([step for step in misread if step.certainty is not Certainty.UNSURE])
    for steps in (missing.steps, entities.steps, visible.steps, radicals.steps, forms.steps):
        work.do(steps(work.now))
    narrowed = punctuation.is_narrowed(work.now)
    damaged = bool(glosses.converted(work.now, glosses.find(work.now), narrowed=narrowed))
    offers = list(shifted.offers(work.now, followed, damaged=damaged))
    sure = [offer.step(work.now) for offer in offers if offer.certainty is not Certainty.UNSURE]
    proven = damaged or bool(sure)
    narrowed_too = punctuation.is_narrowed(
        work.now, damaged=proven
    )  # what is put in step has marks of its own
    since = len(work.repairs)
    work.do(sure)
    work.do(glosses.steps(work.now, narrowed=narrowed))
    work.do(signs.steps(work.now, damaged=proven))
    work.do(punctuation.steps(work.now, damaged=proven, narrowed=narrowed_too))
    work.do(halfscript.steps(work.now, converted=proven))
    unsure = [work.carried(offer, since) for offer in offers if offer.certainty is Certainty.UNSURE]
    lost = [offer_of(step, step.start) for step in misread if step.certainty is Certainty.UNSURE]
    offered = [*unsure, *(work.carried(offer, 0) for offer in lost)]
    unsearched = looked.unsearched + followed.unsearched
    return Restored(
        work.now, tuple(work.done), tuple(sorted(offered, key=lambda offer: offer.start)), unsearched
    )
