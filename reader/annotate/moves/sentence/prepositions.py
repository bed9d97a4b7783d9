"""What stands right before a noun phrase: from, to, toward, agent, patient, by, as, aside; or that it reports."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.houses import introduced
from reader.annotate.moves.sentence.verbs import Trigger
from reader.annotate.text.searching import quick

_PREPOSITION = re.compile(
    r"(?P<from>从|自|来自|脱离|离开|\bfrom |\bleft |\bleaving )"
    r"|(?P<agent>被|(?<![接享承忍感遭])受(?!聘|邀|雇|命|理|访|到)|遭到|遭|获|获得|受到|\bby )"
    r"|(?P<patient>(?<![小老大名猛虎悍干])将|把)"
    r"|(?P<to>(?<![收得看达感提接遇想受遭做意听说谈轮])到|至|往|前往|赴|(?<!往)返|去|回到|(?<![挽收撤召驳赎取追一二三两首每这几次退])回|投向|转投|进入|转入|加入|加盟|(?<![由对关至等鉴终过])于|\bto (?:lead|head|run|chair|oversee) |\bto |\bfor |\bat |\bjoin |\bjoining )"
    r"|(?P<toward>(?<![方志走意倾导去趋动])向)"
    r"|(?P<by>(?<!自)(?<!(?<![经助总代护])理)由)"
    r"|(?P<as>为|担任|出任|任|当|成为|作为|做|\bas |\bbecome |\bas its |\bas the |\bto become |\bas a |\bas an )"
    r"|(?P<aside>涉及|与|和|(?<!共)同|跟|(?<!面)对|据|给|替|带着|带领|率领|率队|带队|率|携|连同|(?<![由对关至等鉴终过])于|在接受|(?<!伴)随着?|跟随|在|\bwith |\bof |\bin )"
)
_TAIL = quick(
    rf"(?:{_PREPOSITION.pattern})(?:了|其|俱乐部|球队|公司|集团|母公司|母校|母会|旧会|中国|外籍|老东家|新东家|本土|知名|竞争对手|对手|老东家|同行|友商|[英西意德法中沙美日韩葡荷土巴][超甲乙冠职]联?|美职联|沙特联|(?:日本|韩国|美国|中华|台湾)?(?:职棒|职篮|大联盟)|[日韩中台美]职|私人机构|私营机构|本地|同城|死敌|升班马|the |its |rival |[“「《\"\s])*$"
)

_REPORTS = re.compile(
    r"(?!新帅|新任)[（(]?[^，。、：；（(]{0,14}?(?:(?:独家)?(?:获悉|[了瞭]解到)|(?<![通资腾短])讯[，,\s]|(?<!的)(?<!发布)(?<!发佈)(?<![曝爆传放]出)(?<!人事)消息[，,：]|报道|报导|》?(?:[^，。]{0,10})?(?:引述|援引|引用)|独家[丨｜|：:]|快讯|[丨｜]|注意到|梳理|统计|查询|记者从|(?:提供|发布|公布)?的?(?:最新)?(?:数据|报告|调查)(?:显示|表明|指出))"
)
"""What follows whoever reports, and is no party of what is told: 36氪獨家獲悉."""

_SEEN = re.compile(
    r"\b(?:according|seen|reviewed|obtained|reported|published|viewed|quoted|cited|told|spoke) (?:by|to) $|\b[Rr]eports? (?:from|by|in) [^;.]{0,40}$|\b(?:told|tells) (?:the )?$"
)
"""What stands before a paper that has seen a memo."""

_BY_OFFICER = re.compile(
    r"(?<!自)(?<!(?<![经助总代护])理)由(?:其|原|前|时任|现任)?[\u4e00-\u9fffA-Za-z]{0,8}$"
)
_FROM_DESCRIBED = re.compile(
    r"(?:从|(?<!自)(?<!(?<![经助总代护])理)由)(?:[^，。从由]{1,14}的|[^，。从由]{1,8}(?:球队|球会|豪门|劲旅|俱乐部|升班马|企业|巨头))$"
)
"""由原规控负责人某某 and 从工作了十四年的湖南广电: a preposition some words before its noun."""


_MATE = re.compile(
    "[与和跟同](?:来自[^，。；]{2,8}的)?(?:其|前|老|昔日|国家队)?(?:队友|同事|搭档|同胞|好友|师弟|师兄|师妹|师姐)$"
)
"""與來自某地的隊友|某某一同離隊."""

_MEETS = re.compile(
    "(?:方面)?，(?:他们|球队|俱乐部)|[^，。]{0,8}(?:董事会|股东大会|临时会议|大会|会议)[^，。]{0,4}上"
)
"""在甲公司7月27日的董事会会议上, 在甲俱乐部，他们签下了某某: the sentence is about 甲."""

_BOARD = re.compile(
    r"\b(?:[Bb]oard|[Tt]rustees|[Rr]egents|[Gg]overnors|[Dd]irectors|[Oo]wners?) of (?:the )?$"
)
"""'The board of A appointed X': A does."""

_FIELD = re.compile(r"(?:^|(?<=[，。；、]))(?![^，。]*[从已将起日由在宣球队])[\u4e00-\u9fff]{2,8}[与和及]$")
"""環境政策與|社會事務副總裁: what joins two fields of one post is no preposition."""

_DELEGATE = re.compile("(?:方面)?(?:派驻|派出|委派|推荐|提名)?的?(?:人员|代表|一方|成员|员工|子公司|股东)")
"""作为甲公司派驻人员接任: of 甲公司, and not to it."""

_APPROVES = re.compile("(?:的)?(?:正式|书面)?(?:批准|核准|同意|认可|备案|批复|许可|支持)")
"""已獲甲會|書面批准: who approves is no party."""

_NO_PARTY = {"agent": _APPROVES, "as": _DELEGATE}
"""By the word before a house, what makes it no party of what is told."""

_ITS_BOARD = re.compile(r"['’]s? (?:[a-z]+ )?board\b")
_ACTS = re.compile(
    r" (?:has|have|had|is|was|were|took|saw|lost|won|grew|fell|[a-z]+(?:ed|es|ts|ds|ns|ks|ps))\b"
)
"""'as the A took the city': what A does, and no post there."""

_AND = ("及", "和", "与", "、", "以及")


_THEIR_LEAVING = re.compile("(?:两人|二人|等人)?的?(?:离职|辞职|离任|辞任|退休|离开|出走|离队)")


class Prepositions(dict[int, str]):
    """What stands right before each noun phrase, by its start, looked at when first asked for."""

    def __init__(self, text: str, chunks: Sequence[Chunk], verbs: Sequence[Trigger], start: int) -> None:
        super().__init__()
        self._text, self._verbs, self._start = text, verbs, start
        self._chunks = {chunk.start: chunk for chunk in chunks}

    def __missing__(self, at: int) -> str:
        chunk = self._chunks.get(at)
        after = _after_verb(self._verbs, self._start, at)
        found = _preposition(self._text, chunk, after) if chunk else ""
        if found == "aside" and chunk and chunk.titles and chunk.titles[0][0] == at:
            field = _FIELD.search(self._text, max(after, at - 12), at)
            found = (
                ""
                if field and not any(field.start() <= c.start < at for c in self._chunks.values())
                else found
            )
        if found == "aside" and chunk and chunk.head == "person":
            found = "" if self._leaves_too(chunk) else self._of_two_posts(chunk)
        if chunk and not found and chunk.head == "org":
            found = self._as_listed(chunk)
        if chunk and not found and chunk.head == "person":
            land = next((c for c in self._chunks.values() if c.end == at and c.head == "place"), None)
            found = self[land.start] if land is not None else ""  # 與中國|教練某某簽約
        self[at] = found
        return found

    def _leaves_too(self, chunk: Chunk) -> bool:
        """甲和乙|的離職: both leave."""
        listed = any(c.people and 0 < chunk.start - c.end <= 2 for c in self._chunks.values())
        joined = listed and self._text[chunk.start - 1] in "和与及跟"
        return bool(joined and _THEIR_LEAVING.match(self._text, chunk.end))

    def _of_two_posts(self, chunk: Chunk) -> str:
        """甲公司經理和乙公司副總裁某某: what joins two posts of one person is no preposition."""
        first = next((c for c in self._chunks.values() if c.end == chunk.start - 1), None)
        posts = first is not None and first.head == "title" and bool(chunk.titles)
        return self[first.start] if first is not None and posts else "aside"

    def _as_listed(self, chunk: Chunk) -> str:
        """從甲及乙簽入某某: the second of a row stands behind the preposition of the first."""
        first = next((c for c in self._chunks.values() if 0 < chunk.start - c.end <= 2), None)
        if first is None or first.head != "org" or self._text[first.end : chunk.start] not in _AND:
            return ""
        return "from" if self[first.start] == "from" else ""


def _preposition(text: str, chunk: Chunk, after: int) -> str:
    seen = (
        chunk.head == "org"
        and text[chunk.start].isascii()
        and _SEEN.search(text, max(0, chunk.start - 64), chunk.start)
    )
    if chunk.head == "org" and (seen or _REPORTS.match(text, chunk.end)):
        return "press"
    if _owned(text, chunk):
        return ""
    name = preposition(text, after, chunk.start)
    if name == "aside" and _MEETS.match(text, chunk.end) and text[chunk.start - 1] == "在":
        return ""
    board = _BOARD.search(text, max(after, chunk.start - 32), chunk.start) if name == "aside" else None
    if board is not None:
        return preposition(text, after, board.start())  # 'stepped down from the board of A'
    acts = _NO_PARTY.get(name)
    if acts is not None and chunk.head == "org" and acts.match(text, chunk.end):
        return "aside"
    if not name and chunk.head == "person" and _MATE.search(text, max(after, chunk.start - 16), chunk.start):
        return "aside"
    if (
        not name
        and chunk.head == "org"
        and _FROM_DESCRIBED.search(text, max(after - 4, chunk.start - 18), chunk.start)
    ):
        return "from"
    if name == "as" and chunk.head == "org" and _ACTS.match(text, chunk.end):
        return ""
    if (
        chunk.head == "org"
        and not name
        and text.endswith(" on ", 0, chunk.start)
        and _ITS_BOARD.match(text, chunk.end)
    ):
        return "aside"
    if not name and chunk.head in ("org", "title") and text[chunk.start].isascii():
        name = introduced(text, after, chunk.start)
    if not name and chunk.head == "person" and chunk.titles and chunk.titles[0][0] == chunk.start:
        return "by" if _BY_OFFICER.search(text, max(after, chunk.start - 11), chunk.start) else ""
    return name


def _owned(text: str, chunk: Chunk) -> bool:
    """任職於甲公司的某人: the preposition is the organisation's, not the person's."""
    if chunk.head != "person":
        return False
    ends = [org.end for org in chunk.orgs] + [end for _, end in chunk.titles]
    owners = [end for end in ends if end <= chunk.core]
    if chunk.orgs and text.endswith("来自", 0, chunk.start):
        return True  # 来自甲队的球员某某正式加盟球队
    return bool(owners) and "的" in text[max(owners) : chunk.core]


def _after_verb(verbs: Sequence[Trigger], start: int, before: int) -> int:
    """Give where the last verb before a place ends: the 去 of 辭去 is no preposition."""
    last = start
    for verb in verbs:
        if last < verb.end <= before:
            last = verb.end
    return last


def preposition(text: str, start: int, end: int) -> str:
    """Name the preposition right before `end`: from, to, toward, agent, patient, by, as, aside; or ''."""
    match = _TAIL.search(text, max(start, end - 14), end)
    return match.lastgroup or "" if match else ""
