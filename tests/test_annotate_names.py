"""Who is named where: known names, people known by the form of their names, and later short forms."""

from __future__ import annotations

import os
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.names.houses.teams import teams
from reader.annotate.names.known_names import known_names
from reader.annotate.names.latin_names import latin_names
from reader.annotate.names.people.bracketed import bracketed
from reader.annotate.names.people.posts import posts
from reader.annotate.names.short_forms import short_forms
from reader.annotate.pipeline import annotate
from reader.annotate.text.fold import flatten, fold
from reader.annotate.text.gazetteer import gazetteer, scan
from reader.annotate.text.spans import outermost
from reader.document import Article, Entity, EntityType, Mention, Paragraph, Post, reading_order
from reader.knowledge import Knowledge
from reader.knowledge.loader import load
from tests.marked import marked

CASES = Path(__file__).parent / "cases" / "annotate"
KNOWLEDGE = load([CASES / "knowledge"])
PIECES = (
    "OpenAI|谷歌DeepMind|GPT-4|祖克柏|理想|（|）|Xiaoming|Chen| |陳曉明|·|保羅|格林|CEO|記者|的|，|“|”|團隊"
)
WORDS = st.sampled_from(PIECES.split("|"))


def article(*texts: str) -> Article:
    return Article(paragraphs=tuple(map(Paragraph, texts)))


def read(*texts: str, knowledge: Knowledge = KNOWLEDGE) -> Article:
    """Annotate by rules alone; what the tagger adds is tested by its scores."""
    found = article(*texts)
    for annotator in (known_names, bracketed, latin_names, teams, short_forms, posts):
        found = annotator(found, knowledge)
    return found


def words(found: Article, mentions: tuple[Mention, ...] | list[Mention]) -> list[str]:
    return [f"{found.text(mention)}={mention.entity}" for mention in mentions]


def cases(name: str) -> list[Any]:
    each: list[Mapping[str, Any]] = yaml.safe_load((CASES / name).read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["text"]) for case in each]


@pytest.mark.parametrize("case", cases("known_names.yaml"))
def test_known_names(case: Mapping[str, Any]) -> None:
    found = read(case["text"])
    outer = list(outermost(found.mentions))
    assert words(found, outer) == case["found"]
    assert words(found, [each for each in found.mentions if each not in outer]) == case.get("inside", [])


@pytest.mark.parametrize("case", cases("people.yaml"))
def test_people(case: Mapping[str, Any]) -> None:
    found = read(case["text"])
    people = [each for each in found.mentions if each.type is EntityType.PERSON]
    assert words(found, people) == case["found"]


def test_a_found_person_has_both_names() -> None:
    """陳曉明（Xiaoming Chen）."""
    person = read("陳曉明（Xiaoming Chen）").entities["xiaoming-chen"]
    assert dict(person.names) == {"zh-Hant-TW": ("陳曉明",), "en": ("Xiaoming Chen",)}
    assert not person.known


def test_a_name_found_once_is_found_everywhere() -> None:
    found = read("陳曉明（Xiaoming Chen）走了。", "昨天陳曉明說過。")
    assert words(found, found.mentions)[-1] == "陳曉明=xiaoming-chen"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("谷歌（以下簡稱谷公司）漲了，谷公司回應", "谷公司=google"),
        ("《星島商報》記者（以下簡稱星商記者）獲悉，星商獨家", "星商=daily-star"),
        ("高通（下稱“QCM”）與QCM", "QCM=qualcomm"),
    ],
)
def test_a_defined_short_form_means_the_name_before_it(text: str, form: str) -> None:
    found = read(text)
    assert words(found, found.mentions).count(form) == 2


def test_a_team_keeps_its_organisation_inside() -> None:
    """OpenAI 感知團隊."""
    found = read("OpenAI 感知團隊的人")
    assert [found.text(each) for each in found.mentions] == ["OpenAI 感知團隊", "OpenAI"]


def test_posts_stand_before_the_name_and_former_ones_do_not_count() -> None:
    found = read("OpenAI首席科學家陳曉明（Xiaoming Chen）", "前谷歌研究員保羅·格林")
    assert found.entities["xiaoming-chen"].posts == (Post("openai", "首席科學家"),)
    assert found.entities["person-保罗·格林"].posts == ()


def test_a_latin_name_after_a_word_for_company_is_an_organisation() -> None:
    found = read("網路安全公司fooBar與公司AI部門")
    assert words(found, found.mentions) == ["fooBar=foobar"]


def test_latin_names_are_told_by_what_stands_beside_and_a_surname_alone_is_the_same_person() -> None:
    found = read("據風險投資家Rick Zuller觀察，甲公司老將Maya Nayar，現任總監，也將離開。Zuller這樣說。")
    people = [each for each in found.mentions if each.type is EntityType.PERSON]
    assert [found.text(each) for each in people] == ["Rick Zuller", "Maya Nayar", "Zuller"]
    assert people[0].entity == people[2].entity


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(("text", "folded"), [("趙雲‧Ａ１", "赵云·A1"), ("o3‑mini", "o3-mini"), ("——", "——")])
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.lists(st.lists(WORDS, max_size=12).map("".join), max_size=4))
def test_mentions_are_in_order_once_and_never_cross(texts: list[str]) -> None:
    found = read(*texts)
    assert list(found.mentions) == sorted(set(found.mentions), key=reading_order)
    assert {each.entity for each in found.mentions} <= found.entities.keys()
    assert all(map(found.text, found.mentions))
    for one, other in combinations(found.mentions, 2):
        if other.paragraph == one.paragraph and other.start < one.end:
            assert other.end <= one.end


def test_a_hundred_thousand_names_scan_quickly() -> None:
    """0.7 ms for 3,000 characters was measured for the design; ten times that still is at once."""
    syllables = "陳李王張林黃吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧"
    people = {
        f"p{a}{b}{c}": Entity(f"p{a}{b}{c}", EntityType.PERSON, {"zh-Hans-CN": (a + b + c,)})
        for a in syllables
        for b in syllables
        for c in syllables
    }
    known = gazetteer(Knowledge(entities=people))
    text = flatten(tuple(Paragraph("今天的新聞說陳王李都沒有來，市場仍然很安靜。" * 125) for _ in "1")).text

    def seconds() -> float:
        start = process_time()  # of this process alone: what else the machine does is no matter
        assert len(scan(known.forms, text)) == 125
        return process_time() - start

    assert min(seconds() for _ in range(3)) < 0.05


def shared() -> Path:
    return Path(os.environ.get("NEWSREADER_SHARED", Path(__file__).parents[2] / "shared"))


def test_the_seed_article() -> None:
    """At least 90 % of the names of people and organisations, and no wrong person."""
    import json

    from reader.paths import shipped

    gold_file = shared() / "articles" / "talent-war.gold.json"
    needed = [
        gold_file,
        shipped() / "people.yaml",
        shipped() / "organizations.yaml",
        shipped() / "surnames.yaml",
    ]
    for path in needed:
        if not path.is_file():
            pytest.skip(f"{path.name} is not here")
    gold = json.loads(gold_file.read_text(encoding="utf-8"))["paragraphs"]
    found = annotate(article(*(each["text"] for each in gold)), load([shipped()]))
    spans = {(each.paragraph, each.start, each.end, each.type.value) for each in found.mentions}
    wanted = {
        kind: {
            (number, each["start"], each["end"], each["type"])
            for number, paragraph in enumerate(gold)
            for each in paragraph["mentions"]
            if each["type"] in ("PERSON", "ORG") and (kind == "all" or each["kind"] == "name")
        }
        for kind in ("name", "all")
    }
    assert len(spans & wanted["name"]) >= 0.9 * len(wanted["name"])
    assert not {each for each in spans if each[3] == "PERSON"} - wanted["all"]


def test_a_house_is_no_given_name_behind_a_surname() -> None:
    house = Entity("yonghui", EntityType.ORG, {"en": ("Yonghui",)})
    knowledge = Knowledge(surnames={"葛": ("Ge",)}, entities={"yonghui": house})
    found = known_names(article("Ge Yonghui has left. Yonghui said so, and He Yonghui too."), knowledge)
    assert [each.start for each in found.mentions] == [21, 45]


@pytest.mark.parametrize(("native", "same"), [("莫斯", True), ("總裁", False)])
def test_a_bracket_behind_a_name_in_letters_may_tell_how_it_is_spelt(native: str, same: bool) -> None:
    found = bracketed(marked(f"[P:Alan Moss]（{native}）說。"), Knowledge())
    assert ([each.entity for each in found.mentions] == ["Alan Moss"] * 2) is same
