"""Half-width punctuation that a converter left among Chinese, and hyphens it lost."""

from __future__ import annotations

import re

from reader.document import Certainty, Step
from reader.intake.glosses import TAIL

FULL = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}
MARK = re.compile(r"[,:;?!()]")
CJK = r"\u3400-\u9fff"
HALF_COMMA = re.compile(rf"[{CJK}”》]\s?,(?=\s?[{CJK}“《])")
LOST_IN_NAME = re.compile(
    r"(?<![A-Za-z0-9_/?&=.-])([A-Za-z][A-Za-z0-9]*)\?(?=[A-Z0-9])(?![A-Za-z0-9_.]*[=&/])"
)
"""The same between letters: Wi?Fi.  Only where a text bears other proof of a converter."""

LOST_HYPHEN = re.compile(r"(?<![A-Za-z0-9_/?&=.-])([A-Za-z][A-Za-z0-9]*)\?(?=\d)(?![A-Za-z0-9_.]*[=&/])")
HYPHEN = re.compile(r"(?<![A-Za-z0-9_-])([A-Za-z][A-Za-z0-9]*)-(?=\d)")

PROOF = 4
"""Half-width commas between Chinese characters that show a converter rather than a slip."""

SHARE = 0.1
"""Full-width commas, as a share of the half-width ones, above which a person chose each."""


def steps(text: str, *, damaged: bool = False) -> list[Step]:
    """Find the marks to widen, and the hyphens.

    `damaged` tells that the text bears other proof of a converter; without it, marks are widened
    only where the text shows that all commas were narrowed and the full stops were not.
    """
    found = []
    if _is_pattern(text, PROOF if damaged else 3 * PROOF, damaged=damaged):
        found = _widened(text)
    return sorted(found + _hyphens(text, damaged=damaged), key=lambda step: step.start)


def _is_pattern(text: str, proof: int, *, damaged: bool) -> bool:
    half = text.count(",")
    if half < proof or text.count("，") > SHARE * half:
        return False
    between = sum(1 for _ in HALF_COMMA.finditer(text))
    return between >= proof and between > text.count("，") / SHARE and ("。" in text or damaged)


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


def _hyphens(text: str, *, damaged: bool) -> list[Step]:
    """Find GPT?4 where the text writes GPT-4 elsewhere, or is damaged: the mark was a hyphen the encoding lacks."""
    if "?" not in text:
        return []
    written = {match[1] for match in HYPHEN.finditer(text)}
    return [
        Step("hyphen", match.end() - 1, "?", "-", Certainty.INFERRED)
        for match in (LOST_IN_NAME if damaged else LOST_HYPHEN).finditer(text)
        if damaged or match[1] in written
    ]
