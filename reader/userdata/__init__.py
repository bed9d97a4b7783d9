"""The reader's own: notes and decisions, kept in plain files."""

from __future__ import annotations

from reader.userdata.decisions import DecisionStore
from reader.userdata.notefile import Note
from reader.userdata.notes import Change, NoteStore, located

__all__ = ["Change", "DecisionStore", "Note", "NoteStore", "located"]
