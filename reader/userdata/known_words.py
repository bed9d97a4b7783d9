"""Words that the reader knows, and words looked up, with the sentences they stood in."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from reader import paths
from reader.document import Source
from reader.knowledge.loader import read_text
from reader.knowledge.yaml import Lines, read
from reader.record import record
from reader.script import fold
from reader.userdata import files
from reader.userdata.notefile import absolute
from reader.userdata.yaml import Plain, dump, lone
from reader.wording import Fault, say

KNOWN = "known.txt"
"""A known word a line; lines that begin with # are the reader's own remarks, and stay."""

LOOKED_UP = "looked-up.yaml"
"""A list of {word, sentence, source, when, path, sha256}, the latest last."""


@record
class LookedUp:
    """A word looked up: the sentence and the article (name or address) it stood in, and when (ISO 8601).

    `path` (absolute) and `sha256` (of its bytes) tell which article, for titles are shared; both are
    empty in words kept by an earlier version.
    """

    word: str
    sentence: str = ""
    source: str = ""
    when: str = ""
    path: str = ""
    sha256: str = ""

    def stood_in(self, source: Source) -> bool:
        """Tell whether the word was looked up in an article: in the file, though edited since, or in the same bytes."""
        if not self.path and not self.sha256:
            return bool(self.source) and self.source in (source.address, source.title, source.name)
        file = lone(absolute(source.path))
        return self.sha256 == source.sha256 != "" or self.path == file != ""


class WordStore:
    """What a reader has learnt, in two plain files of `folder` (`words/` in the data folder without one).

    Nothing is read before it is asked for.  Each change is laid over what the files hold by then, and is
    on the disk when the method returns; a Fault is raised, and nothing changed, where that cannot be.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or paths.data() / "words"

    def known(self) -> frozenset[str]:
        """Give the known words, as marked, in whichever script; compare with `reader.script.fold`."""
        return frozenset(line for line in self._lines() if not line.startswith("#"))

    def know(self, word: str, *, known: bool = True) -> None:
        """Mark a word as known, or no longer; in the other script it is the same word."""

        def change() -> None:
            lines = self._lines()
            folded = fold(word)
            kept = [line for line in lines if line.startswith("#") or fold(line) != folded]
            added = [word] if known else []
            content = "".join(f"{line}\n" for line in (*kept, *added))
            files.replace(self.folder / KNOWN, lone(content).encode(), mode=0o600)

        self._change(change)

    def looked_up(self) -> tuple[LookedUp, ...]:
        """Give the words looked up, the latest last."""
        path = self.folder / LOOKED_UP
        if not path.is_file():
            return ()
        lines = Lines()
        records = read(read_text(path), name=str(path), lines=lines) or []
        if not isinstance(records, list):
            raise Fault("record_list", path=path, section="looked-up")
        return tuple(_looked_up(record, path, lines) for record in records)

    def look_up(self, word: LookedUp) -> None:
        """Remember a word looked up; the same word in the same sentence of an article once, at its latest time."""
        if not word.word.strip():
            raise ValueError("a word without characters")

        def change() -> None:
            kept = [each for each in self.looked_up() if _place(each) != _place(word)]
            records: list[Plain] = [
                {k: lone(v) for k, v in asdict(each).items() if v} for each in (*kept, word)
            ]
            files.replace(self.folder / LOOKED_UP, dump(records).encode(), mode=0o600)

        self._change(change)

    def _lines(self) -> list[str]:
        path = self.folder / KNOWN
        if not path.is_file():
            return []
        return [line.strip() for line in read_text(path).splitlines() if line.strip()]

    def _change(self, change: Callable[[], None]) -> None:
        with files.changing(self.folder, self.folder, "words_unwritable"):
            change()


def _place(looked: LookedUp) -> tuple[str, ...]:
    return fold(looked.word), looked.sentence, looked.path or looked.sha256 or looked.source


def _looked_up(record: object, path: Path, lines: Lines) -> LookedUp:
    fields = record if isinstance(record, dict) else {}
    if not isinstance(fields.get("word"), str) or not all(
        isinstance(value, str) for value in fields.values()
    ):
        problem = say("field_text")
        raise Fault(
            "record_field",
            path=path,
            line=lines.get(id(record), 0),
            record="looked-up",
            field="word",
            problem=problem,
        )
    return LookedUp(**{each.name: fields.get(each.name, "") for each in dataclasses.fields(LookedUp)})
