"""Text that wants out of its place: in every format a standard parser finds it whole, and nothing else."""

from __future__ import annotations

import csv
import io
import json
import re
from xml.etree import ElementTree

import html5lib
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

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
from reader.export import Wish, render
from reader.export.anki import FIELDS
from reader.export.escaping import visible
from reader.knowledge.yaml import read
from reader.userdata import Note
from tests.examples import examples

WISH = Wish(exported="2025-08-02")

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


@examples()
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


@examples()
@given(evil)
def test_json_holds_the_text(text: str) -> None:
    article, notes = hostile(text)
    content = str(render(article, notes, "json", WISH)[".json"])
    assert json.loads(content)["paragraphs"][0]["text"] == text
    assert no_controls(content)


@examples()
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


@examples()
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


@examples()
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


@examples()
@given(evil)
def test_mermaid_labels_hold_no_mark(text: str) -> None:
    article, notes = hostile(text)
    lines = str(render(article, notes, "mermaid", WISH)[".mmd"]).split("\n")
    assert lines[0] == "flowchart LR"
    shape = r'  n\d+(\["[^"<>{}|`]*"\]|\(\["\?"\]\)| (==>|-->|-\.->|--x)\|"[^"<>{}|`]*"\| n\d+)'
    assert all(re.fullmatch(shape, line) for line in lines[1:-1])


@examples()
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


@examples()
@given(evil)
def test_tsv_has_a_line_a_card_and_a_field_a_column(text: str) -> None:
    article, notes = hostile(text)
    lines = str(render(article, notes, "tsv", WISH)[".tsv"]).split("\n")
    rows = list(csv.reader(lines[4:-1], delimiter="\t"))
    assert all(len(row) == len(FIELDS) for row in rows)
    assert not any(line.startswith("#") for line in lines[4:])
    assert no_controls("\n".join(lines).replace("\t", ""))


@examples()
@given(evil, st.booleans())
def test_markdown_holds_no_markup_of_the_text(text: str, wiki: bool) -> None:
    article, notes = hostile(text)
    content = str(render(article, notes, "markdown", Wish(wiki_links=wiki))[".md"])
    front, _, body = content.partition("\n---\n")
    assert isinstance(read(front[4:], name="front"), dict)
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(body)
    inner = [child for token in tokens for child in token.children or ()]
    kinds = {token.type for token in (*tokens, *inner)}
    assert not kinds & {
        "html_block",
        "html_inline",
        "image",
        "link_open",
        "code_block",
        "fence",
        "s_open",
        "em_open",
    }
    assert no_controls(content)
