"""The translation of one paragraph as lines: its own, what only one side says, and the names in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from reader.document import Article, Beside, Entity, EntityType
from reader.record import record
from reader.typeset import wrap

GAP, ABOVE = "—", "↑"
"""What stands where one side says nothing, and where the paragraph before has the translation of both."""

SHORTEST = 3
"""Letters of the shortest part of a person's name that is looked for by itself."""


@record
class Line:
    """A line of the translation; `sign` is what it is where it is no text: GAP or ABOVE.

    `alone` tells that the article does not say it; `names` are (start, end, id of the entity).
    """

    text: str
    sign: str = ""
    alone: bool = False
    names: tuple[tuple[int, int, str], ...] = ()


def lines(
    article: Article, paragraph: int, named: Iterable[str], width: int
) -> tuple[list[Line], list[Line], list[Line]]:
    """Give what the translation says before a paragraph, for it, and after it; `named` are its entities."""
    if article.rendition is None or not article.rendition.beside:
        text = article.translation[paragraph] if article.translation else ""
        return [], _set([text] if text else [], width), []
    texts, place = article.rendition.paragraphs, article.rendition.beside[paragraph]
    forms = english_forms(article.entities[identity] for identity in dict.fromkeys(named))
    own = _set(texts[slice(*place.own)], width, forms) or [Line("", sign=ABOVE if place.above else GAP)]
    if not article.paragraphs[paragraph].text and place == Beside():
        own = []
    before, after = (_set(texts[slice(*ends)], width, alone=True) for ends in (place.before, place.after))
    return before, own, after


def beside(article: Article, paragraph: int) -> tuple[int, ...]:
    """List the paragraphs of the translation that stand with one of the article, by their numbers."""
    places = article.rendition.beside if article.rendition else ()
    if not places:
        return ()
    here = head = places[paragraph]
    while head.above and paragraph:
        paragraph -= 1
        head = places[paragraph]
    return tuple(number for ends in (here.before, head.own, here.after) for number in range(*ends))


def opposite(article: Article, theirs: int) -> int | None:
    """Give the paragraph of the article with which one of the translation stands."""
    for number, place in enumerate(article.rendition.beside if article.rendition else ()):
        if any(low <= theirs < high for low, high in (place.before, place.own, place.after)):
            return number
    return None


def _set(
    texts: Sequence[str], width: int, forms: Mapping[str, str] | None = None, *, alone: bool = False
) -> list[Line]:
    """Break texts into lines, each beginning a new one, and mark the names in them."""
    found: list[Line] = []
    for text in texts:
        names = mentions(text, forms or {})
        for start, end in wrap(text, width):
            here = tuple(
                (max(a, start) - start, min(b, end) - start, i) for a, b, i in names if a < end and b > start
            )
            found.append(Line(text[start:end], alone=alone, names=here))
    return found


def english_forms(entities: Iterable[Entity]) -> dict[str, str]:
    """Give the English forms of entities with the id of each; one that two share is nobody's.

    A person may be called by the last part of the name alone.
    """
    forms: dict[str, str | None] = {}
    for entity in entities:
        own = set(entity.names.get("en", ()))
        if entity.type is EntityType.PERSON:
            own |= {last for name in own if len(last := name.split()[-1]) >= SHORTEST}
        for form in own:
            forms[form] = None if form in forms else entity.id
    return {form: identity for form, identity in forms.items() if identity is not None and form}


def mentions(text: str, forms: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """Find names in a translation as whole words, the longest first: (start, end, id)."""
    if not forms or not text:
        return []
    longest = sorted(forms, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    return [(match.start(), match.end(), forms[match[0]]) for match in pattern.finditer(text)]
