"""A byte that a GBK text lost, or has too many: from there to the next letter it is read out of step.

All other bytes are still there, in characters of private cells too: moved by one byte they are the text.
The character of which a byte is missing is □.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from reader.document import Certainty, Step
from reader.intake import common, language
from reader.intake.steps import apply

TRACE = re.compile("[\ue000-\uf8ff]|‹[8-9A-F][0-9A-F]›")
"""What only a text out of step has: a character of a private cell, a byte that means nothing."""

SHOWN = re.compile("‹([0-9A-F]{2})›")
SEGMENT = re.compile("(?:‹[8-9A-F][0-9A-F]›|[^\x00-\x7f‹])+[@-~]?")
LOST = "□"
ANY = "\0\0"
"""Characters that no text has: nothing is known of what stands before."""

LEAST, GAIN, GOOD = 2, 2.5, -8.5
"""Characters out of step at least; nats that each must gain; the mean log-probability of what they become."""

LOST_PRICE = 5.0
"""Nats by which a text must read better without a byte than with □ in its place, before and after nothing."""

MOST = 8
"""Bytes missing from one run at most."""

NEAR = 4
"""Characters about the place where the byte is missing within which their neighbours tell where it is."""


def steps(text: str) -> list[Step]:
    """Find the runs that are out of step, where the bytes that follow are all there."""
    if not TRACE.search(text):
        return []
    found: list[Step] = []
    for match in SEGMENT.finditer(text):
        if TRACE.search(match[0]):
            found += _steps(match[0], match.start())
    return found


def understood(steps: Iterable[Step]) -> int:
    """Count the bytes that meant nothing as they were read and are part of the text as it was put in step."""
    return sum(
        len(SHOWN.findall(step.removed)) - len(SHOWN.findall(step.inserted))
        for step in steps
        if step.repair == "shift"
    )


def _steps(seen: str, start: int = 0, most: int = MOST) -> Iterator[Step]:
    """Put a run without letters in step."""
    units = [*_units(seen)]
    data = b"".join(unit for unit, _ in units)
    about = _torn([unit for unit, _ in units], data)
    if about is None:
        return
    at, now, rest = _mended(data, about)
    place = units[at][1]
    if most > 1 and TRACE.search(rest):  # another byte is missing there
        rest = apply(rest, _steps(rest, most=most - 1))
    yield Step("shift", start + place, seen[place:], now + rest, Certainty.INFERRED)


def _units(seen: str) -> Iterator[tuple[bytes, int]]:
    """Give the bytes of each character, and where it stands."""
    at = 0
    while at < len(seen):
        shown = SHOWN.match(seen, at)
        yield (bytes([int(shown[1], 16)]) if shown else seen[at].encode("gb18030", "replace")), at
        at = shown.end() if shown else at + 1


def _torn(units: list[bytes], data: bytes) -> int | None:
    """Give about where a byte is missing or one too many, if moving the rest makes it Chinese."""
    pairs = len(data) // 2
    if any(len(unit) != 2 for unit in units[:pairs]):
        return None
    seen = [_price(data[at : at + 2]) for at in range(0, 2 * pairs, 2)]
    moved = [_price(data[at : at + 2]) for at in range(1, len(data) - 1, 2)]
    before = [*accumulate(seen, initial=0.0)]
    after = [*accumulate(reversed(moved), initial=0.0)][::-1]
    best = max(range(len(moved) + 1), key=lambda at: before[at] + after[at])
    number = len(moved) - best
    gain = after[best] - before[len(moved)] + before[best]
    if number < LEAST or after[best] < GOOD * number or gain < GAIN * number:
        return None
    return best


def _mended(data: bytes, about: int) -> tuple[int, str, str]:
    """Give the character at which a byte is missing or one too many, what stands there, and the rest.

    □ stands there, unless the text reads well without the byte: a byte too many before a character, or in it.
    """
    near = range(max(0, about - NEAR), min(about + NEAR, len(data) // 2))
    start, end = 2 * max(0, near.start - NEAR), 2 * (near.stop + NEAR) + 1
    found: list[tuple[float, int, str]] = []
    for at in near:
        before, after = _decoded(data[start : 2 * at]), _decoded(data[2 * at + 1 : end])
        found.append((LOST_PRICE + language.score(before, ANY) + language.score(after, ANY), at, LOST))
        found.append((language.score(before + after, ANY), at, ""))
        inside = _decoded(data[2 * at - 2 : 2 * at - 1] + data[2 * at : 2 * at + 1]) if at else ""
        if len(inside) == 1:
            found.append((language.score(before[:-1] + inside + after, ANY), at - 1, inside))
    _, at, there = max(found)
    return at, there, _decoded(data[2 * at + (3 if there not in ("", LOST) else 1) :])


def _price(pair: bytes) -> float:
    character = _decoded(pair)
    if len(character) != 1:
        return common.BROKEN_PRICE
    return common.prices()[character]


def _decoded(data: bytes) -> str:
    return data.decode("gb18030", "replace")
