"""Where a sentence begins and ends."""

from __future__ import annotations

import re

_END = re.compile(r"(?:[。！？!?…]+|\.(?=\s|$))[」』”’）)\]】》]*\s*")


def sentence(text: str, at: int) -> tuple[int, int]:
    """Give start and end of the sentence that holds character `at`, its closing marks with it."""
    start = 0
    for match in _END.finditer(text):
        if match.end() > at:
            return start, match.start() + len(match[0].rstrip())
        start = match.end()
    return start, len(text.rstrip()) if text[start:].strip() else len(text)
