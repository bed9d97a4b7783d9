"""Where known names stand in a folded text: a dict of all their forms and a window that slides."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import product
from operator import add
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.annotate.text.fold import fold_once, latin
from reader.annotate.text.lately import lately
from reader.annotate.text.lexicon import codes, every_key, keys
from reader.annotate.text.numbered import scattered
from reader.document import ORG, PRODUCT, TITLE, EntityType
from reader.knowledge import Knowledge
from reader.record import record

_TWO_SCRIPTS = re.compile("(?<=[A-Za-z0-9])(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])")
"""Where some write a space between letters and characters: 58 同城."""

_SEPARATOR = re.compile(r"(?<=[A-Za-z0-9])[ -](?=[A-Za-z0-9])")
_CHINESE = "\u2e80"  # the first character that no alphabet has
_ROOM, _BITS = 64, 20  # places for each form, where its beginning is noted, and at most so many bits of them
_MOST = 4  # characters that are looked up at once
_SIZES = {2: 1, 3: 2, 4: 4, 5: 8}
"""A bit for each length of a form; the last one is that of all beyond _MOST."""
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

    `names` maps a form to what it may stand for, nothing for a decoy; `longer` maps the first four characters of
    forms of five and more to their lengths, the longest first.  `begins` has a bit of `_SIZES` where the scattered
    number of two, three or four characters is that of a form, or of how a longer one begins: no other places of a
    text are looked at.
    """

    names: Mapping[str, tuple[Name, ...]]
    longer: Mapping[str, tuple[int, ...]]
    begins: NDArray[np.uint8]


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
    names: dict[str, tuple[Name, ...]] = {}
    for entity in knowledge.entities.values():
        alone = [(Name(entity.id, entity.type, weaker),) for weaker in (False, True)]  # one for all its forms
        for name in dict.fromkeys(name for spelt in entity.names.values() for name in spelt):
            doubtful = (entity.id, name) in knowledge.ambiguous
            for number, form in enumerate(forms(name, entity.type)):
                if len(form) > 1:
                    names[form] = _with(
                        names.get(form, ()), alone[doubtful or (number > 0 and len(form) < 4)]
                    )
    names.update({form: () for decoy in knowledge.decoys if len(form := fold_once(decoy)) > 1})
    surnames = {
        fold_once(surname): frozenset(spelling.casefold().replace(" ", "") for spelling in spellings)
        for surname, spellings in knowledge.surnames.items()
    }
    decoys = {form: each for form, each in names.items() if not each}
    return Gazetteer(forms_of(names), forms_of(decoys), surnames)


def _with(names: tuple[Name, ...], own: tuple[Name]) -> tuple[Name, ...]:
    """Give what a form may stand for with an entity more; where that is among them, the surer one counts."""
    if not names:
        return own
    known = next((name for name in names if name.entity == own[0].entity), None)
    if known is None:
        return (*names, *own)
    if known.ambiguous and not own[0].ambiguous:
        return tuple(own[0] if name is known else name for name in names)
    return names


def forms_of(names: Mapping[str, tuple[Name, ...]]) -> Forms:
    """Make forms ready to be looked for; those of one character are not."""
    longer: dict[str, set[int]] = defaultdict(set)
    parts: dict[int, list[str]] = {size: [] for size in _SIZES}
    for form in names:
        if len(form) > _MOST:
            longer[form[:_MOST]].add(len(form))
        elif len(form) > 1:
            parts[len(form)].append(form)
    parts[_MOST + 1] = list(longer)
    begins = np.zeros(1 << min(_BITS, (_ROOM * len(names) + 1).bit_length()), np.uint8)
    for bit, (size, own) in zip(_SIZES.values(), parts.items(), strict=True):
        size = min(size, _MOST)
        begins[scattered(keys(codes("".join(own)), size)[::size], len(begins))] |= bit
    lengths = {start: tuple(sorted(each, reverse=True)) for start, each in longer.items()}
    return Forms(names, lengths, begins)


def forms(name: str, entity_type: EntityType) -> Iterator[str]:
    """List the folded ways of writing a name, the name itself first.

    58同城 is also `58 同城`; OpenAI is also OPENAI, Openai and openai; `o3 mini` also `o3-mini` and `o3mini`; McDonald's has either
    apostrophe.  Names of people keep their blanks, and Apple is never apple.
    """
    folded = fold_once(name)
    yield folded
    apart = _TWO_SCRIPTS.sub(" ", folded)
    if apart != folded:
        yield apart
    if "'" in folded:
        yield folded.replace("'", "’")
    spaced = [folded]
    separators = _SEPARATOR.findall(folded)
    if separators and len(separators) <= _MANY and entity_type in (ORG, PRODUCT):
        parts = _SEPARATOR.split(folded)
        glue = ("", " ", "-") if entity_type is PRODUCT else (" ", "-")
        spaced.extend(
            "".join(map(add, parts, (*joints, ""))) for joints in product(glue, repeat=len(separators))
        )
        yield from spaced[1:]
    if entity_type is TITLE or not folded.isascii() or sum(map(str.isalpha, folded)) < 4:
        return
    for form in spaced:
        yield form.upper()
        if form == folded and any(map(str.isupper, form[1:])) and " " not in form:  # Model S is no Models
            yield form.capitalize()
            if len(form) > 5 and form[0].isupper():
                yield form.lower()


def scan(known: Forms, text: str) -> list[Hit]:
    """Find every form at every place of a folded text, by start, the longer first.

    Latin letters and digits must stand at the edge of a word; hits may overlap.
    """
    hits: list[Hit] = []
    names, longer = known.names, known.longer
    for start, size in _beginnings(known, codes(text)):
        alphabet = text[start] < _CHINESE
        if alphabet and start and _goes_on(text[start - 1], text[start]):
            continue
        for length in (size,) if size <= _MOST else longer.get(text[start : start + _MOST], ()):
            end = start + length
            form = text[start:end]
            if (
                form in names
                and len(form) == length
                and ((form[-1] >= _CHINESE and not alphabet) or bounded(text, start, end))
            ):
                hits.append(Hit(start, end, names[form]))
    return hits


@lately(2)
def decoys(known: Gazetteer, text: str) -> list[Hit]:
    """Find every decoy in a folded text; what was found lately is kept, as several annotators ask."""
    return scan(known.decoys, text)


def _beginnings(known: Forms, points: NDArray[np.uint32]) -> Iterator[tuple[int, int]]:
    """Give in order where a form may begin, and its length, the longer first; a few places are too many."""
    every = every_key(points)
    sizes = list(_SIZES)[::-1]
    found = np.zeros((len(points), len(sizes)), bool)
    for column, size in enumerate(sizes):
        own = every[min(size, _MOST)]
        found[: len(own), column] = known.begins[scattered(own, len(known.begins))] & _SIZES[size]
    starts, columns = np.nonzero(found)
    return zip(starts.tolist(), np.array(sizes)[columns].tolist(), strict=True)


def _goes_on(before: str, here: str) -> bool:
    """Tell whether two characters belong to one Latin word, so that no name begins at the second."""
    return here < _CHINESE and before < _CHINESE and here.isalnum() and before.isalnum()


def _once_of(text: str, start: int) -> bool:
    """Tell whether 'ex-' stands before a name, a word of its own."""
    return (
        text[max(0, start - 3) : start] in ("ex-", "Ex-")
        and not text[max(0, start - 4) : start - 3].isalnum()
    )


def bounded(text: str, start: int, end: int) -> bool:
    """Tell whether a span that begins or ends in Latin letters or digits is not part of a longer word.

    A hyphen or a decimal point goes on with the word: GPT-4 is in neither GPT-4.1 nor GPT-4-turbo; ex-Google is
    one who was at Google.
    """
    if start and latin(text[start]) and not _once_of(text, start):
        before = text[start - 1]
        if before < _CHINESE and (
            before.isalnum() or (before in "-.&'" and start > 1 and latin(text[start - 2]))
        ):
            return False
    if end < len(text) and (after := text[end]) < _CHINESE and latin(text[end - 1]):
        if after.isalnum():
            return False
        beyond = text[end + 1 : end + 2]
        if after in "-.&" and beyond and latin(beyond):
            return after == "-" and beyond.islower() and not text[end - 1].isdigit()
    return True
