"""Annotating what is being read: at once where it is known already, else from the place that is read on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reader.annotate import kept
from reader.annotate.aside import Aside, cores
from reader.annotate.stretches import joined, placed, stretch, stretches
from reader.document import Article, Entity

ASIDE = 20_000
"""Characters from which a process of its own is worth its start on one core, and gives way to all else.

On more cores every article has one: no key waits for names.
"""

Steps = Iterator[tuple[float, Article | None]]
"""The part of the text that is annotated, up to 1.0, with what is known by then where that is to be shown."""


def gradually(
    article: Article,
    folders: Sequence[Path],
    sidecar: Path | None,
    here: Callable[[], int],
    cancelled: Callable[[], bool],
) -> Steps:
    """Annotate an article and keep what was found; give what is known where the reader is, and at the end.

    `folders` and `sidecar` are as in the pipeline; `here` tells which paragraph is read: its stretch comes
    first.  Raise Fault for annotations that cannot be used; whatever else an annotator raises comes through.
    """
    beside = sidecar if sidecar and sidecar.is_file() else None
    name = kept.key(article, folders, beside)
    known = kept.recall(article, name)
    if known is not None:
        yield 1.0, known
        return
    for share, found in _found(article, folders, beside, here, cancelled):
        yield share, found
        if share == 1.0 and found and not cancelled() and found.remarks == article.remarks:
            kept.keep(found, name)


def _found(
    article: Article,
    folders: Sequence[Path],
    sidecar: Path | None,
    here: Callable[[], int],
    cancelled: Callable[[], bool],
) -> Steps:
    short = sum(len(one.text) for one in article.paragraphs) < ASIDE
    if short and cores() < 2:
        from reader.annotate.pipeline import annotate, load_knowledge

        yield 1.0, annotate(article, load_knowledge(folders), sidecar=sidecar, cancelled=cancelled)
        return
    waiting = [range(len(article.paragraphs))] if sidecar else stretches(article)
    parts: dict[range, Article] = {}
    known: dict[str, Entity] = {}
    fresh: list[range] = []
    count = len(waiting)
    with Aside(folders, politely=not short) as process:
        while waiting and not cancelled():
            place = here()
            paragraphs = next((one for one in waiting if place in one), waiting[0])
            waiting.remove(paragraphs)
            fresh.append(paragraphs)
            part = process.annotate(stretch(article, paragraphs), sidecar)
            parts[paragraphs] = placed(part, paragraphs.start, known)
            seen = any(here() in one for one in fresh)  # to join all costs more than to find some
            if seen:
                fresh.clear()
            if waiting:
                yield len(parts) / count, joined(article, parts) if seen else None
    if not waiting:
        whole = joined(article, parts)
        parts.clear()  # it holds all of it once more
        yield 1.0, whole
