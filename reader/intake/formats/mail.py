"""A mail message, or a page saved as one (MHTML): its text, and who sent it when under which subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.policy import compat32
from email.utils import parseaddr, parsedate_to_datetime
from itertools import groupby

from reader.document import Paragraph
from reader.intake import sniff
from reader.intake.decode import Decoded, codec, decode
from reader.intake.formats import limits, web
from reader.intake.formats.archive import damaged
from reader.intake.formats.contents import Contents, titled
from reader.intake.formats.web.charset import decoded as decoded_page
from reader.intake.paragraphs import split

SHORT = 0.5
"""A plain part with less than this share of the page's characters is only a pointer to it."""

SENDER = 300
"""Characters of a sender that are read: brackets in brackets exhaust the standard library's parser."""

SIGNATURE = re.compile(r"^-- ?\n(?:(?!>).*\n?){1,10}?(?=\n|\Z)", re.M)
"""What stands under the line that mail programs write above a signature, up to an empty line."""

QUOTED = re.compile(r"(?:> ?)+")
"""What mail programs write before each line of a letter that is answered."""

ATTACHED = ("docx", "pdf", "epub", "html")
"""Formats of an attachment that is read where the message itself says nothing."""


def read(data: bytes, *, name: str, encoding: str | None = None) -> Contents:
    """Read one message, the first of an mbox; `encoding` overrides the charset of its text."""
    limits.size(len(data), limits.UNPACKED, name)
    start = data.lstrip()
    if start.startswith(b"From "):
        start = start.partition(b"\n")[2]
    try:
        message = message_from_bytes(start, policy=compat32)
        parts = [part for part in message.walk() if not part.is_multipart()]
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        raise damaged(name, error) from None
    pages = [part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if pages and (address := _address(message, pages[0])):
        return _page(pages[0], address, name, encoding)
    return _message(message, parts, pages, name, encoding)


def _address(message: Message, page: Message) -> str:
    """Give where a saved page is from; a letter, which is sent to someone, says of no page where."""
    told = _header(message, "Snapshot-Content-Location") or _header(page, "Content-Location")
    return "" if _raw(message, "To") else told


def _page(part: Message, address: str, name: str, encoding: str | None) -> Contents:
    """Read a page that a browser saved with all that belongs to it."""
    found = web.read(_payload(part), name=name, encoding=encoding or _charset(part))
    return replace(found, address=found.address or address)


def _message(
    message: Message, parts: list[Message], pages: list[Message], name: str, encoding: str | None
) -> Contents:
    shown = [part for part in parts if part.get_content_disposition() != "attachment"]
    plain = [_text(part, encoding) for part in shown if part.get_content_type() == "text/plain"]
    text = SIGNATURE.sub("", "\n".join(one.text for one in plain)).strip()
    found = Contents(tuple(_paragraphs(text)), encoding=plain[0].encoding if plain else "")
    if shown_pages := [page for page in pages if page in shown]:
        page = decoded_page(_payload(shown_pages[0]), encoding or _charset(shown_pages[0]))
        paragraphs = tuple(web.whole(page.text, name=name))
        if len(text) < SHORT * sum(len(one.text) for one in paragraphs):
            found = Contents(paragraphs, encoding=page.encoding, undecodable=page.undecodable)
    if not found.paragraphs:
        found = _attached(parts, name, encoding) or found
    title = _header(message, "Subject")
    return replace(
        found,
        paragraphs=titled(list(found.paragraphs), title),
        title=title or found.title,
        author=_sender(message) or found.author,
        date=_day(message) or found.date,
        undecodable=found.undecodable or sum(one.undecodable for one in plain),
    )


def _paragraphs(text: str) -> Iterator[Paragraph]:
    """Split a letter and what it quotes: the marks before quoted lines go, and each depth was wrapped by itself."""
    for _, lines in groupby(text.split("\n"), _depth):
        yield from split("\n".join(QUOTED.sub("", line) for line in lines))


def _depth(line: str) -> int:
    """Count the quotation marks before a line."""
    marks = QUOTED.match(line)
    return marks[0].count(">") if marks else 0


def _attached(parts: list[Message], name: str, encoding: str | None) -> Contents | None:
    """Read the first attachment that can be read."""
    from reader.intake import formats

    for part in parts:
        data, title = _payload(part), _words(str(part.get_filename() or ""))
        form = sniff.form(data, title) if data else ""
        if form in ATTACHED:
            return formats.read(data, form, name=title or name, encoding=encoding)
    return None


def _payload(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _charset(part: Message) -> str | None:
    """Give the charset that a part declares, where it is one of text; None where it is not."""
    charset = str(part.get_content_charset() or "").lower()
    return charset if codec(charset) else None


def _text(part: Message, encoding: str | None) -> Decoded:
    """Decode a part; a declared charset that does not fit its bytes gives way to what fits."""
    data = _payload(part)
    if encoding:
        return decode(data, encoding)
    charset = _charset(part)
    declared = decode(data, charset) if charset and charset != "us-ascii" else None
    text = declared if declared and not declared.undecodable else decode(data)
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    blank = "" if str(part.get_param("delsp", "")).lower() == "yes" else " "
    return Decoded(re.sub(r"(?<!^--) \n", blank, text.text, flags=re.M), text.encoding, text.undecodable)


def _header(message: Message, name: str) -> str:
    return _words(_raw(message, name))


def _raw(message: Message, name: str) -> str:
    """Give a header field as it stands; bytes beyond ASCII are half characters in it."""
    return next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")


def _words(raw: str) -> str:
    """Decode a header field: encoded words, or bytes of some encoding as they are."""
    try:
        pieces = decode_header(re.sub(r"\r?\n[ \t]+", " ", raw))
    except (HeaderParseError, ValueError):
        return " ".join(raw.split())
    parts = []
    for piece, charset in pieces:
        data = piece if isinstance(piece, bytes) else piece.encode("utf-8", "surrogateescape")
        parts.append(decode(data, codec(charset or "") or None).text)
    return " ".join("".join(parts).split())


def _sender(message: Message) -> str:
    """Give the name of who sent it, else the address."""
    name, address = parseaddr(_raw(message, "From")[:SENDER])
    return _words(name) or _words(address)


def _day(message: Message) -> str:
    try:
        return parsedate_to_datetime(_raw(message, "Date")).date().isoformat()
    except (ValueError, OverflowError):
        return ""
