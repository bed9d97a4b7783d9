"""Which encoding bytes are in, and their text: nothing is lost, nothing replaced in silence."""

from __future__ import annotations

import codecs
from collections import Counter

from reader.intake import common
from reader.record import record
from reader.wording import Fault

CHOICES = ("utf-8", "gb18030", "big5hkscs", "cp950", "utf-16", "utf-32")

MARKS = (  # byte order marks, the longer before those they begin with
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
LEGACY = ("gb18030", "cp950", "big5hkscs")
WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "big5": "cp950"}

SAMPLE = 1 << 16
"""Bytes that are looked at to choose an encoding."""

MARGIN = 6.0
"""Nats by which Big5-HKSCS must beat CP950, its older sister, to be believed."""


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
        if not (name := codec(encoding)):
            raise Fault("intake_encoding", code=2, encoding=encoding, choices=", ".join(CHOICES))
        return _in(_without_mark(data, name), name)
    for mark, name in MARKS:
        if data.startswith(mark):
            return _in(data[len(mark) :], name)
    if b"\0" not in data[:SAMPLE] or _mostly_text(data[:SAMPLE]):
        text = _strict(data, "utf-8")
        if text is not None:
            return Decoded(line_ends(text), "utf-8")
    return _in(data, _best(data[:SAMPLE]))


C1 = frozenset(chr(code) for code in range(0x80, 0xA0) if code != 0x85)


def line_ends(text: str) -> str:
    """Write every line end (CR, CRLF, NEL, LS, PS, VT, FF) as one line feed."""
    if text.isascii() and not any(end in text for end in "\r\v\f"):
        return text
    if "\x85" in text and not C1.isdisjoint(text):  # bytes of another encoding, not line ends
        text = text.replace("\x85", "\u2026")
    for end in ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"):
        if end in text:
            text = text.replace(end, "\n")
    return text


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


UNSAFE = {"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "mbcs", "oem"}
"""Codecs of Python that are no encodings of articles."""


def _without_mark(data: bytes, encoding: str) -> bytes:
    """Leave out the byte order mark that belongs to the encoding."""
    for mark, name in MARKS:
        if name == encoding and data.startswith(mark):
            return data[len(mark) :]
    return data


def _strict(data: bytes, encoding: str) -> str | None:
    """Decode, or give None where a byte does not fit."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _in(data: bytes, encoding: str) -> Decoded:
    """Decode with undecodable bytes made visible and counted."""
    text = _strict(data, encoding)
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


def _mostly_text(sample: bytes) -> bool:
    """Tell whether the zero bytes are stray ones, too few for UTF-16 or UTF-32 with ASCII in it."""
    return sample.count(0) * 50 < len(sample)


def _best(sample: bytes) -> str:
    """Choose the encoding under which the sample is the likeliest Chinese text."""
    wide = tuple(name for name in WIDE if _may_be(sample, name))
    names: tuple[str, ...] = ("utf-8", *LEGACY, *wide)
    scores = {name: likelihood(sample, name) for name in names}
    scores["big5hkscs"] -= MARGIN
    return max(scores, key=lambda name: scores[name])


def _may_be(sample: bytes, wide: str) -> bool:
    """Tell whether bytes may be in an encoding of two or four bytes a character; of four, all must have a meaning.

    Else junk of a few bytes would be the fewer characters without a meaning.
    """
    if wide.startswith("utf-16"):
        return len(sample) % 2 == 0
    return _strict(sample[: len(sample) // 4 * 4], wide) is not None and len(sample) % 4 == 0


def likelihood(sample: bytes, encoding: str) -> float:
    """Give the log-likelihood (nats) of the bytes as Chinese text in an encoding."""
    text = sample.decode(encoding, "replace")
    prices = common.prices()
    return sum(number * prices[character] for character, number in Counter(text).items())
