"""Which house 公司 and 集團 are before a post: the one that the paragraph, or else the article, is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from reader.annotate.text.fold import flatten
from reader.annotate.text.spans import outermost
from reader.document import ORG, Article, Mention
from reader.knowledge import Knowledge
from reader.record import replace

BARE = frozenset({"公司", "本公司", "该公司", "股份公司", "上市公司", "集团", "本集团", "该集团"})
"""Words for a house that are no name of their own; folded."""

_NO_COMPANY = re.compile(
    "(?:大学|学院|学校|中学|小学|研究院|研究所|实验室|委员会|委|协会|学会|商会|交易所|联交所|法院|检察院|政府|证监会|[^俱]部|局|厅|署|院|办|报|社|网|电视台|日报|[男女][足篮排])$"
)
"""What is told of in the news of a company and is none: schools, authorities, media."""

_OFTEN = 3
"""Mentions from which a house is what the article is about."""


def bare_houses(article: Article, knowledge: Knowledge) -> Article:
    """Let 公司 mean the company told of, so that no list of organisations has a 公司 of its own."""
    flat = flatten(article.paragraphs)
    words = {each: flat.words(each) for each in outermost(article.mentions) if each.type is ORG}
    if BARE.isdisjoint(words.values()):
        return article
    companies = [
        each
        for each, name in words.items()
        if name not in BARE and not _NO_COMPANY.search(name) and knowledge.kinds.get(each.entity) != "media"
    ]
    often = Counter(each.entity for each in companies)
    meant = {
        each: replace(each, entity=found)
        for each, name in words.items()
        if name in BARE and (found := _meant(each, companies, often))
    }
    mentions = tuple(meant.get(each, each) for each in article.mentions)
    used = {each.entity for each in mentions}
    gone = {each.entity for each in meant} - used
    entities = {key: each for key, each in article.entities.items() if key not in gone}
    return replace(article, entities=entities, mentions=mentions)


def _meant(bare: Mention, companies: Sequence[Mention], often: Mapping[str, int]) -> str | None:
    """Give the company that its paragraph names first, unless the article is about another; None for none."""
    before = [each for each in companies if (each.paragraph, each.end) <= (bare.paragraph, bare.start)]
    about = max(before, key=lambda each: often[each.entity], default=None)
    here = next((each for each in before if each.paragraph == bare.paragraph), about)
    if about is None or here is None:
        return None
    return about.entity if often[here.entity] == 1 and often[about.entity] >= _OFTEN else here.entity
