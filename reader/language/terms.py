"""The terms in force: those of annotations/, and the reader's own laid over them."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from pathlib import Path

from reader import paths
from reader.document import EntityType
from reader.knowledge.terms import Term, Terms, TermSpan
from reader.language.segment import words

__all__ = ["Term", "TermSpan", "Terms", "files", "terms"]


def files() -> list[Path]:
    """List the files that hold terms and roles, ours and the reader's own."""
    folders = (paths.shipped(), paths.config() / "annotations")
    named = (folder / f"{section}.yaml" for folder in folders for section in ("terms", "titles"))
    return [path for path in named if path.is_file()]


@lru_cache(maxsize=1)
def terms() -> Terms:
    """Read the terms once, some 30 ms: in a worker thread, or where the reader asked for them.

    The roles of titles.yaml are terms too.  Raise Fault for a file that is wrong.
    """
    from reader.knowledge.loader import load

    known = load((paths.shipped(), paths.config() / "annotations"), ("terms", "titles"))
    doubtful: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for identity, form in known.ambiguous:
        doubtful[identity] += (form,)
    roles = (
        Term(each.id, each.names, "work", ambiguous=doubtful[each.id])
        for each in known.entities.values()
        if each.type is EntityType.TITLE
    )
    return Terms((*known.terms, *roles), words)
