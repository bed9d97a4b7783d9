"""The translation of an article, paragraph by paragraph, from a file beside it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader import intake
from reader.document import Article
from reader.wording import say


def beside(path: Path) -> Path | None:
    """Find the English translation of an article by its name: `name.en.txt` for `name.txt` or `name.zh.txt`."""
    stem = path.stem.removesuffix(".zh")
    other = path.with_name(f"{stem}.en{path.suffix}")
    return other if other != path and other.is_file() else None


def paired(article: Article, path: Path) -> Article:
    """Put a translation beside the paragraphs it has one for one; else give the article and a remark.

    Raise Fault where the file cannot be read.
    """
    other = intake.read(path, restore=False).paragraphs
    if len(other) != len(article.paragraphs):
        remark = say("translation_uneven", path=path, theirs=len(other), ours=len(article.paragraphs))
        return replace(article, remarks=(*article.remarks, remark))
    return replace(article, translation=tuple(paragraph.text for paragraph in other))
