"""Shorter names of an article's organisations: 晶曜 for 晶曜半導體, where nothing else is written so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.annotate.text.fold import Flat, chinese
from reader.annotate.text.lexicon import Lexicon
from reader.annotate.text.searching import quick
from reader.document import ORG, Article, Mention

_SUFFIX = quick(
    r"(?:(?:科技|汽车|半导体|金控|银行|集团|股份|有限|公司|证券|保险|资本|智能|电子|生物|医药|制药|传媒|网络|软件|信息"
    r"|航空|航天|地产|置业|能源|光电|通信|电信|影业|娱乐|教育|出版社|基金会|投资|控股|国际|实业|工业|材料|精密|电机|食品"
    r"|物流|俱乐部|队|机器人|药业|重工|生医|生技|绿能|金融|微电子|动力|化工|矿业|基金|资管|期货|信托|租赁|游戏|存储|电池|律师事务所)+)$"
)
_LAND = re.compile(
    "^(?:中国|上海|北京|深圳|广州|杭州|苏州|南京|成都|武汉|合肥|台湾|香港|美国|日本|韩国|德国|国立)(?=.{2,}(?:科技|半导体|电子|微电子|股份|公司|大学|汽车|生物|智能|资本|投资))"
)
_LETTERS_FIRST = re.compile(
    r"[A-Z][A-Za-z0-9]{1,15}(?=(?:[\u4e00-\u9fff]{1,4})?(?:集团|公司|银行|证券|科技|资本|控股|汽车|零售|基金|律师事务所)$)"
)
"""The letters that a name of two scripts begins with: DFI of DFI零售集團."""

_CONFIDENT = 0.4  # of a name that is looked for everywhere


def names_of_organisations(article: Article, flat: Flat, words: Lexicon) -> Iterator[tuple[str, Mention]]:
    """Give the names of organisations, which may stand elsewhere too, and what they are without 科技, 銀行 or 大學.

    A rest that is a word of its own (東方航空) names nobody.
    """
    named: dict[tuple[str, str], Mention] = {}
    for mention in article.mentions:
        if mention.type is ORG and mention.confidence >= _CONFIDENT:
            named.setdefault((flat.words(mention), mention.entity), mention)
    bare = {full: _bare(full) for full, _ in named if all(map(chinese, full))}
    shorter = {rest for full, rest in bare.items() if rest != full}
    for (full, _), mention in named.items():
        if full not in bare:
            letters = _LETTERS_FIRST.match(full)
            if letters:
                yield letters[0], mention
            continue
        rest = bare[full]
        if len(full) > 2 or (len(full) == 2 and full not in shorter and not words.known(full)):
            yield full, mention
        if full.endswith("银行") and len(full) > 3:
            yield full[:-1], mention  # 台中銀
        if 2 <= len(rest) < len(full) and (not words.common(rest) or _has_posts(rest, flat.text)):
            yield rest, mention
            if full.endswith("事务所"):
                yield f"{rest}所", mention


_POST = "(?:董事长|总经理|总裁|执行长|副总|董座|行长|CEO)"


def _has_posts(rest: str, text: str) -> bool:
    """大同董事長、大同總經理: a word that stands before posts, again and again, is the house here."""
    return len(re.findall(re.escape(rest) + _POST, text)) > 1


def _bare(full: str) -> str:
    """Give a name without 科技 or 銀行, 中國 or 上海; of universities only what is no place alone: 嶺南理工."""
    full = _LAND.sub("", full)
    return _SUFFIX.sub("", full) if not full.endswith("大学") else full[:-2] if len(full) > 5 else full


def cuts_a_word(start: int, end: int, flat: Flat, words: Lexicon) -> bool:
    """Tell whether the first or last character of a short form makes a word with its neighbour: 今[天合]作."""
    text = flat.text
    return words.known(text[start - 1 : start + 1] if start else "") or words.known(text[end - 1 : end + 1])
