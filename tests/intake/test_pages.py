"""Saved pages: the article, and what it tells about itself, apart from all that stands around it."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from reader import intake
from reader.document import Kind
from reader.intake import byline
from tests.intake.pages import CASES, Page, pages

PAGES = list(pages())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_article_is_found_whole_and_alone(page: Page) -> None:
    article = intake.from_bytes(page.data, name="saved.html")
    found = [(one.kind, one.text) for one in article.paragraphs if not byline.tells(one.text)]
    assert found == [(Kind.HEADING, page.facts["title"]), *page.paragraphs]
    assert article.steps == ()
    assert article.remarks == ()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_title_author_site_day_and_address_are_found(page: Page) -> None:
    source = intake.from_bytes(page.data, name="saved.html").source
    assert {field: getattr(source, field) for field in page.facts} == page.facts


@pytest.mark.parametrize("page", PAGES[::3], ids=lambda page: page.name)
def test_the_charset_is_told_and_can_be_overridden(page: Page) -> None:
    same = {"gb2312": "gb18030", "big5hkscs": "cp950"}  # supersets; a page without Hong Kong's own characters
    article = intake.from_bytes(page.data, name="-")
    assert article.source.encoding == same.get(page.charset, page.charset)
    again = intake.from_bytes(page.data, name="-", encoding=page.charset)
    assert again.paragraphs == article.paragraphs


SAVED = yaml.load((CASES / "saved.yaml").read_text("utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("case", SAVED, ids=lambda case: case["name"])
def test_pages_written_by_hand_are_found_whole_and_alone(case: dict[str, Any]) -> None:
    article = intake.from_bytes(case["page"].encode(case["charset"], "xmlcharrefreplace"), name="saved.html")
    assert {field: getattr(article.source, field) for field in case["told"]} == case["told"]
    body = [one.text for one in article.paragraphs[1:]]
    assert [text[: len(begin)] for text, begin in zip(body, case["begins"], strict=True)] == case["begins"]


def test_a_row_of_short_cells_is_one_line() -> None:
    text = "公司今日公布下列任免，自九月一日起生效，全體同仁周知，並請各部門配合交接事宜。"
    table = "<tr><th>姓名</th><th>新職</th></tr><tr><td>林小雨</td><td>技術長</td></tr>"
    page = f"<html><body><article><h1>人事公告</h1><p>{text}</p><table>{table}</table><p>{text}</p>"
    page += f"<table><tr><td><p>{text}</p></td><td><p>{text}</p></td></tr></table></article></body></html>"
    read = [paragraph.text for paragraph in intake.from_bytes(page.encode(), name="a.html").paragraphs]
    assert read == ["人事公告", text, "姓名 | 新職", "林小雨 | 技術長", text, text, text]
