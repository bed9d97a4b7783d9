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


def _houses(text: str) -> list[set[str]]:
    """Give the words by which each house of a text is called."""
    article = annotate(Article(paragraphs=tuple(map(Paragraph, text.split("\n")))), KNOWLEDGE)
    words: dict[str, set[str]] = {}
    for each in outermost(article.mentions):
        if each.type.value == "ORG":
            words.setdefault(each.entity, set()).add(article.text(each))
    return sorted(words.values(), key=min)


def test_a_bare_company_is_the_one_told_of_and_no_house_of_its_own() -> None:
    assert _houses("中芯国际公告，公司董事长吴建远因个人原因辞职。") == [{"中芯国际", "公司"}]


def test_a_bare_company_in_a_career_is_the_one_that_the_article_is_about() -> None:
    told = "中芯国际公告，吴建远辞职。中芯国际感谢他。中芯国际股价不变。\n吴建远历任美的集团经理，现任公司董事长。"
    assert {"中芯国际", "公司"} in _houses(told)


def test_a_company_and_what_it_is_called_from_then_on_are_one() -> None:
    told = "吴建远加盟深圳市远帆动力有限公司（下称“远帆动力”，Yuanfan）。远帆动力总裁余海明欢迎他。"
    assert _houses(told) == [{"深圳市远帆动力有限公司", "远帆动力"}]


def test_a_surname_behind_a_word_of_time_is_the_person_named_in_full() -> None:
    told = "中芯国际董事长周建远博士辞职。此次周博士辞任后，赵海明接任。"
    article = annotate(Article(paragraphs=(Paragraph(told),)), KNOWLEDGE)
    forms = {article.text(each): each.entity for each in article.mentions if each.type.value == "PERSON"}
    assert forms["周"] == forms["周建远"]
