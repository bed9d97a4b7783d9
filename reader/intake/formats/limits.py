"""How much a file may hold, so that none can fill the memory or stop the clock."""

from __future__ import annotations

from reader.wording import Fault

UNPACKED = 200_000_000
"""Bytes that all members of an archive may unpack to; a book with its pictures has fewer."""

MEMBERS = 10_000
"""Files in an archive."""

MARKUP = 50_000_000
"""Bytes of one page or XML file; pages saved with their pictures in them are large."""

ELEMENTS = 100_000
"""Elements of a page; each takes up to 50 µs to parse and judge."""

BOOK = 500_000
"""Elements of all chapters of a book."""

ATTRIBUTES = 250
"""Attributes of an element.  The parser takes quadratic time: 0.2 s for 10,000, 41 s for 80,000."""

NESTING = 512
"""Elements inside each other: where browsers stop, too.  The parser takes quadratic time: 124 s for 200,000."""

CHARACTERS = 20_000_000
"""Characters of an article; ten Chinese novels."""

PAGES = 3000
"""Pages of a PDF."""

DRAWING = 8_000_000
"""Bytes that draw one page of a PDF, unpacked; each takes up to 80 bytes of memory."""

OPERATORS = 2_000_000
"""Steps in which all pages of a PDF are drawn, what they draw again and again counted each time; 20 µs each."""

DRAWN = 12.0
"""Seconds of the processor for the pages of a PDF: about 1,000 that are full; the rest is left, which is told."""


def size(count: int, limit: int, name: str) -> None:
    """Raise Fault where a file holds more than `limit` characters or bytes."""
    if count > limit:
        raise Fault("format_large", name=name, limit=f"{limit:,}")
