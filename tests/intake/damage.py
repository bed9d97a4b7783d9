"""Damages clean text as converters do, byte by byte: glosses and marks written over a GBK stream."""

from __future__ import annotations

import re
from dataclasses import dataclass

GLOSSES = {  # the characters such converters gloss, and how
    "發": "fā", "業": "yè", "內": "nèi", "據": "jù", "現": "xiàn", "戰": "zhàn", "態": "tài", "經": "jīng",
    "優": "yōu", "統": "tǒng", "創": "chuàng", "產": "chǎn", "續": "xù", "聯": "lián", "協": "xié",
    "穩": "wěn", "數": "shù", "節": "jié", "網": "wǎng", "設": "shè", "費": "fèi", "實": "shí", "際": "jì",
    "論": "lùn", "應": "yīng", "無": "wú", "極": "jí", "競": "jìng", "權": "quán", "環": "huán",
}  # fmt: skip
MARKS = {"！": "!", "，": ",", "：": ":", "；": ";", "？": "?", "（": "(", "）": ")"}
GLOSS = {character.encode("gbk"): f"({reading})".encode("gbk") for character, reading in GLOSSES.items()}


@dataclass(frozen=True, slots=True)
class Damaged:
    """A damaged text, and how many glosses stand in it in plain sight."""

    text: str
    glosses: int


def converter(text: str, *, marks: bool = True) -> str:
    """Write glosses after every pair of bytes that looks like their character, in step or not.

    With `marks`, a 。 whose second byte looks like the first of ！ loses its own first byte as well.
    """
    data = text.encode("gbk", "ignore")
    if marks:
        data = re.sub(b"(?<=\xa1)\xa3\xa1(?=[\xb0\xb6][\x81-\xfe])", b"\x20!", data)
    pattern = re.compile(b"|".join(map(re.escape, GLOSS)), re.DOTALL)
    data = pattern.sub(lambda match: match[0] + GLOSS[match[0]], data)
    shown = seen(data)
    return "".join(MARKS.get(c, c) for c in shown) if marks else shown


def seen(data: bytes) -> str:
    """Read GBK as those converters do: an impossible pair is one ?, a pair of a private cell nothing."""
    result: list[str] = []
    at = 0
    while at < len(data):
        if data[at] < 0x80:
            result.append(chr(data[at]))
            at += 1
            continue
        pair = data[at : at + 2]
        character = pair.decode("gbk", "ignore")
        if len(character) == 1 and len(pair) == 2 and pair[1] >= 0x40:
            result.append(character)
        elif not _private(pair):
            result.append("?" + ("\n" if pair[1:] == b"\n" else ""))
        at += 2
    return "".join(result)


def _private(pair: bytes) -> bool:
    if len(pair) < 2:
        return False
    lead, trail = pair
    return (lead in (*range(0xAA, 0xB0), *range(0xF8, 0xFF)) and trail >= 0xA1) or (
        0xA1 <= lead <= 0xA7 and 0x40 <= trail <= 0xA0
    )
