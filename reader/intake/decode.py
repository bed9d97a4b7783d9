"""Which encoding bytes are in, and their text: nothing is lost, nothing replaced in silence."""

from __future__ import annotations

import codecs

from reader.intake.encoding import (
    MARKS,
    SAMPLE,
    WIDE,
    best,
    line_ends,
    mostly_text,
    strict,
    to_line_end,
    told,
)
from reader.record import record
from reader.wording import Fault

CHOICES = ("utf-8", "gb18030", "big5hkscs", "cp950", "utf-16", "utf-32")

SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "big5": "cp950"}


@record
class Decoded:
    """Text with line feeds for line ends, the encoding it was in, and how many bytes had no meaning there.

    Each such byte stands in the text as ‹XX›, its value in hexadecimal.
    """

    text: str
    encoding: str
    undecodable: int = 0


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode bytes, in `encoding` if one is given, else in the one that fits best.

    Raise Fault for an encoding that nobody knows.
    """
    if encoding is not None:
        name = _asked(encoding)
        return _in(_without_mark(data, name), name)
    for mark, name in MARKS:
        if data.startswith(mark):
            return _in(data[len(mark) :], name)
    if b"\0" not in data[:SAMPLE] or mostly_text(data[:SAMPLE]):
        text = strict(data, "utf-8")
        if text is not None:
            return Decoded(line_ends(text), "utf-8")
    return _in(data, best(data[:SAMPLE]))


def first_lines(data: bytes, most: int, encoding: str | None = None) -> Decoded:
    """Decode the first lines of bytes, `most` bytes of them, in the encoding that decode() gives all of them.

    Of a line that is longer its beginning.  Raise Fault as decode() does.
    """
    if encoding is None:
        name, mark = told(data[:SAMPLE])
    else:
        name = _asked(encoding)
        mark = len(data) - len(_without_mark(data, name))
    begun = data[mark:most]
    return _in(to_line_end(begun, name) or _whole_characters(begun, name), name)


def _whole_characters(data: bytes, encoding: str) -> bytes:
    """Leave out a character at the end that is cut."""
    for end in range(len(data), max(0, len(data) - LONGEST), -1):
        if strict(data[:end], encoding) is not None:
            return data[:end]
    return data


def _asked(encoding: str) -> str:
    """Give Python's name of the encoding asked for; raise Fault where nobody knows it."""
    if not (name := codec(encoding)):
        raise Fault("intake_encoding", code=2, encoding=encoding, choices=", ".join(CHOICES))
    return name


def codec(encoding: str) -> str:
    """Give Python's name of an encoding of text, of several alike the one that has most; empty where there is none."""
    name = encoding.strip().lower()
    name = SUPERSETS.get(name.replace("-", "").replace("_", ""), name)
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    usable = getattr(info, "_is_text_encoding", True) and info.name not in UNSAFE
    return str(info.name) if usable else ""


LONGEST = 4
"""Bytes of a character, at most."""

UNSAFE = {"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "mbcs", "oem"}
"""Codecs of Python that are no encodings of articles."""


def _without_mark(data: bytes, encoding: str) -> bytes:
    """Leave out the byte order mark that belongs to the encoding."""
    for mark, name in MARKS:
        if name == encoding and data.startswith(mark):
            return data[len(mark) :]
    return data


def _in(data: bytes, encoding: str) -> Decoded:
    """Decode with undecodable bytes made visible and counted."""
    text = strict(data, encoding)
    if text is not None:
        return Decoded(line_ends(text), encoding)
    lost = 0

    def show(error: UnicodeError) -> tuple[str, int]:
        nonlocal lost
        assert isinstance(error, UnicodeDecodeError)  # the only kind that decode() reports
        # A lead byte whose pair means nothing is shown alone: its neighbour may be a line end.
        end = error.end if encoding in WIDE else error.start + 1
        lost += end - error.start
        return "".join(f"‹{byte:02X}›" for byte in error.object[error.start : end]), end

    codecs.register_error("newsreader.show", show)
    text = data.decode(encoding, "newsreader.show")
    return Decoded(line_ends(text), encoding, lost)
