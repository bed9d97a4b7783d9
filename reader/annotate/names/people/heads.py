"""Who heads a house or a place, told by one character more: 衛生福利部|長, 台北|市長."""

from __future__ import annotations

import re

from reader.annotate.text.found import entity, script_tag
from reader.annotate.text.gazetteer import Gazetteer
from reader.document import PLACE, TITLE, Article, Entity, Mention
from reader.record import replace

HEADED = re.compile("[部局署厅院](?=长(?![期久年远大官]))")
"""The last character of a house, with which the title of its head begins."""


def head_of(each: Mention, article: Article, made: dict[str, Entity]) -> str:
    """Give the entity of who heads a house: 衛生福利部|長."""
    text = article.paragraphs[each.paragraph].text[each.start : each.end + 1]
    one = entity(TITLE, chinese_names=(text,), tag=script_tag(article.paragraphs), taken=article.entities)
    made[one.id] = one
    return one.id


_GOVERNED = re.compile("[市县区镇乡](?=长(?![期久年远大官江沙春城安宁]))")


def governed(each: Mention, text: str, known: Gazetteer) -> list[Mention]:
    """Part a place from who governs it: 台北|市長, where 台北市 was marked."""
    post = known.forms.names.get(text[each.end - 1 : each.end + 1], ())
    if (
        each.type is not PLACE
        or each.end - each.start < 3
        or not _GOVERNED.match(text, each.end - 1)
        or not any(name.type is TITLE for name in post)
    ):
        return [each]
    title = next(name for name in post if name.type is TITLE)
    return [
        replace(each, end=each.end - 1),
        replace(each, start=each.end - 1, end=each.end + 1, type=TITLE, entity=title.entity),
    ]
