"""English verbs of moving that are everyday words too, told by the names and words right beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.annotate.moves.sentence.verbs import LEAVING, Trigger
from reader.document import ORG, PERSON, TITLE, Mention

_IS = re.compile(
    r"\b(?:is|are|was|were|be|been|he['’]s|she['’]s|they['’]re)(?: (?:also|now|both|all|said to be|set to be|[a-z]+ly))* $"
)


_COUNTED = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozen|several)(?: [\w-]+){0,2} (?:bankers|traders|partners|lawyers|executives|researchers|engineers|scientists|employees|staffers|reporters|editors) $"
)
"""'the 10 A bankers |leaving for B'."""
_OWN = re.compile(r"['’]s? (?:[a-z]+ ){0,2}|, whose (?:[a-z]+ ){0,2}")
_TENURE = re.compile(
    r" (?:his |her |their |a |an |the )?(?:[a-z]+ ){0,2}(?:tenure|tenured|post|position|job|role|professorship|chair|career|seat)\b"
)


def _his(text: str, verb: Trigger, mentions: Sequence[Mention]) -> bool:
    """'following X's resignation', 'X, whose exit': the name of whoever leaves stands right before."""
    return any(
        m.type is PERSON and m.end < verb.start and _OWN.fullmatch(text, m.end, verb.start) for m in mentions
    )


_TAKES = {
    "bring": re.compile(
        r" (?:in|on|onboard|on board|aboard|over|across|back)(?: (?:as|from|to|for|in|this|last|on)\b|[,.;]|$)"
    ),
    "make": re.compile(
        r",? (?:the|its|his|her|their|a|an) (?:[a-z-]+ ){0,4}|,? as (?:the|its|his|her|their|a|an)? ?(?:[a-z-]+ ){0,4}"
    ),
    "add": re.compile(r"(?: [QK]C)?(?: as (?:an?|its|their|the)| from)\b|, (?:an?|the|its|who) |$"),
    "take": re.compile(r"(?: [QK]C)? (?:away )?from\b|(?: [QK]C)? (?:on board )?as (?:its|their|a|the)\b"),
    "relieve": re.compile(r" (?:of|as)\b"),
}
"""Everyday verbs that take a person, and what stands behind the name where someone moves: 'brought X on board'."""


_SIGNING = re.compile(r" (?:its|their|the) (?:[\w-]+ ){0,4}(?:signing|acquisition|arrival|recruit|hire)\b")
_SINCE = re.compile(r"(?:^|[.\n] |, )?(?:Since|After|Upon) $")
_WHO_LEFT = re.compile(
    r"\b(?:to (?:leave|depart|go|exit|quit)|who (?:have |has )?(?:left|departed|gone|quit)) $"
)
_LEAVERS = re.compile(
    r"\b(?:departures|exits|resignations|defections|losses|leavers|casualties)(?: (?:from|at) [^,;.]{2,40})? $"
)
JOINERS = re.compile(
    r"\b(?:hires|recruits|arrivals|signings|additions|appointments|newcomers|appointees|joiners)(?: (?:to|at|by|for) [^,;.]{2,40})? $"
)
SOME_TAKEN = re.compile(
    r"\b(?:(?:re)?hir(?:ed|es|ing)|add(?:s|ed|ing)|tak(?:en|es|ing) on|took on|recruit(?:s|ed|ing)|lur(?:es|ed|ing)|poach(?:es|ed|ing)|br(?:ought|ings?|inging) (?:in|on|aboard)|welcom(?:es|ed|ing)"
    r"|appoint(?:s|ed|ing)|snapp(?:ed|ing) up|pick(?:s|ed|ing) up|attract(?:s|ed|ing)|nabb(?:ed|ing)|grabb(?:ed|ing)|made) (?:[\w’'-]+ ){0,6}?"
    r"(?:people|staff|team|group|trio|duo|partners|lawyers|attorneys|bankers|traders|analysts|executives|directors|managers|hires|appointments|additions|recruits|names|players|members|engineers|researchers|employees|reporters|journalists|editors|specialists|counsel|figures|veterans|talents|faces|others|colleagues)\b[^;.]{0,90}?,? $"
)
"""'has hired 14 people since May, |including': who is named behind is one of them."""
_BE_WHAT = re.compile(
    r" (?:the |its |an? |his |her |their )?(?:[\w-]+['’]s )?(?:(?!not |replaced |succeeded |followed |joined |a |an |the )[a-z-]+ ){0,3}"
)


def _takes(text: str, verb: Trigger, mentions: Sequence[Mention], behind: re.Pattern[str]) -> bool:
    """Tell whether a person stands behind an everyday verb, and behind the person what makes it one of moving."""
    who = next((m for m in mentions if m.type is PERSON and m.start >= verb.end), None)
    if who is None or who.start - verb.end > 60 or re.search("[;.]", text[verb.end : who.start]):
        return False
    if verb.verb.id != "make":
        return behind.match(text, who.end) is not None
    if _SIGNING.match(text, who.end) and text.startswith("ma", verb.start):
        return True
    post = next((m for m in mentions if m.type is TITLE and m.start >= who.end), None)
    found = behind.fullmatch(text, who.end, post.start) if post is not None else None
    return found is not None and text.startswith("ma", verb.start) is not (" as " in found[0])


_NEXT_HEAD = re.compile(r"\b(?:[Tt]he|[Ii]ts|['’]s) (?:new|next|first|incoming) $")
_OF_IT = re.compile(r"(?: (?:of|at|for) (?:the )?)?(?:of global |of the )?")


def next_head(text: str, verb: Trigger, mentions: Sequence[Mention]) -> Mention | None:
    """Give who 'the new head of A will be'."""
    who = next((m for m in mentions if m.start == verb.end + 1 and m.type is PERSON), None)
    before = [m for m in mentions if m.end <= verb.start and m.type in (TITLE, ORG)][-2:]
    if who is None or not before or before[-1].end != verb.start - 1:
        return None
    return who if any(m.type is TITLE and _NEXT_HEAD.search(text, 0, m.start) for m in before) else None


def some_taken(text: str, at: int, mentions: Sequence[Mention]) -> bool:
    """Tell whether people without names have just been hired: 'has hired 14 people since May, |including'."""
    found = SOME_TAKEN.search(text, max(0, at - 180), at)
    return found is not None and not any(
        found.start() <= m.start < at
        and (m.type is PERSON or (m.type is ORG and not text.endswith((" from ", " at "), 0, m.start)))
        for m in mentions
    )


def in_english(text: str, verb: Trigger, last: Trigger | None, mentions: Sequence[Mention]) -> bool:
    """Tell whether 'leaving' is a verb with its 'is', and 'to work at' follows a leaving."""
    words = text[verb.start : verb.end].lower()
    if words == "leaving":
        named = any(m.type is PERSON and m.end + 1 == verb.start for m in mentions)
        named = named or _SINCE.search(text, max(0, verb.start - 8), verb.start) is not None
        named = named or _COUNTED.search(text, max(0, verb.start - 40), verb.start) is not None
        return named or _IS.search(text, max(0, verb.start - 40), verb.start) is not None
    if verb.verb.id in _TAKES:
        return _takes(text, verb, mentions, _TAKES[verb.verb.id])
    if verb.verb.id == "include":
        before = max(0, verb.start - 60)
        if words == "including":
            return some_taken(text, verb.start, mentions)
        return any(each.search(text, before, verb.start) for each in (_LEAVERS, JOINERS, _WHO_LEFT))
    if verb.verb.id == "will-be":
        post = next((m for m in mentions if m.start >= verb.end and m.type is TITLE), None)
        if next_head(text, verb, mentions) is not None:
            return True
        return post is not None and _BE_WHAT.fullmatch(text, verb.end, post.start) is not None
    if verb.verb.id in ("his-leaving", "his-going"):
        return _his(text, verb, mentions)
    if verb.verb.id == "give-up-post":
        return _TENURE.match(text, verb.end) is not None
    if words in ("to work at", "to work for", "to work as"):
        return last is not None and last.verb.kind in LEAVING
    return True
