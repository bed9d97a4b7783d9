"""Every sentence of the interface: in three languages, with the same fields, known and used."""

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
from reader.document import EntityType, Status
from reader.knowledge.schema import TAGS
from reader.naming import PINYIN

READER = Path(wording.__file__).parents[1]
FAMILIES = (
    "ledger_column_",
    "ledger_contradicted_",
    "ledger_head_",
    "ledger_why_",
    "found_by_",
    "script_",
    "region_",
    "translation_",
    "export_",
    "html_",
    "svg_",
    "help_",
    "section_",
    "key_",
    "hint_",
    "card_",
    "move_",
    "intake_",
    "phonetics_",
    "ruby_",
    "origin_",
    "column_",
    "call_",
    "doctor_",
    "man_",
    "repair_",
    "certainty_",
    "show_",
)
"""Beginnings of keys that the code puts together."""


def sources() -> str:
    files = (path for path in READER.rglob("*.py") if path.parent.name != "wording")
    return "\n".join(path.read_text("utf-8") for path in files) + (READER / "wording/__init__.py").read_text(
        "utf-8"
    )


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("key", wording.catalogue())
def test_each_key_has_three_sentences_with_the_same_fields(key: str) -> None:
    sentences = wording.catalogue()[key]
    assert len(sentences) == len(wording.LANGUAGES)
    assert all(sentences)
    assert len({frozenset(fields(sentence)) for sentence in sentences}) == 1


def test_no_key_stands_in_two_parts() -> None:
    counted = Counter(k for part in wording.PARTS for k in import_module(f"reader.wording.{part}").TEXTS)
    assert [key for key, count in counted.items() if count > 1] == []


def test_every_sentence_said_is_known() -> None:
    said = set(re.findall(r"""(?:say|Fault)\(\s*["'](\w+)["']""", sources()))
    assert len(said) > 50
    assert said - wording.catalogue().keys() == set()


def test_every_sentence_known_is_said() -> None:
    text = sources()
    values = {*EntityType, *Status, *TAGS, PINYIN}
    keys = [key for key in wording.catalogue() if key not in values and not key.startswith(FAMILIES)]
    assert [key for key in keys if f'"{key}"' not in text and f"'{key}'" not in text] == []


SHOWN = {
    *(
        "Static",
        "Input",
        "CommandPalette",
        "Table",
        "Choice",
        "ListDialog",
        "choice",
        "ask_key",
        "SystemCommand",
    ),
    *("tell", "notify", "print", "complain", "update", "add_row", "add_column"),
}
"""Calls whose arguments a person sees."""

TITLES = {"border_title", "border_subtitle", "placeholder", "tooltip"}
NOT_SHOWN = {"id", "classes", "style", "end", "sep", "file"}
"""Keywords of those calls that nobody sees."""

SAME_EVERYWHERE = {"Esc", "Enter", "Ctrl", "newsreader", "Python", "TERM"}
"""Words that are the same in every language: names of keys and programs."""


def literals(node: ast.AST) -> Iterator[str]:
    """The texts in an expression, but for those that something is looked up by."""
    if isinstance(node, ast.Call) and name_of(node) in {"say", "Fault", "query_one", "label", "get"}:
        return
    if isinstance(node, ast.Subscript):
        node = node.value
    if isinstance(node, ast.Compare):
        return  # what a value is compared with is not shown
    if isinstance(node, ast.Tuple) and len(node.elts) == 2:
        node = node.elts[0]  # (words, style) and (words, value)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from literals(child)


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def shown(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and text of every literal that a person would see."""
    for node in ast.walk(tree):
        values: list[ast.AST] = []
        if isinstance(node, ast.Call) and name_of(node) in SHOWN:
            values = [*node.args, *(k.value for k in node.keywords if k.arg not in NOT_SHOWN)]
        elif isinstance(node, ast.Assign):
            titles = [t for t in node.targets if isinstance(t, ast.Attribute) and t.attr in TITLES]
            values = [node.value] if titles else []
        for value in values:
            yield from ((node.lineno, text) for text in literals(value))


def test_what_is_scanned_for_is_found() -> None:
    tree = ast.parse(
        "box.border_title = 'One'\nprint((f'Two {x}', 'bold'), say('three'))\nStatic(t['four'], id='five')"
    )
    assert [text for _, text in shown(tree)] == ["One", "Two "]


def test_no_sentence_stands_outside_the_catalogue() -> None:
    found = []
    for room in ("app", "cli"):
        for path in sorted((READER / room).glob("*.py")):
            for line, text in shown(ast.parse(path.read_text("utf-8"))):
                words = set(re.findall(r"[A-Za-z]{2,}|[\u4e00-\u9fff]+", text)) - SAME_EVERYWHERE
                found += [f"{path.name}:{line} {text!r}"] if words else []
    assert found == []


ROOMS = (
    "annotate",
    "app",
    "batch",
    "cli",
    "export",
    "first",
    "intake",
    "knowledge",
    "language",
    "library",
    "page",
)
ROOMS += ("ledger", "settings", "userdata")
NOT_WORDS = re.compile(
    r"(?:down up|first last|page-down page-up|next-hit previous-hit|previous-word next-word)$|dialog |(?:less|greater)-than sign$"
    r"|(?i:select|update|delete|insert|pragma|begin)\b|pip (?:un)?install |(?:(?:bold|italic|underline) ?)+$|[^ ]*[\\(\[]\?"
    r"|argument |the following arguments|unrecognized arguments|ambiguous option|; pip|  _describe|[\u4e00-\u9fff]{1,2}$"
)
"""Texts with blanks or characters that nobody reads: keys, styles, SQL, patterns, commands to copy, examples looked up."""


TWO_WORDS = re.compile(r"[a-z]{2,} [a-z]{2,}|[\u4e00-\u9fff]")


def code_literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and text of every literal of a module but its docstrings, type annotations in quotes and patterns."""
    unseen = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node) in {"compile", "TypeVar"}:
            unseen |= {id(each) for each in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in unseen:
            yield node.lineno, node.value


def test_no_words_of_a_sentence_stand_in_what_the_screen_and_the_commands_are_made_of() -> None:
    """Two words, or a Chinese one: whoever writes such a literal puts it in the catalogue, or tells here why not."""
    found = []
    for room in ("app", "cli"):
        for path in sorted((READER / room).glob("*.py")):
            for line, text in code_literals(ast.parse(path.read_text("utf-8"))):
                found += (
                    [f"{path.name}:{line} {text!r}"]
                    if TWO_WORDS.search(text) and not NOT_WORDS.match(text)
                    else []
                )
    assert found == []


def raised(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and text of the words in a Fault, its key aside, and in a remark; programmers' errors are no one's reading."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and name_of(node) in {"Fault", "say"}:
            for keyword in node.keywords:
                yield from ((node.lineno, text) for text in literals(keyword.value))
        if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
            yield from ((node.lineno, text) for each in node.value.elts[1:] for text in literals(each))


def test_no_fault_is_told_in_words_outside_the_catalogue() -> None:
    found = []
    for room in ROOMS:
        for path in sorted((READER / room).rglob("*.py")):
            for line, text in raised(ast.parse(path.read_text("utf-8"))):
                found += (
                    [f"{path.name}:{line} {text!r}"]
                    if TWO_WORDS.search(text) and not NOT_WORDS.match(text)
                    else []
                )
    assert found == []


def test_words_in_the_code_are_found() -> None:
    tree = ast.parse(
        '"""A doc."""\nshow("No such file")\nFault("key", why="not so good")\nx = re.compile("a bc de")'
    )
    assert [text for _, text in code_literals(tree) if TWO_WORDS.search(text)] == [
        "No such file",
        "not so good",
    ]
    assert [text for _, text in raised(tree)] == ["not so good"]


def test_sentences_name_keys_as_they_are() -> None:
    wording.use_keys({"find": "F"})
    assert wording.say("no_search") == "Nothing to repeat yet: F searches."
    wording.use_keys({})


def test_sentences_name_keys_that_there_are() -> None:
    from reader.app.keys.keys import KEYS

    named = {name for three in wording.catalogue().values() for text in three for name in _keys(text)}
    assert named
    assert named <= {key.name for key in KEYS}


def _keys(text: str) -> list[str]:
    return re.findall(r"\{keys\[([^]]*)\]\}", text)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "zh_TW.UTF-8"}, "zh-Hant"),
        ({"LANG": "zh_HK"}, "zh-Hant"),
        ({"LANG": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh_SG.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh-Hant-TW"}, "zh-Hant"),
        ({"LANG": "zh_TW.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert wording.from_environment(environment) == language


def test_a_language_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="choose en, zh-Hant, zh-Hans"):
        wording.use("fr")
    assert wording.language() == "en"


def test_a_fault_speaks_the_language_in_use() -> None:
    fault = wording.Fault("yaml_encoding", path="a.txt")
    assert "a.txt is not UTF-8" in str(fault)
    wording.use("zh-Hans")
    assert "a.txt 不是 UTF-8" in str(fault)
