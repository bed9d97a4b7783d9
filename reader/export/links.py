"""Where an export leads back to: `article.txt#p3` is the third paragraph, for the command and in a browser."""

from __future__ import annotations

import shlex

from reader.document import Source
from reader.export.escaping import visible


def link(source: Source, paragraph: int) -> str:
    """Give `FILE#p3` for paragraph number 2 (from 0), as `newsreader FILE#p3` takes it."""
    return f"{visible(source.path or source.name or '-', line=True)}#p{paragraph + 1}"


def command(source: Source, paragraph: int) -> str:
    """Give what to type in a shell to read at a paragraph (from 0)."""
    return f"newsreader {shlex.quote(link(source, paragraph))}"
