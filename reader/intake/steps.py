"""Steps: apply them, put two lists of them one after the other, carry offsets across them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.document import Certainty, Step

ORDER = (Certainty.PROVEN, Certainty.INFERRED, Certainty.UNSURE)


def apply(text: str, steps: Iterable[Step]) -> str:
    """Give the text with each step done.  Raise ValueError where a step is not of this text."""
    parts: list[str] = []
    at = 0
    for step in steps:
        if step.start < at or not text.startswith(step.removed, step.start):
            raise ValueError(f"the step at {step.start} is not of this text")
        parts += (text[at : step.start], step.inserted)
        at = step.start + len(step.removed)
    parts.append(text[at:])
    return "".join(parts)


def revert(text: str, steps: Iterable[Step]) -> str:
    """Give the text as it was before the steps."""
    parts: list[str] = []
    at = shift = 0
    for step in steps:
        start = step.start + shift
        parts += (text[at:start], step.removed)
        at = start + len(step.inserted)
        shift += len(step.inserted) - len(step.removed)
    parts.append(text[at:])
    return "".join(parts)


def after(steps: Iterable[Step]) -> Iterator[tuple[int, str]]:
    """Give where each step's insertion stands in the text that the steps make, and the insertion."""
    shift = 0
    for step in steps:
        yield step.start + shift, step.inserted
        shift += len(step.inserted) - len(step.removed)


def compose(first: Sequence[Step], second: Sequence[Step]) -> list[Step]:
    """Give the steps that do `first` and then `second`, both in order, in offsets of the first text.

    A step of `second` that overlaps what a step of `first` inserted becomes one with it, under the
    first one's name and the lesser certainty of both.
    """
    if not first or not second:
        return list(first or second)
    result: list[Step] = []
    i = j = shift = 0  # shift: how much longer the middle text is, before first[i]
    while i < len(first) or j < len(second):
        if j == len(second) or (i < len(first) and _before(first[i], second[j], shift)):
            result.append(first[i])
            shift += len(first[i].inserted) - len(first[i].removed)
            i += 1
        elif i == len(first) or not _overlap(first[i], second[j], shift):
            result.append(replace(second[j], start=second[j].start - shift))
            j += 1
        else:
            next_i, next_j, next_shift = _cluster(first, second, i, j, shift)
            result.append(_merged(first[i:next_i], second[j:next_j], shift))
            i, j, shift = next_i, next_j, next_shift
    return result


def _before(one: Step, later: Step, shift: int) -> bool:
    """Tell whether what `one` inserted ends before `later` begins."""
    return one.start + shift + len(one.inserted) <= later.start


def _overlap(one: Step, later: Step, shift: int) -> bool:
    """Tell whether `later` changes what `one` inserted, or spans the place where it deleted."""
    return _meet(
        (one.start + shift, one.start + shift + len(one.inserted)),
        (later.start, later.start + len(later.removed)),
    )


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    (a, b), (s, e) = one, other
    return max(a, s) < min(b, e) or (a == b and s < a < e) or (s == e and a < s < b)


def _cluster(
    first: Sequence[Step], second: Sequence[Step], i: int, j: int, shift: int
) -> tuple[int, int, int]:
    """Find how far the steps from first[i] and second[j] on overlap each other: the next i, j, shift."""
    start = min(first[i].start + shift, second[j].start)
    end = start
    while True:
        if i < len(first):
            place = (first[i].start + shift, first[i].start + shift + len(first[i].inserted))
            if end == start or _meet(place, (start, end)):
                end = max(end, place[1])
                shift += len(first[i].inserted) - len(first[i].removed)
                i += 1
                continue
        if j < len(second):
            place = (second[j].start, second[j].start + len(second[j].removed))
            if end == start or _meet(place, (start, end)):
                end = max(end, place[1])
                j += 1
                continue
        return i, j, shift


def _merged(first: Sequence[Step], second: Sequence[Step], shift: int) -> Step:
    """Make one step of overlapping ones; `shift` is how much longer the middle text is before them."""
    start = min(first[0].start + shift, second[0].start)
    middle: dict[int, str] = {}
    removed: list[str] = []
    inserted: list[str] = []
    moved = shift
    for step in first:
        middle.update(enumerate(step.inserted, step.start + moved))
        moved += len(step.inserted) - len(step.removed)
    for step in second:
        middle.update(enumerate(step.removed, step.start))
    end = max(middle, default=start - 1) + 1
    at, moved = start, shift
    for step in first:
        removed += [middle[place] for place in range(at, step.start + moved)] + [step.removed]
        at = step.start + moved + len(step.inserted)
        moved += len(step.inserted) - len(step.removed)
    removed += [middle[place] for place in range(at, end)]
    at = start
    for step in second:
        inserted += [middle[place] for place in range(at, step.start)] + [step.inserted]
        at = step.start + len(step.removed)
    inserted += [middle[place] for place in range(at, end)]
    certainty = max((step.certainty for step in (*first, *second)), key=ORDER.index)
    return Step(first[0].repair, start - shift, "".join(removed), "".join(inserted), certainty)


class Offsets:
    """Carries offsets between a text and what steps made of it, both ways, each in log time."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._steps = steps
        self._before = [step.start for step in steps]
        self._after: list[int] = []
        self._shifts = [0]
        for step in steps:
            self._after.append(step.start + self._shifts[-1])
            self._shifts.append(self._shifts[-1] + len(step.inserted) - len(step.removed))

    def forward(self, offset: int) -> int:
        """Carry an offset of the text before to the text after; inside a step, to the step's start."""
        number = bisect_right(self._before, offset) - 1
        if number < 0:
            return offset
        if offset < self._before[number] + len(self._steps[number].removed):
            return self._after[number]
        return offset + self._shifts[number + 1]

    def back(self, offset: int) -> int:
        """Carry an offset of the text after to the text before; inside a step, to the step's start."""
        number = bisect_right(self._after, offset) - 1
        if number < 0:
            return offset
        if offset < self._after[number] + len(self._steps[number].inserted):
            return self._before[number]
        return offset - self._shifts[number + 1]
