"""An analyst's hour, by keys alone: an article nobody prepared is corrected, noted, exported, edited, and opened again."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from reader.app.app import NewsreaderApp
from reader.cli.parser import parse
from reader.cli.read import opening
from reader.document import EntityType
from reader.settings import in_force
from tests.app.conftest import CASES, Reader

Sitting = Callable[[], AbstractAsyncContextManager[Reader]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(CASES / "unprepared.txt", tmp_path / "chips.txt"))


@pytest.fixture
def sitting(file: Path) -> Sitting:
    """Open the article as the command does, the whole pipeline of annotators included."""

    @asynccontextmanager
    async def open_() -> AsyncIterator[Reader]:
        options = parse(["read", str(file)])
        options.settings = in_force(vars(options))
        app = NewsreaderApp(opening(options))
        async with app.run_test(size=(80, 24)) as pilot:
            reader = Reader(app, pilot)
            await reader.settle()
            yield reader

    return open_


def moves(reader: Reader) -> dict[str, tuple[str, str, str, bool]]:
    """Person -> from where, to where, as what, whether a person decided it."""
    article, naming = reader.screen.article, reader.screen.naming

    def house(post: object) -> str:
        return naming.name(post.organization) if post and post.organization else ""

    return {
        naming.name(move.person): (
            house(move.origin),
            house(move.destination),
            (move.destination and move.destination.role) or "",
            move.decided,
        )
        for move in article.moves
        if move.person
    }


def names(reader: Reader, kind: EntityType) -> set[str]:
    article = reader.screen.article
    return {article.text(mention) for mention in article.mentions if mention.type is kind}


async def correct(reader: Reader) -> None:
    """A name the machine missed, two with wrong edges, an English name, a move without its destination."""
    await reader.press("slash", *"青岚存储", "enter", "v", "c", "o")
    await reader.press("J", *"初创公司", "enter", "c", *"LLLL", "enter")
    await reader.press("J", *"杜景", "enter", "c", "l", "enter")
    await reader.press("J", *"澜星", "enter", "c", "n", *["down"] * 3, *"Lanxing", "enter")
    await reader.press("m", "s", "j", "j", "c", *["down"] * 3, *"澜星半导体", "enter")


async def confirm(reader: Reader) -> None:
    await reader.press("g", "plus", "j", "plus", "G", "plus")


async def write_notes(reader: Reader) -> None:
    """On a move, a paragraph, an entity, and characters."""
    await reader.press("a", *"second source? #check", "ctrl+s", "escape")
    await reader.press("G", "left_square_bracket", "a", *"no comment", "ctrl+s")
    await reader.press("J", *"lqm", "enter", "a", *"boss", "ctrl+s")
    await reader.press("slash", *"量产", "enter", "v", "l", "a", *"when? #check", "ctrl+s")


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
        "陆启明": ("", "澜星半导体", "担任首席执行官", True),
        "苏婉宁": ("", "澜星半导体", "首席技术官", True),
        "贺子谦": ("海思", "澜星半导体", "研发副总裁", True),
        "杜景行": ("中芯国际", "长鑫存储", "首席运营官", False),
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
