"""People of whom only the surname is told: 趙局長; 李先生 where the article names him in full."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.annotate.names.people.told_names import FAMILY
from reader.annotate.names.short_forms import bearers_of_surnames
from reader.annotate.text.fold import Flat, flatten
from reader.annotate.text.found import entity, script_tag
from reader.annotate.text.searching import quick
from reader.annotate.text.spans import add
from reader.document import PERSON, TITLE, Article, Entity, Mention
from reader.knowledge import Knowledge

_WORDS = "高任时向于常应原单易方安成代和从全总老候温乐宁金强水良车左古管包公江海桂谷米简官言明计文解段边蒲雨"
"""Surnames that are words too often to name anyone alone: 高官, 任局長, 江警官."""

_ALONE = "".join(sorted(set(FAMILY) - set(_WORDS)))

_BEFORE = r"(?<![\u3400-\u9fff])|(?<=[的与和及对由向被是说称请找让给约指据])"
"""Nothing of a longer name stands before: a mark, or a word that leads to a name."""

_LEADS = "到要问跟令邀劝见"
"""Words that lead to a name, and end others: before the surname of someone whom the article names."""

_CALLED = quick(
    rf"(?:{_BEFORE}|(?<=[此上下]次)|(?<=此[前后])|(?<=[目同随][前时后]))(?P<who>[{_ALONE}])(?=先生|女士|小姐|太太|博士|教授|老师|医生|师傅|律师|警官|姓(?:男|女|被告|负责))"
)
_CAREER = quick(
    rf"(?:{_BEFORE})(?P<who>[{_ALONE}])(?=(?:先生|女士)(?:出任|担任|现任|曾任|历任|兼任|先后|获委?任|毕业|[自于](?:19|20)\d\d))"
)
"""A surname in the career of someone: 顧先生出任總經理."""
_OFFICE = quick(
    "(?:长|书记|主任|经理|总裁|主席|法官|教授|院士|委员|议员|检察官|总理|总统|导演|教练|秘书|博士)$"
)
_CONFIDENCE = 0.7


def surnames(article: Article, knowledge: Knowledge) -> Article:
    """Mark a surname before an office, or before a form of address where the article names that person in full.

    So is one whose career is told.  Someone of whom no more is told than 李先生 stays unmarked: nobody can be looked up or followed by that.
    """
    flat = flatten(article.paragraphs)
    bearers = bearers_of_surnames(article, flat)
    tag = script_tag(article.paragraphs)
    made: dict[str, Entity] = {}
    mentions = []
    office = {*_in_office(article, flat, _BEFORE), *(m.start("who") for m in _CAREER.finditer(flat.text))}
    for start in sorted({*_called(flat), *office, *_in_office(article, flat, rf"{_BEFORE}|(?<=[{_LEADS}])")}):
        paragraph, at = flat.locate(start)
        printed = article.paragraphs[paragraph].text[at]
        meant = bearers.get(flat.text[start], set())
        meant = _so_titled(article, flat, start, meant) if len(meant) > 1 else meant
        if len(meant) == 1:
            (identity,) = meant
        elif start not in office:
            continue
        else:
            one = entity(PERSON, chinese_names=(printed,), tag=tag, taken=knowledge.entities)
            made[one.id], identity = one, one.id
        mentions.append(Mention(paragraph, at, at + 1, PERSON, identity, _CONFIDENCE))
    added = add(article, (), mentions)
    used = {each.entity for each in added.mentions}
    return add(added, (one for one in made.values() if one.id in used), ())


def _so_titled(article: Article, flat: Flat, start: int, meant: set[str]) -> set[str]:
    """Of several people of a surname, give those whose name stands behind this title: 社會處長黃某某, 黃|處長."""
    paragraph, at = flat.locate(start)
    titles = [m for m in article.mentions if m.type is TITLE]
    called = next((flat.words(m) for m in titles if (m.paragraph, m.start) == (paragraph, at + 1)), None)
    if called is None:
        return meant
    ends = {(m.paragraph, m.end) for m in titles if flat.words(m).endswith(called)}
    people = (m for m in article.mentions if m.entity in meant and m.type is PERSON)
    return {m.entity for m in people if (m.paragraph, m.start) in ends} or meant


def _called(flat: Flat) -> Iterator[int]:
    """Give where surnames before a form of address stand."""
    return (match.start("who") for match in _CALLED.finditer(flat.text))


def _in_office(article: Article, flat: Flat, before: str) -> Iterator[int]:
    """Give where surnames stand right before a title that people are called by: 趙局長, not 高官."""
    alone = re.compile(rf"(?:{before})[{_ALONE}]")
    for each in article.mentions:
        start = flat.starts[each.paragraph] + each.start
        office = each.type is TITLE and each.start > 0
        if office and alone.match(flat.text, start - 1) and _OFFICE.search(flat.words(each)):
            yield start - 1
