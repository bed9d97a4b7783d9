"""Annotation files: read as text, checked field by field, laid over one another."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import paths
from reader.document import EntityType
from reader.knowledge import Knowledge
from reader.knowledge.loader import check, load
from reader.knowledge.schema import faults
from reader.knowledge.yaml import Lines, read
from reader.wording import Fault


@pytest.mark.parametrize(
    "text", ["NO", "2018-06-05", "1e3", "0o17", "null", "~", "true", "12:30:00", "=", "<<"]
)
def test_every_scalar_stays_the_text_it_is(text: str) -> None:
    assert read(f"- {text}", name="x") == [text]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: &x [1]\nb: *x", "x.yaml, line 2: aliases"),
        ("a: 1\nb: 2\na: 3", "x.yaml, line 3: the key a appears twice"),
        ("[" * 40 + "]" * 40, "x.yaml, line 1: nested too deeply"),
        ("a: 1\n---\nb: 2", "x.yaml, line 2: a second document"),
        ("a: [1\nb: 2", "x.yaml, line 2: this is not YAML"),
        ("? [a]\n: b", "x.yaml, line 1: a key must be a text"),
        ("a: \x07", "x.yaml, line 1: this is not YAML"),
    ],
)
def test_what_is_wrong_is_named_by_file_and_line(text: str, words: str) -> None:
    with pytest.raises(Fault) as fault:
        read(text, name="x.yaml")
    assert words in str(fault.value)


def test_an_empty_document_is_empty() -> None:
    assert read("# nothing\n", name="x") == ""


@given(st.text(alphabet="ab:-[]{},&*!|>'\"#%@`?\n \t\x00é中", max_size=40) | st.text(max_size=40))
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    fault = None
    try:
        read(text, name="x")
    except Fault as raised:
        fault = raised
    assert fault is None or "x, line" in str(fault)


@pytest.mark.parametrize(
    ("section", "record", "words"),
    [
        ("people", "{id: A, names: {en: [x]}}", "id needs lower-case words"),
        ("people", "{id: a}", "a: names needs a mapping"),
        ("people", "{id: a, names: {fr: [x]}}", "a: names.fr is no tag here"),
        ("people", "{id: a, names: {en: x}}", "a: names.en needs a list"),
        ("people", "{id: a, names: {en: [x, x]}}", "a: names.en holds the same text twice"),
        ("people", "{id: a, names: {en: [' x']}}", "a: names.en ' x' is not a plain text"),
        ("people", "{id: a, names: {en: [x]}, wikidata: 42}", "a: wikidata needs Q"),
        ("people", "{id: a, names: {en: [x]}, ambiguous: [y]}", "a: ambiguous y is none of the names"),
        ("people", "{id: a, names: {en: [x]}, employer: y}", "a: employer is no field here"),
        ("organizations", "{id: a, names: {en: [x]}, kind: cult}", "a: kind needs one of company"),
        ("moves", "{to: {organization: a}, quotes: [{exact: x}]}", "person needs either person or group"),
        ("moves", "{person: a, quotes: [{exact: x}]}", "to needs from, to, or both"),
        ("moves", "{person: a, to: {organisation: b}, quotes: [{exact: x}]}", "to needs a mapping"),
        ("moves", "{person: a, to: {}, date: 2025-13, quotes: [{exact: x}]}", "date needs YYYY"),
        ("moves", "{person: a, to: {}, status: sure, quotes: [{exact: x}]}", "status needs one of"),
        ("moves", "{person: a, to: {}}", "quotes needs a list"),
        ("moves", "{group: {count: 3}, to: {}, quotes: [{exact: x}]}", "group needs a mapping"),
        ("moves", "{group: {label: x, count: many}, to: {}, quotes: [{exact: x}]}", "group.count needs"),
    ],
)
def test_a_wrong_record_is_named_by_record_and_field(section: str, record: str, words: str) -> None:
    lines = Lines()
    value = read(f"\n- {record}", name="x", lines=lines)
    found = [str(fault) for fault in faults(section, value, path="x.yaml", lines=lines)]
    assert any(words in text and "x.yaml, line 2" in text for text in found), found


def folder(path: Path, **files: str) -> Path:
    path.mkdir()
    for name, text in files.items():
        (path / f"{name}.yaml").write_text(text, "utf-8")
    return path


def test_the_later_folder_replaces_deletes_and_adds(tmp_path: Path) -> None:
    first = folder(
        tmp_path / "first",
        people="- {id: a, names: {en: [A]}, ambiguous: [A]}\n- {id: b, names: {en: [B]}}",
        products="- {id: p, names: {en: [P]}, maker: o}",
        surnames="趙: [Zhao]",
    )
    second = folder(
        tmp_path / "second",
        people="- {id: a, names: {en: [AA]}}\n- {id: b, delete: yes}\n- {id: c, names: {en: [C]}}",
        surnames="錢: [Qian]",
    )
    knowledge = load([first, second, tmp_path / "absent"])
    assert {key: entity.names["en"] for key, entity in knowledge.entities.items()} == {
        "p": ("P",),
        "a": ("AA",),
        "c": ("C",),
    }
    assert knowledge.ambiguous == frozenset()
    assert knowledge.parents == {"p": "o"}
    assert set(knowledge.surnames) == {"趙", "錢"}


def test_a_wrong_file_is_refused_whole(tmp_path: Path) -> None:
    with pytest.raises(Fault, match=r"people\.yaml, line 1"):
        load([folder(tmp_path / "bad", people="- {id: a}")])


def test_check_lists_everything_wrong_at_once(tmp_path: Path) -> None:
    bad = folder(
        tmp_path / "bad",
        people="- {id: a, names: {en: [A]}}\n- {id: a, names: {en: [B]}}",
        products="- {id: p, names: {en: [P]}, maker: nobody}",
        places="[",
    )
    found, counts = check(bad)
    told = "\n".join(map(str, found))
    assert len(found) == 3
    assert "people.yaml, line 2, a: id stands in people.yaml, line 1 too" in told
    assert "products.yaml, line 1, p: maker nobody is the id of no record" in told
    assert "places.yaml, line 2: this is not YAML" in told
    assert counts == {"people": 2, "products": 1}


def test_what_is_shipped_is_whole_and_large_enough(shipped: Knowledge) -> None:
    assert check(paths.shipped())[0] == []
    counts = {kind: sum(e.type is kind for e in shipped.entities.values()) for kind in EntityType}
    assert counts[EntityType.PERSON] >= 150
    assert counts[EntityType.ORG] >= 250
    assert counts[EntityType.PRODUCT] >= 80
    assert counts[EntityType.TITLE] >= 150
