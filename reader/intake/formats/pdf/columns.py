"""The columns of a PDF page: between which edges its lines stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader.intake.formats.pdf.lines import Line

LINES, SHARE = 4, 0.15
"""Lines that begin at the left edge of a column, at least, and as a share of those of the page."""

APART = 6
"""Widths of a character by which columns begin apart, at least: an indent is less."""

INSIDE = 0.8
"""Share of a column's lines that end before the next column."""

Edges = list[tuple[float, float]]
"""Left and right edge of each column, from the left, in points."""


def columns(lines: Sequence[Line]) -> Edges:
    """Find the columns of lines of running text: one, where most lines go across."""
    if not lines:
        return [(0.0, 0.0)]
    lefts = Counter(round(line.left) for line in lines)
    common = lefts.most_common(1)[0][0]
    least = max(LINES, SHARE * len(lines))
    starts = [float(common)]
    for left in sorted(left for left, number in lefts.items() if number >= least):
        apart = APART * lines[0].size
        if all(abs(left - start) > apart for start in starts):
            starts.append(float(left))
    starts.sort()
    limits = [*starts[1:], float("inf")]
    held = [
        [line for line in lines if start - line.size < line.left < limit - line.size]
        for start, limit in zip(starts, limits, strict=True)
    ]
    if any(
        sum(line.right <= limit for line in inside) < INSIDE * len(inside)
        for inside, limit in zip(held, limits, strict=True)
    ):
        return [(float(common), max(line.right for line in lines))]
    return [
        (start, max((line.right for line in inside if line.right <= limit), default=limit))
        for start, limit, inside in zip(starts, limits, held, strict=True)
    ]


def edge(line: Line, edges: Edges) -> tuple[float, float]:
    """Give the edges between which a line stands: those of its column, or of all that it goes across."""
    there = [place for place in edges if line.left > place[0] - line.size] or edges[:1]
    left, right = there[-1]
    across = [place[1] for place in edges if line.right > place[0] + line.size]
    return left, max([right, *across])
