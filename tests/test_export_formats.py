"""Every format: its golden file, a standard parser that takes it, and text that stays text whatever it is."""

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
from xml.etree import ElementTree

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
    Status,
)
from reader.export import FORMATS, Wish, destinations, render, stem, write_all
from reader.export.anki import FIELDS, Card, cards, sentence
from reader.export.csv_tables import cell
from reader.export.escaping import visible
from reader.export.from_json import from_json
from reader.export.links import command, link
from reader.typeset import cells
from reader.userdata import Note
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
    """What is left of a text when blanks and what cannot be seen, or stands for that, are set aside."""
    return "".join(
        c for c in visible(text, line=True) if not (c.isspace() or c == "\ufffd" or "\u2400" <= c < "\u2430")
    )


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


# Graphs, picture, annotations


@settings(max_examples=40)
@given(evil)
def test_xml_holds_the_text(text: str) -> None:
    article, notes = hostile(text)
    for name in ("graphml", "svg"):
        (content,) = render(article, notes, name, WISH).values()
        root = ElementTree.fromstring(str(content))
        assert plain(text)[:8] in plain("".join(root.itertext()))
        assert not [
            e for e in root.iter() if e.tag.rpartition("}")[2] in ("script", "foreignObject", "a", "image")
        ]
        assert no_controls(str(content))


@settings(max_examples=40)
@given(evil)
def test_other_json_holds_the_text(text: str) -> None:
    article, notes = hostile(text)
    collection = json.loads(str(render(article, notes, "w3c", WISH)[".jsonld"]))
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == len({item["id"] for item in items})
    assert any(body.get("value") == text for item in items for body in item["body"])
    lines = str(render(article, notes, "ftm", WISH)[".ftm.json"]).splitlines()
    records = [json.loads(line) for line in lines]
    assert len({record["id"] for record in records}) == len(records)
    (reference,) = json.loads(str(render(article, notes, "csl", WISH)[".csl.json"]))
    assert plain(reference.get("title", "")) == plain(text)
    for name in ("w3c", "ftm", "csl"):
        assert all(no_controls(str(content)) for content in render(article, notes, name, WISH).values())


@settings(max_examples=40)
@given(evil)
def test_mermaid_labels_hold_no_mark(text: str) -> None:
    article, notes = hostile(text)
    lines = str(render(article, notes, "mermaid", WISH)[".mmd"]).split("\n")
    assert lines[0] == "flowchart LR"
    shape = r'  n\d+(\["[^"<>{}|`]*"\]|\(\["\?"\]\)| (==>|-->|-\.->|--x)\|"[^"<>{}|`]*"\| n\d+)'
    assert all(re.fullmatch(shape, line) for line in lines[1:-1])


@settings(max_examples=40)
@given(evil)
def test_brat_offsets_hold_in_the_text_file(text: str) -> None:
    article, notes = hostile(text)
    files = render(article, notes, "brat", WISH)
    whole = str(files[".brat.txt"])
    names = set()
    for line in str(files[".brat.ann"]).split("\n")[:-1]:
        name, what, *rest = line.split("\t")
        names.add(name)
        if name.startswith("T"):
            fragments = [place.split() for place in what.partition(" ")[2].split(";")]
            assert rest == [" ".join(whole[int(a) : int(b)] for a, b in fragments)]
        if name.startswith("E"):
            assert all(each.partition(":")[2] in names for each in what.split())
    assert len(whole.split("\n")) == len(article.paragraphs) + 1
    assert plain(text) in plain(whole)


@settings(max_examples=40)
@given(evil)
def test_tsv_has_a_line_a_card_and_a_field_a_column(text: str) -> None:
    article, notes = hostile(text)
    lines = str(render(article, notes, "tsv", WISH)[".tsv"]).split("\n")
    rows = list(csv.reader(lines[4:-1], delimiter="\t"))
    assert all(len(row) == len(FIELDS) for row in rows)
    assert not any(line.startswith("#") for line in lines[4:])
    assert no_controls("\n".join(lines).replace("\t", ""))


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
    reason = "followthemoney is not here (it needs PyICU, built against the system's ICU)"
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
    with pytest.raises(Fault, match="no word to learn"):
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


# The picture


def moving(count: int) -> Article:
    """People who move between seven organisations, now and then from or to one that is not told."""
    entities = {
        f"o{n}": Entity(f"o{n}", EntityType.ORG, {"zh-Hant-TW": (f"第{n}研究所" * (n % 3 + 1),)})
        for n in range(7)
    }
    entities |= {
        f"p{n}": Entity(
            f"p{n}", EntityType.PERSON, {"zh-Hant-TW": (f"某{n}",), "en": ("Some One " * (n % 5),)}
        )
        for n in range(count)
    }
    moves = tuple(
        Move(
            f"m{n}",
            f"p{n}",
            origin=Post(f"o{n * 3 % 7}") if n % 5 else None,
            destination=Post(f"o{n * 5 % 7}", "首席科學家") if n % 4 != 3 else None,
            date="2025-07",
            status=tuple(Status)[n % 4],
        )
        for n in range(count)
    )
    return Article(Source("a.txt", title="誰去哪裡"), (Paragraph("文"),), entities=entities, moves=moves)


@pytest.mark.parametrize("count", [0, 1, 3, 12, 60])
def test_no_words_overlap_in_the_picture(count: int) -> None:
    """Labels measured in cells, 7 pixels each, all 16 pixels high, all inside the picture."""
    root = ElementTree.fromstring(str(render(moving(count), (), "svg")[".svg"]))
    boxes = []
    for text in root.iter("{http://www.w3.org/2000/svg}text"):
        x, y = int(text.get("x", "")), int(text.get("y", ""))
        boxes.append((x, y - 12, x + cells(text.text or "") * 7, y + 4))
    assert all(
        a >= 0 and c <= int(root.get("width", "")) and d <= int(root.get("height", ""))
        for a, _, c, d in boxes
    )
    for number, (a, b, c, d) in enumerate(boxes):
        for left, top, right, bottom in boxes[:number]:
            assert c <= left or right <= a or d <= top or bottom <= b
    assert len(list(root.iter("{http://www.w3.org/2000/svg}g"))) == count


@given(st.permutations(range(6)))
def test_the_picture_is_always_the_same(order: list[int]) -> None:
    article = moving(6)
    assert render(article, (), "svg") == render(article, (), "svg")
    shuffled = replace(article, moves=tuple(article.moves[n] for n in order))
    titles = [
        sorted(re.findall("<title>([^<]*)", str(render(each, (), "svg")[".svg"])))
        for each in (article, shuffled)
    ]
    assert titles[0] == titles[1]
