"""Known organisations and places that are but part of someone's name: 戴尔 of 安东·怀特戴尔, Yonghui of Ge Yonghui."""

from __future__ import annotations

import re

from reader.annotate.text.fold import latin
from reader.annotate.text.gazetteer import Gazetteer, Hit
from reader.annotate.text.lately import lately
from reader.annotate.text.transliteration import CHARACTERS, TRANSLITERATED, spelt
from reader.document import ORG, PERSON, PLACE

_AHEAD = 8
"""Characters of the last part, and of what stands before it, that are looked at."""

_PART = re.compile(rf"·[{''.join(sorted(CHARACTERS))}]{{0,5}}$")
"""The last part of a foreign name as far as it goes before a known name begins."""


_REST = re.compile(rf"[{''.join(sorted(CHARACTERS))}]{{0,3}}·[{''.join(sorted(CHARACTERS))}]")
"""What is left of a given name, and the beginning of the next part."""


_PARTS = (ORG, PLACE)


def _first_part(hit: Hit, text: str) -> bool:
    """Tell whether a place or house is the given name of someone, or begins it: 約旦·里德, 戴尔德丽·奥布莱恩."""
    return (
        hit.names[0].type in _PARTS
        and _REST.match(text, hit.end) is not None
        and spelt(text[hit.start : hit.end])
    )


def without_foreign_parts(hits: list[Hit], text: str) -> list[Hit]:
    """Drop organisations and places that the last part of a foreign name makes up its characters with.

    戴尔 of 安东·怀特戴尔 and 哈佛 of 纳丁·哈佛维尔; not where somebody known ends before it.
    """
    if "·" not in text:
        return hits
    ends = {hit.end for hit in hits if hit.names[0].type is PERSON}
    kept = []
    for hit in hits:
        if _first_part(hit, text):
            continue
        short = hit.names[0].type in _PARTS and hit.end - hit.start <= 2
        part = _PART.search(text, max(0, hit.start - _AHEAD), hit.start) if short else None
        if part is None:
            kept.append(hit)
            continue
        whole = TRANSLITERATED.search(text, max(0, part.start() - _AHEAD), hit.end + _AHEAD)
        inside = whole is not None and whole.start() < part.start() and hit.end <= whole.end()
        if not inside or not ends.isdisjoint(range(part.start() + 1, hit.start + 1)):
            kept.append(hit)
    return kept


_SYLLABLES = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|uang|iong|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|a|o|e|i|u)){2}"
)
"""A given name of two syllables in pinyin: Yonghui."""
_SURNAME = re.compile(r"(?<![A-Za-z'’] )(?<![\w-])([A-Z][a-z]+) $")


def given_name(hit: Hit, known: Gazetteer, text: str) -> bool:
    """Tell whether a house's name is the given name of someone with a Chinese surname: Ge Yonghui."""
    if not latin(text[hit.start]) or hit.names[0].type is not ORG:
        return False
    if not _SYLLABLES.fullmatch(text[hit.start : hit.end].lower()):
        return False
    before = _SURNAME.search(text, max(0, hit.start - 12), hit.start)
    return before is not None and before[1].lower() in _spellings(known)


@lately(2)
def _spellings(known: Gazetteer) -> frozenset[str]:
    """Give the romanised surnames, in lower case."""
    return frozenset(one for each in known.surnames.values() for one in each)
