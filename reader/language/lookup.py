"""Where an article answers what someone typed: by its words, by other names of the same thing, by pinyin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cached_property

from reader.document import Article
from reader.language import latin_keys
from reader.page.finding import Finder, Hits, Place, folded

WARMING = "xinxinxinxin"
"""What is taken for pinyin before anything is asked for, to make the tables."""


class Way(StrEnum):
    """By what a place was found."""

    WORDS = "words"
    NAME = "name"
    ENGLISH = "english"
    PINYIN = "pinyin"
    INITIALS = "initials"


class Found(Hits):
    """Places found, and by what each was: `ways` where it is told, `most` for the others."""

    def __init__(
        self,
        places: Sequence[Place] = (),
        lines: Sequence[int] = (0,),
        ways: Mapping[Place, Way] | None = None,
        most: Way = Way.WORDS,
    ) -> None:
        super().__init__(places, lines)
        self._ways, self._most = ways or {}, most

    def way(self, number: int) -> Way:
        """Tell by what a place was found."""
        return self._ways.get(self.places[number], self._most)


class Lookup:
    """The article and the names in it, made ready once and searched often."""

    def __init__(self, article: Article, finder: Finder | None = None) -> None:
        self.article = article
        self.finder = finder or Finder(paragraph.text for paragraph in article.paragraphs)

    def warm(self) -> None:
        """Make the tables of readings and of what is alike, in the text and in the names; no text is searched."""
        self.finder.warm()
        self._names[1].warm()
        latin_keys.pinyin(WARMING)
        latin_keys.initials(WARMING)

    def find(self, query: str) -> Found:
        """Find words in either script and under every name known; Latin letters also as pinyin.

        Where the letters themselves or an English name are found, pinyin counts only inside names, and
        from two syllables on; initials count where nothing else does, inside names first.
        """
        query = query.strip()
        words = self.finder.find(query).places
        named = Way.ENGLISH if folded(query).isascii() else Way.NAME
        by: dict[Way, Sequence[Place]] = {named: self._named(query)}
        known = words or by[named]
        if not (known and len(query) == 1) and (pattern := latin_keys.pinyin(query)) is not None:
            read = self._read(pattern)
            by[Way.PINYIN] = (
                [place for place in self._inside(read) if place[1] - place[0] > 1] if known else read
            )
        if not words and not any(by.values()) and (pattern := latin_keys.initials(query)) is not None:
            begun = self._read(pattern)
            by[Way.INITIALS] = self._inside(begun) or (begun if len(query) > 2 else [])
        return self._together(words, by)

    def _together(self, words: Sequence[Place], by: Mapping[Way, Sequence[Place]]) -> Found:
        """Merge places; of those that overlap, the one found by the earlier way stays."""
        places, ways, most = words, dict[Place, Way](), Way.WORDS
        for way, more in by.items():
            if not places:
                places, most = more, way
                continue
            fresh = _apart(more, places)
            ways.update(dict.fromkeys(fresh, way))
            places = sorted([*places, *fresh]) if fresh else places
        return Found(places, self.finder.lines, ways, most)

    def _read(self, pattern: re.Pattern[str]) -> Sequence[Place]:
        return self.finder.matching(pattern).places

    # Names

    @cached_property
    def _names(self) -> tuple[list[str], Finder]:
        """Give the names known, region by region, and the entity of each."""
        pairs = [
            (entity.id, name)
            for entity in self.article.entities.values()
            for names in entity.names.values()
            for name in names
        ]
        return [identity for identity, _ in pairs], Finder(name for _, name in pairs)

    @cached_property
    def _mentions(self) -> dict[str, list[Place]]:
        """Give the places of the mentions of each entity."""
        placed: dict[str, list[Place]] = defaultdict(list)
        for mention in self.article.mentions:
            line = self.finder.lines[mention.paragraph]
            placed[mention.entity].append((line + mention.start, line + mention.end))
        return placed

    @cached_property
    def _covers(self) -> list[Place]:
        """Give the stretches that names cover, in order and without overlaps."""
        covers: list[Place] = []
        for start, end in sorted(place for places in self._mentions.values() for place in places):
            if covers and start < covers[-1][1]:
                covers[-1] = (covers[-1][0], max(end, covers[-1][1]))
            else:
                covers.append((start, end))
        return covers

    def _named(self, query: str) -> Sequence[Place]:
        """Give the mentions of whatever has a name with these words; Latin ones begin a word of it."""
        if len(query) < 2:
            return []
        ids, finder = self._names
        answering: dict[str, None] = {}
        for hit in finder.find(query):
            name = finder.texts[hit.paragraph]
            if not (hit.start and name[hit.start - 1].isalnum() and name[hit.start].isascii()):
                answering[ids[hit.paragraph]] = None
        return _apart(sorted(place for identity in answering for place in self._mentions[identity]), [])

    def _inside(self, places: Iterable[Place]) -> list[Place]:
        """Keep the places inside names."""
        covers = self._covers
        kept = []
        for place in places:
            number = bisect_right(covers, (place[0], 1 << 60)) - 1
            if number >= 0 and covers[number][0] <= place[0] and place[1] <= covers[number][1]:
                kept.append(place)
        return kept


def _apart(places: Sequence[Place], taken: Sequence[Place]) -> list[Place]:
    """Keep, of places in order, those that overlap neither one before them nor any that is taken."""
    kept: list[Place] = []
    at, until = 0, -1
    for start, end in places:
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if start >= until and (at == len(taken) or taken[at][0] >= end):
            kept.append((start, end))
            until = end
    return kept
