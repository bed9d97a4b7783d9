"""Every sentence in three languages, none missing, none left over."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from reader import wording
from reader.wording import LANGUAGES, PARTS, Fault, catalogue, from_environment, say

READER = Path(wording.__file__).parents[1]
SENTENCES = {
    key: texts for part in PARTS for key, texts in import_module(f"reader.wording.{part}").TEXTS.items()
}


def code() -> Iterator[ast.AST]:
    """Walk through all code but the catalogue."""
    for path in READER.rglob("*.py"):
        if path.parent.name != "wording" or path.name == "__init__.py":
            yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def asked() -> set[str]:
    """List the literal keys that say() and Fault() are called with."""
    calls = (node for node in code() if isinstance(node, ast.Call) and node.args)
    return {
        node.args[0].value
        for node in calls
        if getattr(node.func, "id", getattr(node.func, "attr", "")) in ("say", "Fault")
        and isinstance(node.args[0], ast.Constant)
    }


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("key", SENTENCES)
def test_a_sentence_stands_in_three_languages_with_the_same_fields(key: str) -> None:
    texts = SENTENCES[key]
    assert len(texts) == len(LANGUAGES)
    assert all(text.strip() for text in texts)
    assert fields(texts[0]) == fields(texts[1]) == fields(texts[2])


def test_no_key_stands_in_two_parts() -> None:
    keys = Counter(key for part in PARTS for key in import_module(f"reader.wording.{part}").TEXTS)
    assert [key for key, count in keys.items() if count > 1] == []
    assert catalogue() == SENTENCES


def test_every_part_is_listed() -> None:
    assert {path.stem for path in READER.glob("wording/*.py")} - {"__init__"} == set(PARTS)


def test_every_key_that_is_asked_for_exists() -> None:
    assert len(asked()) > 40
    assert asked() - SENTENCES.keys() == set()


def test_every_sentence_is_used() -> None:
    """By its key as a literal, or by a family such as f"help_{name}"."""
    literals, families = set(), set()
    for node in code():
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            literals.add(node.value)
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            parts = (re.escape(p.value) if isinstance(p, ast.Constant) else r"[\w-]+" for p in node.values)
            families.add("".join(parts))
    named = [family for family in families if re.match(r"[a-z]{3,}_", family)]
    left = [
        key for key in SENTENCES
        if key not in literals and not any(re.fullmatch(family, key) for family in named)
    ]  # fmt: skip
    assert left == []


@pytest.mark.parametrize(
    ("environment", "tag"),
    [
        ({}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh_SG"}, "zh-Hans"),
        ({"LANG": "zh"}, "zh-Hans"),
        ({"LANG": "zh_TW.UTF-8"}, "zh-Hant"),
        ({"LANG": "zh_HK.Big5-HKSCS"}, "zh-Hant"),
        ({"LANG": "zh-Hant-MO"}, "zh-Hant"),
        ({"LANG": "zh_TW", "LC_ALL": "en_GB"}, "en"),
        ({"LANG": "en_GB", "LC_MESSAGES": "zh_TW"}, "zh-Hant"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN"}, "zh-Hans"),
    ],
)
def test_the_language_is_that_of_the_locale(environment: dict[str, str], tag: str) -> None:
    assert from_environment(environment) == tag


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_sentence_is_said_in_the_language_in_use(tag: str) -> None:
    wording.use(tag)
    text = say("intake_missing", path="a{b}.txt")
    assert "a{b}.txt" in text
    assert text == SENTENCES["intake_missing"][LANGUAGES.index(tag)].replace("{path}", "a{b}.txt")
    assert str(Fault("intake_missing", path="a{b}.txt")) == text


def test_another_language_is_refused_with_the_choices() -> None:
    with pytest.raises(ValueError, match="zh-Hant"):
        wording.use("fr")
    assert wording.language() == "en"
