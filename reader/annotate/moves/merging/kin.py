"""Organisations of one article that are one house: 民視 and 民視新聞, 大眾汽車集團（中國） and 大眾汽車集團."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from reader.annotate.text.fold import chinese, fold
from reader.document import Article

_UNIT = re.compile(".{1,4}(?:学院|医院|研究院|研究所|中心|新闻台|电视台|局|处|署|厅)")
"""What is called by its kind alone: 醫學院 for 港大醫學院."""

_WHOSE = re.compile("(?P<head>.)(?P<house>.*?(?:大学|大)?)(?P<unit>(?<=大|学).{1,6}(?:系|所|学院|中心))")
"""A unit of a university: 台大|地質系, 台灣大學|地質系."""


def _same_unit(one: str, other: str) -> bool:
    """台大地質系 is 台灣大學地質系."""
    left, right = _WHOSE.fullmatch(one), _WHOSE.fullmatch(other)
    return bool(left and right and left["head"] == right["head"] and left["unit"] == right["unit"])


Kin = Callable[[str, str], bool]
"""Tells of two ids of organisations whether what one loses or gains the other does."""


def kin_of(article: Article) -> Kin:
    """Give what tells whether a name of one organisation begins with one of the other."""

    @lru_cache(maxsize=1024)
    def names(identity: str) -> tuple[str, ...]:
        one = article.entities.get(identity)
        listed = (name for own in one.names.values() for name in own) if one else ()
        return tuple({fold(name) for name in listed if len(name) > 1 and chinese(name[0])})

    @lru_cache(maxsize=4096)
    def kin(one: str, other: str) -> bool:
        return one == other or any(
            long.startswith(short)
            or _same_unit(a, b)
            or (_UNIT.fullmatch(short) is not None and long.endswith(short))
            for a in names(one)
            for b in names(other)
            for short, long in (sorted((a, b), key=len),)
        )

    return kin
