"""What is typed to search a library: words, names, moves and tags, all of which an article must have."""

from __future__ import annotations

import re
import unicodedata

from reader.library.grams import phrase
from reader.record import record

SIGNS = {"@": "named", ">": "joined", "<": "origin", "#": "tags"}
"""What a word begins with -> the field of Query that it goes to."""

WORD = re.compile(r'([@#<>]?)"([^"]*)"?|([@#<>]?)(\S+)')


@record
class Query:
    """`phrases` are FTS5 phrases of the text; so are `named`, `joined` and `origin`, of names.

    `named` is anyone or anything named, `joined` and `origin` the one who moves and where to or from.
    """

    phrases: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def parse(text: str) -> Query:
    """Read a query: `微软 @李明 >Meta <OpenAI #later "two words"`; signs may be full-width ones."""
    fields: dict[str, list[str]] = {"phrases": [], **{field: [] for field in SIGNS.values()}}
    for match in WORD.finditer(_half(text)):
        sign, word = (match[1], match[2]) if match[2] is not None else (match[3], match[4])
        if sign == "#":
            fields["tags"] += [word] if word else []
        elif sign and (found := phrase(word)):
            fields[SIGNS[sign]].append(found)
        elif found := phrase(word):
            fields["phrases"].append(found)
    return Query(**{field: tuple(words) for field, words in fields.items()})


def _half(text: str) -> str:
    """Give signs, quotes and blanks as a Chinese keyboard writes them in their half-width forms."""
    return "".join(
        unicodedata.normalize("NFKC", c) if c in "＠＃＜＞＂　" else {"“": '"', "”": '"'}.get(c, c)
        for c in text
    )
