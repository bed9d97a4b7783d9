"""Bytes become text in the right encoding, and nothing of them is lost in silence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.intake.decode import decode
from tests.benchmarks.encodings import files, ours, right, shared, texts

HANT = "據多家媒體報道，這家公司的研究團隊在過去一周內有八人離職，轉到競爭對手工作。"
HANS = "据多家媒体报道，这家公司的研究团队在过去一周内有八人离职，转到竞争对手工作。"


@pytest.mark.parametrize(
    ("text", "codec", "named"),
    [
        (HANS, "utf-8", "utf-8"),
        (HANS, "utf-8-sig", "utf-8"),
        (HANS, "gb2312", "gb18030"),
        (HANT, "gbk", "gb18030"),
        (HANT + "𠮷㐀", "gb18030", "gb18030"),
        (HANT, "big5", "cp950"),
        (HANT + "喺佢哋嗰度咗嘅", "big5hkscs", "big5hkscs"),
        (HANT, "utf-16", "utf-16-le"),
        (HANT, "utf-16-be", "utf-16-be"),
        (HANT, "utf-32", "utf-32-le"),
        (HANT, "utf-32-be", "utf-32-be"),
        ("plain ASCII", "ascii", "utf-8"),
        ("plain ASCII", "utf-16-le", "utf-16-le"),
        ("plain ASCII", "utf-16-be", "utf-16-be"),
        ("plain ASCII", "utf-32-le", "utf-32-le"),
    ],
)
def test_each_encoding_is_known_again(text: str, codec: str, named: str) -> None:
    done = decode(text.encode(codec))
    assert (done.text, done.encoding, done.undecodable) == (text, named, 0)


def test_a_given_encoding_is_used() -> None:
    assert decode(HANT.encode("big5"), "Big5").text == HANT
    assert decode(b"\xef\xbb\xbfabc", "utf-8").text == "abc"
    assert decode(HANT.encode("big5"), "utf-8").undecodable > 10


def test_undecodable_bytes_are_shown_and_counted() -> None:
    done = decode(HANS.encode() + b"\xff\xa3" + HANS.encode())
    assert done.text == HANS + "‹FF›‹A3›" + HANS
    assert (done.encoding, done.undecodable) == ("utf-8", 2)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028", "\u2029", "\v", "\f"])
def test_line_ends_are_one(end: str) -> None:
    assert decode(f"一{end}二".encode()).text == "一\n二"


@given(
    st.binary(max_size=200), st.sampled_from([None, "utf-8", "gb18030", "cp950", "utf-16-le", "utf-32-be"])
)
def test_any_bytes_at_all(data: bytes, encoding: str | None) -> None:
    done = decode(data, encoding)
    assert done.undecodable == done.text.count("›") - data.decode(done.encoding, "ignore").count("›")
    done.text.encode("utf-8")


@pytest.mark.skipif(not (shared() / "data").exists(), reason="the corpora in ../shared/data are not here")
def test_generated_files_of_thirteen_labels() -> None:
    made = list(files(texts(), seed=11))
    wrong = [answer for answers in right(ours, made).values() for answer in answers]
    assert len(wrong) <= 0.005 * len(made), wrong
