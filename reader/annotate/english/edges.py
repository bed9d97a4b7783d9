"""Where an English name really begins: Culture and|Communications Committee, ambassador to Germany|Mu Hanlin, Ex-|TSMC."""

from __future__ import annotations

import re

from reader.annotate.english.words import GIVEN, ORG_ENDS, ORG_HEADS, PARTICLES, SUFFIXES

_BODIES = (
    "Committee",
    "Commission",
    "Department",
    "Bureau",
    "Ministry",
    "Council",
    "Authority",
    "Agency",
    "Clearing",
    "Administration",
    "Services",
)
_AND_AHEAD = re.compile(
    r"(?:(?<=the )|(?<=['’]s )|(?<=its )|(?<=of )|(?<=at )|(?<=from )|(?<=by )|(?<=join )|(?<=\n)|^)((?:[A-Z][a-z]+ ){0,3}[A-Z][a-z]+) and $"
)


def _and_before(text: str, first: int, last: int) -> int:
    """Give where a body's name begins that an `and` parts: Culture and Communications Committee."""
    if not text.endswith(_BODIES, first, last):
        return first
    begin = max(0, first - 40)
    ahead = _AND_AHEAD.search(text, begin, first)
    return ahead.start(1) if ahead else first


_ENVOY = re.compile(
    r"\b(?:ambassador|envoy|representative|consul) to (?:the )?[A-Z][a-z]+ (?=[A-Z][a-z]+ [A-Z])"
)


def begins(text: str, first: int, last: int) -> int:
    """Give where the name begins that capitals mark from `first` to `last`."""
    first = _and_before(text, first, last)
    envoy = _ENVOY.search(text, max(0, first - 16), last)
    first = envoy.end() if envoy and envoy.end() < last and envoy.start() < first else first
    return first + 3 if text.startswith("Ex-", first) else first


_OPENING = frozenset(
    [
        "New",
        "Eastern",
        "Western",
        "African",
        "American",
        "Asian",
        "Australian",
        "British",
        "Canadian",
        "Chinese",
        "European",
        "French",
        "German",
        "Indian",
        "Israeli",
        "Italian",
        "Japanese",
        "Korean",
        "Russian",
        "Swedish",
        "Swiss",
        "Turkish",
    ]
)
_OPENED = frozenset(
    [
        "Academy",
        "Airlines",
        "Airways",
        "Association",
        "Club",
        "College",
        "Commission",
        "Council",
        "Express",
        "Federation",
        "Foundation",
        "Institute",
        "Museum",
        "Orchestra",
        "Parliament",
        "Society",
        "Tour",
        "Union",
        "University",
    ]
)
_MONTHS = ("April", "August", "June", "May")
_SURNAMES_TOO = (
    "Welsh",
    "English",
    "French",
    "German",
    "Irish",
    "King",
    "Prince",
    "Marshall",
    "Dean",
    "Captain",
    "General",
)
"""Words that begin no name, and are surnames behind a given one: Mark Welsh."""


def goes_on(word: str, before: str, last: str, named: bool, after: str = "") -> bool:
    """Tell whether a word that begins no name is part of one: Robert J. Haas, David May, Ford Motor Company.

    `before` is the word of the name before it, if any; `after` the one behind it; `last` that with which the
    capitals end; `named` tells whether that is one of a house.
    """
    plain = word.rstrip(".,")
    if plain in _OPENING and after in ORG_HEADS:
        return True  # European Federation of Ports
    if before:
        initial = len(plain) == 1 and word.endswith(".")
        within = plain in _OPENING and last in _OPENED
        return (
            initial
            or within
            or (plain == "New" and named)
            or (plain == "Company" == last)
            or (plain in (*_MONTHS, *_SURNAMES_TOO) and before in GIVEN)
        )
    return plain == "Board" or (plain == "New" and named) or (plain in _OPENING and last in _OPENED)


_FOR = re.compile(
    r"(?:[A-Z][a-z]+ )*(?:Institute|Cent(?:er|re)|School|Museum|Foundation|Fund|Council|Office|Society|Association|Friends|Department|Academy)"
    r"( for (?:the )?[A-Z][a-z]+(?:(?: of| and)? [A-Z][a-z]+){0,3})"
)
_CAMPUS = re.compile(r"University of (?:[A-Z][a-z]+ )?[A-Z][a-z]+( at [A-Z][a-z]+(?: [A-Z][a-z]+)?)")
_FIELDS = re.compile(
    r"(?:School|College|Faculty|Department|Institute|Division|Graduate School)s? (?:of|for) [A-Z][a-z]+(?: [A-Z][a-z]+)?"
    r"((?:, [A-Z][a-z]+)*,? and (?!the\b)[A-Z][a-z]+(?: (?:Sciences?|Studies|Arts|Engineering|Education|Affairs|Policy|Technology))?)(?! [A-Z])"
)


def ends(text: str, first: int, last: int) -> int:
    """Give where a school's name ends that goes on in small words: University of X| at Y, School of X| and Y."""
    found = _CAMPUS.match(text, first) or _FIELDS.match(text, first) or _FOR.match(text, first)
    return max(last, found.end(1)) if found and found.start(1) <= last else last


def surname_of(parts: list[str], surnames: frozenset[str]) -> list[str]:
    """Give what stands for a person told in full before: Holloway, de la Cruz (De la Cruz), Cheung of Cheung Ka-yan."""
    while len(parts) > 2 and parts[-1].rstrip(".") in SUFFIXES:
        parts = parts[:-1]
    begin = next((at for at, part in enumerate(parts[1:-1], 1) if part in PARTICLES), None)
    if begin is not None:
        words = " ".join(parts[begin:])
        return [words, words[0].upper() + words[1:]]
    if (
        re.search("-[a-z]", parts[-1])
        and (parts[0] not in surnames or parts[0] in GIVEN)
        and parts[1] in surnames
    ):
        return [parts[1]]
    if len(parts) == 3 and parts[0] in surnames and not GIVEN & {*parts} and max(map(len, parts)) < 7:
        return parts[:1]  # Leong Wai Leng
    chinese_order = parts[0] in surnames and parts[0] not in GIVEN and parts[-1] not in surnames
    if len(parts) == 2 and set(parts) <= surnames and not GIVEN & {*parts}:
        return parts  # Yue Yi: either may be the surname
    return parts[:1] if chinese_order else [parts[-1].rstrip(",")]


AREA = re.compile(
    r"(?:North(?:ern)?|South(?:ern)?|East(?:ern)?|West(?:ern)?|Central|Upper|Lower|Greater|Mainland|Downtown|Mount|Lake|Port|Saint|St|San|Los|Las|New|Inner|Outer|Northeast|Northwest|Southeast|Southwest)\b"
)
"""First words of a part of a land, or of another town: Southern Germany."""

TOWNLIKE = frozenset(
    ("City", "County", "Town", "Land", "Board", "Center", "Centre", "International", "United")
)


_CLUB = re.compile("(?!(?:US|UK|UN|EU|NY|LA|DC)$)[A-Z]{2,4}")
"""Letters before a town in the name of its club: AEK Athens."""


def told_house(words: str) -> bool:
    """Tell whether a name says that it is no place: University of Washington, Hong Kong Philharmonic Orchestra."""
    parts = words.split()
    if len(parts) > 1 and _CLUB.fullmatch(parts[0]):
        return True
    if " of " in words or any(part in ORG_HEADS or part == "Gallery" for part in parts):
        return True
    return len(parts) > 1 and parts[-1] in ORG_ENDS and parts[-1] not in TOWNLIKE
