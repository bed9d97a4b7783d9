"""People whose names stand joined: 亚当-桑德勒 is one, 记者唐真龙邹靓 are two, and 区君君 ends before 文/图."""

from __future__ import annotations

import re

from reader.annotate.names.people.told_names import FAMILY
from reader.annotate.text.reworded import Rewording, rewording
from reader.annotate.text.transliteration import CHARACTERS, spelt
from reader.document import PERSON, Article, Mention
from reader.knowledge import Knowledge
from reader.record import replace

Edges = dict[tuple[int, int], Mention]
"""Mentions by paragraph and where they begin."""

_SPELLING = "".join(sorted(CHARACTERS))
_BEFORE = re.compile(f"(?<![{_SPELLING}])[{_SPELLING}]{{2,5}}-$")
_BEHIND = re.compile(f"-[{_SPELLING}]{{2,5}}(?![{_SPELLING}·-])")
_WRITERS = re.compile("(?:记者|作者|通讯员|编辑|撰文|摄影)[:： ]?$")
_WRITES = re.compile("[文图摄](?=[/／][文图摄])")
_CONFIDENCE = 0.7
_AHEAD = 8
"""Characters before a name that are looked at."""


def joined_people(article: Article, knowledge: Knowledge) -> Article:
    """Join the halves of foreign names and part the names of two writers."""
    work = rewording(article, knowledge)
    begins = {(each.paragraph, each.start): each for each in article.mentions}
    for each in article.mentions:
        if each.type is not PERSON or each in work.changed or not work.guessed(each):
            continue
        if spelt(work.words(each)):
            _half(work, each, begins)
        else:
            _writers(work, each)
    _signed(work)
    return work.done()


_SIGNED = re.compile(
    rf"[（(](?:[\u4e00-\u9fff]{{2,6}}[:： ] ?)?(?P<names>[{FAMILY}][\u4e00-\u9fff]{{1,2}}(?: [{FAMILY}][\u4e00-\u9fff]{{1,2}}){{1,6}})[）)]"
)
"""Who wrote it, in a bracket with a blank between names: （何征宇 張旭 王瑜）."""


def _signed(work: Rewording) -> None:
    """Mark all names of such a bracket where one is a person's."""
    people = {work.start(each) for each in work.article.mentions if each.type is PERSON}
    for match in _SIGNED.finditer(work.flat.text):
        begin = match.start("names")
        names = [each.span() for each in re.finditer("[^ ]+", match["names"])]
        if any(begin + start in people for start, _ in names):
            for start, end in names:
                work.mark(begin + start, begin + end, PERSON, _CONFIDENCE)


def _half(work: Rewording, person: Mention, begins: Edges) -> None:
    """福雷斯特|-|阿伦 is one name where both halves are marked, 亚当-|桑德勒 where the first is not."""
    text, start, end = work.flat.text, work.start(person), work.end(person)
    other = begins.get((person.paragraph, person.end + 1))
    if text.startswith("-", end) and other and spelt(work.words(other)):
        work.changed[other] = None
        work.changed[person] = work.meant(replace(person, end=other.end))
        return
    behind = _BEHIND.match(text, end)
    if behind and not work.taken.touches(person.paragraph, person.end, person.end + len(behind[0])):
        work.changed[person] = work.meant(replace(person, end=person.end + len(behind[0])))
        return
    before = _BEFORE.search(text, max(0, start - _AHEAD), start)
    if before is None:
        return
    begin = person.start - len(before[0])
    if begin >= 0 and not work.taken.touches(person.paragraph, begin, person.start):
        work.changed[person] = work.meant(replace(person, start=begin))


def _writers(work: Rewording, person: Mention) -> None:
    """唐真龙|邹靓 behind 记者 are two; 区君君|文/图 tells who wrote and who took the picture."""
    text, start, end = work.flat.text, work.start(person), work.end(person)
    size, surnames = end - start, work.known.surnames
    if size > 2 and _WRITES.match(text, end - 1):
        work.changed[person] = work.meant(replace(person, end=person.end - 1))
        return
    if size not in (5, 6) or "·" in work.words(person) or text[start] not in surnames:
        return
    if not _WRITERS.search(text, max(0, start - _AHEAD), start):
        return
    first = next((first for first in (3, 2) if size - first in (2, 3) and text[start + first] in surnames), 0)
    if first:
        work.changed[person] = work.meant(replace(person, end=person.start + first))
        work.more.append(work.meant(replace(person, start=person.start + first)))
