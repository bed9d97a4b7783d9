"""The organisations, products, places and titles that ship: enough of them, well formed, no silent duplicate."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from reader.annotate.names.known_names import known_names
from reader.document import Article, Entity, EntityType, Paragraph
from reader.knowledge import Knowledge
from reader.knowledge.loader import check, load
from reader.script import fold

ANNOTATIONS = Path(__file__).parents[1] / "annotations"
OURS = {
    EntityType.ORG: ("organizations", 3000),
    EntityType.PRODUCT: ("products", 300),
    EntityType.PLACE: ("places", 900),
    EntityType.TITLE: ("titles", 500),
}


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return load([ANNOTATIONS])


def of_ours(known: Knowledge) -> list[Entity]:
    return [entity for entity in known.entities.values() if entity.type in OURS]


def names_of(entity: Entity) -> set[str]:
    return {name for names in entity.names.values() for name in names}


def test_nothing_is_wrong_in_them() -> None:
    files = {f"{section}.yaml" for section, _ in OURS.values()}
    found, _ = check(ANNOTATIONS)
    assert [str(fault) for fault in found if any(name in str(fault) for name in files)] == []


@pytest.mark.parametrize(("section", "least"), OURS.values())
def test_there_are_enough_records(section: str, least: int) -> None:
    assert check(ANNOTATIONS)[1][section] >= least


def test_every_record_has_an_english_name_and_a_chinese_one_unless_it_is_only_written_in_latin(
    known: Knowledge,
) -> None:
    for entity in of_ours(known):
        assert "en" in entity.names, entity.id
        chinese = {tag for tag in entity.names if tag.startswith("zh")}
        assert not chinese or chinese & {"zh-Hans-CN", "zh-Hant-TW"}, entity.id


@pytest.mark.parametrize("kind", [EntityType.PLACE, EntityType.TITLE])
def test_every_place_and_title_has_a_chinese_name(known: Knowledge, kind: EntityType) -> None:
    for entity in of_ours(known):
        if entity.type is kind:
            assert "zh-Hans-CN" in entity.names or "zh-Hant-TW" in entity.names, entity.id


def test_every_organisation_has_a_kind(known: Knowledge) -> None:
    assert [e.id for e in of_ours(known) if e.type is EntityType.ORG and e.id not in known.kinds] == []


def test_parents_and_makers_are_organisations_and_no_organisation_is_above_itself(known: Knowledge) -> None:
    for child, parent in known.parents.items():
        assert known.entities[parent].type is EntityType.ORG, child
        above = [child]
        while (parent := known.parents.get(above[-1], "")) and parent not in above:
            above.append(parent)
        assert parent not in above, above


def test_a_name_of_two_records_is_ambiguous_in_both(known: Knowledge) -> None:
    bearers: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for entity in of_ours(known):
        for name in names_of(entity):
            bearers[fold(name).casefold()].add((entity.id, name))
    for form, pairs in bearers.items():
        if len({identity for identity, _ in pairs}) > 1:
            assert pairs <= known.ambiguous, f"{form}: {sorted(pairs - known.ambiguous)}"


def test_the_two_scripts_of_one_name_are_equally_ambiguous(known: Knowledge) -> None:
    for entity in of_ours(known):
        doubtful = {fold(name) for name in names_of(entity) if (entity.id, name) in known.ambiguous}
        for name in names_of(entity):
            assert fold(name) not in doubtful or (entity.id, name) in known.ambiguous, f"{entity.id}: {name}"


def test_no_decoy_is_a_name(known: Knowledge) -> None:
    """A decoy is never a mention, so one that is a name too would silence that name."""
    forms = {fold(name) for entity in of_ours(known) for name in names_of(entity)}
    assert {decoy for decoy in known.decoys if fold(decoy) in forms} == set()


def test_every_decoy_holds_a_name(known: Knowledge) -> None:
    forms = {fold(name) for entity in known.entities.values() for name in names_of(entity)}
    for decoy in known.decoys:
        folded = fold(decoy)
        spans = range(2, len(folded))
        assert any(folded[at : at + n] in forms for n in spans for at in range(len(folded) - n + 1)), decoy


@pytest.mark.parametrize(
    ("identity", "region", "name"),
    [
        ("nvidia", "zh-Hant-TW", "輝達"),
        ("nvidia", "zh-Hant-HK", "英偉達"),
        ("amd", "zh-Hant-TW", "超微半導體"),
        ("asml", "zh-Hant-TW", "艾司摩爾"),
        ("mercedes-benz", "zh-Hant-HK", "平治"),
        ("stanford", "zh-Hant-TW", "史丹佛大學"),
        ("tencent-video", "zh-Hant-TW", "騰訊視頻"),
        ("sydney", "zh-Hant-TW", "雪梨"),
        ("san-francisco", "zh-Hant-HK", "三藩市"),
        ("silicon-valley", "zh-Hant-TW", "矽谷"),
        ("chief-executive-officer", "zh-Hant-TW", "執行長"),
        ("chief-executive-officer", "zh-Hant-HK", "行政總裁"),
        ("tsmc", "zh-Hant-TW", "台積電"),
        ("wechat", "zh-Hans-CN", "微信"),
        ("everton", "zh-Hant-HK", "愛華頓"),
        ("milwaukee-bucks", "zh-Hant-TW", "公鹿隊"),
        ("abbott", "zh-Hant-TW", "亞培"),
        ("sydney-morning-herald", "zh-Hant-TW", "雪梨晨鋒報"),
        ("new-zealand", "zh-Hant-TW", "紐西蘭"),
        ("laos", "zh-Hant-TW", "寮國"),
    ],
)
def test_a_region_has_its_own_name(known: Knowledge, identity: str, region: str, name: str) -> None:
    assert name in known.entities[identity].names[region]


def marked(known: Knowledge, text: str) -> set[str]:
    article = known_names(Article(paragraphs=(Paragraph(text),)), known)
    return {article.text(mention) for mention in article.mentions if mention.type is EntityType.ORG}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("前锋离开成都蓉城，加盟西班牙人。", {"成都蓉城", "西班牙人"}),
        ("主播從三立新聞跳槽到年代新聞。", {"三立新聞", "年代新聞"}),
        ("港龍航空前機師入職國泰航空。", {"港龍航空", "國泰航空"}),
        ("特步任命安踏的前副总裁，波司登换了董事长。", {"特步", "安踏", "波司登"}),
        ("FPX战队的教练去了BLG。", {"FPX战队", "BLG"}),
        ("集保結算所董事長轉任臺灣證交所。", {"集保結算所", "臺灣證交所"}),
    ],
)
def test_clubs_channels_and_companies_are_marked(known: Knowledge, text: str, names: set[str]) -> None:
    assert names <= marked(known, text)


@pytest.mark.parametrize(
    "text",
    [
        "模特步入会场，奇特步伐引人注目。",
        "这台电脑和那两台电视都坏了。",
        "八十年代电视剧里的西班牙人很热情。",
        "公民视角与居民视频",
        "三亿欧元的订单抵达能源公司。",
        "他努力拓展市场。",
    ],
)
def test_ordinary_words_are_no_organisation(known: Knowledge, text: str) -> None:
    assert marked(known, text) == set()
