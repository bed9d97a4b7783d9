"""The translation on the screen: under the text, beside it, with gaps, and put right by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotate.names.known_names import known_names
from reader.annotate.sidecar import knowledge_from_sidecar, read_sidecar
from reader.document import Article, Entity, EntityType, Mention, Move, Post, Span
from reader.knowledge import Knowledge
from tests.app.conftest import Open, annotate


async def test_a_paragraph_is_given_another_translation_and_keeps_it(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("right_square_bracket", "E", "equals_sign")
        assert "The translation of ¶2" in reader.text
        assert "•   2  Test Lin went" in reader.text
        await reader.press("j", "enter")
        await reader.settle()
        assert "Picture: Test Morning Post" in reader.screen.article.translation[1]
    async with opened() as reader:
        assert "Picture: Test Morning Post" in reader.screen.article.translation[1]
        await reader.press("right_square_bracket", "equals_sign", "g", "enter")
        await reader.settle()
        assert reader.screen.article.translation[2] == "Picture: Test Morning Post"
        await reader.press("u")
        await reader.settle()
        assert "Picture: Test Morning Post" in reader.screen.article.translation[1]
        await reader.press("ctrl+r")
        await reader.settle()
        assert reader.screen.article.translation[2] == "Picture: Test Morning Post"


async def test_a_missing_paragraph_is_a_gap(opened: Open, path: Path) -> None:
    other = path.with_name("article.en.txt")
    paragraphs = other.read_text("utf-8").split("\n\n")
    other.write_text("\n\n".join(paragraphs[:2] + paragraphs[3:]), "utf-8")
    async with opened((140, 30)) as reader:
        assert reader.screen.article.translation[2] == ""
        await reader.press("E", "E")
        row = next(line for line in reader.lines if "圖片來源" in line)
        assert row.split("圖片來源：測試晨報")[1].split("│")[0].strip().startswith("—")


async def test_the_name_selected_is_selected_in_the_translation_too(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("E", "tab")
        assert reader.selected == "林測試"
        strips = reader.app.screen._compositor.render_strips()
        shown = [s for strip in strips for s in strip if s.style and s.style.reverse]
        assert {"林測試", "Test Lin"} <= {segment.text for segment in shown}


async def test_a_move_is_seen_in_both_languages(opened: Open) -> None:
    async with opened() as reader:
        await reader.press("E", "right_square_bracket", "m", "enter")
        view = reader.screen.view
        block = view.page.block(1)
        strips = [view.render_line(view.page.heights.row(1) + row) for row in block.translation]
        hit = view.style_of("hit").bgcolor
        marked = {segment.text for strip in strips for segment in strip if segment.style.bgcolor == hit}
        assert {"Test Lin", "B-Tech"} <= marked


async def test_without_a_translation_there_is_nothing_to_put_right(opened: Open, path: Path) -> None:
    path.with_name("article.en.txt").unlink()
    async with opened() as reader:
        await reader.press("equals_sign")
        assert "no translation" in reader.lines[-2]


@pytest.fixture
def told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the annotator find the names of the sidecar in the translation too, a move that the article tells,
    and one that it does not: Anna Berg's."""
    knowledge = knowledge_from_sidecar(Knowledge(), read_sidecar(path.with_name("article.annotations.yaml")))
    berg = Entity("anna-berg", EntityType.PERSON, {"en": ("Anna Berg",)}, known=False)
    other = path.with_name("article.en.txt")
    text = other.read_text("utf-8").replace("A paragraph without names.", "Anna Berg leaves A-Tech.")
    other.write_text(text, "utf-8")

    def annotated(article: Article, cancelled: Callable[[], bool]) -> Article:
        if article.source.path is not None:
            return annotate(article, cancelled)
        found = known_names(article, knowledge)
        last = next(n for n, each in enumerate(found.paragraphs) if "Anna Berg" in each.text)
        lin = Move("1", "test-lin", origin=Post("a-tech"), evidence=(Span(1, 0, 42),))
        moves = (lin, Move("2", "anna-berg", origin=Post("a-tech"), evidence=(Span(last, 0, 23),)))
        named = Mention(last, 0, 9, EntityType.PERSON, "anna-berg")
        entities = {**found.entities, "anna-berg": berg}
        return replace(found, entities=entities, mentions=(*found.mentions, named), moves=moves)

    monkeypatch.setattr("tests.app.conftest.annotate", annotated)


@pytest.mark.usefixtures("told")
async def test_a_move_told_in_both_languages_shows_the_words_of_both(opened: Open) -> None:
    async with opened((160, 40)) as reader:
        await reader.press("right_square_bracket")
        assert "in both languages" in reader.text
        assert "林測試（Test Lin）昨日從" in reader.text
        assert "“Test Lin went from A-Tech" in reader.text


@pytest.mark.usefixtures("told")
async def test_what_the_translation_alone_tells_is_marked_and_shown(opened: Open) -> None:
    async with opened((160, 40)) as reader:
        await reader.press("G")
        assert "Anna Berg" in reader.text
        assert reader.text.count("only in the translation") == 2  # who, and the move
        assert "leaves 甲科技" in reader.text
        await reader.press("g", "G", "m", "plus")
        assert "Only the translation tells this move, beside ¶5" in reader.text
        await reader.press("enter")
        assert "Anna Berg leaves A-Tech." in reader.text
        await reader.press("p", "G", "enter")
        assert "In the translation (1)" in reader.text
        await reader.press("escape", "y", "n")
        assert "Anna Berg" in reader.lines[-2]
        await reader.press("L")
        await reader.settle()
        assert reader.app.screen is not reader.screen


@pytest.mark.usefixtures("told")
async def test_corrections_keep_what_the_translation_tells(opened: Open) -> None:
    async with opened((160, 40)) as reader:
        await reader.press("right_square_bracket", "m", "plus")
        assert reader.screen.article.moves[0].decided
        assert "in both languages" in reader.text
