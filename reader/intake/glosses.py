"""Pinyin that a converter put after characters, 發(fā): found, proven a pattern, taken out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.document import Certainty, Step
from reader.intake import common, readings
from reader.record import record

GLOSS = re.compile(rf"[(（]([{readings.LETTERS}]{{1,6}})[)）]")
TAIL = re.compile(rf"[(（]?([{readings.LETTERS}]{{1,6}})[)）]")
"""The end of a gloss that a run out of step leaves over."""

PHRASE = re.compile(rf"[(（](?=[^()（）]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[{readings.LETTERS}' ]{{1,40}}[)）]")
TEACHING = re.compile(
    "拼音|注音|多音字|讀音|读音|讀作|读作|念作|聲調|声调|發音|发音|通假|音同|又讀|又读|輕聲|轻声"
    "|生字|生詞|生词|偏旁|部首|組詞|组词|識字|识字|朗讀|朗读|課文|课文|[讀读][一二三四五兩两幾几]遍|字有[一二三四五六七八九十]+[畫画劃划]"
)
HANZI = re.compile(r"[\u3400-\u9fff]")

COMMON_RANK = 4500
"""Nobody glosses a character commoner than this with its ordinary reading for a reader's sake."""

PROOF = 4
"""Weight of needless glosses that proves a converter: one of a character with one reading counts 2."""

TONELESS = 0.25
"""Weight of a gloss without a tone mark: people write names so, 王(wang), converters hardly ever."""

RARE = 3
"""Glosses with other readings than the ordinary ones, most of a line's, that only a person writes."""

HEADING = 16
"""Characters of the longest heading whose words tell what the line under it is about."""

BOTH = 20
"""Glosses in brackets of a second kind that a person would not write beside a converter, which has one kind."""

PLACE_ENDINGS = frozenset("縣县市州郡鎮镇鄉乡村莊庄寨")
"""What follows the name of a place whose reading few know: 單(shàn)縣."""

REACH = 12
"""Characters around a gloss in which words about pronunciation make it a person's."""


@record
class Gloss:
    """A bracket with a syllable that fits the character `base`; `split` where bytes were out of step.

    `base` is then not in the text: its first byte ends the character before, its second is the
    letter before the bracket (官M(fèi)ark: the bytes of 官M hold those of 費).
    """

    start: int
    end: int
    base: str
    syllable: str
    split: bool = False


def steps(text: str, *, narrowed: bool = False) -> list[Step]:
    """Find the glosses to take out: none, unless the text as a whole shows a converter's pattern."""
    found = find(text)
    made = converted(text, found, narrowed=narrowed)
    if not made:
        return []
    several = Counter(gloss.base for gloss in made)
    mixed = len(made) < len(found)  # somebody teaches here too
    half = sum(text[g.start] == "(" for g in made)
    brackets = "(（" if BOTH < half < len(made) - BOTH else "(" if 2 * half > len(made) else "（"
    return [
        Step("gloss", g.start, text[g.start : g.end], "", _certainty(g, mixed and several[g.base] == 1))
        for g in made
        if _removable(text, g)
        and not (several[g.base] == 1 and _is_help(text, g))
        and (text[g.start] in brackets or several[g.base] > 1)
    ]


def _certainty(gloss: Gloss, doubtful: bool) -> Certainty:
    sure = readings.toned(gloss.syllable) and _weight(gloss) > 0 and not doubtful
    return Certainty.PROVEN if sure else Certainty.INFERRED


def converted(text: str, found: Sequence[Gloss], *, narrowed: bool = False) -> list[Gloss]:
    """Give the glosses that a converter made, line by line, for a page may hold a lesson too; none if none.

    `narrowed` tells that something narrowed all marks of the text: then half of the glosses prove it.
    """
    if len(found) < PROOF // 2:
        return []
    lines = [*_by_line(text, found)]
    often = Counter(pair for _, _, here in lines for pair in {(g.base, g.syllable) for g in here})
    made: list[Gloss] = []
    at, before = 0, ""
    for start, line, here in lines:
        inside = [Gloss(g.start - start, g.end - start, g.base, g.syllable, g.split) for g in here]
        wrapped = 2 * sum(often[g.base, g.syllable] > 1 for g in here) > len(
            here
        )  # full of what others have too
        if here and not _is_lesson(line, inside, before, wrapped=wrapped):
            made += found[at : at + len(here)]
        at += len(here)
        before = line or before
    return made if is_pattern(text, made, PROOF / 2 if narrowed else PROOF) else []


def _by_line(text: str, found: Sequence[Gloss]) -> Iterator[tuple[int, str, Sequence[Gloss]]]:
    """Give where each line begins, the line, and the glosses that stand in it."""
    start = at = 0
    for line in text.split("\n"):
        first, end = at, start + len(line)
        while at < len(found) and found[at].start < end:
            at += 1
        yield start, line, found[first:at]
        start = end + 1


def _is_lesson(line: str, found: Sequence[Gloss], before: str, *, wrapped: bool) -> bool:
    """Tell whether somebody teaches in a line, or in one under such a heading."""
    if (len(before) <= HEADING and TEACHING.search(before)) or _taught(line, found):
        return True
    bases = {gloss.base for gloss in found}
    rare = sum(not (g.split or readings.reads_mainly(g.base, g.syllable)) for g in found)
    if rare >= RARE and 2 * rare > len(found):
        return True
    if len(bases) < len({(g.base, g.syllable) for g in found}):
        return True
    full = 2 * len(found) >= len(HANZI.findall(line)) or _alone(line, found) * 2 > len(found)
    return len(found) >= PROOF and full and not wrapped


def find(text: str) -> list[Gloss]:
    """Find every bracket whose syllable is a reading of the character it stands after."""
    found = []
    for match in GLOSS.finditer(text):
        base = _base(text, match.start(), match[1])
        if base:
            found.append(Gloss(match.start(), match.end(), *base))
    return found


def _base(text: str, start: int, syllable: str) -> tuple[str, str, bool] | None:
    wrapped = text[start - 1 : start] == "\n" and HANZI.match(
        text[start - 2 : start - 1]
    )  # a line ends between
    before = text[start - 2 if wrapped else start - 1] if start else ""
    if not before:
        return None
    if "\u3400" <= before <= "\u9fff":
        return (before, syllable, False) if readings.reads(before, syllable) else None
    if "@" <= before <= "~" and start > 1 and readings.toned(syllable):
        last = text[start - 2].encode("gbk", "ignore")
        seen = (last[1:] + before.encode()).decode("gbk", "ignore") if len(last) == 2 else ""
        if len(seen) == 1 and seen > "\u3400" and readings.reads(seen, syllable):
            return seen, syllable, True
    return None


def is_pattern(text: str, found: Sequence[Gloss], proof: float = PROOF) -> bool:
    """Tell whether a converter made these glosses, not someone who teaches or helps the reader.

    A converter glosses common characters with their ordinary readings, always the same one, every
    time they occur, in the middle of words, and few of all the characters.
    """
    syllables: dict[str, set[str]] = {}
    for gloss in found:
        syllables.setdefault(gloss.base, set()).add(gloss.syllable)
    if any(len(several) > 1 for several in syllables.values()):
        return False
    needless = sum(_weight(gloss) for gloss in found)
    if needless < proof or 2 * sum(_weight(gloss) > 0 for gloss in found) < len(found):
        return False
    return not (_taught(text, found) or _spelled_out(text, found)) and _covers(text, found)


def _weight(gloss: Gloss) -> float:
    if common.ranks().get(gloss.base, COMMON_RANK) >= COMMON_RANK:
        return 0
    single = readings.count(gloss.base) == 1
    if not (single or gloss.split or readings.reads_mainly(gloss.base, gloss.syllable)):
        return 0
    return (2 if single or gloss.split else 1) * (1 if readings.toned(gloss.syllable) else TONELESS)


def _taught(text: str, found: Sequence[Gloss]) -> bool:
    """Tell whether a quarter of the glosses stand where pronunciation is spoken of."""
    return 4 * sum(_near_teaching(text, gloss) for gloss in found) >= len(found)


def _near_teaching(text: str, gloss: Gloss) -> bool:
    start, end = max(0, gloss.start - REACH), gloss.end + REACH
    start = max(start, text.rfind("\n", start, gloss.start))
    line_end = text.find("\n", gloss.end, end)
    return bool(TEACHING.search(text, start, line_end if line_end >= 0 else end))


def _spelled_out(text: str, found: Sequence[Gloss]) -> bool:
    """Tell whether words are spelled whole, characters glossed in a row, or alone as in a word list."""
    row = sum(later.start - sooner.end == 1 for sooner, later in pairwise(found))
    whole = sum(not GLOSS.fullmatch(match[0]) for match in PHRASE.finditer(text))
    return 2 * row > len(found) or 4 * _alone(text, found) > len(found) or 3 * whole > len(found)


def _alone(text: str, found: Sequence[Gloss]) -> int:
    """Count the glosses of characters that stand by themselves, as in a word list."""
    return sum(
        not HANZI.match(text[g.start - 2 : g.start - 1]) and not HANZI.match(text[g.end : g.end + 1])
        for g in found
        if not g.split
    )


def _covers(text: str, found: Sequence[Gloss]) -> bool:
    """Tell whether most of the places where the glossed characters stand are glossed."""
    kinds = Counter(gloss.base for gloss in found if not gloss.split).most_common(40)
    return 2 * sum(number for _, number in kinds) >= sum(text.count(base) for base, _ in kinds)


def _is_help(text: str, gloss: Gloss) -> bool:
    """Tell whether somebody helps with a rare reading: of a place's name, or of a character that goes unglossed elsewhere.

    A converter glosses a character wherever it stands.  To be asked of characters glossed once.
    """
    if gloss.split or not readings.toned(gloss.syllable) or readings.reads_mainly(gloss.base, gloss.syllable):
        return False
    return text[gloss.end : gloss.end + 1] in PLACE_ENDINGS or text.count(gloss.base) > 2


def _removable(text: str, gloss: Gloss) -> bool:
    """Tell whether a gloss is the converter's, in a text that shows its pattern."""
    if not readings.toned(gloss.syllable) and len(gloss.syllable) == 1:
        return False
    return gloss.base in common.ranks() and not _near_teaching(text, gloss)
