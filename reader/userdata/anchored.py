"""Which paragraphs of a translation a reader put together with which of the article, by their content."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader import paths
from reader.document import Article, Source
from reader.knowledge.loader import read_text
from reader.knowledge.yaml import read
from reader.userdata import files
from reader.userdata.notefile import file_name, head
from reader.userdata.yaml import Plain, dump, lone
from reader.wording import Fault

WORDS = 24
"""Characters of a paragraph that are written down beside its key, so that a person can read the file."""


def keys(texts: Sequence[str]) -> list[str]:
    """Give each paragraph a key by its content: 16 digits of its SHA-256, and which of several alike it is."""
    seen: Counter[str] = Counter()
    found: list[str] = []
    for text in texts:
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        found.append(f"{digest}.{seen[digest]}")
        seen[digest] += 1
    return found


def fixed(article: Article, *, folder: Path | None = None) -> list[tuple[int, int]]:
    """List what a reader put together, as numbers of paragraphs; what is no longer there is left out.

    Raise Fault where the file is broken.
    """
    if article.rendition is None:
        return []
    records = _records(_path(article.source, folder))
    if not records:
        return []
    ours = {key: number for number, key in enumerate(keys([p.text for p in article.paragraphs]))}
    theirs = {key: number for number, key in enumerate(keys(article.rendition.paragraphs))}
    found = ((ours.get(one["article"]), theirs.get(one["translation"])) for one in records)
    return [(one, other) for one, other in found if one is not None and other is not None]


def fix(article: Article, paragraph: int, other: int | None, *, folder: Path | None = None) -> None:
    """Remember that a paragraph belongs to one of the translation, or (None) forget what was put there.

    The latest comes first, and so wins where two cross.  Raise Fault where it cannot be written.
    """
    assert article.rendition is not None
    path = _path(article.source, folder)
    text = article.paragraphs[paragraph].text
    mine = keys([p.text for p in article.paragraphs])[paragraph]
    added: list[dict[str, str]] = []
    if other is not None:
        key, words = keys(article.rendition.paragraphs)[other], article.rendition.paragraphs[other][:WORDS]
        added = [{"article": mine, "translation": key, "words": lone(f"{text[:WORDS]} = {words}")}]
    with files.changing(path.parent, path, "pairs_not_saved"):
        kept = [record for record in _records(path) if record["article"] != mine]
        records: list[Plain] = [dict(record) for record in (*added, *kept)]
        files.sweep(path)
        content = dump({"source": dict(head(article.source)), "pairs": records})
        files.replace(path, content.encode("utf-8"))


def _path(source: Source, folder: Path | None) -> Path:
    return (folder or paths.data() / "translations") / file_name(source)


def _records(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        return []
    value = read(read_text(path), name=str(path))
    records = value.get("pairs") if isinstance(value, dict) else None
    if not isinstance(records, list):
        raise Fault("pairs_broken", path=path)
    return list(_checked(records, path))


def _checked(records: Sequence[object], path: Path) -> Iterator[dict[str, str]]:
    for record in records:
        if not isinstance(record, dict) or not all(isinstance(value, str) for value in record.values()):
            raise Fault("pairs_broken", path=path)
        if not {"article", "translation"} <= record.keys():
            raise Fault("pairs_broken", path=path)
        yield record
