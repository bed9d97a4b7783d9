"""The first page of an article, on the screen before Textual is imported: the same rows, where they will stand.

Only what is certain is painted: plain text without a sign of damage, opened at its beginning, in
settings that are known (the defaults, or what the screen last wrote down of its own); or the page on which
any article was left, where nothing has changed since.  Anything else waits for the screen.  Nothing is imported here but what a page of text needs: records alone would cost 30 ms.
"""

from __future__ import annotations

import os
import sys

from reader.first import doubt, held, left, odd, word
from reader.folder import folder

TYPE_CHECKING = False  # typing takes 12 ms to import
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    Row = list[tuple[str, str]]
    """The parts of a row: the name of a style, the text."""

    Part = tuple[str, str]
    """A paragraph: its text, and what it is (a value of Kind)."""

HEAD = 1 << 15
"""Bytes of a file that are looked at: more than the first page of most terminals."""

LONGEST = 4_000
"""Characters of a paragraph up to which it is laid out in one piece, as in reader.page.layout."""

GUTTER = 3
SLIM, NARROW, WIDE = 76, 100, 150
"""Columns below which one list is shown at a time, and they stand under the article; from which they are wider."""

SHORT = 20
"""Rows below which lists under the article go away until they are asked for."""

LEAST_COLUMNS, LEAST_ROWS = 20, 5
"""The smallest terminal that is painted: in a smaller one the bars take what the text needs."""

SIDE, WIDE_SIDE, SIDE_ROWS, BARS = 46, 52, 8, 2
"""Cells and rows of the lists and of the lines at the foot: as styles.tcss has them; a test holds the two together."""

DUMB = ("dumb", "unknown")
"""Terminals that do nothing of what they are told, by TERM."""

BROKEN = (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError)
"""What places.json may raise where it was not written here, or is gone."""

BAR, LINE_BAR = "▏", "▌"

begun: tuple[Part, ...] = ()
"""The paragraphs of the page, and those after them that are certain, too; none where no page was painted."""

resumed: left.Top | None = None
"""The first row of the page, where that is one on which the article was left."""


def paint(arguments: Sequence[str]) -> bool:
    """Paint the first page of the article that the arguments name, if it is certain; tell whether it was."""
    name = _named(arguments)
    if name is None or not _can_paint() or not all(one and one.isatty() for one in (sys.stdin, sys.stdout)):
        return False  # a stream that the program was started without (`<&-`) is None
    path = os.path.realpath(name or _sample())
    try:
        record = _record(path)
        at_top = record is None or _is_at_top(record)
        if at_top and not path.endswith(".json") and _paint_beginning(path):
            return True
        return record is not None and _paint_left(path, record)
    except BROKEN:
        return False


def _paint_beginning(path: str) -> bool:
    """Paint the beginning of an article; tell whether it is certain."""
    global begun
    head, look = _head(path), word.look()
    if head is None or look is None:
        return False
    columns, rows = _size()
    measure, styles = look
    found = _certain(*head)
    page = _laid_out(found, columns, rows, measure, whole=head[1])
    if page:
        begun = tuple(found)
        held.show(_screen(page, styles).encode("utf-8"))
    return bool(page)


def _paint_left(path: str, record: Mapping[str, Any]) -> bool:
    """Paint the page on which an article was left; tell whether it still holds."""
    global resumed
    page = left.page(path, record, _size())
    if page is None:
        return False
    resumed, rows = page
    look = word.look()
    styles = look[1] if look else {}
    held.show(_screen([[("", row)] for row in rows], styles).encode("utf-8"))
    return True


def _screen(page: Sequence[Row], styles: Mapping[str, str]) -> str:
    ground = f"\x1b[0;{styles.get('', '')}m" if styles.get("") else "\x1b[0m"
    parts = ["\x1b[?1049h\x1b[?25l", ground, "\x1b[2J"]
    for number, row in enumerate(page, 1):
        parts.append(f"\x1b[{number};1H")
        for name, text in row:
            style = styles.get(name) if name else ""
            parts.append(f"\x1b[{style}m{text}{ground}" if style else text)
    return "".join(parts)


def lines(text: str, whole: bool, columns: int, rows: int, measure: int = word.MEASURE) -> list[Row]:
    """Give the rows of the page; none where something in it is in doubt.

    `whole` tells that the text is all there is, and not the beginning of a longer one.
    """
    return _laid_out(_certain(text, whole), columns, rows, measure, whole=whole)


def _certain(text: str, whole: bool) -> list[Part]:
    """Give the paragraphs of a text that stay what they are, whatever follows."""
    from reader.intake.paragraphs import UNSETTLED, blocks, told

    kinds = list(told([block for _, block in blocks(text.split("\n"))]))
    return [*filter(None, kinds if whole else kinds[:-UNSETTLED])]


def _laid_out(found: Sequence[Part], columns: int, rows: int, measure: int, *, whole: bool) -> list[Row]:
    if columns < LEAST_COLUMNS or rows < LEAST_ROWS:
        return []
    width, height = room(columns, rows)
    page: list[Row] = []
    for number, (paragraph, kind) in enumerate(found):
        if len(paragraph) > LONGEST:
            return []
        page += _block(paragraph, kind, min(width, measure), first=not number)
        if len(page) >= height:
            return page[:height]
    return page if whole else []


def _block(text: str, kind: str, width: int, *, first: bool) -> Iterator[Row]:
    from reader.typeset import INVISIBLE, wrap

    for number, (start, end) in enumerate(wrap(text, width)):
        bar = (BAR if number else LINE_BAR) if first else " "
        yield [("bar", bar), ("", "  "), (kind, text[start:end].translate(INVISIBLE))]
    yield []


def room(columns: int, rows: int) -> tuple[int, int]:
    """Give the cells of the widest line, and the rows, that the text has beside (or above) the lists."""
    side = 0 if columns < NARROW else WIDE_SIDE if columns >= WIDE else SIDE
    below = BARS + (SIDE_ROWS if columns < NARROW and rows >= SHORT else 0)
    return max(4, columns - side - GUTTER - 1), max(1, rows - below)


def _named(arguments: Sequence[str]) -> str | None:
    """Give the file of a call that names nothing else; an empty text for the sample, None for other calls."""
    given = list(arguments[1:] if arguments[:1] == ["read"] else arguments)
    if not given:
        return ""
    name = given[0] if len(given) == 1 else "-"
    return name if name[:1] != "-" and ("." in name or os.sep in name) else None  # else it may be a command


def _can_paint() -> bool:
    """Tell whether the terminal does as it is told; what is served to a browser is no terminal."""
    return os.environ.get("TERM", "dumb").lower() not in DUMB and "TEXTUAL_DRIVER" not in os.environ


def _size() -> tuple[int, int]:
    """Give columns and rows as shutil.get_terminal_size does, which the screen asks: variables go first."""
    here = os.get_terminal_size(sys.stdout.fileno())
    told = (os.environ.get(name, "") for name in ("COLUMNS", "LINES"))
    columns, rows = (
        int(text) if text.isdecimal() and int(text) else min(size, odd.SIDE)
        for text, size in zip(told, here, strict=True)
    )
    return columns, rows


def _sample() -> str:
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(here, "annotations")
    folder = inside if os.path.isdir(inside) else os.path.join(os.path.dirname(here), "annotations")
    return os.path.join(folder, "articles", "ai-talent-summer-2025.txt")


def _head(path: str) -> tuple[str, bool] | None:
    """Read the beginning of a file, and tell whether it is all; None where it is in doubt."""
    if not os.path.isfile(path):  # a pipe gives what it holds once, and may hold nothing for ever
        return None
    from reader.intake import encoding, sniff

    try:
        with open(path, "rb") as file:
            data = file.read(encoding.SAMPLE)
    except (OSError, ValueError):
        return None
    if sniff.refused(data) or sniff.form(data, os.path.basename(path)):
        return None
    name, mark = encoding.told(data)
    whole = len(data) <= HEAD
    text = encoding.strict(data[mark:] if whole else encoding.to_line_end(data[mark:HEAD], name), name)
    if not text or doubt.suspicious(text := encoding.line_ends(text)):
        return None
    return text, whole


def _record(path: str) -> Mapping[str, Any] | None:
    """Give how the article was left, None where it was not open yet; raise ValueError or TypeError for a broken file."""
    told = word.read(os.path.join(folder("NEWSREADER_DATA", "XDG_DATA_HOME", ".local/share"), "places.json"))
    if told is None:
        return None
    import json

    return next((one for one in json.loads(told) if one["path"] == path), None)


def is_at_top(name: str | None) -> bool:
    """Tell whether an article (the sample for None) is shown from its beginning, as it stands."""
    try:
        record = _record(os.path.realpath(name or _sample()))
        return record is None or _is_at_top(record)
    except BROKEN:
        return False


def _is_at_top(record: Mapping[str, Any]) -> bool:
    """Tell whether the reader has not left the article elsewhere, or in another script, or with other lists."""
    return (
        record["place"][0] == 0
        and not record["script"]
        and not record["wording"]
        and "people" in record["panels"]
    )
