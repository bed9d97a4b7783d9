"""Which reading a character or word has, by what stands around it: rules where the dictionary does not tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent / "data" / "heteronyms.tsv"
"""Word, what stands before, what stands after, reading; the first rule of a word that fits holds."""

NEAR = 12
"""Characters before and after that a rule may see."""

NUMBER = r"[0-9０-９一二三四五六七八九十百千万亿两几数半零〇]"
END = r"(?:$|[，。、；：！？）」』”》…,.;:!?)\s])"
FOR_WHOM = (
    r"(?:提供|带来|准备|进行|做|创造|打造|争取|设立|举行|举办|开发|推出|制定|撰写|筹集|节省|增加|注入|服务|效力"
    r"|辩护|打工|工作|奠定|扫清|铺路|买单|鼓掌|着想|写|买|支付|承担|选择|寻找|安排|建立|拍摄|设计|投票|感到|举债|站台|祈祷|背书)"
)


class _Rule(NamedTuple):
    before: re.Pattern[str]
    after: re.Pattern[str]
    reading: str


@lru_cache(maxsize=1)
def _rows() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    text = FILE.read_text(encoding="utf-8")
    for name, pattern in (("{number}", NUMBER), ("{end}", END), ("{verb}", FOR_WHOM)):
        text = text.replace(name, pattern)
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            word, *rule = line.split("\t")
            found[word] = (*found.get(word, ()), tuple(rule))
    return found


@lru_cache(maxsize=512)
def _rules(word: str) -> tuple[_Rule, ...]:
    """Compile the rules of a word when the word is met."""
    rows = _rows().get(word, ())
    return tuple(_Rule(re.compile(before), re.compile(after), reading) for before, after, reading in rows)


def in_context(text: str, start: int, end: int) -> str:
    """Give the reading of a word of a folded text where a rule tells it; else an empty text."""
    rules = _rules(text[start:end])
    if not rules:
        return ""
    before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    return next(
        (rule.reading for rule in rules if rule.before.search(before) and rule.after.match(after)), ""
    )
