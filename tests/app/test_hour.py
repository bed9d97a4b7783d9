"""An analyst's hour, by keys alone: an article nobody prepared is corrected, noted, exported, edited, and opened again.

What the machine found in it, before and after the edit, is kept in tests/cases/app: the hour must not depend on
how good the machine is today, and it makes the same mistakes at every run.
"""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from reader import intake
from reader.app.app import NewsreaderApp
from reader.app.opening import Opening
from reader.document import Article, EntityType
from reader.export.from_json import from_json
from tests.app.conftest import CASES, Reader

Sitting = Callable[[], AbstractAsyncContextManager[Reader]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(CASES / "unprepared.txt", tmp_path / "chips.txt"))


def annotate(article: Article, cancelled: Callable[[], bool]) -> Article:
    for name in ("unprepared.json", "unprepared.edited.json"):
        found = from_json(CASES / name).article
        if found.paragraphs == article.paragraphs:
            return replace(found, source=article.source)
    raise AssertionError(article.paragraphs)


@pytest.fixture
def sitting(file: Path) -> Sitting:
    @asynccontextmanager
    async def open_() -> AsyncIterator[Reader]:
        app = NewsreaderApp(Opening(intake.read(file), annotate))
        async with app.run_test(size=(80, 24)) as pilot:
            reader = Reader(app, pilot)
            while not reader.screen.annotated:  # its thread begins after a refresh
                await pilot.pause()
            await reader.settle()
            yield reader

    return open_


def moves(reader: Reader) -> dict[str, tuple[str, str, str, bool]]:
    """Person -> from where, to where, when, whether a person decided it."""
    article, naming = reader.screen.article, reader.screen.naming

    def house(post: object) -> str:
        return naming.name(post.organization) if post and post.organization else ""

    return {
        naming.name(move.person): (
            house(move.origin),
            house(move.destination),
            move.date,
            move.decided,
        )
        for move in article.moves
        if move.person
    }


def names(reader: Reader, kind: EntityType) -> set[str]:
    article = reader.screen.article
    return {article.text(mention) for mention in article.mentions if mention.type is kind}


async def find(reader: Reader, key: str, words: str) -> None:
    await reader.press(key)
    await reader.write(words)
    await reader.press("enter")


async def correct(reader: Reader) -> None:
    """A name the machine missed, two with wrong edges, an English name, a move without its date."""
    await find(reader, "slash", "青岚存储")
    await reader.press("v", "c", "o")
    await find(reader, "J", "初创公司")
    await reader.press("c", *"LLLL", "enter")
    await find(reader, "J", "杜景")
    await reader.press("c", "l", "enter")
    await find(reader, "J", "澜星")
    await reader.press("c", "n", *["down"] * 3)
    await reader.write("Lanxing")
    await reader.press("enter", "m", "s", "j", "j", "c", *["down"] * 5)
    await reader.write("2025年7月")
    await reader.press("enter")


async def confirm(reader: Reader) -> None:
    """The first, the second and the last."""
    await reader.press("g", "plus", "j", "plus", "G", "plus")


async def write_notes(reader: Reader) -> None:
    """On a move, a paragraph, an entity, and characters."""
    await note(reader, "second source? #check")
    await reader.press("escape", "G", "left_square_bracket")
    await note(reader, "no comment")
    await find(reader, "J", "lqm")
    await note(reader, "boss")
    await find(reader, "slash", "量产")
    await reader.press("v", "l")
    await note(reader, "when? #check")


async def note(reader: Reader, words: str) -> None:
    await reader.press("a")
    await reader.write(words)
    await reader.press("ctrl+s")


async def export(reader: Reader) -> None:
    """Markdown, tables, JSON, the picture."""
    for number in (0, 1, 2, 4):
        await reader.press("x", *"j" * number)
        await reader.settle()
        await reader.press("enter")
        await reader.settle()
        await reader.press("enter")
        await reader.settle()


def edit_text(file: Path) -> None:
    """Put a paragraph before all others, other words among those decided about, and one of them out."""
    text = file.read_text("utf-8")
    text = text.replace("今年46岁", "现年46岁").replace("合肥长鑫存储宣布", "总部在合肥的长鑫存储昨日宣布")
    file.write_text("更新：本文已更正。\n\n" + text.replace("量产首款", "推出首款"), "utf-8")


async def test_all_of_an_hours_work_is_there_again(sitting: Sitting, file: Path, tmp_path: Path) -> None:
    async with sitting() as reader:
        await correct(reader)
        assert len(reader.screen.corrections.decisions()) >= 5
        await confirm(reader)
        await write_notes(reader)
        await export(reader)
        done, orgs = moves(reader), names(reader, EntityType.ORG)
        kept = reader.screen.corrections.decisions()
        await reader.press("q")
    assert done == {
        "陆启明": ("", "澜星半导体", "", True),
        "苏婉宁": ("", "澜星半导体", "", True),
        "贺子谦": ("海思", "澜星半导体", "2025-07", True),
        "杜景行": ("中芯国际", "长鑫存储", "", False),
        "顾行舟": ("复旦大学", "上海人工智能实验室", "", True),
    }
    assert {"青岚存储", "澜星半导体"} <= orgs
    assert "初创公司澜星半导体" not in orgs
    check_exports(tmp_path)

    edit_text(file)
    async with sitting() as reader:
        assert moves(reader) == done
        assert names(reader, EntityType.ORG) == orgs
        assert "杜景行" in names(reader, EntityType.PERSON)
        assert reader.screen.corrections.decisions() == kept
        assert reader.screen.corrections.lost() == ()
        notes = {note.text: span for note, span in reader.screen.desk.located}
        assert [text for text, span in notes.items() if span is None] == ["when? #check"]
        assert reader.screen.article.text(notes["boss"]) == "陆启明"
        await reader.press("o", "G")
        assert "when? #check" in reader.text


def check_exports(folder: Path) -> None:
    """Every row leads back to file and paragraph, and all that was decided and noted has left."""
    head = (folder / "chips.md").read_text("utf-8")
    assert "second source?" in head
    assert "Lanxing" in head
    tables = sorted(path.name for path in folder.glob("chips*.csv"))
    assert len(tables) >= 3
    for name in tables:
        with (folder / name).open(encoding="utf-8-sig", newline="") as table:
            rows = list(csv.DictReader(table))
        assert rows
        assert all("chips.txt#p" in "".join(row.values()) for row in rows), name
    record = json.loads((folder / "chips.json").read_text("utf-8"))
    assert len(record["notes"]) == 4
    assert len(record["decisions"]) >= 8
    assert "杜景行" in (folder / "chips.svg").read_text("utf-8")
