"""Which of several names answers best what someone types."""

from __future__ import annotations

import pytest

from reader.language.answers import ranker

NAMES = {
    "zuckerberg": ("扎克伯格", "祖克柏", "Mark Zuckerberg"),
    "openai": ("OpenAI", "Open AI"),
    "lin": ("林小米", "Xiaomi Lin"),
    "xiaomi": ("小米", "Xiaomi"),
    "officer": ("首席科學家", "chief scientist"),
}


def best(query: str) -> list[str]:
    rank = ranker(query)
    ranked = [(r, key) for key, names in NAMES.items() if (r := rank(names)) is not None]
    return [key for _, key in sorted(ranked)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("扎克", "zuckerberg"),
        ("扎格", "zuckerberg"),
        ("祖克柏", "zuckerberg"),
        ("zkbg", "zuckerberg"),
        ("zhake", "zuckerberg"),
        ("zuck", "zuckerberg"),
        ("mkzg", "zuckerberg"),
        ("xiaomi", "xiaomi"),
        ("xm", "xiaomi"),
        ("lin xiaomi", "lin"),
        ("小米", "xiaomi"),
        ("首席科学家", "officer"),
        ("sxkxj", "officer"),
        ("chief sci", "officer"),
        ("OAI", "openai"),
    ],
)
def test_the_best_answer(query: str, first: str) -> None:
    assert best(query)[0] == first


@pytest.mark.parametrize("query", ["丙", "zzz", "zkbgx", "gebokezha"])
def test_no_answer(query: str) -> None:
    assert best(query) == []
