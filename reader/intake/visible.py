"""Characters that would command a terminal or hide in a text: shown or dropped, each as a step."""

from __future__ import annotations

import re

from reader.document import Step

ZERO_WIDTH = "\u00ad\u034f\u180e\u200b\u200c\u2060-\u2064\ufeff"
BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
INVISIBLE = "\u206a-\u206f\ufff9-\ufffb\U000e0000-\U000e007f"

CONTROL = "\x00-\x08\x0e-\x1f"
ALONE = "\t\r\v\f\x7f-\x9f\u2028\u2029\ud800-\udfff"
PICTURE = "\u2600-\u27bf\U0001f000-\U0001faff"

_RUNS = "|".join(f"(?<=[{one}])[{one}]*" for one in (CONTROL, ZERO_WIDTH, BIDI, INVISIBLE))
HIDDEN = re.compile(
    rf"[{CONTROL}{ZERO_WIDTH}{BIDI}{INVISIBLE}{ALONE}\u200d](?:{_RUNS}|(?<=[{ALONE}])"
    rf"|(?<=(?<![\ufe0f{PICTURE}])\u200d)\u200d*|(?<=\u200d)\u200d*(?![{PICTURE}]))"
)
"""A joiner between pictures makes one of them (a family); anywhere else it is hidden.

All it finds begins with one set, which is looked for twenty times as fast as the runs one after another."""


def steps(text: str) -> list[Step]:
    """Find every control, bidi, zero-width and other hidden character."""
    if text.isascii() and text.isprintable():
        return []
    return [_step(match.start(), match[0]) for match in HIDDEN.finditer(text)]


def _step(start: int, found: str) -> Step:
    first = found[0]
    if first in "\t\r\v\f\x85\u2028\u2029":
        return Step("blank", start, found, " ")
    if first <= "\x1f":
        return Step("control", start, found, "".join(chr(0x2400 + ord(character)) for character in found))
    if first == "\x7f":
        return Step("control", start, found, "\u2421")
    if first <= "\x9f" or "\ud800" <= first <= "\udfff":
        return Step("control", start, found, f"‹{ord(first):02X}›")
    return Step("hidden", start, found, "")
