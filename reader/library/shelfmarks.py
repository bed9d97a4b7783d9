"""What the reader has of each article of a library: whether it was read, how many notes, which tags."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from reader import paths
from reader.library import read_marks
from reader.record import record

Stamp = tuple[tuple[str, int], ...]


@record
class Marks:
    """By the sha256 of an article: `seen`, the count of `notes`, their `tags` in lower case."""

    seen: frozenset[str] = frozenset()
    notes: Mapping[str, int] = field(default_factory=dict)
    tags: Mapping[str, frozenset[str]] = field(default_factory=dict)


def stamp(folder: Path | None = None) -> Stamp:
    """Give what differs once a note or a mark is written: files and the times of their last change."""
    folder = folder or paths.data()
    files = [folder / read_marks.NAME, *sorted((folder / "notes").glob("*.yaml"))]
    return tuple((str(file), file.stat().st_mtime_ns) for file in files if file.is_file())


def marks(folder: Path | None = None, *, notes: bool = True) -> Marks:
    """Read all marks and notes; files of notes that cannot be read are passed over (`B` tells of them).

    Without `notes`, what was read alone is told: that takes a millisecond, notes need YAML.
    """
    folder = folder or paths.data()
    seen = frozenset(read_marks.read(folder))
    if not notes:
        return Marks(seen)
    from reader.userdata.everywhere import shelf  # 60 ms that the first rows do not wait for

    counts: dict[str, int] = {}
    tags: dict[str, set[str]] = {}
    for each in shelf(folder / "notes")[0]:
        counts[each.sha256] = counts.get(each.sha256, 0) + 1
        tags.setdefault(each.sha256, set()).update(tag.casefold() for tag in each.note.tags)
    return Marks(seen, counts, {digest: frozenset(words) for digest, words in tags.items()})
