"""The order of annotating: our names, those of plug-ins, the sidecar over them, then moves."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from reader.annotate.pipeline import annotate, load_knowledge, run_plug_in
from reader.document import Article, Entity, EntityType, Mention, Paragraph, Post, Span, Status
from reader.knowledge import Knowledge
from reader.wording import Fault

ARTICLE = Article(paragraphs=(Paragraph("標題"), Paragraph("阿明上周離開甲乙公司，加入丙丁。")))
SIDECAR = """
people:
- {id: a-ming, names: {zh-Hant-TW: [阿明]}}
organizations:
- {id: jia-yi, names: {zh-Hant-TW: [甲乙公司]}}
- {id: bing-ding, names: {zh-Hant-TW: [丙丁]}}
moves:
- person: a-ming
  from: {organization: jia-yi, role: 工程師}
  to: {organization: bing-ding}
  date_text: 上周
  quotes: [{exact: 加入丙丁}, {exact: 這句不在}]
"""


def beside(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "article.annotations.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_sidecar_brings_names_moves_and_says_which_quote_is_lost(tmp_path: Path) -> None:
    found = annotate(ARTICLE, Knowledge(), sidecar=beside(tmp_path, SIDECAR))
    words = [found.text(mention) for mention in found.mentions]
    assert [word for word in words if word in ("阿明", "甲乙公司", "丙丁")] == ["阿明", "甲乙公司", "丙丁"]
    (move,) = found.moves
    assert (move.id, move.person, move.status) == ("m1", "a-ming", Status.CONFIRMED)
    assert move.origin == Post("jia-yi", "工程師")
    assert move.destination == Post("bing-ding")
    assert move.evidence == (Span(1, 11, 15),)
    assert len(found.remarks) == 1
    assert "這句不在" in found.remarks[0]


@pytest.mark.parametrize(
    ("text", "told"), [("- a", "mapping"), ("nobody: []", "nobody"), ("moves: [{person: x}]", "moves 1")]
)
def test_a_wrong_sidecar_is_a_fault_that_names_it(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(Fault) as fault:
        annotate(ARTICLE, Knowledge(), sidecar=beside(tmp_path, text))
    assert told in str(fault.value)
    assert "article.annotations.yaml" in str(fault.value)


def test_an_absent_or_empty_sidecar_is_none(tmp_path: Path) -> None:
    assert annotate(ARTICLE, Knowledge(), sidecar=tmp_path / "none").remarks == ()
    assert annotate(ARTICLE, Knowledge(), sidecar=beside(tmp_path, "")).remarks == ()


def test_moves_of_people_whom_no_file_describes_are_remarked_on(tmp_path: Path) -> None:
    text = "moves: [{person: nobody, to: {organization: nowhere}, quotes: [{exact: 標題}]}]"
    found = annotate(ARTICLE, Knowledge(), sidecar=beside(tmp_path, text))
    assert [
        each for each in ("nobody", "nowhere") if not any(each in remark for remark in found.remarks)
    ] == []


def test_cancelling_stops_before_the_first_layer() -> None:
    known = Knowledge(entities={"a": Entity("a", EntityType.PERSON, {"zh-Hant-TW": ("阿明",)})})
    assert annotate(ARTICLE, known, cancelled=lambda: True).mentions == ()
    found = annotate(ARTICLE, known, cancelled=lambda: False)
    assert "a" in {mention.entity for mention in found.mentions}


def test_nothing_is_found_in_an_article_of_nothing() -> None:
    nothing, empty = Article(), Article(paragraphs=(Paragraph(""),))
    known = Knowledge(entities={"a": Entity("a", EntityType.PERSON, {"zh-Hant-TW": ("阿明",)})})
    assert annotate(nothing, known) == nothing
    assert annotate(empty, known) == empty


def good(article: Article, knowledge: Knowledge) -> Article:
    entity = Entity("x", EntityType.ORG, {"en": ("X",)}, known=False)
    return replace(article, entities={"x": entity}, mentions=(Mention(0, 0, 2, EntityType.ORG, "x"),))


def raising(article: Article, knowledge: Knowledge) -> Article:
    raise RuntimeError("no model")


def silent(article: Article, knowledge: Knowledge) -> None:
    return None


def rewriting(article: Article, knowledge: Knowledge) -> Article:
    return replace(article, paragraphs=())


def outside(article: Article, knowledge: Knowledge) -> Article:
    return replace(article, mentions=(Mention(0, 0, 99, EntityType.ORG, "x"),))


def plug_in(name: str) -> EntryPoint:
    return EntryPoint(name, f"{__name__}:{name}", "newsreader.annotators")


def test_a_plug_in_is_run_like_ours() -> None:
    assert run_plug_in(plug_in("good"), ARTICLE, Knowledge()).mentions[0].entity == "x"


@pytest.mark.parametrize("name", ["raising", "silent", "rewriting", "outside", "missing"])
def test_a_broken_plug_in_is_reported_and_skipped(name: str) -> None:
    found = run_plug_in(plug_in(name), ARTICLE, Knowledge())
    assert found == replace(ARTICLE, remarks=found.remarks)
    assert name in found.remarks[0]


def test_own_annotations_lie_over_the_shipped_and_extra_over_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSREADER_CONFIG", str(tmp_path / "config"))
    for folder, name in ((tmp_path / "config" / "annotations", "甲"), (tmp_path / "extra", "乙")):
        folder.mkdir(parents=True)
        text = f"- {{id: zz-own, names: {{zh-Hant-TW: [{name}{name}]}}}}"
        (folder / "people.yaml").write_text(text, encoding="utf-8")
    assert load_knowledge().entities["zz-own"].names == {"zh-Hant-TW": ("甲甲",)}
    assert load_knowledge([tmp_path / "extra"]).entities["zz-own"].names == {"zh-Hant-TW": ("乙乙",)}


def test_importing_the_pipeline_brings_no_heavy_module() -> None:
    """The article is painted before anything is annotated."""
    heavy = "'opencc', 'yaml', 'numpy'"
    code = f"import sys, reader.annotate.pipeline; print([m for m in ({heavy}) if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
