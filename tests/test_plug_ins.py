"""Annotators of other packages: found by their entry points, run behind our names and before moves."""

from __future__ import annotations

import json
import re
import shutil
import sys
import tomllib
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from reader.document import Article, EntityType, Paragraph
from reader.knowledge import Knowledge
from tests.command import CHECKOUT, run_program

PACKAGE = Path(__file__).parent / "cases" / "plug_in"


def install(folder: Path) -> dict[str, str]:
    """Install the package as pip would: its module, and what its metadata tells of entry points."""
    project = tomllib.loads((PACKAGE / "pyproject.toml").read_text("utf-8"))["project"]
    shutil.copy(PACKAGE / "newsreader_handles.py", folder)
    about = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Name: {project['name']}\nVersion: {project['version']}\n", "utf-8")
    lines = [
        f"[{group}]\n" + "".join(f"{name} = {place}\n" for name, place in each.items())
        for group, each in project["entry-points"].items()
    ]
    (about / "entry_points.txt").write_text("\n".join(lines), "utf-8")
    return {"PYTHONPATH": f"{CHECKOUT}:{folder}"}


def test_another_package_adds_names_and_they_move(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("昨天，@柒小川加盟華為。\n", "utf-8")
    (tmp_path / "site").mkdir()
    code, output, complaints = run_program("annotate", article, env=install(tmp_path / "site"))
    found = json.loads(output)
    assert code == 0
    assert ("柒小川", "handle-柒小川") in {(each["text"], each["entity"]) for each in found["mentions"]}
    assert [(move["person"], move["to"]["organization"]) for move in found["moves"]] == [
        ("handle-柒小川", "huawei")
    ]
    assert [line for line in complaints.splitlines() if "broken" in line and "no model here" in line]


def test_the_example_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    readme = (CHECKOUT / "README.md").read_text("utf-8")
    (example,) = re.findall(r"```python\n(.+?)```", readme, re.S)
    text = "葉小川到訪海口市。"
    ends = {"葉小川": "PERSON", "海口市": "GPE", "到訪": "DATE"}
    spans = [
        SimpleNamespace(
            text=name, label_=label, start_char=text.find(name), end_char=text.find(name) + len(name)
        )
        for name, label in ends.items()
    ]
    spacy = ModuleType("spacy")
    vars(spacy)["load"] = lambda name: lambda text: SimpleNamespace(ents=spans)
    monkeypatch.setitem(sys.modules, "spacy", spacy)
    module = ModuleType("newsreader_spacy")
    monkeypatch.setitem(sys.modules, "newsreader_spacy", module)
    exec(compile(example, "README.md", "exec"), vars(module))
    found = vars(module)["annotate"](Article(paragraphs=(Paragraph(text),)), Knowledge())
    assert [(found.text(each), each.type) for each in found.mentions] == [
        ("葉小川", EntityType.PERSON),
        ("海口市", EntityType.PLACE),
    ]
    assert {each.entity for each in found.mentions} == set(found.entities)
