"""Damages clean text as converters do, byte by byte: glosses and marks written over a GBK stream.

A converter that knows no characters, only bytes, also finds the bytes of a character that it glosses,
or of a mark that it narrows, where they are the second of one character and the first of the next:
from there on the text is out of step, until a byte that is no part of a pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

GLOSSES = {  # the characters such converters gloss, and how
    "發": "fā", "業": "yè", "內": "nèi", "據": "jù", "現": "xiàn", "戰": "zhàn", "態": "tài", "經": "jīng",
    "優": "yōu", "統": "tǒng", "創": "chuàng", "產": "chǎn", "續": "xù", "聯": "lián", "協": "xié",
    "穩": "wěn", "數": "shù", "節": "jié", "網": "wǎng", "設": "shè", "費": "fèi", "實": "shí", "際": "jì",
    "論": "lùn", "應": "yīng", "無": "wú", "極": "jí", "競": "jìng", "權": "quán", "環": "huán",
}  # fmt: skip
MARKS = {"！": "!", "，": ",", "：": ":", "；": ";", "？": "?", "（": "(", "）": ")"}
BYTES = {mark.encode("gbk"): half.encode() for mark, half in MARKS.items()}

Unit = tuple[int, int]
"""A byte, and the number of the clean character that it is of; -1 for what the converter wrote."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place out of step: characters `start` up to `end` of the damaged text were clean[first:last].

    `dropped` pairs of bytes fell on private cells there: of them the text shows nothing.
    """

    start: int
    end: int
    first: int
    last: int
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class Damaged:
    """Clean text, what the converter made of it, the glosses in plain sight, the places out of step."""

    clean: str
    text: str
    glosses: int
    places: tuple[Place, ...]


def converter(text: str, *, marks: bool = True, glosses: Mapping[str, str] = GLOSSES) -> str:
    """Give the damaged text; see damage()."""
    return damage(text, marks=marks, glosses=glosses).text


def damage(text: str, *, marks: bool = True, glosses: Mapping[str, str] = GLOSSES) -> Damaged:
    """Write glosses after every pair of bytes that looks like their character, in step or not.

    With `marks`, every full-width mark becomes half-width, and so do two bytes that look like one.
    """
    text = text.encode("gbk", "ignore").decode("gbk")
    units = list(_units(text))
    if marks:
        units = list(_narrowed(units))
    return _read(text, list(_glossed(units, glosses)), marks=marks)


def _units(text: str) -> Iterator[Unit]:
    for number, character in enumerate(text):
        for byte in character.encode("gbk"):
            yield byte, number


def _narrowed(units: list[Unit]) -> Iterator[Unit]:
    """Narrow the marks that are out of step: the byte before them is lost as well."""
    data, at = bytes(byte for byte, _ in units), 0
    for match in re.finditer(b"|".join(map(re.escape, BYTES)), data, re.DOTALL):
        start = match.start()
        one, other = units[start][1], units[start + 1][1]
        again = data[start + 2 : start + 3] == match[0][:1]  # 。。。 would be torn twice
        if start >= at and one != other and start and units[start - 1][1] == one and not again:
            yield from units[at:start]
            yield 0x20, -1
            yield BYTES[match[0]][0], -1
            at = start + 2
    yield from units[at:]


def _glossed(units: list[Unit], glosses: Mapping[str, str]) -> Iterator[Unit]:
    table = {c.encode("gbk"): f"({reading})".encode("gbk") for c, reading in glosses.items()}
    data, at = bytes(byte for byte, _ in units), 0
    for match in re.finditer(b"|".join(map(re.escape, table)), data, re.DOTALL):
        yield from units[at : match.end()]
        yield from ((byte, -1) for byte in table[match[0]])
        at = match.end()
    yield from units[at:]


def _read(text: str, units: list[Unit], *, marks: bool) -> Damaged:
    """Read GBK as those converters do: an impossible pair is one ?, a pair of a private cell nothing."""
    shown: list[str] = []
    runs: list[list[int]] = []  # start, end, first, last, dropped
    at = glosses = 0
    while at < len(units):
        size = 1 if units[at][0] < 0x80 else 2
        pair = units[at : at + size]
        seen = character(bytes(byte for byte, _ in pair))
        whole = {number for _, number in pair}
        torn = [n for n in whole if n >= 0 and len(text[n].encode("gbk")) != sum(m == n for _, m in pair)]
        if torn or len(whole) > 1 or (size == 2 and len(pair) < 2):
            numbers = [number for number in whole if number >= 0]
            if not runs or not _goes_on("".join(shown[runs[-1][1] :])):
                runs.append([len(shown), len(shown), min(numbers), max(numbers) + 1, 0])
            run = runs[-1]
            shown += seen
            run[1], run[3] = len(shown), max(run[3], *(number + 1 for number in numbers))
            run[4] += not seen
        else:
            glosses += seen == "(" and pair[0][1] < 0 and "?" not in shown[-1:]
            shown += MARKS.get(seen, seen) if marks and pair[0][1] >= 0 else seen
        at += size
    whole_text = "".join(shown)
    places = (Place(start, _tail(whole_text, end), *rest) for start, end, *rest in runs)
    return Damaged(text, whole_text, glosses, tuple(places))


def character(pair: bytes) -> str:
    """Give what is seen of one byte, or of a pair."""
    if len(pair) == 1 and pair[0] < 0x80:
        return chr(pair[0])
    found = pair.decode("gbk", "ignore")
    if len(found) == 1 and len(pair) == 2 and pair[1] >= 0x40:
        return found
    return "" if _private(pair) else "?" + ("\n" if pair[1:] == b"\n" else "")


def _goes_on(between: str) -> bool:
    """Tell whether only a gloss, or its end, stands between two torn characters."""
    return bool(re.fullmatch(r"(?:\(?[a-zà-ǜ]{1,6}\)|[!,:;?()])?", between))


def _tail(text: str, end: int) -> int:
    """Give where the gloss ends whose bracket was eaten."""
    tail = re.compile(r"\(?[a-zà-ǜ]{1,6}\)").match(text, end) if text[end - 1 : end] == "?" else None
    return tail.end() if tail else end


def _private(pair: bytes) -> bool:
    if len(pair) < 2:
        return False
    lead, trail = pair
    return (lead in (*range(0xAA, 0xB0), *range(0xF8, 0xFF)) and trail >= 0xA1) or (
        0xA1 <= lead <= 0xA7 and 0x40 <= trail <= 0xA0
    )
