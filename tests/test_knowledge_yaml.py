"""YAML in which text stays text, and every mistake is named by file and line."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.knowledge.yaml import DEPTH, Lines, read
from reader.wording import Fault


@pytest.mark.parametrize("text", ["NO", "yes", "null", "~", "2018-06-05", "1e3", "0x1F", "12:30:45", "007"])
def test_a_scalar_is_the_text_that_stands_there(text: str) -> None:
    assert read(f"- {{key: {text}}}\n", name="x") == [{"key": text}]


@pytest.mark.parametrize(
    ("text", "value"), [("", ""), ("# only words\n", ""), ("---\n", ""), ("a:\n", {"a": ""}), ("[]", [])]
)
def test_what_is_empty_is_an_empty_text(text: str, value: object) -> None:
    assert read(text, name="x") == value


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("a: &x 1\nb: *x\n", "yaml_alias", 2),
        ("a: 1\nb: 2\na: 3\n", "yaml_twice", 3),
        ("a: 1\n---\nb: 2\n", "yaml_second", 2),
        ("a: 1\n[b]: 2\n", "yaml_key", 2),
        ("a: 1\nb: [1\n", "yaml_syntax", 3),
        ("a: 1\n\tb: 2\n", "yaml_syntax", 2),
        ("a: 1\nb: \ud800\n", "yaml_syntax", 2),
        ("[" * (DEPTH + 1) + "]" * (DEPTH + 1), "yaml_deep", 1),
    ],
)
def test_a_mistake_is_named_by_file_and_line(text: str, key: str, line: int) -> None:
    with pytest.raises(Fault) as caught:
        read(text, name="own.yaml")
    assert (caught.value.key, caught.value.fields["line"]) == (key, line)
    assert "own.yaml" in str(caught.value)


def test_a_bomb_of_aliases_is_refused_at_its_first() -> None:
    with pytest.raises(Fault):
        read("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", name="x")


def test_each_record_knows_its_line() -> None:
    lines = Lines()
    value = read("- id: a\n  names: {}\n\n- id: b\n", name="x", lines=lines)
    assert isinstance(value, list)
    assert [lines[id(record)] for record in value] == [1, 4]


@given(st.one_of(st.text(), st.text("-: []{}&*!|>'\"#\n\tab?,%@`\x00\x85", max_size=40)))
def test_no_text_raises_anything_but_a_fault(text: str) -> None:
    with suppress(Fault):
        assert isinstance(read(text, name="x"), str | list | dict)
