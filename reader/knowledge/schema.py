"""What an annotation file may hold, and the sentence for each thing that is wrong in one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from reader.document import EntityType, Status
from reader.knowledge.yaml import Lines, Value
from reader.wording import Fault, say

FILES = {
    "people": EntityType.PERSON,
    "organizations": EntityType.ORG,
    "products": EntityType.PRODUCT,
    "places": EntityType.PLACE,
    "titles": EntityType.TITLE,
}
"""Section (and file) name -> the type of its records."""

TAGS = ("zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK", "en")
"""BCP 47 tags of names."""

KINDS = ("company", "lab", "team", "university", "media", "government", "investor", "institution")
"""Kinds of organisation."""

PLACE_KINDS = ("country",)
"""Kinds of place."""

AREAS = (
    "work",
    "technology",
    "internet",
    "finance",
    "business",
    "media",
    "law",
    "politics",
    "science",
    "life",
)
"""Fields of words in terms.yaml."""

VERB_KINDS = (
    "join", "leave", "withdraw", "retire", "suspend", "appoint", "promote",
    "dismiss", "return", "poach", "transfer", "takeover",
)  # fmt: skip
"""Kinds of moving, as a verb tells them."""

FRAME_PLACES = ("person", "from", "to", "old", "new", "other")
"""Places around a verb of moving; explained at the head of moves.yaml."""

_COMMON = {"id", "names", "wikidata", "about", "ambiguous", "except", "delete"}
_FIELDS = {
    "people": _COMMON,
    "organizations": _COMMON | {"kind", "parent"},
    "products": _COMMON | {"maker"},
    "places": _COMMON | {"kind"},
    "titles": _COMMON,
}
_TERM_FIELDS = {"id", "names", "area", "pinyin", "ambiguous", "delete"}
_VERB_FIELDS = {"id", "kind", "frame", "forms", "except", "weak"}
_MOVE_FIELDS = {"person", "group", "from", "to", "date", "date_text", "status", "quotes"}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_WIKIDATA = re.compile(r"Q[1-9]\d*")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def faults(section: str, value: Value, *, path: Path | str, lines: Lines) -> Iterator[Fault]:
    """List what is wrong in one section of one file, each fault naming file, line, record and field."""
    if section == "surnames":
        yield from _surname_faults(value, str(path))
        return
    if not isinstance(value, list):
        yield Fault("record_list", path=path, section=section)
        return
    for number, record in enumerate(value, 1):
        if not isinstance(record, dict):
            yield Fault("record_mapping", path=path, section=section, number=number)
            continue
        label = record.get("id", f"{section} {number}")
        line = lines.get(id(record), 0)
        for name, problem in _record_problems(section, record):
            yield Fault("record_field", path=path, line=line, record=label, field=name, problem=problem)


def _record_problems(section: str, record: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    if section == "moves" and "frame" not in record and "forms" not in record:
        yield from _move_problems(record)
        return
    identity = record.get("id")
    if not isinstance(identity, str) or not _ID.fullmatch(identity):
        yield "id", say("field_id")
    if section == "moves":
        yield from _verb_problems(record)
        return
    yield from _unknown(record, _TERM_FIELDS if section == "terms" else _FIELDS[section])
    if "delete" not in record:
        yield from _names_problems(record)
    if record.get("delete", "yes") != "yes":
        yield "delete", say("field_delete")
    if section == "terms" and "delete" not in record and record.get("area") not in AREAS:
        yield "area", say("field_one_of", choices=", ".join(AREAS))
    for name in ("about", "parent", "maker", "pinyin"):
        if not isinstance(record.get(name, ""), str):
            yield name, say("field_text")
    wikidata = record.get("wikidata")
    if wikidata is not None and not (isinstance(wikidata, str) and _WIKIDATA.fullmatch(wikidata)):
        yield "wikidata", say("field_wikidata")
    kinds = PLACE_KINDS if section == "places" else KINDS
    if "kind" in record and record["kind"] not in kinds:
        yield "kind", say("field_one_of", choices=", ".join(kinds))


def _unknown(record: Mapping[str, Value], allowed: set[str]) -> Iterator[tuple[str, str]]:
    for name in record.keys() - allowed:
        yield name, say("field_unknown", choices=", ".join(sorted(allowed)))


def _names_problems(record: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    names = record.get("names")
    if not isinstance(names, dict) or not names:
        yield "names", say("field_names")
        return
    for tag, forms in names.items():
        if tag not in TAGS:
            yield f"names.{tag}", say("field_tag", choices=", ".join(TAGS))
        yield from _text_list(f"names.{tag}", forms)
    every = {
        form for forms in names.values() if isinstance(forms, list) for form in forms if isinstance(form, str)
    }
    for name in ("ambiguous", "except"):
        if name in record:
            yield from _text_list(name, record[name])
    ambiguous = record.get("ambiguous")
    if isinstance(ambiguous, list):
        for form in ambiguous:
            if not isinstance(form, str) or form not in every:
                yield "ambiguous", say("field_no_name", form=form)


def _text_list(name: str, value: Value) -> Iterator[tuple[str, str]]:
    if not isinstance(value, list) or not value:
        yield name, say("field_list")
        return
    for text in value:
        if not isinstance(text, str) or not text or text != text.strip():
            yield name, say("field_plain", text=text)
    if len({str(text) for text in value}) < len(value):
        yield name, say("field_twice")


def _verb_problems(record: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    yield from _unknown(record, _VERB_FIELDS)
    if record.get("kind") not in VERB_KINDS:
        yield "kind", say("field_one_of", choices=", ".join(VERB_KINDS))
    yield from _frame_problems(record.get("frame"))
    if "except" in record:
        yield from _text_list("except", record["except"])
    if record.get("weak", "no") not in ("yes", "no"):
        yield "weak", say("field_yes_no")
    forms = record.get("forms")
    if not isinstance(forms, dict) or not forms:
        yield "forms", say("field_forms")
        return
    for tag, words in forms.items():
        if tag not in ("zh-Hans", "zh-Hant", "en"):
            yield f"forms.{tag}", say("field_tag", choices="zh-Hans, zh-Hant, en")
        yield from _text_list(f"forms.{tag}", words)


def _frame_problems(frame: Value | None) -> Iterator[tuple[str, str]]:
    places = frame.split() if isinstance(frame, str) else []
    if places.count("V") != 1:
        yield "frame", say("field_frame")
    for place in places:
        name = place[1:-1] if place.startswith("(") and place.endswith(")") else place
        if name not in (*FRAME_PLACES, "V") or place == "(V)":
            yield "frame", say("field_place", place=place, choices=", ".join(FRAME_PLACES))
    if not {"person", "(person)"} & set(places):
        yield "frame", say("field_person")


def _move_problems(record: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    yield from _unknown(record, _MOVE_FIELDS)
    if ("person" in record) == ("group" in record):
        yield "person", say("field_who")
    if "from" not in record and "to" not in record:
        yield "to", say("field_ends")
    if record.get("status", Status.CONFIRMED) not in tuple(Status):
        yield "status", say("field_one_of", choices=", ".join(Status))
    date = record.get("date", "")
    if date and not (isinstance(date, str) and is_date(date)):
        yield "date", say("field_date")
    for end in ("from", "to"):
        post = record.get(end, {})
        if not isinstance(post, dict) or post.keys() - {"organization", "role"}:
            yield end, say("field_post")
    yield from _group_problems(record.get("group"))
    quotes = record.get("quotes")
    if not isinstance(quotes, list) or not all(isinstance(q, dict) and q.get("exact") for q in quotes):
        yield "quotes", say("field_quotes")


def is_date(text: str) -> bool:
    """Tell whether a text is an ISO 8601 date as precise as known: 2022, 2022-06, 2022-06-29."""
    return _DATE.fullmatch(text) is not None


def _group_problems(group: Value | None) -> Iterator[tuple[str, str]]:
    if group is None:
        return
    if not isinstance(group, dict) or not group.get("label") or group.keys() - {"label", "count", "members"}:
        yield "group", say("field_group")
        return
    count = group.get("count", "1")
    if not (isinstance(count, str) and count.isascii() and count.isdigit() and len(count) < 8):
        yield "group.count", say("field_number")
    if "members" in group:
        yield from _text_list("group.members", group["members"])


def _surname_faults(value: Value, path: str) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield Fault("record_list", path=path, section="surnames")
        return
    for surname, spellings in value.items():
        for _, problem in _text_list(surname, spellings):
            yield Fault("record_field", path=path, line=0, record="surnames", field=surname, problem=problem)
