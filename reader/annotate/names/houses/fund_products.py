"""Funds, which bear the name of the house that sells them and are no house: 华夏创新未来混合(LOF), 景顺长城新兴成长混合."""

from __future__ import annotations

import re

from reader.annotate.text.reworded import rewording
from reader.document import Article, EntityType
from reader.knowledge import Knowledge
from reader.record import replace

_REST = re.compile(
    r"(?![基公集证资银])[\u4e00-\u9fffA-Za-z0-9]{2,12}?"
    r"(?:(?:灵活配置|偏股|偏债|股票|债券|指数|量化|价值|成长|行业|主题|稳健|优选|精选)*(?:混合|定开|定期开放|一年持有|ETF联接|ETF|LOF|FOF|QDII)(?:型)?(?:[（(](?:LOF|QDII|FOF|ETF)[)）])?(?:[A-EHI](?![A-Za-z]))?"
    r"|(?:\d+|[一二两三六])(?:年|个月)(?:持有期?|定开|封闭)?(?=[、，。；]|混合)(?:混合)?)"
    r"(?:基金)?"
)
"""What follows the house in the name of a fund, up to its kind."""
_NO_FUND = re.compile("的|在|于|是|任|卸|离|和|与|了|年期|总经理|董事|近|过去")
_CONFIDENCE = 0.7


def fund_products(article: Article, knowledge: Knowledge) -> Article:
    """Make a product of a house's name and the rest of a fund's, which the article is about."""
    work = rewording(article, knowledge)
    text = work.flat.text
    if "基金" not in text:
        return article
    for each in article.mentions:
        if each.type is not EntityType.ORG or each in work.changed:
            continue
        match = _REST.match(text, work.end(each))
        if match is None or _NO_FUND.search(match[0]):
            continue
        end = each.end + len(match[0])
        within = [m for m in article.mentions if m.paragraph == each.paragraph and each.end <= m.start < end]
        if any(m.end > end or not work.guessed(m) for m in within):
            continue
        work.changed.update(dict.fromkeys(within))
        work.changed[each] = work.meant(
            replace(each, end=end, type=EntityType.PRODUCT, confidence=_CONFIDENCE)
        )
    return work.done()
