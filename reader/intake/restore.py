"""Damaged text made whole: the repairs one after the other, every change a recorded step."""

from __future__ import annotations

from dataclasses import dataclass

from reader.document import Certainty, Step
from reader.intake import glosses, punctuation, shifted, visible
from reader.intake.steps import apply, compose


@dataclass(frozen=True, slots=True)
class Restored:
    """The restored text, and the steps that make it from the text as decoded."""

    text: str
    steps: tuple[Step, ...]


def restore(text: str, *, repair: bool = True) -> Restored:
    """Repair a text; with `repair` off, only make hidden and commanding characters harmless."""
    done: list[Step] = []
    done, now = _then(done, text, visible.steps(text))
    if repair:
        damaged = glosses.is_pattern(now, glosses.find(now))
        shifts = [
            offer.step(now)
            for offer in shifted.offers(now, damaged=damaged)
            if offer.certainty is not Certainty.UNSURE
        ]
        done, now = _then(done, now, shifts)
        taken_out = glosses.steps(now)
        done, now = _then(done, now, taken_out)
        done, now = _then(done, now, punctuation.steps(now, damaged=bool(taken_out)))
    return Restored(now, tuple(done))


def _then(done: list[Step], text: str, further: list[Step]) -> tuple[list[Step], str]:
    """Add the steps of one more repair to those done."""
    return (compose(done, further), apply(text, further)) if further else (done, text)
