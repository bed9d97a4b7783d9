"""Parts as Parquet, for DuckDB, Spark, pandas: a row an article, its people and moves nested in it.

    address, item, size, changed, content, stamp    the head: see reader.batch.rows
    name, title, date, author, publisher, url, script, sha256    as in `source` of the JSON export
    characters    code points of all paragraphs
    people, organizations    [{id, name, english, known}]; name as it stands first in the text
    moves         [{id, person, who, group, members, count, from_id, from, from_role, to_id, to, to_role,
                  date, date_text, status, confidence, paragraph, evidence}]; paragraph counts from 1
    record        all of it: the JSON of `newsreader export --format json`, on one line

Needs pyarrow (the extra `parquet`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, fields
from io import BytesIO
from json import loads
from typing import Any

from reader.batch.rows import Head, Row
from reader.export.annotated_json import Json
from reader.export.escaping import json_text
from reader.wording import Fault

try:
    import pyarrow as pa
    import pyarrow.parquet as pq
except ImportError as error:
    raise Fault("format_extra", what="Parquet", extra="parquet") from error

HEAD = tuple(field.name for field in fields(Head))
SOURCE = {
    **{name: name for name in ("name", "title", "date", "author", "publisher", "script", "sha256")},
    "url": "address",
}
"""Column -> field of `source` in the JSON."""

_WHO = pa.list_(
    pa.struct({"id": pa.string(), "name": pa.string(), "english": pa.string(), "known": pa.bool_()})
)
_MOVE = {
    **dict.fromkeys(("id", "person", "who", "group"), pa.string()),
    "members": pa.list_(pa.string()),
    "count": pa.int32(),
    **dict.fromkeys(
        (
            *("from_id", "from", "from_role", "to_id", "to", "to_role"),
            *("date", "date_text", "status"),
        ),
        pa.string(),
    ),
    "confidence": pa.float32(),
    "paragraph": pa.int32(),
    "evidence": pa.list_(pa.string()),
}
SCHEMA = pa.schema(
    {
        **{name: pa.int64() if name == "size" else pa.string() for name in HEAD},
        **dict.fromkeys(SOURCE, pa.string()),
        "characters": pa.int32(),
        "people": _WHO,
        "organizations": _WHO,
        "moves": pa.list_(pa.struct(_MOVE)),
        "record": pa.string(),
    }
)


def make(head: Head, tree: dict[str, Json]) -> Row:
    """Make a row of an annotated article."""
    return head, {**asdict(head), **_columns(tree), "record": json_text(tree)}


def read(content: bytes) -> list[Row]:
    """Read the rows of a part; raise ValueError for what was not written here."""
    table = pq.read_table(BytesIO(content))
    if not table.schema.equals(SCHEMA):
        raise ValueError("schema")
    return [(Head(**{name: row[name] for name in HEAD}), row) for row in table.to_pylist()]


def write(rows: Iterable[Row]) -> bytes:
    """Write rows as a part."""
    buffer = BytesIO()
    pq.write_table(pa.Table.from_pylist([row for _, row in rows], SCHEMA), buffer, compression="zstd")
    return buffer.getvalue()


def record(row: Row) -> dict[str, Any]:
    """Give the annotated article of a row."""
    found: dict[str, Any] = loads(row[1]["record"])
    return found


def _columns(tree: dict[str, Any]) -> dict[str, Any]:
    entities = {each["id"]: each for each in tree["entities"]}
    first: dict[str, str] = {}
    for mention in tree["mentions"]:
        first.setdefault(mention["entity"], mention["text"])

    def name(identity: str | None) -> str:
        if not identity:
            return ""
        names = entities[identity]["names"].values()
        return first.get(identity) or next((group[0] for group in names if group), identity)

    def listed(kind: str) -> list[dict[str, Any]]:
        return [
            {
                "id": each["id"],
                "name": name(each["id"]),
                "english": next(iter(each["names"].get("en", ())), ""),
                "known": each["known"],
            }
            for each in tree["entities"]
            if each["type"] == kind
        ]

    return {
        **{column: tree["source"][field] for column, field in SOURCE.items()},
        "characters": sum(len(each["text"]) for each in tree["paragraphs"]),
        "people": listed("PERSON"),
        "organizations": listed("ORG"),
        "moves": [_move(move, name) for move in tree["moves"]],
    }


def _move(move: dict[str, Any], name: Any) -> dict[str, Any]:
    group, evidence = move["group"] or {}, move["evidence"]
    ends: dict[str, str] = {}
    for end in ("from", "to"):
        post = move[end] or {"organization": None, "role": ""}
        ends |= {
            f"{end}_id": post["organization"] or "",
            end: name(post["organization"]),
            f"{end}_role": post["role"],
        }
    return {
        **{key: move[key] for key in ("id", "person", "date", "date_text", "status", "confidence")},
        "who": name(move["person"]) if move["person"] else group.get("label", ""),
        "group": group.get("label"),
        "members": [name(member) for member in group.get("members", ())],
        "count": group.get("count"),
        **ends,
        "paragraph": evidence[0]["paragraph"] + 1 if evidence else None,
        "evidence": [each["text"] for each in evidence],
    }
