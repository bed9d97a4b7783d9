"""Every format: its golden file, what it promises, and where its files go."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import sys
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import html5lib
import pytest

from reader.document import (
    Article,
    Move,
    Paragraph,
    Post,
    Source,
    Span,
    Status,
)
from reader.export import FORMATS, Wish, destinations, phrases, render, stem, write_all
from reader.export.anki import Card, cards, sentence
from reader.export.csv_tables import cell
from reader.export.from_json import from_json
from reader.export.links import command, link
from reader.naming import PINYIN
from reader.wording import Fault

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
    assert "| [[林小雨]] | Xiaoyu Lin |" in written
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


def test_the_article_itself_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("原文", "utf-8")
    (tmp_path / "hard.md").hardlink_to(path)
    for name in (path, tmp_path / "hard.md", tmp_path / "." / "a.txt"):
        with pytest.raises(Fault, match="is the article itself"):
            write_all({name: "x"}, force=True, article=Article(Source("a.txt", str(path))))
    assert path.read_text("utf-8") == "原文"


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


def test_annotations_point_at_the_words() -> None:
    article = KEPT.article
    whole = "\n".join(paragraph.text for paragraph in article.paragraphs)
    for item in json.loads(made("w3c")[".jsonld"])["first"]["items"]:
        for target in item["target"]:
            quote, *places = target["selector"]
            assert not places or whole[places[0]["start"] : places[0]["end"]] == quote["exact"]


def test_a_move_ends_one_employment_and_begins_another() -> None:
    records = [json.loads(line) for line in made("ftm")[".ftm.json"].splitlines()]
    jobs = [record["properties"] for record in records if record["schema"] == "Employment"]
    assert [(job.get("startDate"), job.get("endDate"), job["status"]) for job in jobs] == [
        (None, ["2025-07-25"], ["confirmed"]),
        (["2025-07-25"], None, ["confirmed"]),
        (None, None, ["planned"]),
    ]
    ids = {record["id"]: record["schema"] for record in records}
    assert {ids[proof] for job in jobs for proof in job["proof"]} == {"Article"}
    assert {ids[job["employee"][0]] for job in jobs} == {"Person"}


def test_what_is_denied_is_no_employment() -> None:
    article = replace(KEPT.article, moves=tuple(replace(m, status=Status.DENIED) for m in KEPT.article.moves))
    records = [json.loads(line) for line in str(render(article, (), "ftm")[".ftm.json"]).splitlines()]
    assert [record["schema"] for record in records[-2:]] == ["Note", "Note"]
    assert "Employment" not in {record["schema"] for record in records}


def test_follow_the_money_takes_it() -> None:
    """Its own model validates every entity, and cleans no value away."""
    reason = "followthemoney is not here (it needs PyICU, which has no wheels and is built against the system's ICU)"
    model = pytest.importorskip("followthemoney", reason=reason).model
    for line in made("ftm")[".ftm.json"].splitlines():
        record = json.loads(line)
        proxy = model.get_proxy(record, cleaned=False)
        proxy.schema.validate(record)
        assert {name: sorted(values) for name, values in record["properties"].items()} == {
            name: sorted(values) for name, values in proxy.to_dict()["properties"].items()
        }


def test_the_deck_holds_the_cards_and_knows_them_again(tmp_path: Path) -> None:
    pytest.importorskip("genanki", reason='pip install "newsreader[anki]"')
    decks = []
    for number in (1, 2):
        path = tmp_path / f"{number}.zip"
        path.write_bytes(made("anki")[".apkg"])
        with zipfile.ZipFile(path) as package:
            package.extract("collection.anki2", tmp_path / str(number))
        with closing(sqlite3.connect(tmp_path / str(number) / "collection.anki2")) as data:
            decks.append(data.execute("select guid, flds from notes order by id").fetchall())
    assert [fields.split("\x1f")[0] for _, fields in decks[0]] == [
        "AI &lt;2025&gt;",
        "林小雨",
        "余家輝將出任",
    ]
    assert decks[0] == decks[1]


def test_a_deck_without_words_is_refused() -> None:
    with pytest.raises(Fault, match="no words to learn"):
        render(KEPT.article, (), "anki")


def test_without_genanki_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "genanki", None)
    with pytest.raises(Fault, match=r'pip install "newsreader\[anki\]"'):
        render(KEPT.article, KEPT.notes, "anki")


def test_words_looked_up_join_those_noted_once() -> None:
    card = Card("海岸", "海岸", "海岸", "hǎi àn", "coast", "海岸很長。", "talent.txt#p1")
    twice = replace(card, word="林小雨")
    words = cards(KEPT.article, KEPT.notes, Wish(looked_up=(card, twice)))
    assert [each.word for each in words] == ["AI <2025>", "林小雨", "余家輝將出任", "海岸"]
    assert words[1].sense != "coast"


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("一句。林說。二句。", "林", "林說。"),
        ("只有一句", "句", "只有一句"),
        ("一！林？", "林", "林？"),
        ("跨。句", "。句", "跨。句"),
    ],
)
def test_a_card_has_its_sentence(text: str, word: str, found: str) -> None:
    start = text.index(word)
    assert sentence(Article(paragraphs=(Paragraph(text),)), Span(0, start, start + len(word))) == found


@pytest.mark.parametrize(
    ("origin", "destination", "line"),
    [
        (Post("a", "總裁"), Post("b", "總經理"), "x: a → b, 總經理, confirmed"),
        (Post("a", "總裁"), Post("a", "總經理"), "x: a: 總裁 → 總經理, confirmed"),
        (Post(None, "總裁"), None, "x: 總裁 →, confirmed"),
        (None, Post(None, "總經理"), "x: → 總經理, confirmed"),
        (Post(None, "總裁"), Post("b", "總經理"), "x: → b, 總經理, confirmed"),
        (Post("a", "總裁"), None, "x: a →, 總裁, confirmed"),
    ],
)
def test_a_move_in_a_line(origin: Post | None, destination: Post | None, line: str) -> None:
    move = Move("m", person="x", origin=origin, destination=destination, status=Status.CONFIRMED)
    assert phrases.move_line(move, name=str) == line


def test_pinyin_is_no_english_name_in_a_table() -> None:
    """The star that marks pinyin on the screen would be part of the name in a spreadsheet."""
    people = {
        identity: replace(entity, names={"zh-Hant-TW": ("林小雨",), PINYIN: ("Lin Xiaoyu", "Lín Xiǎoyǔ")})
        for identity, entity in KEPT.article.entities.items()
    }
    rendered = render(replace(KEPT.article, entities=people), (), "csv", WISH)
    rows = [*csv.DictReader(io.StringIO(str(rendered[".people.csv"])))]
    assert [(row["english"], row["pinyin"]) for row in rows] == [("", "Lin Xiaoyu")] * len(rows) != []
    assert "*" not in str(rendered[".moves.csv"])
