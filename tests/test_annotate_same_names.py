"""Two names that an article tells to be one's."""

from __future__ import annotations

import pytest

from reader.annotate.names.same_names import same_names
from reader.document import Article
from reader.knowledge import Knowledge
from tests.articles_told import known
from tests.marked import marked


def together(article: Article, knowledge: Knowledge | None = None) -> list[str]:
    """Give the entity of each mention, in order."""
    return [each.entity for each in same_names(article, knowledge or Knowledge()).mentions]


@pytest.mark.parametrize(
    "text",
    [
        "[P:笑古]（本名：[P:王劍偉]）已離職。",
        "[P:笑古]（花名[P:王劍偉]）已離職。",
        "[P:笑古]([P:王劍偉])已離職。",
    ],
)
def test_a_bracket_gives_the_other_name(text: str) -> None:
    found = same_names(marked(text), Knowledge())
    assert {each.entity for each in found.mentions} == {"笑古"}
    assert found.entities["笑古"].names["zh-Hans-CN"] == ("笑古", "王劍偉")
    assert "王劍偉" not in found.entities


@pytest.mark.parametrize(
    "text",
    [
        "[P:笑古]（[P:王劍偉]飾）登場。",
        "[P:笑古]（左）與[P:王劍偉]。",
        "[P:笑古]、[P:王劍偉]已離職。",
        "[P:笑古]（[O:遠山公司]）已離職。",
    ],
)
def test_what_else_a_bracket_tells_joins_nobody(text: str) -> None:
    assert len(set(together(marked(text)))) == 2


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("宁德时代新能源科技股份有限公司", "catl"),
        ("上海米哈游网络科技股份有限公司", "mihoyo"),
        ("腾讯音乐娱乐有限公司", None),
        ("遠山科技有限公司", None),
    ],
)
def test_a_registered_name_is_the_known_companys(name: str, whose: str | None) -> None:
    (entity,) = together(marked(f"[O:{name}]公告。"), known())
    assert entity == (whose or name)
