"""An analyst's hour, by keys alone: an article nobody prepared is corrected, noted, exported, edited, and opened again."""

from __future__ import annotations

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


@pytest.fixture(params=[(80, 24), (160, 48)], ids=["80x24", "160x48"])
def sitting(file: Path, request: pytest.FixtureRequest) -> Sitting:
    """Open the article as the command does, the whole pipeline of annotators included."""

    @asynccontextmanager
    async def open_() -> AsyncIterator[Reader]:
        options = parse(["read", str(file)])
        options.settings = in_force(vars(options))
        app = NewsreaderApp(opening(options))
        async with app.run_test(size=request.param) as pilot:
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
    await reader.press("slash", *"青岚存储", "enter", "l", "v", "w", "c", "o")
    await reader.press("J", *"初创公司", "enter", "c", *"LLLL", "enter")
    await reader.press("J", *"杜景", "enter", "c", "l", "enter")
    await reader.press("J", *"澜星", "enter", "c", "n", *["down"] * 3, *"Lanxing", "enter")
    await reader.press("J", *"@move hzq", "enter")
    await reader.press("m", "s")
