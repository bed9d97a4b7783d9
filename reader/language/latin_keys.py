"""Chinese words by what one can type of them in Latin letters: pinyin with or without tones, initials."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import islice

from reader.intake import readings

MARKS = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
"""Combining mark -> number of the tone."""

LONGEST = 6
"""Letters of the longest syllables (zhuang, chuang)."""

MOST = 32
"""Ways of cutting a query into syllables that are tried; real words have one to four."""

VOWELS = frozenset("aeiouüê")

Letters = list[tuple[str, int]]
"""Letters, each with the number of the tone marked on it or typed after it, 0 for none."""


def pinyin(query: str) -> re.Pattern[str] | None:
    """Give the expression for all words that can be read so; None where this is not pinyin.

    Tones may be marks or numbers, and left out; any reading of a character counts.  Where the
    last syllable is not complete, what it begins counts.  Syllables may be parted by blanks,
    hyphens and apostrophes.
    """
    words = _words(query)
    if not words:
        return None
    cuts = [*islice(_cuts(words, 0, partial=False), MOST)]
    cuts = cuts or [*islice(_cuts(words, 0, partial=True), MOST)]
    return _compiled(cuts) if cuts else None


def initials(query: str) -> re.Pattern[str] | None:
    """Give the expression for words whose syllables begin with these letters: zkbg, or zhkbg."""
    words = _words(query)
    letters = "".join(letter for word in words for letter, tone in word if not tone)
    if len(letters) < 2 or len(letters) < sum(map(len, words)):
        return None
    cuts: list[list[str]] = [[]]
    for letter in letters:
        cuts = [
            grown
            for cut in cuts
            for grown in ([*cut, letter], *([[*cut[:-1], cut[-1] + "h"]] if _joins(cut, letter) else []))
        ]
    classes = [[_beginning(part) for part in cut] for cut in cuts[:MOST]]
    kept = [cut for cut in classes if all(cut)]
    return _compiled(kept) if kept else None


def _joins(cut: list[str], letter: str) -> bool:
    return letter == "h" and bool(cut) and cut[-1] in ("z", "c", "s")


def _compiled(cuts: list[list[str]]) -> re.Pattern[str]:
    """Join classes of characters; the dot inside a transliterated name may stand between any two.

    One class of all that may come first is tested before the cuts are told apart: expressions that
    begin with a choice are ten times as slow.
    """
    joined = ["·?".join(f"[{part}]" for part in cut[1:]) for cut in cuts]
    if len(cuts) == 1:
        return re.compile("·?".join(f"[{part}]" for part in cuts[0]))
    first = "".join(sorted({character for cut in cuts for character in cut[0]}))
    choices = (
        f"(?<=[{cut[0]}])" + (f"·?{rest}" if rest else "") for cut, rest in zip(cuts, joined, strict=True)
    )
    return re.compile(f"[{first}](?:{'|'.join(choices)})")


def _words(query: str) -> list[Letters]:
    """Cut a query at blanks and the like; nothing where it holds what no pinyin has."""
    text = unicodedata.normalize("NFKC", query).casefold().replace("u:", "ü")
    words = [_letters(word) for word in re.split(r"[\s'’‘·•\-]+", text) if word]
    return [word for word in words if word] if all(words) else []


def _letters(word: str) -> Letters:
    """Part the letters of a word from its tones; empty where something is neither."""
    letters: Letters = []
    for character in unicodedata.normalize("NFD", word):
        if character in MARKS and letters:
            letters[-1] = (letters[-1][0], MARKS[character])
        elif character in "\u0308\u0302" and letters:  # ü, ê
            letters[-1] = (unicodedata.normalize("NFC", letters[-1][0] + character), letters[-1][1])
        elif "a" <= character <= "z":
            letters.append(("ü" if character == "v" else character, 0))
        elif character in "012345" and letters and not letters[-1][1]:
            letters[-1] = (letters[-1][0], int(character) or 5)
        else:
            return []
    return letters


def _cuts(words: list[Letters], done: int, *, partial: bool) -> Iterator[list[str]]:
    """Give each way of reading the words as syllables, the longer syllables first: a class for each."""
    if not words:
        yield []
        return
    word, last = words[0], len(words) == 1
    for size in range(min(LONGEST, len(word)), 0, -1):
        rest = [word[size:], *words[1:]] if size < len(word) else words[1:]
        if found := _class(word[:size]):
            for cut in _cuts(rest, done + 1, partial=partial):
                yield [found, *cut]
    if partial and last and done and (found := _beginning("".join(letter for letter, _ in word))):
        yield [found]


def _class(letters: Letters) -> str:
    """Give the characters read as one syllable; empty where it is none."""
    tones = [tone for _, tone in letters if tone]
    typed = any(tone for _, tone in letters[:-1])
    if len(tones) > 1 or (typed and letters[-1][1]):
        return ""
    return _read_as("".join(letter for letter, _ in letters), tones[0] if tones else 0)


@cache
def _read_as(bare: str, tone: int) -> str:
    """Give the characters that can be read so; tones 0 (not told) and 5 (neutral) are any."""
    spellings = _spellings().get(bare.replace("yu", "ü") if bare in ("lyu", "nyu") else bare, ())
    told = [each for each in spellings if tone in (0, 5) or _tone(each) == tone]
    return "".join(sorted({character for each in told for character in readings.readers(each)}))


@cache
def _beginning(letters: str) -> str:
    """Give the characters with a reading that begins so."""
    begun = (bare for bare in _spellings() if bare.startswith(letters))
    return "".join(sorted({character for bare in begun for character in _read_as(bare, 0)}))


@cache
def _spellings() -> dict[str, tuple[str, ...]]:
    """Give syllable without tone -> the readings of it with their tones."""
    listed: dict[str, tuple[str, ...]] = {}
    for syllable in readings.syllables():
        bare = readings.bare(syllable)
        if VOWELS.isdisjoint(bare):
            continue  # 嗯 is read n, ng, hm: that would cut every word in two ways
        listed[bare] = (*listed.get(bare, ()), syllable)
    return listed


def _tone(syllable: str) -> int:
    return next((MARKS[c] for c in unicodedata.normalize("NFD", syllable) if c in MARKS), 5)
