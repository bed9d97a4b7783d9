"""Signs that an encoding lacked, so that a copy has ? for them: hyphens, dots in names, marks of lists, the < of a tag."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.document import Certainty, Step
from reader.intake import language

HAN = r"\u3400-\u9fff"
NOT_AN_ADDRESS = r"(?<![A-Za-z0-9_/?&=.-])([A-Za-z][A-Za-z0-9]*)\?"
LOST_HYPHEN = re.compile(NOT_AN_ADDRESS + r"(?=\d)(?![A-Za-z0-9_.]*[=&/])")
LOST_IN_WORD = re.compile(NOT_AN_ADDRESS + r"(?=[A-Za-z0-9])(?![A-Za-z0-9_.]*[=&/])")
"""The same between letters: Wi?Fi, C?level.  Only where a text bears other proof of the loss."""

HYPHEN = re.compile(r"(?<![A-Za-z0-9_-])([A-Za-z][A-Za-z0-9]*)-(?=\d)")

LOST_DOT = re.compile(rf"(?<=[{HAN}][{HAN}])\?(?=[{HAN}](?:[{HAN}]|[（(][A-Z]))")
ASKED = re.compile(rf"(?<=[{HAN}])\?(?=[{HAN}])")
SOUNDS = frozenset(
    "阿艾爱安奥巴白拜班贝本比彼毕别波博伯布查达戴丹道德登邓迪蒂丁东杜多顿厄恩尔法凡范菲费芬弗夫福盖甘冈高戈格古哈海汉汗豪赫亨洪胡"
    "华怀惠霍基吉加贾杰捷金卡凯坎康考科克肯孔库奎拉莱兰朗劳勒雷里理李利丽莉廉连林琳龙隆卢鲁路伦罗洛马玛迈麦曼芒梅门蒙米密明莫默姆"
    "木穆纳娜奈南内尼宁牛纽诺欧帕潘佩彭皮平珀普奇齐恰乔切琼瑞萨塞赛森桑莎沙珊尚舍申圣施史斯司丝苏素孙索塔泰坦汤唐特滕提廷托瓦旺"
    "威韦维温文翁沃乌伍武西希锡席夏香肖谢辛欣休许雅亚扬尧耶叶伊因英尤约泽扎詹珍芝朱兹佐柯蓝瑟娃蕾"
)
"""Simplified characters that foreign names are written with."""

LOST_BULLET = re.compile(rf"^([ \t\u3000]*)\?(?=[ \t\u3000]{{0,2}}[{HAN}《“「【])", re.M)
TAG_LEFT = re.compile(r"[?？□]/(?:p|div|span|strong|section|li|h[1-6])>")
"""The end of a tag whose < a converter ate with the mark before it."""
BULLETS = 2
"""Lines that begin so, at least: no line of text begins with a question mark."""


def steps(text: str, *, damaged: bool = False) -> list[Step]:
    """Find what ? stands for; `damaged` tells that the text bears other proof of a converter."""
    tags = [
        Step("entity", m.start(), m[0], "", Certainty.INFERRED) for m in TAG_LEFT.finditer(text) if damaged
    ]
    if "?" not in text:
        return tags
    found = [*tags, *_hyphens(text, damaged=damaged), *_dots(text), *_bullets(text)]
    return sorted(found, key=lambda step: step.start)


def _hyphens(text: str, *, damaged: bool) -> Iterator[Step]:
    """Find GPT?4 where the text writes GPT-4 elsewhere, or is damaged; where one is lost, others are."""
    written = {match[1] for match in HYPHEN.finditer(text)}
    proven = damaged or any(match[1] in written for match in LOST_HYPHEN.finditer(text))
    for match in LOST_IN_WORD.finditer(text) if proven else ():
        yield Step("hyphen", match.end() - 1, "?", "-", Certainty.INFERRED)


def _dots(text: str) -> list[Step]:
    """Find 史蒂夫?乔布斯, if no question is asked so in the text."""
    found = [match.start() for match in LOST_DOT.finditer(text) if _in_name(text, match.start())]
    if not found or len(found) < sum(1 for _ in ASKED.finditer(text)):
        return []
    return [Step("sign", at, "?", "·", Certainty.INFERRED) for at in found]


def _in_name(text: str, at: int) -> bool:
    """Tell whether the characters on either side are those of foreign names."""
    around = text[at - 2 : at] + text[at + 1 : at + 3]
    return all(language.simplified(c) in SOUNDS or c in "（(" for c in around)


def _bullets(text: str) -> list[Step]:
    found = [match.end() - 1 for match in LOST_BULLET.finditer(text)]
    return [Step("sign", at, "?", "•", Certainty.INFERRED) for at in found] if len(found) >= BULLETS else []
