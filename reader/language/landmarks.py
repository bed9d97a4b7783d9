"""What a paragraph and its translation share whatever the language: numbers, months, Latin words, names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from reader.language import numerals

ENGLISH_NUMBERS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
ENGLISH_SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
MONTHS = {
    name: value
    for value, name in enumerate(
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
        1,
    )
}

FIGURE = re.compile(
    r"(\d+(?:,\d{3})*(?:\.\d+)?)\s*([萬万億亿兆]|hundred\b|thousand\b|million\b|billion\b|trillion\b)?", re.I
)
HAN_NUMBER = re.compile(f"[{''.join((*numerals.DIGITS, *numerals.TENS, *numerals.MYRIADS))}]+")
MONTH = re.compile(r"(\d{1,2}|十[一二]?|[一二三四五六七八九])月")
WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9]*(?:['’.\-][A-Za-z0-9]+)*")
LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]+(?:[.\-][A-Za-z0-9]+)*")


def chinese(text: str, glosses: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Give the landmarks of Chinese text; `glosses` maps Chinese names and words to English ones."""
    found = set(_figures(text))
    found.update(f"month:{numerals.number(month)}" for month in MONTH.findall(text))
    values = map(numerals.number, HAN_NUMBER.findall(text))
    found.update(f"n:{value}" for value in values if value)
    found.update(word.lower() for word in LATIN.findall(text))
    for word in _known(text, glosses):
        for gloss in glosses[word]:
            found.update(part.lower() for part in LATIN.findall(gloss))
    return frozenset(found)


def english(text: str) -> frozenset[str]:
    """Give the landmarks of English text: every word is one, what the other side lacks counts for nothing."""
    found = set(_figures(text))
    number, scale = 0, 1
    for word in WORD.findall(text.replace("-", " ")):
        low = word.lower()
        if low in ENGLISH_NUMBERS:
            number += ENGLISH_NUMBERS[low]
            found.add(f"n:{number}")
        elif low in ENGLISH_SCALES and number:
            scale *= ENGLISH_SCALES[low]
            found.add(f"n:{number * scale}")
        else:
            number, scale = 0, 1
        if low in MONTHS and word[0].isupper():
            found.add(f"month:{MONTHS[low]}")
        found.add(low)
    found.update(word.lower() for word in LATIN.findall(text))
    return frozenset(found)


def _figures(text: str) -> Iterator[str]:
    """Give the values of Arabic figures: 1,000 and 0.1萬 are both `n:1000`."""
    for figure, unit in FIGURE.findall(text):
        scale = numerals.MYRIADS.get(unit) or ENGLISH_SCALES.get(unit.lower()) or 1
        yield f"n:{float(figure.replace(',', '')) * scale:.12g}"


def _known(text: str, glosses: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Give the longest names at each place that `glosses` knows."""
    longest = min(max(map(len, glosses), default=0), 12)
    at = 0
    while at < len(text):
        word = next((text[at : at + n] for n in range(longest, 1, -1) if text[at : at + n] in glosses), None)
        if word:
            yield word
        at += len(word) if word else 1
