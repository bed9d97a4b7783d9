"""Papers and magazines in 《》: works that one reads, and houses where someone works for them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from reader.annotate.names.people.told_names import FAMILY
from reader.annotate.text.fold import Flat
from reader.annotate.text.found import entity, script_tag
from reader.annotate.text.searching import quick
from reader.annotate.text.spans import add
from reader.document import ORG, PERSON, PRODUCT, Article, Mention, reading_order
from reader.knowledge import Knowledge
from reader.record import replace

_PRESS = quick(
    r"(?:[^，。《》]{0,6})?(?:副?总编辑?|主编|执行总编|副?社长|记者|编辑|主笔|评论员|编委|发行人|出版人|采编|总经理|总裁|CEO|主任|总监|撰稿人|专栏作家)"
)
_PAPER = quick(
    r"《(?P<name>[^《》，。]{1,12}(?:(?:报|周刊|月刊|周报|杂志|评论|新闻|时报|画报|邮报|导报|快报|商报|都市报|晚报|早报|日报|财经|学人|人物)(?=》)|(?=》(?:杂志|周刊|双周刊|月刊|报社|编辑部))))》"
)
_ISSUED = quick(
    "(?:宣布)?(?:停刊|休刊|创刊|复刊|编辑部|官微|报?社(?!会|交|区)|杂志社|集团|跳槽|离职|辞职|离任|出走)"
)
_TAKES = quick(
    r"(?:加入|加盟|进入|入职|离开|重返|回到|任职于|供职于|就职于|效力于|服务于|跳槽[至到去]|转投|来自|辞去|执掌|接掌|创办|创立|[前原]|(?:[担出历曾升转调接兼继]|获|聘|委)?任)了?$"
)
_CONFIDENCE = 0.7


def publishes(text: str, start: int, end: int, named: Callable[[int], bool]) -> bool:
    """Tell whether 《…》 at a span of a folded text is a house: 《新周報》總編輯甲, 加盟《新周報》, 《新周報》社.

    `named` tells of a place whether someone's name begins there.
    """
    if _ISSUED.match(text, end) or _TAKES.search(text, max(0, start - 8), start):
        return True
    posted = _PRESS.match(text, end)
    return posted is not None and (named(posted.end()) or named(posted.end() + 1))


@lru_cache(maxsize=64)  # one is asked for wherever it stands
def read_only(text: str, name: str) -> bool:
    """Tell whether a paper is nowhere in a folded text a house, as far as surnames tell who is named."""
    title, places = f"《{name}》", []
    at = text.find(title)
    while at >= 0:
        places.append(at)
        at = text.find(title, at + 1)
    return not any(
        publishes(text, at, at + len(title), lambda place: text[place : place + 1] in FAMILY) for at in places
    )


def papers(article: Article, knowledge: Knowledge, flat: Flat) -> Article:
    """《新周報》 before 總編輯, or where someone joins it, is who publishes it, and so everywhere."""
    printed: dict[str, str] = {}
    people = {flat.starts[m.paragraph] + m.start for m in article.mentions if m.type is PERSON}
    for match in _PAPER.finditer(flat.text):
        if publishes(flat.text, match.start(), match.end(), people.__contains__):
            paragraph, at = flat.locate(match.start("name"))
            text = article.paragraphs[paragraph].text[at : at + len(match["name"])]
            printed.setdefault(match["name"], text)
    if not printed:
        return article
    works = {f"《{name}》" for name in printed}
    kept, more, made = [], [], {}
    for each in article.mentions:
        at = flat.starts[each.paragraph]
        if each.type is not PRODUCT or flat.text[at + each.start : at + each.end] not in works:
            kept.append(each)
    tag = script_tag(article.paragraphs)
    for name, text in printed.items():
        one = made[name] = entity(ORG, chinese_names=(text,), tag=tag, taken=knowledge.entities)
        for match in re.finditer(re.escape(name), flat.text):
            paragraph, start = flat.locate(match.start())
            more.append(Mention(paragraph, start, start + len(name), ORG, one.id, _CONFIDENCE))
    kept.sort(key=reading_order)
    return add(replace(article, mentions=tuple(kept)), made.values(), more)
