"""擔任 that gives a post: 勞工處處長某某擔任勞工及福利局局長, 總裁由某某接任，財務長由某某擔任."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from reader.annotate.moves.sentence.verbs import Trigger
from reader.document import ORG, PERSON, PLACE, TITLE, Mention

_OFFICE = re.compile("(?:局|署|处|厅|[省市县区州]委|政府)$")
_STILL = re.compile("目前|现时|现阶段|如今|一直|仍|长期|兼")
_AHEAD = frozenset(("", "原", "时任"))
"""What may stand between the beginning of a clause and the office of until now."""


def of_another_office(text: str, verb: Trigger, mentions: Sequence[Mention]) -> bool:
    """甲局局長某某擔任乙局局長: an official of one office, with his post, holds the post of another from then on."""
    who = next((m for m in mentions if m.end == verb.start and m.type is PERSON), None)
    there = next((m for m in mentions if m.start == verb.end and m.type in (ORG, PLACE)), None)
    if who is None or there is None or not any(m.type is TITLE and m.start == there.end for m in mentions):
        return False
    post = next((m for m in mentions if m.end == who.start and m.type is TITLE), None)
    clause = max(text.rfind(stop, 0, who.start) for stop in "，。；：\n（") + 1
    offices = [m for m in mentions if m.type is ORG and clause <= m.start < who.start]
    if post is None or not offices or _STILL.search(text, clause, who.start):
        return False
    own, other = offices[0], text[there.start : there.end]
    official = bool(_OFFICE.search(text, own.start, own.end) and _OFFICE.search(other))
    official = official or text[clause : own.start] == "原"  # 原甲大學副校長某某擔任乙大學校長
    return official and text[own.start : own.end] != other and text[clause : own.start] in _AHEAD


_BY = re.compile("(?:一职|职务)?(?:则是?|也|亦|将|暂|拟|改|并){0,2}由(?=[^，。；]{2,60}$)")


_FILLED = re.compile("(?:接任|出任|担任|升任|接棒|接掌|继任|调任|转任|兼任|接替|代理)[，；]$")


def next_post_by(text: str, verb: Trigger, mentions: Sequence[Mention]) -> bool:
    """總裁由某某接任，財務長則由某某擔任: a post that opens its clause, behind another that was filled."""
    clause = max(text.rfind(stop, 0, verb.start) for stop in "，。；：\n") + 1
    if not _FILLED.search(text, max(0, clause - 3), clause):
        return False
    if not any(m.end == verb.start and m.type is PERSON for m in mentions):
        return False
    return any(m.type is TITLE and m.start == clause and _BY.match(text, m.end, verb.start) for m in mentions)


_RESHUFFLE = re.compile(
    "轮岗|换防|(?:组织|人事|架构|分工|岗位|干部)(?:架构|结构)?(?:的)?(?:调整|任命|变动|变更)"
)


def in_a_reshuffle(text: str, verb: Trigger, people: Container[int], mentions: Sequence[Mention]) -> bool:
    """此次調整為新一輪干部輪崗，甲公司副總裁某某擔任乙負責人: a post beside the one of until now."""
    if verb.start not in people:
        return False
    begin = max(text.rfind(stop, 0, verb.start) for stop in "。；\n") + 1
    who = next((m for m in mentions if m.end == verb.start and m.type is PERSON), None)
    posted = who is not None and any(m.end == who.start and m.type is TITLE for m in mentions)
    return posted and _RESHUFFLE.search(text, begin, verb.start) is not None


_SO_DECIDED = re.compile("(?:决定|任命|任免)[，：:]$")


def so_decided(text: str, verb: Trigger, mentions: Sequence[Mention]) -> bool:
    """宣布了中央的任免決定，某某擔任甲大學黨委書記: it begins with that."""
    who = next((m for m in mentions if m.end == verb.start and m.type is PERSON), None)
    house = any(m.start == verb.end and m.type is ORG for m in mentions)
    return (
        who is not None and house and _SO_DECIDED.search(text, max(0, who.start - 4), who.start) is not None
    )


_ENDS = re.compile("(?:一职|职务)?(?:[，。；、]|$)")


def post_and_no_more(text: str, verb: Trigger, mentions: Sequence[Mention]) -> bool:
    """甲出任乙隊主教練，丙擔任丁隊主帥，: a house and a post right behind the verb, and the clause is over."""
    house = next((m for m in mentions if m.start == verb.end and m.type is ORG), None)
    posts = (m for m in mentions if house and m.start == house.end and m.type is TITLE)
    return any(_ENDS.match(text, post.end) for post in posts)


def given(text: str, verb: Trigger, people: Container[int], mentions: Sequence[Mention]) -> bool:
    """Tell whether 擔任 gives a post, by the words and names around it."""
    told = (of_another_office, next_post_by, so_decided)
    return any(each(text, verb, mentions) for each in told) or in_a_reshuffle(text, verb, people, mentions)
