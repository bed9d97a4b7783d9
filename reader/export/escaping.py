"""Text that stays text inside Markdown: no markup, no HTML, no control characters."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"[\\`*_\[\]<>|~&#$^]")
_CONTROLS = {code: chr(0x2400 + code) for code in range(32) if code not in (9, 10)} | {
    127: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
}
"""Control characters -> their pictures; C1 controls have none."""


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
