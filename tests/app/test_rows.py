"""What the lists beside the article say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.app.lists import rows
from reader.document import EntityType, Mention, Move, Post, Span
from reader.naming import Naming
from reader.script import HANT, Script, Target
from tests.marked import marked


def listed(article) -> list[str]:
    """Give the lines of the list of people of the first paragraph."""
    items = rows.people(article, 0, Naming(article, Target(HANT)))
    return ["".join(text for text, _ in line) for item in items for line in item.lines]


def test_a_name_within_a_longer_one_of_its_type_is_not_listed() -> None:
    article = marked("[P:林小文]離開[O:三平電子]，加入[O:遠山]。")
    inside = Mention(0, 5, 7, EntityType.ORG, "三平")
    assert article.paragraphs[0].text[5:7] == "三平"
    entities = {**article.entities, "三平": replace(article.entities["遠山"], id="三平")}
    more = tuple(sorted((*article.mentions, inside), key=lambda m: (m.start, -m.end)))
    article = replace(article, mentions=more, entities=entities)
    assert listed(article)[-1] == "organisation  三平電子 · 遠山"


def test_a_word_for_an_organisation_is_no_name_in_the_list() -> None:
    assert listed(marked("[P:林小文]任[O:公司]總裁，前為[O:遠山]總監。"))[-1] == "organisation  遠山"


def test_the_words_of_a_date_are_in_the_script_that_is_shown() -> None:
    article = marked("過去一周，[P:林小文]離開[O:遠山]。")
    move = Move("m", person="林小文", origin=Post("遠山"), date_text="過去一周", evidence=(Span(0, 0, 13),))
    article = replace(article, moves=(move,))
    (item,) = rows.moves(article, 0, Naming(article, Target(HANT, Script.MAINLAND)))
    assert "  过去一周" in "".join(text for line in item.lines for text, _ in line)


def told(article, *moves: Move) -> list[str]:
    """Give the lines of the list of moves of the first paragraph."""
    article = replace(article, moves=moves)
    items = rows.moves(article, 0, Naming(article, Target(HANT)))
    return ["".join(text for text, _ in line) for item in items for line in item.lines]


CHAIR, CHIEF = Post(None, "主席"), Post(None, "行政總裁")


@pytest.mark.parametrize(
    ("origin", "destination", "way"),
    [
        (Post("遠山"), None, "leaves 遠山"),
        (None, Post("遠山", "主席"), "joins 遠山 主席"),
        (CHIEF, None, "steps down as 行政總裁"),
        (None, CHAIR, "becomes 主席"),
        (CHIEF, CHAIR, "行政總裁 → 主席"),
        (Post(), None, "leaves"),
    ],
)
def test_nobody_joins_or_leaves_a_role(origin: Post | None, destination: Post | None, way: str) -> None:
    article = marked("[P:林小文]，[O:遠山]。")
    assert told(article, Move("m", person="林小文", origin=origin, destination=destination))[1] == way


@pytest.mark.parametrize(
    ("date", "printed", "shown"),
    [
        ("2018-12-29", "2018年12月29日", "2018-12-29"),
        ("2018", "2018", "2018"),
        ("2025-06", "6月", "2025-06 （6月）"),
        ("2025-04", "April", "2025-04 (April)"),
        ("", "近日", "近日"),
    ],
)
def test_a_date_is_told_once(date: str, printed: str, shown: str) -> None:
    article = marked("[P:林小文]離開[O:遠山]。")
    move = Move("m", person="林小文", origin=Post("遠山"), date=date, date_text=printed)
    assert told(article, move)[2] == f"reported  {shown}"


def test_words_that_prove_moves_in_a_row_stand_once() -> None:
    article = marked("[P:林小文]、[P:高遠]、[P:葉新]離開[O:遠山]。")
    all_of_it, name = Span(0, 0, 13), Span(0, 0, 3)
    moves = [
        Move(f"m{number}", person=who, origin=Post("遠山"), evidence=(proof,))
        for number, (who, proof) in enumerate([("林小文", all_of_it), ("高遠", all_of_it), ("葉新", name)])
    ]
    lines = told(article, *moves)
    assert [line for line in lines if line.startswith("「")] == [
        "「林小文、高遠、葉新離開遠山」",
        "「林小文」",
    ]
    assert [line for line in lines if line.startswith("leaves")] == ["leaves 遠山"] * 3


def test_english_words_have_english_quotation_marks() -> None:
    article = marked("[P:Laura Holm] left [O:Lumen].")
    move = Move("m", person="Laura Holm", origin=Post("Lumen"), evidence=(Span(0, 0, 21),))
    assert told(article, move)[3] == "“Laura Holm left Lumen”"


def test_of_a_name_that_no_file_knows_only_the_script_is_told() -> None:
    article = marked("[P:林小文]離開[O:遠山]。")
    one = replace(
        article.entities["林小文"],
        names={"zh-Hant-TW": ("林小文",), "zh-Latn-pinyin": ("Lin Xiaowen", "Lín Xiǎowén")},
    )
    article = replace(article, entities={**article.entities, one.id: one})
    items = rows.card(article, one.id, Naming(article, Target(HANT)))
    lines = ["".join(text for text, _ in line) for item in items for line in item.lines]
    assert "Traditional  林小文" in lines
    assert "Pinyin  Lin Xiaowen  Lín Xiǎowén" in lines
