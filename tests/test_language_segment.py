"""Where words begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.language.segment import words

TEXTS = st.text(
    alphabet=st.sampled_from("研究生命起源的银行行长說話，。 AI3.5😀𠮷人工智能中华人民共和国電視"),
    max_size=40,
)


@pytest.mark.parametrize(
    "cut",
    [
        "研究 生命 起源",
        "结婚 的 和 尚未 结婚 的",
        "這 家 人工智能 公司 的 首席執行官 週五 宣布 離職",
        "南京市 长江 大桥",
        "中华人民共和国 全国人民代表大会",
        "他 在 銀行 工作 了 十 年",
        "市长 春节 致词",
        "电视 频道",
    ],
)
def test_sentences_are_cut_into_words(cut: str) -> None:
    text = cut.replace(" ", "")
    assert " ".join(text[start:end] for start, end in words(text)) == cut


def test_latin_words_and_numbers_are_words_and_punctuation_is_none() -> None:
    text = "OpenAI 在2025年发布GPT-4.1，（价格）"
    assert [text[s:e] for s, e in words(text)] == ["OpenAI", "在", "2025", "年", "发布", "GPT-4.1", "价格"]


def test_names_are_words_as_they_stand() -> None:
    text = "由李长江大桥梁公司"
    assert [text[s:e] for s, e in words(text, [(1, 4)])][:2] == ["由", "李长江"]


def test_both_scripts_are_cut_alike() -> None:
    assert words("聯合創始人離開了這家實驗室") == words("联合创始人离开了这家实验室")


@given(TEXTS, st.lists(st.integers(0, 40), max_size=6))
def test_words_are_in_order_apart_and_whole(text: str, places: list[int]) -> None:
    edges = sorted({min(place, len(text)) for place in places})
    keep = [(s, e) for s, e in zip(edges[::2], edges[1::2], strict=False) if s < e]
    found = words(text, keep)
    assert all(start < end for start, end in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    assert set(keep) <= set(found)
    covered = {place for start, end in found for place in range(start, end)}
    assert all(place in covered for place, c in enumerate(text) if c.isalnum())
