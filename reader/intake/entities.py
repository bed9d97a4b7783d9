"""HTML entities that a copy left in plain text: &nbsp; &ldquo; &#8220;."""

from __future__ import annotations

import re

from reader.document import Step

ENTITY = re.compile(r"&(?:amp;)?(?:[A-Za-z]{2,8}\d{0,2}|#\d{2,7}|#[xX][0-9a-fA-F]{2,6});")
MARKUP = re.compile(
    r"(?:<|&(?:amp;)?lt;)/?(?:p|div|span|br|a|b|i|html|body|td|tr|li|ul|h[1-6]|code|script)\b[^<>\n]{0,200}?"
    r"(?:>|&(?:amp;)?gt;)|&amp;(?:lt|gt|amp);",
    re.I,
)
BLANK = "\xa0\u2002\u2003\u2009\u200b\u200c\u200d\ufeff\xad"
"""What entities of blanks and hidden characters stand for."""


def steps(text: str) -> list[Step]:
    """Find the entities to write as their characters: none in text that shows markup as its subject."""
    if "&" not in text or not ENTITY.search(text) or MARKUP.search(text):
        return []
    from html import unescape  # 2,200 names, of use here only

    found = []
    for match in ENTITY.finditer(text):
        once = unescape(match[0])
        whole = unescape(once) if once.startswith("&") and len(once) > 1 else once
        if whole == match[0] or any(
            c < " " or "\x7f" <= c < "\xa0" or "\ud800" <= c <= "\udfff" for c in whole
        ):
            continue
        inserted = (" " if whole in BLANK[:4] else "") if whole in BLANK else whole
        found.append(Step("entity", match.start(), match[0], inserted))
    return found
