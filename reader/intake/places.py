"""Where each character of a text stands in the paragraphs that the text was cut into."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from reader.document import Span
from reader.intake.paragraphs import blocks, kinds

Piece = tuple[int, int, int, int]
"""Where a piece of a text begins there, its characters, the number of its paragraph, and where it begins in that."""


def spans(text: str, ranges: Iterable[tuple[int, int]], seen: str = "") -> tuple[Span, ...]:
    """Carry ranges of the text, half-open, to spans of the paragraphs that split() makes of it, and of `seen`.

    The text must have a paragraph.
    """
    return carried(list(_pieces(text, seen)), ranges)


def carried(pieces: Sequence[Piece], ranges: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Carry ranges of a text, half-open, to spans of the paragraphs that its pieces, one or more, are of.

    What stands between pieces (blank lines, indents, the # of a heading) has an empty span at the nearest border.
    """
    starts = [piece[0] for piece in pieces]

    def span(start: int, end: int) -> Span:
        at, length, paragraph, offset = pieces[max(0, bisect_right(starts, start) - 1)]
        first, last = (min(length, max(0, place - at)) for place in (start, end))
        return Span(paragraph, offset + first, offset + last)

    return tuple(span(start, end) for start, end in ranges)


def _pieces(text: str, seen: str) -> Iterator[Piece]:
    """Give a piece for each line."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    found = list(blocks(lines, seen.split("\n")))
    limits = [first for first, _ in found[1:]] + [len(lines)]
    paragraph = 0
    for (first, block), limit, kind in zip(found, limits, kinds([block for _, block in found]), strict=True):
        if kind is None:
            continue
        cut = block.find(kind.text)  # the # of a heading is left out
        done = 0
        for number in range(first, limit):
            words = lines[number].strip()
            if not words:
                break
            done = block.index(words, done)
            begin, end = max(done, cut), min(done + len(words), cut + len(kind.text))
            at = starts[number] + lines[number].index(words) + begin - done
            yield at, max(0, end - begin), paragraph, max(0, begin - cut)
            done += len(words)
        paragraph += 1
