"""Names in a row: of 'Alan Roe, Cass Wyle, and Ilse Brandt left', all are people if one is known to be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from reader.document import ORG, PERSON, EntityType

_NEXT = re.compile(r"(?: \([^()]{1,40}\))?(?:, (?:and )?| and )(?:(?:[a-z][a-z-]+|AI) ){0,5}")
"""Between two of a row, with what the second one does: ', and product director '."""
_WORDS = re.compile(r"[A-Z][a-zà-ÿ'’-]+(?: (?:[A-Z]\. )?[A-Z][\w'’À-ÿ-]+){1,2}")
_MOST = 12
"""Names of one row that are looked at."""

Place = tuple[int, int, int, str]
"""Paragraph, start, end and words of what may be a name."""


def in_rows(
    places: Sequence[Place], texts: Sequence[str], kinds: Mapping[str, EntityType]
) -> dict[str, EntityType]:
    """Give the names of two or three words that stand in a row of people, and that nothing else tells.

    A row ends with `and`; one organisation in it makes it no row of people.
    """
    found: dict[str, EntityType] = {}
    for row in _rows(places, texts):
        own = {kinds.get(words) for *_, words in row}
        if PERSON in own and ORG not in own:
            rest = (words for *_, words in row if words not in kinds and _WORDS.fullmatch(words))
            found.update((words, PERSON) for words in rest)
    return found


def _rows(places: Sequence[Place], texts: Sequence[str]) -> Iterator[list[Place]]:
    row: list[Place] = []
    closed = False
    for place in places:
        last = row[-1] if row else None
        gap = texts[place[0]][last[2] : place[1]] if last and last[0] == place[0] else ""
        if row and gap.count("(") > gap.count(")"):
            continue  # 'X (SVP of Product), Y'
        joins = len(gap) <= 64 and _NEXT.fullmatch(gap) is not None
        if not joins or closed or len(row) == _MOST:
            if closed:
                yield row
            row, closed = [place], False
            continue
        row.append(place)
        closed = re.match(r"(?: \([^()]*\))?,? and ", gap) is not None
    if closed:
        yield row
