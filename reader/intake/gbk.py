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

PUNCTUATION = frozenset("、。·—～…‘’“”《》〈〉「」『』【】〔〕！％（），：；？")
"""The marks that Chinese prose has; the other signs of GBK are never supposed where a byte is lost."""


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
    """Give the characters of prose whose first byte this is."""
    return _prose()[0].get(lead, "")


@cache
def with_trail(trail: int) -> str:
    """Give the characters of prose whose second byte this is."""
    return _prose()[1].get(trail, "")


@cache
def _prose() -> tuple[dict[int, str], dict[int, str]]:
    """Give the characters of prose by their first and by their second byte."""
    every = "".join([*sorted(PUNCTUATION), *map(chr, range(0x3400, 0xA000))])
    text = every.encode("gbk", "ignore").decode("gbk")
    data = text.encode("gbk")
    leads: dict[int, str] = {}
    trails: dict[int, str] = {}
    for lead, trail, character in zip(data[::2], data[1::2], text, strict=True):
        leads[lead] = leads.get(lead, "") + character
        trails[trail] = trails.get(trail, "") + character
    return leads, trails


def is_dropped(lead: int, trail: int) -> bool:
    """Tell whether a pair is in a private cell, so that a converter leaves nothing of it."""
    return (lead in PRIVATE_LEADS and trail >= 0xA1) or (lead in PRIVATE_ROWS and 0x40 <= trail <= 0xA0)


DROPPED, UNDEFINED = 0x100, 0x200
"""Added to the first byte of a pair that left nothing, or only a ?: its second byte is unknown."""


@cache
def leads_after(gone: int) -> frozenset[int]:
    """Give the second bytes that a pair which is gone may have; they are the next character's first."""
    first = gone & 0xFF
    if gone < UNDEFINED:
        return frozenset(lead for lead in range(0x81, 0xFF) if is_dropped(first, lead))
    empty = (lead for lead in range(0x81, 0xFF) if not pair(first, lead))
    return frozenset(lead for lead in empty if first != 0xFF and not is_dropped(first, lead))


@cache
def before_gone(lead: int, kind: int) -> str:
    """Give the characters with this first byte whose second may begin a pair that is gone."""
    return "".join(c for c in with_lead(lead) if leads_after(kind + encoded(c)[1]))


@cache
def following(gone: int) -> str:
    """Give the characters that may stand after a pair that is gone."""
    return "".join(map(with_lead, leads_after(gone)))


@cache
def between_gone(gone: int, kind: int) -> str:
    """Give those of them whose second byte may begin another such pair."""
    return "".join(before_gone(lead, kind) for lead in leads_after(gone))


@cache
def after_gone(gone: int, trail: int) -> str:
    """Give those of them with this second byte."""
    return "".join(c for c in with_trail(trail) if encoded(c)[0] in leads_after(gone))
