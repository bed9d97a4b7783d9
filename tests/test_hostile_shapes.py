"""Shapes of text that once took minutes or broke a layer: each is read and annotated like any other.

Before they were mended, several of these never ended; that the test does is what it shows.
"""

from __future__ import annotations

import pytest

from reader import intake
from reader.annotate.pipeline import annotate
from reader.annotate.tagging.tagger import TOGETHER, _sentences
from reader.export import render
from reader.knowledge import Knowledge
from reader.settings import file as settings_file
from reader.wording import Fault

SHAPES = {
    "front matter that never ends": "---\n" + "-a: b\n" * 600,
    "comments that never end": "<!-- a -->" * 400 + "<x",
    "a heading of signs": "# " + "#" * 60_000 + "甲",
    "capitals without a blank": "A" * 60_000,
    "capitals and hyphens": "A" + "a-A" * 20_000,
    "runs out of step": "?!睹咳战?jīng)濟新聞》" * 1500,
    "marks alone": "&" * 3000,
    "lost hyphens": "GPT?4 " * 10_000,
    "brackets that close nothing": "人," * 50 + "。((((" + ")" * 60_000,
    "names in one paragraph": "馬斯克、祖克柏、" * 1500,
    "teams, each with a name of its own": "".join(f"“{chr(0x4E00 + n)}甲實驗室”" for n in range(2000)),
    "one sign alone": "宣" * 402,
    "one person and many moves": "".join(f"馬斯克加入{chr(0x4E00 + n)}丁公司。" for n in range(1000)),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_is_read_annotated_and_exported(shape: str, shipped: Knowledge) -> None:
    article = annotate(intake.from_bytes(SHAPES[shape].encode(), name="a.txt"), shipped)
    assert article.paragraphs
    for mention in article.mentions:
        assert mention.end <= len(article.paragraphs[mention.paragraph].text)
    for name in ("html", "brat"):
        assert render(article, (), name)


def test_a_run_of_marks_is_no_sentence_that_fills_the_memory() -> None:
    batches = list(_sentences("。" * 100_000 + "，" * 5_000))
    assert max(int((one.ends - one.starts).max()) for one in batches) <= 800
    assert max(int(one.ends[-1] - one.starts[0]) for one in batches) < TOGETHER + 800


@pytest.mark.parametrize("sender", ["(" * 9000, "[(" * 4000, '"\\' * 4000])
def test_a_sender_in_brackets_is_a_sender(sender: str) -> None:
    article = intake.from_bytes(f"From: {sender}\nSubject: b\n\n甲說。".encode(), name="a.eml")
    assert article.paragraphs[-1].text == "甲說。"


def test_a_share_bar_without_end_is_text() -> None:
    page = f"<html><p>{'星河科技周二宣布，林小文加入。' * 4}</p><p>{'A+' * 100}~</p>"
    assert intake.from_bytes(page.encode(), name="a.html").paragraphs


@pytest.mark.parametrize("text", ["theme = " + "[" * 5000, "a=" + "{a=" * 3000, "theme = " + "9" * 5000])
def test_settings_that_no_parser_holds_are_one_sentence(text: str) -> None:
    with pytest.raises(Fault, match=r"settings\.toml, line \d+: this is not TOML"):
        settings_file.parse(text, name="settings.toml")
