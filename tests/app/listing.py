"""A folder of articles on the screen, for the tests of the list and of what stands behind it."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from reader import intake
from reader.app.app import NewsreaderApp
from reader.app.library.screen import Library
from reader.app.opening import Opening
from reader.document import Move, Post
from reader.settings import in_force
from tests.marked import marked

ARTICLES = {
    "one.txt": "李明離開遠山科技\n\n2026年3月1日 記者 周明\n\n李明轉投鏡湖傳媒。\n",
    "two.txt": "高洋升任副总裁\n\n2025年1月2日\n\n高洋升任。\n",
    "three.txt": "何曉帆加入鏡湖傳媒\n\n2024年5月6日\n\n她擔任總編輯。\n",
    "four.txt": "\n",
}


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "articles"
    root.mkdir()
    for name, text in ARTICLES.items():
        (root / name).write_text(text)
    return root


@pytest.fixture
def listed(folder):
    @asynccontextmanager
    async def open_(size=(80, 24), root=folder):
        def open_one(row):
            return Opening(intake.read(row.path), lambda article, _: article)

        from tests.app.conftest import Reader  # which gives these fixtures to all tests

        library = Library(root, open_one, named, in_force(), lambda: ThreadPoolExecutor(1))
        app = NewsreaderApp(library)
        async with app.run_test(size=size) as pilot:
            reader = Reader(app, pilot)
            await until(reader, lambda: not app.screen.busy and app.screen.scanned and all_read(app.screen))
            yield reader

    return open_


def named(path, item):
    """Find who moves in the one article in which someone does."""
    if not path.endswith("one.txt"):
        return marked("無人。")
    move = Move("m1", person="李明", origin=Post("遠山科技"), destination=Post("鏡湖傳媒"))
    return replace(marked("[P:李明]離開[O:遠山科技]，轉投[O:鏡湖傳媒]。"), moves=(move,))


def all_read(screen):
    return all(row.people is not None or row.fault for row in screen.rows)


async def until(reader, holds):
    """Wait for what the thread behind the list tells."""
    for _ in range(500):
        await reader.pilot.pause(0.01)
        if holds():
            return
    raise AssertionError(reader.text)
