"""Text decoded by the wrong encoding and saved so: UTF-8 read as GBK, GBK as Latin-1, and the like."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from operator import itemgetter

from reader.document import Certainty, Step
from reader.intake import common, lossy, western
from reader.intake.effort import Effort

PAIRS = (  # read as, in truth
    ("gb18030", "utf-8"),
    ("cp950", "utf-8"),
    ("big5hkscs", "utf-8"),
    ("gb18030", "cp950"),
    ("cp950", "gb18030"),
    ("big5hkscs", "gb18030"),
)
Pair = tuple[str, str]
TRACED = {("cp950", "utf-8"), ("big5hkscs", "utf-8"), ("gb18030", "cp950")}
"""Pairs in which so many bytes have no character that, where none left a trace, they were dropped."""

ORIENTAL = re.compile("[\u3040-\u30ff\u3105-\u312f\u3400-\u9fff\ue000-\uf8ff\ufffd]")
"""What a line holds that GBK or Big5 made: other scripts stay."""

TRACE = re.compile("[\ufffd\ue000-\uf8ff]")
LOSES = {"gb18030": "gbk"}
"""What is lost where a text was read as GBK, of which GB18030 is the whole."""

TELLING = "锛銆鐨鍦鏄嚗銝踝"
"""What ，。的在是 become when their UTF-8 is read as GBK or Big5."""

LOST_SIGNS = ("锟斤拷", "嚙踝蕭")
REPLACED = re.compile(f'(?<![“"「])(?:{"|".join(LOST_SIGNS)})+(?![”"」])')
"""U+FFFD in UTF-8, read as GBK or as Big5: what stood there was lost before."""

SPOKEN_OF, NEAR = re.compile("[乱亂][码碼]|[编編][码碼]|UTF|Unicode|GBK", re.I), 24
"""Words of a text about such damage, and within how many characters they keep it."""

LOST = "□"
POOR, BETTER, COMMON = -9.5, 2.0, -8.5
"""Mean log-probability a character: of a text worth a look, gained, and of a good reading, at least."""

FILLED = 1.0
"""Mean log-probability a character that a reading may gain when what is lost is filled, and is not lost any more."""

ABOVE = 10
"""Lines above the first such line that are looked at again."""

LIKELY = 1.0
"""Mean log-probability a character by which a line may read worse where the lines before were so damaged."""

HANZI = re.compile("[\u3400-\u9fff]")
RARE, RARE_SHARE = 3, 0.1
"""Characters that no common text has, at least, and as a share of a line, which make it worth a look."""

TORN = 4
"""Times as many lost characters as whole ones at most, for a line of which a reading is still offered."""

BEHIND, MARKS_TRIED = re.compile("[：:，,。 \u3000|》」”）)]+"), 3
"""Marks behind which a line may be damaged that is well before them, and how many of them are tried."""

BEGINNING = 300
"""Bytes of a line by which its encodings are compared."""

SAMPLE = 20_000
RUN, DIFFERENT = 4, 3
"""Chinese characters that a reading has at least, and different ones: one said again and again proves nothing."""

LEAST, EVERY = 10_000, 10
"""Characters of lines that may be looked at in vain in one text, and one more for so many of its own: each
takes a tenth of a millisecond."""

LOOK = 20
"""What a look at a line takes besides, in the same measure."""

LONG = 600
"""Characters of a line that is judged by its beginning before it is read whole."""


def effort_for(text: str) -> Effort:
    """Give how much may be looked at in vain in a text."""
    return Effort(text, least=LEAST, every=EVERY)


def find(text: str, effort: Effort) -> list[Step]:
    """Find what was decoded wrongly; unsure where most of a line's bytes are lost."""
    if text.isascii():
        return []
    found = [Step("mojibake", 0, "ï»¿", "")] if text.startswith("ï»¿") else []
    after = len(found) and 3
    found += [step for step in western.find(text) if step.start >= after]
    found += _lines(text, [step.start for step in found], _looked_at(text), effort)
    taken = sorted((step.start, step.start + len(step.removed)) for step in found)
    for match in REPLACED.finditer(text) if any(sign in text for sign in LOST_SIGNS) else ():
        if SPOKEN_OF.search(text, max(0, match.start() - NEAR), match.end() + NEAR):
            continue
        there = bisect_right(taken, match.start(), key=itemgetter(1))  # none overlaps another
        if there == len(taken) or taken[there][0] >= match.end():
            lost = LOST * (len(match[0]) * 2 // 3)
            found.append(Step("mojibake", match.start(), match[0], lost, Certainty.INFERRED))
    return sorted(found, key=lambda step: step.start)


def _looked_at(text: str) -> frozenset[int] | None:
    """Give where the lines begin that are worth a look, those of strange characters; None for all of them."""
    if common.mean(text[:SAMPLE]) < POOR:
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


def _lines(text: str, taken: list[int], looked_at: frozenset[int] | None, effort: Effort) -> Iterator[Step]:
    """Find lines that another pair of encodings makes much better Chinese."""
    if looked_at is not None and not looked_at:
        return
    start, usual = 0, None
    before: list[tuple[int, str]] = []  # lines above the first that is read again: a title is short
    for line in text.split("\n"):
        there = bisect_left(taken, start)
        free = there == len(taken) or taken[there] >= start + len(line)
        wanted = not line.isascii() if looked_at is None else start in looked_at
        if free and len(line) >= RUN and wanted and ORIENTAL.search(line) and effort.allows():
            at, better = _from(line, usual)
            if better:
                whole, certainty, usual = better
                yield Step("mojibake", start + at, line[at:], whole, certainty)
            else:
                if usual is None and len(before) < ABOVE:
                    before.append((start, line))
                effort.spend(LOOK + min(len(line), LONG))
        start += len(line) + 1
    for start, line in before if usual else ():
        if better := _reread(line, usual):
            yield Step("mojibake", start, line, *better[:2])


def _from(line: str, usual: Pair | None) -> tuple[int, tuple[str, Certainty, Pair] | None]:
    """Give where a line must be read again, and its best reading from there: all of it, or what stands behind a mark."""
    better = _reread(line, usual)
    if better:
        return 0, better
    for mark in islice(BEHIND.finditer(line[:LONG]), MARKS_TRIED):
        if common.mean(line[: mark.end()]) > POOR and (better := _reread(line[mark.end() :], usual)):
            return mark.end(), better
    return 0, None


def _reread(line: str, usual: Pair | None) -> tuple[str, Certainty, Pair] | None:
    """Give the best reading of a line, how sure, and its encodings; None where it is best as it is.

    The pair of encodings that is usual in the text is tried first, and if it does, no other.
    """
    if len(line) > LONG and not _reread(line[: LONG // 2], usual):
        return None
    least = max(COMMON, common.mean(line) + BETTER)
    parts = _parts(line, usual[0]) if usual else None
    if usual and parts:
        found = _accepted(_decoded(parts, *usual), usual, line, least - LIKELY)
        if found:
            return found
    readings = [(_decoded(parts, *pair), pair) for pair, parts in _promising(line) if pair != usual]
    readings.sort(key=lambda one: -_weighed(one[0].text))
    accepted = (_accepted(reading, pair, line, least) for reading, pair in readings)
    return next(filter(None, accepted), None)


def _accepted(
    reading: lossy.Reading, pair: Pair, line: str, least: float
) -> tuple[str, Certainty, Pair] | None:
    """Give what a line is in a pair of encodings, and how sure, if that is good enough."""
    whole = reading.filled() if _weighed(reading.text) > least - FILLED else ""
    found = HANZI.findall(whole)
    chinese, lost = len(found), whole.count(LOST)
    if (
        chinese < RUN
        or len(set(found)) < DIFFERENT
        or lost > (TORN if "\ufffd" in line else 1 / 3) * chinese
        or _weighed(whole) <= least
    ):
        return None
    certainty = Certainty.PROVEN if reading.proven and pair[1] == "utf-8" else Certainty.INFERRED
    if lost * 3 > chinese or (pair in TRACED and not TRACE.search(line)):
        certainty = Certainty.UNSURE
    return whole, certainty, pair


def _weighed(reading: str) -> float:
    """Give the mean log-probability of what is read, less for what is lost: of two, the one that is whole."""
    return common.mean(reading.replace(LOST, "")) - reading.count(LOST) / max(1, len(reading))


def _promising(line: str) -> list[tuple[Pair, list[bytes]]]:
    """Give the pairs of encodings, three at most, by which the beginning of a line reads best, and the line's bytes.

    Of two that make the same bytes of it, only the first.
    """
    found: list[tuple[float, tuple[Pair, list[bytes]]]] = []
    for seen, true in PAIRS:
        parts = _parts(line, seen)
        if parts:
            if any(true == pair[1] and parts == same for _, (pair, same) in found):
                continue
            start = b"\xff".join(parts)[:BEGINNING].decode(true, "replace")
            found.append((common.mean(start.replace("\ufffd", "")), ((seen, true), parts)))
    found.sort(key=itemgetter(0), reverse=True)
    return [pair for _, pair in found[:3]]


def _parts(line: str, seen: str) -> list[bytes] | None:
    """Give the bytes between lost ones of a line that was read in an encoding; None where that has no such line."""
    parts = [part.encode(seen, "ignore") for part in line.split("\ufffd")]
    return parts if "\ufffd".join(part.decode(seen, "replace") for part in parts) == line else None


def _decoded(parts: list[bytes], seen: str, true: str) -> lossy.Reading:
    """Give what the parts between lost bytes are in an encoding."""
    data: list[lossy.Byte] = [*parts[0]]
    for part in parts[1:]:
        data += [None, *part]
    return lossy.read_again(data, LOSES.get(seen, seen), true)
