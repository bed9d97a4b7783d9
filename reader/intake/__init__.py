"""From bytes to an Article: decoding, repairs, paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

from reader.document import Article, Kind, Paragraph, Source
from reader.intake import byline, formats, sniff
from reader.intake.decode import decode, line_ends
from reader.intake.formats.contents import Contents
from reader.intake.paragraphs import split
from reader.intake.restore import restore as restored
from reader.intake.steps import Offsets
from reader.wording import Fault, say

TITLE_LENGTH = 80
TOP = 6
"""Paragraphs in which a text says what it is called, who wrote it and when."""


def read(path: str | Path, *, encoding: str | None = None, restore: bool = True) -> Article:
    """Read a file as an article, whatever format it is in.

    `encoding` overrides what would be detected; `restore` off leaves damage as it is (hidden and
    commanding characters are made harmless all the same).  Raise Fault where the file is missing,
    a folder, unreadable, empty, too large, damaged or no text, the extra for its format missing, or
    the encoding unknown.
    """
    file = Path(path)
    if file.is_dir():
        raise Fault("intake_directory", path=path)
    try:
        data = file.read_bytes()
    except FileNotFoundError as error:
        raise Fault("intake_missing", path=path) from error
    except (OSError, ValueError) as error:
        raise Fault("intake_unreadable", path=path, why=_why(error)) from error
    return from_bytes(data, name=file.name, path=file, encoding=encoding, restore=restore)


def from_bytes(
    data: bytes,
    *,
    name: str,
    path: str | Path | None = None,
    encoding: str | None = None,
    restore: bool = True,
) -> Article:
    """Make an article of bytes; `name` is what it is called in messages and headings.

    Raise Fault as read() does.
    """
    what = sniff.refused(data)
    if what and encoding is None:
        raise Fault("intake_not_text", name=name, what=what)
    source = Source(name=name, path=None if path is None else str(path), sha256=sha256(data).hexdigest())
    form = sniff.form(data, name)
    if form == "zip":
        raise Fault("format_archive", name=name)
    if form:
        contents = formats.read(data, form, name=name, encoding=encoding)
        return _of_contents(contents, source, restore=restore)
    decoded = decode(data, encoding)
    remarks = _undecodable(decoded.undecodable, decoded.encoding)
    return _article(decoded.text, replace(source, encoding=decoded.encoding), remarks, restore=restore)


def from_text(text: str, *, name: str = "", path: str | Path | None = None, restore: bool = True) -> Article:
    """Make an article of text; raise Fault where there is none."""
    data = text.encode("utf-8", "surrogatepass")
    source = Source(name=name, path=None if path is None else str(path), sha256=sha256(data).hexdigest())
    return _article(line_ends(text), source, (), restore=restore)


def _article(text: str, source: Source, remarks: tuple[str, ...], *, restore: bool) -> Article:
    """Make an article of plain text: repair it, then cut it into paragraphs."""
    whole = restored(text, repair=restore)
    found = split(whole.text)
    if not found:
        raise Fault("intake_empty", name=source.path or source.name)
    told = byline.find(paragraph.text for paragraph in found[:TOP])
    source = replace(
        source, title=_title(found), date=told.date, author=told.author, publisher=told.publisher
    )
    return Article(source=source, paragraphs=found, steps=whole.steps, offers=whole.offers, remarks=remarks)


def _of_contents(contents: Contents, source: Source, *, restore: bool) -> Article:
    """Make an article of what a format holds: its paragraphs are repaired as one text, a line each."""
    texts = [paragraph.text for paragraph in contents.paragraphs]
    whole = restored("\n".join(texts), repair=restore)
    offsets = Offsets(whole.steps)
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    found: list[Paragraph] = []
    place = 0
    for line in whole.text.split("\n"):
        number = bisect_right(starts, offsets.back(place), 0, len(texts)) - 1
        if line.strip():
            found.append(Paragraph(line.strip(), contents.paragraphs[number].kind))
        place += len(line) + 1
    if not found:
        raise Fault("intake_empty", name=source.path or source.name)
    source = replace(
        source,
        encoding=contents.encoding,
        title=_clean(contents.title) or _title(tuple(found)),
        date=contents.date,
        author=_clean(contents.author),
        publisher=_clean(contents.publisher),
        address=_clean(contents.address),
    )
    remarks = _undecodable(contents.undecodable, contents.encoding)
    return Article(
        source=source, paragraphs=tuple(found), steps=whole.steps, offers=whole.offers, remarks=remarks
    )


def _undecodable(count: int, encoding: str) -> tuple[str, ...]:
    return (say("intake_undecodable", count=count, encoding=encoding),) if count else ()


def _clean(text: str) -> str:
    """Make a line of what a file says about itself: no command to a terminal, no hidden character."""
    return restored(" ".join(text.split()), repair=False).text.strip()


def _title(found: tuple[Paragraph, ...]) -> str:
    """Guess the title: a heading near the top, else the beginning."""
    first = next((p.text for p in found[:TOP] if p.kind is Kind.HEADING), found[0].text)
    return first if len(first) <= TITLE_LENGTH else first[: TITLE_LENGTH - 1] + "…"


def _why(error: OSError | ValueError) -> str:
    """Give the system's own words for what went wrong."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
