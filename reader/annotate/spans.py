"""How mentions live together: in reading order, none twice, none crossing another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from reader.document import Article, Entity, EntityType, Mention, reading_order


def add(article: Article, entities: Iterable[Entity], mentions: Iterable[Mention]) -> Article:
    """Add entities (an id that exists keeps its entity) and the mentions that fit.

    Of two new mentions that touch the longer is kept; a new one that touches one of before is dropped.
    """
    known = dict(article.entities)
    for entity in entities:
        known.setdefault(entity.id, entity)
    fresh = sorted(mentions, key=lambda mention: (mention.start - mention.end, reading_order(mention)))
    taken = Occupied(article.mentions)
    kept = []
    for mention in fresh:
        if not taken.touches(mention.paragraph, mention.start, mention.end):
            kept.append(mention)
            taken.add(mention)
    if not kept and len(known) == len(article.entities):
        return article
    ordered = sorted((*article.mentions, *kept), key=reading_order)
    return replace(article, entities=known, mentions=tuple(ordered))


class Occupied:
    """Which characters of which paragraphs are part of a mention."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._starts: dict[int, list[int]] = {}
        self._ends: dict[int, list[int]] = {}
        for paragraph, group in groupby(mentions, key=lambda mention: mention.paragraph):
            outer = list(outermost(group))
            self._starts[paragraph] = [mention.start for mention in outer]
            self._ends[paragraph] = [mention.end for mention in outer]

    def touches(self, paragraph: int, start: int, end: int) -> bool:
        """Tell whether a span shares a character with a mention."""
        starts = self._starts.get(paragraph, [])
        ends = self._ends.get(paragraph, [])
        return bisect_right(ends, start) < bisect_left(starts, end)

    def add(self, mention: Mention) -> None:
        """Take the characters of a mention that touches no other."""
        starts = self._starts.setdefault(mention.paragraph, [])
        place = bisect_left(starts, mention.start)
        starts.insert(place, mention.start)
        self._ends.setdefault(mention.paragraph, []).insert(place, mention.end)


def outermost(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Leave out the mentions that stand inside another; the input is in reading order."""
    paragraph, end = -1, 0
    for mention in mentions:
        if mention.paragraph != paragraph or mention.start >= end:
            paragraph, end = mention.paragraph, mention.end
            yield mention


def touching(outer: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    """Give those of a paragraph's outermost mentions that share a character with a span."""
    low = bisect_right(outer, start, key=attrgetter("end"))
    return outer[low : bisect_left(outer, end, low, key=attrgetter("start"))]


def by_paragraph(mentions: Iterable[Mention]) -> Mapping[int, list[Mention]]:
    """Sort mentions into paragraphs."""
    return {number: list(group) for number, group in groupby(mentions, key=lambda each: each.paragraph)}


def of_type(mentions: Iterable[Mention], wanted: EntityType) -> list[Mention]:
    """Choose the mentions of one type."""
    return [mention for mention in mentions if mention.type is wanted]
