"""The source of an article as CSL-JSON, for Zotero, Pandoc and other makers of references."""

from __future__ import annotations

from collections.abc import Sequence

from reader.document import Article
from reader.export.escaping import json_text, visible
from reader.export.wish import Wish
from reader.script import script_of
from reader.userdata import Note


def csl(article: Article, notes: Sequence[Note], wish: Wish) -> str:
    """Write a list of one reference; what the article does not tell is left out."""
    source = article.source
    date = [int(part) for part in source.date.split("-") if part.isascii() and part.isdigit()]
    told: dict[str, object] = {
        "id": f"newsreader-{source.sha256[:12]}" if source.sha256 else _line(source.name) or "article",
        "type": "article-newspaper",
        "title": _line(source.title or source.name),
        "author": [{"literal": _line(source.author)}] if source.author else [],
        "container-title": _line(source.publisher),
        "issued": {"date-parts": [date]} if 1 <= len(date) <= 3 else {},
        "URL": _line(source.address),
        "language": script_of(article) or "zh",
        "archive_location": _line(source.path or source.name),
    }
    return json_text([{name: value for name, value in told.items() if value}], indent=1) + "\n"


def _line(text: str) -> str:
    return " ".join(visible(text, line=True).split())
