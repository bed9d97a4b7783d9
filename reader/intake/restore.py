"""Damaged text made whole: the repairs one after the other, every change a recorded step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

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


def _found(text: str, *, repair: bool) -> Restored:
    if not repair:
        hidden = visible.steps(text)
        return Restored(apply(text, hidden), tuple(hidden))
    looked, followed = mojibake.effort_for(text), shifted.effort_for(text)
    misread = mojibake.find(text, looked)
    done, now = [step for step in misread if step.certainty is not Certainty.UNSURE], text
    now, early = apply(now, done), [done]
    for repair_of in (missing.steps, entities.steps, visible.steps, radicals.steps, forms.steps):
        early.append(repair_of(now))
        done, now = _then(done, now, early[-1])
    narrowed = punctuation.is_narrowed(now)
    damaged = bool(glosses.converted(now, glosses.find(now), narrowed=narrowed))
    offers = list(shifted.offers(now, followed, damaged=damaged))
    sure = [offer.step(now) for offer in offers if offer.certainty is not Certainty.UNSURE]
    proven = damaged or bool(sure)
    narrowed_too = punctuation.is_narrowed(now, damaged=proven)  # what is put in step has marks of its own
    done, now = _then(done, now, sure)
    later = [sure]
    repairs: tuple[Callable[[str], list[Step]], ...] = (
        partial(glosses.steps, narrowed=narrowed),
        partial(signs.steps, damaged=proven),
        partial(punctuation.steps, damaged=proven, narrowed=narrowed_too),
        partial(halfscript.steps, converted=proven),
    )
    for steps in repairs:
        later.append(steps(now))
        done, now = _then(done, now, later[-1])
    unsure = [_moved(offer, later) for offer in offers if offer.certainty is Certainty.UNSURE]
    lost = [
        _moved(offer_of(step, step.start), early + later)
        for step in misread
        if step.certainty is Certainty.UNSURE
    ]
    offered = tuple(sorted(unsure + lost, key=lambda offer: offer.start))
    return Restored(now, tuple(done), offered, looked.unsearched + followed.unsearched)


def _then(done: list[Step], text: str, further: list[Step]) -> tuple[list[Step], str]:
    """Add the steps of one more repair to those done."""
    return (compose(done, further), apply(text, further)) if further else (done, text)


def _moved(offer: Offer, later: list[list[Step]]) -> Offer:
    """Carry an offer to the text that later repairs made."""
    start, end = offer.start, offer.end
    for steps in later:
        offsets = Offsets(steps)
        start, end = offsets.forward(start), offsets.forward(end)
    return replace(offer, start=start, end=end)
