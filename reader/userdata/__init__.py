"""The reader's own: notes, kept in plain files."""

from __future__ import annotations

from reader.userdata.notefile import Note
from reader.userdata.notes import Change, NoteStore, located

__all__ = ["Change", "Note", "NoteStore", "located"]
