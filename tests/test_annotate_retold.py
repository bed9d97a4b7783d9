"""What a translation tells, joined to the article: who is who, and which move both tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.annotate.pipeline import annotate, load_knowledge
from reader.annotate.retold import as_article, joined
from reader.annotate.retold_moves import Pairs, Telling, joined_moves
from reader.document import (
    ALONE,
    Article,
    Beside,
    Entity,
    EntityType,
    Group,
    Mention,
    Move,
    Paragraph,
    Post,
    Rendition,
    Source,
    Span,
    Status,
)

PERSON, ORG = EntityType.PERSON, EntityType.ORG
WHOLE = {"zh-Hant-TW": ("林小文",), "zh-Latn-pinyin": ("Lin Xiaowen", "Lín Xiǎowén")}


def marked(texts: tuple[str, ...], *named: tuple[str, EntityType, str], **more: object) -> Article:
    """An article in which each (words, type, id) is marked wherever it stands."""
    mentions = [
        Mention(number, at, at + len(words), kind, identity)
        for number, text in enumerate(texts)
        for words, kind, identity in named
        if (at := text.find(words)) >= 0
    ]
    tag = "en" if texts[0].isascii() else "zh-Hant-TW"
    entities = {
        identity: Entity(identity, kind, {tag: (words,)}, known=False) for words, kind, identity in named
    }
    found = Article(paragraphs=tuple(map(Paragraph, texts)), entities=entities, mentions=tuple(mentions))
    return replace(found, **more)  # type: ignore[arg-type]


def beside(article: Article, *theirs: str) -> Article:
    """The article with a translation, paragraph by paragraph."""
    places = tuple(Beside((n, n + 1)) for n in range(len(theirs)))
    return replace(article, rendition=Rendition(theirs, places))


OURS = ("陳志豪離開星海科技，由林小文接任。", "安娜·貝格加入星海科技。")
THEIRS = (
    "Chih-hao Chen left Xinghai; Hsiao-wen Lin takes over.",
    "Anna Berg joined Xinghai. Peter Novak did not.",
)


def both() -> tuple[Article, Article]:
    """An article and its translation, in which the names are marked and nobody knows anybody."""
    ours = marked(
        OURS,
        ("陳志豪", PERSON, "c"),
        ("林小文", PERSON, "l"),
        ("安娜·貝格", PERSON, "b"),
        ("星海科技", ORG, "x"),
    )
    told = marked(
        THEIRS,
        ("Chih-hao Chen", PERSON, "chen"),
        ("Hsiao-wen Lin", PERSON, "lin"),
        ("Anna Berg", PERSON, "berg"),
        ("Peter Novak", PERSON, "novak"),
        ("Xinghai", ORG, "xinghai"),
    )
    return beside(ours, *THEIRS), told


def test_names_that_stand_only_in_the_translation_are_taken_from_it() -> None:
    found = joined(*both())
    assert {i: e.names.get("en") for i, e in found.entities.items()} == {
        "c": ("Chih-hao Chen",),
        "l": ("Hsiao-wen Lin",),
        "b": ("Anna Berg",),
        "x": ("Xinghai",),
    }


def test_who_is_named_there_alone_stays_apart() -> None:
    found = joined(*both())
    assert found.retold is not None
    assert [*found.retold.entities] == [f"{ALONE}novak"]
    assert [m.entity for m in found.retold.mentions] == ["c", "l", "x", "b", f"{ALONE}novak", "x"]


def test_two_who_sound_alike_are_not_told_apart_by_guessing() -> None:
    ours = marked(("林小文與林小雯到任。",), ("林小文", PERSON, "a"), ("林小雯", PERSON, "b"))
    told = marked(("Xiaowen Lin takes office.",), ("Xiaowen Lin", PERSON, "lin"))
    found = joined(beside(ours, "Xiaowen Lin takes office."), told)
    assert all("en" not in entity.names for entity in found.entities.values())


def test_who_is_spelt_alike_is_one_wherever_the_names_stand() -> None:
    """A surname alone is enough side by side only."""
    ours = marked(("新聞。", "林小文到任。"), ("林小文", PERSON, "a"))
    for name, english in (("Hsiao-wen Lin", ("Hsiao-wen Lin",)), ("Anna Lin", None)):
        told = marked((f"{name} takes office.", "News."), (name, PERSON, "lin"))
        found = joined(beside(ours, f"{name} takes office.", "News."), told)
        assert found.entities["a"].names.get("en") == english


def test_an_english_name_is_the_same_person_wherever_it_stands() -> None:
    ours = marked(("新聞。", "林小文（Wen Lin）到任。"), ("林小文", PERSON, "a"))
    ours = replace(ours, entities={"a": replace(ours.entities["a"], names={"en": ("Wen Lin",)})})
    told = marked(("Wen Lin left.", "News."), ("Wen Lin", PERSON, "wen-lin"))
    found = joined(beside(ours, "Wen Lin left.", "News."), told)
    assert found.retold is not None
    assert found.retold.mentions[0].entity == "a"


def test_to_join_again_changes_nothing() -> None:
    ours, told = both()
    once = joined(ours, told)
    assert joined(once, told).retold == once.retold
    assert joined(once, told).entities == once.entities


def test_without_alignment_or_names_nothing_is_joined() -> None:
    ours, told = both()
    unaligned = replace(ours, rendition=Rendition(THEIRS))
    assert joined(unaligned, told) is unaligned
    assert joined(ours, replace(told, mentions=())) is ours


def test_the_translation_is_told_on_the_day_of_the_article() -> None:
    article = replace(both()[0], source=Source("a.txt", "a.txt", date="2025-07-26"))
    told = as_article(article)
    assert (told.source.date, told.source.path) == ("2025-07-26", None)
    assert tuple(each.text for each in told.paragraphs) == THEIRS


def move(identity: str, who: str, origin: str = "", to: str = "", **more: object) -> Move:
    """A move told in the first paragraph; where from and where to are organisations."""
    ends = Post(origin) if origin else None, Post(to) if to else None
    made = Move(identity, who, origin=ends[0], destination=ends[1], evidence=(Span(0, 0, 9),))
    return replace(made, **more)  # type: ignore[arg-type]


NEAR = Pairs({0: 0, 1: 1}, {0: 0, 1: 1})
FAR = Pairs({0: 0, 1: 1}, {1: 1})


@pytest.mark.parametrize(
    ("theirs", "pairs", "same"),
    [
        (move("t", "p", "a", "b"), NEAR, True),
        (move("t", "p", to="b"), NEAR, True),
        (move("t", "p", "a"), FAR, True),
        (move("t", "p", "z", "b"), NEAR, True),  # one end is read wrongly in one of them
        (move("t", "p", "z", "b"), FAR, False),
        (move("t", "p", "y", "z"), NEAR, False),
        (move("t", "q", "a", "b"), NEAR, False),
        (move("t", "p", "a", "b", date="2025"), NEAR, True),
        (move("t", "p", "a", "b", date="2024"), NEAR, False),
        (move("t", "p", "a", "b", status=Status.DENIED), NEAR, False),
    ],
)
def test_a_move_is_told_by_both(theirs: Move, pairs: Pairs, same: bool) -> None:
    ours = move("m", "p", "a", "b", date="2025-06")
    alone, evidence = joined_moves([ours], [Telling(theirs, frozenset("abyz"))], pairs)
    assert evidence == ({"m": theirs.evidence} if same else {})
    assert alone == (() if same else (theirs,))


def test_what_the_words_do_not_name_contradicts_nothing() -> None:
    ours, theirs = move("m", "p", "a"), move("t", "p", "z")
    assert joined_moves([ours], [Telling(theirs, frozenset("p"))], NEAR)[1] == {"m": theirs.evidence}
    assert joined_moves([ours], [Telling(theirs, frozenset("pz"))], NEAR)[1] == {}


def test_the_best_of_several_moves_is_taken() -> None:
    first, second = move("1", "p", "a", "b"), move("2", "p", "b", "a")
    theirs = move("t", "p", "b", "a")
    assert joined_moves([first, second], [Telling(theirs, frozenset("ab"))], NEAR)[1] == {
        "2": theirs.evidence
    }


def test_a_number_of_people_are_those_named_on_the_other_side() -> None:
    ours = [move(who, who, to="b") for who in "xyz"]
    group = move("t", "", to="b", person=None, group=Group("three engineers", 3))
    assert [*joined_moves(ours, [Telling(group, frozenset("b"))], NEAR)[1]] == ["x", "y", "z"]
    four = replace(group, group=Group("four engineers", 4))
    assert joined_moves(ours, [Telling(four, frozenset("b"))], NEAR)[0] == (four,)


def test_one_of_a_group_moves_with_it() -> None:
    ours = move("m", "", "a", "b", person=None, group=Group("三人", 3, ("x", "y")))
    theirs = move("t", "x", "a", "b")
    assert [*joined_moves([ours], [Telling(theirs, frozenset("ab"))], NEAR)[1]] == ["m"]


def test_where_someone_was_before_is_no_news() -> None:
    """`X returned to b after joining a` tells one way, from a to b."""
    ours = move("m", "x", "a", "b")
    back, before = move("1", "x", to="b"), move("2", "x", to="a")
    told = [Telling(each, frozenset("ab")) for each in (back, before)]
    assert joined_moves([ours], told, NEAR) == ((), {"m": back.evidence})


def test_both_are_read_by_the_pipeline() -> None:
    """Names are found in both; `Xinghai Technology` is 星海科技 by its sound, and Anna Berg moves in both."""
    ours = Article(
        Source(date="2025-07-26"), (Paragraph("前谷歌研究員安娜·貝格上週加入星海科技，出任首席科學家。"),)
    )
    english = "Anna Berg joined Xinghai Technology last week as chief scientist. Peter Novak left Xinghai Technology."
    knowledge = load_knowledge()
    article = beside(annotate(ours, knowledge), english)
    found = joined(article, annotate(as_article(article), knowledge))
    assert found.retold is not None
    assert len(found.moves) == len(found.retold.evidence) == 1
    assert [found.retold.entities[str(m.person)].names["en"] for m in found.retold.moves] == [
        ("Peter Novak",)
    ]
