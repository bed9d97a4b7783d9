"""Where names of organisations end, and what is the same house under a longer name."""

from __future__ import annotations

import pytest

from reader.annotate.names.houses.edges import house_edges
from reader.document import Entity, EntityType
from reader.knowledge import Knowledge
from tests.marked import marked


def test_a_parent_is_another_house() -> None:
    article = house_edges(marked("他將加入[O:雲帆母公司]海石集團。"), Knowledge())
    assert [article.text(each) for each in article.mentions] == ["雲帆母公司"]  # nobody knows 雲帆
    known = Knowledge(entities={"yunfan": Entity("yunfan", EntityType.ORG, {"zh-Hant-TW": ("雲帆",)})})
    article = house_edges(marked("他將加入[O:雲帆母公司]海石集團。"), known)
    assert [article.text(each) for each in article.mentions] == ["雲帆"]


@pytest.mark.parametrize(
    ("text", "found", "same"),
    [
        ("遠航([O:Far-Sail] Capital Management)創始人", "Far-Sail Capital Management", True),
        ("他加入[O:Orion] Pictures。", "Orion Pictures", False),
        ("他加入[O:Orion] Group said", "Orion", True),  # English goes on
        ("他加入[O:Orion] Groupe。", "Orion", True),
    ],
)
def test_the_rest_of_a_name_in_letters(text: str, found: str, same: bool) -> None:
    article = house_edges(marked(text), Knowledge())
    (mention,) = article.mentions
    assert article.text(mention) == found
    assert (mention.entity in ("Far-Sail", "Orion")) is same
