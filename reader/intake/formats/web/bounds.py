"""Whether markup may be given to the parser, which takes quadratic time over what no page has."""

from __future__ import annotations

import re

from reader.intake.formats import limits
from reader.wording import Fault

VALUE = r"""(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+)"""
ATTRIBUTE = rf"(?:=[^\s/>=]*+|[^\s/>=]++)(?:\s*+=\s*+{VALUE}?+)?+"
RAW = "script|style|textarea|title|xmp|iframe|noembed|noframes"
TOKEN = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    rf"|<(?P<raw>{RAW})(?=[\s/>])(?:[\s/]++|{ATTRIBUTE})*+>.*?(?:(?=</(?P=raw)[\s/>])|\Z)"
    rf"|<(?P<end>/?)(?P<tag>[a-z][^\s/>]*+)(?P<inner>(?:[\s/]++|{ATTRIBUTE})*+)",
    re.I | re.S,
)
"""Comments, elements that hold no others, and tags, as the HTML standard parts them; linear in the text."""

EACH = re.compile(ATTRIBUTE)
LONG = 2 * limits.ATTRIBUTES
"""Characters of the shortest tag that can have too many attributes."""

WITHOUT_CONTENT = "area base br col embed hr img input link meta param source track wbr"
WITHOUT_END = "p li td th tr dt dd option optgroup tbody thead tfoot colgroup rt rp html head body a"
UNCOUNTED = frozenset(f"{WITHOUT_CONTENT} {WITHOUT_END}".split())
"""Elements that hold none, and those whose end is often left out: the next one closes them."""


def check(text: str, name: str) -> int:
    """Raise Fault where a page has more elements, attributes or nesting than any page; else count its tags."""
    depth = elements = 0
    for match in TOKEN.finditer(text):
        tag = match["tag"]
        if tag is None:
            continue
        elements += 1
        if elements > limits.ELEMENTS:
            raise Fault("format_crowded", name=name, limit=f"{limits.ELEMENTS:,}")
        if len(match["inner"]) > LONG and sum(1 for _ in EACH.finditer(match["inner"])) > limits.ATTRIBUTES:
            raise Fault("format_crowded", name=name, limit=f"{limits.ATTRIBUTES:,}")
        if tag.lower() not in UNCOUNTED:
            depth = max(0, depth - 1) if match["end"] else depth + 1
            if depth > limits.NESTING:
                raise Fault("format_deep", name=name, limit=limits.NESTING)
    return elements
