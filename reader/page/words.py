"""The words of a page, one after another: names and Latin words whole, the rest as a segmenter cuts it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from reader.document import Span

if TYPE_CHECKING:
    from reader.page.layout import Page

Bounds = tuple[int, int]
"""Start and end of a word, half-open, in code points."""

Cut = Callable[[str, Sequence[Bounds]], Sequence[Bounds]]
"""Cuts a text into words in order; the bounds given, which do not overlap, stay whole."""

_SENTENCE_ENDS, _CLOSING = "。！？；!?\n", "」』”’）)"


@cache
def _latin() -> re.Pattern[str]:
    """Give what finds a Latin word; it takes 8 ms to make, which the first page does not wait for."""
    return re.compile(r"[^\W\u2e80-\U0003ffff]+(?:[-'’._/@&+][^\W\u2e80-\U0003ffff]+)*")


def by_character(text: str, keep: Sequence[Bounds]) -> list[Bounds]:
    """Cut without a dictionary: what is kept, Latin words, and every other character by itself."""
    cut: list[Bounds] = []
    place, latin_at = 0, _latin().match
    for start, end in (*keep, (len(text), len(text))):
        while place < start:
            latin = latin_at(text, place, start)
            cut.append((place, latin.end() if latin else place + 1))
            place = cut[-1][1]
        if start < end:
            cut.append((start, end))
        place = max(place, end)
    return cut


def is_word(text: str) -> bool:
    """Tell whether something can be looked up: punctuation and blanks cannot."""
    return any(map(str.isalnum, text))


def word_at(page: Page, place: Span) -> Span | None:
    """Give the word in which a place stands; None on punctuation."""
    words = page.words(page.block_of(place.paragraph, place.start))
    number = bisect_right(words, place.start, key=lambda word: word[0]) - 1
    if number < 0 or place.start >= words[number][1]:
        return None
    return Span(place.paragraph, *words[number])


def word_from(page: Page, place: Span) -> Span | None:
    """Give what is left of the word at a place, else the next word; None after the last."""
    number, offset = page.block_of(place.paragraph, place.start), place.start
    while number < len(page.pieces):
        for start, end in page.words(number):
            if end > offset:
                return Span(page.pieces[number].paragraph, max(start, offset), end)
        number, offset = number + 1, 0
    return None


def word_before(page: Page, place: Span) -> Span | None:
    """Give the last word that begins before a place; None before the first."""
    number, offset = page.block_of(place.paragraph, place.start), place.start
    while number >= 0:
        for start, end in reversed(page.words(number)):
            if start < offset:
                return Span(page.pieces[number].paragraph, start, end)
        number, offset = number - 1, 1 << 60
    return None


def word_near(page: Page, place: Span, low: int, high: int) -> Span | None:
    """Give the word at a place or, on punctuation, the nearest that stands in `low` to `high`: before, then after."""
    if here := word_at(page, place):
        return here
    before = word_before(page, place)
    if before and before.paragraph == place.paragraph and before.end > low:
        return before
    after = word_from(page, place)
    return after if after and after.paragraph == place.paragraph and after.start < high else None


def sentence(text: str, start: int, end: int) -> Bounds:
    """Give the bounds of the sentence around a word of a paragraph, with the mark that ends it."""
    before = max(text.rfind(mark, 0, start) for mark in _SENTENCE_ENDS) + 1
    while before < start and text[before] in _CLOSING:
        before += 1
    after = min((place for mark in _SENTENCE_ENDS if (place := text.find(mark, end)) >= 0), default=len(text))
    after = min(after + 1, len(text))
    while after < len(text) and text[after] in _CLOSING:
        after += 1
    return before, after
