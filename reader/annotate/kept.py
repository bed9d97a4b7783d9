"""What was found in an article, kept in the cache: at the next opening every mark is there at once.

A file is found by a digest of all that decides what stands in it: the text, what is written beside the
article, and the code, models and knowledge (see stamp.py).  So nothing old is ever shown, and what was
touched or torn is not read.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from reader import paths
from reader.document import Article, Entity, EntityType, Group, Mention, Move, Post, Span, Status
from reader.record import replace

FILES = 200
"""Articles kept, those seen last."""

BYTES = 200 << 20
"""Most bytes kept in all."""

DIGEST = 64
"""Letters of the digest at the head of a file, over what follows."""


def key(article: Article, folders: Sequence[Path] = (), sidecar: Path | None = None) -> str:
    """Give the digest of what decides what is found in an article; 64 hexadecimal digits.

    `folders` are the annotations laid over ours, `sidecar` those beside the article.
    """
    from reader.annotate.stamp import stamp

    source, digest = article.source, sha256(stamp(tuple(folders)).encode())
    told = (source.title, source.date, source.author, source.publisher, source.address)
    beside = sidecar.read_bytes() if sidecar and sidecar.is_file() else b""
    digest.update(json.dumps(told).encode() + sha256(beside).digest())
    for paragraph in article.paragraphs:
        text = paragraph.text.encode("utf-8", "surrogatepass")
        digest.update(f"{paragraph.kind} {len(text)} ".encode() + text)
    return digest.hexdigest()


def recall(article: Article, name: str) -> Article | None:
    """Give the article with all that was found in it, by its key; None where that is not kept."""
    path = _folder() / name
    try:
        data = path.read_bytes()
    except OSError:
        return None
    head, content = data[:DIGEST], data[DIGEST:]
    if sha256(content).hexdigest().encode() != head:
        return None
    with suppress(OSError):
        os.utime(path)
    return _restored(article, [json.loads(line) for line in zlib.decompress(content).split(b"\n")])


def keep(article: Article, name: str) -> None:
    """Keep what was found in an article, but no remarks; without room for it, it is found again the next time."""
    lines = (json.dumps(part, separators=(",", ":")) for part in _plain(article))
    content = zlib.compress("\n".join(lines).encode(), 1)
    folder = _folder()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        fresh = folder / f"{name}.{os.getpid()}"
        try:
            fresh.write_bytes(sha256(content).hexdigest().encode() + content)
            os.replace(fresh, folder / name)
        finally:
            fresh.unlink(missing_ok=True)
        _prune(folder)


def _folder() -> Path:
    return paths.cache() / "marks"


def _prune(folder: Path) -> None:
    """Let go of what was not seen for longest."""
    stats = [(file, file.stat()) for file in folder.iterdir()]
    size = 0
    for number, (file, stat) in enumerate(sorted(stats, key=lambda one: -one[1].st_mtime_ns)):
        size += stat.st_size
        if number >= FILES or (number and size > BYTES):
            file.unlink(missing_ok=True)


def _plain(article: Article) -> Iterator[list[Any]]:
    """Give the records as JSON has them, in parts, for no key is answered while one is written or read.

    First the entities, then the mentions by columns, of which there may be hundreds of thousands, then the moves.
    """
    numbers = {identity: number for number, identity in enumerate(article.entities)}
    types = [*EntityType]
    mentions = article.mentions
    yield [
        [e.id, e.type, dict(e.names), e.wikidata, e.about, [_post(p) for p in e.posts], e.known]
        for e in article.entities.values()
    ]
    yield [m.paragraph for m in mentions]
    yield [m.start for m in mentions]
    yield [m.end for m in mentions]
    yield [types.index(m.type) for m in mentions]
    yield [numbers[m.entity] for m in mentions]
    yield [m.confidence for m in mentions]
    yield [_move(move) for move in article.moves]


def _post(post: Post | None) -> list[str | None] | None:
    return [post.organization, post.role] if post else None


def _move(move: Move) -> list[Any]:
    group = [move.group.label, move.group.count, move.group.members] if move.group else None
    evidence = [[span.paragraph, span.start, span.end] for span in move.evidence]
    ends = _post(move.origin), _post(move.destination)
    return [
        move.id,
        move.person,
        group,
        *ends,
        move.date,
        move.date_text,
        move.status,
        evidence,
        move.confidence,
    ]


def _restored(article: Article, plain: list[list[Any]]) -> Article:
    told, *columns, moves = plain
    entities = [
        Entity(
            identity, EntityType(kind), _names(names), wikidata, about, tuple(Post(*p) for p in posts), known
        )
        for identity, kind, names, wikidata, about, posts, known in told
    ]
    types, ids = [*EntityType], [entity.id for entity in entities]
    mentions = [
        Mention(paragraph, start, end, types[kind], ids[entity], confidence)
        for paragraph, start, end, kind, entity, confidence in zip(*columns, strict=True)
    ]
    return replace(
        article,
        entities={entity.id: entity for entity in entities},
        mentions=tuple(mentions),
        moves=tuple(_moved(*move) for move in moves),
    )


def _names(names: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {tag: tuple(forms) for tag, forms in names.items()}


def _moved(
    identity: str,
    person: str | None,
    group: list[Any] | None,
    origin: list[str | None] | None,
    destination: list[str | None] | None,
    date: str,
    date_text: str,
    status: str,
    evidence: list[list[int]],
    confidence: float,
) -> Move:
    return Move(
        id=identity,
        person=person,
        group=Group(group[0], group[1], tuple(group[2])) if group else None,
        origin=Post(*origin) if origin else None,
        destination=Post(*destination) if destination else None,
        date=date,
        date_text=date_text,
        status=Status(status),
        evidence=tuple(Span(*span) for span in evidence),
        confidence=confidence,
    )
