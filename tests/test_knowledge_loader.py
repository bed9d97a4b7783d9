"""Folders of annotations: checked record by record, laid one over another, and those we ship."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from reader import paths
from reader.document import EntityType
from reader.knowledge import Knowledge
from reader.knowledge.loader import check, load
from reader.wording import Fault

CASES = Path(__file__).parent / "cases" / "knowledge" / "faults.yaml"
FAULTS = yaml.load(CASES.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def folder(path: Path, **files: str) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: f"{case['section']} {case['field']}")
def test_a_wrong_record_is_named_by_file_line_record_and_field(tmp_path: Path, case: dict[str, str]) -> None:
    own = folder(tmp_path / "own", **{case["section"]: case["text"]})
    with pytest.raises(Fault) as caught:
        load([own])
    told = caught.value.fields
    assert (str(told["line"]), told["record"], told["field"]) == (case["line"], case["record"], case["field"])
    assert f"{case['section']}.yaml" in str(caught.value)
    found, _ = check(own)
    assert str(caught.value) in map(str, found)


def test_a_later_folder_replaces_deletes_and_adds(tmp_path: Path) -> None:
    first = folder(
        tmp_path / "first",
        organizations="- {id: a, names: {en: [A]}, kind: lab, parent: b, ambiguous: [A]}\n- {id: b, names: {en: [B]}}",
    )
    second = folder(
        tmp_path / "second",
        organizations="- {id: a, names: {en: [AA]}}\n- {id: b, delete: yes}\n- {id: c, names: {en: [C]}}",
    )
    known = load([first, second])
    assert {key: entity.names["en"] for key, entity in known.entities.items()} == {"a": ("AA",), "c": ("C",)}
    assert known.ambiguous == frozenset()
    assert (known.kinds, known.parents) == ({}, {})
    assert load([second, first]).entities["a"].names["en"] == ("A",)


def test_an_absent_folder_is_empty(tmp_path: Path) -> None:
    assert load([tmp_path / "none"]) == Knowledge()


def test_check_tells_all_that_is_wrong_at_once(tmp_path: Path) -> None:
    own = folder(
        tmp_path / "own",
        people="- {id: a}\n- {id: a, names: {en: [A]}}",
        products="- {id: p, names: {en: [P]}, maker: nobody}",
        places="[",
    )
    found, counts = check(own)
    assert [fault.fields.get("field") for fault in found] == ["names", "id", None, "maker"]
    assert counts == {"people": 2, "products": 1}


def test_what_many_records_say_alike_is_in_memory_once(shipped: Knowledge) -> None:
    tags = [tag for entity in shipped.entities.values() for tag in entity.names]
    assert len({*map(id, tags)}) == len({*tags})
    assert len({*map(id, shipped.kinds.values())}) == len({*shipped.kinds.values()})


def test_a_folder_without_annotations_is_told(tmp_path: Path) -> None:
    with pytest.raises(Fault, match=r"contains none of people\.yaml"):
        check(tmp_path)


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / "people.yaml").write_bytes("- {id: a, names: {zh-Hans-CN: [余]}}".encode("gb18030"))
    with pytest.raises(Fault, match=r"people\.yaml is not UTF-8"):
        load([tmp_path])


def test_what_we_ship_has_no_faults() -> None:
    found, _ = check(paths.shipped())
    assert list(map(str, found)) == []


@pytest.mark.parametrize(
    ("kind", "least"),
    [(EntityType.PERSON, 150), (EntityType.ORG, 250), (EntityType.PRODUCT, 80), (EntityType.TITLE, 150)],
)
def test_what_we_ship_is_enough_to_be_useful(shipped: Knowledge, kind: EntityType, least: int) -> None:
    assert sum(entity.type is kind for entity in shipped.entities.values()) >= least
