"""How each file is to be read, kept from day to day: its encoding, and what was decided of its repairs."""

from __future__ import annotations

from pathlib import Path

from reader import paths
from reader.document import Quote, Source
from reader.intake.repairs import Decision
from reader.intake.treatment import Treatment
from reader.knowledge.loader import read_text
from reader.knowledge.yaml import read
from reader.userdata import files, notefile
from reader.userdata.fields import Fields, quote, quote_record
from reader.userdata.yaml import Plain, dump, lone
from reader.wording import Fault

ACCEPTED, REJECTED = "accepted", "rejected"

BROKEN = "treatment_broken"
"""The sentence about a file that is none of these."""

FIELDS = frozenset({"repair", "quote", "inserted", "decision"})
"""Fields of one decision in the file; `decision` is ACCEPTED or REJECTED."""


def load(source: Source, *, folder: Path | None = None) -> Treatment:
    """Give what is kept for an article; raise Fault where its file is broken.

    The decisions hold for the file at that path, or with that content elsewhere; the encoding for
    that content only: an edited file may have been saved in another.
    """
    path = _find(source, folder or paths.repairs())
    return _read(path, source) if path else Treatment()


def save(source: Source, before: Treatment, after: Treatment, *, folder: Path | None = None) -> None:
    """Keep a change of what is kept for an article; on the disk when this returns.

    The change is laid over what the file holds by then, so that two programs keep each other's
    decisions.  Raise Fault, and change nothing, where the file is broken or cannot be written.
    """
    where = folder or paths.repairs()
    path = where / notefile.file_name(source)
    with files.changing(where, path, "treatment_not_saved"):
        found = _find(source, where)
        held = _read(found, source) if found else Treatment()
        gone = set(before.decisions) - set(after.decisions)
        kept = [decision for decision in held.decisions if decision not in gone]
        new = [decision for decision in after.decisions if decision not in kept]
        encoding = after.encoding if after.encoding != before.encoding else held.encoding
        files.sweep(path)
        content = write(source, Treatment(encoding, (*kept, *new)))
        files.replace(path, content.encode("utf-8"), mode=0o600)


def write(source: Source, treatment: Treatment) -> str:
    """Write the file of one article as YAML."""
    tree: dict[str, Plain] = {"source": dict(notefile.head(source))}
    if treatment.encoding:
        tree["encoding"] = treatment.encoding
    tree["repairs"] = [_record(decision) for decision in treatment.decisions]
    return dump(tree)


def parse(text: str, *, name: str) -> tuple[dict[str, str], Treatment]:
    """Read such a file: the fields of its `source`, and the treatment; raise Fault where it is broken."""
    tree = read(text, name=name)
    if not isinstance(tree, dict) or tree.keys() - {"source", "encoding", "repairs"}:
        raise Fault(BROKEN, path=name, what="source")
    whole = Fields(tree, "", name, BROKEN)
    head = whole.into("source")
    decisions = tuple(map(_decision, whole.each("repairs")))
    return {key: head.text(key) for key in notefile.HEAD}, Treatment(whole.text("encoding"), decisions)


def _find(source: Source, folder: Path) -> Path | None:
    """Give the file of this path, else one of the same content."""
    own = folder / notefile.file_name(source)
    return own if own.is_file() else next(iter(notefile.moved(own, source)), None)


def _read(path: Path, source: Source) -> Treatment:
    head, treatment = parse(read_text(path), name=str(path))
    return treatment if head["sha256"] == source.sha256 else Treatment("", treatment.decisions)


def _record(decision: Decision) -> dict[str, Plain]:
    return {
        "repair": decision.repair,
        "quote": {key: lone(str(text)) for key, text in quote_record(decision.quote).items()},
        "inserted": lone(decision.inserted),
        "decision": ACCEPTED if decision.accepted else REJECTED,
    }


def _decision(fields: Fields) -> Decision:
    if not isinstance(fields.record.get("quote", {}), dict) or fields.record.keys() - FIELDS:
        raise Fault(BROKEN, path=fields.path, what=fields.where)
    words = quote(fields.into("quote"), needed=False) if "quote" in fields else Quote("")
    repair, accepted = fields.text("repair", needed=True), fields.choice("decision", (ACCEPTED, REJECTED))
    return Decision(repair, words, fields.text("inserted"), accepted == ACCEPTED)
