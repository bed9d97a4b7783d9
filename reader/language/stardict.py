"""StarDict dictionaries: name.ifo, name.idx[.gz], name.dict[.dz]."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from reader.language.packed import content

TEXTS = "mltyghxkwn"
"""Types of a field that hold text, one letter each; the rest (pictures, sounds) is passed over."""

MARKUP = "ghxkw"
"""Those of them with tags."""

_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr)\b[^>]*>|\r?\n", re.IGNORECASE)


def articles(info: Path) -> Iterator[tuple[str, str]]:
    """Give each headword and its article, the lines of which are joined by '/'.

    Raise OSError, ValueError or struct.error where the files are missing or damaged, Fault where they hold too much.
    """
    told = dict(
        line.split("=", 1) for line in info.read_text(encoding="utf-8-sig").splitlines() if "=" in line
    )
    index = _content(info, ".idx", ".idx.gz")
    texts = _content(info, ".dict", ".dict.dz")
    place = struct.Struct(">QI" if told.get("idxoffsetbits") == "64" else ">II")
    position = 0
    while position < len(index):
        end = index.index(b"\0", position)
        offset, size = place.unpack_from(index, end + 1)
        article = texts[offset : offset + size]
        if len(article) < size:
            raise ValueError(f"{index[position:end].decode('utf-8')!r}: {info.stem}.dict is cut short")
        yield index[position:end].decode("utf-8"), _text(article, told.get("sametypesequence", ""))
        position = end + 1 + place.size


def _content(info: Path, *endings: str) -> bytes:
    """Read the file beside `info` with the first of the endings that is there; the last one is packed."""
    for ending in endings:
        path = info.with_name(info.stem + ending)
        if path.is_file():
            return content(path)
    raise FileNotFoundError(2, f"{info.stem}{endings[0]}: no such file beside it")


def _text(article: bytes, types: str) -> str:
    """Join the fields of an article that are text; `types` is empty where each field names its own."""
    texts: list[str] = []
    position = 0
    for number in range(len(types) or len(article)):
        if position >= len(article):
            break
        kind = types[number] if types else chr(article[position])
        position += 0 if types else 1
        last = bool(types) and number == len(types) - 1
        size, skip = _size(article[position:], kind, last=last)
        if kind in TEXTS:
            texts.append(_plain(article[position : position + size].decode("utf-8"), kind))
        position += size + skip
    return "/".join(filter(None, texts))


def _size(rest: bytes, kind: str, *, last: bool) -> tuple[int, int]:
    """Tell how long a field is, and how much to skip after it; upper-case kinds begin with their size."""
    if last:
        return len(rest), 0
    if kind.isupper():
        (size,) = struct.unpack_from(">I", rest)
        return int(size) + 4, 0
    return rest.index(b"\0") if b"\0" in rest else len(rest), 1


def _plain(text: str, kind: str) -> str:
    lines = _BREAK.split(text) if kind in MARKUP else text.split("\n")
    if kind in MARKUP:
        lines = [unescape(_TAG.sub("", line)) for line in lines]
    return "/".join(line.strip() for line in lines if line.strip())
