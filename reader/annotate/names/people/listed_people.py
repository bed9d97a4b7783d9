"""People of whom a list tells that they are: 曹明远、于洋、周克立, 嘉实基金洪流 beside 宏利基金王立鹏."""

from __future__ import annotations

import re
from bisect import bisect_left

from reader.annotate.names.people.told_names import FAMILY, GIVEN
from reader.annotate.text.reworded import Rewording, rewording
from reader.document import ORG, PERSON, TITLE, Article, Mention
from reader.knowledge import Knowledge
from reader.record import replace

_NAME = rf"(?P<name>[{FAMILY}]{GIVEN}{{1,2}})"
_NEXT = re.compile(rf"(?:、|和|与|及|以及){_NAME}(?=[、和与及]|等|以及)")
"""Between two people of a list, the name of a third that nothing marks."""

_AT = re.compile(rf"(?:的|老将|原|前)?{_NAME}(?=[、和与及，。；]|等|以及)")
"""Behind a house of a list: 嘉实基金|洪流."""

_HOUSE_AND = re.compile(rf".*(?:基金|证券|银行|集团|科技|资本|保险|资管|信托|汽车|大学){_NAME}")
"""A house with a name behind it, of which a guess made one: 富国基金谢家乐."""

_LISTED = re.compile("[、和与及等]|以及")
_STOP = re.compile("[。；\n]")
_NO_NAME = re.compile("(?:[等人层管们方部会处室组]|公司|集团|机构|负责)$")
_CONFIDENCE = 0.7


_BOTH = re.compile(rf"(?:与|和)(?P<name>[{FAMILY}]{GIVEN})(?=因|双双|[二两]人|[二两]位|均|先后|等人)")
"""Of two people the second, whose name a house bears too: 林書逸與馬鋼因…離隊."""


def _no_house(work: Rewording, end: int, houses: dict[int, Mention]) -> None:
    match = _BOTH.match(work.flat.text, end)
    house = houses.get(match.start("name")) if match else None
    if match is not None and house is not None and work.end(house) == match.end("name"):
        work.changed[house] = work.meant(replace(house, type=PERSON, confidence=_CONFIDENCE))


_APPOINTED = re.compile(
    rf"(?:任命|聘任|聘请|提名|选举|委任|补选|推选|增选|免去)(?P<name>[{FAMILY}]{GIVEN}华)(?=为[^，。；]{{2,24}}(?:长|主任|书记|委员|总裁|经理|院士|教授|大使|董事))"
)
"""任命鍾登|華為|天津大學校長: 華 is the end of the name."""


def _within_names(work: Rewording, begins: set[int]) -> None:
    """Mark 鍾登華 where 華為 was seen, and 楊清華 between two people where 清華 was."""
    houses = {work.end(m): m for m in work.article.mentions if m.type is ORG and m.end - m.start == 2}
    for end, house in houses.items():
        if work.flat.text[end - 2] == "华":
            for match in _APPOINTED.finditer(work.flat.text, max(0, end - 7), end + 40):
                if match.end("name") == end - 1:
                    _instead(work, house, *match.span("name"))
    for each in [m for m in work.article.mentions if m.type is PERSON] if houses else ():
        third = _NEXT.match(work.flat.text, work.end(each))
        if third and third.end("name") - third.start("name") == 3 and third.end() + 1 in begins:
            _instead(work, houses.get(third.end("name")), *third.span("name"))


def _instead(work: Rewording, house: Mention | None, start: int, end: int) -> None:
    if house is not None and house not in work.changed:
        who = replace(house, start=house.start - (work.start(house) - start), type=PERSON)
        who = replace(who, end=who.start + end - start, confidence=_CONFIDENCE)
        work.changed[house] = None
        work.more.append(work.meant(who))


_ROW = re.compile(rf"、{_NAME}(?=[二三四五六七八]人|等[\d一二三四五六七八九十]+人)")
_ROW_AHEAD = re.compile(rf"(?:^|[，。；是的])(?P<name>[{FAMILY}]{GIVEN}{{2}})、$")


def _counted(work: Rewording, person: Mention) -> None:
    """Mark the first and the last of 金某某、樸某某、金某某三人, where the one between is a person."""
    text = work.flat.text
    last = _ROW.match(text, work.end(person))
    first = _ROW_AHEAD.search(text, max(0, work.start(person) - 5), work.start(person)) if last else None
    for found in (first, last):
        if found is not None and not _NO_NAME.search(found["name"]):
            work.mark(*found.span("name"), PERSON, _CONFIDENCE)


def listed_people(article: Article, knowledge: Knowledge) -> Article:
    """Mark whoever stands in a list of people, alone or behind a house, where two beside are people."""
    work = rewording(article, knowledge)
    people = sorted((m for m in article.mentions if m.type is PERSON), key=work.start)
    begins = {work.start(each) for each in people}
    _houses_between(work)
    _at_houses(work, people, begins)
    houses = {work.start(m): m for m in article.mentions if m.type is ORG and m.end - m.start == 2}
    for each in people:
        _third(work, work.end(each), begins)
        _no_house(work, work.end(each), houses)
        _counted(work, each)
    _within_names(work, begins)
    return work.done()


def _third(work: Rewording, end: int, begins: set[int]) -> None:
    """Mark the one between two people: 曹明远、|于洋|、周克立."""
    match = _NEXT.match(work.flat.text, end)
    if match is None or _NO_NAME.search(match["name"]):
        return
    behind = match.end() + (2 if work.flat.text.startswith("以及", match.end()) else 1)
    if behind in begins:
        work.mark(*match.span("name"), PERSON, _CONFIDENCE)


def _at_houses(work: Rewording, people: list[Mention], begins: set[int]) -> None:
    """Mark whoever stands behind a house, as two others of the clause do."""
    text = work.flat.text
    houses = [m for m in work.article.mentions if m.type is ORG]
    posted = {work.end(m) for m in houses}
    listed = [m for m in people if work.start(m) - (text[work.start(m) - 1] == "的") in posted]
    starts = [work.start(m) for m in listed if _LISTED.match(text, work.end(m))]
    stops = [-1, *(match.start() for match in _STOP.finditer(text)), len(text)]
    for house in houses if len(starts) > 1 else ():
        stop = bisect_left(stops, work.start(house))
        if bisect_left(starts, stops[stop]) - bisect_left(starts, stops[stop - 1]) < 2:
            continue  # two in its sentence, which the commas of a list do not part
        whole = _HOUSE_AND.fullmatch(work.words(house)) if work.guessed(house) else None
        if whole and _LISTED.match(text, work.end(house)):
            middle = house.start + whole.start("name")
            work.changed[house] = work.meant(replace(house, end=middle))
            work.more.append(work.meant(replace(house, start=middle, type=PERSON)))
            _third(work, work.end(house), {*begins, *map(work.start, houses)})
            continue
        match = _AT.match(text, work.end(house))
        if match and not _NO_NAME.search(match["name"]):
            work.mark(*match.span("name"), PERSON, _CONFIDENCE)


def _houses_between(work: Rewording) -> None:
    """Make a house of what stands before a post as others of the list do: 甲文化独董某某、|江化微|独董某某."""
    row = [m for m in work.article.mentions if m.type in (ORG, PERSON, TITLE)]
    kinds = [m.type for m in row]
    for at in range(3, len(row) - 2):
        if kinds[at - 3 : at + 3] != [ORG, TITLE, PERSON, PERSON, TITLE, PERSON] or not work.guessed(row[at]):
            continue
        _, post, who, guess, same, last = row[at - 3 : at + 3]
        if work.words(post) != work.words(same) or work.flat.text[work.end(who) : work.start(guess)] != "、":
            continue
        if work.end(guess) == work.start(same) and work.end(same) == work.start(last):
            work.changed[guess] = work.meant(replace(guess, type=ORG))
