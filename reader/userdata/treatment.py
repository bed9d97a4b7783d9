"""How each file is to be read, kept from day to day: its encoding, and what was decided of its repairs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from reader import paths
from reader.document import Quote, Source
from reader.intake.repairs import Decision
from reader.intake.treatment import Treatment
from reader.knowledge.loader import read_text
from reader.knowledge.yaml import Value, read
from reader.userdata import files, notefile
from reader.userdata.yaml import Plain, dump, lone
from reader.wording import Fault

ACCEPTED, REJECTED = "accepted", "rejected"

FIELDS = frozenset({"repair", "quote", "inserted", "decision"})
"""Fields of one decision in the file; `decision` is ACCEPTED or REJECTED."""


def load(source: Source, *, folder: Path | None = None) -> Treatment:
    """Give what is kept for an article; raise Fault where its file is broken.

    The decisions hold for the file at that path, or with that content elsewhere; the encoding for
    that content only: an edited file may have been saved in another.
    """
    path = _find(source, folder or _folder())
    return _read(path, source)[1] if path else Treatment()


def save(source: Source, before: Treatment, after: Treatment, *, folder: Path | None = None) -> None:
    """Keep a change of what is kept for an article; on the disk when this returns.

    The change is laid over what the file holds by then, so that two programs keep each other's
    decisions.  Raise Fault, and change nothing, where the file is broken or cannot be written.
    """
    where = folder or _folder()
    path = where / notefile.file_name(source)
    try:
        with files.locked(where):
            found = _find(source, where)
            held = _read(found, source)[1] if found else Treatment()
            gone = set(before.decisions) - set(after.decisions)
            kept = [decision for decision in held.decisions if decision not in gone]
            new = [decision for decision in after.decisions if decision not in kept]
            encoding = after.encoding if after.encoding != before.encoding else held.encoding
            files.sweep(path)
            content = write(source, Treatment(encoding, (*kept, *new)))
            files.replace(path, content.encode("utf-8"), mode=0o600)
    except (TimeoutError, OSError) as error:
        raise Fault("treatment_not_saved", path=path, why=error.strerror or error) from None


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
        raise Fault("treatment_broken", path=name, what="source")
    source, records = tree.get("source"), tree.get("repairs", [])
    if not isinstance(source, dict):
        raise Fault("treatment_broken", path=name, what="source")
    if not isinstance(records, list):
        raise Fault("treatment_broken", path=name, what="repairs")
    decisions = tuple(_decision(record, f"repairs[{n}]", name) for n, record in enumerate(records, 1))
    fields = {key: _text(source, key, "source", name) for key in notefile.HEAD}
    return fields, Treatment(_text(tree, "encoding", "encoding", name), decisions)


def _folder() -> Path:
    return paths.repairs()


def _find(source: Source, folder: Path) -> Path | None:
    """Give the file of this path, else one of the same content."""
    own = folder / notefile.file_name(source)
    if own.is_file() or not source.sha256:
        return own if own.is_file() else None
    wanted = source.sha256.encode("ascii")
    return next((path for path in sorted(folder.glob("*.yaml")) if wanted in path.read_bytes()[:8192]), None)


def _read(path: Path, source: Source) -> tuple[dict[str, str], Treatment]:
    fields, treatment = parse(read_text(path), name=str(path))
    if fields["sha256"] != source.sha256:
        treatment = Treatment("", treatment.decisions)
    return fields, treatment


def _record(decision: Decision) -> dict[str, Plain]:
    quote = {"exact": decision.quote.exact, "prefix": decision.quote.prefix, "suffix": decision.quote.suffix}
    return {
        "repair": decision.repair,
        "quote": {key: lone(text) for key, text in quote.items() if text},
        "inserted": lone(decision.inserted),
        "decision": ACCEPTED if decision.accepted else REJECTED,
    }


def _decision(record: Value, where: str, name: str) -> Decision:
    quote = record.get("quote", {}) if isinstance(record, dict) else None
    if not isinstance(record, dict) or not isinstance(quote, dict) or record.keys() - FIELDS:
        raise Fault("treatment_broken", path=name, what=where)
    words = (_text(quote, key, f"{where}.quote", name) for key in ("exact", "prefix", "suffix"))
    repair, what = (_text(record, key, where, name) for key in ("repair", "decision"))
    if not repair or what not in (ACCEPTED, REJECTED):
        raise Fault("treatment_broken", path=name, what=f"{where}.{'decision' if repair else 'repair'}")
    return Decision(repair, Quote(*words), _text(record, "inserted", where, name), what == ACCEPTED)


def _text(record: Mapping[str, Value], key: str, where: str, name: str) -> str:
    value = record.get(key, "")
    if not isinstance(value, str):
        raise Fault("treatment_broken", path=name, what=f"{where}.{key}")
    return value
