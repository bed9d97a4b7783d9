"""The notes of all articles: what each file of notes holds, and where its article lies."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reader import paths
from reader.knowledge.loader import read_text
from reader.record import record
from reader.userdata import notefile
from reader.userdata.notefile import Note
from reader.wording import Fault


@record
class Shelved:
    """A note and the head of the article it is on; `path` is empty for one that came through a pipe."""

    note: Note
    name: str
    title: str
    path: str
    sha256: str

    @property
    def gone(self) -> bool:
        """Tell whether the article is no longer where it was."""
        return not self.path or not Path(self.path).is_file()


def shelf(folder: Path | None = None) -> tuple[list[Shelved], list[Fault]]:
    """Give all notes, the latest changed first, and a Fault for each file that cannot be read."""
    shelved, faults = [], []
    for path in sorted((folder or paths.data() / "notes").glob("*.yaml")):
        try:
            file = notefile.parse(read_text(path), name=str(path))
        except Fault as fault:
            faults.append(fault)
            continue
        head = file.source
        shelved += [
            Shelved(note, head["name"], head["title"], head["path"], head["sha256"]) for note in file.notes
        ]
    shelved.sort(key=lambda each: each.note.changed, reverse=True)
    return shelved, faults


def tagged(shelved: Iterable[Shelved], tags: Iterable[str]) -> list[Shelved]:
    """Keep the notes that have all these tags, in any case."""
    wanted = {tag.lstrip("#＃").casefold() for tag in tags}
    return [each for each in shelved if wanted <= {tag.casefold() for tag in each.note.tags}]


def tags(shelved: Iterable[Shelved]) -> dict[str, int]:
    """Count the tags, the most used first."""
    counts: dict[str, int] = {}
    for each in shelved:
        for tag in each.note.tags:
            counts[tag] = counts.get(tag, 0) + 1
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
