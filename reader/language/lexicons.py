"""The dictionaries a reader may drop in: CC-CEDICT files, StarDict, tables and YAML of their own."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

from reader.language import cedict
from reader.language.cedict import Row
from reader.language.packed import content
from reader.language.stardict import articles
from reader.wording import Fault

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


def read(path: Path) -> tuple[list[Row], list[str]]:
    """Read a dictionary; give its entries, and a remark for each line that cannot be used.

    Raise Fault where the file as a whole cannot be read.
    """
    try:
        if path.suffix == STARDICT:
            return [(word, word, "", text) for word, text in articles(path)], []
        text = _text(path)
    except (OSError, EOFError) as error:
        raise Fault("unreadable", path=path, why=getattr(error, "strerror", None) or error) from None
    except (ValueError, struct.error, zlib.error) as error:
        raise Fault("dictionary_broken", path=path, why=error) from None
    if is_cedict(path):
        rows = cedict.rows(text)
        broken = [] if path == cedict.shipped() else cedict.broken(text)
    elif path.suffix == ".tsv":
        rows, broken = _table(text)
    else:
        rows, broken = list(_yaml(text, path)), []
    return rows, _remarks(path, broken)


def _text(path: Path) -> str:
    return content(path).decode("utf-8-sig")


def _remarks(path: Path, broken: list[tuple[int, str]]) -> list[str]:
    told = [str(Fault("dictionary_line", path=path, line=n, text=words[:60])) for n, words in broken[:SHOWN]]
    more = len(broken) - SHOWN
    return [*told, str(Fault("dictionary_lines", path=path, count=more))] if more > 0 else told


def _table(text: str) -> tuple[list[Row], list[tuple[int, str]]]:
    """Read word, sense · word, pinyin, senses · traditional, simplified, pinyin, senses; between tabs."""
    rows: list[Row] = []
    broken: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        cells = [cell.strip() for cell in line.split("\t")]
        if not line.strip() or line.startswith("#"):
            continue
        if len(cells) not in (2, 3, 4) or not cells[0]:
            broken.append((number, line))
        elif len(cells) == 4:
            rows.append((cells[0], cells[1] or cells[0], cells[2], cells[3]))
        else:
            rows.append((cells[0], cells[0], cells[1] if len(cells) == 3 else "", cells[-1]))
    return rows, broken


def _yaml(text: str, path: Path) -> Iterator[Row]:
    """Read a list of {word, pinyin, senses}, or with traditional and simplified in place of word."""
    from reader.knowledge.yaml import Lines, read

    lines = Lines()
    records = read(text, name=str(path), lines=lines)
    if not isinstance(records, list):
        raise Fault("dictionary_broken", path=path, why="list of {word, pinyin, senses}?")
    for record in records:
        if not isinstance(record, dict) or not (record.get("word") or record.get("traditional")):
            line = lines.get(id(record), 0)
            raise Fault("dictionary_line", path=path, line=line, text=str(record)[:60])
        word = str(record.get("word") or record["traditional"])
        senses = record.get("senses", "")
        joined = "/".join(map(str, senses)) if isinstance(senses, list) else str(senses)
        yield (word, str(record.get("simplified") or word), str(record.get("pinyin", "")), joined)
