"""Posts that a guess cut wrongly: 宮鵬為|首席副校長, 簡俊昇|副局長, 應|國家主席, 基金|經理."""

from __future__ import annotations

import re

from reader.annotate.text.found import entity, script_tag
from reader.annotate.text.gazetteer import Gazetteer
from reader.annotate.text.lexicon import lexicon
from reader.document import ORG, PERSON, TITLE, Article, Entity, Mention
from reader.knowledge import Knowledge
from reader.record import replace

FUND = re.compile(r".{2}基金$")
"""A fund's manager is 甲的基金經理, no 經理 of 甲基金."""

_IN_POST = re.compile(r"(?P<who>[\u3400-\u9fff]{2,3})(?:为|担任|出任)(?P<post>[\u3400-\u9fff]{2,})")
"""A person, a verb and a post, taken for one post: 宮鵬為首席副校長."""

_LED = re.compile(
    "[应经由据请掌兼](?=..)|规划|身[分份]|包括|包含|伴随着?|随着|结合|以及|此外|还有|外籍|首位|首任|时任|前任|年轻|高产|知名|著名"
)
"""What is no part of a known post: 應|國家主席, 外籍|總經理."""
_BEGUN = re.compile(
    "由(?=[\u4e00-\u9fff]{4})|身[分份](?:代理|兼任|兼)?|教授(?:代理|接任|兼任|出任)|代行|暂代|兼任|担任|出任|接任|接棒|接掌|升任|调任|转任"
)

_TWO_POSTS = re.compile(
    r"(?P<first>[\u3400-\u9fff]{2,}?)(?:一职|职务|之职|职位|遗缺)(?:将|暂|则|拟|已|也)?由(?P<second>[\u3400-\u9fff]{2,})"
)
"""Two posts taken for one: 系主任一職暫由副系主任."""

_WORDED = re.compile(
    r"(?:职务|岗位|头衔|职位|现职)(?:为|是)|[\u3400-\u9fff]{1,2}[前原](?=[\u3400-\u9fff]{2})"
)
"""What a post was taken together with: 職務為首席專家, 台前總監."""

_NO_POST = re.compile(r"召开|宣布|会议|公告|收到|举行")


def _titles(words: str, known: Gazetteer) -> str:
    """Give the post that these words are; an empty text for none."""
    found = (one.entity for one in known.forms.names.get(words, ()) if one.type is TITLE)
    return next(found, "")


def mended_post(
    each: Mention,
    text: str,
    known: Gazetteer,
    article: Article,
    knowledge: Knowledge,
    made: dict[str, Entity],
) -> list[Mention]:
    """宮鵬為首席副校長 is a person and a post."""
    if each.confidence < 1 and _NO_POST.search(text, each.start, each.end):
        return []
    if each.confidence < 1 and each.end - each.start > 3 and text.endswith("人事", 0, each.end):
        return [replace(each, end=each.end - 2)]  # 公布區長|人事
    if text.startswith("经理", each.start) and FUND.search(text, max(0, each.start - 4), each.start):
        posts = {one.entity for one in known.forms.names.get("基金经理", ()) if one.type is TITLE}
        return [replace(each, start=each.start - 2, entity=next(iter(posts), each.entity))]
    worded = _WORDED.match(text, each.start, each.end)
    if worded and worded.end() < each.end - 1 and not lexicon().ordinary(text[each.start : each.start + 2]):
        return [replace(each, start=worded.end())]
    led = _LED.match(text, each.start, each.end)
    if led and each.confidence < 1 and _titles(text[led.end() : each.end], known):
        return [replace(each, start=led.end(), entity=_titles(text[led.end() : each.end], known))]
    begun = _BEGUN.match(text, each.start, each.end)
    if begun and each.end - begun.end() > 1 and each.confidence < 1:
        return [replace(each, start=begun.end())]
    both = _TWO_POSTS.fullmatch(text, each.start, each.end)
    if both:
        return [replace(each, end=both.end("first")), replace(each, start=both.start("second"))]
    if each.confidence < 1 and _two_callings(text[each.start : each.end], known):
        pair = (replace(each, end=each.start + 2), replace(each, start=each.start + 2))
        return [replace(one, entity=_titles(text[one.start : one.end], known)) for one in pair]
    for size in (3, 2):
        if each.confidence < 1 and _named_ahead(text, each, size, known):
            printed = article.paragraphs[each.paragraph].text[each.start : each.start + size]
            who, post = _who_and_post(each, printed, size, article, knowledge, made)
            return [who, replace(post, entity=_titles(text[post.start : post.end], known))]
    match = _IN_POST.fullmatch(text, each.start, each.end)
    if match is None or match["who"][0] not in known.surnames or lexicon().ordinary(match["who"]):
        return [each]
    printed = article.paragraphs[each.paragraph].text[each.start : match.end("who")]
    who, _ = _who_and_post(each, printed, len(printed), article, knowledge, made)
    return [who, replace(each, start=match.start("post"))]


_OF_THE_FIRST = re.compile("..(?:.长|主任|主席|助理|秘书|代表|经理|总监|委员|理事|顾问|教练|干事|嘉宾)")
"""What makes one post of two words: 校長助理, 專家組長."""


def _two_callings(words: str, known: Gazetteer) -> bool:
    """Tell whether four characters are what two kinds of people are called, side by side: 專家|學者, 導演|演員."""
    if len(words) != 4 or _titles(words, known) or _OF_THE_FIRST.fullmatch(words):
        return False
    return bool(_titles(words[:2], known) and _titles(words[2:], known))


def _named_ahead(text: str, each: Mention, size: int, known: Gazetteer) -> bool:
    """Tell whether a guessed post is a person's name and a known one: 簡俊生|副局長."""
    who = text[each.start : each.start + size]
    post = bool(_titles(text[each.start + size : each.end], known))
    return post and who[0] in known.surnames and not lexicon().known(who) and not lexicon().known(who[:2])


def _who_and_post(
    each: Mention,
    printed: str,
    size: int,
    article: Article,
    knowledge: Knowledge,
    made: dict[str, Entity],
) -> list[Mention]:
    """Part a post into the person of so many characters that it begins with, and the rest.

    What the article names as a house elsewhere is one: 接任|台鹽|董事長.
    """
    cut = each.start + size
    house = next((m for m in article.mentions if m.type is ORG and article.text(m) == printed), None)
    if house is not None:
        return [replace(house, paragraph=each.paragraph, start=each.start, end=cut), replace(each, start=cut)]
    tag = script_tag(article.paragraphs)
    one = entity(PERSON, chinese_names=(printed,), tag=tag, taken=knowledge.entities)
    made[one.id] = one
    who = Mention(each.paragraph, each.start, cut, PERSON, one.id, each.confidence)
    return [who, replace(each, start=cut)]
