"""The rest of a house's name in letters: High-Flyer| Capital Management, Goldman Sachs| Group Inc."""

from __future__ import annotations

import re

from reader.annotate.text.reworded import Rewording
from reader.document import Mention
from reader.record import replace

FORMS = (
    "Group|Holdings?|Corp|Corporation|Inc|Ltd|Limited|Co|Plc|PLC|LLC|LLP|Asset Management|Exchange Group|& Co"
)
"""What a company has at the end of its name in full: the same company, in text of either language."""

_FORM = re.compile(rf"(?: (?:{FORMS}|Capital|Management|Technolog(?:y|ies))\b\.?)+")
"""The same in Chinese text, where no English word can follow."""

_REST = re.compile(
    rf"(?: (?:{FORMS}|Capital|Management|Technolog(?:y|ies)|Partners|Ventures|Pictures|Entertainment|Pharmaceuticals?"
    r"|Therapeutics|Securities|Investments?|Financial|Insurance|Airlines)\b\.?)+(?! [A-Za-z])"
)


def in_letters(work: Rewording, each: Mention) -> None:
    """Lengthen a house by the words behind it in Chinese text; what is more than its form makes it another house."""
    end = work.end(each)
    more = _REST.match(work.flat.text, end) if work.flat.text[end : end + 1] == " " else None
    if more is None or each in work.changed:
        return
    whole = replace(each, end=each.end + len(more[0]))
    if not work.taken.touches(each.paragraph, each.end, whole.end):
        work.changed[each] = whole if _FORM.fullmatch(more[0]) else work.meant(whole)
