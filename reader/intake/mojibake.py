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
TELLING = "锛銆鐨鍦鏄嚗銝踝"
"""What ，。的在是 become when their UTF-8 is read as GBK or Big5."""

SIGNS = "\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122\ufffd"
"""What the bytes 80 to FF are in Latin-1 and Windows-1252."""

WESTERN = re.compile(f"[{SIGNS}]{{3,}}")
WESTERN_PAIRS = re.compile(f"(?:[{SIGNS}][@-~{SIGNS}]){{4,}}")
"""Runs that may be UTF-8, and pairs of bytes that may be GBK."""

REPLACED = re.compile('(?<![“"「])(?:锟斤拷|嚙踝蕭)+(?![”"」])')
"""U+FFFD in UTF-8, read as GBK or as Big5: what stood there was lost before."""

NOTHING = re.compile("[\ufffd\ue000-\uf8ff]+")
LOST = "□"
POOR, BETTER, COMMON = -9.5, 2.0, -8.5
"""Mean log-probability a character: of a text worth a look, gained, and of a good reading, at least."""

HANZI = re.compile("[\u3400-\u9fff]")
PROSE = re.compile("[\u3400-\u9fff\u2010-\u2027\u3000-\u3017\uff01-\uff5e\xb7]+")
"""Chinese characters and their marks."""

SHORT_PAIRS = re.compile(f"(?:[\x81-\xfe\u0152-\u2122][@-~{SIGNS}])+")
RARE, RARE_SHARE = 3, 0.2
"""Characters that no common text has, at least, and as a share of a line, which make it worth a look."""

SAMPLE = 20_000
RUN = 4


def steps(text: str) -> list[Step]:
    """Find what was decoded wrongly, line by line."""
    if text.isascii():
        return []
    found = [Step("mojibake", 0, "ï»¿", "")] if text.startswith("ï»¿") else []
    after = len(found) and 3
    found += [step for step in _western(text) if step.start >= after]
    found += _lines(text, [step.start for step in found], _looked_at(text))
    taken = sorted((step.start, step.start + len(step.removed)) for step in found)
    for match in REPLACED.finditer(text):
        there = bisect_right(taken, match.start(), key=itemgetter(1))  # none overlaps another
        if there == len(taken) or taken[there][0] >= match.end():
            lost = LOST * (len(match[0]) * 2 // 3)
            found.append(Step("mojibake", match.start(), match[0], lost, Certainty.INFERRED))
    return sorted(found, key=lambda step: step.start)


def _western(text: str) -> Iterator[Step]:
    """Find runs of accented letters and signs that are the bytes of Chinese."""
    at = tried = 0
    while match := WESTERN.search(text, at):
        at = match.end()
        step = _as_utf8(match)
        if not step and match.start() >= tried:
            pairs = WESTERN_PAIRS.match(text, match.start())
            tried = pairs.end() if pairs else tried  # a long run is not tried again from each place in it
            step = _as_gbk(pairs) if pairs else None
        if not step:
            continue
        at = end = step.start + len(step.removed)
        yield step
        if step.certainty is Certainty.INFERRED and LOST not in step.inserted:
            line_end = text.find("\n", end)
            yield from _rest(text, end, line_end if line_end >= 0 else len(text))
            at = line_end if line_end >= 0 else len(text)


def _as_utf8(match: re.Match[str]) -> Step | None:
    whole = re.sub("\ufffd+", LOST, _bytes(match[0]).decode("utf-8", "replace"))
    lost, chinese = whole.count(LOST), len(HANZI.findall(whole))
    if lost == 0 and PROSE.fullmatch(whole):
        return Step("mojibake", match.start(), match[0], whole)
    if lost and 2 * lost <= chinese:
        return Step("mojibake", match.start(), match[0], whole, Certainty.INFERRED)
    return None


def _as_gbk(pairs: re.Match[str]) -> Step | None:
    whole = re.sub("\ufffd+", LOST, _bytes(pairs[0]).decode("gb18030", "replace"))
    if whole.count(LOST) * 5 > len(whole) or _mean(whole.replace(LOST, "")) <= COMMON:
        return None
    return Step("mojibake", pairs.start(), pairs[0], whole, Certainty.INFERRED)


def _rest(text: str, start: int, end: int) -> Iterator[Step]:
    """Find the short runs in the rest of a line whose beginning was GBK: 460ÒÚÔª, 460亿元."""
    for match in SHORT_PAIRS.finditer(text, start, end):
        whole = _bytes(match[0]).decode("gb18030", "replace")
        if "\ufffd" not in whole and (PROSE.search(whole) or not whole.isascii()):
            yield Step("mojibake", match.start(), match[0], whole, Certainty.INFERRED)


def _bytes(shown: str) -> bytes:
    return b"".join(_byte(character) for character in shown)


def _byte(character: str) -> bytes:
    """Give the byte that Windows-1252, or where it has none Latin-1, shows as this character."""
    if character == "\ufffd":
        return b"\xff"  # never a byte of UTF-8
    return character.encode("cp1252", "ignore") or character.encode("latin-1", "ignore")


def _looked_at(text: str) -> frozenset[int] | None:
    """Give where the lines begin that are worth a look, those of strange characters; None for all of them."""
    if _mean(text[:SAMPLE]) < POOR:
        return None
    ranks = common.ranks()
    strange = "".join(c for c in set(text) if c not in ranks and ("\u3105" <= c <= "\u9fff" or c == "\ufffd"))
    hits: Counter[int] = Counter()
    start, end = 0, -1
    for match in re.finditer(f"[{strange}{TELLING}]", text):
        if match.start() > end:
            start = text.rfind("\n", 0, match.start()) + 1
            end = text.find("\n", match.start())
            end = len(text) if end < 0 else end
        hits[start] += RARE if match[0] in TELLING else 1
    return frozenset(at for at, number in hits.items() if number >= RARE and _dense(text, at, number))


def _dense(text: str, start: int, number: int) -> bool:
    end = text.find("\n", start)
    return number >= RARE_SHARE * ((end if end >= 0 else len(text)) - start)


def _lines(text: str, taken: list[int], looked_at: frozenset[int] | None) -> Iterator[Step]:
    """Find lines that another pair of encodings makes much better Chinese."""
    if looked_at is not None and not looked_at:
        return
    start = 0
    for line in text.split("\n"):
        there = bisect_left(taken, start)
        free = there == len(taken) or taken[there] >= start + len(line)
        wanted = not line.isascii() if looked_at is None else start in looked_at
        if free and len(line) >= RUN and wanted:
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
        parts = [part.encode(seen, "ignore") for part in line.split("\ufffd")]
        reading = NOTHING.sub(LOST, b"\xff".join(parts).decode(true, "replace"))
        whole = "\ufffd".join(part.decode(seen, "replace") for part in parts) == line
        chinese = len(HANZI.findall(reading))
        if not whole or chinese < RUN or reading.count(LOST) * 3 > chinese:
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
