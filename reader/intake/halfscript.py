"""Simplified characters that a converter left in traditional text: 并 于 后 里 made 並 於 後 裡.

Each of them is also a traditional character of its own (皇后, 于右任, 一里), so that only the words
around tell; OpenCC's phrases decide, and only in a text that shows it was converted so.
"""

from __future__ import annotations

import re
from collections import Counter

from reader.document import Certainty, Step
from reader.intake import language
from reader.script import convert_with

PAIRS = {
    "并": "並", "于": "於", "后": "後", "里": "裡裏", "范": "範", "么": "麼",
    "干": "幹乾", "系": "係繫", "愿": "願", "志": "誌", "尽": "盡儘", "盡": "儘",
    "云": "雲", "余": "餘", "面": "麵", "台": "臺", "只": "隻", "制": "製",
    "表": "錶", "准": "準", "冲": "沖衝", "卷": "捲", "向": "嚮", "周": "週",
    "回": "迴", "复": "復複", "征": "徵", "托": "託", "松": "鬆", "游": "遊",
    "谷": "穀", "佣": "傭", "借": "藉", "几": "幾", "斗": "鬥", "朴": "樸",
    "郁": "鬱", "沈": "瀋", "丑": "醜", "板": "闆", "合": "閤", "御": "禦",
    "万": "萬", "累": "纍", "升": "昇",
}  # fmt: skip
"""Character left behind -> the traditional ones it may stand for."""

TELLING = frozenset("并于后里范么愿")
"""Characters that traditional text hardly ever has: how often they stand shows the damage."""

KEPT = frozenset("周台游托升面合只向沈郁云余谷借累回表志")
"""Characters that are good traditional ones in most words: made whole only in the words of WORDS."""

WORDS = {
    "志": ("標志", "杂志", "雜志"),
    "表": ("手表", "鐘表"),
    "余": ("其余", "業余", "剩余"),
    "云": ("云計", "云端"),
}

ADVERBIAL = frozenset("是今本此去昨上該各全這那其年日同明次當")
"""What follows 於 where it begins a clause."""

CERTAIN = re.compile(
    "[由對關至屬位處終用基源低高多大小過鑒等敢善業]于|(?:少|不下|相當|來自|畢業|出生|專注|致力)于|[之以最今隨背其然幕事落身]后|[年月天]后[，的,]|[0-9]0后|后[來續者悔果勁]|[這那]里|里面"
    "|并[且非不未無]|合并|什么|怎么|[這那多]么|[規示模防典]范|愿[意望]|[但情自心]愿"
)
"""Words that no traditional text writes so: three of them prove the damage, be they all of one character."""

REPORTERS = ("記者", "編輯", "撰文", "編譯")
"""What stands before the name of who wrote an article."""

PROOF, WORDS_PROOF = 4, 3
SHARE = 0.2
"""Telling characters, and words of CERTAIN, that prove the damage, and how many of their right forms, as a share, disprove it."""

SAMPLE = 200_000
"""Characters looked at to prove the damage."""


def steps(text: str, *, converted: bool = False) -> list[Step]:
    """Find the characters to make whole; none unless the text is traditional and shows the damage.

    `converted` tells that the text bears other proof of such a converter: then one of them is enough.
    """
    if not any(character in text for character in TELLING):
        return []
    enough = converted or sum(1 for _ in CERTAIN.finditer(text[:SAMPLE])) >= WORDS_PROOF
    least, kinds = (1, 1) if enough else (PROOF, 2)
    damaged = _damaged(text[:SAMPLE], least, kinds)
    if not damaged:
        return []
    whole = convert_with("s2tw", convert_with("t2s", text))
    if len(whole) != len(text):
        return []
    found = [
        Step("script", at, seen, wanted, Certainty.INFERRED)
        for at, (seen, wanted) in enumerate(zip(text, whole, strict=True))
        if seen != wanted and wanted in PAIRS.get(seen, "") and seen in damaged and _asked(text, at)
    ]
    telling = Counter(step.removed for step in found if step.removed in TELLING)
    return found if len(telling) >= kinds and telling.total() >= least else []


def _damaged(text: str, least: int, kinds: int) -> frozenset[str]:
    """Give the characters that the text's converter left behind; empty where it shows no damage."""
    counts = Counter(text)
    traditional = sum(number for c, number in counts.items() if language.is_traditional(c))
    simplified = sum(number for c, number in counts.items() if language.is_simplified(c))
    if simplified * 20 > traditional:
        return frozenset()
    left = sum(counts[c] for c in TELLING)
    right = sum(counts[form] for c in TELLING for form in PAIRS[c])
    if left < least or sum(counts[c] > 0 for c in TELLING) < kinds or right > SHARE * left:
        return frozenset()
    return frozenset(
        c for c in PAIRS if counts[c] and sum(counts[f] for f in PAIRS[c]) <= SHARE * counts[c] + 1
    )


def _asked(text: str, at: int) -> bool:
    """Tell whether a character that is mostly good as it is stands in a word that wants the other."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] == "于" and text[max(0, at - 3) : at - 1] in REPORTERS:
        return False  # 記者賴于榛
    if text[at] == "于" and (not before or not before.isalnum() or before in frozenset("和與及")):
        return after in ADVERBIAL or after.isascii()  # else a surname: 于冬
    if text[at] == "范":
        return before in frozenset("規示模防典風師就") or after in frozenset("圍疇式本例文")  # else a surname
    if text[at] not in KEPT:
        return True
    around = text[max(0, at - 1) : at + 2]
    return any(word in around for word in WORDS.get(text[at], ()))
