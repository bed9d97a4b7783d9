"""What an English text calls an organisation beside its name, or instead of it: streaming giant Orbit, the studio."""

from __future__ import annotations

import re

KINDS = (
    "company|firm|bank|lender|club|team|side|champions|strugglers|outfit|manager|university|school|college|institute|hospital|agency|startup|start-up|lab|laboratory"
    "|group|giant|maker|chipmaker|carmaker|automaker|retailer|studio|network|broadcaster|publisher|newspaper|magazine|insurer"
    "|consultancy|brokerage|fund|rival|parent|outfit|developer|supplier|provider|operator|carrier|airline|biotech|carmaker|shop|boutique|label|platform|business"
    "|ministry|regulator|watchdog|think-tank|orchestra|museum|franchise|conglomerate|investor|exchange|board|unit|subsidiary|affiliate|capitalist|house"
)
"""Nouns for organisations, as a pattern."""

NAMING = re.compile(
    rf" ?(?:one of )?(?:the |its |his |her |their |an? |rival )?(?:[\w-]+ ){{0,3}}?(?:{KINDS}|parent,|rivals?,|competitors?,|owner,) "
)
"""What stands between a verb or preposition and the name that it introduces."""

THE_HOUSE = re.compile(
    rf"\s(?:the|its|his|her|their) (?:(?:[a-z][\w-]*|[A-Z][a-z]+(?:an|ish|ese)|AI|EV|US|UK|M&A) ){{0,3}}(?:{KINDS}|practice|desk|department|division|[Bb]oard of [Dd]irectors)\b(?! [A-Z])"
)
"""A noun right behind a verb that points back at an organisation."""

_TO_IT = re.compile(
    rf"\b(?P<name>from|to|for|of|at|by|with|as|into|in|joining|leaving) (?:the |its |his |her |their |an? )?(?:[\w-]+ ){{0,5}}?(?:{KINDS}|parent,|rival,|owner,|(?:[A-Z][\w.]*,? ){{0,2}}[\w.-]+-(?:based|owned|backed|listed)) $"
)
_AS = {
    "joining": "to",
    "leaving": "from",
    "of": "aside",
    "in": "aside",
    "into": "aside",
    "at": "to",
    "for": "to",
    "by": "agent",
    "with": "aside",
}


def introduced(text: str, start: int, end: int) -> str:
    """Name the preposition before words that introduce a name: 'to streaming giant', 'from its parent,'; or ''."""
    match = _TO_IT.search(text, max(start, end - 64), end)
    return _AS.get(match["name"], match["name"]) if match else ""
