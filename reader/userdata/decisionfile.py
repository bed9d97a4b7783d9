"""A file of decisions: YAML that a person can read and write, one record a decision, no offsets.

    decisions:
    - id: 5f0c2a9b1d3e            # unique in the file
      do: mark                    # here stands a name
      quote: {exact: 林小文, prefix: 研究員, suffix: （Xiaowen Lin）}
      paragraph: 3                # where it stood, a hint only
      entity: {name: 林小文, type: PERSON}
      was: {exact: 小文}           # the mention it replaces; the same words: another is meant by them
      alike: yes                  # at all the same words
    - {id: …, do: drop, quote: {exact: 高通}, alike: yes}               # no name
    - {id: …, do: type, entity: {name: 乙科, type: PERSON}, type: ORG}
    - {id: …, do: merge, entity: {name: 小林, type: PERSON}, into: {id: lin-xiaowen, name: 林小文, type: PERSON}}
    - {id: …, do: name, entity: {…}, names: {zh-Hant-TW: [林小文], en: [Xiaowen Lin]}}
    - id: …
      do: confirm                 # or reject, edit (with `was`, the machine's), add
      move:                       # as in article.annotations.yaml, with names for ids
        person: {name: 林小文, type: PERSON}
        from: {organization: {name: 甲科, type: ORG}, role: 研究員}
        date: 2025-06
        status: confirmed
        quotes: [{exact: 林小文離開甲科}]

An entity is told by a name; `id` is added where an annotation file or a decision gave it, never where
the machine did.  `made` is when it was decided.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from reader.annotate.decided import (
    Decision,
    Drop,
    End,
    Fails,
    Holds,
    Mark,
    Merge,
    Ref,
    Rename,
    Retype,
    Told,
)
from reader.annotate.sidecar import DECISIONS as SECTION
from reader.document import EntityType, Quote, Status
from reader.knowledge.schema import TAGS, is_date
from reader.knowledge.yaml import Value
from reader.userdata.fields import Fields, quote, quote_record
from reader.userdata.yaml import Plain, dump
from reader.wording import Fault

BROKEN = "decisions_broken"


def parse(value: Value, *, name: str) -> tuple[Decision, ...]:
    """Read the records of the section, or raise a Fault that names file, record and field."""
    whole = Fields({SECTION: value}, "", name, BROKEN)
    decisions = tuple(_decision(fields) for fields in whole.each(SECTION))
    if len({decision.id for decision in decisions}) < len(decisions):
        raise Fault(BROKEN, path=name, what=f"{SECTION}: id")
    return decisions


def _decision(fields: Fields) -> Decision:
    kind = fields.choice("do", tuple(_READERS))
    allowed, read = _READERS[kind]
    fields.only("id", "do", "made", *allowed)
    return read(fields, fields.text("id", needed=True), fields.text("made"))


def _mark(fields: Fields, identity: str, made: str) -> Decision:
    was = _quote(fields.into("was")) if "was" in fields else None
    entity, near = _ref(fields, "entity"), fields.number("paragraph") or 0
    return Mark(identity, _quote(fields.into("quote")), entity, near, was, fields.yes("alike"), made)


def _drop(fields: Fields, identity: str, made: str) -> Decision:
    near = fields.number("paragraph") or 0
    return Drop(identity, _quote(fields.into("quote")), near, fields.yes("alike"), made)


def _retype(fields: Fields, identity: str, made: str) -> Decision:
    return Retype(identity, _ref(fields, "entity"), _type(fields), made)


def _merge(fields: Fields, identity: str, made: str) -> Decision:
    return Merge(identity, _ref(fields, "entity"), _ref(fields, "into"), made)


def _rename(fields: Fields, identity: str, made: str) -> Decision:
    names = fields.into("names")
    names.only(*TAGS)
    listed = tuple((tag, names.texts(tag)) for tag in names.record)
    return Rename(identity, _ref(fields, "entity"), listed, made)


def _confirm(fields: Fields, identity: str, made: str) -> Decision:
    return Holds(identity, _told(fields.into("move")), made=made)


def _edit(fields: Fields, identity: str, made: str) -> Decision:
    return Holds(identity, _told(fields.into("move")), _told(fields.into("was")), made=made)


def _add(fields: Fields, identity: str, made: str) -> Decision:
    return Holds(identity, _told(fields.into("move")), added=True, made=made)


def _reject(fields: Fields, identity: str, made: str) -> Decision:
    return Fails(identity, _told(fields.into("move")), made)


_READERS: dict[str, tuple[tuple[str, ...], Callable[[Fields, str, str], Decision]]] = {
    "mark": (("quote", "entity", "paragraph", "was", "alike"), _mark),
    "drop": (("quote", "paragraph", "alike"), _drop),
    "type": (("entity", "type"), _retype),
    "merge": (("entity", "into"), _merge),
    "name": (("entity", "names"), _rename),
    "confirm": (("move",), _confirm),
    "edit": (("move", "was"), _edit),
    "add": (("move",), _add),
    "reject": (("move",), _reject),
}
"""What a decision does -> its fields, beside id, do and made, and what reads it."""


def _told(fields: Fields) -> Told:
    fields.only("person", "group", "from", "to", "date", "date_text", "status", "quotes")
    if ("person" in fields) == ("group" in fields):
        raise fields.wrong("person")
    if "from" not in fields and "to" not in fields:
        raise fields.wrong("to")
    date, group = fields.text("date"), fields.into("group") if "group" in fields else None
    if date and not is_date(date):
        raise fields.wrong("date")
    return Told(
        person=None if group else _ref(fields, "person"),
        label=group.text("label", needed=True) if group else "",
        count=group.number("count") if group else None,
        members=tuple(_entity(each) for each in group.each("members")) if group else (),
        origin=_end(fields, "from"),
        destination=_end(fields, "to"),
        date=date,
        date_text=fields.text("date_text"),
        status=Status(fields.choice("status", tuple(Status), default=Status.CONFIRMED)),
        quotes=tuple(_quote(each) for each in fields.each("quotes")),
    )


def _end(fields: Fields, key: str) -> End | None:
    if key not in fields:
        return None
    post = fields.into(key)
    post.only("organization", "role")
    return End(
        _ref(post, "organization", EntityType.ORG) if "organization" in post else None, post.text("role")
    )


def _ref(fields: Fields, key: str, kind: EntityType = EntityType.PERSON) -> Ref:
    """Read an entity; a plain text is the id of an annotation file, as in the moves written there."""
    value = fields.record.get(key)
    return Ref(value, kind, value) if isinstance(value, str) and value else _entity(fields.into(key))


def _entity(fields: Fields) -> Ref:
    fields.only("name", "type", "id")
    return Ref(fields.text("name", needed=True), _type(fields), fields.text("id"))


def _type(fields: Fields) -> EntityType:
    return EntityType(fields.choice("type", tuple(EntityType)))


def _quote(fields: Fields) -> Quote:
    fields.only("exact", "prefix", "suffix")
    return quote(fields)


def write(decisions: tuple[Decision, ...]) -> str:
    """Write the section, from its key on; fields that are empty are left out."""
    if not decisions:
        return f"{SECTION}: []\n"
    return f"{SECTION}:\n" + "".join(map(_written, decisions))


@lru_cache(maxsize=4096)
def _written(decision: Decision) -> str:
    """Write one record, once: a file of a thousand grows by one."""
    return dump([record(decision)])


def record(decision: Decision) -> dict[str, Plain]:
    """Give the record of a decision."""
    fields: dict[str, Plain]
    match decision:
        case Mark(quote=quote, entity=entity, paragraph=number, was=was, alike=alike):
            fields = {
                "do": "mark",
                "quote": quote_record(quote),
                "paragraph": number,
                "entity": _of_ref(entity),
            }
            fields |= {"was": quote_record(was)} if was else {}
            fields |= {"alike": "yes"} if alike else {}
        case Drop(quote=quote, paragraph=number, alike=alike):
            fields = {"do": "drop", "quote": quote_record(quote), "paragraph": number}
            fields |= {"alike": "yes"} if alike else {}
        case Retype(entity=entity, type=kind):
            fields = {"do": "type", "entity": _of_ref(entity), "type": kind.value}
        case Merge(entity=entity, into=into):
            fields = {"do": "merge", "entity": _of_ref(entity), "into": _of_ref(into)}
        case Rename(entity=entity, names=names):
            listed: dict[str, Plain] = {tag: list(forms) for tag, forms in names}
            fields = {"do": "name", "entity": _of_ref(entity), "names": listed}
        case Holds(move=move, was=was_told, added=added):
            verb = "add" if added else "edit" if was_told else "confirm"
            fields = {"do": verb, "move": _of_told(move)}
            fields |= {"was": _of_told(was_told)} if was_told else {}
        case Fails(move=move):
            fields = {"do": "reject", "move": _of_told(move)}
    return {"id": decision.id, **fields, **_filled({"made": decision.made})}


def _filled(fields: dict[str, Plain]) -> dict[str, Plain]:
    return {key: value for key, value in fields.items() if value}


def _of_ref(ref: Ref) -> dict[str, Plain]:
    return {"name": ref.name, "type": ref.type.value, **_filled({"id": ref.id})}


def _of_end(end: End) -> Plain:
    fields: dict[str, Plain] = {"organization": _of_ref(end.organization)} if end.organization else {}
    return {**fields, **_filled({"role": end.role})}


def _of_told(told: Told) -> dict[str, Plain]:
    group: dict[str, Plain] = {"label": told.label, **_filled({"count": told.count or 0})}
    group |= {"members": [_of_ref(each) for each in told.members]} if told.members else {}
    fields: dict[str, Plain] = {"person": _of_ref(told.person)} if told.person else {"group": group}
    fields |= {"from": _of_end(told.origin)} if told.origin else {}
    fields |= {"to": _of_end(told.destination)} if told.destination else {}
    fields |= _filled({"date": told.date, "date_text": told.date_text})
    fields["status"] = told.status.value
    quotes: list[Plain] = [quote_record(quote) for quote in told.quotes]
    return {**fields, **({"quotes": quotes} if quotes else {})}
