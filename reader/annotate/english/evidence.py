"""What tells whether an English name is a person's or a house's, weighed over an article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from reader.annotate.english.cues import (
    FIELD_OF_WORK,
    INITIALS,
    ITS_FIRM,
    MEANS_ONE_AFTER,
    MEANS_ORG_AFTER,
    MEANS_ORG_BEFORE,
    MEANS_PERSON_AFTER,
    MEANS_PERSON_BEFORE,
    PLAYER,
    ROLE_AND_NAME,
    TEAM_AFTER,
    THEIRS,
)
from reader.annotate.english.lists import in_rows
from reader.annotate.english.posts import POST
from reader.annotate.english.words import DEPARTMENTS, GIVEN, GROUNDS, ORG_ENDS, ORG_HEADS
from reader.document import ORG, PERSON, Article, EntityType
from reader.record import record


@record
class Shape:
    """Words that may be a name, in a paragraph; `honoured` where Mr or Dr stands before."""

    paragraph: int
    start: int
    end: int
    words: str
    honoured: bool
    headline: bool


def kinds_of(article: Article, shapes: list[Shape], surnames: frozenset[str]) -> Mapping[str, EntityType]:
    """Weigh for each name, over the article, what tells a person and what an organisation."""
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    honoured = {shape.words for shape in shapes if shape.honoured}
    for shape in shapes:
        text = article.paragraphs[shape.paragraph].text
        person, organization = _evidence(shape, text, surnames)
        person += 3 * (shape.words.split()[-1] in honoured)
        votes[shape.words][PERSON] += person
        votes[shape.words][ORG] += organization
    chosen = {}
    for words, vote in votes.items():
        (kind, most), *rest = vote.most_common()
        if most >= 2 and all(most > each for _, each in rest):
            chosen[words] = kind
    places = [(s.paragraph, s.start, s.end, s.words) for s in shapes if not s.honoured]
    return chosen | in_rows(places, [each.text for each in article.paragraphs], chosen)


_TAKEN = re.compile(r"\b(?:appoint(?:s|ed)?|names?|named|naming|elect(?:s|ed)?) $")
"""Before a person's name with a post right behind: named Franco Morra CEO."""
_BASED = re.compile(r"(?:\.|, [A-Z][A-Za-z.]{1,12})?-based\b")
"""Behind a town: Franklin, Tenn.-based."""

_OWN = re.compile(r"['’]s (?:former |own |new |longtime )?([A-Z][a-z]+) [A-Z][a-zà-ÿ]")
_NO_ONES = frozenset(
    [
        "Act",
        "Wing",
        "Coast",
        "Side",
        "Bay",
        "Valley",
        "Area",
        "Republic",
        "Award",
        "Awards",
        "Bowl",
        "Cup",
        "Day",
        "Empire",
        "Festival",
        "Prize",
        "Summit",
        "War",
        "Way",
    ]
)
"""Last words of what is neither: Roman Empire."""


_VICE = re.compile(r"\b(?:EVP|SVP|VP|AVP),? (?:of )?$")
_UNITS = frozenset(
    ["Banking", "Business", "Equities", "Markets", "Marketing", "Media", "Operations", "Research", "Sales"]
)
"""What 'Global' makes a part of a house: vice chairman of Global Markets."""

_TOWN = re.compile(r"[A-Z][a-z]{2,}(?:ville|burgh|polis|stadt)")

_SURNAMES_TOO = frozenset(
    ["Church", "Court", "House", "Land", "Page", "Park", "Post", "Power", "Press", "Steel", "Town", "Young"]
)
"""Last words of houses that are surnames, too."""

_FIELD_OF_POST = re.compile(
    r"\b(?:President|Director|Head|Manager|Officer|Chief|VP|Lead)(?:,? (?:of|for)|,) (?:[A-Z][\w-]+,? ){1,3}(?:and |& )$"
)
"""Before the last of a post's fields: Senior Vice President for Cloud and| Cognitive Software."""

_KINDS_ALONE = frozenset(
    [
        "Bureau",
        "Centre",
        "Center",
        "College",
        "Colleges",
        "Department",
        "Faculty",
        "Hospital",
        "Institute",
        "Library",
        "Ministry",
        "Museum",
        "Office",
        "School",
        "Schools",
        "University",
    ]
)
"""Kinds of houses, which alone name none."""

_DIRECTIONS = frozenset(["Northern", "Southern", "Eastern", "Western", "Central", "Upper", "Lower"])


_CLUB = re.compile(
    r"(?!\w+(?<!x)(?:ians|icans|crats|ists)$|(?:Tories|Liberals|Greens|Times)$)[A-Z][a-z]+s|(?:Jazz|Heat|Magic|Thunder)"
)
"""What a club of America is called, and no people or party: Falcons, but no Americans."""


_IN_OFFICE = re.compile(r"\b(?:President|Mayor|Governor|Gov\.|Senator|Sen\.|Rep\.|Premier|Prime Minister) $")
"""Before a surname alone: President Obama."""


def _theirs(after: str) -> bool:
    """Tell whether a person's given name stands behind whose they are: Petco's| Tariq Hassan."""
    own = _OWN.match(after)
    return own is not None and own[1] in GIVEN


def _evidence(shape: Shape, text: str, surnames: frozenset[str]) -> tuple[int, int]:
    """Give the points for a person and for an organisation at one place."""
    words = re.sub("[.,]", "", shape.words).split()
    before, after = text[max(0, shape.start - 72) : shape.start], text[shape.end : shape.end + 50]
    if len(words) == 1 and words[0].endswith("ly") and after.startswith(",") and words[0] not in GIVEN:
        return 0, 0  # Oddly, …
    if len(words) == 1 and words[0] in _KINDS_ALONE:
        return 0, 0  # University President Tom Reyes
    if _VICE.search(before) and words[0] not in GIVEN and re.match(r",| (?:for|at|of)\b", after):
        return 0, 0  # EVP Original Films for Orbit
    if _BASED.match(after) or (words[0] == "Global" and words[-1] in _UNITS):
        return 0, 0
    several = 2 <= len(words) <= 4
    ends_so = len(words) > 1 and words[-1] in ORG_ENDS
    institution = (
        any(word in ORG_HEADS or word == "Gallery" for word in words)
        or ends_so
        or " ".join(words).endswith(("Health System", "Health Systems", "Health Network"))
        or "&" in shape.words
        or "+" in shape.words
    )
    called = re.search(rf"(?:{POST.pattern}|\b(?:CEO|CTO|CFO|COO|chief executive)) $", before)
    alike = len(words) == 2 and words[0] in GIVEN and words[1] in _SURNAMES_TOO
    if alike and (called or MEANS_PERSON_AFTER.match(after)):
        institution = False  # director Bill Power
    person = 5 * shape.honoured
    if several and not institution and words[-1] not in _NO_ONES and words[0] not in _DIRECTIONS:
        person += (3 - (len(words) == 4)) * (words[0] in GIVEN) + 2 * bool({words[0], words[-1]} & surnames)
        person += 2 * bool(MEANS_PERSON_BEFORE.search(before)) + 2 * bool(MEANS_PERSON_AFTER.match(after))
        person += 2 * any(len(word) == 1 for word in words[1:-1])  # Robert J. Haas
        person += 3 * bool(INITIALS.match(shape.words))
        person += 3 * bool(called)
    person += 5 * (len(words) == 1 and words[0][1:].islower() and bool(_IN_OFFICE.search(before)))
    alone = len(words) == 1 and words[0][1:].islower() and not before.endswith(("the ", "The "))
    person += 3 * (alone and bool(MEANS_ONE_AFTER.match(after)))
    person += 4 * (len(words) == 1 and bool(PLAYER.search(before)) and words[0][1:].islower())
    if words[-1] in GROUNDS and words[0] not in GIVEN:
        return 0, 0
    if (
        words[-1] in GROUNDS  # a place to play in
        or (len(words) == 1 and _TOWN.fullmatch(words[0]))
        or _FIELD_OF_POST.search(before)
    ):
        return person, 0
    if several and not institution and ITS_FIRM.match(after):
        return person + 2, 0
    organization = 6 * institution
    organization += 3 * bool(MEANS_ORG_BEFORE.search(before) and not FIELD_OF_WORK.match(after))
    organization += (3 - (words[0] in GIVEN)) * bool(MEANS_ORG_AFTER.match(after))
    organization += (
        3
        * (shape.words not in DEPARTMENTS)
        * bool(
            re.match(
                rf" (?!\w* ?correspondent)(?:{POST.pattern}|(?:CEO|CTO|CFO|COO|chief executive)\b)", after
            )
        )
        * (_TAKEN.search(before) is None)
    )
    organization += 3 * bool(THEIRS.search(before) and ROLE_AND_NAME.match(after))
    organization += len(words) == 1 and bool(re.search(r".[A-Z]|[a-z]\d", words[0]))
    organization += 3 * (_theirs(after) and words[0] not in GIVEN and not {words[-1]} & surnames)
    club = len(words) == 1 and before.endswith(("the ", "The ")) and _CLUB.fullmatch(words[0])
    organization += 3 * bool(club and TEAM_AFTER.match(after))
    based = before.endswith("-based ") and len(words) > 1
    organization += 3 * (
        based and words[0] not in GIVEN and not {words[0], words[-1]} & surnames and not person
    )
    organization -= 2 * (len(words) == 1 and words[0] in GIVEN)
    return person, organization
