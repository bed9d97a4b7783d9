"""Text decoded by the wrong encoding and saved so: UTF-8 read as GBK, GBK as Latin-1, and the like."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from operator import itemgetter

from reader.document import Certainty, Step
from reader.intake import common

PAIRS = (  # read as, in truth
    ("gb18030", "utf-8"),
    ("cp950", "utf-8"),
    ("gb18030", "cp950"),
    ("cp950", "gb18030"),
)
TELLING = re.compile("[锛銆鐨鍦鏄]|嚗|銝|踝")
"""What ，。的在是 become when their UTF-8 is read as GBK or Big5."""

SIGNS = "\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122\ufffd"
"""What the bytes 80 to FF are in Latin-1 and Windows-1252."""

WESTERN = re.compile(f"[{SIGNS}]{{3,}}")
WESTERN_PAIRS = re.compile(f"(?:[{SIGNS}][@-~{SIGNS}]){{4,}}")
"""Runs that may be UTF-8, and pairs of bytes that may be GBK."""

REPLACED = re.compile('(?<![“"「])(?:锟斤拷|嚙踝蕭)+(?![”"」])')
"""U+FFFD in UTF-8, read as GBK or as Big5: what stood there was lost before."""

LOST = "□"
POOR, BETTER, COMMON = -9.5, 2.0, -8.5
"""Mean log-probability a character: of a text worth a look, gained, and of a good reading, at least."""

HANZI = re.compile("[\u3400-\u9fff]")
SAMPLE = 20_000
RUN = 4


def steps(text: str) -> list[Step]:
    """Find what was decoded wrongly, line by line."""
    if text.isascii():
        return []
    found = [Step("mojibake", 0, "ï»¿", "")] if text.startswith("ï»¿") else []
    after = len(found) and 3
    found += [step for step in _western(text) if step.start >= after]
    poor = _mean(text[:SAMPLE]) < POOR
    if poor or TELLING.search(text):
        found += _lines(text, [step.start for step in found], every=poor)
    taken = sorted((step.start, step.start + len(step.removed)) for step in found)
    for match in REPLACED.finditer(text):
        there = bisect_right(taken, match.start(), key=itemgetter(1))  # none overlaps another
        if there == len(taken) or taken[there][0] >= match.end():
            lost = LOST * (len(match[0]) * 2 // 3)
            found.append(Step("mojibake", match.start(), match[0], lost, Certainty.INFERRED))
    return sorted(found, key=lambda step: step.start)


def _western(text: str) -> Iterator[Step]:
    """Find runs of accented letters and signs that are the bytes of Chinese."""
    end = tried = 0
    for match in WESTERN.finditer(text):
        whole = re.sub("\ufffd+", LOST, _bytes(match[0]).decode("utf-8", "replace"))
        chinese = len(HANZI.findall(whole))
        if match.start() >= end and chinese and whole.count(LOST) * 3 <= chinese:
            certainty = Certainty.INFERRED if LOST in whole else Certainty.PROVEN
            yield Step("mojibake", match.start(), match[0], whole, certainty)
            end = match.end()
            continue
        pairs = WESTERN_PAIRS.match(text, match.start()) if match.start() >= max(end, tried) else None
        if pairs:
            tried = pairs.end()  # a long run is not tried again from each place in it
            whole = re.sub("\ufffd+", LOST, _bytes(pairs[0]).decode("gb18030", "replace"))
            if whole.count(LOST) * 5 <= len(whole) and _mean(whole.replace(LOST, "")) > COMMON:
                yield Step("mojibake", match.start(), pairs[0], whole, Certainty.INFERRED)
                end = pairs.end()


def _bytes(shown: str) -> bytes:
    return b"".join(_byte(character) for character in shown)


def _byte(character: str) -> bytes:
    """Give the byte that Windows-1252, or where it has none Latin-1, shows as this character."""
    if character == "\ufffd":
        return b"\xff"  # never a byte of UTF-8
    return character.encode("cp1252", "ignore") or character.encode("latin-1", "ignore")


def _lines(text: str, taken: list[int], *, every: bool) -> Iterator[Step]:
    """Find lines that another pair of encodings makes much better Chinese; look at all, or the telling ones."""
    start = 0
    for line in text.split("\n"):
        there = bisect_left(taken, start)
        free = there == len(taken) or taken[there] >= start + len(line)
        if free and len(line) >= RUN and (TELLING.search(line) or (every and not line.isascii())):
            better = _reread(line)
            if better:
                lost = LOST in better and LOST not in line
                yield Step("mojibake", start, line, better, Certainty.INFERRED if lost else Certainty.PROVEN)
        start += len(line) + 1


def _reread(line: str) -> str | None:
    """Give the best reading of a line, or None where it is best as it is."""
    now = _mean(line)
    best: tuple[float, str] | None = None
    for seen, true in PAIRS:
        data = line.replace("\ufffd", "?").encode(seen, "ignore")
        reading = re.sub("\ufffd+[?]*", LOST, data.decode(true, "replace"))
        whole = data.decode(seen) == line.replace("\ufffd", "?")
        chinese = len(HANZI.findall(reading))
        if not whole or chinese < RUN or reading.count(LOST) * 5 > chinese:
            continue
        mean = _mean(reading.replace(LOST, ""))
        if mean > max(COMMON, now + BETTER) and (best is None or mean > best[0]):
            best = (mean, reading)
    return best[1] if best else None


def _mean(text: str) -> float:
    """Give the mean log-probability of the characters that are not ASCII."""
    prices = common.prices()
    counts = Counter(character for character in text if character > "\x7f")
    total = sum(counts.values())
    if not total:
        return 0.0
    return sum(n * (prices.get(c) or common.price(c)) for c, n in counts.items()) / total
