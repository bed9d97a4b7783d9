"""What was found in an article, kept in the cache: at the next opening every mark is there at once.

A file is found by a digest of all that decides what stands in it: the text, what is written beside the
article, and the code, models and knowledge (see stamp.py).  So nothing old is ever shown.  What was torn
is not read, nor what fits no article: a file whose places, types or names could not have been written here.
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
from reader.document import Article, Entity, EntityType, Group, Move, Post, Span, Status
from reader.folder import latest
from reader.mentions import TYPES, Mentions
from reader.record import replace

FILES = 2000
"""Articles kept, those seen last."""

BYTES = 200 << 20
"""Most bytes kept in all."""

DIGEST = 64
"""Letters of the digest at the head of a file, over what follows."""

LEAST, EACH = 4 << 20, 100
"""Bytes that what was found may unfold to: so many, and so many for each character of the article."""


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
        data = path.read_bytes() if path.stat().st_size <= BYTES else b""
    except OSError:
        return None
    head, content = data[:DIGEST], data[DIGEST:]
    if sha256(content).hexdigest().encode() != head:
        return None
    with suppress(OSError):
        os.utime(path)
    try:
        return _restored(article, [json.loads(line) for line in _unfolded(article, content)])
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError, zlib.error):
        return None  # not written here


def _unfolded(article: Article, content: bytes) -> list[bytes]:
    most = LEAST + EACH * sum(len(paragraph.text) for paragraph in article.paragraphs)
    stream = zlib.decompressobj()
    told = stream.decompress(content, most)
    _must(stream.eof)
    return told.split(b"\n")


def has_room() -> bool:
    """Tell whether one more may be kept, and nothing is let go of for it."""
    try:
        return len(os.listdir(_folder())) < FILES
    except OSError:
        return True  # there is no folder yet


def keep(article: Article, name: str) -> None:
    """Keep what was found in an article, but no remarks; without room for it, it is found again the next time."""
    content = _folded(article)
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


def _folded(article: Article) -> bytes:
    """Write down and compress part by part: all parts of 10 MB at once are 20 MB."""
    stream = zlib.compressobj(1)
    folded = bytearray()
    for number, part in enumerate(_plain(article)):
        line = json.dumps(part, separators=(",", ":"))
        folded += stream.compress(f"\n{line}".encode() if number else line.encode())
    return bytes(folded + stream.flush())


def _folder() -> Path:
    return paths.cache() / "marks"


def _prune(folder: Path) -> None:
    """Let go of what was not seen for longest."""
    size = 0
    for number, file in enumerate(latest(map(str, folder.iterdir()))):
        size += os.stat(file).st_size
        if number >= FILES or (number and size > BYTES):
            os.unlink(file)


def _plain(article: Article) -> Iterator[list[Any]]:
    """Give the records as JSON has them, in parts, for no key is answered while one is written or read.

    First the entities, then the mentions by columns, of which there may be hundreds of thousands, then the moves.
    """
    numbers = {identity: number for number, identity in enumerate(article.entities)}
    mentions = Mentions.together([article.mentions])
    number_of = [numbers[identity] for identity in mentions.ids]
    yield [
        [e.id, e.type, dict(e.names), e.wikidata, e.about, [_post(p) for p in e.posts], e.known]
        for e in article.entities.values()
    ]
    yield [*mentions.paragraphs]
    yield [*mentions.starts]
    yield [*mentions.ends]
    yield [*mentions.kinds]
    yield [number_of[number] for number in mentions.numbers]
    yield [*mentions.confidences]
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


def _must(holds: bool) -> None:
    if not holds:
        raise ValueError


def _restored(article: Article, plain: list[list[Any]]) -> Article:
    """Lay what was found over an article; raise ValueError, TypeError or LookupError for what does not fit it."""
    told, *columns, moves = plain
    entities = {one.id: one for one in (_entity(*each) for each in told)}
    _must(len(entities) == len(told))
    lengths = [len(paragraph.text) for paragraph in article.paragraphs]
    return replace(
        article,
        entities=entities,
        mentions=_mentions(columns, lengths, [*entities]),
        moves=tuple(_moved(lengths, *move) for move in moves),
    )


def _mentions(columns: list[list[Any]], lengths: list[int], ids: list[str]) -> Mentions:
    *whole, shares = columns
    _must(all({*map(type, column)} <= {int} for column in whole) and {*map(type, shares)} <= {int, float})
    for paragraph, start, end, kind, entity, share in zip(*whole, shares, strict=True):
        _must(min(paragraph, start, kind, entity) >= 0 and start < end <= lengths[paragraph])
        _must(kind < len(TYPES) and entity < len(ids) and 0 <= share <= 1)
    return Mentions.of_columns(whole, shares, ids)


def _share(value: Any) -> float:
    _must(type(value) in (float, int) and 0 <= value <= 1)
    return float(value)


def _text(value: Any) -> str:
    _must(type(value) is str)
    return str(value)


def _maybe(value: Any) -> str | None:
    return None if value is None else _text(value)


def _texts(value: Any) -> tuple[str, ...]:
    _must(type(value) is list)
    return tuple(map(_text, value))


def _entity(
    identity: Any, kind: Any, names: dict[str, Any], wikidata: Any, about: Any, posts: list[Any], known: Any
) -> Entity:
    _must(type(known) is bool)
    return Entity(
        _text(identity),
        EntityType(kind),
        {tag: _texts(forms) for tag, forms in names.items()},
        _maybe(wikidata),
        _text(about),
        tuple(_post_of(*post) for post in posts),
        known,
    )


def _post_of(organization: Any, role: Any) -> Post:
    return Post(_maybe(organization), _maybe(role))


def _span(lengths: list[int], paragraph: Any, start: Any, end: Any) -> Span:
    _must({type(paragraph), type(start), type(end)} == {int})
    _must(min(paragraph, start) >= 0 and start < end <= lengths[paragraph])
    return Span(paragraph, start, end)


def _group(label: Any, count: Any, members: Any) -> Group:
    _must(count is None or (type(count) is int and count >= 0))
    return Group(_text(label), count, _texts(members))


def _moved(
    lengths: list[int],
    identity: Any,
    person: Any,
    group: list[Any] | None,
    origin: list[Any] | None,
    destination: list[Any] | None,
    date: Any,
    date_text: Any,
    status: Any,
    evidence: list[list[Any]],
    confidence: Any,
) -> Move:
    _must((person is None) != (group is None))
    return Move(
        id=_text(identity),
        person=_maybe(person),
        group=_group(*group) if group is not None else None,
        origin=_post_of(*origin) if origin is not None else None,
        destination=_post_of(*destination) if destination is not None else None,
        date=_text(date),
        date_text=_text(date_text),
        status=Status(status),
        evidence=tuple(_span(lengths, *span) for span in evidence),
        confidence=_share(confidence),
    )
