"""Roles as an article words them: behind a verb, behind an organisation, before a name."""

from __future__ import annotations

import re

from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.scene import Scene
from reader.annotate.text.fold import fold
from reader.document import Mention

_SUFFIX = (
    "董事长|理事长|董事(?![会局])|监事(?!会)|总裁|总经理|经理|主席|总监|主任|部长|校长|院长|行长|局长|市长|省长|县长|区长|州长|厅长|处长|科长|署长|司长|会长|"
    "秘书长|秘书|书记|委员(?!会)|首席[\u4e00-\u9fff]{1,6}[官家师]|执行官|财务官|技术官|科学家|工程师|教练|主帅|领队|总管|教头|助教|顾问|教授|讲师|研究员|合伙人|负责人|掌门人|"
    "院士|主管|主编|总编辑|编辑|记者|主播|大使|发言人|代表|总理|总统|首相|议长|议员|行政总裁|执董|帅位|财务长|执行长|技术长|营运长|法务长|策略长|"
    "委员会的?成员|CEO|CTO|CFO|COO|CMO|CPO|CSO|VP|CIO|CHO"
)
_ROLE = re.compile(
    rf"(?:了|其|为|任|担任|出任|公司|第.届|的|本|该|一职|新任|:|：|\s)*(?P<role>(?!不会|不影响|未|没)[^，。、；！？,;]{{0,14}}?(?:{_SUFFIX})(?:(?:、|兼|及|和|与|兼任)[^，。；！？,;、]{{0,12}}?(?:{_SUFFIX}))*)"
)
_ENGLISH = re.compile(
    r"(?:\s|as|its|the|a|an|new|his|her|to be|of)*\b(?P<role>(?!who |to |post\b|position\b|role\b|job\b)(?:[A-Za-z'-]+ ){0,4}?(?:successor|replacement|officer|president|chief executive|CEO|CTO|CFO|COO|chairman|chairwoman|chair|director|head|manager|scientist|engineer|researcher|partner|coach|dean|professor|minister|secretary|editor|chief|lead|leader|adviser|advisor)(?: (?:of|for) (?!Meta\b)[a-z][a-z]*(?: [a-z]+){0,2})?)"
)
_BEFORE = re.compile(r"\s?之?前[，,曾任是为在已，]")
_BRACKET = re.compile(r"\s?[（(][^（）()]{1,40}[)）]")
_HOLDS = re.compile("，(?=任|担任|出任|为(?!了))")
_POST = re.compile(r"一职|职务|职位|之职|的职务|等职|岗位")


_HONOUR = re.compile(r"(?:Dr|Prof|Mr|Mrs|Ms|Sir|Dame)\.?")


def role_of(text: str, chunk: Chunk) -> str | None:
    """Give the role that a noun phrase carries, as printed: from its first title to its last, before a name: 所長某某博士."""
    if not chunk.titles:
        return None
    if chunk.head == "person" and _HONOUR.fullmatch(text, *chunk.titles[0]):
        return None
    named = [title for title in chunk.titles if chunk.head != "person" or title[1] <= chunk.core]
    titles = named or chunk.titles
    if not named and all(_DEGREE.fullmatch(text, *title) for title in titles):
        return None
    begin, end = titles[0][0], titles[-1][1]
    words = text[begin:end].strip(" 的、")
    return _ORDINAL.sub("", _UNTIL_NOW.sub("", words)) or None


def rises_within(scene: Scene, house: Mention, role: str | None) -> bool:
    """消防局前副局長某某升任局長: the post is named by what the house is, so it is there."""
    name = fold(scene.text[house.start : house.end])
    return bool(role) and len(fold(role or "")) <= 3 and name[-1:] == fold(role or "")[-2:-1] != "总"


_DEGREE = re.compile("博士|碩士|硕士|教授|先生|女士|醫師|医师|老師|老师")
"""What follows a name and is no post that is given up: 某某博士將擔任總裁."""

_UNTIL_NOW = re.compile(
    "^(?:[^、兼暨]{0,12}[原前](?![端台锋鋒线線料创創装裝])|旗下)(?=[\u4e00-\u9fffA-Z]{2,})"
)
"""What stands before 原 and 前 is no part of the post: 民二庭原法官, 中國前總經理."""


_ORDINAL = re.compile(
    "^(?:指(?=[\u4e00-\u9fff]{1,4}[系院所部])|涉事|现任|当事|肇事|前任?(?![台端锋鋒沿])|首[位任名]|史上|第[一二三四五六七八九十]+[位任])(?:最年[轻輕]的?)?(?:女性?|男性?|[华華]人|[亚亞]裔|本土|外籍|女性?[华華]人)?"
)
"""What is told of a post and is no part of it: 首位女性行政總裁."""


_APPOSED = re.compile(
    r", (?:an?|the|its|his|her|their|then|currently|now|former|formerly|previously|most recently|until recently)\b[^,]{0,30}"
)


_IN_BRACKETS = re.compile(r" \([^()]{1,40}\)")
_AS_NEXT = re.compile(r"(?: in [A-Z][A-Za-z ]{1,24})?(?: (?:since|for|until) [^,;.]{2,30})?, (?:as|to) ")


def apposed(scene: Scene, who: Chunk, chunk: Chunk) -> bool:
    """'hired X, a former partner of A, as …': what stands between commas is who X is."""
    if chunk.start < who.end:
        return False
    if scene.text[who.end : chunk.start] == ", " and _AS_NEXT.match(scene.text, chunk.end):
        return True  # 'named X, chief curator of A in B, as its director'
    close = _IN_BRACKETS.match(scene.text, chunk.end)
    if scene.text[(close.end() if close else chunk.end) :][:1] != ",":
        return False
    return bool(_APPOSED.fullmatch(scene.text[who.end : chunk.start].rstrip() or " "))


_ASIDE = re.compile(r", (?:an?|the|its|who|former|formerly|previously|currently) [^;.，]{3,80}, (?:as )?")
"""'named X, a former A executive, |chairman of B'."""
_RISEN = re.compile(
    r" from (?:interim|acting|temporary|deputy)(?: [a-z-]+)? to(?: (?:permanent|full-time|full))?(?= )"
)
"""'promoted |from interim to permanent| CEO'."""
_NEXT_ONE = re.compile(r"\band (?:another|a second|two|three|fellow|former)(?: [a-z-]+)? $")
"""'joined A and another |founder': the post of the next one."""


def _past_interim(text: str, start: int, anchor: int) -> tuple[int, int]:
    risen = _RISEN.match(text, start)
    return (risen.end(), max(anchor, risen.end())) if risen is not None else (start, anchor)


def role_after(
    scene: Scene, start: int, anchor: int, end: int, who: Chunk | None
) -> tuple[str | None, Mention | None]:
    """Find a role behind a verb that ends at `start`, or behind its organisation that ends at `anchor`.

    Give the role, and the organisation that stands before it where the two are one phrase.
    """
    if _BEFORE.match(scene.text, anchor):
        return None, None  # 加入甲之前是乙的合夥人
    start, anchor = _past_interim(scene.text, start, anchor)
    behind = [c for c in scene.chunks if start <= c.start < end and c is not who]
    for chunk in (c for c in behind if not _NEXT_ONE.search(scene.text, start, c.start)):
        if who is not None and apposed(scene, who, chunk):
            anchor = max(anchor, chunk.end)
            continue
        if scene.text.endswith(" from ", start, chunk.start) and scene.text.startswith(" to ", chunk.end):
            anchor = chunk.end  # 'promoted from treasurer to finance chief'
            continue
        if who is not None and chunk.end < who.start and scene.text[who.start - 2 : who.start] == ", ":
            continue  # 'named its chairman, X, as chief executive': the post of until now
        gap = scene.text[max(anchor, start) if chunk.start >= anchor else start : chunk.start]
        near = len(gap) <= (28 if gap.replace("’", "'").isascii() else 16) or (
            who is not None and _ASIDE.fullmatch(scene.text, who.end, chunk.start)
        )
        if chunk.head == "title" and near and "，" not in _HOLDS.sub("", gap):
            return role_of(scene.printed, chunk), chunk.orgs[-1] if chunk.orgs else None
    if who is not None and who.start >= start:
        anchor = max(anchor, who.end)
        if who.titles and who.titles[0][0] >= who.core:
            return scene.printed[who.titles[0][0] : who.titles[-1][1]], None
    bracket = _BRACKET.match(scene.text, anchor, end)
    anchor = bracket.end() if bracket else anchor
    for pattern in (_ROLE, _ENGLISH):
        match = pattern.match(scene.text, anchor, end)
        if match and any(
            c.head == "person" and max(anchor, c.start) < match.end("role") <= c.core
            for c in scene.chunks
            if c is not who or anchor <= c.start
        ):
            continue  # 加入甲的前乙總經理某某, 接替甲副總裁某某: the post that stands before a name
        if match:
            return scene.printed[match.start("role") : match.end("role")].strip(" 的"), None
    return None, None
