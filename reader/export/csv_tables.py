"""People, moves, notes and vocabulary as tables for spreadsheets: a row each, no cell a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.document import Article, Move
from reader.export import facts, phrases
from reader.export.anki import cards
from reader.export.card import FIELDS
from reader.export.escaping import visible
from reader.export.links import link
from reader.export.wish import Wish
from reader.naming import PINYIN
from reader.userdata import Note

TABLES = ("people", "moves", "notes", "vocabulary")

FORMULA = frozenset("=+-@＝＋－＠")
"""What makes a spreadsheet take a cell for a formula, the full-width forms too."""

BOM = "\ufeff"
"""Without it Excel reads UTF-8 in the encoding of the system."""

Row = Mapping[str, object]


def tables(article: Article, notes: Sequence[Note], wish: Wish) -> dict[str, str]:
    """Write each of TABLES; the keys are endings of file names."""
    views = facts.views(article, wish.traditional)
    rows: dict[str, Iterable[Row]] = {
        "people": _people(views),
        "moves": (_move(move, views) for move in article.moves),
        "notes": _notes(views, notes),
        "vocabulary": ({f: getattr(card, f) for f in FIELDS} for card in cards(article, notes, wish)),
    }
    return {f".{name}.csv": table(HEADS[name], rows[name]) for name in TABLES}


HEADS: dict[str, Sequence[str]] = {
    "people": (
        *("id", "name", "english", "traditional", "simplified", "wikidata", "about", "posts"),
        *("mentions", "known", "paragraphs", "link", "pinyin"),
    ),
    "moves": (
        *("id", "person_id", "who", "english", "group_count", "from_id", "from", "from_role"),
        *("to_id", "to", "to_role", "date", "date_text", "status", "confidence"),
        *("evidence", "paragraph", "link"),
    ),
    "notes": (
        *("id", "note", "tags", "quote", "entity_id", "entity", "move_id", "lost"),
        *("created", "changed", "paragraph", "link"),
    ),
    "vocabulary": FIELDS,
}
"""Table -> its columns.  `paragraph` counts from 1; `link` opens with `newsreader LINK`."""


def table(head: Sequence[str], rows: Iterable[Row]) -> str:
    """Write one table with its head, lines ended as RFC 4180 has them."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(head)
    for row in rows:
        writer.writerow([cell(row.get(name)) for name in head])
    return BOM + text.getvalue()


def cell(value: object) -> str:
    """Write a cell; before text that a spreadsheet would reckon with stands an apostrophe."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    text = visible(str(value))
    if text.lstrip()[:1] in FORMULA and not isinstance(value, (int, float)):
        return f"'{text}"
    return f"'{text}" if text[:1] in ("\t", "\n") else text


def _people(views: facts.Views) -> Iterator[Row]:
    article, naming = views.original.article, views.original
    places = facts.paragraphs(article)
    for identity in facts.people(article):
        entity = article.entities.get(identity)
        numbers = places.get(identity, [])
        yield {
            "id": identity,
            "name": naming.name(identity),
            "english": facts.english(identity, article),
            "traditional": views.traditional.name(identity),
            "simplified": views.simplified.name(identity),
            "wikidata": entity and entity.wikidata,
            "about": entity and entity.about,
            "posts": "; ".join(naming.post(post) for post in entity.posts) if entity else "",
            "mentions": naming.count(identity),
            "known": bool(entity and entity.known),
            "paragraphs": " ".join(str(number + 1) for number in numbers),
            "link": link(article.source, numbers[0]) if numbers else "",
            "pinyin": next(iter(entity.names.get(PINYIN, ())), "") if entity else "",
        }


def _move(move: Move, views: facts.Views) -> Row:
    article, naming = views.original.article, views.original
    ends = {"from": move.origin, "to": move.destination}
    row: dict[str, object] = {
        "id": move.id,
        "person_id": move.person,
        "who": phrases.who(move, name=naming.name),
        "english": "; ".join(
            filter(None, (facts.english(one, article) for one in facts.movers(move, article)))
        ),
        "group_count": move.group.count if move.group else None,
        "date": move.date,
        "date_text": move.date_text,
        "status": move.status.value,
        "confidence": round(move.confidence, 2),
        "evidence": " … ".join(facts.evidence(move, article)),
        "paragraph": move.evidence[0].paragraph + 1 if move.evidence else None,
        "link": link(article.source, move.evidence[0].paragraph) if move.evidence else "",
    }
    for end, post in ends.items():
        organization = facts.organization(post)
        row[f"{end}_id"] = organization
        row[end] = naming.name(organization) if organization else ""
        row[f"{end}_role"] = post.role if post else ""
    return row


def _notes(views: facts.Views, notes: Sequence[Note]) -> Iterator[Row]:
    article, naming = views.original.article, views.original
    found, lost = facts.placed(article, notes)
    for note, span in [*found, *((note, None) for note in lost)]:
        yield {
            "id": note.id,
            "note": note.text,
            "tags": " ".join(note.tags),
            "quote": note.quote.exact,
            "entity_id": note.entity,
            "entity": naming.both(note.entity) if note.entity else "",
            "move_id": note.move,
            "lost": span is None,
            "created": note.created,
            "changed": note.changed,
            "paragraph": span.paragraph + 1 if span else None,
            "link": link(article.source, span.paragraph) if span else "",
        }
