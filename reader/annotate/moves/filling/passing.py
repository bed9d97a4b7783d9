"""Who is spoken of only by the way: 除某人外, 在某人入職之前, 據名記某某消息."""

from __future__ import annotations

import re

from reader.annotate.moves.sentence.chunks import Chunk

_THEN = re.compile("[^，。]{0,10}(?:之前|之后|以前|以后|前|后|时|期间|以来|任内(?!蒙))，")
_WRITES = re.compile("(?:[）)]|[（(][^（）()]{1,30}[）)])?(?:的)?(?:报导|报道|撰文|引述|分析)")


_BESIDES = (
    "In addition to ",
    "Along with ",
    "Together with ",
    "Unlike ",
    "Besides ",
    "Apart from ",
    "Alongside ",
)
COMPARED = re.compile("(?:^|[。；，])(?:相比|比起|相较于?|不同于)[^。；]{0,60}的$")
"""相比2015年加入…的|某某，乙…: to whom another is held."""


def by_the_way(text: str, chunk: Chunk) -> bool:
    """除某人外, 在某人入職之前: spoken of only by the way."""
    if text.endswith(
        ("除", "除了", "相比", "比起", "不同于", "相较于", *_BESIDES), 0, chunk.core
    ) or COMPARED.search(text, 0, chunk.core):
        return True
    if _WRITES.match(text, chunk.end):
        return True
    if _BY_REPORTS.search(text, max(0, chunk.start - 24), chunk.start):
        return True
    return text.endswith("在", 0, chunk.start) and bool(_THEN.match(text, chunk.end))


_BY_REPORTS = re.compile("(?:^|[，。；])据[^，。；了悉传]{0,20}(?:记者|名记|专家|跟队)[^，。；]{0,8}$")
"""據名記|某某消息: who reports."""
