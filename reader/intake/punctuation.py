"""Half-width punctuation that a converter left among Chinese."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from reader.document import Step
from reader.intake.glosses import TAIL

FULL = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}
MARK = re.compile(r"[,:;?!()]")
CJK = r"\u3400-\u9fff"
HALF_COMMA = re.compile(rf"[{CJK}”》]\s?,(?=\s?[{CJK}“《])")
HALF_MARK = re.compile(rf"[{CJK}”》)]\s?[,:;?!](?=\s?[{CJK}“《])")
WIDE = "，：；？！"
NARROW = re.compile(rf"(?:^[^{WIDE}\n]*$\n?)+", re.M)
"""Lines on end without a full-width mark: what is answered in a letter, or quoted on a page."""

PROOF = 4
"""Half-width commas between Chinese characters that show a converter rather than a slip; twice as many marks of
any kind where not one is full-width, three times as many commas where some are and the text is not damaged besides."""

FEW = 3
"""Half-width marks that show it in a damaged text that has not one full-width mark."""

SHARE = 0.1
"""Full-width commas, as a share of the half-width ones, above which a person chose each."""


def steps(text: str, *, damaged: bool = False, narrowed: bool = False) -> list[Step]:
    """Find the marks to widen.

    `damaged` tells that the text bears other proof of a converter; without it, marks are widened
    only where the text shows that all commas were narrowed and the full stops were not, or `narrowed`
    tells that it did before other repairs.
    """
    if narrowed or is_narrowed(text, damaged=damaged):
        return _widened(text)
    if text.count(",") < PROOF:
        return []
    parts = [part for part in NARROW.finditer(text) if is_narrowed(part[0], damaged=damaged)]
    return [replace(step, start=part.start() + step.start) for part in parts for step in _widened(part[0])]


def is_narrowed(text: str, *, damaged: bool = False) -> bool:
    """Tell whether all marks of a text were narrowed, but for the full stops."""
    half = text.count(",")
    if damaged and not any(mark in text for mark in WIDE):
        return next(islice(HALF_MARK.finditer(text), FEW - 1, None), None) is not None
    if half < PROOF or text.count("，") > SHARE * half or not ("。" in text or damaged):
        return False
    if not any(mark in text for mark in WIDE):
        return sum(1 for _ in HALF_MARK.finditer(text)) >= 2 * PROOF
    between = sum(1 for _ in HALF_COMMA.finditer(text))
    return between >= (PROOF if damaged else 3 * PROOF) and between > text.count("，") / SHARE


def _widened(text: str) -> list[Step]:
    changed: set[int] = set()
    opened: list[int] = []
    for match in MARK.finditer(text):
        at, mark = match.start(), match[0]
        if mark == "(":
            opened = [*opened[-3:], at]
        elif mark == ")":
            if opened and at - opened[-1] < 200 and "\n" not in text[opened[-1] : at]:
                start = opened.pop()
                if _among(text, start, at + 1, changed) or _chinese(text[start + 1]):
                    changed |= {start, at}
        elif _stands_among(text, at, changed):
            changed.add(at)
    return [Step("punctuation", at, text[at], FULL[text[at]]) for at in sorted(changed)]


def _chinese(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or character in "“”《》「」『』、。—…"


def _among(text: str, start: int, end: int, changed: set[int]) -> bool:
    """Tell whether Chinese stands right before or right after, but for blanks."""
    before = start - 1
    while before >= 0 and text[before] == " ":
        before -= 1
    after = end
    while after < len(text) and text[after] == " ":
        after += 1
    left = before >= 0 and (_chinese(text[before]) or before in changed)
    return left or (after < len(text) and _chinese(text[after]))


def _stands_among(text: str, at: int, changed: set[int]) -> bool:
    if text[at] == "?" and TAIL.match(text, at + 1):
        return False  # a byte was lost here, with the bracket of a gloss
    if text[at] in "?!":  # these only end a sentence: what stands before decides
        return at > 0 and (_chinese(text[at - 1]) or at - 1 in changed)
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isdigit() and after.isdigit():
        return False
    # English puts a blank after a comma: one between two Latin names without it is Chinese.
    tight = text[at] == "," and before.isalpha() and after.isalpha()
    return tight or _among(text, at, at + 1, changed)
