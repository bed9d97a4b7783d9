"""Which encoding bytes are in, by what they begin with: told of the first page, too, so nothing heavy is imported."""

from __future__ import annotations

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

SAMPLE = 1 << 16
"""Bytes that are looked at to choose an encoding."""

LOST = "\ufffd"
"""What stands for bytes without a meaning."""

MARGIN = 6.0
"""Nats by which Big5-HKSCS must beat CP950, its older sister, to be believed."""

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


def strict(data: bytes, encoding: str) -> str | None:
    """Decode, or give None where a byte does not fit."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def told(sample: bytes) -> tuple[str, int]:
    """Give the encoding of a text by its first SAMPLE bytes, or all, and the bytes of its byte order mark.

    It is that of the whole text, but where UTF-8 is damaged only further on.
    """
    for mark, name in MARKS:
        if sample.startswith(mark):
            return name, len(mark)
    if (b"\0" not in sample or mostly_text(sample)) and _begins_sound(sample):
        return "utf-8", 0
    return best(sample), 0


def _begins_sound(sample: bytes) -> bool:
    """Tell whether bytes are UTF-8, of which the last character may be cut."""
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data" and len(sample) == SAMPLE
    return True


def to_line_end(data: bytes, encoding: str) -> bytes:
    """Cut bytes after their last line feed; none are left where there is none."""
    line_feed = "\n".encode(encoding)
    unit = len(line_feed)
    at = data.rfind(line_feed)
    while at > 0 and at % unit:
        at = data.rfind(line_feed, 0, at + unit - 1)
    return data[: at + unit] if at >= 0 else b""


def mostly_text(sample: bytes) -> bool:
    """Tell whether the zero bytes are stray ones, too few for UTF-16 or UTF-32 with ASCII in it."""
    return sample.count(0) * 50 < len(sample)


def best(sample: bytes) -> str:
    """Choose the encoding under which the sample is the likeliest Chinese text."""
    from reader.intake import common

    prices = common.prices()
    lost, least = prices[LOST], max(prices.values())
    wide = tuple(name for name in WIDE if _may_be(sample, name))
    texts = {name: sample.decode(name, "replace") for name in ("utf-8", *LEGACY, *wide)}
    gone = {name: text.count(LOST) for name, text in texts.items()}
    scores: dict[str, float] = {}
    for name in sorted(texts, key=gone.__getitem__):
        most = gone[name] * lost + (len(texts[name]) - gone[name]) * least  # it cannot be likelier
        if not scores or most >= max(scores.values()):
            scores[name] = _likely(texts[name]) - (MARGIN if name == "big5hkscs" else 0)
    return max(scores, key=scores.__getitem__)


def _may_be(sample: bytes, wide: str) -> bool:
    """Tell whether bytes may be in an encoding of two or four bytes a character; of four, all must have a meaning.

    Else junk of a few bytes would be the fewer characters without a meaning.
    """
    if wide.startswith("utf-16"):
        return len(sample) % 2 == 0
    return strict(sample[: len(sample) // 4 * 4], wide) is not None and len(sample) % 4 == 0


def likelihood(sample: bytes, encoding: str) -> float:
    """Give the log-likelihood (nats) of the bytes as Chinese text in an encoding."""
    return _likely(sample.decode(encoding, "replace"))


def _likely(text: str) -> float:
    from collections import Counter

    from reader.intake import common

    prices = common.prices()
    return sum(number * prices[character] for character, number in Counter(text).items())
