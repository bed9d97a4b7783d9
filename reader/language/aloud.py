"""The words of a page read aloud: the readings that stand above them, in pinyin or zhuyin."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from reader.document import Article, EntityType, Mention
from reader.language.pinyin import NameReading, readings
from reader.language.romanise import same_surname
from reader.language.segment import words
from reader.language.syllables import to_zhuyin
from reader.page.layout import Page
from reader.page.ruby import Reading
from reader.script import View, fold

LONG = 4
"""Characters of the longest word that is written in one: longer ones are made of several."""


def aloud(page: Page, number: int, shown: View, *, known: Collection[str] = ()) -> list[Reading]:
    """Read the words of a block in the view of it; `known` are folded words, left out where the look says so.

    What the view words otherwise, a name or a term of another region, is read as it is shown.
    """
    piece, article = page.pieces[number], page.article
    text = article.paragraphs[piece.paragraph].text[piece.start : piece.end]
    mentions = [mention for _, mention in page.mentions_in(piece)]
    names = {name.start: name for name in _names(article, mentions, piece.start)}
    people = {m.start - piece.start for m in mentions if m.type is EntityType.PERSON}
    heard = readings(text, list(names.values()))
    found: list[Reading] = []
    for low, high in page.words(number):
        start, end = low - piece.start, high - piece.start
        source = fold(text[start:end])
        if page.look.ruby == "unknown" and source in known:
            continue
        if not any(heard[start:end]):
            continue
        place = shown.to_view(start)
        form = shown.text[place : shown.to_view_end(end)]
        name, syllables = names.get(start), heard[start:end]
        if fold(form) != source:
            syllables = readings(form, [NameReading(0, len(form), 0)] if name else ())
        written = [_written(each, page.look.phonetics) for each in syllables]
        for low_part, high_part in _parts(form, name, person=start in people):
            found.append(
                Reading(place + low_part, _named(written[low_part:high_part], named=name is not None))
            )
    return found


def _parts(form: str, name: NameReading | None, *, person: bool) -> Sequence[tuple[int, int]]:
    """Tell what of a word is written in one: surname and given name apart, a long name by its words."""
    if name is not None and name.surname:
        return (0, name.surname), (name.surname, len(form))
    if person:
        return [match.span() for match in re.finditer("[^·]+", form)]
    return words(form) if len(form) > LONG else ((0, len(form)),)


def _named(syllables: list[str], *, named: bool) -> tuple[str, ...]:
    """Give the syllables of a part of a word; of a name it begins with a capital."""
    if named and syllables:
        syllables[0] = syllables[0].capitalize()
    return tuple(syllables)


def _written(syllable: str | None, phonetics: str) -> str:
    return "" if syllable is None else to_zhuyin(syllable) if phonetics == "zhuyin" else syllable


def _names(article: Article, mentions: Sequence[Mention], offset: int) -> Iterator[NameReading]:
    """Tell which names stand in a piece, the outer ones, and how long their surnames are."""
    end = 0
    for mention in mentions:
        if mention.start < end or mention.type is EntityType.TITLE:
            continue
        end = mention.end
        english = article.entities[mention.entity].names.get("en", ())
        person = mention.type is EntityType.PERSON
        surname = _surname(article.text(mention), english) if person else 0
        yield NameReading(mention.start - offset, mention.end - offset, surname, english if person else ())


def _surname(name: str, english: Sequence[str]) -> int:
    """Count the characters of a name's surname; a foreign name, by its dot or its English form, has none."""
    if "·" in name or not 2 <= len(name) <= 4 or name.isascii():
        return 0
    size = 2 if len(name) == 4 else 1
    spellings = [token for each in english for token in each.split()]
    if spellings and not any(same_surname(token, name[:size]) for token in spellings):
        return 0
    return size
