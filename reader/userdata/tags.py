"""Tags as people write them inside a text: a # before a word."""

from __future__ import annotations

import re

_TAG = re.compile(r"(?<![\w&#＃/])[#＃]((?:[^\W_]|[-_](?=\w))+)")


def tags_in(text: str) -> tuple[str, ...]:
    """List the tags of a text, each once; numbers alone (#3) are none."""
    found = (match[1] for match in _TAG.finditer(text))
    return tuple(dict.fromkeys(tag for tag in found if not tag.isdigit()))
