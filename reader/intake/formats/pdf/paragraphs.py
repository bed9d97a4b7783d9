"""Paragraphs of a PDF: which lines go on, which begin anew, which belong to the page and not to the text."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from reader.document import Kind, Paragraph
from reader.intake.formats.pdf.columns import columns, edge
from reader.intake.formats.pdf.lines import Line
from reader.intake.paragraphs import SENTENCE_END, is_caption, join

NUMBER = re.compile(r"[-–—·.\s第頁页]*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*[/／]\s*\d{1,4})?[-–—·.\s頁页共]*$", re.I)
"""A line that is a page number."""

EDGE = 2
"""Lines at the head and foot of a page that may be running ones."""

INDENT = 1.2
"""Width of a character by which a line stands in when a paragraph begins."""

SHORT = 1.5
"""Widths of a character that a line must lack to be a paragraph's last."""

GAP = 1.35
"""Usual distances of lines from which on a gap parts paragraphs."""

LARGE = 1.12
"""Sizes of the running text from which on a line is a heading."""


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """Make paragraphs of the lines of all pages; one may go on across a page's end."""
    shown = _without_running(pages)
    every = [line for page in shown for line in page]
    if not every:
        return []
    sizes: Counter[float] = Counter()
    for line in every:
        sizes[round(line.size, 1)] += len(line.text)
    body = sizes.most_common(1)[0][0]
    step = _step(shown)
    found: list[Paragraph] = []
    held: list[Line] = []
    for page in shown:
        edges = columns([line for line in page if abs(line.size - body) <= 0.5] or list(page))
        for line in page:
            left, right = edge(line, edges)
            if held and _begins(held[-1], line, (left, right), step * max(1.0, line.size / body)):
                found.append(_paragraph(held, body))
                held = []
            held.append(line)
            if _ends(line, left, right):
                found.append(_paragraph(held, body))
                held = []
    if held:
        found.append(_paragraph(held, body))
    return [paragraph for paragraph in found if paragraph.text]


def _without_running(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Leave out page numbers, and lines at the edge of most pages that differ in digits only."""
    seen: Counter[str] = Counter()
    for page in pages:
        edges = {_bare(line) for line in _edges(page)}
        seen.update(edges)
    often = max(2, (len(pages) + 1) // 2)
    running = {text for text, count in seen.items() if count >= often and len(pages) > 1}
    return [[line for line in page if not _runs(line, page, running)] for page in pages]


def _edges(page: Sequence[Line]) -> list[Line]:
    ordered = sorted(page, key=lambda line: -line.base)
    return ordered[:EDGE] + ordered[max(EDGE, len(ordered) - EDGE) :]


def _runs(line: Line, page: Sequence[Line], running: set[str]) -> bool:
    if line not in _edges(page):
        return False
    return _bare(line) in running or (len(page) > 1 and bool(NUMBER.match(line.text.strip())))


def _bare(line: Line) -> str:
    return re.sub(r"[\d\s]+", "#", line.text.strip())


def _step(pages: Sequence[Sequence[Line]]) -> float:
    """Give the usual distance of lines."""
    steps = [a.base - b.base for page in pages for a, b in itertools.pairwise(page) if a.base > b.base]
    return median(steps) if steps else 0.0


def _begins(above: Line, line: Line, edges: tuple[float, float], step: float) -> bool:
    """Tell whether a line begins a paragraph: another size, an indent, a gap above."""
    left, right = edges
    if abs(above.size - line.size) > 0.5 or line.text.startswith("\u3000"):
        return True
    if line.left - left > INDENT * line.size:
        further = line.left - above.left > INDENT * line.size / 2
        if further or right - above.right > SHORT * line.size:  # the line above was a paragraph of its own
            return True
    return bool(step) and above.base - line.base > GAP * step


def _ends(line: Line, left: float, right: float) -> bool:
    """Tell whether a line ends a paragraph: it stops short, and where a sentence may end."""
    lacking = right - line.right
    return lacking > SHORT * line.size and (
        line.text.rstrip()[-1] in SENTENCE_END or lacking > (right - left) / 2
    )


def _paragraph(held: Sequence[Line], body: float) -> Paragraph:
    text = ""
    for line in held:
        piece = " ".join(line.text.split())
        if text.endswith(("-", "\u2010", "\xad")) and text[-2:-1].isalpha() and piece[:1].islower():
            text = text[:-1] + piece  # a word that was divided
        else:
            text = join(filter(None, (text, piece)))
    if is_caption(text):
        return Paragraph(text, Kind.CAPTION)
    large = held[0].size >= body * LARGE and len(text) <= 80
    return Paragraph(text, Kind.HEADING if large else Kind.TEXT)
