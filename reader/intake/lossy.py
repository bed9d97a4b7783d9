"""Bytes of which some were lost when they were read in the wrong encoding: their likeliest characters.

A byte that the wrong encoding has no character for became U+FFFD, or vanished.  Where the bytes around
leave few characters that it can have been, and the text speaks for one of them, that one is taken; else □.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import inf

from reader.intake import common
from reader.intake.manner import Manner
from reader.record import record

LOST = "□"
PRIVATE = re.compile("[\ue000-\uf8ff]")
NOTHING = re.compile("[\ufffd\ue000-\uf8ff]")
Byte = int | None
"""A byte; None where it was lost."""

LOST_PRICE, TORN_PRICE, PAIR_PRICE = -9.0, -16.0, -12.0
"""Log-probability of a character of which bytes are lost; of one that lost its place too; of one for two."""

SURE = 2.0
"""Nats by which a character must be likelier than any other that may have stood there."""

LEADS = range(0xE2, 0xF0)
"""First bytes of the three that UTF-8 writes a Chinese character or mark with."""

Holes = tuple[tuple[Byte, ...], ...]
"""What the bytes of a character may have been, one of them lost: one way or two."""

Place = tuple[int, str, Holes]
"""Where a character ends, the character, its holes."""

Step = tuple[int, str, float, Holes]
"""How many bytes a character takes, the character, its log-probability, its holes if any byte is lost."""

LONG = 60
"""Characters after which the likeliest reading is kept alone, however many are lost."""

BEAM, BRANCHES = 6, 4
"""Readings kept side by side, and characters tried in a hole of each."""


@record
class Reading:
    """What bytes that were read as `seen` are in `true`: □ where bytes are lost.  `proven`: none is."""

    text: str
    proven: bool
    places: tuple[Place, ...]
    data: Sequence[Byte]
    seen: str
    true: str

    def filled(self) -> str:
        """Give the text with what was lost, where its neighbours tell what it was."""
        return self.text if self.proven else _filled(self)


def read_again(data: Sequence[Byte], seen: str, true: str) -> Reading:
    """Read bytes that were read as `seen` in `true`."""
    whole = "" if None in data else _whole(bytes(byte for byte in data if byte is not None), true)
    places = () if whole or not data else _places(data, true)
    text = whole or "".join(character for _, character, _ in places)
    return Reading(text, LOST not in text, places, data, seen, true)


def _whole(data: bytes, true: str) -> str:
    """Decode bytes of which none is lost; give nothing where they are not what their encoding writes."""
    try:
        text = data.decode(true)
    except UnicodeDecodeError:
        return ""
    return "" if PRIVATE.search(text) else text


def _places(data: Sequence[Byte], true: str) -> tuple[Place, ...]:
    """Cut bytes into characters, the likeliest way."""
    follow = _three_bytes if true == "utf-8" else _two_bytes
    best: list[tuple[float, int, str, Holes]] = [(-inf, 0, "", ())] * (len(data) + 1)
    best[0] = (0.0, 0, "", ())
    for at in range(len(data)):
        for width, character, price, holes in follow(data, at, true):
            total = best[at][0] + price
            if total > best[at + width][0]:
                best[at + width] = (total, at, character, holes)
    places: list[Place] = []
    at = len(data)
    while at:
        _, before, character, holes = best[at]
        places.append((at, character, holes))
        at = before
    return tuple(reversed(places))


def _three_bytes(data: Sequence[Byte], at: int, true: str) -> Iterator[Step]:
    first = data[at]
    if first is not None and first < 0x80:
        yield 1, chr(first), common.ASCII_PRICE, ()
        return
    if first is None or 0xC2 <= first < 0xE0:
        yield from _known(data, at, 2, true)
    if first is None or first in LEADS:
        rest = [*itertools.takewhile(_continues, data[at + 1 : at + 3])]
        three = (first, *rest)
        if len(rest) == 2:
            yield from (((3, LOST, LOST_PRICE, (three,)),) if None in three else _known(data, at, 3, true))
        elif rest and None not in three:  # a byte is gone without a trace
            yield 2, LOST, PAIR_PRICE, ((first, *rest, None), (first, None, *rest))
        yield len(three), LOST, TORN_PRICE, ()
    elif len(two := tuple(data[at : at + 2])) == 2 and all(map(_continues, two)) and None not in two:
        yield 2, LOST, PAIR_PRICE, ((None, *two),)
    yield 1, LOST, TORN_PRICE, ()


def _two_bytes(data: Sequence[Byte], at: int, true: str) -> Iterator[Step]:
    first = data[at]
    if first is not None and first < 0x80:
        yield 1, chr(first), common.ASCII_PRICE, ()
        return
    two = tuple(data[at : at + 2])
    if len(two) == 2 and None in two:
        if two[1] is None or two[1] >= 0x40:
            yield 2, LOST, LOST_PRICE, (two,)
    else:
        yield from _known(data, at, 2, true)
    if first is None:
        yield 1, LOST, PAIR_PRICE, ()
    else:
        yield 1, LOST, TORN_PRICE, ((first, None), (None, first))


def _continues(byte: Byte) -> bool:
    return byte is None or 0x80 <= byte < 0xC0


def _known(data: Sequence[Byte], at: int, width: int, true: str) -> Iterator[Step]:
    part = data[at : at + width]
    character = _decoded(bytes(b for b in part if b is not None), true) if None not in part else ""
    if character:
        yield len(part), character, common.prices()[character], ()


@lru_cache(maxsize=1 << 14)
def _decoded(data: bytes, encoding: str) -> str:
    """Give the one character that bytes are, or nothing."""
    try:
        character = data.decode(encoding)
    except UnicodeDecodeError:
        return ""
    return character if len(character) == 1 and not PRIVATE.match(character) else ""


def _filled(reading: Reading) -> str:
    text = [character for _, character, _ in reading.places]
    holes: dict[int, str] = {}
    for number, (end, _, ways) in enumerate(reading.places):
        following = reading.data[end] if end < len(reading.data) else None
        one = [way for way in ways if sum(byte is None for byte in way) == 1]
        if one:
            holes[number] = "".join(_candidates(way, following, reading.seen, reading.true) for way in one)
    if not holes:
        return reading.text
    manner = Manner(reading.text)
    alone = {number for number in holes if not any(number + by in holes for by in (-2, -1, 1, 2))}
    for number in alone:
        text[number] = _surest(text, number, holes[number], manner)
    together = {number: among for number, among in holes.items() if number not in alone}
    if together:
        likely = _likeliest(text, together, manner)
        sure = [number for number, among in together.items() if _is_sure(likely, number, among, manner)]
        for number in sure:
            text[number] = likely[number]
    return "".join(text)


def _surest(text: list[str], number: int, among: str, manner: Manner) -> str:
    """Give the character that fits best between neighbours that are known; □ where another fits nearly as well."""
    before = "".join(text[max(0, number - 2) : number]).rjust(2, "\n")
    after = "".join([*text[number + 1 : number + 3], "\n"])[:2]
    best, found = -inf, LOST
    for price, character in manner.likeliest(before, among, len(among)):
        if price <= best - SURE:
            break
        total = _onward(price, before[1] + character, after, manner, best - SURE)
        if total > best:
            best, found = total, character if total > best + SURE else LOST
        elif total > best - SURE:
            found = LOST
    return found


def _likeliest(text: list[str], holes: Mapping[int, str], manner: Manner) -> str:
    """Give the likeliest whole text, a beam of readings from left to right."""
    beam = [(0.0, "\n\n")]
    whole: list[str] = []
    for number, character in enumerate(text):
        among = holes.get(number)
        if len(beam) == 1 or len(beam[0][1]) > LONG:
            so_far = beam[0][1]
            whole.append(so_far[:-2])
            beam = [(0.0, so_far[-2:])]
            if not among:
                beam = [(0.0, so_far[-2:] + character)]
                continue
        if among:
            further = [
                (price + more, so_far + now)
                for price, so_far in beam
                for more, now in manner.likeliest(so_far[-2:], among, BRANCHES)
            ]
            beam = sorted(further, reverse=True)[:BEAM]
        else:
            beam = [
                (price + manner.price(so_far[-2:], character), so_far + character) for price, so_far in beam
            ]
            beam = _apart(sorted(beam, reverse=True))
    return ("".join(whole) + beam[0][1])[2:]


def _apart(beam: list[tuple[float, str]]) -> list[tuple[float, str]]:
    """Give the likeliest of those readings that go on alike."""
    best: dict[str, tuple[float, str]] = {}
    for reading in beam:
        best.setdefault(reading[1][-2:], reading)
    return [*best.values()]


def _is_sure(text: str, number: int, among: str, manner: Manner) -> bool:
    """Tell whether no other character fits nearly as well between the neighbours."""
    before, after = (
        text[max(0, number - 2) : number].rjust(2, "\n"),
        (text[number + 1 : number + 3] + "\n")[:2],
    )
    alone = manner.price(before, text[number])
    least = _onward(alone, before[1] + text[number], after, manner) - SURE
    rivals = manner.likeliest(before, among, len(among))
    return all(
        price <= least or c == text[number] or _onward(price, before[1] + c, after, manner, least) <= least
        for price, c in rivals
    )


def _candidates(way: tuple[Byte, ...], following: Byte, seen: str, true: str) -> str:
    """Give the common characters of some bytes, one of them lost because `seen` cannot read it."""
    later = (*way, following)[way.index(None) + 1]
    return _common(way, "" if later is None else chr(later), seen, true)


@lru_cache(maxsize=1 << 14)
def _common(way: tuple[Byte, ...], later: str, seen: str, true: str) -> str:
    wholes = (bytes(lost if b is None else b for b in way) for lost in _unreadable(later, seen))
    found = (_decoded(whole, true) for whole in wholes)
    return "".join(c for c in found if c in common.ranks() or c in common.prices())


@lru_cache(maxsize=1 << 11)
def _unreadable(later: str, seen: str) -> tuple[int, ...]:
    """Give the bytes for which an encoding has no character, alone or with the byte that follows."""
    after = b"" if seen in ("cp1252", "latin-1") else later.encode("latin-1")
    every = b"".join(bytes([byte]) + after + b"\n\n" for byte in range(0x80, 0x100))
    read = every.decode(seen, "replace").split("\n\n")  # at once: an error a byte takes microseconds
    return tuple(0x80 + n for n, shown in enumerate(read[:-1]) if len(shown) != 1 or NOTHING.match(shown))


def _onward(price: float, context: str, after: str, manner: Manner, least: float = -inf) -> float:
    """Add what the characters after a place cost, to a price that comes down to `least` or is whole."""
    for now in after:
        if price <= least:
            break
        price += manner.price(context, now)
        context = context[1] + now
    return price
