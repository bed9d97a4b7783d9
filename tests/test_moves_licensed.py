"""Names that only a verb of moving gives away: found where nothing else fits, and nowhere else."""

from __future__ import annotations

import pytest

from reader.annotate.moves import find_moves
from reader.document import EntityType
from tests.marked import marked
from tests.test_moves_engine import verbs


def licensed(text: str) -> list[tuple[str, str]]:
    before = marked(text)
    after = find_moves(before, verbs())
    known = {(m.paragraph, m.start) for m in before.mentions}
    return [(after.text(m), m.type.value) for m in after.mentions if (m.paragraph, m.start) not in known]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[P:何思齊]加盟藍鯨隊，穿七號球衣。", [("藍鯨隊", "ORG")]),
        ("[P:何思齊]宣布退出星海樂團！", [("星海樂團", "ORG")]),
        ("[T:副總裁]高文遠因個人原因辭職。", [("高文遠", "PERSON")]),
        ("官方：赤潮隊簽下前鋒馬丁內斯。", [("馬丁內斯", "PERSON")]),
        ("星河科技（300999）公告，[P:何思齊]辭任[T:董事]。", [("星河科技", "ORG")]),
        ("[P:何思齊]從星大辭職。", [("星大", "ORG")]),
    ],
)
def test_licensed(text: str, names: list[tuple[str, str]]) -> None:
    assert licensed(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "[P:何思齊]加盟球隊。",
        "[P:何思齊]加入這場討論。",
        "至少九名資深[T:工程師]跳槽至[O:北辰]。",
        "[P:何思齊]退出訓練。",
        "公司[T:董事]辭職。",
        "他們說離職潮來了。",
    ],
)
def test_not_licensed(text: str) -> None:
    assert licensed(text) == []


def test_a_licensed_name_is_an_entity_of_its_own_and_its_move_is_less_sure() -> None:
    article = find_moves(marked("[T:副總裁]高文遠加盟[O:北辰]。"), verbs())
    (move,) = article.moves
    assert move.person is not None
    assert article.entities[move.person].type is EntityType.PERSON
    assert not article.entities[move.person].known
    sure = find_moves(marked("[T:副總裁][P:高文遠]加盟[O:北辰]。"), verbs()).moves[0]
    assert move.confidence < sure.confidence


def test_a_name_taken_for_a_place_is_taken_back() -> None:
    article = find_moves(marked("[O:藍鯨]解雇了[L:安東尼]。"), verbs())
    assert [(article.text(m), m.type) for m in article.mentions] == [
        ("藍鯨", EntityType.ORG),
        ("安東尼", EntityType.PERSON),
    ]
