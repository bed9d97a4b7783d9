"""Make the pictures of the README: `python -m tests.pictures.make`."""

from __future__ import annotations

import argparse
import asyncio
import re
import tempfile
from os import environ
from pathlib import Path

from reader.app.app import NewsreaderApp
from reader.app.opening import Opening
from reader.cli.opened import annotator, open_article

HERE = Path(__file__).parent
FONTS = '"Noto Sans Mono CJK TC", "Sarasa Mono TC", "Source Han Mono TC", monospace'

PICTURES = {
    "reading": ((132, 38), ["right_curly_bracket"] * 3 + ["tab"] * 2),
    "simplified": ((132, 38), ["right_curly_bracket"] * 3 + ["t", "e", "tab"]),
}
"""Name -> size of the terminal, keys pressed."""


async def picture(size: tuple[int, int], keys: list[str]) -> str:
    """Open the sample article, press the keys, and give the screen as SVG."""
    options = argparse.Namespace(file=None, encoding=None, annotations=[])
    app = NewsreaderApp(Opening(open_article(options), annotator(options)))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.press(*keys)
        await pilot.pause(0.2)
        svg = app.export_screenshot(title="newsreader")
    svg = re.sub(
        r"@font-face \{.*?\}\s*", "", svg, flags=re.S
    )  # fonts from the network; every system has one
    svg = re.sub(r"font-family: Fira Code[^;]*;", f"font-family: {FONTS};", svg)
    return re.sub(r"terminal-\d+", "terminal", svg)  # the same picture from the same screen


def main() -> None:
    """Write every picture beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("DATA", "CONFIG", "CACHE"):
            environ[f"NEWSREADER_{name}"] = folder
        for name, (size, keys) in PICTURES.items():
            (HERE / f"{name}.svg").write_text(asyncio.run(picture(size, keys)), "utf-8")


if __name__ == "__main__":
    main()
