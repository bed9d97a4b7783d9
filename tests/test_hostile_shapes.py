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
from reader.page.compose import Look
from reader.page.finding import Finder
from reader.page.layout import Page
from reader.script import Target
from reader.settings import file as settings_file
from reader.typeset import INVISIBLE, cells
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
    "marks on nothing": "\u0301" * 20_000,
    "a letter under a tower of marks": "e" + "\u0301" * 5000 + "甲說。",
    "families and flags": "👩\u200d👩\u200d👧\u200d👦" * 1000 + "🇹🇼" * 1000 + "甲說。",
    "joiners": "甲" + "\u200d" * 20_000 + "乙",
    "right to left": "甲說：مرحبا بالعالم שלום עולם\u202e乙\u2066丙。" * 200,
    "every control": "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0)))) * 20 + "甲",
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


@pytest.mark.parametrize("width", [4, 40])
@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_is_laid_out_within_the_page(shape: str, width: int) -> None:
    article = intake.from_bytes(SHAPES[shape].encode(), name="a.txt")
    rows_fit(Page(article, Look(width, Target(""))), width, 20)


def rows_fit(page: Page, width: int, most: int) -> None:
    """See to it that no row of the first pieces, and of the last, is wider than the page."""
    count = len(page.pieces)
    for number in {*range(min(most, count)), *range(max(0, count - most), count)}:
        block = page.block(number)
        assert block.lines
        for start, end in block.lines:
            row = block.view.text[start:end]
            assert cells(row) <= width or len(row.translate(INVISIBLE)) <= 1, row


HUGE = {
    "a line without end": lambda size: "林小文加入星河科技，" * (size // 10),
    "lines of one character": lambda size: "\n".join("林小文加入星河"[n % 7] for n in range(size // 17)),
    "paragraphs of one character": lambda size: "\n\n".join(
        "林小文加入星河"[n % 7] for n in range(size // 17)
    ),
    "a word without end": lambda size: "A" * size,
    "one mark": lambda size: "，" * size,
}


@pytest.mark.parametrize("size", [100_000, pytest.param(3_500_000, marks=pytest.mark.long)])
@pytest.mark.parametrize("shape", HUGE)
def test_what_is_huge_in_one_way_is_read_and_laid_out(shape: str, size: int) -> None:
    """3.5 million characters are 10 MB of Chinese, or 200,000 lines of one character."""
    article = intake.from_bytes(HUGE[shape](size).encode(), name="a.txt")
    page = Page(article, Look(40, Target("")))
    rows_fit(page, 40, 5)
    assert len([*Finder(one.text for one in article.paragraphs).find("星河")]) >= 0


LONE = "甲\ud800乙\udfff\udc00丙"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-8"])
def test_halves_of_characters_are_shown_and_told(encoding: str, shipped: Knowledge) -> None:
    mark = "" if encoding == "utf-8" else "\ufeff"
    data = f"{mark}林小文加入星河科技。\n\n{LONE}\n".encode(encoding, "surrogatepass")
    article = annotate(intake.from_bytes(data, name="a.txt"), shipped)
    text = "\n".join(one.text for one in article.paragraphs)
    assert not any("\ud800" <= c <= "\udfff" for c in text)
    assert "林小文加入星河科技。" in text
    assert "‹" in text
    assert article.remarks
    assert render(article, (), "json")


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
