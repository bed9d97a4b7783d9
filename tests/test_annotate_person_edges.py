"""Where the names of people begin and end."""

from __future__ import annotations

import pytest

from reader.annotate.names.people.person_edges import person_edges
from reader.annotate.pipeline import load_knowledge
from reader.document import EntityType
from tests.marked import marked

KNOWLEDGE = load_knowledge()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("未來仍有[P:賴何昭安]繼續貢獻。 // [P:何昭安]表示感謝。", ["何昭安", "何昭安"]),
        ("范太本名[P:徐麗安]，婚後是[P:范徐麗安]。", ["徐麗安", "范徐麗安"]),  # 是范 is no word
        ("提名[T:執行副總][P:吳炳]升為[T:副董事長]。", ["吳炳升"]),
        ("[T:執行副總][P:吳炳]升為[T:副董事長]。", ["吳炳"]),
        ("[P:文丨妮可]", ["妮可"]),
        ("[T:團隊負責人][P:項亮的]崗位未調整。", ["項亮"]),
        ("[T:主任][P:陸瑾跳]到乙公司。", ["陸瑾"]),
        ("[P:林彥嘉六度]參加。", ["林彥嘉"]),
        ("[P:吳之]父親來了。", ["吳"]),
        ("[P:吳之]離職。", ["吳之"]),
        ("[P:林念]真的父親來了。", ["林念真"]),
        ("[P:林念]真的來了。", ["林念"]),
        ("[P:泰羅·班納]（Taroal-Banna）來了。", ["泰羅·班納", "Taroal-Banna"]),
        ("[P:林洋接]任主席。", ["林洋"]),
        ("[P:林洋接][O:運動部][T:局長]。", ["林洋"]),
        ("[P:周以寧]說。[P:周擔]任主席。", ["周以寧", "周"]),
    ],
)
def test_edges_of_people(text: str, found: list[str]) -> None:
    article = person_edges(marked(text), KNOWLEDGE)
    assert [article.text(each) for each in article.mentions if each.type is EntityType.PERSON] == found
