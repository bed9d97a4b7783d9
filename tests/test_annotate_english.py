"""English sentences are annotated by the whole pipeline: cases in tests/cases/annotate/english.yaml."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from reader.annotate.english.edges import surname_of
from reader.annotate.english.longer import called_in_brackets
from reader.annotate.english.names import english_names
from reader.annotate.pipeline import annotate, load_knowledge
from reader.document import Article, Paragraph
from reader.knowledge import Knowledge
from reader.knowledge.yaml import read
from tests.marked import marked

CASES = read((Path(__file__).parent / "cases/annotate/english.yaml").read_text("utf-8"), name="english.yaml")


@lru_cache(maxsize=1)
def known() -> Knowledge:
    return load_knowledge()


def annotated(*paragraphs: str) -> Article:
    return annotate(Article(paragraphs=tuple(map(Paragraph, paragraphs))), known())


def told(article: Article) -> list[str]:
    lines = []
    for move in article.moves:
        left, joined = move.origin, move.destination
        parts = [
            move.person,
            left and left.organization,
            joined and joined.organization,
            left and left.role,
            joined and joined.role,
            move.status.value,
        ]
        lines.append(" | ".join(part or "-" for part in parts))
    return sorted(lines)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_names_and_moves(case: dict[str, list[str]]) -> None:
    article = annotated(str(case["text"]))
    assert [f"{article.text(each)}/{each.type.name}" for each in article.mentions] == case["names"]
    assert told(article) == sorted(case["moves"])


def test_a_surname_and_an_organisation_without_its_end_are_those_named_in_full() -> None:
    article = annotated(
        "Borealis Labs hired Jane Holloway from Google.", "Holloway said she had known Borealis for years."
    )
    by_words = {article.text(each): each.entity for each in article.mentions}
    assert by_words["Holloway"] == by_words["Jane Holloway"]
    assert by_words["Borealis"] == by_words["Borealis Labs"]


def test_a_headline_in_capitals_is_not_taken_for_one_long_name() -> None:
    article = annotated(
        "Acme Robotics Picks Jane Holloway as Big Boss", "Acme Robotics hired Jane Holloway from Google."
    )
    assert [article.text(each) for each in article.mentions if each.paragraph == 0] == []


def test_chinese_text_with_latin_names_is_left_to_the_other_layers() -> None:
    article = Article(paragraphs=(Paragraph("OpenAI研究員Lucas Beyer、Alexander Kolesnikov加入Meta。"),))
    assert english_names(article, known()) is article


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Ruth Holloway", ["Holloway"]),
        ("Owen Tate Jr.", ["Tate"]),
        ("Maria de la Cruz", ["de la Cruz", "De la Cruz"]),
        ("Cheung Ka-yan", ["Cheung"]),
        ("Amy Cheung Ka-yan", ["Cheung"]),
        ("Leong Wai Leng", ["Leong"]),
        ("Yue Yi", ["Yue", "Yi"]),
    ],
)
def test_what_stands_for_someone_told_in_full(name: str, forms: list[str]) -> None:
    surnames = frozenset(["Cheung", "Leong", "Yue", "Yi"])
    assert surname_of(name.split(), surnames) == forms


def test_the_letters_in_brackets_behind_a_house_are_that_house() -> None:
    def entities(text: str) -> list[str]:
        return [each.entity for each in called_in_brackets(marked(text), Knowledge()).mentions]

    assert entities("[O:Polar Capital Corp.] ([O:PCC]) said. [O:PCC] went.") == ["Polar Capital Corp."] * 3
    assert entities("[O:Polar Capital Corp.] ([O:XYZ]) said.") == ["Polar Capital Corp.", "XYZ"]
    assert entities("[O:Polar Capital Corp.], [O:PCC] said.") == ["Polar Capital Corp.", "PCC"]
