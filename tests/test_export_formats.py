"""Every format: its golden file, a standard parser that takes it, and text that stays text whatever it is."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document import (
    Article,
    Entity,
    EntityType,
    Kind,
    Mention,
    Move,
    Paragraph,
    Post,
    Quote,
    Source,
    Span,
)
from reader.export import FORMATS, Wish, destinations, render, stem
from reader.export.csv_tables import cell
from reader.export.escaping import visible
from reader.export.from_json import from_json
from reader.export.links import command, link
from reader.userdata import Note

CASES = Path(__file__).parent / "cases" / "export"
WISH = Wish(exported="2025-08-02")
KEPT = from_json(CASES / "article.json")


def made(name: str, wish: Wish = WISH) -> dict[str, Any]:
    return dict(render(KEPT.article, KEPT.notes, name, wish))


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_as_agreed(name: str) -> None:
    for ending, content in made(name).items():
        if isinstance(content, str):
            golden = (CASES / f"article{ending}").read_bytes().decode("utf-8")
            assert content == golden, f"see the difference, then write it to {ending}"


@pytest.mark.parametrize("name", FORMATS)
def test_the_endings_are_those_that_are_promised(name: str) -> None:
    assert tuple(made(name)) == FORMATS[name].endings


# Text that wants out

EVIL = st.sampled_from(
    ["<script>alert(1)</script>", "</script>", "-->", "]]>", "&amp;", "\"'`", "=1+1", "\t=x", "\r\n", "\x1b[31m",
     "\x00", "\x85", "\u2028", "\ufffe", "\udc80", "{{x}}", "[[x]]", "a|b", "#p3", "\\", "$x$", "甲乙", "‮", "~~x~~"]
)  # fmt: skip
evil = st.lists(EVIL | st.text(max_size=6), min_size=1, max_size=4).map("".join)


def hostile(text: str) -> tuple[Article, list[Note]]:
    """An article that has `text` in every place that takes one."""
    entities = {
        text: Entity(text, EntityType.PERSON, {"en": (text,), "zh-Hant-TW": (text,)}, text, text, (Post("o", text),)),
        "o": Entity("o", EntityType.ORG, {"en": (text,)}),
    }  # fmt: skip
    moves = (
        Move("m1", text, None, Post("o", text), Post(None, text), text, text, evidence=(Span(1, 0, 1),)),
    )
    source = Source(text, text, text, "utf-8", text, text, text, text, text)
    article = Article(
        source=source,
        paragraphs=(Paragraph(text, Kind.HEADING), Paragraph(text + "文")),
        entities=entities,
        mentions=(Mention(1, 0, len(text), EntityType.PERSON, text), Mention(1, len(text), len(text) + 1, EntityType.ORG, "o")),
        moves=moves,
    )  # fmt: skip
    return article, [Note(text, Quote(text), 0, text, text, text, (text,), text, text)]


def plain(text: str) -> str:
    """What is left of a text when blanks and what cannot be seen are set aside."""
    return "".join(c for c in visible(text) if not c.isspace())


def no_controls(text: str) -> bool:
    return not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", text)


@settings(max_examples=60)
@given(evil)
def test_csv_holds_the_text_and_no_formula(text: str) -> None:
    article, notes = hostile(text)
    for name, content in render(article, notes, "csv", WISH).items():
        assert isinstance(content, str)
        assert content.startswith("\ufeff")
        rows = list(csv.reader(io.StringIO(content[1:], newline="")))
        assert len({len(row) for row in rows}) == 1
        assert not any(field.lstrip()[:1] in tuple("=+-@") for row in rows for field in row if field)
        assert no_controls(content)
        assert name == ".vocabulary.csv" or any(plain(text) in plain(field) for row in rows for field in row)


@settings(max_examples=40)
@given(evil)
def test_json_holds_the_text(text: str) -> None:
    article, notes = hostile(text)
    content = str(render(article, notes, "json", WISH)[".json"])
    assert json.loads(content)["paragraphs"][0]["text"] == text
    assert no_controls(content)


@settings(max_examples=40)
@given(evil)
def test_html_holds_the_text_and_only_its_own_elements(text: str) -> None:
    """A browser's parser finds our elements alone, and the text in them as it was."""
    article, notes = hostile(text)
    content = str(render(article, notes, "html", WISH)[".html"])
    page = html5lib.parse(content, treebuilder="etree", namespaceHTMLElements=False)
    assert [e.get("type") for e in page.iter("script")] == ["application/ld+json", None]
    assert {e.tag for e in page.iter() if isinstance(e.tag, str)} <= ELEMENTS
    assert not any(name.startswith("on") or name == "style" for e in page.iter() for name in e.attrib)
    hrefs = [e.get("href", "") for e in page.iter("a")]
    assert all(href.startswith(("#", "http://", "https://")) for href in hrefs)
    data = json.loads(next(page.iter("script")).text or "")
    assert data.get("headline", "") == text
    assert plain(text) in plain("".join(page.find(".//*[@id='p2']").itertext()))
    assert no_controls(content)


ELEMENTS = set(
    "html head meta title script style body header article section footer h1 h2 p a span b q div button".split()
)


# What a page for the browser promises


def test_the_page_takes_nothing_from_outside() -> None:
    content = made("html")[".html"]
    assert "default-src 'none'" in content
    assert not re.search(r"<(link|img|iframe|object|base|form)\b|\bsrc=|@import|url\(", content)


def test_the_page_links_moves_to_their_words() -> None:
    page = html5lib.parse(made("html")[".html"], treebuilder="etree", namespaceHTMLElements=False)
    names = [e.get("id") for e in page.iter() if e.get("id")]
    assert len(names) == len(set(names))
    wanted = [e.get("href", "")[1:] for e in page.iter("a") if e.get("href", "").startswith("#")]
    assert set(wanted) <= set(names)
    assert {"p1", "p2", "p3", "move-1", "move-1-1", "note-3", "e-lin-xiaoyu"} <= set(names)


def test_the_page_tells_search_engines_who_works_where() -> None:
    page = html5lib.parse(made("html")[".html"], treebuilder="etree", namespaceHTMLElements=False)
    data = json.loads(next(page.iter("script")).text or "")
    roles = next(e for e in data["mentions"] if e["name"] == "林小雨")["worksFor"]
    assert data["@type"] == "NewsArticle"
    assert [(r["@type"], r.get("startDate"), r.get("endDate"), r["worksFor"]["name"]) for r in roles] == [
        ("EmployeeRole", None, "2025-07-25", "甲實驗室"),
        ("EmployeeRole", "2025-07-25", None, "乙公司"),
    ]


@pytest.mark.parametrize(("first", "tag"), [(None, "zh-Hant"), (True, "zh-Hans"), (False, "zh-Hant")])
def test_the_page_opens_in_the_script_on_the_screen(first: bool | None, tag: str) -> None:
    assert f'<html lang="{tag}" data-script="{tag}">' in made("html", Wish(simplified_first=first))[".html"]


# Cells, links, names of files


@pytest.mark.parametrize(
    ("value", "written"),
    [("=1", "'=1"), ("＋1", "'＋1"), (" @x", "' @x"), ("\t-", "'\t-"), ("\rx", "'\nx"), ("a=b", "a=b"), (-1, "-1"),
     (None, ""), (True, "true"), ("\x1b", "␛")],
)  # fmt: skip
def test_cells(value: object, written: str) -> None:
    assert cell(value) == written


def test_every_row_leads_back() -> None:
    assert link(Source("a.txt", "dir/a.txt"), 2) == "dir/a.txt#p3"
    assert command(Source("my news.txt"), 0) == "newsreader 'my news.txt#p1'"
    rows = list(csv.DictReader(io.StringIO(made("csv")[".moves.csv"][1:])))
    assert [row["link"] for row in rows] == ["talent.txt#p2", "talent.txt#p3"]


def test_wiki_links_lead_to_a_page_for_each_name() -> None:
    written = made("markdown", Wish(wiki_links=True))[".md"]
    assert "- '[[林小雨]]'" in written
    assert "- **People** [[余家輝]]" in written
    assert "[[" not in made("markdown")[".md"]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("a.txt", "a"),
        ("-", "article"),
        ("..", "article"),
        ("a/b:c.txt", "b-c"),
        ("\x1bx.txt", "-x"),
        ("", "article"),
    ],
)
def test_files_are_called_after_the_article(name: str, called: str) -> None:
    assert stem(Source(name)) == called


def test_several_files_go_to_a_folder_or_share_a_name(tmp_path: Path) -> None:
    two = {".people.csv": "a", ".moves.csv": "b"}
    article = Article(Source("news.txt"))
    assert list(destinations(two, tmp_path, article)) == [
        tmp_path / "news.people.csv",
        tmp_path / "news.moves.csv",
    ]
    assert list(destinations(two, tmp_path / "x.csv", article)) == [
        tmp_path / "x.people.csv",
        tmp_path / "x.moves.csv",
    ]
    assert list(destinations({".md": "a"}, tmp_path / "x.y", article)) == [tmp_path / "x.y"]
