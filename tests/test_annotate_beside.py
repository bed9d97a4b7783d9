"""What names are by the names right beside them."""

from __future__ import annotations

import pytest

from reader.annotate.names.beside import beside
from reader.annotate.names.houses.teams import teams
from reader.annotate.pipeline import load_knowledge
from reader.knowledge import Knowledge
from reader.record import replace
from tests.marked import marked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[L:云岭剧院][T:导演][P:蒋珊良]说。", ["ORG 云岭剧院", "TITLE 导演", "PERSON 蒋珊良"]),
        ("[P:谢泽哲]加入[L:雲嶺劇院]。", ["PERSON 谢泽哲", "ORG 雲嶺劇院"]),
        ("[P:冯德馨]离开[L:北辰医院]，加入[O:晴川医院]。", ["PERSON 冯德馨", "ORG 北辰医院", "ORG 晴川医院"]),
        (
            "[P:金穗][T:副总裁][P:梁乐云]说。 // [P:金穗]涨了。",
            ["ORG 金穗", "TITLE 副总裁", "PERSON 梁乐云", "ORG 金穗"],
        ),
        ("[O:紫荊足球俱樂部]門將[P:吳洋]受傷。", ["ORG 紫荊足球俱樂部", "TITLE 門將", "PERSON 吳洋"]),
        ("[P:冯德馨]昨天离开[L:北辰医院]。", ["PERSON 冯德馨", "PLACE 北辰医院"]),
        ("他在[L:云岭剧院]见到[P:蒋珊良]。", ["PLACE 云岭剧院", "PERSON 蒋珊良"]),
        (
            "[T:记者][P:金穗][T:实习生][P:梁乐云]说。",
            ["TITLE 记者", "PERSON 金穗", "TITLE 实习生", "PERSON 梁乐云"],
        ),
        ("[P:李想][T:总裁]说。", ["PERSON 李想", "TITLE 总裁"]),
        ("[O:公安部]门将[P:吴洋]带走。", ["ORG 公安部", "PERSON 吴洋"]),
        ("[L:长汀][T:县长][P:吴洋]说。", ["PLACE 长汀", "TITLE 县长", "PERSON 吴洋"]),
    ],
)
def test_beside(text: str, found: list[str]) -> None:
    article = marked(text)
    doubtful = tuple(replace(each, confidence=0.7) for each in article.mentions)
    article = beside(replace(article, mentions=doubtful), load_knowledge())
    assert [f"{each.type.name} {article.text(each)}" for each in article.mentions] == found


def test_who_is_surely_a_person_stays_one() -> None:
    article = marked("[P:金穗][T:副总裁][P:梁乐云]说。")
    assert beside(article, Knowledge()) is article


def test_two_houses_and_the_verb_between_are_no_team() -> None:
    article = teams(marked("[P:孙贤宁]离开[O:落霞研究院]加入东篱研究院。"), Knowledge())
    assert [article.text(each) for each in article.mentions] == ["孙贤宁", "落霞研究院"]
