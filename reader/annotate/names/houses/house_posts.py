"""Posts that a guess took together with their houses: 陽光人壽|董事, 子公司|精英電腦|董事長, 建信理財|董事長."""

from __future__ import annotations

import re

from reader.annotate.names.houses.short_houses import of_office, one_of_trade, short
from reader.annotate.text.reworded import Rewording
from reader.document import ORG, TITLE, Mention
from reader.record import replace

_TRADE = re.compile(
    "(?P<trade>理财|票券|创投|证券|基金(?!经理)|资管|期货|信托|投信|投顾|人寿|产险|财险|金控|租赁|金租|消金|消费金融|保险|养老|健康险|再保险|投行(?=.{2,}总)|自营)(?P<was>[原前]?)(?=.{2})"
)
"""What kind of house it is, taken into the post: 招銀|理財原總裁."""

_HOUSE_OF = re.compile(
    "(?P<house>[\u4e00-\u9fff]{2,4}(?P<kind>银行|证券|人寿|产险|财险|寿险|信托|集团|理财|控股|保险|汽车|电子|科技|医药))(?P<post>.{2,})"
)
_OWN = frozenset({"人寿", "产险", "财险", "寿险"})
"""Kinds that are no department's either."""

_ONCE_OF = re.compile(
    "(?P<house>[\u4e00-\u9fff]{1,6}[府院部会局署委行])[前原](?P<post>(?:常务|政务|第一)?副?(?:秘书长|院长|部长|次长|主委|主任委员|局长|署长|行长|发言人|主任|会长|理事长))"
)

_PART = re.compile("(?:(?<!干)部|中心|事业群|事业部|委员会|办公室)$")


def without_house(work: Rewording, post: Mention, houses: set[str]) -> None:
    """陽光人壽|董事, taken for one post: its house is known, or named elsewhere in the article."""
    if post.confidence == 1 or post.end - post.start < 4:
        return
    words = work.words(post)
    if words[0] == "新" and any(one.type is TITLE for one in work.known.forms.names.get(words[1:], ())):
        work.changed[post] = work.meant(replace(post, start=post.start + 1))  # 為公司|新|行政總裁
        return
    if was := _ONCE_OF.fullmatch(words):
        work.more.append(work.meant(replace(post, end=post.start + was.end("house"), type=ORG)))
        work.changed[post] = work.meant(replace(post, start=post.start + was.start("post")))
        return  # 總統府|前副秘書長
    if _PART.search(words):
        work.changed[post] = None  # 轉崗甲集團企業發展部: no post
        return
    if short(work, post) or one_of_trade(work, post):
        return
    part = _OF_PART.match(work.words(post))
    ahead = _PART_AHEAD.search(work.flat.text, max(0, work.start(post) - 5), work.start(post))
    if part is not None or ahead:
        _part(work, post, part.end() if part else 0)
        return
    match = _HOUSE_OF.fullmatch(work.words(post))
    if match is None:
        of_office(work, post)
        return
    known = any(one.type is ORG for one in work.known.forms.names.get(match["house"], ()))
    if known or match["house"] in houses or match["kind"] in _OWN:
        cut = post.start + match.end("house")
        work.more.append(work.meant(replace(post, end=cut, type=ORG)))
        work.changed[post] = work.meant(replace(post, start=cut))


_OF_PART = re.compile("(?:重要|旗下|核心|主要|集团)?(?:子|孙|转投资|关系|控股)(?:公司|企业)(?=.{4})")
_PART_AHEAD = re.compile("(?:子|孙|转投资|关系|控股)(?:公司|企业)$")


def _part(work: Rewording, post: Mention, begin: int) -> None:
    """子公司|精英電腦|董事長, taken for one post: what stands between is the house."""
    words, names = work.words(post), work.known.forms.names
    for size in range(begin + 2, len(words) - 1):
        if any(one.type is TITLE for one in names.get(words[size:], ())):
            house = replace(post, start=post.start + begin, end=post.start + size, type=ORG)
            work.more.append(work.meant(house))
            work.changed[post] = work.meant(replace(post, start=post.start + size))
            return


def with_trade(work: Rewording, house: Mention, post: Mention) -> None:
    """建信|理財董事長 is the 董事長 of 建信理財."""
    touching = house.paragraph == post.paragraph and house.end == post.start
    if touching and work.guessed(house) and work.words(house)[0] == "副":  # 副數字政策|專員
        work.changed[house] = None
        work.changed[post] = work.meant(replace(post, start=house.start))
        return
    if not touching or house.end - house.start != 2 or work.changed.get(house, house) is None:
        return
    match = _TRADE.match(work.words(post))
    if match is None or match.end() > post.end - post.start - 2:
        return
    work.changed[house] = work.meant(replace(house, end=house.end + match.end("trade")))
    work.changed[post] = work.meant(replace(post, start=post.start + match.end()))


APPROVED = re.compile("(?:核准|同意|批准)$")
_NAME = re.compile(
    "[\u4e00-\u9fff]{2,12}(?:银行|分行|支行|人寿|保险|产险|证券|信托|公司|基金|理财|财险|租赁|消金|分公司)"
)


def with_approved_house(work: Rewording, person: Mention, post: Mention) -> None:
    """核准某某|安河人壽|董事長的任職資格: the house stands between the name and the post."""
    begin, end = work.end(person), work.start(post)
    if not APPROVED.search(work.flat.text, max(0, work.start(person) - 2), work.start(person)):
        return
    if post.paragraph == person.paragraph and _NAME.fullmatch(work.flat.text, begin, end):
        house = replace(person, start=person.end, end=post.start, type=ORG)
        work.more.append(work.meant(house))
