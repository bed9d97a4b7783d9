"""From bytes to an Article: decoding, repairs, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from reader.document import Article, Kind, Paragraph, Source
from reader.intake.decode import decode, line_ends
from reader.intake.paragraphs import split
from reader.intake.places import spans
from reader.intake.repairs import Decision
from reader.intake.restore import Restored
from reader.intake.restore import restore as restored
from reader.intake.steps import after
from reader.wording import Fault, say

SIGNATURES = {
    b"%PDF-": "PDF",
    b"PK\x03\x04": "ZIP (DOCX, EPUB)",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "GZIP",
    b"\x7fELF": "ELF",
    b"\xd0\xcf\x11\xe0": "DOC",
    b"7z\xbc\xaf": "7Z",
    b"Rar!": "RAR",
}
TITLE_LENGTH = 80
DATED_PARAGRAPHS = 6
DATE = re.compile(r"((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")


def read(
    path: str | Path,
    *,
    encoding: str | None = None,
    restore: bool = True,
    decisions: Sequence[Decision] = (),
) -> Article:
    """Read a file as an article.

    `encoding` overrides what would be detected; `restore` off leaves damage as it is (hidden and
    commanding characters are made harmless all the same); `decisions` are the reader's on repairs.  Raise Fault where the file is missing,
    a folder, unreadable, empty or no text, or the encoding unknown.
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
    return from_bytes(
        data, name=file.name, path=file, encoding=encoding, restore=restore, decisions=decisions
    )


def from_bytes(
    data: bytes,
    *,
    name: str,
    path: str | Path | None = None,
    encoding: str | None = None,
    restore: bool = True,
    decisions: Sequence[Decision] = (),
) -> Article:
    """Make an article of bytes; `name` is what it is called in messages and headings.

    Raise Fault as read() does.
    """
    for signature, what in SIGNATURES.items():
        if data.startswith(signature) and encoding is None:
            raise Fault("intake_not_text", name=name, what=what)
    decoded = decode(data, encoding)
    source = Source(
        name=name,
        path=None if path is None else str(path),
        sha256=sha256(data).hexdigest(),
        encoding=decoded.encoding,
    )
    remarks: tuple[str, ...] = ()
    if decoded.undecodable:
        remarks = (say("intake_undecodable", count=decoded.undecodable, encoding=decoded.encoding),)
    return _article(source, remarks, restored(decoded.text, repair=restore, decisions=decisions))


def from_text(
    text: str,
    *,
    name: str = "",
    path: str | Path | None = None,
    restore: bool = True,
    decisions: Sequence[Decision] = (),
) -> Article:
    """Make an article of text; raise Fault where there is none."""
    data = text.encode("utf-8", "surrogatepass")
    source = Source(name=name, path=None if path is None else str(path), sha256=sha256(data).hexdigest())
    return _article(source, (), restored(line_ends(text), repair=restore, decisions=decisions))


def _article(source: Source, remarks: tuple[str, ...], whole: Restored) -> Article:
    found = split(whole.text)
    if not found:
        raise Fault("intake_empty", name=source.path or source.name)
    source = Source(
        name=source.name,
        path=source.path,
        sha256=source.sha256,
        encoding=source.encoding,
        title=_title(found),
        date=_date(found),
    )
    changed = [(at, at + len(inserted)) for at, inserted in after(whole.steps)]
    ranges = [*changed, *((offer.start, offer.end) for offer in whole.offers)]
    places = spans(whole.text, ranges) if ranges else ()
    return Article(
        source=source,
        paragraphs=found,
        steps=whole.steps,
        offers=whole.offers,
        places=places[: len(changed)],
        offer_places=places[len(changed) :],
        remarks=remarks,
    )


def _title(found: tuple[Paragraph, ...]) -> str:
    """Guess the title: a heading near the top, else the beginning."""
    first = next((p.text for p in found[:DATED_PARAGRAPHS] if p.kind is Kind.HEADING), found[0].text)
    return first if len(first) <= TITLE_LENGTH else first[: TITLE_LENGTH - 1] + "…"


def _date(found: tuple[Paragraph, ...]) -> str:
    """Find the day of publication, as an ISO 8601 date, in a short line near the top; else empty."""
    for paragraph in found[:DATED_PARAGRAPHS]:
        match = DATE.search(paragraph.text) if len(paragraph.text) <= TITLE_LENGTH else None
        if match:
            year, month, day = (int(part) for part in match.groups())
            if 1 <= month <= 12 and 1 <= day <= 31:
                return f"{year:04}-{month:02}-{day:02}"
    return ""


def _why(error: OSError | ValueError) -> str:
    """Give the system's own words for what went wrong."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
