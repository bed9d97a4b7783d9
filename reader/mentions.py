"""The mentions of a long article by columns: the 390,000 of 10 MB take 10 MB so, and 38 as records."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import overload

from reader.document import EntityType, Mention

TYPES = tuple(EntityType)
_NUMBERS = {kind: number for number, kind in enumerate(TYPES)}


class Mentions(Sequence[Mention]):
    """Mentions in order, each made when it is asked for; none changes.

    The columns: `paragraphs`, `starts`, `ends` (32 bits each), `kinds` (the number of the type in TYPES, 8 bits),
    `numbers` (of its entity among `ids`, 32 bits), `confidences` (doubles).
    """

    __slots__ = ("confidences", "ends", "ids", "kinds", "numbers", "paragraphs", "starts")

    def __init__(self, mentions: Iterable[Mention] = (), first: int = 0) -> None:
        """Take mentions, counting their paragraphs from `first`."""
        every = [*mentions]
        place = {identity: number for number, identity in enumerate(dict.fromkeys(m.entity for m in every))}
        self.ids = [*place]
        self.paragraphs = array("I", [m.paragraph + first for m in every])
        self.starts = array("I", [m.start for m in every])
        self.ends = array("I", [m.end for m in every])
        self.kinds = bytearray(_NUMBERS[m.type] for m in every)
        self.numbers = array("I", [place[m.entity] for m in every])
        self.confidences = array("d", [m.confidence for m in every])

    @classmethod
    def of_columns(
        cls, columns: Sequence[Iterable[int]], confidences: Iterable[float], ids: Sequence[str]
    ) -> Mentions:
        """Take paragraphs, starts, ends, kinds and numbers as they are; raise OverflowError for what fits no column."""
        made = cls()
        paragraphs, starts, ends, kinds, numbers = columns
        made.paragraphs, made.starts, made.ends = array("I", paragraphs), array("I", starts), array("I", ends)
        made.kinds, made.numbers = bytearray(kinds), array("I", numbers)
        made.confidences, made.ids = array("d", confidences), [*ids]
        return made

    @classmethod
    def together(cls, parts: Iterable[Sequence[Mention]]) -> Mentions:
        """Give the mentions of several parts, one behind the other."""
        made = cls()
        place: dict[str, int] = {}
        for each in parts:
            part = each if isinstance(each, cls) else cls(each)
            own = [place.setdefault(identity, len(place)) for identity in part.ids]
            made.paragraphs += part.paragraphs
            made.starts += part.starts
            made.ends += part.ends
            made.kinds += part.kinds
            made.numbers.extend(map(own.__getitem__, part.numbers))
            made.confidences += part.confidences
        made.ids = [*place]
        return made

    def renamed(self, names: Mapping[str, str]) -> Mentions:
        """Give the same with other ids for some entities."""
        made = Mentions()
        for column in Mentions.__slots__:
            setattr(made, column, getattr(self, column))
        made.ids = [names.get(identity, identity) for identity in self.ids]
        return made

    def __len__(self) -> int:
        return len(self.kinds)

    @overload
    def __getitem__(self, number: int) -> Mention: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Mention, ...]: ...
    def __getitem__(self, number: int | slice) -> Mention | tuple[Mention, ...]:
        if isinstance(number, slice):
            return tuple(self._made(number))
        return Mention(
            self.paragraphs[number],
            self.starts[number],
            self.ends[number],
            TYPES[self.kinds[number]],
            self.ids[self.numbers[number]],
            self.confidences[number],
        )

    def __iter__(self) -> Iterator[Mention]:
        return self._made(slice(None))

    def _made(self, those: slice) -> Iterator[Mention]:
        return map(
            Mention,
            self.paragraphs[those],
            self.starts[those],
            self.ends[those],
            map(TYPES.__getitem__, self.kinds[those]),
            map(self.ids.__getitem__, self.numbers[those]),
            self.confidences[those],
        )

    def __eq__(self, other: object) -> bool:
        if isinstance(other, (Mentions, tuple)):
            return len(self) == len(other) and all(map(Mention.__eq__, self, other))
        return NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def entities(self) -> Iterator[str]:
        """Give the id of each one's entity."""
        return map(self.ids.__getitem__, self.numbers)

    def types(self) -> Iterator[EntityType]:
        """Give the type of each."""
        return map(TYPES.__getitem__, self.kinds)

    def nearest(self, number: int, by: int, kind: EntityType) -> int | None:
        """Give the number of the first of a type from `number` on, or back from it; None where there is none."""
        wanted = _NUMBERS[kind]
        if by > 0:
            found = self.kinds.find(wanted, max(0, number))
        else:
            found = self.kinds.rfind(wanted, 0, number + 1) if number >= 0 else -1
        return found if found >= 0 else None


def entities(mentions: Sequence[Mention]) -> Iterator[str]:
    """Give the id of each one's entity, making no mention for it."""
    return mentions.entities() if isinstance(mentions, Mentions) else map(attrgetter("entity"), mentions)


def by_type(mentions: Sequence[Mention]) -> Counter[EntityType]:
    """Count mentions by their type."""
    return Counter(mentions.types() if isinstance(mentions, Mentions) else (one.type for one in mentions))


def of(mentions: Sequence[Mention], identity: str) -> list[Mention]:
    """List the mentions of an entity."""
    return [mentions[number] for number, own in enumerate(entities(mentions)) if own == identity]


def in_paragraph(mentions: Sequence[Mention], paragraph: int) -> Sequence[Mention]:
    """Give the mentions of a paragraph, which stand in order."""
    by_paragraph = attrgetter("paragraph")
    low = bisect_left(mentions, paragraph, key=by_paragraph)
    return mentions[low : bisect_left(mentions, paragraph + 1, low, key=by_paragraph)]
