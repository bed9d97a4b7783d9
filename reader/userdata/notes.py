"""The notes of one article: add, edit, delete, undo, and each change is on the disk before it returns."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from reader import anchors, paths
from reader.document import Article, Quote, Source, Span
from reader.knowledge.loader import read_text
from reader.record import record
from reader.userdata import files, notefile
from reader.userdata.notefile import Note, NoteFile
from reader.userdata.tags import tags_in
from reader.wording import Fault


@record
class Change:
    """One change of one note: added (`before` is None), deleted (`after` is None) or edited."""

    before: Note | None
    after: Note | None

    def reversed(self) -> Change:
        """Give the change that takes this one back."""
        return Change(self.after, self.before)


def now() -> str:
    """Give the time as notes keep it: ISO 8601, to the second, with the zone."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


class NoteStore:
    """The notes of the article from `source`, kept in `folder` (the user's own without one).

    Opening reads; nothing is written before the first change.  Every change is laid, note by note,
    over what the file holds by then, so that two programs keep each other's notes; where both
    changed the same note, the other's stays as a note of its own.  Any method raises a Fault, and
    changes nothing, where the file is broken or cannot be written.
    """

    def __init__(self, source: Source, *, folder: Path | None = None, clock: Callable[[], str] = now) -> None:
        self._source, self._clock = source, clock
        self._folder = folder or paths.data() / "notes"
        self.path = self._folder / notefile.file_name(source)
        self._undo: list[Change] = []
        self._redo: list[Change] = []
        self._seen: tuple[Path, str, NoteFile] | None = None
        self._notes = self._read()[0].notes

    def ready(self) -> None:
        """Write out the notes once in memory, so that the first save is as fast as the others (40 ms at 300)."""
        notefile.write(NoteFile({}, self._notes))

    def notes(self) -> tuple[Note, ...]:
        """Give the notes as of the last change or `reload`, oldest first."""
        return self._notes

    def get(self, identity: str) -> Note:
        """Give the note with this id; raise KeyError without one."""
        return {note.id: note for note in self._notes}[identity]

    def reload(self) -> tuple[Note, ...]:
        """Read again what is on the disk, the notes of other programs too."""
        self._notes = self._read()[0].notes
        return self._notes

    def add(
        self,
        quote: Quote,
        text: str,
        *,
        paragraph: int = 0,
        entity: str | None = None,
        move: str | None = None,
        tags: Iterable[str] = (),
    ) -> Change:
        """Write a note on the words of `quote`, which must not be empty; #tags in the text join `tags`."""
        if not quote.exact:
            raise ValueError("a note needs words to stand at")
        when = self._clock()
        kept = tuple(dict.fromkeys((*tags, *tags_in(text))))
        note = Note(identity(), quote, paragraph, entity, move, text, kept, when, when)
        return self._do(Change(None, note))

    def edit(self, identity: str, *, text: str | None = None, tags: Iterable[str] | None = None) -> Change:
        """Change the words or tags of a note; raise KeyError where no note has this id."""
        before = self.get(identity)
        words = before.text if text is None else text
        told = tags_in(before.text)
        others = [tag for tag in before.tags if tag not in told] if tags is None else tags
        after = replace(
            before,
            text=words,
            tags=tuple(dict.fromkeys((*others, *tags_in(words)))),
            changed=self._clock(),
        )
        return self._do(Change(before, after))

    def delete(self, identity: str) -> Change:
        """Remove a note; raise KeyError where no note has this id."""
        return self._do(Change(self.get(identity), None))

    def take_in(self, notes: Iterable[Note]) -> int:
        """Add notes that were written elsewhere, ids and times kept; give how many were not here yet.

        A note that is here under the same id with other words stays, and the other joins it under an
        id made of both, so that taking in the same notes twice adds nothing.
        """
        added = 0
        for note in notes:
            present = {each.id: each for each in self._notes}
            if note.id in present and present[note.id] != note:
                note = replace(note, id=_joint(note))
            if note.id not in present:
                self._do(Change(None, note))
                added += 1
        return added

    def undo(self) -> Change | None:
        """Take back the last change that is not taken back yet; give what was done, None if there is none."""
        return self._step(self._undo, self._redo)

    def redo(self) -> Change | None:
        """Do again what was taken back last; give what was done, None if there is nothing."""
        return self._step(self._redo, self._undo)

    def _do(self, change: Change) -> Change:
        self._save(change)
        self._undo.append(change)
        self._redo.clear()
        return change

    def _step(self, done: list[Change], other: list[Change]) -> Change | None:
        if not done:
            return None
        change = done[-1].reversed()
        self._save(change)
        done.pop()
        other.append(change)
        return change

    def _save(self, change: Change) -> None:
        if change.after and notefile.surrogates([change.after]):
            raise Fault("notes_surrogate", code=1)
        with files.changing(self._folder, self.path, "notes_not_saved", held="notes_locked"):
            file, origin = self._read()
            notes = applied(file.notes, change)
            saved = NoteFile(notefile.head(self._source), notes)
            content = notefile.write(saved)
            files.sweep(self.path)
            files.replace(self.path, content.encode("utf-8"), mode=0o600)
            if origin and origin != self.path and not os.path.exists(file.source["path"]):
                origin.unlink()  # the article has moved: one file of notes, under its new name
        self._notes, self._seen = notes, (self.path, content, saved)

    def _read(self) -> tuple[NoteFile, Path | None]:
        """Read this article's file, else that of an article elsewhere with the same content."""
        for path in (self.path, *notefile.moved(self.path, self._source)):
            if os.path.exists(path):  # unlike Path.exists, no error where a folder may not be entered
                file = self._parsed(path)
                if path == self.path or file.source["sha256"] == self._source.sha256:
                    return file, path
        return NoteFile(notefile.head(self._source)), None

    def _parsed(self, path: Path) -> NoteFile:
        """Read a file of notes; the text that was read or written last is not parsed again (25 ms at 300)."""
        text = read_text(path)
        if self._seen is None or self._seen[:2] != (path, text):
            self._seen = (path, text, notefile.parse(text, name=str(path)))
        return self._seen[2]


def applied(notes: tuple[Note, ...], change: Change) -> tuple[Note, ...]:
    """Lay a change over notes that another program may have changed meanwhile."""
    target = change.before or change.after
    assert target is not None
    after = [] if change.after is None else [change.after]
    at = next((place for place, note in enumerate(notes) if note.id == target.id), len(notes))
    present = notes[at : at + 1]
    theirs = [replace(note, id=identity()) for note in present if note not in (change.before, change.after)]
    return (*notes[:at], *after, *theirs, *notes[at + 1 :])


def located(article: Article, notes: Iterable[Note]) -> list[tuple[Note, Span | None]]:
    """Find where each note stands in the article as it is now, reworded or not; None where its words are lost."""

    def place(note: Note) -> Span | None:
        span = anchors.find(article.paragraphs, note.quote, near=note.paragraph)
        return span or anchors.nearest(article.paragraphs, note.quote, near=note.paragraph)

    return [(note, place(note)) for note in notes]


def _joint(note: Note) -> str:
    """Make an id for one version of a note: the same for the same words."""
    words = repr((note.id, note.quote, note.text, note.tags, note.changed))
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def identity() -> str:
    """Give an id that nothing else has."""
    return secrets.token_hex(6)
