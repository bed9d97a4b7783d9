"""Articles in the manner of news, written for these tests, with the names marked in them: {P 沈亦舟}, {O …}."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from reader.annotate.evaluate import Labelled

FOLDER = Path(__file__).parent / "cases" / "annotate" / "news"

TYPES = {"P": "PERSON", "O": "ORG", "L": "PLACE", "T": "TITLE", "D": "PRODUCT"}

_MARK = re.compile(r"\{([POLTD]) ([^}]+)\}")


def paragraphs(path: Path) -> Iterator[Labelled]:
    """Give the paragraphs of a file with the names in them."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        text, at = "", 0
        spans = set()
        for mark in _MARK.finditer(line):
            text += line[at : mark.start()]
            spans.add((len(text), len(text) + len(mark[2]), TYPES[mark[1]]))
            text, at = text + mark[2], mark.end()
        yield Labelled(f"{path.stem} {number}", text + line[at:], frozenset(spans))
