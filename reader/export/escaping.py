"""Text that stays text inside Markdown, XML and JSON: no markup, no HTML, no control characters."""

from __future__ import annotations

import json
import re

_MARKUP = re.compile(r"[\\`*_\[\]<>|~&#$^]")
_CONTROLS = {code: chr(0x2400 + code) for code in range(32) if code not in (9, 10)} | {
    127: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
}
"""Control characters -> their pictures; C1 controls have none."""

_LINE_ENDS = dict.fromkeys([9, 10, 11, 12, 13, 0x85, 0x2028, 0x2029], " ")
_NO_TEXT = dict.fromkeys([*range(0xD800, 0xE000), 0xFFFE, 0xFFFF], "\ufffd")
"""Half characters and code points that XML forbids."""

_SEEN = _CONTROLS | _NO_TEXT | {13: "\n", 0x2028: "\n", 0x2029: "\n"}
_SEEN_IN_LINE = _SEEN | _LINE_ENDS


def visible(text: str, *, line: bool = False) -> str:
    """Show control characters by their pictures, of the same length; on one `line`, line ends as blanks."""
    return text.translate(_SEEN_IN_LINE if line else _SEEN)


def json_text(value: object, *, indent: int | None = None) -> str:
    """Write JSON that holds no control character; half a character is written out (`lone` does the same)."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    text = re.sub("[\x7f-\x9f\u2028\u2029]", lambda match: f"\\u{ord(match[0]):04x}", text)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def inline(text: str) -> str:
    """Escape text for one line of Markdown, a table cell too: line ends become blanks."""
    return _line(
        " ".join(text.translate(_CONTROLS | {9: " ", 13: " ", 0x2028: " ", 0x2029: " "}).split("\n"))
    )


def block(text: str, indent: str = "") -> str:
    """Escape text of several lines: lines stay lines, leading blanks stay, empty lines part paragraphs."""
    lines = re.sub(r"\r\n?|[\u2028\u2029\x85]", "\n", text).translate(_CONTROLS).expandtabs(4).split("\n")
    shown = [_line(line) for line in lines]
    parts = []
    for line, following in zip(shown, [*shown[1:], ""], strict=True):
        parts.append(indent + line + ("\\" if line and following else "") if line else indent.rstrip())
    return "\n".join(parts).strip("\n")


def _line(line: str) -> str:
    text = line.strip(" ")
    lead = "\u00a0" * (len(line) - len(line.lstrip(" "))) if text else ""
    text = _MARKUP.sub(r"\\\g<0>", text)
    if match := re.match(r"\d+(?=[.)])", text):
        text = f"{match[0]}\\{text[match.end() :]}"
    elif text[:1] in ("-", "+", "=", ":"):
        text = f"\\{text}"
    return lead + text
