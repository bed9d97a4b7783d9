"""Where known names stand in a folded text: a dict of all their forms and a window that slides."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from operator import add
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.annotate.fold import fold, latin
from reader.annotate.lately import lately
from reader.annotate.lexicon import codes, keys
from reader.annotate.numbered import scattered
from reader.document import EntityType
from reader.knowledge import Knowledge
from reader.record import record

_SEPARATOR = re.compile(r"(?<=[A-Za-z0-9])[ -](?=[A-Za-z0-9])")
_PLAIN_NUMBER = re.compile(r"[\d .,-]*")
_CHINESE = "\u2e80"  # the first character that no alphabet has
_CROWD = 4  # lengths of forms that begin with the same two characters, above which three are looked at
_ROOM, _MOST = 64, 20  # places for each form, where its beginning is noted, and at most so many bits of them
_MANY = 3  # separators of a name up to which every way of writing them is tried


class Name(NamedTuple):
    """What a form may stand for; `ambiguous` if it is an ordinary word too."""

    entity: str
    type: EntityType
    ambiguous: bool


class Hit(NamedTuple):
    """A form found at `start` up to `end` of a folded text; without names it is a decoy."""

    start: int
    end: int
    names: tuple[Name, ...]


@record
class Forms:
    """Every form that is looked for, folded.

    `names` maps a form to what it may stand for, nothing for a decoy; `lengths` maps the first two
    characters of forms to their lengths, and where these are many to none, and `crowded` the first three of such
    forms.  `begins` tells of the scattered numbers of three characters, and of two that are a whole form, whether
    a form may begin so: no other place of a text is looked at.
    """

    names: Mapping[str, tuple[Name, ...]]
    lengths: Mapping[str, tuple[int, ...]]
    crowded: Mapping[str, tuple[int, ...]]
    begins: NDArray[np.bool_]


@record
class Gazetteer:
    """All known names, the decoys among them once more, and the known surnames.

    `surnames` are folded, with romanisations in lower case.
    """

    forms: Forms
    decoys: Forms
    surnames: Mapping[str, frozenset[str]]


@lately(4)
def gazetteer(knowledge: Knowledge) -> Gazetteer:
    """Give the gazetteer of a Knowledge, built at first use; the last four are kept."""
    return build(knowledge)


def build(knowledge: Knowledge) -> Gazetteer:
    """Fold all names and the ways of writing them.  Names of one character are not looked for."""
    found: dict[str, dict[str, Name]] = defaultdict(dict)
    for entity in knowledge.entities.values():
        for name in dict.fromkeys(name for names in entity.names.values() for name in names):
            doubtful = (entity.id, name) in knowledge.ambiguous
            for number, form in enumerate(forms(name, entity.type)):
                if len(form) > 1:
                    weaker = doubtful or (number > 0 and len(form) < 4)
                    known = found[form].get(entity.id)
                    if known is None or (known.ambiguous and not weaker):
                        found[form][entity.id] = Name(entity.id, entity.type, weaker)
    names: dict[str, tuple[Name, ...]] = {form: tuple(each.values()) for form, each in found.items()}
    names.update({form: () for decoy in knowledge.decoys if len(form := fold(decoy)) > 1})
    surnames = {
        fold(surname): frozenset(spelling.casefold().replace(" ", "") for spelling in spellings)
        for surname, spellings in knowledge.surnames.items()
    }
    decoys = {form: each for form, each in names.items() if not each}
    return Gazetteer(forms_of(names), forms_of(decoys), surnames)


def forms_of(names: Mapping[str, tuple[Name, ...]]) -> Forms:
    """Make forms of at least two characters ready to be looked for."""
    lengths = _lengths(names, 2)
    crowded = {pair for pair, sizes in lengths.items() if len(sizes) > _CROWD}
    deeper = _lengths((form for form in names if len(form) > 2 and form[:2] in crowded), 3)
    few = {pair: () if pair in crowded else sizes for pair, sizes in lengths.items()}
    begins = np.zeros(1 << min(_MOST, (_ROOM * len(names) + 1).bit_length()), bool)
    for size in (2, 3):
        own = "".join(form[:3] for form in names if min(len(form), 3) == size)
        begins[scattered(keys(codes(own), size)[::size], len(begins))] = True
    return Forms(names, few, deeper, begins)


def _lengths(forms: Iterable[str], size: int) -> dict[str, tuple[int, ...]]:
    """Map the first so many characters to the lengths of the forms that begin with them, the longest first."""
    found: dict[str, set[int]] = defaultdict(set)
    for form in forms:
        found[form[:size]].add(len(form))
    return {start: tuple(sorted(each, reverse=True)) for start, each in found.items()}


def forms(name: str, entity_type: EntityType) -> Iterator[str]:
    """List the folded ways of writing a name, the name itself first.

    OpenAI is also OPENAI, Openai and openai; `o3 mini` also `o3-mini` and `o3mini`.  Names of people
    keep their blanks, and Apple is never apple.
    """
    folded = fold(name)
    yield folded
    spaced = [folded]
    separators = _SEPARATOR.findall(folded)
    if separators and len(separators) <= _MANY and entity_type in (EntityType.ORG, EntityType.PRODUCT):
        parts = _SEPARATOR.split(folded)
        glue = ("", " ", "-") if entity_type is EntityType.PRODUCT else (" ", "-")
        spaced.extend(
            "".join(map(add, parts, (*joints, ""))) for joints in product(glue, repeat=len(separators))
        )
        yield from spaced[1:]
    if entity_type is EntityType.TITLE or not folded.isascii() or sum(map(str.isalpha, folded)) < 4:
        return
    for form in spaced:
        yield form.upper()
        if any(map(str.isupper, form[1:])) and " " not in form:
            yield form.capitalize()
            if len(form) > 5 and form[0].isupper():
                yield form.lower()


def scan(known: Forms, text: str) -> list[Hit]:
    """Find every form at every place of a folded text, by start, the longer first.

    Latin letters and digits must stand at the edge of a word; hits may overlap.
    """
    hits: list[Hit] = []
    lengths, crowded, names = known.lengths, known.crowded, known.names
    for start in _beginnings(known, codes(text)):
        alphabet = text[start] < _CHINESE
        if not (alphabet and start and _goes_on(text[start - 1], text[start])):
            sizes = lengths.get(text[start : start + 2])
            if sizes is None:
                continue
            for length in sizes or (*crowded.get(text[start : start + 3], ()), 2):
                end = start + length
                form = text[start:end]
                if (
                    form in names
                    and len(form) == length
                    and ((form[-1] >= _CHINESE and not alphabet) or bounded(text, start, end))
                ):
                    hits.append(Hit(start, end, names[form]))
    return hits


def _beginnings(known: Forms, points: NDArray[np.uint32]) -> list[int]:
    """Give in order where a form may begin, and a few places more."""
    begins = known.begins
    found = begins[scattered(keys(points, 2), len(begins))]
    found[:-1] |= begins[scattered(keys(points, 3), len(begins))]
    places: list[int] = np.flatnonzero(found).tolist()
    return places


def _goes_on(before: str, here: str) -> bool:
    """Tell whether two characters belong to one Latin word, so that no name begins at the second."""
    return here < _CHINESE and before < _CHINESE and here.isalnum() and before.isalnum()


def bounded(text: str, start: int, end: int) -> bool:
    """Tell whether a span that begins or ends in Latin letters or digits is not part of a longer word.

    A hyphen or a decimal point goes on with the word: GPT-4 is in neither GPT-4.1 nor GPT-4-turbo.
    """
    if latin(text[start]) and start:
        before = text[start - 1]
        if latin(before) or (before in "-.&'" and start > 1 and latin(text[start - 2])):
            return False
    if latin(text[end - 1]) and end < len(text):
        after, beyond = text[end], text[end + 1 : end + 2]
        if latin(after):
            return False
        if after in "-.&" and beyond and latin(beyond):
            return after == "-" and beyond.islower() and not text[end - 1].isdigit()
    return True
