"""How much a file may hold, so that none can fill the memory or stop the clock."""

from __future__ import annotations

import re

from reader.wording import Fault

UNPACKED = 200_000_000
"""Bytes that all members of an archive may unpack to; a book with its pictures has fewer."""

MEMBERS = 10_000
"""Files in an archive."""

MARKUP = 16_000_000
"""Bytes of one page or XML file."""

NESTING = 512
"""Elements inside each other: where browsers stop, too.  The parser takes quadratic time beyond."""

CHARACTERS = 20_000_000
"""Characters of an article; ten Chinese novels."""

PAGES = 3000
"""Pages of a PDF."""

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
UNCOUNTED = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dt",
        "dd",
        "option",
        "optgroup",
        "tbody",
        "thead",
        "tfoot",
        "colgroup",
        "rt",
        "rp",
        "html",
        "head",
        "body",
    ]  # end left out
)


def size(count: int, limit: int, name: str) -> None:
    """Raise Fault where a file holds more than `limit` characters or bytes."""
    if count > limit:
        raise Fault("format_large", name=name, limit=f"{limit:,}")


def nesting(text: str, name: str) -> None:
    """Raise Fault where more elements are open at once than any page has."""
    depth = 0
    for match in TAG.finditer(text):
        if match[2].lower() not in UNCOUNTED:
            depth = max(0, depth - 1) if match[1] else depth + 1
            if depth > NESTING:
                raise Fault("format_deep", name=name, limit=NESTING)
