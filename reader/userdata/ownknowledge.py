"""Decisions that hold for all articles: records in the reader's own annotations, beside those a person wrote there."""

from __future__ import annotations

import hashlib
from pathlib import Path

from reader import paths
from reader.annotate.decided import OWN
from reader.annotate.text.found import slug
from reader.document import Entity, EntityType, Names
from reader.knowledge.loader import read_text
from reader.knowledge.schema import FILES, TAGS, faults
from reader.knowledge.yaml import Lines, Value, read
from reader.record import record
from reader.userdata import files
from reader.userdata.yaml import Plain, dump
from reader.wording import Fault


@record
class Written:
    """What one change wrote: the file of its record, and every file's bytes before and after.

    None stands for a file that was not there.
    """

    path: Path
    files: tuple[tuple[Path, bytes | None, bytes | None], ...]

    def reversed(self) -> Written:
        """Give the change that takes this one back."""
        return Written(self.path, tuple((path, after, before) for path, before, after in self.files))


SECTIONS = {kind: section for section, kind in FILES.items()}
"""Type -> name of its file, without `.yaml`."""

_ORDER = ("id", "delete", "names", "wikidata", "about", "kind", "parent", "maker", "ambiguous", "except")


def identity(entity: Entity, english: str = "") -> str:
    """Give the id of an entity in the files: its own, else of its English name, else of a name's digest."""
    made = entity.id.startswith(OWN) or not entity.id.isascii()
    if not made:
        return entity.id
    english = slug(next(iter(entity.names.get("en", ())), english))
    name = next((names[0] for names in entity.names.values() if names), entity.id)
    kind = entity.type.value.lower()
    return english or f"{kind}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def add(entity: Entity, aliases: Names, *, folder: Path | None = None) -> Written:
    """Add an entity, with names the article has for it.  What a record has already stays.

    Raise a Fault where the file is broken or cannot be written; nothing is changed then.
    """
    folder = folder or paths.config() / "annotations"
    key = identity(entity, next(iter(aliases.get("en", ())), ""))
    record = dict(_record(folder, key))
    names: dict[str, Plain] = {}
    for tag in TAGS:
        known = (*entity.names.get(tag, ()), *_texts(record, "names", tag), *aliases.get(tag, ()))
        if forms := list(dict.fromkeys(known)):
            names[tag] = list(forms)
    record |= {"id": key, "names": names}
    record |= {"wikidata": entity.wikidata} if entity.wikidata else {}
    record |= {"about": entity.about} if entity.about else {}
    record.pop("delete", None)
    return _write(folder, entity.type, record)


def never(entity: Entity, word: str, *, folder: Path | None = None) -> Written:
    """Say that a word holds no name, though that of an entity stands in it."""
    folder = folder or paths.config() / "annotations"
    known = entity.known and not entity.id.startswith(OWN)
    kind = entity.type.value.lower()
    key = entity.id if known else f"no-{kind}-{hashlib.sha256(word.encode()).hexdigest()[:8]}"
    record = dict(_record(folder, key)) or {"id": key, "delete": "yes"}
    record["except"] = list(dict.fromkeys((*_texts(record, "except"), word)))
    return _write(folder, entity.type, record)


def _texts(record: dict[str, Plain], *keys: str) -> tuple[str, ...]:
    value: object = record
    for key in keys:
        value = value.get(key, {}) if isinstance(value, dict) else {}
    return tuple(map(str, value)) if isinstance(value, list) else ()


def _record(folder: Path, key: str) -> dict[str, Plain]:
    """Give the record with an id: the reader's own, else the one shipped; empty without one."""
    for place in (folder, paths.shipped()):
        for section in FILES:
            path = place / f"{section}.yaml"
            if path.is_file() and key in read_text(path):  # to parse all that is shipped takes half a second
                for record in _records(path, section, Lines()):
                    if record.get("id") == key:
                        return _plain(record)
    return {}


def _records(path: Path, section: str, lines: Lines) -> list[dict[str, Value]]:
    value = read(read_text(path), name=str(path), lines=lines) or []
    for fault in faults(section, value, path=path, lines=lines):
        raise fault
    return [record for record in value if isinstance(record, dict)]


def _plain(record: dict[str, Value]) -> dict[str, Plain]:
    def plain(value: Value) -> Plain:
        if isinstance(value, dict):
            return {key: plain(one) for key, one in value.items()}
        return [plain(one) for one in value] if isinstance(value, list) else value

    return {key: plain(value) for key, value in record.items()}


def again(change: Written) -> None:
    """Write a change anew, or its reverse; raise a Fault where a file is not as the change found it."""
    with files.changing(change.path.parent, change.path, "decisions_not_saved", held="notes_locked"):
        for path, before, _ in change.files:
            if _bytes(path) != before:
                raise Fault("annotations_changed", path=path)
        for path, _, after in change.files:
            if after is None:
                path.unlink(missing_ok=True)
            else:
                files.replace(path, after)


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _write(folder: Path, kind: EntityType, record: dict[str, Plain]) -> Written:
    """Put a record into the file of its type, and out of those of others; all else stays as it was written."""
    ordered = {key: record[key] for key in _ORDER if key in record}
    ordered = {key: one for key, one in ordered.items() if key not in _other_fields(kind)}
    home = folder / f"{SECTIONS[kind]}.yaml"
    done = []
    with files.changing(folder, home, "decisions_not_saved", held="notes_locked"):
        for section in FILES:
            path = folder / f"{section}.yaml"
            if path == home or (path.is_file() and _has(path, section, str(record["id"]))):
                text = replaced(path, section, str(record["id"]), dump([ordered]) if path == home else "")
                done.append((path, _bytes(path), text.encode("utf-8")))
        for path, _, after in done:
            files.replace(path, after)
    return Written(home, tuple(done))


def _other_fields(kind: EntityType) -> set[str]:
    """List the fields that records of a type have not."""
    fields = {"kind", "parent", "maker"}
    return fields - {EntityType.ORG: {"kind", "parent"}, EntityType.PRODUCT: {"maker"}}.get(kind, set())


def _has(path: Path, section: str, key: str) -> bool:
    return any(record.get("id") == key for record in _records(path, section, Lines()))


def replaced(path: Path, section: str, key: str, new: str) -> str:
    """Give the text of a file with `new` in place of the record `key`, or at its end; remarks stay."""
    text = read_text(path) if path.is_file() else ""
    lines = Lines()
    records = _records(path, section, lines) if text.strip() else []
    rows = text.splitlines(keepends=True)
    starts = [lines[id(record)] - 1 for record in records]
    at = next((number for number, record in enumerate(records) if record.get("id") == key), None)
    if at is None:
        head, tail = [*rows, "" if not rows or rows[-1].endswith("\n") else "\n"], []
    else:
        end = starts[at + 1] if at + 1 < len(starts) else len(rows)
        while end > starts[at] + 1 and rows[end - 1].lstrip().startswith("#"):
            end -= 1  # a remark before the next record is that one's
        head, tail = rows[: starts[at]], rows[end:]
    indent = next((row[: len(row) - len(row.lstrip())] for row in (rows[n] for n in starts)), "")
    inside = "".join(f"{indent}{row}" for row in new.splitlines(keepends=True))
    text = "".join((*head, inside, *tail))
    now = read(text, name=str(path)) if text.strip() else []
    kept = [record for record in records if record.get("id") != key]
    if not isinstance(now, list) or [r for r in now if isinstance(r, dict) and r.get("id") != key] != kept:
        raise Fault("annotations_beside", path=path)
    for fault in faults(section, now, path=path, lines=Lines()):
        raise fault
    return text
