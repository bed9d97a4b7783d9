"""Where the words of a Chinese text begin and end: the likeliest row of CC-CEDICT's words by their counts."""

from __future__ import annotations

import re
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from reader.intake.data import unpack
from reader.record import record
from reader.script import fold

FILE = Path(__file__).parent / "data" / "words.xz"
"""For each length a line of words written together, and a line of their costs; `build_words` makes it."""

BASE, PREFIX = 0x20, 255
"""Character code of the cost 0, and the cost of a pair that is no word but begins one."""

UNKNOWN = 240
"""Cost of a character that no dictionary has; a nat is 12."""

_RUN = re.compile(
    r"(?P<chinese>[\u3400-\u9fff〇\U00020000-\U0003ffff]+)"
    r"|[A-Za-zÀ-ɏ0-9]+(?:[.,'’&+_-][A-Za-zÀ-ɏ0-9]+)*"
)


@record
class _Costs:
    """Costs of words: 12 times minus the natural logarithm of their share of all words.

    Words of two to four characters are numbers made of their characters, in order, so that 100,000
    words take 1 MB; `begun` holds the first four characters of the longer ones.
    """

    single: Mapping[str, int]
    keys: Mapping[int, array[int]]
    costs: Mapping[int, str]
    longer: Mapping[str, int]
    begun: Mapping[str, tuple[int, ...]]


@lru_cache(maxsize=1)
def _costs() -> _Costs:
    lines = unpack(FILE).split("\n")
    by_size = {
        size: (words, costs)
        for words, costs in zip(lines[::2], lines[1::2], strict=True)
        for size in [len(words) // len(costs)]
    }
    longer: dict[str, int] = {}
    begun: dict[str, tuple[int, ...]] = {}
    for size, (words, costs) in sorted(by_size.items()):
        if size > 4:
            for place, cost in enumerate(costs):
                word = words[place * size : (place + 1) * size]
                longer[word] = ord(cost) - BASE
                if begun.get(word[:4], ())[-1:] != (size,):
                    begun[word[:4]] = (*begun.get(word[:4], ()), size)
    return _Costs(
        {word: ord(cost) - BASE for word, cost in zip(*by_size[1], strict=True)},
        {size: _keys(by_size[size][0], size) for size in (2, 3, 4)},
        {size: by_size[size][1] for size in (2, 3, 4)},
        longer,
        begun,
    )


def _keys(words: str, size: int) -> array[int]:
    """Make one number of each word: its characters' codes, 16 bits each; of three, a zero after them."""
    if size == 3:
        words = "".join(words[start : start + 3] + "\0" for start in range(0, len(words), 3))
    keys = array("I" if size == 2 else "Q", words.encode("utf-16-be"))
    if sys.byteorder == "little":
        keys.byteswap()
    return keys


def words(text: str, keep: Sequence[tuple[int, int]] = ()) -> tuple[tuple[int, int], ...]:
    """Give the word spans of a text in either script, half-open, in order, without overlap.

    Spans of `keep` (names and terms, in order, not overlapping) are words as they stand.  Latin words and
    numbers are words too; blanks and punctuation belong to none.
    """
    folded = fold(text)
    found: list[tuple[int, int]] = []
    position = 0
    for start, end in (*keep, (len(text), len(text))):
        for run in _RUN.finditer(folded, position, max(position, start)):
            found.extend(_split(run[0], run.start()) if run["chinese"] else [run.span()])
        if start < end:
            found.append((start, end))
        position = max(position, end)
    return tuple(found)


def _split(run: str, offset: int) -> Iterator[tuple[int, int]]:
    """Split Chinese characters into the words whose costs are least together."""
    ends = _best(run)
    start = 0
    while start < len(run):
        yield offset + start, offset + ends[start]
        start = ends[start]


def _best(run: str) -> list[int]:
    """Tell for each place of a run where the word that begins there ends, going backwards once."""
    table = _costs()
    single, pairs, known = table.single, table.keys[2], len(table.keys[2])
    codes = [*map(ord, run), 0, 0, 0]
    total, ends = [0] * (len(run) + 1), [0] * len(run)
    for start in range(len(run) - 1, -1, -1):
        best, end = single.get(run[start], UNKNOWN) + total[start + 1], start + 1
        pair = codes[start] << 16 | codes[start + 1]
        place = bisect_left(pairs, pair)
        if place < known and pairs[place] == pair:
            for size, cost in _begun(table, run, start, place, pair << 32 | codes[start + 2] << 16):
                if cost + total[start + size] <= best:
                    best, end = cost + total[start + size], start + size
        total[start], ends[start] = best, end
    return ends


def _begun(table: _Costs, run: str, start: int, place: int, key: int) -> list[tuple[int, int]]:
    """List size and cost of the words of a run that begin with the pair of number `place`, the shorter first."""
    pair = ord(table.costs[2][place]) - BASE
    found = [(2, pair)] if pair < PREFIX else []
    for size, number in ((3, key), (4, key | ord(run[start + 3]) if len(run) > start + 3 else 0)):
        keys = table.keys[size]
        place = bisect_left(keys, number)
        if place < len(keys) and keys[place] == number:
            found.append((size, ord(table.costs[size][place]) - BASE))
    for size in table.begun.get(run[start : start + 4], ()):
        cost = table.longer.get(run[start : start + size])
        if cost is not None and start + size <= len(run):
            found.append((size, cost))
    return found
