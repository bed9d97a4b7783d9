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
    r"|物流|俱乐部|队|机器人|药业|重工|微电子|动力|化工|矿业|基金|资管|期货|信托|租赁|游戏|存储|电池|律师事务所)+)$"
)
_CONFIDENT = 0.5  # of a name that is looked for everywhere


def names_of_organisations(article: Article, words: Lexicon) -> Iterator[tuple[str, Mention]]:
    """Give the names of organisations, which may stand elsewhere too, and what they are without 科技, 銀行 or 大學.

    A rest that is a word of its own (東方航空) names nobody.
    """
    named = [
        (full, _bare(full), mention)
        for mention in article.mentions
        if mention.type is EntityType.ORG
        and mention.confidence >= _CONFIDENT
        and all(map(chinese, full := fold(article.text(mention))))
    ]
    shorter = {rest for full, rest, _ in named if rest != full}
    for full, rest, mention in named:
        if len(full) > 2 or (len(full) == 2 and full not in shorter and not words.known(full)):
            yield full, mention
        if 2 <= len(rest) < len(full) and not words.known(rest):
            yield rest, mention
            if full.endswith("事务所"):
                yield f"{rest}所", mention


def _bare(full: str) -> str:
    """Give a name without 科技 or 銀行; of universities only what is no place alone: 嶺南理工."""
    return _SUFFIX.sub("", full) if not full.endswith("大学") else full[:-2] if len(full) > 5 else full


def cuts_a_word(start: int, end: int, flat: Flat, words: Lexicon) -> bool:
    """Tell whether the first or last character of a short form makes a word with its neighbour: 今[天合]作."""
    text = flat.text
    return words.known(text[start - 1 : start + 1] if start else "") or words.known(text[end - 1 : end + 1])
