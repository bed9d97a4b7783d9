"""What the lists beside the article say."""

from __future__ import annotations

from dataclasses import replace

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
    assert "（过去一周）" in "".join(text for line in item.lines for text, _ in line)
