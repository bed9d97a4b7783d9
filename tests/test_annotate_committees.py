"""Committees of the party are parted from the post there, with the town that they are of."""

from __future__ import annotations

import pytest

from reader.annotate.names.houses.committees import committees
from reader.knowledge import Knowledge
from tests.marked import marked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("任命[P:王立峰]为[T:南州市委书记]。", ["王立峰", "南州市委", "书记"]),
        ("[P:王立峰]任南州[T:市委常委]。", ["王立峰", "南州市委", "常委"]),
        ("[O:南州][T:市委副书记][P:王立峰]说。", ["南州市委", "副书记", "王立峰"]),
        ("[L:武汉市]委[T:书记][P:王立峰]说。", ["武汉市委", "书记", "王立峰"]),
        ("时任岭川县委[T:书记]的[P:王立峰]说。", ["岭川县委", "书记", "王立峰"]),
        ("免去[P:王立峰]同志的岭川[T:县委书记]职务。", ["王立峰", "岭川县委", "书记"]),
        ("[P:王立峰]任[T:市委书记]。", ["王立峰", "市委书记"]),  # of which town is not told
        ("[P:王立峰]和[T:省委常委][P:李明舟]说。", ["王立峰", "省委常委", "李明舟"]),
        ("[L:武汉市]委[T:经理]说。", ["武汉市", "经理"]),
    ],
)
def test_committees(text: str, found: list[str]) -> None:
    article = committees(marked(text), Knowledge())
    assert [article.text(each) for each in article.mentions] == found
