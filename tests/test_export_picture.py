"""The picture of the moves: no words overlap, and the same moves give the same picture."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document import (
    Article,
    Entity,
    EntityType,
    Move,
    Paragraph,
    Post,
    Source,
    Status,
)
from reader.export import render
from reader.typeset import cells


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
