"""Decisions over a machine's result: each kind by example, and what holds of all."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import assume, given

from reader import anchors
from reader.annotate.decided import (
    Decision,
    Drop,
    End,
    Fails,
    Ground,
    Holds,
    Mark,
    Merge,
    Ref,
    Rename,
    Retype,
    Told,
    lay_over,
)
from reader.document import Article, EntityType, Paragraph, Quote, Span, Status
from tests.deciding import machine, many

PERSON, ORG = EntityType.PERSON, EntityType.ORG
LIN, GAO, XIAO = (Ref(name, PERSON) for name in ("林小文", "高遠航", "小林"))
STAR = Ref("星科", ORG)


def named(article: Article) -> list[tuple[str, str]]:
    """List the names as they stand, each with its entity, at the first two paragraphs."""
    return [(article.text(m), m.entity) for m in article.mentions if m.paragraph < 2]


def at(words: str, paragraph: int = 0) -> Quote:
    start = machine().paragraphs[paragraph].text.index(words)
    return anchors.quote(machine(), Span(paragraph, start, start + len(words)))


def told(number: int) -> Told:
    article = machine()
    return Ground(article).told(article, article.moves[number])


def test_nothing_decided_changes_nothing() -> None:
    assert lay_over(machine(), ()) == machine()


def test_a_type_is_of_the_entity_and_all_its_mentions() -> None:
    article = lay_over(machine(), [Retype("1", STAR, EntityType.PRODUCT)])
    assert {m.type for m in article.mentions if m.entity == "x-星科"} == {EntityType.PRODUCT}
    assert article.entities["x-星科"].type is EntityType.PRODUCT
    assert article.moves[0].destination is not None
    assert article.moves[0].destination.organization is None  # a product employs no one


def test_a_person_that_is_none_moves_no_more() -> None:
    article = lay_over(machine(), [Retype("1", XIAO, EntityType.PLACE)])
    assert [move.id for move in article.moves] == ["move-1"]


def test_edges_are_moved_and_the_wrong_mention_goes() -> None:
    new = Mark("1", at("小文"), LIN, 0, was=at("林小文"))
    assert named(lay_over(machine(), [new]))[0] == ("小文", "x-林小文")


def test_words_are_marked_everywhere_as_an_entity_of_its_own() -> None:
    article = lay_over(machine(), [Mark("1", at("留任"), Ref("留任", EntityType.TITLE), alike=True)])
    assert ("留任", "own-title-留任") in named(article)
    assert article.entities["own-title-留任"].known


def test_words_within_a_longer_name_are_not_marked_everywhere() -> None:
    article = lay_over(machine(), [Mark("1", at("小", 0), Ref("小", PERSON), alike=True)])
    assert article.mentions == machine().mentions
    article = lay_over(
        machine(), [Mark("1", at("加入"), Ref("加入", ORG), alike=True), Drop("2", at("加入"))]
    )
    assert article.mentions == machine().mentions


def test_a_mark_goes_to_the_entity_that_has_the_name() -> None:
    dropped, marked = Drop("1", at("林小文")), Mark("2", at("林小文"), LIN)
    assert named(lay_over(machine(), [dropped, marked])) == named(machine())


def test_a_mention_is_dropped_here_or_everywhere() -> None:
    here = lay_over(machine(), [Drop("1", at("林小文"))])
    assert sum(m.entity == "x-林小文" for m in here.mentions) == 1
    everywhere = lay_over(machine(), [Drop("1", at("林小文"), alike=True)])
    assert "x-林小文" not in everywhere.entities
    assert [move.id for move in everywhere.moves] == ["move-2", "move-3"]


def test_two_entities_become_one_with_the_names_and_moves_of_both() -> None:
    article = lay_over(machine(), [Merge("1", XIAO, LIN)])
    assert "x-小林" not in article.entities
    assert article.entities["x-林小文"].names == {"zh-Hant-TW": ("林小文", "小林")}
    assert {move.person for move in article.moves} == {"x-林小文"}


def test_a_mention_split_off_takes_the_move_that_rests_on_it() -> None:
    quote = at("小林", 2)
    split = Mark("9", quote, Ref("小林", PERSON, "own-9"), 2, was=quote)
    article = lay_over(machine(), [split])
    assert [move.person for move in article.moves] == ["x-林小文", "own-9", "own-9"]
    assert {m.entity for m in article.mentions if article.text(m) == "小林"} == {"x-小林", "own-9"}


def test_names_take_the_place_of_those_known_tag_by_tag() -> None:
    names = (("en", ("Wen Lin",)), ("zh-Hans-CN", ("林小文", "文哥")), ("zh-Hant-TW", ()))
    entity = lay_over(machine(), [Rename("1", LIN, names)]).entities["x-林小文"]
    assert entity.names == {"en": ("Wen Lin",), "zh-Hans-CN": ("林小文", "文哥")}
    assert entity.known


def test_a_confirmed_move_is_sure_and_says_so() -> None:
    article = lay_over(machine(), [Holds("7", told(0))])
    assert next((m.id, m.confidence, m.decided) for m in article.moves) == ("own-7", 1.0, True)
    assert len(article.moves) == 3
    assert article.moves[0].status is Status.REPORTED  # the article's own word stays


def test_a_rejected_move_goes() -> None:
    assert [m.id for m in lay_over(machine(), [Fails("1", told(1))]).moves] == ["move-1", "move-3"]


def test_a_move_told_otherwise_stands_where_the_machines_stood() -> None:
    other = replace(told(1), destination=End(STAR, "院長"), origin=None, date="2025-06")
    moves = lay_over(machine(), [Holds("5", other, told(1))]).moves
    assert [m.id for m in moves] == ["move-1", "own-5", "move-3"]
    assert (moves[1].origin, moves[1].date) == (None, "2025-06")


def test_a_move_is_added_with_people_nobody_knew() -> None:
    new = Told(Ref("新人", PERSON), destination=End(Ref("新公司", ORG), "總裁"), quotes=(at("高遠航留任"),))
    article = lay_over(machine(), [Holds("5", new, added=True)])
    assert article.moves[-1].person == "own-person-新人"
    assert article.entities["own-org-新公司"].type is ORG
    assert article.moves[-1].evidence == (Span(0, 17, 22),)


def machine_again() -> Article:
    """The machine looks anew: other ids, another order, one move with less known."""
    article = machine()

    def new(identity: str | None) -> str | None:
        return identity and identity.replace("x-", "y-")

    moves = [
        replace(
            move,
            id=f"move-{9 - number}",
            person=new(move.person),
            origin=move.origin and replace(move.origin, organization=new(move.origin.organization)),
            destination=move.destination and replace(move.destination, organization=None),
        )
        for number, move in enumerate(article.moves)
    ]
    return replace(
        article,
        entities={str(new(k)): replace(v, id=str(new(k))) for k, v in article.entities.items()},
        mentions=tuple(replace(m, entity=str(new(m.entity))) for m in article.mentions),
        moves=tuple(reversed(moves)),
    )


def test_what_was_decided_holds_when_the_machine_looks_anew() -> None:
    decided = [Holds("7", told(0)), Fails("8", told(1)), Retype("9", GAO, ORG)]
    article = lay_over(machine_again(), decided)
    assert [m.id for m in article.moves] == ["move-7", "own-7"]
    assert article.moves[1].destination == replace(article.moves[1].destination, organization="y-星科")
    assert article.entities["y-高遠航"].type is ORG


def test_a_confirmed_move_stays_when_the_machine_finds_it_no_more() -> None:
    article = replace(machine(), moves=())
    assert [m.person for m in lay_over(article, [Holds("7", told(0))]).moves] == ["x-林小文"]


def test_an_edited_article_keeps_decisions_and_tells_the_lost() -> None:
    decided = [Drop("1", at("高遠航")), Holds("2", told(0)), Mark("3", at("未回應", 1), LIN, 1)]
    texts = [p.text for p in machine().paragraphs]
    edited = replace(
        machine(),
        paragraphs=(*map(Paragraph, ("新的一段。", texts[0], texts[1][:20])),),
        mentions=(),
        moves=(),
    )
    ground = Ground(edited)
    assert [ground.place(one) for one in decided] == [Span(1, 17, 20), Span(1, 0, 17), None]
    assert lay_over(ground, decided).moves[0].evidence == (Span(1, 0, 17),)


@given(many)
def test_laid_over_twice_is_laid_over_once(decided: tuple[Decision, ...]) -> None:
    once = lay_over(machine(), decided)
    before, after = Ground(machine()), Ground(once)
    # where all are still there whom the decisions name: of the gone, the second time nothing is known
    assume(all(after.resolve(ref) for one in decided for ref in _refs(one) if before.resolve(ref)))
    assert lay_over(once, decided) == once


def _refs(decision: Decision) -> tuple[Ref, ...]:
    match decision:
        case Mark(entity=one) | Retype(entity=one) | Rename(entity=one):
            return (one,)
        case Merge(entity=one, into=two):
            return one, two
        case Holds(move=move, was=was):
            return *move.refs(), *(was.refs() if was else ())
        case Fails(move=move):
            return move.refs()
    return ()


@given(many)
def test_the_text_and_the_order_of_mentions_stand(decided: tuple[Decision, ...]) -> None:
    article = lay_over(machine(), decided)
    assert article.paragraphs == machine().paragraphs
    places = [(m.paragraph, m.start, -m.end) for m in article.mentions]
    assert places == sorted(set(places))
    assert {m.entity for m in article.mentions} <= article.entities.keys()
    assert all(m.type is article.entities[m.entity].type for m in article.mentions)


INDEPENDENT: tuple[Decision, ...] = (
    Drop("1", at("海灣城", 1), 1),
    Mark("2", at("留任"), Ref("留任", EntityType.TITLE)),
    Retype("3", Ref("海灣城", EntityType.PLACE), ORG),
    Rename("4", GAO, (("en", ("Gao",)),)),
    Merge("5", XIAO, LIN),
    Holds("6", told(0)),
    Fails("7", told(1)),
)


@pytest.mark.parametrize("start", range(len(INDEPENDENT)))
def test_the_order_of_independent_decisions_does_not_matter(start: int) -> None:
    rest = [*INDEPENDENT[:start], *INDEPENDENT[start + 1 :]]
    expected = lay_over(machine(), INDEPENDENT)
    for three in permutations(rest[:3]):
        assert lay_over(machine(), [INDEPENDENT[start], *rest[3:], *three]) == expected
