"""What a person wrote beside an article: its own people and names, and its moves with their quotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from reader.anchors import find
from reader.document import Article, Group, Move, Post, Quote, Span, Status
from reader.knowledge import Knowledge
from reader.knowledge.loader import lay_over, read_text
from reader.knowledge.schema import FILES, faults
from reader.knowledge.yaml import Lines, Value, read
from reader.record import replace
from reader.wording import Fault, say

Sidecar = Mapping[str, Value]
"""The sections of one `article.annotations.yaml`."""


DECISIONS = "decisions"
"""Section of what was decided on the screen, which `reader.userdata` reads and writes."""


def read_sidecar(path: Path) -> Sidecar:
    """Read and check `article.annotations.yaml`; raise the first Fault found."""
    lines = Lines()
    value = read(read_text(path), name=str(path), lines=lines)
    if value == "":
        return {}
    if not isinstance(value, dict):
        raise Fault("sidecar_mapping", path=path, names=", ".join((*FILES, "moves")))
    for section, records in value.items():
        if section == DECISIONS:
            continue
        if section not in (*FILES, "moves"):
            raise Fault("sidecar_section", path=path, section=section, names=", ".join((*FILES, "moves")))
        for fault in faults(section, records, path=path, lines=lines):
            raise fault
    return value


def knowledge_from_sidecar(knowledge: Knowledge, sidecar: Sidecar) -> Knowledge:
    """Lay the people, organisations and so on of one article over what is known."""
    for section in FILES:
        if section in sidecar:
            knowledge = lay_over(knowledge, section, sidecar[section])
    return knowledge


def annotate_from_sidecar(article: Article, sidecar: Sidecar, knowledge: Knowledge) -> Article:
    """Add the moves that a person wrote down.

    A quote whose words are not in the article becomes a remark; a move that has lost all its quotes
    stays, without evidence.  People and organisations of the moves join the article's entities.
    """
    records = sidecar.get("moves", [])
    if not isinstance(records, list) or not records:
        return article
    remarks: list[str] = []
    moves: list[Move] = []
    for number, record in enumerate(records, 1):
        assert isinstance(record, dict)
        spans = tuple(_spans(article, record, remarks))
        moves.append(_move(f"m{number}", record, spans))
    ids = {identity for move in moves for identity in _ids(move)}
    remarks += [
        say("unknown_id", id=each)
        for each in sorted(ids - article.entities.keys() - knowledge.entities.keys())
    ]
    entities = {each: knowledge.entities[each] for each in sorted(ids) if each in knowledge.entities}
    return replace(
        article,
        entities={**entities, **article.entities},
        moves=(*article.moves, *moves),
        remarks=(*article.remarks, *remarks),
    )


def without_repeats(article: Article, sidecar: Sidecar) -> Article:
    """Drop the moves that a machine found where a person has written the same down."""
    records = sidecar.get("moves", [])
    written = {f"m{number}" for number in range(1, len(records) + 1)}
    own = [move for move in article.moves if move.id in written]
    kept = [move for move in article.moves if move in own or not any(_same(move, each) for each in own)]
    return article if len(kept) == len(article.moves) else replace(article, moves=tuple(kept))


def _spans(article: Article, record: Mapping[str, Value], remarks: list[str]) -> Iterator[Span]:
    quotes = record.get("quotes", [])
    near = 0
    for each in quotes if isinstance(quotes, list) else []:
        assert isinstance(each, dict)
        wanted = Quote(str(each["exact"]), str(each.get("prefix", "")), str(each.get("suffix", "")))
        span = find(article.paragraphs, wanted, near=near)
        if span is None:
            remarks.append(say("lost_quote", quote=wanted.exact))
        else:
            near = span.paragraph
            yield span


def _move(identity: str, record: Mapping[str, Value], evidence: tuple[Span, ...]) -> Move:
    group = record.get("group")
    return Move(
        id=identity,
        person=str(record["person"]) if "person" in record else None,
        group=_group(group) if isinstance(group, dict) else None,
        origin=_post(record.get("from")),
        destination=_post(record.get("to")),
        date=str(record.get("date", "")),
        date_text=str(record.get("date_text", "")),
        status=Status(str(record.get("status", Status.CONFIRMED))),
        evidence=evidence,
    )


def _group(record: Mapping[str, Value]) -> Group:
    members = record.get("members", [])
    count = record.get("count")
    return Group(
        str(record["label"]),
        int(str(count)) if count else None,
        tuple(str(member) for member in members) if isinstance(members, list) else (),
    )


def _post(record: Value | None) -> Post | None:
    if not isinstance(record, dict):
        return None
    organization, role = record.get("organization"), record.get("role")
    return Post(str(organization) if organization else None, str(role) if role else None)


def _ids(move: Move) -> Iterator[str]:
    yield from (move.person,) if move.person else ()
    yield from move.group.members if move.group else ()
    for post in (move.origin, move.destination):
        if post and post.organization:
            yield post.organization


def _same(found: Move, own: Move) -> bool:
    """Tell whether a found move tells what a person wrote down: the same words, or the same step."""
    if any(
        a.paragraph == b.paragraph and a.start < b.end and b.start < a.end
        for a in found.evidence
        for b in own.evidence
    ):
        return True
    ends = ((found.origin, own.origin), (found.destination, own.destination))
    return (
        found.person is not None
        and found.person == own.person
        and any(a and b and a.organization == b.organization for a, b in ends)
    )
