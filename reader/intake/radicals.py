"""Radicals that PDF files show in the place of the characters they look like: ⽇ for 日, ⻓ for 长."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from unicodedata import normalize

from reader.document import Step

RADICAL = re.compile("[\u2e80-\u2ef3\u2f00-\u2fd5]+")

SIMPLE = dict(
    zip(
        "⺁⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰",
        "厂民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙",
        strict=True,
    )
)
"""Those that are whole characters and that Unicode does not fold by itself."""

SPOKEN_OF, NEAR = re.compile("部首|部件|康熙|偏旁|相容|兼容|radical|U\\+[2F]", re.I), 40
"""Words of a text about radicals or other forms of characters, and within how many characters they keep them."""


def steps(text: str) -> list[Step]:
    """Find the radicals to write as characters."""
    return written_out(text, "radical", RADICAL, plain)


def written_out(text: str, repair: str, pattern: re.Pattern[str], plain: Callable[[str], str]) -> list[Step]:
    """Find what a pattern matches and `plain` writes otherwise, but where the text is about such signs."""
    return [
        Step(repair, match.start(), match[0], wanted)
        for match in pattern.finditer(text)
        if (wanted := plain(match[0])) != match[0]
        and not SPOKEN_OF.search(text, max(0, match.start() - NEAR), match.end() + NEAR)
    ]


def plain(text: str) -> str:
    """Write each radical as the character that it looks like."""
    return RADICAL.sub(lambda match: "".join(map(_whole, match[0])), text)


@cache
def _whole(radical: str) -> str:
    return SIMPLE.get(radical) or normalize("NFKC", radical)
