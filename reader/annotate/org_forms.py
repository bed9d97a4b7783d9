"""Shorter names of an article's organisations: 晶曜 for 晶曜半導體, where nothing else is written so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.annotate.fold import Flat, chinese, fold
from reader.annotate.lexicon import Lexicon
from reader.document import Article, EntityType, Mention

_SUFFIX = re.compile(
    r"(?:(?:科技|汽车|半导体|金控|银行|集团|股份|有限|公司|证券|保险|资本|智能|电子|生物|医药|制药|传媒|网络|软件|信息"
    r"|航空|航天|地产|置业|能源|光电|通信|电信|影业|娱乐|教育|出版社|基金会|投资|控股|国际|实业|工业|材料|精密|电机|食品"
    r"|物流|俱乐部|队)+)$"
)
_CONFIDENT = 0.5  # of a name that is looked for everywhere


def names_of_organisations(article: Article, words: Lexicon) -> Iterator[tuple[str, Mention]]:
    """Give the names of organisations, which may stand elsewhere too, and what they are without 科技 or 銀行.

    A rest that is a word of its own (東方航空) names nobody.
    """
    seen: set[tuple[str, str]] = set()
    for mention in article.mentions:
        if mention.type is not EntityType.ORG or mention.confidence < _CONFIDENT:
            continue
        full = fold(article.text(mention))
        if len(full) < 3 or (full, mention.entity) in seen or not all(map(chinese, full)):
            continue
        seen.add((full, mention.entity))
        yield full, mention
        rest = _SUFFIX.sub("", full)
        if 2 <= len(rest) < len(full) and not words.known(rest):
            yield rest, mention


def cuts_a_word(start: int, end: int, flat: Flat, words: Lexicon) -> bool:
    """Tell whether the first or last character of a short form makes a word with its neighbour: 今[天合]作."""
    text = flat.text
    return words.known(text[start - 1 : start + 1] if start else "") or words.known(text[end - 1 : end + 1])
