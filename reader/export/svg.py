"""A picture of the moves for reports: a line each, from the organisation left to the one joined.

Each move has a row of its own with its words on it, so that no words overlap; lines cross only
between the words and the organisations on the right.  Sizes are in pixels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from statistics import mean

from reader.document import Article, Status
from reader.export import facts
from reader.export.escaping import visible
from reader.export.way import UNTOLD, Way, ways
from reader.export.wish import Wish
from reader.naming import BY_SOUND, Naming
from reader.record import record
from reader.typeset import cells, fit
from reader.userdata import Note
from reader.wording import say

CELL, ROW, GAP, MARGIN, BEND = 7, 34, 12, 24, 130
"""Width of half a Chinese character with room to spare at 13 px, height of a row, between organisations,
around the picture, and the width in which lines bend."""

TOP, LEGEND = 64, 72
"""Above the first row stands the title, below the last the legend."""

BOX_CELLS, LABEL_CELLS, TITLE_CELLS = 36, 62, 80
"""Longest words in a box, on a line, and in the title; longer ones are cut, and whole under the mouse."""

FONTS = (
    "'Noto Sans CJK TC','Noto Sans TC','PingFang TC','Microsoft JhengHei','Noto Sans CJK SC','Noto Sans SC',"
    "'PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei',sans-serif"
)

STYLES = {
    Status.CONFIRMED: ("#0072b2", ""),
    Status.REPORTED: ("#00795c", "9 4"),
    Status.PLANNED: ("#8a5a00", "2 4"),
    Status.DENIED: ("#b3420a", "12 3 2 3"),
}
"""Colour and dashes of each status: told apart without colour, and by the colour-blind (after Okabe and Ito)."""


@record
class _Box:
    """An organisation on one side: its rows are `first` up to `first + count` there."""

    identity: str
    top: int
    height: int


@record
class _Plan:
    """Where everything stands: boxes on either side, and for each move the heights of its two ends."""

    rows: list[Way]
    left: list[_Box]
    right: list[_Box]
    starts: list[int]
    ends: list[int]


def svg(article: Article, notes: Sequence[Note], wish: Wish) -> str:
    """Draw the moves of an article; the same article gives the same picture."""
    naming = facts.views(article, wish.traditional).original
    plan = _plan(list(ways(naming)))
    labels = [_label(way) for way in plan.rows]
    left = _width([_name(naming, box.identity) for box in plan.left], BOX_CELLS) + 24
    middle = _width(labels, LABEL_CELLS) + 40
    right = _width([_name(naming, box.identity) for box in plan.right], BOX_CELLS) + 24
    title = _words(naming.title(), TITLE_CELLS)
    x = MARGIN + left
    joined = x + middle + BEND
    least = max(cells(title) * 9, 480) + 2 * MARGIN
    width = max(joined + right + MARGIN, least)
    height = TOP + max((box.top + box.height for box in (*plan.left, *plan.right)), default=0) + LEGEND
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" font-family="{FONTS}" font-size="13">',
        f"<title>{_text(naming.title())}</title>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        *_arrows(),
        f'<text x="{MARGIN}" y="34" font-size="17" font-weight="bold" fill="#1c1c1e">{_text(title)}</text>',
        *(line for number in range(len(plan.rows)) for line in _line(plan, labels, number, x, joined)),
        *(part for box in plan.left for part in _box(naming, box, MARGIN, left, "svg_from")),
        *(part for box in plan.right for part in _box(naming, box, joined, right, "svg_to")),
        *_legend(article, plan, labels, height),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _plan(moves: list[Way]) -> _Plan:
    """Order rows by origin, and destinations by their rows, so that lines cross little."""
    leaving: dict[str, list[Way]] = {}
    for way in moves:
        leaving.setdefault(way.origin, []).append(way)
    order = {origin: number for number, origin in enumerate(leaving)}
    rank: dict[str, float] = {}
    rows = sorted(moves, key=lambda way: order[way.origin])
    for _ in range(4):
        places: dict[str, list[int]] = {}
        for number, way in enumerate(rows):
            places.setdefault(way.destination, []).append(number)
        rank = {identity: mean(numbers) for identity, numbers in places.items()}
        means = {o: mean(rank[w.destination] for w in ways) for o, ways in leaving.items()}
        rows = sorted(moves, key=lambda w: (means[w.origin], order[w.origin], rank[w.destination]))
    left, starts = _stack([way.origin for way in rows])
    arriving = sorted(range(len(rows)), key=lambda n: (rank[rows[n].destination], rows[n].destination, n))
    right, heights = _stack([rows[number].destination for number in arriving])
    ends = dict(zip(arriving, heights, strict=True))
    return _Plan(rows, left, right, starts, [ends[number] for number in range(len(rows))])


def _stack(identities: Sequence[str]) -> tuple[list[_Box], list[int]]:
    """Put rows one below the other, those of one organisation in one box; give boxes and middles of rows."""
    boxes: list[_Box] = []
    heights: list[int] = []
    top = 0
    for number, identity in enumerate(identities):
        if number and identity != identities[number - 1]:
            top += GAP
        if boxes and boxes[-1].identity == identity:
            boxes[-1] = _Box(identity, boxes[-1].top, boxes[-1].height + ROW)
        else:
            boxes.append(_Box(identity, top, ROW))
        heights.append(top + ROW // 2)
        top += ROW
    return boxes, heights


def _label(way: Way) -> str:
    return _words(f"✕ {way.label()}" if way.status is Status.DENIED else way.label(), LABEL_CELLS)


def _name(naming: Naming, identity: str, key: str = "svg_from") -> str:
    return _words(naming.both(identity) if identity != UNTOLD else say(key), BOX_CELLS)


def _words(text: str, width: int) -> str:
    return fit(" ".join(visible(text, line=True).split()), width)


def _width(texts: Sequence[str], most: int) -> int:
    longest = max((cells(text) for text in (*texts, say("svg_from"), say("svg_to"))), default=0)
    return min(longest, most) * CELL


def _text(text: str) -> str:
    return escape(visible(text, line=True))


def _line(plan: _Plan, labels: list[str], number: int, x: int, joined: int) -> Iterator[str]:
    """Draw one move: straight under its words, then bending to where it leads."""
    way, bend = plan.rows[number], joined - BEND
    start, end = TOP + plan.starts[number] + 8, TOP + plan.ends[number]
    colour, dashes = STYLES[way.status]
    half, tip = bend + BEND // 2, joined - 2
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    told = " · ".join(filter(None, (way.label(), say(f"export_{way.status.value}"), way.evidence, way.link)))
    yield f"<g><title>{_text(told)}</title>"
    yield (
        f'<path d="M{x} {start}H{bend}C{half} {start} {half} {end} {tip} {end}" fill="none" '
        f'stroke="{colour}" stroke-width="2"{dashed} marker-end="url(#{way.status.value})"/>'
    )
    yield f'<text x="{x + 14}" y="{start - 6}" fill="#1c1c1e">{_text(labels[number])}</text></g>'


def _box(naming: Naming, box: _Box, x: int, width: int, key: str) -> Iterator[str]:
    """Draw an organisation as high as its rows; one that is not told has a dashed edge."""
    top, height = TOP + box.top + 3, box.height - 6
    dashed = ' stroke-dasharray="4 3"' if box.identity == UNTOLD else ""
    fill = "#fff" if box.identity == UNTOLD else "#f1f3f6"
    yield f'<rect x="{x}" y="{top}" width="{width}" height="{height}" rx="5" fill="{fill}" stroke="#8a9099"{dashed}/>'
    name = _name(naming, box.identity, key)
    grey = "#5f6368" if box.identity == UNTOLD else "#1c1c1e"
    yield f'<text x="{x + 12}" y="{top + height // 2 + 5}" fill="{grey}">{_text(name)}</text>'


def _arrows() -> Iterator[str]:
    yield "<defs>"
    for status, (colour, _) in STYLES.items():
        yield (
            f'<marker id="{status.value}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="5.5" '
            f'markerHeight="5.5" orient="auto"><path d="M0 0L10 5L0 10z" fill="{colour}"/></marker>'
        )
    yield "</defs>"


def _legend(article: Article, plan: _Plan, labels: Sequence[str], height: int) -> Iterator[str]:
    """Explain the lines that the picture has, and name the source."""
    x, y = MARGIN, height - 36
    for status in (status for status in Status if any(way.status is status for way in plan.rows)):
        colour, dashes = STYLES[status]
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        words = say(f"export_{status.value}")
        yield f'<path d="M{x} {y - 4}h42" stroke="{colour}" stroke-width="2"{dashed}/>'
        yield f'<text x="{x + 50}" y="{y}" fill="#1c1c1e">{_text(words)}</text>'
        x += 50 + cells(words) * CELL + 28
    if any(BY_SOUND in label for label in labels):
        told = f"{BY_SOUND} {say('by_sound')}"
        yield f'<text x="{x}" y="{y}" fill="#5f6368">{_text(told)}</text>'
    source = article.source
    told = " · ".join(filter(None, (source.publisher, source.date, source.name)))
    yield f'<text x="{MARGIN}" y="{height - 14}" font-size="11" fill="#5f6368">{_text(_words(told, TITLE_CELLS))}</text>'
