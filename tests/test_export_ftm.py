"""FollowTheMoney: entities as its schema wants them, by facts written down and by its own model where that is here."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from reader.export import Wish, render
from reader.export.from_json import from_json

CASES = Path(__file__).parent / "cases" / "export"
KEPT = from_json(CASES / "article.json")
RECORDS = [
    json.loads(line)
    for line in str(render(KEPT.article, KEPT.notes, "ftm", Wish())[".ftm.json"]).splitlines()
]
FACTS = json.loads((CASES / "ftm_schema.json").read_text("utf-8"))
"""Schema -> its properties that must be there, and the type of each we use; with the range where that is an entity."""

ALSO = {"Article": {"Document"}, "Person": {"Thing"}, "Organization": {"Thing"}}
"""What each schema is besides itself, as far as the ranges of our properties ask."""

LOOKS = {
    "date": re.compile(r"\d{4}(-\d{2}(-\d{2})?)?"),
    "url": re.compile(r"https?://\S+"),
    "identifier": re.compile(r"Q\d+"),
    "language": re.compile("zho"),
}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["schema"])
def test_each_entity_is_as_its_schema_wants(record: dict[str, Any]) -> None:
    facts, schemas = FACTS[record["schema"]], {one["id"]: one["schema"] for one in RECORDS}
    assert record.keys() == {"id", "schema", "properties"}
    assert set(facts["required"]) <= record["properties"].keys()
    for name, values in record["properties"].items():
        kind, *ranges = facts["properties"][name]
        assert values
        assert len(set(values)) == len(values)
        for value in values:
            assert value.strip() == value != ""
            if ranges:
                assert ranges[0] in {schemas[value], *ALSO[schemas[value]], "Thing"}
            elif kind in LOOKS:
                assert LOOKS[kind].fullmatch(value)


def test_what_is_asked_for_is_there() -> None:
    assert {record["schema"] for record in RECORDS} == set(FACTS)
    jobs = [record["properties"] for record in RECORDS if record["schema"] == "Employment"]
    for field in ("status", "proof", "recordId", "summary"):
        assert all(job[field] for job in jobs)
    assert any("startDate" in job for job in jobs)


def test_the_facts_are_those_of_the_model() -> None:
    reason = "followthemoney is not here (it needs PyICU, which has no wheels and is built against the system's ICU)"
    model = pytest.importorskip("followthemoney", reason=reason).model
    for name, facts in FACTS.items():
        schema = model.get(name)
        assert sorted(schema.required) == facts["required"]
        for each, (kind, *ranges) in facts["properties"].items():
            known = schema.get(each)
            assert known.type.name == kind
            assert ([known.range.name] if known.range else []) == ranges
        assert ALSO.get(name, set()) <= {one.name for one in schema.schemata}
