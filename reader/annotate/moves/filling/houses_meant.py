"""Which house an English sentence means that names none we know: 'company CEO', 'the Welsh club', a post elsewhere."""

from __future__ import annotations

import re

from reader.annotate.english.words import COMMON
from reader.annotate.moves.filling.announced import telling_org
from reader.annotate.moves.filling.headlines import still_told
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.filling.unknown_houses import left_unknown
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.houses import KINDS
from reader.annotate.moves.sentence.telling import NO_SIDE
from reader.document import Mention

_ITS_OWN = re.compile(r"(?<![Tt]he )(?<![Ii]ts )\b[Cc]ompany (?:[a-z-]+ )?$")


_IT = re.compile(r"\s?(?:It|They)\b")


def told_of(reading: Reading, memory: Memory) -> Mention | None:
    """Give the house that the paragraph is about; 'company CEO X' is of the one that the article is about."""
    who = reading.who
    own = who is not None and reading.trigger.english
    if (
        own
        and who
        and _ITS_OWN.search(reading.scene.text, max(reading.scene.start, who.start - 30), who.start)
    ):
        return memory.topic or memory.org
    last = memory.tellings[-1] if memory.tellings else None
    it = last is not None and reading.trigger.english and _IT.match(reading.scene.text, reading.clause[0])
    hired = last.destination.mention if last and it and "person" in last.trigger.frame.right else None
    if own and not hired:
        told = memory.org or memory.headed  # 'the company' is the last one spoken of
        leaving = reading.trigger.verb.kind in LEAVING
        return told or still_told(memory, reading.scene.paragraph, leaving=leaving)
    return hired or memory.org or memory.topic  # 'A hired X from B. It also hired Y'


def within_it(reading: Reading, side: str) -> Mention | None:
    """'A said X, its treasurer, has assumed the role of finance chief': whence is whither, where A tells it."""
    left = reading.sides.get("from", NO_SIDE)
    spoken = telling_org(reading.scene)
    if reading.trigger.verb.kind not in ("appoint", "promote", "takeover"):
        return None
    if side != "to" or not reading.trigger.english or spoken is None or spoken.entity != left.organization:
        return None
    return spoken


_OF_ANOTHER = re.compile(
    r"\b(?:helm|charge|chair\w*|head|captain|leader|president|coach|editor|dean|CEO|chief executive|member|trustee|governor|secretary|secretary-general|ambassador|commissioner|treasurer) (?:of|at) (?:the )?(?!Board\b|Directors\b|U\.[SK]|US\b|UK\b|EU\b|AI\b|Asia|Europe|Global|North|South|Latin|Africa|China|Greater|Japan|India|EMEA|Americas|R&D|IT\b|HR\b)[A-Z]"
    r"|\b(?:director|manager|head|chief|officer|coordinator)(?: of [a-z ,&-]{3,60}?)? for (?:the )?(?!Asia|Europe|Global|North|South|East|West|Latin|Africa|China|Greater|Japan|India|EMEA|Americas|America|the\b)[A-Z]"
    r"|\b(?:coach|manager) in [A-Z]"
    r"|\b(?:director|conductor|curator|manager|principal|professor|provost|rector|superintendent|treasurer) of the (?!Board\b|Company\b|(?:[A-Z][\w&.]*,? (?:and |& )?)*(?:Group|Division|Department|Unit|Team|Business|Practice|Desk)\b)[A-Z]"
)
_OF_A_FIELD = re.compile(r"\b[Vv]ice[- ]$")


def not_told(reading: Reading, memory: Memory) -> bool:
    """Tell whether the house is one that the sentence tells, only its name is not known."""
    return (
        named_there(reading)
        or unknown_actor(reading, memory)
        or _called_before(reading)
        or left_unknown(reading)
    )


def _called_before(reading: Reading) -> bool:
    """'Harrow New York CEO X has stepped down': of a house that nobody knows, told before the post."""
    who, scene = reading.who, reading.scene
    if who is None or not reading.trigger.english or not who.people or not who.titles or who.orgs:
        return False
    if who.titles[0][0] > who.core:
        return False
    begin = max(scene.start, who.start - 40)
    called = re.compile(r"(?:[A-Z][\w&.’'-]* )+$").search(scene.text, begin, who.start)
    if called is None:
        return False
    words = [*re.finditer(r"\S+", called[0])]
    if called.start() <= scene.start + 1 and len(words) == 1:
        return False  # with a capital because it begins the sentence
    places = ((called.start() + word.start(), word[0]) for word in words)
    return any(
        word.rstrip(".") not in COMMON and not any(c.start <= at < c.end for c in scene.chunks)
        for at, word in places
    )


def named_there(reading: Reading) -> bool:
    """'was elected chairman of National Assembly': a post whose house stands there, though nobody knows it."""
    text, begin = reading.scene.text, reading.trigger.end
    if not reading.trigger.english:
        return False
    if _apposed_there(reading):
        return True
    end = min((t.start for t in reading.scene.triggers if t.start >= begin), default=reading.clause[1])
    said = _OF_ANOTHER.search(text, begin, min(end, reading.clause[1]))
    if said is None or _OF_A_FIELD.search(text, begin, said.start()):
        return False
    return not any(said.start() <= each.start for c in reading.right for each in c.orgs)


_AT_ANOTHER = re.compile(r"\b(?:of|at|with) (?:the )?(?!Board\b|Directors\b)[A-Z][a-z]")


def _apposed_there(reading: Reading) -> bool:
    """'X, chairman of Sydney Show, has resigned': of that house, though nobody knows it."""
    who, scene = reading.who, reading.scene
    if who is None or not scene.text.startswith(", ", who.end) or who.end > reading.trigger.start:
        return False
    if reading.trigger.verb.kind not in LEAVING:
        return False
    said = _AT_ANOTHER.search(scene.text, who.end, reading.trigger.start)
    if said is None or any(who.end <= c.start < reading.trigger.start and c.orgs for c in scene.chunks):
        return False
    return not any(
        c.start < said.end() <= c.end and not re.match(" [A-Z]", scene.text[c.end : c.end + 2])
        for c in scene.chunks
    )


_UNKNOWN = re.compile(
    r"(?:^|(?<![Tt]he )(?<=[^.] )|[.“\"] )((?:(?!Directors|Trustees|Board|Governors|Regents|\w+day|He|She|It|They|Who|The)[A-Z][\w&.'’-]+ )+)"
    r"(?:has |have |had |also |will |recently |today |yesterday )*$"
)
_RELATIVE = re.compile(r"\b(?:who|which) (?:has |have |had |also )*$")
_OPENS = re.compile(r"\s?(?:The )?[A-Z][\w&.'’ -]{1,40}(?=, )")
_ASIDE_OF = re.compile(
    r"\s?(?:The )?[A-Z][\w&.'’ -]{1,40}, (?:which|an?|the) [^;]{5,160}, (?:has |have |had |also |will |recently |today )*"
)
"""'Zorbo, which makes tea, has appointed X': a house that nobody knows acts."""
_HE_DID = re.compile(r"\s*(?:He|She) (?:has |had |also |recently |later |then )*")
_ITSELF = re.compile(
    r"\b(?:as|while|with) the (?:[\w-]+ ){0,3}(?:club|side|team|outfit|champions|giants) (?:[a-z]+ ){1,3}$"
)


def relative_house(reading: Reading) -> Chunk | None:
    """Give the house of 'A, who elevated X'."""
    scene, start = reading.scene, reading.trigger.start
    return next(
        (c for c in scene.chunks if c.head == "org" and _WHO_DID.fullmatch(scene.text, c.end, start)), None
    )


_WHO_DID = re.compile(r", (?:who|which) (?:has |have |had |also )*")


def unknown_actor(reading: Reading, memory: Memory) -> bool:
    """'The Catalans, who have appointed X', 'the Welsh club await the arrival of X': whoever acts has no known name."""
    if not reading.trigger.english or "person" not in reading.trigger.frame.right:
        return False
    text, start = reading.scene.text, reading.trigger.start
    low = max(reading.scene.start, start - 60)
    if (_RELATIVE.search(text, low, start) and relative_house(reading) is None) or _ITSELF.search(
        text, low, start
    ):
        return True
    if _ASIDE_OF.fullmatch(text, reading.scene.start, start):
        opens = _OPENS.match(text, reading.scene.start)
        return not any(c.start < opens.end() for c in reading.scene.chunks) if opens else False
    if _HE_DID.fullmatch(text, reading.scene.start, start):
        return True  # 'He hired X': for whom he works is told elsewhere, if at all
    name = _UNKNOWN.search(text, low, start)
    if name is not None and all(word.rstrip(".") in COMMON for word in name[1].split()):
        return False  # 'announced in January the departure of X'
    if name is not None and text.endswith(" in ", 0, name.start(1)):
        seated = (c for c in reading.scene.chunks if c.head == "org")
        if any(c.end == name.start(1) - 4 for c in seated):
            return False  # 'A in Knoxville named X'
    return name is not None and not any(
        c.start <= name.end(1) and name.start(1) < c.end for c in reading.scene.chunks
    )


_WHAT_IT_IS = re.compile(
    rf"(?:(?:['’]s|-(?:owned|backed|controlled|listed|based)) )?(?:(?!(?:to|from|for|at|of|in|with|its|and|as|by)\b)[a-z-]+ ){{0,3}}(?:(?:{KINDS})s?|competitors?|owner|backer|champions),? "
)


def describes(text: str, house: Chunk, behind: list[Chunk]) -> bool:
    """'for Premier League side A', 'one of OpenAI's rivals, A': a house that only tells what the next one is."""
    if owner(text, house):
        return True
    if house.head != "org" or not behind or behind[0].head != "org":
        return False
    return _WHAT_IT_IS.fullmatch(text[house.end : behind[0].start].removeprefix(" ")) is not None


_OWNS = re.compile(r"-(?:owned|backed|controlled|listed|based|led|style|made|era)\b")


def owner(text: str, house: Chunk) -> bool:
    """'the A-owned subsidiary': whom something belongs to, and no party of a move."""
    return bool(house.orgs) and house.head != "person" and _OWNS.match(text, house.orgs[-1].end) is not None
