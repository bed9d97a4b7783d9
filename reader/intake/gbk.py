"""GBK byte by byte: which pairs of bytes are characters, and which a converter drops."""

from __future__ import annotations

from functools import cache

PRIVATE_LEADS = frozenset((*range(0xAA, 0xB0), *range(0xF8, 0xFF)))
"""First bytes of the private cells AAA1-AFFE and F8A1-FEFE, whose characters converters drop."""

PRIVATE_ROWS = frozenset(range(0xA1, 0xA8))
"""First bytes of the private cells A140-A7A0."""

MARKS = {"!": 0xA1, "(": 0xA8, ")": 0xA9, ",": 0xAC, ":": 0xBA, ";": 0xBB, "?": 0xBF}
"""Half-width mark -> second byte of its full-width form, whose first byte is A3."""

FULL_WIDTH = 0xA3


@cache
def pair(lead: int, trail: int) -> str:
    """Give the character of two bytes, or empty where there is none."""
    found = bytes((lead, trail)).decode("gbk", "ignore")
    return found if len(found) == 1 and found > "\x7f" else ""


@cache
def encoded(character: str) -> tuple[int, ...]:
    """Give the bytes of a character: one, two, or none where GBK lacks it."""
    return tuple(character.encode("gbk", "ignore"))


@cache
def with_lead(lead: int) -> str:
    """Give the characters whose first byte this is."""
    return "".join(pair(lead, trail) for trail in range(0x40, 0xFF))


@cache
def with_trail(trail: int) -> str:
    """Give the characters whose second byte this is."""
    return "".join(pair(lead, trail) for lead in range(0x81, 0xFF))


def is_dropped(lead: int, trail: int) -> bool:
    """Tell whether a pair is in a private cell, so that a converter leaves nothing of it."""
    return (lead in PRIVATE_LEADS and trail >= 0xA1) or (lead in PRIVATE_ROWS and 0x40 <= trail <= 0xA0)


@cache
def before_dropped(lead: int) -> str:
    """Give the characters with this first byte whose second may begin a dropped pair."""
    return "".join(c for c in with_lead(lead) if encoded(c)[1] in PRIVATE_LEADS | PRIVATE_ROWS)


@cache
def every() -> str:
    """Give all characters of two bytes."""
    return "".join(with_lead(lead) for lead in range(0x81, 0xFF))


@cache
def ending_private() -> str:
    """Give the characters whose second byte may begin a dropped pair."""
    return "".join(c for c in every() if encoded(c)[1] in PRIVATE_LEADS | PRIVATE_ROWS)
