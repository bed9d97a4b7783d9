"""Tellings of one move in several articles are one move; where they contradict each other, it says so."""

import json

import pytest

from reader.ledger import settling, store, taking
from reader.ledger.flows import flows
from reader.ledger.queries import Wanted
from tests.told import article, everything, move, moves, organization, take


@pytest.fixture
def ledger(tmp_path):
    connection = store.connect(tmp_path / "ledger.sqlite")
    yield connection
    connection.close()


def tell(ledger, *told) -> list:
    """Take in an article for each telling of 林怀瑾; give the moves."""
    take(ledger, *(article(f"{n}", each) for n, each in enumerate(told)))
    return moves(ledger)


def test_one_move_of_several_articles(ledger):
    found = tell(
        ledger,
        move("林怀瑾", "甲公司", "乙大学"),
        move("林怀瑾", None, "乙大学", date="2025-05", status="confirmed"),
    )
    assert [row[:6] for row in found] == [("person-林怀瑾", "甲公司", "乙大学", "2025-05", "confirmed", 2)]
    assert found[0][6] == "{}"


def test_every_telling_is_kept_with_its_proof(ledger):
    tell(
        ledger,
        move("林怀瑾", "甲公司", "乙大学", proof="離開甲", paragraph=3),
        move("林怀瑾", "甲公司", proof="辭職"),
    )
    rows = ledger.execute(
        "select a.title, t.evidence from told t join article a on a.id = t.article order by 1"
    )
    assert [(title, json.loads(proof)[0]["text"]) for title, proof in rows] == [
        ("0", "離開甲"),
        ("1", "辭職"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "field"),
    [
        ({"date": "2025-05"}, {"date": "2025-07"}, "date"),
        ({"status": "confirmed"}, {"status": "denied"}, "status"),
        ({"to_role": "首席科學家"}, {"to_role": "校長"}, "destination_role"),
        ({"from_role": "教授"}, {"from_role": "門將"}, "origin_role"),
    ],
)
def test_contradictions_are_shown(ledger, one, other, field):
    (found,) = tell(
        ledger, move("林怀瑾", "甲公司", "乙大学", **one), move("林怀瑾", "甲公司", "乙大学", **other)
    )
    assert list(json.loads(found[6])) == [field]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"date": "2025"}, {"date": "2025-07"}),
        ({"status": "reported"}, {"status": "confirmed"}),
        ({"to_role": "科學家"}, {"to_role": "首席科学家"}),
    ],
)
def test_more_precise_is_no_contradiction(ledger, one, other):
    (found,) = tell(
        ledger, move("林怀瑾", "甲公司", "乙大学", **one), move("林怀瑾", "甲公司", "乙大学", **other)
    )
    assert found[6] == "{}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (move("林怀瑾", "甲公司", "乙大学"), move("林怀瑾", "乙大学", "甲公司")),
        (move("林怀瑾", "甲公司", "乙大学"), move("林怀瑾", "甲公司", "丙银行")),
        (move("林怀瑾", None, "乙大学", date="2019-03"), move("林怀瑾", None, "乙大学", date="2024-03")),
    ],
    ids=["back again", "elsewhere", "years later"],
)
def test_two_moves(ledger, one, other):
    assert len(tell(ledger, one, other)) == 2


def test_a_group_is_told_by_its_words_and_counts_for_its_members(ledger):
    group = move("林怀瑾", "甲公司", "乙大学")
    group |= {"person": None, "group": {"label": "三名研究員", "count": 3, "members": ["person-林怀瑾"]}}
    take(ledger, article("a", group, move("林怀瑾", "丙银行", "甲公司", id="m2")))
    (mover,) = ledger.execute("select count(*) from mover").fetchone()
    assert [(row[1], row[2]) for row in moves(ledger)] == [("甲公司", "乙大学"), ("丙银行", "甲公司")]
    assert mover == 2


def test_the_same_article_twice_changes_nothing(ledger):
    told = article("a", move("林怀瑾", "甲公司", "乙大学"))
    assert taking.ingest(ledger, told)
    assert not taking.ingest(ledger, told)
    settling.settled(ledger)
    assert not settling.unsettled(ledger)
    assert not taking.ingest(ledger, told)
    assert not settling.unsettled(ledger)


def test_a_changed_article_replaces_what_it_told(ledger):
    take(
        ledger,
        article("a", move("林怀瑾", "甲公司", "乙大学")),
        article("b", move("林怀瑾", "甲公司", "乙大学")),
    )
    take(ledger, article("a", organization("甲公司")))
    assert [row[5] for row in moves(ledger)] == [1]


def test_an_article_that_went_leaves_nothing(tmp_path, ledger):
    kept = article("a", move("林怀瑾", "甲公司", "乙大学"))
    take(ledger, kept, article("b", move("林怀瑾", "甲公司", "丙银行"), organization("丁银行")))
    assert taking.forget(ledger, "/news/b")
    settling.settled(ledger)
    other = store.connect(tmp_path / "other.sqlite")
    take(other, kept)
    assert everything(ledger) == everything(other)
    other.close()


def test_flows_are_counted_right_whatever_changes(ledger):
    for destination in ("乙大学", "丙银行", "甲公司", "乙大学"):
        for status in ("confirmed", "denied", "reported"):
            take(
                ledger,
                article("a", move("林怀瑾", "甲公司", destination, status=status)),
                article("b", move("郁秋", "甲公司", "乙大学")),
            )
            counted = {(each.origin, each.destination, each.moves) for each in flows(ledger, Wanted())}
            read = {(each.origin, each.destination, each.moves) for each in flows(ledger, Wanted(since="1"))}
            assert counted == read != set()


def test_a_ledger_that_is_no_ledger_is_begun_anew(tmp_path):
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(b"no database at all" * 100)
    connection = store.connect(path)
    take(connection, article("a", move("林怀瑾", "甲公司", "乙大学")))
    assert len(moves(connection)) == 1
    connection.close()
