"""Articles that come back as JSON: their notes join the reader's own."""

from __future__ import annotations

import argparse
import shlex
from dataclasses import replace
from pathlib import Path

from reader.annotate.decided import Decision, subject
from reader.document import Source
from reader.export.from_json import Kept, from_json
from reader.userdata import DecisionStore, Note, NoteStore
from reader.wording import Fault, say


def take_in(options: argparse.Namespace) -> int:
    """Put the notes and decisions of an article in JSON among the reader's own, each once."""
    path = Path(options.file)
    kept = from_json(path)
    added, decided = _taken(kept)
    command = f"newsreader {shlex.quote(str(path))}"
    print(say("imported", count=added, present=len(kept.notes) - added, command=command))
    if kept.decisions:
        print(say("imported_decisions", count=decided, present=len(kept.decisions) - decided))
    return 0


def _taken(kept: Kept) -> tuple[int, int]:
    """Take in notes and decisions; give how many of each are new."""
    source = kept.article.source
    return notes(source).take_in(kept.notes), decisions(source).take_in(kept.decisions)


def first_time(name: str | None) -> str:
    """Take in what a file holds that is opened, unless the reader has own of its article already; say so.

    So a note that was deleted after the first opening stays deleted; `import` brings it back.  Where
    notes cannot be kept, that is said instead, and the article can be read all the same.
    """
    kept = from_json(Path(name or ""))
    source = kept.article.source
    try:
        fresh = not notes(source).notes() and not decisions(source).decisions()
        added, decided = _taken(kept) if fresh else (0, 0)
    except Fault as fault:
        return str(fault)
    return say("taken_in", count=added, decided=decided) if added or decided else ""


def with_own(name: str | None) -> tuple[tuple[Note, ...], tuple[Decision, ...]]:
    """Give the notes and decisions of a file of JSON and the reader's own, which stand where both have one."""
    kept = from_json(Path(name or ""))
    source = kept.article.source
    mine = {note.id: note for note in notes(source).notes()}
    theirs = {note.id: mine.get(note.id, note) for note in kept.notes}
    own = decisions(source).decisions()
    about = [subject(one) for one in own]
    others = [one for one in kept.decisions if one in own or subject(one) not in about]
    joined = {one.id: one for one in (*others, *own)}
    return tuple({**theirs, **mine}.values()), tuple(joined.values())


def notes(source: Source) -> NoteStore:
    """Open the notes of an article that came from elsewhere."""
    return NoteStore(_here(source))


def decisions(source: Source) -> DecisionStore:
    """Open the decisions about an article that came from elsewhere."""
    return DecisionStore(_here(source))


def _here(source: Source) -> Source:
    """Know an article by its path where that holds everywhere, else by its content."""
    absolute = source.path and Path(source.path).is_absolute()
    return source if absolute or not source.sha256 else replace(source, path=None)
