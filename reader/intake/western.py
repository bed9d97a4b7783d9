"""Chinese whose bytes were read as Latin-1 or Windows-1252: runs of accented letters and signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.document import Certainty, Step
from reader.intake import common, lossy

TWO_BYTES = ("gb18030", "cp950")
SIGNS = "\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122\ufffd"
"""What the bytes 80 to FF are in Latin-1 and Windows-1252."""

WESTERN = re.compile(f"[{SIGNS}]{{3,}}")
WESTERN_PAIRS = re.compile(f"(?:[{SIGNS}][@-~{SIGNS}]){{4,}}")
"""Runs that may be UTF-8, and pairs of bytes that may be GBK."""

HANZI = re.compile("[\u3400-\u9fff]")
PROSE = re.compile("[\u3400-\u9fff\u2010-\u2027\u3000-\u3017\uff01-\uff5e\xb7]+")
"""Chinese characters and their marks."""

SHORT_PAIRS = re.compile(f"(?:[\x81-\xfe\u0152-\u2122][@-~{SIGNS}])+")
LOST = "□"
COMMON = -8.5
"""Mean log-probability a character of a good reading, at least."""


def find(text: str) -> Iterator[Step]:
    """Find runs of accented letters and signs that are the bytes of Chinese."""
    at = tried = done = 0
    while match := WESTERN.search(text, at):
        at = match.end()
        step, encoding = _as_utf8(match), ""
        if not step and match.start() >= tried:
            pairs = WESTERN_PAIRS.match(text, match.start())
            tried = pairs.end() if pairs else tried  # a long run is not tried again from each place in it
            step, encoding = _as_pairs(pairs) if pairs else (None, "")
        if not step:
            continue
        start, at = done, step.start + len(step.removed)
        end = done = at
        if not encoding:
            yield step
            continue
        line_end = text.find("\n", end)
        at = done = line_end if line_end >= 0 else len(text)
        yield from _rest(text, max(start, text.rfind("\n", 0, step.start) + 1), step.start, encoding)
        yield step
        yield from _rest(text, end, at, encoding)


def _as_utf8(match: re.Match[str]) -> Step | None:
    reading = lossy.read_again(_bytes(match[0]), "cp1252", "utf-8")
    if reading.proven and WESTERN.fullmatch(reading.text):  # twice over
        reading = lossy.read_again(_bytes(reading.text), "cp1252", "utf-8")
    known = reading.text.replace(LOST, "")
    if known and not PROSE.fullmatch(known):
        return None
    if reading.proven:
        return Step("mojibake", match.start(), match[0], reading.text)
    whole = reading.filled()
    if 2 * whole.count(LOST) <= len(HANZI.findall(whole)) and PROSE.fullmatch(whole.replace(LOST, "")):
        return Step("mojibake", match.start(), match[0], whole, Certainty.INFERRED)
    return None


def _as_pairs(pairs: re.Match[str]) -> tuple[Step | None, str]:
    """Give the better reading of pairs of bytes as GBK or Big5, and the encoding."""
    found = [lossy.read_again(_bytes(pairs[0]), "cp1252", true) for true in TWO_BYTES]
    mean, _, number = max(
        (common.mean(one.text.replace(LOST, "")), one.text, i) for i, one in enumerate(found)
    )
    if mean <= COMMON:
        return None, ""
    whole = found[number].filled()
    if whole.count(LOST) * 5 > len(whole):
        return None, ""
    return Step("mojibake", pairs.start(), pairs[0], whole, Certainty.INFERRED), TWO_BYTES[number]


def _rest(text: str, start: int, end: int, true: str) -> Iterator[Step]:
    """Find the short runs in the rest of a line of which a part was GBK or Big5: 460ÒÚÔª, 460亿元."""
    for match in SHORT_PAIRS.finditer(text, start, end):
        whole = bytes(byte or 0xFF for byte in _bytes(match[0])).decode(true, "replace")
        if "\ufffd" not in whole and (PROSE.search(whole) or not whole.isascii()):
            yield Step("mojibake", match.start(), match[0], whole, Certainty.INFERRED)


def _bytes(shown: str) -> list[lossy.Byte]:
    """Give the bytes that Windows-1252, or where it has none Latin-1, shows as these characters."""
    return [byte for character in shown for byte in _byte(character)]


def _byte(character: str) -> Sequence[lossy.Byte]:
    if character == "\ufffd":
        return (None,)
    return character.encode("cp1252", "ignore") or character.encode("latin-1", "ignore")
