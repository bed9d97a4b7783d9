"""How mentions live together: in reading order, none twice, none crossing another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter

from reader.annotate.text.fold import Flat
from reader.document import Article, Entity, EntityType, Mention, reading_order
from reader.record import replace

_PARAGRAPH = attrgetter("paragraph")


def add(article: Article, entities: Iterable[Entity], mentions: Iterable[Mention]) -> Article:
    """Add entities (an id that exists keeps its entity) and the mentions that fit.

    Of two new mentions that touch the longer is kept; a new one that touches one of before is dropped.
    """
    known = dict(article.entities)
    for entity in entities:
        known.setdefault(entity.id, entity)
    fresh = sorted(mentions, key=lambda mention: (mention.start - mention.end, reading_order(mention)))
    taken = Occupied(article.mentions)
    ordered = list(article.mentions)
    for mention in fresh:
        if not taken.touches(mention.paragraph, mention.start, mention.end):
            insort(ordered, mention, key=reading_order)
            taken.add(mention)
    if len(ordered) == len(article.mentions) and len(known) == len(article.entities):
        return article
    return replace(article, entities=known, mentions=tuple(ordered))


class Occupied:
    """Which characters of which paragraphs are part of a mention; the mentions are in reading order."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions
        self._taken: dict[int, tuple[list[int], list[int]]] = {}

    def touches(self, paragraph: int, start: int, end: int) -> bool:
        """Tell whether a span shares a character with a mention."""
        starts, ends = self._taken.get(paragraph) or self._of(paragraph)
        return bisect_right(ends, start) < bisect_left(starts, end)

    def add(self, mention: Mention) -> None:
        """Take the characters of a mention that touches no other."""
        starts, ends = self._of(mention.paragraph)
        place = bisect_left(starts, mention.start)
        starts.insert(place, mention.start)
        ends.insert(place, mention.end)

    def _of(self, paragraph: int) -> tuple[list[int], list[int]]:
        """Give where the outermost mentions of a paragraph start and end; looked at when first asked for."""
        found = self._taken.get(paragraph)
        if found is None:
            first = bisect_left(self._mentions, paragraph, key=_PARAGRAPH)
            last = bisect_right(self._mentions, paragraph, first, key=_PARAGRAPH)
            outer = list(outermost(self._mentions[first:last]))
            found = [mention.start for mention in outer], [mention.end for mention in outer]
            self._taken[paragraph] = found
        return found


def covered(article: Article, flat: Flat) -> bytearray:
    """Give a 1 for each character of the folded text that is part of a mention, a 0 for each other."""
    found = bytearray(len(flat.text))
    for mention in article.mentions:
        start = flat.starts[mention.paragraph]
        found[start + mention.start : start + mention.end] = b"\1" * (mention.end - mention.start)
    return found


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
    return {number: list(group) for number, group in groupby(mentions, key=_PARAGRAPH)}


def of_type(mentions: Iterable[Mention], wanted: EntityType) -> list[Mention]:
    """Choose the mentions of one type."""
    return [mention for mention in mentions if mention.type is wanted]
