"""An article and its notes back from the JSON that `reader.export.annotated_json` writes."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Container, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, cast

from reader.annotate.decided import Decision
from reader.document import (
    Article,
    Beside,
    Certainty,
    Entity,
    EntityType,
    Group,
    Kind,
    Mention,
    Move,
    Offer,
    Paragraph,
    Post,
    Quote,
    Rendition,
    Retold,
    Source,
    Span,
    Status,
    Step,
)  # fmt: skip
from reader.export.annotated_json import VERSION
from reader.intake.taking import take
from reader.userdata import Note
from reader.userdata.decisionfile import parse
from reader.wording import Fault

SOURCE = ("name", "sha256", "encoding", "title", "date", "author", "publisher", "address")

SHOWN = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}
HARMLESS = SHOWN | {0x7F: 0x2421} | dict.fromkeys((*range(0x80, 0xA0), *range(0xD800, 0xE000)), 0xFFFD)
"""Character that would command a terminal -> what is shown for it; as many, so that offsets hold."""

KEPT = ("repairs", "offers", "notes", "decisions")
"""Parts that hold what stood in a text before repairs, and the reader's own words: shown as all such are."""

T = TypeVar("T")
Choice = TypeVar("Choice", bound=StrEnum)


class Kept(NamedTuple):
    """What one file of JSON holds."""

    article: Article
    notes: tuple[Note, ...]
    decisions: tuple[Decision, ...]


class _At:
    """A value in a file of JSON and where it stands: `moves[2].date`, counted from 1; wrong types raise Fault."""

    def __init__(self, value: Any, where: str, file: Path) -> None:
        self.value, self.where, self.file = value, where, file

    def fault(self) -> Fault:
        return Fault("import_broken", path=self.file, what=self.where)

    def of(self, kind: type[T], *other: type) -> T:
        """Give the value if it is of this type; a bool is no number."""
        if not isinstance(self.value, (kind, *other)) or (isinstance(self.value, bool) and kind is not bool):
            raise self.fault()
        if isinstance(self.value, str) and not self.where.startswith(KEPT):
            return cast("T", self.value.translate(HARMLESS))
        return cast("T", self.value)

    def field(self, name: str, default: Any = None) -> _At:
        """Give a field, which may be missing where there is a default."""
        record = self.of(dict)
        if name not in record and default is None:
            raise _At(None, f"{self.where}.{name}".lstrip("."), self.file).fault()
        return _At(record.get(name, default), f"{self.where}.{name}".lstrip("."), self.file)

    def text(self, name: str, default: str | None = None) -> str:
        return self.field(name, default).of(str)

    def maybe(self, name: str) -> str | None:
        return self.optional(name, lambda at: at.of(str))

    def number(self, name: str) -> int:
        return self.field(name).count()

    def count(self) -> int:
        if self.of(int) < 0:
            raise self.fault()
        return self.of(int)

    def share(self, name: str) -> float:
        """Give a number; a whole one stays whole, so that it is written as it was."""
        return self.field(name).of(float, int)

    def items(self, name: str, default: Any = None) -> list[_At]:
        at = self.field(name, default)
        return [_At(value, f"{at.where}[{n}]", self.file) for n, value in enumerate(at.of(list), 1)]

    def texts(self, name: str, default: Any = None) -> tuple[str, ...]:
        return tuple(item.of(str) for item in self.items(name, default))

    def choice(self, name: str, kind: type[Choice]) -> Choice:
        at = self.field(name)
        if at.of(str) not in {member.value for member in kind}:
            raise at.fault()
        return kind(at.value)

    def optional(self, name: str, make: Callable[[_At], T]) -> T | None:
        return None if self.of(dict).get(name) is None else make(self.field(name))


def is_ours(path: Path) -> bool:
    """Tell whether a file is an article as JSON, as far as its name and its first field tell."""
    if path.suffix.lower() != ".json" or not os.path.isfile(path):
        return False
    with path.open("rb") as file:
        start = b"".join(file.read(200).split())
    return start.removeprefix(b"\xef\xbb\xbf").startswith(b'{"version":')


def from_json(path: Path) -> Kept:
    """Read an article and its notes; raise a Fault that names file and field for what is wrong."""
    try:
        value = json.loads(take(path))
    except (ValueError, RecursionError) as error:
        raise Fault("import_no_json", path=path, why=error) from None
    at = _At(value, "", path)
    if not isinstance(value, dict) or not {"version", "source", "paragraphs"} <= value.keys():
        raise Fault("import_not_ours", path=path)
    if at.number("version") > VERSION:
        raise Fault("import_newer", path=path, version=value["version"])
    notes = tuple(map(_note, at.items("notes", [])))
    return Kept(_article(at), notes, parse(value.get("decisions", []), name=str(path)))


def _article(at: _At) -> Article:
    paragraphs = tuple(Paragraph(p.text("text"), p.choice("kind", Kind)) for p in at.items("paragraphs"))
    if not paragraphs:
        raise at.field("paragraphs").fault()
    entities = {entity.id: entity for entity in map(_entity, at.items("entities", []))}
    article = Article(
        source=_source(at.field("source")),
        paragraphs=paragraphs,
        steps=tuple(map(_step, at.items("repairs", []))),
        offers=tuple(map(_offer, at.items("offers", []))),
        places=tuple(_span(each, paragraphs) for each in at.items("places", [])),
        offer_places=tuple(_span(each, paragraphs) for each in at.items("offer_places", [])),
        entities=entities,
        mentions=tuple(_mention(each, paragraphs, entities.keys()) for each in at.items("mentions", [])),
        moves=tuple(_move(each, paragraphs) for each in at.items("moves", [])),
        translation=at.texts("translation", []),
        rendition=(rendition := at.optional("rendition", _rendition)),
        retold=at.optional("retold", lambda told: _retold(told, rendition, entities)),
        remarks=at.texts("remarks", []),
        unsearched=at.field("unsearched", 0).count(),
    )
    if len(article.translation) not in (0, len(paragraphs)):
        raise at.field("translation").fault()
    return article


def _source(at: _At) -> Source:
    words: dict[str, Any] = {name: at.text(name, "") for name in SOURCE if name != "undecodable"}
    return Source(path=at.maybe("path"), undecodable=at.field("undecodable", 0).count(), **words)


def _step(at: _At) -> Step:
    words = at.text("removed"), at.text("inserted")
    return Step(at.text("repair"), at.number("start"), *words, at.choice("certainty", Certainty))


def _offer(at: _At) -> Offer:
    place = at.number("start"), at.number("end")
    certainty, gain = at.choice("certainty", Certainty), at.share("gain")
    return Offer(*place, at.texts("candidates"), certainty, gain, at.text("repair", "shift"))


def _entity(at: _At) -> Entity:
    names = at.field("names")
    return Entity(
        id=at.text("id"),
        type=at.choice("type", EntityType),
        names={str(tag): names.texts(tag) for tag in names.of(dict)},
        wikidata=at.maybe("wikidata"),
        about=at.text("about", ""),
        posts=tuple(map(_post, at.items("posts", []))),
        known=at.field("known").of(bool),
    )


def _post(at: _At) -> Post:
    return Post(at.maybe("organization"), at.maybe("role"))


def _span(at: _At, paragraphs: tuple[Paragraph, ...]) -> Span:
    span = Span(at.number("paragraph"), at.number("start"), at.number("end"))
    inside = span.paragraph < len(paragraphs) and span.end <= len(paragraphs[span.paragraph].text)
    if not inside or span.start > span.end:
        raise at.fault()
    return span


def _mention(at: _At, paragraphs: tuple[Paragraph, ...], ids: Container[str]) -> Mention:
    span = _span(at, paragraphs)
    entity = at.text("entity")
    if entity not in ids:
        raise at.field("entity").fault()
    kind = at.choice("type", EntityType)
    return Mention(span.paragraph, span.start, span.end, kind, entity, at.share("confidence"))


def _move(at: _At, paragraphs: tuple[Paragraph, ...]) -> Move:
    person, group = at.maybe("person"), at.optional("group", _group)
    if (person is None) == (group is None):
        raise at.fault()
    return Move(
        id=at.text("id"),
        person=person,
        group=group,
        origin=at.optional("from", _post),
        destination=at.optional("to", _post),
        date=at.text("date", ""),
        date_text=at.text("date_text", ""),
        status=at.choice("status", Status),
        evidence=tuple(_span(each, paragraphs) for each in at.items("evidence", [])),
        confidence=at.share("confidence"),
        decided=at.field("decided", False).of(bool),
    )


def _rendition(at: _At) -> Rendition:
    return Rendition(at.texts("paragraphs"), tuple(map(_beside, at.items("beside", []))))


def _retold(at: _At, rendition: Rendition | None, ours: Mapping[str, Entity]) -> Retold:
    paragraphs = tuple(map(Paragraph, rendition.paragraphs if rendition else ()))
    entities = {entity.id: entity for entity in map(_entity, at.items("entities", []))}
    evidence = {
        one.text("move"): tuple(_span(span, paragraphs) for span in one.items("spans"))
        for one in at.items("evidence", [])
    }
    return Retold(
        entities,
        tuple(_mention(one, paragraphs, {*ours, *entities}) for one in at.items("mentions", [])),
        tuple(_move(one, paragraphs) for one in at.items("moves", [])),
        evidence,
    )


def _beside(at: _At) -> Beside:
    own, before, after = (_range(at, name) for name in ("own", "before", "after"))
    return Beside(own, at.field("above").of(bool), before, after)


def _range(at: _At, name: str) -> tuple[int, int]:
    numbers = [item.count() for item in at.items(name)]
    if len(numbers) != 2:
        raise at.field(name).fault()
    return numbers[0], numbers[1]


def _group(at: _At) -> Group:
    return Group(at.text("label"), at.optional("count", _At.count), at.texts("members", []))


def _note(at: _At) -> Note:
    quote = at.field("quote")
    words = quote.text("exact")
    if not words or not at.text("id"):
        raise quote.field("exact").fault()
    return Note(
        id=at.text("id"),
        quote=Quote(words, quote.text("prefix", ""), quote.text("suffix", "")),
        paragraph=at.number("paragraph"),
        entity=at.maybe("entity"),
        move=at.maybe("move"),
        text=at.text("text"),
        tags=at.texts("tags", []),
        created=at.text("created", ""),
        changed=at.text("changed", ""),
    )
