"""The rows of a table: short cells side by side are one line, 林小雨 | 研發副總 | 技術長."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from reader.intake.formats.contents import BETWEEN, short
from reader.intake.formats.web.blocks import Block, Outline


def rows(page: Outline, blocks: Sequence[Block]) -> list[Block]:
    """Join the cells of each row; other blocks stay."""
    found: list[Block] = []
    for row, inside in groupby(blocks, lambda block: _around(page, block, ("tr",))):
        cells = [*inside]
        apart = len({_around(page, block, ("td", "th")) for block in cells}) == len(cells) > 1
        if row is None or not apart or not all(short(block.text) for block in cells):
            found += cells
        else:
            found.append(joined(cells))
    return found


def joined(cells: Sequence[Block]) -> Block:
    """Make one block of a row's cells."""
    text = BETWEEN.join(block.text for block in cells)
    return replace(cells[0], text=text, bold=0, links=sum(block.links for block in cells), caption=0)


def _around(page: Outline, block: Block, tags: tuple[str, ...]) -> int | None:
    """Give the number of the innermost box of such a tag around a block."""
    return next((box for box in page.around(block.box) if page.boxes[box].tag in tags), None)
