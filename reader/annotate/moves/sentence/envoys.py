"""Posts abroad, named by the land: 駐捷克代表, 中国驻冰岛特命全权大使."""

from __future__ import annotations

import re

from reader.annotate.text.fold import Flat
from reader.annotate.text.found import entity
from reader.document import TITLE, Article, Entity, Mention, reading_order
from reader.record import replace

_ENVOY = re.compile(
    r"(?:中国|我国|中华民国)?(?:常)?驻(?!村|地|点|京|场|队|守|扎|足|外|会)[\u4e00-\u9fff]{1,12}?(?:特命全权|全权)?(?:副代表|首席代表|大使衔代表|大使级代表|常任代表|代表|大使|总领事|公使|领事|(?:分处|办事处)副?处长)"
    r"(?![馆处团机办作级们署])(?:兼[\u4e00-\u9fff]{2,14}?(?:大使|代表))*"
)


def envoys(article: Article, flat: Flat, tag: str) -> Article:
    """Make one title of 駐, the land and the post; what is marked within it gives way."""
    spans = {match.span() for match in _ENVOY.finditer(flat.text)} if "驻" in flat.text else set()
    if not spans:
        return article
    entities: dict[str, Entity] = {}
    found: list[Mention] = []
    for begin, end in sorted(spans):
        paragraph, start = flat.locate(begin)
        last = start + end - begin
        text = article.paragraphs[paragraph].text[start:last]
        one = entity(TITLE, chinese_names=(text,), tag=tag, taken=article.entities)
        entities[one.id] = one
        found.append(Mention(paragraph, start, last, TITLE, one.id, 0.8))
    kept = [
        each
        for each in article.mentions
        if not any(
            each.paragraph == one.paragraph and each.start < one.end and one.start < each.end for one in found
        )
    ]
    return replace(
        article,
        entities={**article.entities, **entities},
        mentions=tuple(sorted((*kept, *found), key=reading_order)),
    )


_ENGLISH = re.compile(
    r"\b(?:representative|ambassador|envoy|high commissioner|consul[- ]general) (?:to|in) (?:the )?[A-Z][\w ]{2,24},? ?$"
)


_BEHIND = re.compile(
    r", (?:[A-Z]\w+['’]s )?(?:[a-z]+ )?(?:representative|ambassador|envoy|high commissioner|consul[- ]general) (?:to|in) "
)


def abroad(role: str | None, ahead: str = "", behind: str = "") -> bool:
    """Tell whether a role is such a post, at no organisation that is named; `ahead` and `behind` stand beside the name."""
    if _BEHIND.match(behind):
        return True
    return (role is not None and ("驻" in role[:6] or "駐" in role[:6])) or bool(_ENGLISH.search(ahead))
