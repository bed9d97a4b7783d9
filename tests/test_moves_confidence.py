"""How sure a move is: what is told whole is surer than what was guessed or left untold, and twice than once."""

from __future__ import annotations

from functools import lru_cache

import pytest

from reader.annotate.moves.merging.confidence import told_again
from reader.annotate.pipeline import annotate, load_knowledge
from reader.document import Article, Paragraph, Source
from reader.knowledge import Knowledge

WHOLE = "6月3日，微软原副总裁梁知远加盟比亚迪，出任首席执行官。"


@lru_cache(maxsize=1)
def known() -> Knowledge:
    return load_knowledge()


def sure(text: str) -> float:
    """Give the confidence of the one move of a text."""
    paragraphs = tuple(map(Paragraph, text.split("\n")))
    (move,) = annotate(Article(Source(date="2026-06-05"), paragraphs), known()).moves
    return move.confidence


@pytest.mark.parametrize(
    "vaguer",
    [
        pytest.param("微软原副总裁梁知远加盟比亚迪，出任首席执行官。", id="no date"),
        pytest.param("6月3日，梁知远加盟比亚迪。", id="no role"),
        pytest.param("6月3日，梁知远宣布辞职。", id="no house"),
        pytest.param("6月3日，微软原副总裁梁知远加盟晴川，出任首席执行官。", id="house guessed"),
        pytest.param("6月3日，三名高管离开北岭科技。", id="nobody by name"),
        pytest.param("青屿汽车发布了新车。\n梁知远6月3日出任首席执行官。", id="house of another paragraph"),
    ],
)
def test_what_is_untold_or_guessed_makes_a_move_less_sure(vaguer: str) -> None:
    assert 0.3 < sure(vaguer) < sure(WHOLE) < 0.95


@pytest.mark.parametrize(("one", "two"), [(0.3, 0.3), (0.9, 0.4), (0.4, 0.9), (0.95, 0.95)])
def test_a_second_telling_makes_a_move_a_little_surer_than_the_surer_one(one: float, two: float) -> None:
    assert max(one, two) < told_again(one, two) < max(one, two) + 0.1


def test_no_number_of_tellings_makes_it_certain() -> None:
    chance = 0.9
    for _ in range(40):
        chance = told_again(chance, 0.9)
    assert chance == 0.99
