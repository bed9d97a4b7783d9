"""Products, lands, public bodies and people in sentences as news has them; the cases are the specification."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from reader.annotate.pipeline import annotate, load_knowledge
from reader.annotate.text.spans import outermost
from reader.document import Article, Paragraph

KNOWLEDGE = load_knowledge()
CASES = yaml.safe_load(
    (Path(__file__).parent / "cases/annotate/names_of_news.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case["text"][:16]) for group in CASES.values() for case in group]
)
def test_these_names_and_no_others_are_marked(case: dict[str, object]) -> None:
    article = annotate(Article(paragraphs=(Paragraph(str(case["text"])),)), KNOWLEDGE)
    assert {article.text(each): each.type.value for each in outermost(article.mentions)} == case["names"]


def test_a_paper_and_its_name_in_letters_are_one() -> None:
    text = "馬來西亞海潮報（The Tide）昨日報導。"
    article = annotate(Article(paragraphs=(Paragraph(text),)), KNOWLEDGE)
    papers = {each.entity for each in article.mentions if each.type.value == "ORG"}
    assert len(papers) == 1


def test_a_surname_cut_out_of_a_guess_means_the_person_named_in_full() -> None:
    text = "台積電執行長黃景勳昨天來了。黃專程參加運動會。"
    article = annotate(Article(paragraphs=(Paragraph(text),)), KNOWLEDGE)
    people = {each.entity for each in article.mentions if each.type.value == "PERSON"}
    assert len(people) == 1
