"""Noun phrases built of mentions: 前甲公司研究員某某, 甲證券原董事長, 某人旗下的乙公司, 甲、乙和丙."""

from __future__ import annotations

from collections.abc import Iterable

from reader.annotate.moves.sentence.groups import Several
from reader.annotate.text.spans import outermost
from reader.document import PERSON, Mention
from reader.record import record


@record
class Chunk:
    """A noun phrase at `start`..`end` of a paragraph.

    `head` is person, several, org or title; `orgs` and `titles` are what modifies or heads it, `core`
    is where its last name begins; `former` tells of 前, 原.
    """

    start: int
    end: int
    head: str
    core: int
    people: tuple[Mention, ...] = ()
    orgs: tuple[Mention, ...] = ()
    titles: tuple[tuple[int, int], ...] = ()
    several: Several | None = None
    former: bool = False
    place: Mention | None = None


def items(mentions: Iterable[Mention], several: Iterable[Several]) -> list[Mention | Several]:
    """Give outermost mentions and words for people, in order, none overlapping: names first."""
    chosen: list[Mention | Several] = [*outermost(mentions)]
    for words in sorted(several, key=lambda words: words.start - words.end):
        clash = [item for item in chosen if item.start < words.end and words.start < item.end]
        inner = [item for item in clash if isinstance(item, Mention) and item.type is not PERSON]
        if len(clash) > len(inner) or any(i.start < words.start or i.end > words.end for i in inner):
            continue
        chosen = [item for item in chosen if item not in inner] + [words]
    return sorted(chosen, key=lambda item: item.start)
