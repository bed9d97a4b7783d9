"""One block of the page: its text in the script wanted, glosses put in, broken into lines, marks placed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field

from reader.document import Article, EntityType, Mention
from reader.name_forms import name_form
from reader.page.parallel import GAP, Line, lines
from reader.page.ruby import NO_SYLLABLES, Reading, Syllables, syllables
from reader.record import record
from reader.script import NameSpan, Target, View, view
from reader.typeset import cells, leads, wrap

GLOSSED = (EntityType.PERSON, EntityType.ORG, EntityType.PRODUCT)
"""Types whose English name `e` shows: places and titles are words a reader looks up elsewhere."""

BETWEEN = 3
"""Cells between the text and a translation beside it."""


@record
class Look:
    """How the page is shown.  `translation` is `off`, `under` or `beside`; `width` counts cells.

    `ruby` is one of RUBIES, `phonetics` one of PHONETICS.
    """

    width: int
    target: Target
    glosses: bool = False
    translation: str = "off"
    ruby: str = "off"
    phonetics: str = "pinyin"


@record
class Piece:
    """A part of one paragraph that is laid out by itself: a whole one, or a slice of a huge one."""

    paragraph: int
    start: int
    end: int


@record
class Mark:
    """Where mention number `mention` of the article stands in the shown text."""

    start: int
    end: int
    mention: int


@record
class Block:
    """A piece as laid out.

    `lines` are spans of `view.text`; `above` stands over them, each line then taking two rows, and
    `leads` are the blanks before characters that this needs.  `translation` holds lines of the
    translation by row, beside the text from cell `beside`, or under it.  `height` counts rows and
    includes the blank row after the block.
    """

    piece: Piece
    view: View
    lines: tuple[tuple[int, int], ...]
    marks: tuple[Mark, ...]
    glosses: tuple[tuple[int, int], ...]
    translation: Mapping[int, Line] = field(default_factory=dict)
    beside: int = 0
    above: Syllables = NO_SYLLABLES
    leads: Mapping[int, int] = field(default_factory=dict)

    @property
    def stride(self) -> int:
        """Count the rows of a line: one, or two with readings above the words."""
        return 2 if self.above else 1

    @property
    def text_rows(self) -> int:
        """Count the rows of the text, without a translation under it."""
        return len(self.lines) * self.stride

    @property
    def height(self) -> int:
        """Count the rows."""
        return max(self.text_rows, 1 + max(self.translation, default=-1)) + 1

    def row_of(self, offset: int) -> int:
        """Give the row, within the block, of the text at a source offset of the paragraph."""
        return self.line_of(offset) * self.stride + self.stride - 1

    def line_of(self, offset: int) -> int:
        """Give the line in which a source offset of the paragraph stands."""
        place = self.view.to_view(offset - self.piece.start)
        for number, (_, end) in enumerate(self.lines):
            if place < end:
                return number
        return len(self.lines) - 1

    def cell_of(self, offset: int) -> int:
        """Give the cell of its line at which a source offset of the paragraph stands."""
        start, end = self.lines[self.line_of(offset)]
        return self.cell(start, max(start, min(end, self.view.to_view(offset - self.piece.start))))

    def cell(self, start: int, place: int) -> int:
        """Give the cell of the character at `place` of the shown text, in the line from `start`."""
        spread = sum(self.leads.get(index, 0) for index in range(start, place + 1)) if self.leads else 0
        return cells(self.view.text[start:place]) + spread

    def sources(self, line: int) -> tuple[int, int]:
        """Give the span of the source, in offsets of the paragraph, that a line shows."""
        start, end = self.lines[line]
        return self.piece.start + self.view.to_source(start), self.piece.start + self.view.to_source(end)

    def offset_at(self, line: int, cell: int = 0) -> int:
        """Give the source offset of the character at a cell of a line; past the end, of the last one."""
        start, end = self.lines[max(0, min(line, len(self.lines) - 1))]
        place = start
        while place < end - 1:
            cell -= cells(self.view.text[place]) + self.leads.get(place + 1, 0)
            if cell < 0:
                break
            place += 1
        return self.piece.start + self.view.to_source(place)


def compose(
    article: Article,
    piece: Piece,
    look: Look,
    mentions: Sequence[tuple[int, Mention]],
    first: frozenset[int],
    read: Callable[[View], Sequence[Reading]] | None = None,
) -> Block:
    """Lay out one piece; `mentions` are those inside it with their numbers, `first` those to gloss.

    `read` gives the readings to stand above the words.
    """
    text = article.paragraphs[piece.paragraph].text[piece.start : piece.end]
    spans: list[NameSpan] = []
    for number, mention in mentions:
        start, end = mention.start - piece.start, mention.end - piece.start
        if spans and start < spans[-1].end:
            continue  # nested: the outer name decides the form
        entity = article.entities[mention.entity]
        form = name_form(text[start:end], entity, look.target)
        wanted = look.glosses and number in first and not form.isascii()
        spans.append(NameSpan(start, end, form, english_gloss(article, mention) if wanted else ""))
    shown = view(text, spans, look.target)
    beside = look.translation == "beside" and bool(article.translation)
    width = (look.width - BETWEEN) // 2 if beside else look.width
    above = syllables(read(shown)) if read else NO_SYLLABLES
    broken = wrap(shown.text, width, above.needs)
    stride = 2 if above else 1
    rows = _translation(article, piece, look, mentions, width, (stride, stride * len(broken)))
    return Block(
        piece=piece,
        view=shown,
        lines=tuple(broken),
        marks=tuple(_mark(shown, piece, number, mention) for number, mention in mentions),
        glosses=tuple(_gloss_place(shown, span) for span in spans if span.gloss),
        translation=rows,
        beside=width + BETWEEN if beside else 0,
        above=above,
        leads=spread(shown.text, broken, above),
    )


def _translation(
    article: Article,
    piece: Piece,
    look: Look,
    mentions: Sequence[tuple[int, Mention]],
    width: int,
    text: tuple[int, int],
) -> dict[int, Line]:
    """Give the lines of the translation by row; it stands at the first piece of its paragraph.

    `text` tells the rows of a line of the text, and of all.  What only the translation says stands
    below the text, where that has nothing beside it.
    """
    if look.translation == "off" or not article.translation or piece.start:
        return {}
    named = (mention.entity for _, mention in mentions)
    before, own, after = lines(article, piece.paragraph, named, width)
    stride, rows = text
    top = stride - 1 if look.translation == "beside" else rows
    placed = dict(enumerate([*before, *own], top))
    below = max(rows, 1 + max(placed, default=0))
    if after and look.translation == "under":
        after = [Line("", sign=GAP), *after]
    return placed | dict(enumerate(after, below + (look.translation == "beside")))


def spread(text: str, lines: Sequence[tuple[int, int]], above: Syllables) -> dict[int, int]:
    """Give the blanks before characters, line by line, that let each syllable stand over its own."""
    blanks: dict[int, int] = {}
    for start, end in lines if above else ():
        blanks |= leads(text, start, end, above.needs)
    return blanks


def _mark(shown: View, piece: Piece, number: int, mention: Mention) -> Mark:
    start, end = mention.start - piece.start, mention.end - piece.start
    return Mark(shown.to_view(start), shown.to_view_end(end), number)


def _gloss_place(shown: View, span: NameSpan) -> tuple[int, int]:
    start = shown.to_view_end(span.end)
    return start, start + len(span.gloss)


def english_gloss(article: Article, mention: Mention) -> str:
    """Give ` (English name)` for a Chinese mention, unless the text itself goes on with it."""
    if mention.type not in GLOSSED:
        return ""
    names = article.entities[mention.entity].names
    english = next(iter(names.get("en", ())), "")
    text = article.paragraphs[mention.paragraph].text
    if not english or text[mention.start : mention.end].isascii():
        return ""
    follows = text[mention.end : mention.end + 3 + len(english)]
    if english in follows:
        return ""
    return f" ({english}) " if text[mention.end : mention.end + 1].isalnum() else f" ({english})"


def estimated_heights(article: Article, pieces: Sequence[Piece], look: Look) -> list[int]:
    """Guess the rows of each piece without reading it: two cells a character.

    One expression for all, for a key waits while 40,000 paragraphs are guessed.
    """
    beside = look.translation == "beside" and bool(article.translation)
    width = max(2, (look.width - BETWEEN) // 2 if beside else look.width)
    room = {"off": 2, "unknown": 5, "all": 8}[look.ruby]  # with readings: two rows, and wider
    rows = [-((piece.start - piece.end) * room // width) or 1 for piece in pieces]
    if look.translation != "off" and article.translation:
        others = (-(-len(article.translation[piece.paragraph]) // width) for piece in pieces)
        both = zip(rows, others, strict=True)
        rows = [max(one, other) if beside else one + other for one, other in both]
    return [each + 1 for each in rows]
