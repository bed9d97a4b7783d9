"""How sure each character of a run is that was put in step: most were read, some chosen, for a byte of them is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import exp

from reader.intake import gbk
from reader.intake.glosses import GLOSS, TAIL
from reader.intake.halves import EATABLE, Halves
from reader.intake.outofstep import before

TRIED, HELD = 8, 24
"""Characters tried in a place, and readings of a few places on end held side by side."""

SHARPNESS = 0.7
"""How far the model's log-probabilities are believed."""

Pair = tuple[int, int]
"""The two bytes of a character, -1 for one that was not seen."""


def shares(
    text: str, at: int, end: int, reading: str, halves: Halves, paired: Callable[[str], float]
) -> list[float]:
    """Give how much of the belief each character of a reading has, from 0 to 1, if those around it are right.

    The reading is of text[at:end]; `paired` prices the quotation marks that it would leave without a partner.
    """
    known = _known(text, at, end, reading)
    whole = before(text, at) + reading + (GLOSS.sub("", text[end : end + 12]) + "\n\n")[:2]
    found = [1.0] * len(reading)
    number = 0
    while number < len(reading):
        last = number
        while last < len(reading) and -1 in known[last]:
            last += 1
        if last > number:
            found[number:last] = _weighed(whole, number, last, known, halves, paired)
        number = last + 1
    return found


def _known(text: str, at: int, end: int, reading: str) -> list[Pair]:
    """Give the bytes of each character of a reading: where a pair is missing among those seen, it was dropped."""
    data = [byte for character in reading for byte in gbk.encoded(character) or (-1,)]
    seen = [False] * (len(data) + 2)
    seen[0] = TAIL.match(text, at + 1) is not None  # the gloss told what it was
    place = 1
    for pair in _pairs(text, at, end):
        if pair:
            while place + 1 < len(data) and (data[place], data[place + 1]) != pair:
                place += 2
            seen[place : place + 2] = True, True
        place += 2
    known: list[Pair] = []
    place = 0
    for character in reading:
        size = len(gbk.encoded(character)) or 1
        one, other = (data[n] if n < len(seen) and seen[n] else -1 for n in (place, place + size - 1))
        known.append((one, other) if size == 2 else (0, 0))
        place += size
    return known


def _pairs(text: str, at: int, end: int) -> Iterator[Pair | None]:
    """Give the pairs of bytes that were seen after the first, lost one; None where a pair became a question mark."""
    tail = TAIL.match(text, at + 1)
    place = tail.end() if tail else at + 1
    while place < end:
        seen = text[place]
        gloss = GLOSS.match(text, place) if seen in "(（" else None
        if seen in "?\ufffd":
            gloss = TAIL.match(text, place + 1)
            yield None
        elif seen in gbk.MARKS and not gloss:
            yield gbk.FULL_WIDTH, gbk.MARKS[seen]
        elif len(units := gbk.encoded(seen)) == 2:
            yield units[0], units[1]
        place = gloss.end() if gloss else place + 1


def _weighed(
    whole: str, first: int, last: int, known: list[Pair], halves: Halves, paired: Callable[[str], float]
) -> list[float]:
    """Weigh what else may stand in the places `first` to `last` on end; `whole` begins two before the first place."""
    held = [(0.0, whole[first : first + 2])]
    for number in range(first, last):
        actual = whole[number + 2]
        further = set()
        for price, so_far in held:
            options = _options(known, number, so_far[-1] if number > first else "", actual)
            for more, character in halves.likeliest(so_far[-2:], options, TRIED):
                further.add((price + more, so_far + character))
            if so_far == whole[first : number + 2]:
                further.add((price + halves.manner.price(so_far[-2:], actual), so_far + actual))
        held = sorted(further, reverse=True)[:HELD]
    after, rest = whole[last + 2 : last + 4], whole[last + 2 : len(known) + 2]
    ended = [
        (_onward(price, so_far, after, halves) + paired(whole[2 : first + 2] + so_far[2:] + rest), so_far[2:])
        for price, so_far in held
    ]
    best = max(ended)[0]
    weights = [(exp(SHARPNESS * (price - best)), words) for price, words in ended]
    total = sum(weight for weight, _ in weights)
    there = whole[first + 2 : last + 2]
    return [sum(w for w, words in weights if words[n] == c) / total for n, c in enumerate(there)]


def _onward(price: float, so_far: str, after: str, halves: Halves) -> float:
    """Add what the characters after a reading cost."""
    for character in after:
        price += halves.manner.price(so_far[-2:], character)
        so_far += character
    return price


def _options(known: list[Pair], number: int, before: str, actual: str) -> str:
    """Give the characters that the bytes seen allow in a place, after one before it that was chosen as well."""
    lead, trail = known[number]
    if lead < 0:
        units = gbk.encoded(before) if before else ()
        gone = gbk.DROPPED + units[-1] if units else 0
        fitting = gbk.after_gone(gone, trail) if gone and trail >= 0 else ""
        return fitting or (gbk.with_trail(trail) if trail >= 0 else EATABLE)
    if number + 1 < len(known) and known[number + 1][0] < 0 and actual not in EATABLE:
        return gbk.before_gone(lead, gbk.DROPPED) or gbk.with_lead(lead)
    return gbk.with_lead(lead)
