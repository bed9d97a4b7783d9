"""Exports: golden files, text that stays text, references that hold, and files never written over."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader import export
from reader.document import (
    Article,
    Certainty,
    Entity,
    EntityType,
    Group,
    Mention,
    Move,
    Paragraph,
    Post,
    Quote,
    Source,
    Status,
    Step,
)  # fmt: skip
from reader.export import Wish
from reader.export.annotated_json import annotated_json, tree
from reader.export.escaping import block, inline
from reader.export.from_json import from_json
from reader.export.markdown import markdown
from reader.export.phrases import move_line
from reader.knowledge.yaml import read
from reader.userdata import Note
from reader.wording import Fault, use

CASES = Path(__file__).parent / "cases" / "export"


@pytest.fixture
def article() -> Article:
    return from_json(CASES / "article.json").article


@pytest.fixture
def notes() -> list[Note]:
    return list(from_json(CASES / "article.json").notes)


def test_json_is_as_documented(article: Article, notes: list[Note]) -> None:
    assert annotated_json(article, notes) == (CASES / "article.json").read_text(encoding="utf-8")


def test_markdown_is_as_agreed(article: Article, notes: list[Note]) -> None:
    golden = (CASES / "article.md").read_text(encoding="utf-8")
    assert markdown(article, notes, Wish("2025-08-02")) == golden


def test_front_matter_is_yaml(article: Article, notes: list[Note]) -> None:
    front = read(markdown(article, notes, Wish("2025-08-02")).split("\n---\n")[0][4:], name="x")
    assert isinstance(front, dict)
    assert front["title"] == article.source.title
    assert (front["notes"], front["lost_notes"], front["moves"]) == ("3", "1", "2")


def test_markdown_renders_without_html_of_the_text(article: Article, notes: list[Note]) -> None:
    html = (
        MarkdownIt("commonmark", {"html": True})
        .enable("table")
        .render(body(markdown(article, notes, Wish())))
    )
    assert "<b>" not in html
    assert "&lt;b&gt;dropped&lt;/b&gt;" in html
    assert html.count("<table>") == 2


def body(text: str) -> str:
    return text.split("\n---\n", 1)[1]


def test_names_stay_whole_in_the_other_script(article: Article, notes: list[Note]) -> None:
    written = markdown(article, notes, Wish())
    assert "余家辉将出任" in written  # 余 is no 馀
    simplified = replace(article, paragraphs=(Paragraph("余家辉将加入甲公司。"),), moves=(), mentions=(
        Mention(0, 0, 3, EntityType.PERSON, "yu-jiahui"),
    ))  # fmt: skip
    note = replace(notes[1], quote=Quote("余家辉将加入"), move=None)
    written = markdown(simplified, [note], Wish())
    assert "- **Simplified (original)** 余家辉将加入" in written
    assert "- **Traditional (converted)** 余家輝將加入" in written


def test_an_article_without_notes(article: Article) -> None:
    written = markdown(replace(article, moves=(), mentions=()), [], Wish())
    assert written.endswith("# \\<甲\\> \\*vs\\* 乙\\: 人才\n".replace("\\:", ":"))


@pytest.mark.parametrize(
    ("language", "number", "line"),
    [
        ("en", 0, "Xiaoyu Lin: Alpha → Beta, 首席科學家, 2025-07-25, confirmed"),
        ("en", 1, "兩名工程師 (2: Jiahui Yu): → Beta, 工程師, 下月, planned, 80% sure of the reading"),
        ("zh-Hant", 0, "Xiaoyu Lin：Alpha → Beta，首席科學家，2025-07-25，已證實"),
        ("zh-Hans", 1, "兩名工程師（2：Jiahui Yu）：→ Beta，工程師，下月，计划中，判读有 80% 把握"),
    ],
)
def test_a_move_in_one_line(article: Article, language: str, number: int, line: str) -> None:
    use(language)
    assert move_line(article.moves[number], name=lambda who: article.entities[who].names["en"][0]) == line


def test_moves_that_leave_or_stay() -> None:
    named = Move("m", person="a", origin=Post("CEO Club"), destination=Post("beta", "CEO"))
    assert move_line(named, name=str) == "a: CEO Club → beta, CEO, reported"
    leave = Move("m", person="a", origin=Post("alpha", "CEO"), status=Status.DENIED)
    rise = Move("m", person="a", origin=Post("alpha", "研究員"), destination=Post("alpha", "主任"))
    bare = Move("m", group=Group("三人"), destination=Post(None, "顧問"))
    lines = [move_line(move, name=str) for move in (leave, rise, bare)]
    assert lines == [
        "a: alpha →, CEO, denied",
        "a: alpha: 研究員 → 主任, reported",
        "三人: → 顧問, reported",
    ]


IDS = st.sampled_from("abcdef")
POSTS = st.none() | st.builds(Post, st.none() | IDS, st.none() | st.just("r"))
MOVES = st.builds(Move, id=IDS, person=IDS, origin=POSTS, destination=POSTS) | st.builds(
    Move, id=IDS, group=st.builds(Group, st.just("g"), st.none(), st.lists(IDS).map(tuple)), destination=POSTS
)
ENTITIES = st.builds(
    Entity, IDS, st.sampled_from(EntityType), posts=st.lists(POSTS.filter(bool), max_size=2).map(tuple)
)


@given(st.lists(ENTITIES), st.lists(MOVES), st.lists(IDS))
def test_what_is_referred_to_exists(entities: list[Entity], moves: list[Move], ids: list[str]) -> None:
    mentions = tuple(Mention(0, n, n + 1, EntityType.ORG, identity) for n, identity in enumerate(ids))
    value: Any = tree(
        Article(
            paragraphs=(Paragraph("字" * len(ids)),),
            entities={entity.id: entity for entity in entities},
            mentions=mentions,
            moves=tuple(moves),
        )
    )
    listed = [entity["id"] for entity in value["entities"]]
    posts = [post for entity in value["entities"] for post in entity["posts"]]
    posts += [post for move in value["moves"] for post in (move["from"], move["to"]) if post]
    wanted = {mention["entity"] for mention in value["mentions"]}
    wanted |= {post["organization"] for post in posts} | {move["person"] for move in value["moves"]}
    wanted |= {member for move in value["moves"] if move["group"] for member in move["group"]["members"]}
    assert set(listed) == (wanted | {entity.id for entity in entities}) - {None}
    assert len(listed) == len(set(listed))


def test_json_counts_repairs_and_survives_odd_file_names(article: Article) -> None:
    steps = (
        Step("gloss", 1, "(x)", ""),
        Step("gloss", 9, "(y)", ""),
        Step("shift", 12, "a", "b", Certainty.UNSURE),
    )
    odd = replace(article, steps=steps, source=Source(name="\udc80.txt"))
    value = json.loads(annotated_json(odd, ()).encode("utf-8"))
    assert value["steps"] == [
        {"repair": "gloss", "certainty": "proven", "count": 2},
        {"repair": "shift", "certainty": "unsure", "count": 1},
    ]
    assert value["source"]["name"] == "\udc80.txt"


marked = st.text(st.sampled_from("\\`*_[]<>|~&#$^!(){}+-=:.1 ab甲\t\x1b\n"), max_size=30)


@given(marked | st.text(st.characters(exclude_categories=("Cs",)), max_size=20))
def test_text_stays_text(text: str) -> None:
    """Rendered and stripped of its paragraphs and line breaks, the text is what it was."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for written in (inline(text), block(text)):
        kinds = {token.type for token in parser.parse(written)}
        assert kinds <= {"paragraph_open", "inline", "paragraph_close"}
        inner = [child for token in parser.parse(written) for child in token.children or ()]
        assert {child.type for child in inner} <= {"text", "text_special", "hardbreak", "softbreak"}
        shown = "".join(child.content for child in inner)
        plain = "".join(c for c in text if not c.isspace() and c.isprintable())
        assert "".join(c for c in shown if c in plain) == plain or not plain
        assert not any(ord(c) < 32 for c in shown)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a | b", r"a \| b"),
        ("2025. x", r"2025\. x"),
        ("- x", r"\- x"),
        ("\x1b[0m", r"␛\[0m"),
        ("a\nb", "a b"),
    ],
)
def test_escapes(text: str, written: str) -> None:
    assert inline(text) == written


def test_writes_a_new_file(tmp_path: Path) -> None:
    export.write(tmp_path / "a.md", "甲\n")
    assert (tmp_path / "a.md").read_bytes() == "甲\n".encode()
    assert os.listdir(tmp_path) == ["a.md"]


def test_never_writes_over_a_file_unless_forced(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")
    with pytest.raises(Fault, match="--force") as fault:
        export.write(path, "new")
    assert (fault.value.code, path.read_text()) == (2, "old")
    export.write(path, "new", force=True)
    assert path.read_text() == "new"


@pytest.mark.skipif(os.name == "nt", reason="links and modes")
def test_writes_through_no_link_and_keeps_a_mode(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "real").chmod(0o600)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "dangling").symlink_to(tmp_path / "none")
    for name in ("link", "dangling"):
        with pytest.raises(Fault, match="is a link"):
            export.write(tmp_path / name, "new", force=True)
    assert (tmp_path / "real").read_text() == "old"
    export.write(tmp_path / "real", "new", force=True)
    assert (tmp_path / "real").stat().st_mode & 0o777 == 0o600


def test_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="no folder"):
        export.write(tmp_path / "none" / "a.md", "x")
    with pytest.raises(Fault, match="a folder"):
        export.write(tmp_path, "x", force=True)


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "old").write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    for name in ("old", "new"):
        with pytest.raises(Fault, match="No space left"):
            export.write(tmp_path / name, "x", force=True)
    assert (tmp_path / "old").read_text() == "old"
    assert os.listdir(tmp_path) == ["old"]
