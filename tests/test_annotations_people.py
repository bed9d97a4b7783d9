"""What annotations/people.yaml and annotations/surnames.yaml must hold to be believed."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from reader.document import Entity
from reader.knowledge import Knowledge
from reader.knowledge.loader import check, load
from reader.name_forms import person_characters
from reader.script import Script, Target, fold

FOLDER = Path(__file__).parents[1] / "annotations"
MAINLAND, TAIWAN, HONG_KONG = "zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load([FOLDER])


@pytest.fixture(scope="module")
def people(knowledge: Knowledge) -> list[Entity]:
    return [entity for entity in knowledge.entities.values() if entity.type == "PERSON"]


def by_folded_name(people: list[Entity]) -> dict[str, set[tuple[str, str]]]:
    owners: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for person in people:
        for name in (name for names in person.names.values() for name in names):
            owners[fold(name)].add((person.id, name))
    return owners


def test_both_files_are_without_fault() -> None:
    faults, counts = check(FOLDER)
    ours = [fault for fault in faults if "people.yaml" in str(fault) or "surnames.yaml" in str(fault)]
    assert ours == []
    assert counts["people"] >= 2000
    assert counts["surnames"] >= 460


def test_everyone_has_an_english_name_and_a_phrase(people: list[Entity]) -> None:
    for person in people:
        assert person.names.get("en"), person.id
        assert person.about, person.id
        assert not person.about.endswith("."), person.id


def test_an_id_is_of_the_english_name(people: list[Entity]) -> None:
    """Letters of other alphabets than English are left out: karen-simonyan."""
    for person in people:
        words = set(re.findall(r"[a-z]+", person.names["en"][0].lower().replace("'", "")))
        assert words & set(person.id.split("-")), person.id


def test_a_name_two_people_share_is_ambiguous_for_both(knowledge: Knowledge, people: list[Entity]) -> None:
    shared = {
        name: owners
        for name, owners in by_folded_name(people).items()
        if len({identity for identity, _ in owners}) > 1 and not owners <= knowledge.ambiguous
    }
    assert shared == {}


def test_no_decoy_is_itself_a_name(knowledge: Knowledge, people: list[Entity]) -> None:
    """`王兴兴` as an exception of `王兴` would hide the founder of Unitree."""
    names = by_folded_name(people)
    assert [decoy for decoy in knowledge.decoys if fold(decoy) in names] == []


def test_a_decoy_of_a_person_holds_one_of_the_names(knowledge: Knowledge, people: list[Entity]) -> None:
    names = set(by_folded_name(people)) | {fold(name) for name in _names_of_others(knowledge)}
    lost = [decoy for decoy in knowledge.decoys if not _parts(fold(decoy)) & names]
    assert lost == []


def _parts(text: str) -> set[str]:
    return {text[start:end] for start in range(len(text)) for end in range(start + 1, len(text) + 1)}


def _names_of_others(knowledge: Knowledge) -> set[str]:
    return {
        name
        for entity in knowledge.entities.values()
        if entity.type != "PERSON"
        for names in entity.names.values()
        for name in names
    }


def test_names_at_the_same_place_are_of_the_same_shape(people: list[Entity]) -> None:
    """A surname stands where the surname stands, a full name where the full name stands.

    A regional list may be shorter; the one name of two regions that are shaped differently is
    listed here.
    """
    shaped_differently = {"mohammed-bin-salman"}
    for person in people:
        for tag in (TAIWAN, HONG_KONG):
            pairs = zip(person.names.get(MAINLAND, ()), person.names.get(tag, ()), strict=False)
            if person.id not in shaped_differently:
                assert all(ours.count("·") == theirs.count("·") for ours, theirs in pairs), person.id


def test_a_regional_list_belongs_to_a_name_of_the_mainland(people: list[Entity]) -> None:
    for person in people:
        if TAIWAN in person.names or HONG_KONG in person.names:
            assert person.names.get(MAINLAND), person.id


def test_names_are_in_the_script_of_their_region(people: list[Entity]) -> None:
    """Simplified lists hold nothing to simplify; 崑 and 錤 stand so in print on the mainland too."""
    kept = set("崑錤")
    simplify = Target("zh-Hant", Script.MAINLAND)
    for person in people:
        for name in person.names.get(MAINLAND, ()):
            rest = "".join(c for c in name if c not in kept)
            assert person_characters(rest, simplify) == rest, (person.id, name)


@pytest.mark.parametrize(
    ("simplified", "taiwan"),
    [
        ("扎克伯格", "祖克柏"),
        ("特朗普", "川普"),
        ("黄仁勋", "黃仁勳"),
        ("苏姿丰", "蘇姿丰"),
        ("余家辉", "余家輝"),
        ("余承东", "余承東"),
        ("宗庆后", "宗慶后"),
        ("郁亮", "郁亮"),
        ("梁见后", "梁見后"),
        ("陈云霁", "陳雲霽"),
        ("唐杰", "唐杰"),
    ],
)
def test_names_that_conversion_would_break_are_written(
    people: list[Entity], simplified: str, taiwan: str
) -> None:
    person = next(p for p in people if simplified in p.names.get(MAINLAND, ()))
    place = person.names[MAINLAND].index(simplified)
    assert person.names[TAIWAN][place] == taiwan


@pytest.mark.parametrize("name", ["库克", "李想", "奥特曼", "老黄", "小扎", "王兴", "王石", "葛兰"])
def test_words_and_common_names_are_not_believed_alone(knowledge: Knowledge, name: str) -> None:
    assert any(form == name for _, form in knowledge.ambiguous)


@pytest.mark.parametrize(
    ("surname", "first"),
    [
        ("趙", "Zhao"),
        ("單", "Shan"),
        ("曾", "Zeng"),
        ("仇", "Qiu"),
        ("解", "Xie"),
        ("查", "Zha"),
        ("區", "Ou"),
        ("朴", "Piao"),
        ("蓋", "Ge"),
        ("繆", "Miao"),
        ("翟", "Zhai"),
        ("覃", "Qin"),
        ("員", "Yun"),
        ("樂", "Yue"),
        ("燕", "Yan"),
        ("尉遲", "Yuchi"),
        ("單于", "Chanyu"),
        ("歐陽", "Ouyang"),
    ],
)
def test_a_surname_is_read_as_a_surname(knowledge: Knowledge, surname: str, first: str) -> None:
    assert knowledge.surnames[surname][0] == first


def test_surnames_are_many_single_and_compound(knowledge: Knowledge) -> None:
    assert sum(len(surname) == 1 for surname in knowledge.surnames) >= 420
    assert sum(len(surname) > 1 for surname in knowledge.surnames) >= 40
    for surname, spellings in knowledge.surnames.items():
        assert all(spelling[0].isupper() for spelling in spellings), surname
        assert all(re.fullmatch(r"[^\W\d_]+(['\- ][^\W\d_]+)*", s) for s in spellings), surname


def test_surnames_are_traditional(knowledge: Knowledge) -> None:
    """What changes on the way to traditional is a surname of its own (于, 余) or common in print (云)."""
    own = set("于余范岳涂游党郁朴干贠云台后占种万")
    target = Target("zh-Hans", Script.TAIWAN)
    changed = {s for s in knowledge.surnames if person_characters(s, target) != s and not set(s) & own}
    assert changed == set()
