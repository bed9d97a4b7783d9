"""The dictionaries a reader may drop in: CC-CEDICT files, StarDict, tables and YAML of their own."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from reader.language import cedict, packed
from reader.language.cedict import Row
from reader.language.packed import Tell
from reader.language.stardict import articles
from reader.wording import Fault, say

CEDICT = (".u8", ".u8.gz", ".txt.gz")
TABLES = (".tsv", ".yaml", ".yml")
STARDICT = ".ifo"

SHOWN = 3
"""Broken lines of one file that are told; the rest are counted."""


def files(folder: Path) -> list[Path]:
    """List the dictionaries in a folder, by name; none where there is no folder."""
    wanted = (*CEDICT, *TABLES, STARDICT)
    return sorted(path for path in folder.glob("*") if path.name.endswith(wanted) and path.is_file())


def is_cedict(path: Path) -> bool:
    """Tell whether a file takes the place of the CC-CEDICT that comes with the program."""
    return path.name.endswith(CEDICT)


@dataclass(slots=True)
class Broken:
    """The lines of a dictionary that cannot be used: the first of them, and how many."""

    path: Path
    count: int = 0
    told: list[str] = field(default_factory=list)

    def add(self, number: int, line: str) -> None:
        """Count a line, by its number from 1."""
        self.count += 1
        if self.count <= SHOWN:
            self.told.append(str(Fault("dictionary_line", path=self.path, line=number, text=line[:60])))

    def remarks(self) -> list[str]:
        """Tell of them, a sentence each for the first and one for the rest."""
        more = self.count - SHOWN
        rest = [str(Fault("dictionary_lines", path=self.path, count=more))] if more > 0 else []
        return [*self.told, *rest]


def read(path: Path, broken: Broken, tell: Tell) -> Iterator[Row]:
    """Read a dictionary entry by entry; lines that cannot be used are added to `broken`.

    Raise Fault where the file as a whole cannot be read, be it after some entries.
    """
    try:
        yield from _rows(path, broken, tell)
    except (OSError, EOFError) as error:
        raise Fault("unreadable", path=path, why=getattr(error, "strerror", None) or error) from None
    except (ValueError, struct.error, zlib.error) as error:
        raise Fault("dictionary_broken", path=path, why=error) from None


def _rows(path: Path, broken: Broken, tell: Tell) -> Iterator[Row]:
    if path.suffix == STARDICT:
        return ((word, word, "", text) for word, text in articles(path))
    if is_cedict(path):
        return _cedict(packed.texts(path, tell), broken)
    if path.suffix == ".tsv":
        return _table(chain.from_iterable(map(str.splitlines, packed.texts(path, tell))), broken)
    return _yaml(packed.content(path).decode("utf-8-sig"), path)


def _cedict(texts: Iterable[str], broken: Broken) -> Iterator[Row]:
    number = 1
    for text in texts:
        rows, lines = cedict.rows(text), text.count("\n")
        yield from rows
        for place, line in cedict.broken(text) if len(rows) < lines or not lines else ():
            broken.add(number + place, line)
        number += lines


def _table(lines: Iterable[str], broken: Broken) -> Iterator[Row]:
    """Read word, sense · word, pinyin, senses · traditional, simplified, pinyin, senses; between tabs."""
    for number, line in enumerate(lines, 1):
        cells = [cell.strip() for cell in line.split("\t")]
        if not line.strip() or line.startswith("#"):
            continue
        if len(cells) not in (2, 3, 4) or not cells[0]:
            broken.add(number, line)
        elif len(cells) == 4:
            yield cells[0], cells[1] or cells[0], cells[2], cells[3]
        else:
            yield cells[0], cells[0], cells[1] if len(cells) == 3 else "", cells[-1]


def _yaml(text: str, path: Path) -> Iterator[Row]:
    """Read a list of {word, pinyin, senses}, or with traditional and simplified in place of word."""
    from reader.knowledge.yaml import Lines, read

    lines = Lines()
    records = read(text, name=str(path), lines=lines)
    if not isinstance(records, list):
        raise Fault("dictionary_broken", path=path, why=say("dictionary_list"))
    for record in records:
        if not isinstance(record, dict) or not (record.get("word") or record.get("traditional")):
            line = lines.get(id(record), 0)
            raise Fault("dictionary_line", path=path, line=line, text=str(record)[:60])
        word = str(record.get("word") or record["traditional"])
        senses = record.get("senses", "")
        joined = "/".join(map(str, senses)) if isinstance(senses, list) else str(senses)
        yield (word, str(record.get("simplified") or word), str(record.get("pinyin", "")), joined)
