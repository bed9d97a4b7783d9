"""A PDF: the text of its pages as paragraphs, without page numbers and running heads."""

from __future__ import annotations

import logging
import time
from io import BytesIO
from itertools import count
from typing import Any

from reader.intake import byline, radicals
from reader.intake.formats import limits
from reader.intake.formats.archive import damaged
from reader.intake.formats.contents import Contents
from reader.intake.formats.pdf.lines import Line, lines
from reader.intake.formats.pdf.paragraphs import paragraphs
from reader.wording import Fault, say


def read(data: bytes, *, name: str, encoding: str | None = None) -> Contents:
    """Read a PDF; `encoding` means nothing here: its fonts say how text is written."""
    try:
        from pypdf import PdfReader
    except ImportError:
        raise Fault("format_extra", what="PDF", extra="pdf") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells a terminal what it mends
    try:
        document = PdfReader(BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise Fault("format_encrypted", name=name)
        whole = len(document.pages)
        pages = _pages(document, name)
        about: Any = document.metadata or {}
        told = {
            key: " ".join(str(about.get(f"/{key}") or "").split())
            for key in ("Title", "Author", "CreationDate")
        }
    except Fault:
        raise
    except Exception as error:  # pypdf raises errors of every kind on files that are not as they should be
        raise _fault(error, name) from None
    if not any(pages):
        raise Fault("format_pictures", name=name)
    found = paragraphs(pages)
    written = told["CreationDate"].removeprefix("D:")
    day = byline.day(f"{written[:4]}-{written[4:6]}-{written[6:8]}")
    by = byline.with_properties(
        (radicals.plain(one.text) for one in found[:6]), author=told["Author"], date=day
    )
    return Contents(
        paragraphs=tuple(found),
        title=told["Title"] if any(told["Title"] == one.text for one in found) else "",
        author=by.author,
        publisher=by.publisher,
        date=by.date,
        remark="" if len(pages) == whole else say("format_pages", shown=len(pages), count=whole),
    )


def _pages(document: Any, name: str) -> list[list[Line]]:
    """Give the lines of each page, of as many as can be drawn in the time that a person waits."""
    limits.size(len(document.pages), limits.PAGES, name)
    found: list[list[Line]] = []
    characters = 0
    steps = count(1)
    until = time.thread_time() + limits.DRAWN

    def drawn(*_: object) -> None:
        limits.size(next(steps), limits.OPERATORS, name)
        if time.thread_time() > until:
            raise _LateError

    for page in document.pages:
        try:
            limits.size(_weight(page), limits.DRAWING, name)
            found.append(lines(page, drawn))
        except _LateError:
            break
        characters += sum(len(line.text) for line in found[-1])
        limits.size(characters, limits.CHARACTERS, name)
    if not found:
        raise Fault("format_slow", name=name, seconds=round(limits.DRAWN))
    return found


class _LateError(Exception):
    """The pages have taken all the time there is."""


def _weight(page: Any) -> int:
    """Give how many bytes draw a page, less what it draws by name."""
    contents = page.get("/Contents")
    whole = contents.get_object() if contents is not None else []
    streams = (each.get_object() for each in (whole if isinstance(whole, list) else [whole]))
    return sum(len(each.get_data()) for each in streams if hasattr(each, "get_data"))


def _fault(error: Exception, name: str) -> Fault:
    """Give the fault for an error of the library; one cipher needs a package that it does not bring."""
    if type(error).__name__ == "DependencyError":
        return Fault("format_encrypted", name=name)
    return damaged(name, error)
