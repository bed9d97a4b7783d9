"""Which charset a page is in: what it declares, weighed against what its bytes say."""

from __future__ import annotations

import re

from reader.intake.decode import Decoded, codec, decode
from reader.intake.encoding import MARKS, SAMPLE, likelihood

DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*["']?\s*([\w-]+)""", re.I
)
HEAD = 8192
"""Bytes in which a charset is declared; the standard says 1024, old pages know no standard."""

MARKUP = re.compile(rb"(?is)<(script|style)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|<[^<>]*>")
DOUBT = 30.0
"""Nats by which another encoding must be likelier than the declared one."""


def decoded(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode a page; raise Fault for an `encoding` that nobody knows.

    UTF-8 shows itself and is believed before any declaration: browsers save pages in it and leave
    the old declaration as it was.
    """
    if encoding or any(data.startswith(mark) for mark, _ in MARKS):
        return decode(data, encoding)
    text = MARKUP.sub(b" ", data)[:SAMPLE]  # no byte of a Chinese character is < or >
    best = decode(text).encoding
    wanted = declared(data)
    if best != "utf-8" and wanted and likelihood(text, wanted) >= likelihood(text, best) - DOUBT:
        best = wanted
    if best == "utf-8":
        return decode(data)  # bytes beyond the sample may tell another tale
    return decode(data, best)


def declared(data: bytes) -> str:
    """Give Python's name of the charset that a page declares; empty where it knows none such."""
    match = DECLARED.search(data[:HEAD])
    name = codec(match[1].decode("ascii")) if match else ""
    return "" if name.startswith("utf-") else name
