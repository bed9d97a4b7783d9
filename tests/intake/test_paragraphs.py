"""Paragraphs, headings and captions of plain text and Markdown."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import Kind
from reader.intake.paragraphs import split

LONG = "據多家媒體報道，這家公司的研究團隊在過去一周內有八人離職，轉到競爭對手那裡工作，引發業界的高度關注。"


def texts(source: str) -> list[str]:
    return [paragraph.text for paragraph in split(source)]


def kinds(source: str) -> list[Kind]:
    return [paragraph.kind for paragraph in split(source)]


def test_one_paragraph_a_line() -> None:
    assert texts(f"{LONG}\n{LONG}\n\n\u3000\u3000{LONG}  \n") == [LONG, LONG, LONG]


def test_wrapped_chinese_is_joined_without_blanks() -> None:
    wrapped = "\n".join(LONG[at : at + 16] for at in range(0, len(LONG), 16))
    assert texts(f"{wrapped}\n\n{wrapped}\n") == [LONG, LONG]


def test_wrapped_lines_with_indents_and_no_blank_lines() -> None:
    whole = "\u3000\u3000" + LONG
    wrapped = "\n".join(whole[at : at + 16] for at in range(0, len(whole), 16))
    assert texts(f"{wrapped}\n{wrapped}\n{wrapped}") == [LONG] * 3


NUMBERS = "截至收盤，恒生指數跌1.24%，報19876點；恒生科技指數跌2.08%，報4312點；國企指數跌1.5%，成交1687億港元，較前一日縮量。"


def test_lines_that_were_wrapped_by_characters_are_joined_however_wide_they_are() -> None:
    both = (NUMBERS, LONG)
    wrapped = ["\n".join(text[at : at + 20] for at in range(0, len(text), 20)) for text in both]
    assert texts("\n\n".join(wrapped)) == [*both]
    assert texts("\n".join(wrapped)) == [*both]


def test_lines_that_were_wrapped_while_they_held_glosses_are_joined() -> None:
    bare = [LONG[:16], LONG[16:27], LONG[27:38], LONG[38:]]
    seen = [bare[0], "(zhōng)(yī)" + bare[1], "(yǐn)(yèn)" + bare[2], bare[3]]
    assert [one.text for one in split("\n".join(bare), "\n".join(seen))] == [LONG]
    assert len(split("\n".join(bare))) == len(bare)
    assert len(split("\n".join(bare), "as many lines as another text")) == len(bare)


def test_short_paragraphs_a_line_stay_apart() -> None:
    lines = [
        "他說，這次調整屬於正常的安排。",
        "公司沒有回應記者的提問，股價收盤小跌。",
        "市場在等議息的結果。",
        "分析師仍看好後市。",
    ]
    assert texts("\n".join(lines * 3)) == lines * 3


def test_wrapped_english_is_joined_with_blanks() -> None:
    lines = [
        "The research group of the company has lost eight",
        "people in the past week, reports said on Monday,",
    ]
    lines += ["and more of them are expected to leave in August", "for a rival that pays much better."]
    assert texts("\n".join(lines)) == [" ".join(lines)]


def test_headings_and_captions() -> None:
    source = f"人才戰愈演愈烈\n{LONG}\n團隊重組 高層親自挖人\n圖片來源：某報 資料圖\n{LONG}\n"
    source += f"▲會場外景\n{LONG}\n記者 某某 攝\n"
    wanted = [
        Kind.HEADING,
        Kind.TEXT,
        Kind.HEADING,
        Kind.CAPTION,
        Kind.TEXT,
        Kind.CAPTION,
        Kind.TEXT,
        Kind.CAPTION,
    ]
    assert kinds(source) == wanted


@pytest.mark.parametrize(
    "line",
    [
        "圖為台積電總部。",
        "（示意圖／取自Pixabay）",
        "本報系資料庫",
        "Photo: AP",
        "隊長在第七局敲出全壘打後高舉雙手。（美聯社）",
        "李志明（左）與杜嘉祺合影。 圖/聯合報系資料照片",
        "李志明。（明報製圖）",
        "（受訪者提供）",
    ],
)
def test_a_line_that_says_what_a_picture_shows_or_whose_it_is_is_a_caption(line: str) -> None:
    assert kinds(f"{LONG}\n{line}\n{LONG}")[1] is Kind.CAPTION


@pytest.mark.parametrize(
    "line",
    [
        "圖利罪判刑三年，他說。",
        "資料顯示，公司去年虧損。",
        "他辭職了。公司沒有回應。（路透社）",
        "圖文並茂的書，他說。",
    ],
)
def test_a_line_about_pictures_or_of_an_agency_is_text(line: str) -> None:
    assert kinds(f"{LONG}\n{line}\n{LONG}")[1] is Kind.TEXT


def test_markdown_headings_lose_their_marks() -> None:
    found = split(f"# 大標題\n\n{LONG}\n\n## 小標題 ##\n\n{LONG}\n\n另一題\n======\n\n{LONG}\n")
    assert [p.text for p in found if p.kind is Kind.HEADING] == ["大標題", "小標題", "另一題"]
    assert len(found) == 6


def test_a_poem_and_a_list_have_no_headings() -> None:
    assert set(kinds("床前明月光\n疑是地上霜\n舉頭望明月\n低頭思故鄉")) == {Kind.TEXT}
    assert kinds(f"- 蘋果\n- 香蕉\n1. 梨子\n{LONG}")[:3] == [Kind.TEXT] * 3


@given(st.text(st.sampled_from("甲乙。，\n \u3000#=a1-▲"), max_size=120))
def test_no_character_is_lost_but_blanks_and_marks(source: str) -> None:
    left = "".join(texts(source))
    for character in "甲乙。，a1▲":
        assert left.count(character) == source.count(character)
    assert all(text == text.strip() and text for text in texts(source))


def test_what_lays_out_a_first_page_imports_neither_records_nor_rich() -> None:
    program = (
        "import sys, reader.intake.paragraphs, reader.typeset as t; "
        "t.wrap('一個夏天，幾十次跳槽：AI人才', 8); "
        "print(*({'reader.document', 'dataclasses', 'rich'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
