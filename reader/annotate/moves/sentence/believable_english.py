"""English verbs of moving that are everyday words too, told by the names and words right beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.annotate.moves.sentence.verbs import LEAVING, Trigger
from reader.document import PERSON, TITLE, Mention

_IS = re.compile(
    r"\b(?:is|are|was|were|be|been|he['’]s|she['’]s|they['’]re)(?: (?:also|now|both|all|said to be|set to be|[a-z]+ly))* $"
)


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
    "make": re.compile(r",? (?:the|its|his|her|their|a|an) (?:[a-z-]+ ){0,4}$"),
    "relieve": re.compile(r" (?:of|as)\b"),
}
"""Everyday verbs that take a person, and what stands behind the name where someone moves: 'brought X on board'."""


def _takes(text: str, verb: Trigger, mentions: Sequence[Mention], behind: re.Pattern[str]) -> bool:
    """Tell whether a person stands behind an everyday verb, and behind the person what makes it one of moving."""
    who = next((m for m in mentions if m.type is PERSON and m.start >= verb.end), None)
    if who is None or who.start - verb.end > 60 or re.search("[;.]", text[verb.end : who.start]):
        return False
    if verb.verb.id != "make":
        return behind.match(text, who.end) is not None
    post = next((m for m in mentions if m.type is TITLE and m.start >= who.end), None)
    return post is not None and behind.fullmatch(text, who.end, post.start) is not None


def in_english(text: str, verb: Trigger, last: Trigger | None, mentions: Sequence[Mention]) -> bool:
    """Tell whether 'leaving' is a verb with its 'is', and 'to work at' follows a leaving."""
    words = text[verb.start : verb.end].lower()
    if words == "leaving":
        named = any(m.type is PERSON and m.end + 1 == verb.start for m in mentions)
        return named or _IS.search(text, max(0, verb.start - 40), verb.start) is not None
    if verb.verb.id in _TAKES:
        return _takes(text, verb, mentions, _TAKES[verb.verb.id])
    if verb.verb.id in ("his-leaving", "his-going"):
        return _his(text, verb, mentions)
    if verb.verb.id == "give-up-post":
        return _TENURE.match(text, verb.end) is not None
    if words in ("to work at", "to work for", "to work as"):
        return last is not None and last.verb.kind in LEAVING
    return True
