"""From folders of YAML to one Knowledge, the later folder over the earlier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from sys import intern

from reader import paths
from reader.document import Entity
from reader.folder import content
from reader.knowledge import Knowledge, Verb
from reader.knowledge.schema import FILES, faults
from reader.knowledge.terms import Term
from reader.knowledge.yaml import Lines, Value, read
from reader.wording import Fault, say

SECTIONS = (*FILES, "moves", "surnames", "terms")
"""Names of the files in an annotations folder, without `.yaml`."""

Record = Mapping[str, Value]


def load(folders: Iterable[Path], sections: Iterable[str] = SECTIONS) -> Knowledge:
    """Read annotation folders, each laid over those before; a folder that is absent is empty.

    `sections` are the files to read.  Raise the first Fault found.
    """
    knowledge = Knowledge()
    wanted = tuple(sections)
    for folder in folders:
        for section in wanted:
            path = folder / f"{section}.yaml"
            if path.is_file():
                lines = Lines()
                value = read(read_text(path), name=str(path), lines=lines)
                for fault in faults(section, value, path=path, lines=lines):
                    raise fault
                knowledge = lay_over(knowledge, section, value)
    return knowledge


def read_text(path: Path) -> str:
    """Read a YAML file as UTF-8 text, or raise a Fault that names it."""
    try:
        return content(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Fault("yaml_encoding", path=path) from None
    except OSError as error:
        raise Fault("unreadable", path=path, why=error.strerror or error) from None


def lay_over(knowledge: Knowledge, section: str, value: Value) -> Knowledge:
    """Lay one checked section over what is known: an id that exists is replaced."""
    if section == "surnames":
        assert isinstance(value, dict)
        added = {surname: texts(spellings) for surname, spellings in value.items()}
        return replace(knowledge, surnames={**knowledge.surnames, **added})
    assert isinstance(value, list)
    records = [record for record in value if isinstance(record, dict)]
    if section == "terms":
        return replace(knowledge, terms=_lay_terms(knowledge.terms, records))
    if section == "moves":
        verbs = [_verb(record) for record in records if "forms" in record]
        ids = {verb.id for verb in verbs}
        return replace(knowledge, verbs=(*(v for v in knowledge.verbs if v.id not in ids), *verbs))
    return _lay_entities(knowledge, section, records)


def _lay_terms(known: tuple[Term, ...], records: list[dict[str, Value]]) -> tuple[Term, ...]:
    ids = {str(record["id"]) for record in records}
    added = (_term(record) for record in records if "delete" not in record)
    return (*(term for term in known if term.id not in ids), *added)


def _lay_entities(knowledge: Knowledge, section: str, records: list[dict[str, Value]]) -> Knowledge:
    ids = {str(record["id"]) for record in records}
    kept = [record for record in records if "delete" not in record]
    entities = {key: value for key, value in knowledge.entities.items() if key not in ids}
    entities.update((str(record["id"]), _entity(section, record)) for record in kept)
    ambiguous = {pair for pair in knowledge.ambiguous if pair[0] not in ids}
    ambiguous.update((str(r["id"]), form) for r in kept for form in texts(r.get("ambiguous", [])))
    parents = {
        str(r["id"]): str(r.get("parent") or r.get("maker")) for r in kept if "parent" in r or "maker" in r
    }
    return replace(
        knowledge,
        entities=entities,
        ambiguous=frozenset(ambiguous),
        decoys=knowledge.decoys.union(*(texts(record.get("except", [])) for record in records)),
        kinds={
            **_without(knowledge.kinds, ids),
            **{str(r["id"]): intern(str(r["kind"])) for r in kept if "kind" in r},
        },
        parents={**_without(knowledge.parents, ids), **parents},
    )


def _without(known: Mapping[str, str], ids: set[str]) -> dict[str, str]:
    return {key: value for key, value in known.items() if key not in ids}


def _entity(section: str, record: Record) -> Entity:
    names = record["names"]
    assert isinstance(names, dict)
    wikidata = record.get("wikidata")
    return Entity(
        id=str(record["id"]),
        type=FILES[section],
        names=_names(names),
        wikidata=str(wikidata) if wikidata else None,
        about=str(record.get("about", "")),
    )


def _names(names: Mapping[str, Value]) -> dict[str, tuple[str, ...]]:
    """Give names by region; one that is written alike in several is in memory once."""
    same: dict[str, str] = {}
    return {tag: tuple(same.setdefault(form, form) for form in texts(forms)) for tag, forms in names.items()}


def _term(record: Record) -> Term:
    names = record["names"]
    assert isinstance(names, dict)
    return Term(
        id=str(record["id"]),
        names=_names(names),
        area=intern(str(record["area"])),
        pinyin=str(record.get("pinyin", "")),
        ambiguous=texts(record.get("ambiguous", [])),
    )


def _verb(record: Record) -> Verb:
    forms = record["forms"]
    assert isinstance(forms, dict)
    return Verb(
        id=str(record["id"]),
        kind=str(record["kind"]),
        frame=str(record["frame"]),
        forms={tag: texts(words) for tag, words in forms.items()},
        decoys=texts(record.get("except", [])),
        weak=record.get("weak") == "yes",
    )


def texts(value: Value) -> tuple[str, ...]:
    """Give the texts of a checked list."""
    return tuple(str(text) for text in value) if isinstance(value, list) else ()


def check(folder: Path) -> tuple[list[Fault], dict[str, int]]:
    """Read every file of a folder; give all that is wrong and the number of records by section."""
    found: list[Fault] = []
    counts: dict[str, int] = {}
    ids: dict[str, str] = {}
    references: list[tuple[Path, int, str, str, str]] = []
    if not any((folder / f"{section}.yaml").is_file() for section in SECTIONS):
        raise Fault("no_annotations", path=folder, names=", ".join(f"{name}.yaml" for name in SECTIONS))
    for section in SECTIONS:
        path, lines = folder / f"{section}.yaml", Lines()
        if not path.is_file():
            continue
        try:
            value = read(read_text(path), name=str(path), lines=lines)
        except Fault as fault:
            found.append(fault)
            continue
        found.extend(faults(section, value, path=path, lines=lines))
        counts[section] = len(value) if not isinstance(value, str) else 0
        for record in value if isinstance(value, list) else []:
            if not isinstance(record, dict):
                continue
            identity, line = str(record.get("id")), lines.get(id(record), 0)
            if identity in ids:
                problem = say("field_elsewhere", place=ids[identity])
                found.append(
                    Fault("record_field", path=path, line=line, record=identity, field="id", problem=problem)
                )
            ids[identity] = say("file_line", file=path.name, line=line)
            references.extend(
                (path, line, identity, name, str(record[name]))
                for name in ("parent", "maker")
                if name in record
            )
    shipped = _shipped_ids(folder) if any(target not in ids for *_, target in references) else frozenset()
    for path, line, identity, name, target in references:
        if target not in ids and target not in shipped:
            problem = f"{target} is the id of no record"
            found.append(
                Fault("record_field", path=path, line=line, record=identity, field=name, problem=problem)
            )
    return found, counts


def _shipped_ids(folder: Path) -> frozenset[str]:
    """List the ids that any other folder is laid over."""
    return frozenset() if folder == paths.shipped() else frozenset(load([paths.shipped()]).entities)
