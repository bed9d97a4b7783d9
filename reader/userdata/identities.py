"""What the reader decided of people and organisations over articles: these two are the same, or are not."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reader import paths
from reader.knowledge.loader import read_text
from reader.knowledge.yaml import read
from reader.record import record
from reader.userdata import files
from reader.userdata.fields import Fields
from reader.userdata.yaml import Plain, dump, lone
from reader.wording import Fault

NAME = "identities.yaml"
"""A list of {decision: same or different, one, other}, both {name, entity, article, sha256}; the last word counts.

`entity` is the id in that article, which is found by the hash of its bytes, else by its place.  The program
only adds to the end of the file: what a person writes there stays as it is.
"""


@record
class Side:
    """Someone as one article names them: `entity` is the id there, `name` for people to read."""

    entity: str
    article: str
    sha256: str = ""
    name: str = ""


@record
class Judgement:
    """That two are the same, or are not."""

    same: bool
    one: Side
    other: Side


def file(folder: Path | None = None) -> Path:
    """Give the file of the decisions; it may not be there."""
    return (folder or paths.data()) / NAME


def load(folder: Path | None = None) -> list[Judgement]:
    """Read all decisions, the latest last; raise Fault, naming the field, for what is no decision."""
    path = file(folder)
    if not path.is_file():
        return []
    records = read(read_text(path), name=str(path)) or []
    if not isinstance(records, list):
        raise Fault("identities_wrong", path=path, what="-")
    return [
        _judgement(Fields.of(one, f"[{n}]", str(path), "identities_wrong"))
        for n, one in enumerate(records, 1)
    ]


def add(judgements: Iterable[Judgement], folder: Path | None = None) -> None:
    """Write decisions at the end of the file: on the disk when this returns; raise Fault where that cannot be."""
    path = file(folder)
    text = dump([_record(each) for each in judgements]).encode()
    with files.changing(path.parent, path, "identities_unwritable"):
        before = path.read_bytes() if path.is_file() else b""
        gap = b"" if not before or before.endswith(b"\n") else b"\n"
        files.replace(path, before + gap + text, mode=0o600)


def _record(judgement: Judgement) -> dict[str, Plain]:
    sides: dict[str, Plain] = {
        end: {
            key: lone(value)
            for key in ("name", "entity", "article", "sha256")
            if (value := getattr(side, key))
        }
        for end, side in (("one", judgement.one), ("other", judgement.other))
    }
    return {"decision": "same" if judgement.same else "different", **sides}


def _judgement(fields: Fields) -> Judgement:
    fields.only("decision", "one", "other")
    if (word := fields.text("decision", needed=True)) not in ("same", "different"):
        raise fields.wrong("decision")
    return Judgement(word == "same", _side(fields.into("one")), _side(fields.into("other")))


def _side(fields: Fields) -> Side:
    fields.only("name", "entity", "article", "sha256")
    words = (fields.text("entity", needed=True), fields.text("article", needed=True))
    return Side(*words, fields.text("sha256"), fields.text("name"))
