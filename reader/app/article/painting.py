"""One line of the article as a Strip: gutter, marks of names, hits, notes, the cursor."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from itertools import pairwise
from operator import itemgetter
from typing import Protocol

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.document import Article, Kind, Span
from reader.page.compose import Block
from reader.page.parallel import GAP, Line
from reader.record import record
from reader.typeset import INVISIBLE, cells

GUTTER = 3
"""Cells left of the text: the bar of the paragraph under the cursor, a sign, a blank."""

BAR, LINE_BAR = "▏", "▌"
NOTE_SIGN, MOVE_SIGN, REPAIR_SIGN = "+", "›", "~"


@record
class Overlay:
    """What is marked over the text, by paragraph: spans found, spans with notes, paragraphs with moves.

    `hits` gives those of a paragraph, in order; `hit` is the span found last; `noted` may hold empty
    spans, for a note on a whole paragraph; `repaired` gives the offsets of repairs, in order.
    `joined` are the entities of the move whose proof is `hit`, to be seen in its translation too.
    """

    hits: Callable[[int], Sequence[Span]] = lambda paragraph: ()
    hit: Span | None = None
    noted: Mapping[int, list[Span]] = field(default_factory=dict)
    moved: frozenset[int] = frozenset()
    repaired: Mapping[int, list[int]] = field(default_factory=dict)
    joined: frozenset[str] = frozenset()


class Canvas(Protocol):
    """What painting needs to know of the view."""

    cursor: Span
    selected: int | None
    word: Span | None
    overlay: Overlay

    @property
    def selection(self) -> Span | None:
        """Give the characters selected."""

    def style_of(self, name: str) -> Style:
        """Give a style by its short name."""


def paint(article: Article, block: Block, inside: int, width: int, canvas: Canvas) -> Strip:
    """Paint row `inside` of a block, `width` cells wide."""
    segments = _gutter(block, inside, canvas)
    base = canvas.style_of("")
    used = GUTTER
    if inside < block.text_rows:
        start, end = block.lines[inside // block.stride]
        on_text = inside % block.stride == block.stride - 1
        line = _line(article, block, start, end, canvas) if on_text else _above(block, start, end, canvas)
        for text, style in line:
            segments.append(Segment(text.translate(INVISIBLE), style))
            used += cells(text)
    other = block.translation.get(inside)
    if other is not None:
        if _begins_alone(block, inside):
            segments.append(Segment(GAP, canvas.style_of("translation")))
            used += cells(GAP)
        left = GUTTER + block.beside
        if used < left:
            segments.append(Segment(" " * (left - used), base))
            used = left
        segments += _translated(article, block, other, canvas)
        used += cells(other.text) + cells(other.sign)
    if used < width:
        segments.append(Segment(" " * (width - used), base))
    strip = Strip(segments, max(used, width))
    return strip if used <= width else strip.crop(0, width)


def _begins_alone(block: Block, inside: int) -> bool:
    """Tell whether what only the translation says begins at a row, with nothing of the text beside it."""
    line, before = block.translation[inside], block.translation.get(inside - 1)
    return bool(block.beside) and inside >= block.text_rows and line.alone and not (before and before.alone)


def _translated(article: Article, block: Block, line: Line, canvas: Canvas) -> list[Segment]:
    """Paint a line of the translation; the name selected, the move proved in the text are marked here too."""
    ground = canvas.style_of("translation")
    if line.alone:
        ground += canvas.style_of("alone")
    if line.sign:
        return [Segment(line.sign, ground)]
    selected = article.mentions[canvas.selected].entity if canvas.selected is not None else None
    hit = canvas.overlay.hit
    joined = canvas.overlay.joined if hit and hit.paragraph == block.piece.paragraph else frozenset()
    segments, place = [], 0
    for start, end, identity in line.names:
        name = ground + canvas.style_of(article.entities[identity].type.value.lower())
        if identity in joined:
            name += canvas.style_of("hit")
        if identity == selected:
            name += canvas.style_of("selected")
        segments += [Segment(line.text[place:start], ground), Segment(line.text[start:end], name)]
        place = end
    return [*segments, Segment(line.text[place:], ground)]


def _gutter(block: Block, inside: int, canvas: Canvas) -> list[Segment]:
    base, overlay, piece = canvas.style_of(""), canvas.overlay, block.piece
    bar, sign, style = " ", " ", "sign"
    here = piece.paragraph == canvas.cursor.paragraph
    if here and inside < block.height - 1:
        on_line = (
            piece.start <= canvas.cursor.start <= piece.end and block.row_of(canvas.cursor.start) == inside
        )
        bar = LINE_BAR if on_line else BAR
    if inside == block.stride - 1 and piece.start == 0:
        if piece.paragraph in overlay.noted:
            sign = NOTE_SIGN
        elif piece.paragraph in overlay.moved:
            sign = MOVE_SIGN
    if sign == " " and _is_repaired(block, inside, overlay.repaired.get(piece.paragraph, ())):
        sign, style = REPAIR_SIGN, "repair"
    return [
        Segment(bar, canvas.style_of("bar")),
        Segment(sign, canvas.style_of(style)),
        Segment(" ", base),
    ]


def _is_repaired(block: Block, inside: int, offsets: Sequence[int]) -> bool:
    """Tell whether a repair stands in row `inside`."""
    within = offsets[bisect_left(offsets, block.piece.start) : bisect_right(offsets, block.piece.end)]
    return any(block.line_of(place) == inside for place in within)


def _line(article: Article, block: Block, start: int, end: int, canvas: Canvas) -> list[tuple[str, Style]]:
    """Cut a line where styles change, and lay the styles over one another."""
    layers = [
        (max(low, start), min(high, end), canvas.style_of(name))
        for low, high, name in _layers(article, block, canvas)
        if low < end and high > start
    ]
    text, ground = block.view.text, _ground(article, block, canvas)
    if not layers:
        return [(_spread(block, start, end), ground)]
    edges = {start, end, *(low for low, _, _ in layers), *(high for _, high, _ in layers)}
    parts: list[tuple[str, Style]] = []
    for low, high in pairwise(sorted(edges)):
        style = between = ground
        for layer_low, layer_high, layer in layers:
            if layer_low <= low and high <= layer_high:
                style += layer
                between += layer if layer_low < low else Style.null()
        if low in block.leads:
            parts.append((" " * block.leads[low], between))
        parts.append((text[low] + _spread(block, low + 1, high), style))
    return parts


def _spread(block: Block, start: int, end: int) -> str:
    """Give a part of the shown text with the blanks that the readings above it need."""
    text, leads = block.view.text, block.leads
    if not leads:
        return text[start:end]
    return "".join(" " * leads.get(place, 0) + text[place] for place in range(start, end))


def _above(block: Block, start: int, end: int, canvas: Canvas) -> list[tuple[str, Style]]:
    """Put each syllable over its character."""
    texts = block.above.texts
    low = bisect_left(texts, start, key=itemgetter(0))
    parts: list[str] = []
    used = cell = 0
    for place, text in texts[low : bisect_left(texts, end, low, key=itemgetter(0))]:
        cell += cells(_spread(block, start, place)) + block.leads.get(place, 0)
        parts.append(" " * (cell - used) + text)
        used, start, cell = cell + cells(text), place + 1, cell + cells(block.view.text[place])
    return [("".join(parts), canvas.style_of("ruby"))]


def _ground(article: Article, block: Block, canvas: Canvas) -> Style:
    kind = article.paragraphs[block.piece.paragraph].kind
    if kind is Kind.TEXT:
        return canvas.style_of("")
    return canvas.style_of("") + canvas.style_of(kind.value)


def _layers(article: Article, block: Block, canvas: Canvas) -> list[tuple[int, int, str]]:
    """List (start, end, style) over the shown text of a block, the later over the earlier."""
    layers = [(m.start, m.end, article.mentions[m.mention].type.value.lower()) for m in block.marks]
    layers += [(low, high, "gloss") for low, high in block.glosses]
    paragraph, overlay = block.piece.paragraph, canvas.overlay
    layers += [(*_shown(block, span), "noted") for span in overlay.noted.get(paragraph, ())]
    layers += [(*_shown(block, span), "hit") for span in overlay.hits(paragraph)]
    if overlay.hit is not None and overlay.hit.paragraph == paragraph:
        layers.append((*_shown(block, overlay.hit), "current-hit"))
    if (selection := canvas.selection) is not None and selection.paragraph == paragraph:
        layers.append((*_shown(block, selection), "selection"))
    if canvas.selected is not None:
        layers += [(m.start, m.end, "selected") for m in block.marks if m.mention == canvas.selected]
    elif canvas.word is not None and canvas.word.paragraph == paragraph:
        layers.append((*_shown(block, canvas.word), "word"))
    return layers


def _shown(block: Block, span: Span) -> tuple[int, int]:
    """Give a span of the source as a span of the shown text; empty where it is not in this block."""
    start = max(span.start, block.piece.start) - block.piece.start
    end = min(span.end, block.piece.end) - block.piece.start
    if start >= end:
        return 0, 0
    return block.view.to_view(start), block.view.to_view_end(end)
