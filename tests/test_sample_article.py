"""The sample article: Chinese, English and annotations that agree, and words of our own."""

from __future__ import annotations

import os
import re
from pathlib import Path

import opencc
import pytest

from reader.anchors import find
from reader.document import EntityType, Paragraph, Quote, Status
from reader.knowledge.loader import lay_over, load, read_text
from reader.knowledge.schema import FILES, faults
from reader.knowledge.yaml import Lines, read

CHECKOUT = Path(__file__).parents[1]
ANNOTATIONS = CHECKOUT / "annotations"
ARTICLE = ANNOTATIONS / "articles" / "ai-talent-summer-2025.txt"
SIDECAR = ARTICLE.with_suffix(".annotations.yaml")
SHARED = Path(os.environ.get("NEWSREADER_SHARED", CHECKOUT.parent / "shared"))

TEXT = ARTICLE.read_text(encoding="utf-8")
PARAGRAPHS = [Paragraph(line) for line in TEXT.splitlines()]
LINES = Lines()
SECTIONS = read(read_text(SIDECAR), name=str(SIDECAR), lines=LINES)
MOVES = SECTIONS["moves"]
ENTITIES = {record["id"]: record for section in FILES for record in SECTIONS.get(section, [])}
RIGHT_AS_THEY_ARE = ("弗里德曼", "鮑里斯", "亞卡里諾", "余家輝", "安吉拉·范", "平台")
"""Words of traditional text whose 里 余 范 台 a table of characters would change all the same."""


def members(move):
    """Give the ids of the people of a move."""
    return [move["person"]] if "person" in move else move["group"].get("members", [])


def posts(move):
    """Give the ids of the organisations of a move."""
    return [move[end]["organization"] for end in ("from", "to") if end in move]


def quotes():
    """Give every quote with the move it proves, for parameters of a test."""
    for number, move in enumerate(MOVES):
        for quote in move["quotes"]:
            yield pytest.param(Quote(**quote), id=f"{number}-{quote['exact'][:12]}")


def test_translation_has_a_line_for_every_paragraph():
    english = ARTICLE.with_suffix(".en.txt").read_text(encoding="utf-8").splitlines()
    assert len(english) == len(PARAGRAPHS)
    assert all(line.strip() == line and line for line in (*english, *TEXT.splitlines()))


def test_numbers_are_the_same_in_both_languages():
    """Years and sums printed in digits on both sides stand in the same paragraphs."""
    english = ARTICLE.with_suffix(".en.txt").read_text(encoding="utf-8").splitlines()
    for ours, theirs in zip(TEXT.splitlines(), english, strict=True):
        assert set(re.findall(r"20\d\d", ours)) == set(re.findall(r"20\d\d", theirs)), ours


def test_length_and_parts():
    assert 25 <= len(PARAGRAPHS) <= 30
    assert 2800 <= len(TEXT) <= 3500
    assert sum(line.startswith(("圖：", "圖片來源：")) for line in TEXT.splitlines()) == 2


def test_script_is_traditional_throughout():
    """s2t, character by character, changes nothing once the words where it errs are set aside."""
    convert = opencc.OpenCC("s2t").convert
    rest = re.sub("|".join(RIGHT_AS_THEY_ARE), "", TEXT)
    assert {character for character in rest if convert(character) != character} == set()


def test_punctuation_among_chinese_is_full_width():
    assert not re.findall(r"[一-鿿][,;:?!()\"'.]|[,;:?!()\"'][一-鿿]", TEXT)
    assert TEXT.count("（") == TEXT.count("）")


@pytest.mark.parametrize("section", [*FILES, "moves"])
def test_sidecar_is_valid(section):
    assert [
        str(fault) for fault in faults(section, SECTIONS.get(section, []), path=SIDECAR, lines=LINES)
    ] == []


def test_sidecar_holds_only_known_sections_and_each_id_once():
    assert set(SECTIONS) <= {*FILES, "moves"}
    assert len(ENTITIES) == sum(len(SECTIONS.get(section, [])) for section in FILES)


def known() -> dict[str, EntityType]:
    """Types by id of all that stands in the shipped files and in the sidecar over them."""
    shipped = {identity: entity.type for identity, entity in load([ANNOTATIONS]).entities.items()}
    return shipped | {
        record["id"]: FILES[section] for section in FILES for record in SECTIONS.get(section, [])
    }


def test_every_id_is_defined():
    used = {identity for move in MOVES for identity in (*members(move), *posts(move))}
    related = {r[key] for r in ENTITIES.values() for key in ("parent", "maker") if key in r}
    assert (used | related) - known().keys() == set()


def test_movers_are_people_and_posts_are_at_organisations():
    types = known()
    assert {types[identity] for move in MOVES for identity in members(move)} == {EntityType.PERSON}
    assert {types[identity] for move in MOVES for identity in posts(move)} == {EntityType.ORG}


@pytest.mark.parametrize("record", ENTITIES.values(), ids=ENTITIES.keys())
def test_every_entity_is_named_in_the_article(record):
    simplify = opencc.OpenCC("t2s").convert
    names = {simplify(name) for forms in record["names"].values() for name in forms}
    assert any(name in simplify(TEXT) for name in names)


@pytest.mark.parametrize("quote", list(quotes()))
def test_quote_stands_once_in_the_article(quote):
    context = quote.prefix + quote.exact + quote.suffix
    assert sum(paragraph.text.count(context) for paragraph in PARAGRAPHS) == 1
    span = find(PARAGRAPHS, quote)
    assert span is not None
    assert PARAGRAPHS[span.paragraph].text[span.start : span.end] == quote.exact


@pytest.mark.parametrize("move", MOVES, ids=lambda move: move.get("person") or move["group"]["label"])
def test_move_is_worded_as_printed(move):
    """Roles, the words for a group and the date as printed occur in the article."""
    printed = [move[end]["role"] for end in ("from", "to") if "role" in move.get(end, {})]
    printed += [move["date_text"]] if "date_text" in move else []
    printed += [move["group"]["label"]] if "group" in move else []
    assert [words for words in printed if words not in TEXT] == []


@pytest.mark.parametrize("move", MOVES, ids=lambda move: move.get("person") or move["group"]["label"])
def test_date_agrees_with_the_words(move):
    """Every year, month and day that date_text prints is in the ISO prefix, 6月30日 being 06-30."""
    date = [int(part) for part in move.get("date", "").split("-") if part]
    words = move.get("date_text", "")
    for unit, place in (("年", 0), ("月", 1), ("日", 2)):
        printed = re.search(rf"(\d+){unit}", words)
        if printed:
            assert int(printed[1]) in date[place : place + 1]


def test_moves_are_many_and_of_every_status():
    assert len(MOVES) >= 20
    assert {move["status"] for move in MOVES} == {str(status) for status in Status}
    assert any("count" in move.get("group", {}) for move in MOVES)
    assert any("from" not in move for move in MOVES)
    assert any("to" not in move for move in MOVES)


def test_several_careers_have_several_hops():
    people = [identity for move in MOVES for identity in members(move)]
    assert sum(people.count(identity) > 1 for identity in set(people)) >= 5


def test_sidecar_lays_over_the_shipped_knowledge():
    knowledge = load([ANNOTATIONS])
    for section in FILES:
        knowledge = lay_over(knowledge, section, SECTIONS.get(section, []))
    assert ENTITIES.keys() <= knowledge.entities.keys()


def test_words_are_our_own():
    """Nothing of the article kept outside the project: no line, no 20 characters, Latin names aside."""
    other = SHARED / "articles" / "talent-war.restored.txt"
    if not other.is_file():
        pytest.skip(f"{other} is not here to compare with")
    theirs = other.read_text(encoding="utf-8")
    assert not set(TEXT.splitlines()) & set(theirs.splitlines())
    ours, theirs = (re.sub(r"[A-Za-z][A-Za-z ]*", "A", text) for text in (TEXT, theirs))
    assert [ours[i : i + 20] for i in range(len(ours) - 19) if ours[i : i + 20] in theirs] == []
