"""Styles of a terminal (SGR): the shortest way from one to another."""

from __future__ import annotations

from functools import lru_cache

OFF = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29"}
"""What switches each attribute off; bold and dim go together."""

COLOURS = {"2": 5, "5": 3}
"""How many numbers a colour after 38 or 48 has, by the second of them."""

Style = tuple[frozenset[str], str, str]
"""Attributes, foreground, background; empty for the terminal's own."""


@lru_cache(maxsize=2048)
def parsed(codes: str) -> Style | None:
    """Take a style apart that was switched on after a reset; None where it holds what is not known here."""
    attributes: set[str] = set()
    colours = {"3": "", "4": ""}
    rest = codes.split(";") if codes else []
    while rest:
        code = rest[0]
        size = COLOURS.get(rest[1], 1) if code in ("38", "48") and len(rest) > 1 else 1
        one, rest = ";".join(rest[:size]), rest[size:]
        if code in OFF:
            attributes.add(code)
        elif len(code) == 2 and code[0] in colours and code[1] in "012345678":
            colours[code[0]] = one
        elif len(code) in (2, 3) and code[:-1] in ("9", "10") and code[-1] in "01234567":
            colours["3" if code[0] == "9" else "4"] = one
        else:
            return None
    return frozenset(attributes), colours["3"], colours["4"]


LINES = frozenset("479")
"""Attributes that are seen on a blank: a line under it or through it, the colours exchanged."""


@lru_cache(maxsize=2048)
def ground(codes: str) -> str:
    """Give what of a style is seen on a blank; most often its background alone."""
    style = parsed(codes)
    return codes if style is None or style[0] & LINES else style[2]


@lru_cache(maxsize=8192)
def onto(codes: str, blank: str) -> str:
    """Give the style nearest to one in force that shows a blank as `blank` does, which is a ground."""
    style, wanted = parsed(codes), parsed(blank)
    if style is None or wanted is None or wanted[0]:
        return blank
    return ";".join(part for part in (*sorted(style[0] - LINES), style[1], wanted[2]) if part)


@lru_cache(maxsize=8192)
def change(before: str, after: str) -> str:
    """Give what turns one style into another; both as after a reset, empty for plain."""
    whole = f"\x1b[0;{after}m" if after else "\x1b[0m"
    old, new = parsed(before), parsed(after)
    if old is None or new is None:
        return whole
    gone = old[0] - new[0]
    off = {OFF[code] for code in gone}
    on = {code for code in new[0] if code not in old[0] or OFF[code] in off}
    codes = [*sorted(off), *sorted(on)]
    for number, default in ((1, "39"), (2, "49")):
        if old[number] != new[number]:
            codes.append(str(new[number]) or default)
    if not codes:
        return ""
    part = f"\x1b[{';'.join(codes)}m"
    return part if len(part) <= len(whole) else whole
