"""A file of notes: one article's head, and notes anchored by quotes; YAML that a person can read."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from reader.document import Quote, Source
from reader.folder import content
from reader.knowledge.yaml import read
from reader.record import record
from reader.userdata.fields import Fields, quote, quote_record
from reader.userdata.yaml import Plain, dump, lone

HEAD = ("name", "path", "sha256", "title", "author", "publisher", "date", "address")
"""Fields of `source` at the head of a file of notes; older files have the first four."""


@record
class Note:
    """What a reader wrote about a passage.

    `paragraph` (from 0) is where the quote stood, a hint only; `entity` and `move` are ids or None;
    `created` and `changed` are ISO 8601 with the zone.
    """

    id: str
    quote: Quote
    paragraph: int
    entity: str | None
    move: str | None
    text: str
    tags: tuple[str, ...] = ()
    created: str = ""
    changed: str = ""


@record
class NoteFile:
    """The content of one file; `source` maps the fields HEAD to texts."""

    source: dict[str, str]
    notes: tuple[Note, ...] = ()


NOTE = tuple(field.name for field in dataclasses.fields(Note))
"""Fields of a note in a file."""


def head(source: Source) -> dict[str, str]:
    """Give the head for an article's source."""
    return {
        "name": lone(source.name),
        "path": lone(absolute(source.path)),
        "sha256": source.sha256,
        "title": lone(source.title),
        "author": lone(source.author),
        "publisher": lone(source.publisher),
        "date": source.date,
        "address": lone(source.address),
    }


def absolute(path: str | None) -> str:
    """Give the path that stands for a file, whatever folder it was opened from; empty without one."""
    return str(Path(path).resolve()) if path else ""


def file_name(source: Source) -> str:
    """Give the name of an article's file of notes: readable, and one for each path."""
    slug = re.sub(r"[^\w.-]+|_+", "-", lone(Path(source.name or "article").stem)).strip("-.")[:40]
    key = absolute(source.path) or f"sha256:{source.sha256}"
    return (
        f"{slug or 'article'}-{hashlib.sha256(key.encode('utf-8', 'surrogateescape')).hexdigest()[:8]}.yaml"
    )


def moved(path: Path, source: Source) -> list[Path]:
    """List the files beside `path`, where it is missing, that may be of the same content under another name."""
    if os.path.exists(path) or not source.sha256:  # unlike Path.exists, no error where one may not enter
        return []
    wanted = source.sha256.encode("ascii")
    return [other for other in sorted(path.parent.glob("*.yaml")) if wanted in _start(other)]


def _start(path: Path) -> bytes:
    """Read what may hold the head of a file; a file that cannot be read holds none."""
    try:
        return content(path)[:8192]
    except OSError:
        return b""


def parse(text: str, *, name: str) -> NoteFile:
    """Read a file of notes, or raise a Fault that names it."""
    value = read(text, name=name)
    whole = Fields(value if isinstance(value, dict) else {}, "", name, "notes_broken")
    source = whole.into("source")
    notes = tuple(map(_note, whole.each("notes")))
    if len({note.id for note in notes}) < len(notes):
        raise whole.wrong("notes.id")
    return NoteFile({key: source.text(key) for key in HEAD}, notes)


def _note(fields: Fields) -> Note:
    fields.only(*NOTE)
    return Note(
        id=fields.text("id", needed=True),
        quote=quote(fields.into("quote")),
        paragraph=fields.number("paragraph") or 0,
        entity=fields.text("entity") or None,
        move=fields.text("move") or None,
        text=fields.text("text"),
        tags=fields.texts("tags", filled=False),
        created=fields.text("created"),
        changed=fields.text("changed"),
    )


def write(file: NoteFile) -> str:
    """Write a file of notes as YAML; fields that are empty are left out."""
    head = dump({"source": {key: value for key, value in file.source.items() if value}})
    return head + ("notes:\n" + "".join(map(_entry, file.notes)) if file.notes else "notes: []\n")


@lru_cache(maxsize=8192)
def _entry(note: Note) -> str:
    """Write one note; the same text each time, so that saving one of 300 does not write out 299 (40 ms)."""
    return dump([_record(note)])


def _record(note: Note) -> dict[str, Plain]:
    record: dict[str, Plain] = {"id": note.id, "quote": quote_record(note.quote), "paragraph": note.paragraph}
    record.update({key: value for key, value in (("entity", note.entity), ("move", note.move)) if value})
    record["text"] = note.text
    if note.tags:
        record["tags"] = list(note.tags)
    record.update({"created": note.created, "changed": note.changed})
    return record


def surrogates(notes: Iterable[Note]) -> bool:
    """Tell whether notes hold half characters that no file can store."""
    return any(lone(text) != text for note in notes for text in _texts(note))


def _texts(note: Note) -> tuple[str, ...]:
    quote = note.quote
    return (
        note.id,
        note.text,
        *note.tags,
        note.entity or "",
        note.move or "",
        *(quote.exact, quote.prefix, quote.suffix),
    )
