"""Articles that come back as JSON: their notes join the reader's own."""

from __future__ import annotations

import argparse
import shlex
from dataclasses import replace
from pathlib import Path

from reader.cli.opened import place
from reader.document import Source
from reader.export.from_json import from_json
from reader.userdata import Note, NoteStore
from reader.wording import Fault, say


def take_in(options: argparse.Namespace) -> int:
    """Put the notes of an article in JSON among the reader's own, each once."""
    path = Path(options.file)
    kept = from_json(path)
    added = store(kept.article.source).take_in(kept.notes)
    command = f"newsreader {shlex.quote(str(path))}"
    print(say("imported", count=added, present=len(kept.notes) - added, command=command))
    return 0


def first_time(name: str | None) -> str:
    """Take in the notes of a file that is opened, unless its article has notes here already; say so.

    So a note that was deleted after the first opening stays deleted; `import` brings it back.  Where
    notes cannot be kept, that is said instead, and the article can be read all the same.
    """
    kept = from_json(Path(name or ""))
    try:
        own = store(kept.article.source)
        added = 0 if own.notes() else own.take_in(kept.notes)
    except Fault as fault:
        return str(fault)
    return say("taken_in", count=added) if added else ""


def with_own(name: str | None, notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """Give the notes of a file of JSON and the reader's own, which stand where both have one."""
    kept = from_json(Path(place(name)[0] or ""))
    own = {note.id: note for note in notes}
    theirs = {note.id: own.get(note.id, note) for note in kept.notes}
    return tuple({**theirs, **own}.values())


def store(source: Source) -> NoteStore:
    """Open the notes of an article that came from elsewhere: by its path where that file is here, else by content."""
    here = source.path and Path(source.path).is_absolute()
    return NoteStore(source if here or not source.sha256 else replace(source, path=None))
