"""Moves are read from marked sentences: cases in tests/cases/moves."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from reader.annotate.moves import find_moves
from reader.document import Article, Move
from reader.knowledge import Knowledge, loader
from reader.knowledge.yaml import read
from tests.marked import marked

CASES = Path(__file__).parent / "cases" / "moves"
MOVED = [
    case
    for name in ("moved.yaml", "moved_english.yaml", "moved_english_second.yaml", "moved_english_third.yaml")
    for case in read((CASES / name).read_text("utf-8"), name=name)
]
NOT_MOVED = read((CASES / "not_moved.yaml").read_text("utf-8"), name="not_moved.yaml")


@lru_cache(maxsize=1)
def verbs() -> Knowledge:
    text = (Path(__file__).parents[1] / "annotations" / "moves.yaml").read_text("utf-8")
    return loader.lay_over(Knowledge(), "moves", read(text, name="moves.yaml"))


def moves_of(text: str) -> list[str]:
    article = find_moves(marked(text), verbs())
    return sorted(line(article, move) for move in article.moves)


def line(article: Article, move: Move) -> str:
    """Write a move as the cases do."""
    who = move.person or (move.group.label if move.group else "")
    origin, destination = move.origin, move.destination
    parts = [
        who,
        origin.organization if origin else None,
        destination.organization if destination else None,
        origin.role if origin else None,
        destination.role if destination else None,
        move.date,
        move.status.value,
    ]
    return " | ".join(part or "-" for part in parts)


@pytest.mark.parametrize("case", MOVED, ids=lambda case: case["text"][:40])
def test_moves(case: dict[str, object]) -> None:
    assert moves_of(str(case["text"])) == sorted(map(str, case["moves"]))  # type: ignore[call-overload]


@pytest.mark.parametrize("text", NOT_MOVED)
def test_no_move(text: str) -> None:
    assert moves_of(text) == []
