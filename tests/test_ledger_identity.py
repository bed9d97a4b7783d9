"""Who is who over articles: what is surely one is one, what may be two stays two and is offered."""

import random

import pytest

from reader.ledger import store
from reader.ledger.deciding import decide, renew
from tests.told import article, everything, move, offers, organization, person, take, who


@pytest.fixture
def ledger(tmp_path):
    connection = store.connect(tmp_path / "ledger.sqlite")
    yield connection
    connection.close()


def one(ledger, *, kind="PERSON") -> bool:
    """Tell whether all locals of the articles taken in are one."""
    return len(who(ledger, kind)) == 1


SAME = {
    "a rare name alone": (person("林怀瑾"), person("林怀瑾")),
    "both scripts": (person("林懷瑾"), person("林怀瑾")),
    "an organisation shared": (person("李明", orgs=("星河科技",)), person("李明", orgs=("星河科技",))),
    "its legal form": (person("李明", orgs=("星河科技有限公司",)), person("李明", orgs=("星河科技",))),
    "an English name": (person("王伟", english="Oscar Wang"), person("王伟", english="Oscar Wang")),
    "an English name in syllables that pinyin has not": (
        person("王伟", english="Kevin Wang"), person("王伟", english="Kevin Wang"),
    ),
    "two transliterations of one English name": (
        person("格雷格·邓莫尔", english="Greg Dunmore"), person("葛瑞·鄧摩爾", english="Greg Dunmore"),
    ),
    "two that sound alike, at one place": (
        person("西比尔·卡斯特兰", orgs=("星河科技",)), person("西碧兒·卡斯提蘭", orgs=("星河科技",)),
    ),
    "two that sound alike, in one trade": (
        person("西比尔·卡斯特兰", orgs=("星河科技",)), person("西碧兒·卡斯提蘭", orgs=("望海科技",)),
    ),
    "two that sound alike, at a place and at its short name": (
        person("西比尔·卡斯特兰", orgs=("星河科技",)), person("西碧兒·卡斯提蘭", orgs=("星河",)),
    ),
    "one English name with two Chinese ones, at one place": (
        person("陈明", english="Kevin Chen", orgs=("星河科技",)), person("陈迈", english="Kevin Chen", orgs=("星河科技",)),
    ),
    "the surname of a foreigner": (person("西比尔·哈弗坎普"), person("哈弗坎普")),
    "an id of knowledge": (person("张三", known="zhang-san"), person("老张", known="zhang-san")),
    "a Wikidata id": (person("张三", known="a", wikidata="Q1"), person("老张", known="b", wikidata="Q1")),
    "a short name of the place": (person("李明", orgs=("星河科技",)), person("李明", orgs=("星河",))),
    "two transliterations that begin otherwise, at one place": (
        person("布伦特·特雷夫莫尔", orgs=("星河科技",)), person("布倫特·崔夫摩爾", orgs=("星河科技",)),
    ),
    "a name of knowledge": (person("林怀瑾", known="lin-huaijin"), person("林怀瑾")),
}  # fmt: skip

APART = {
    "a name that many bear, and how it is read in Latin letters": (
        person("李明", english="Li Ming", orgs=("星河科技",)), person("李明", english="Li Ming", orgs=("望海科技",)),
    ),
    "a name that many bear": (person("李明", orgs=("星河科技",)), person("李明", orgs=("望海大学",))),
    "other English names": (
        person("林怀瑾", english="Oscar Lin"), person("林怀瑾", english="Stella Lin"),
    ),
    "other ids of knowledge": (person("林怀瑾", known="one"), person("林怀瑾", known="two")),
    "a name that many bear, in one trade": (person("李明", orgs=("星河科技",)), person("李明", orgs=("望海科技",))),
    "houses that begin alike": (person("李明", orgs=("星河科技",)), person("李明", orgs=("星河银行",))),
    "distant fields": (
        person("林怀瑾", orgs=("云岭足球俱乐部",), role="主教练"), person("林怀瑾", orgs=("星河科技",), role="副总裁"),
    ),
    "one English surname with another Chinese name": (
        person("陈明", english="Kevin Chen"), person("陈迈", english="Kevin Chen"),
    ),
    "foreign names of which one consonant is another's, at one place": (
        person("马尔滕·格鲁什曼", orgs=("星河科技",)), person("馬汀·古魯什戴爾", orgs=("星河科技",)),
    ),
    "a short name, in distant fields": (
        person("林怀瑾", orgs=("星河医院",), role="医生"), person("林怀瑾", orgs=("星河",), role="副总裁"),
    ),
    "Chinese names that begin alike": (person("王建国", orgs=("星河科技",)), person("王建华", orgs=("星河科技",))),
}  # fmt: skip


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME)
def test_they_are_one(ledger, pair):
    take(ledger, article("a", pair[0]), article("b", pair[1]))
    assert one(ledger)
    assert offers(ledger) == []


@pytest.mark.parametrize("pair", APART.values(), ids=APART)
def test_they_stay_two(ledger, pair):
    take(ledger, article("a", pair[0]), article("b", pair[1]))
    assert len(who(ledger)) == 2


def test_what_may_be_one_is_offered(ledger):
    take(
        ledger,
        article("a", person("李明", orgs=("星河科技",))),
        article("b", person("李明", orgs=("望海大学",))),
    )
    assert offers(ledger) == [("a:person-李明", "b:person-李明", "namesake")]


def test_what_is_surely_two_is_not_offered(ledger):
    take(ledger, article("a", person("李明", known="one")), article("b", person("李明", known="two")))
    assert offers(ledger) == []


def test_two_in_one_article_are_two(ledger):
    other = person("林怀瑾") | {"id": "person-林怀瑾-person"}
    take(ledger, article("a", person("林怀瑾"), other))
    assert len(who(ledger)) == 2


def test_a_move_leads_from_one_post_to_the_next(ledger):
    """李明 of the first place and of the second are one once an article tells how he went from one to the other."""
    first = article("a", person("李明", orgs=("星河科技",)))
    second = article("b", person("李明", orgs=("望海大学",)))
    take(ledger, first, second)
    assert len(who(ledger)) == 2
    take(ledger, article("c", move("李明", "星河科技", "望海大学")))
    assert one(ledger)


def test_a_short_form_of_two_is_offered_for_both(ledger):
    take(
        ledger,
        article("a", person("西比尔·哈弗坎普", orgs=("星河科技",))),
        article("b", person("格雷格·哈弗坎普", orgs=("望海大学",))),
        article("c", person("哈弗坎普")),
    )
    assert len(who(ledger)) == 3
    assert {offer[2] for offer in offers(ledger)} == {"short"}


def test_an_organisation_under_its_short_name(ledger):
    take(
        ledger,
        article("a", organization("星河科技", "星河")),
        article("b", organization("星河科技股份有限公司")),
        article("c", organization("星河")),
    )
    assert one(ledger, kind="ORG")


def test_a_short_name_of_two_organisations_is_neither(ledger):
    take(
        ledger,
        article("a", organization("星河科技", "星河")),
        article("b", organization("星河银行", "星河")),
        article("c", organization("星河")),
    )
    assert len(who(ledger, "ORG")) == 3


def test_the_order_of_reading_does_not_matter(tmp_path):
    parts = [person("李明", orgs=("星河科技",)), person("李明", orgs=("望海大学",)), person("李明"),
             person("西比尔·哈弗坎普", english="Sibyl Haverkamp"), person("哈弗坎普"), person("西碧兒·哈佛坎", english="Sibyl Haverkamp"),
             move("李明", "星河科技", "青屿资本"), person("林怀瑾"), person("林怀瑾", orgs=("星河",)),
             organization("星河科技", "星河"), organization("星河科技有限公司")]  # fmt: skip
    articles = [
        article(f"{number}", part, date=f"2024-{number + 1:02}-01") for number, part in enumerate(parts)
    ]
    results = []
    for seed in range(4):
        connection = store.connect(tmp_path / f"{seed}.sqlite")
        shuffled = random.Random(seed).sample(articles, len(articles))
        if seed % 2:
            take(connection, *shuffled)
        else:
            for each in shuffled:
                take(connection, each)
        results.append(everything(connection))
        connection.close()
    assert results.count(results[0]) == len(results)


def test_a_short_name_decided_for_one_house_is_not_anothers(ledger):
    take(
        ledger,
        article("a", organization("星河科技")),
        article("b", organization("星河银行")),
        article("c", organization("星河")),
    )
    query = "select id from local where full = ?"
    pair = tuple(ledger.execute(query, (full,)).fetchone()[0] for full in ("星河科技", "星河"))
    decide(ledger, [pair], same=True)
    for _ in renew(ledger):
        pass
    assert sorted(map(len, who(ledger, "ORG"))) == [1, 2]


DAYS = [f"20{year}-0{month}-01" for year in (21, 22, 23, 24) for month in (1, 4, 7)]


@pytest.mark.parametrize("name", ["林怀瑾", "李明"])
@pytest.mark.parametrize("days", [DAYS[4:8], DAYS])
def test_one_who_leaves_the_news_of_one_place_for_another(ledger, name, days):
    """The articles go once from the one place to the other: one person, though none tells of the move."""
    half = days[len(days) // 2]
    there = lambda day: person(name, orgs=("星河科技" if day < half else "望海资本",), role="总裁")  # noqa: E731
    take(ledger, *(article(day, there(day), date=day) for day in days))
    assert one(ledger)


@pytest.mark.parametrize("days", [DAYS[4:8], DAYS])
def test_two_in_the_news_at_once_at_two_places(ledger, days):
    for number, day in enumerate(days):
        there = person("林怀瑾", orgs=(("星河科技", "望海资本")[number % 2],), role="总裁")
        take(ledger, article(day, there, date=day))
    assert len(who(ledger)) == 2


def test_a_short_form_in_latin_letters_is_not_what_someone_is_called(ledger):
    laura = {**person("Holm"), "names": {"en": ["Laura Holm"], "und": ["Holm"]}}
    lin = {**person("林怀瑾"), "names": {"en": ["Huaijin Lin"], "und": ["林怀瑾", "Lin"]}}
    take(ledger, article("a", laura, lin))
    called = ledger.execute(
        "select name, english from entity where type = 'PERSON' order by english"
    ).fetchall()
    assert called == [("林怀瑾", "Huaijin Lin"), ("Laura Holm", "Laura Holm")]
