"""One sentence laid out for reading: its clauses, noun phrases, verbs of moving and dates."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

from reader.annotate.fold import fold
from reader.annotate.moves.chunks import Chunk, build, items
from reader.annotate.moves.clauses import clauses
from reader.annotate.moves.dates import DateWords, find_dates
from reader.annotate.moves.groups import Several, find_several
from reader.annotate.moves.houses import introduced
from reader.annotate.moves.titles import fuller
from reader.annotate.moves.verbs import LEAVING, Trigger
from reader.document import EntityType, Mention
from reader.record import record

_PREPOSITION = re.compile(
    r"(?P<from>从|自|来自|脱离|离开|\bfrom |\bleft |\bleaving )"
    r"|(?P<agent>被|遭到|遭|获|获得|受到|\bby )"
    r"|(?P<patient>将|把)"
    r"|(?P<to>(?<![收得看达感提接遇想受遭做意])到|至|往|前往|赴|(?<!往)返|去|回到|(?<![挽收撤召驳赎取追一二三两首每这几次退])回|投向|转投|进入|转入|加入|加盟|(?<![由对关至等鉴终])于|\bto (?:lead|head|run|chair|oversee) |\bto |\bfor |\bat |\bjoin |\bjoining )"
    r"|(?P<toward>(?<![方志走意倾导去趋动])向)"
    r"|(?P<by>(?<!自)(?<!(?<![经助总代护])理)由)"
    r"|(?P<as>为|担任|出任|任|当|成为|作为|做|\bas |\bbecome |\bas its |\bas the |\bto become |\bas a |\bas an )"
    r"|(?P<aside>与|和|同|跟|对|据|给|替|带着|带领|率领|率|携|连同|于|在接受|随着?|跟随|在|\bwith |\bof |\bin )"
)
_TAIL = re.compile(
    rf"(?:{_PREPOSITION.pattern})(?:了|其|母公司|新东家|本土|知名|竞争对手|对手|老东家|同行|友商|the |its |rival |[“「《\"\s])*$"
)

_DATELINE = re.compile(
    r"\s*(?:[【（(〔][^】）)〕]{1,40}[】）)〕]|[^，。！？；：]{2,24}?(?:(?:电|讯)(?=[\s　])|(?:日电|(?<![通资腾短])讯)(?=[，,])))"
    r"|[A-Z][A-Z, ]{2,30}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})? ?(?:\([A-Z][\w /-]{1,30}\) ?)?(?:--?|—|–) "
)
"""What opens a report and tells who sent it: 【明报专讯】, 新华社北京9月12日电."""

_INNER = re.compile(
    r"(?:质量|技术|薪酬|薪酬与考核|审计|战略|提名|风险|管理|执行|运营|投资|产品|采购|人才|集团|公司|经营|顾问|学术|校务|指导|专家)(?:管理)?委员会"
)
"""Committees within an organisation."""

_VERBS = 40
"""Verbs of moving beyond which a sentence is a list of words, and is not read."""

_GENERIC = frozenset(
    [
        "公司",
        "本公司",
        "该公司",
        "集团",
        "董事会",
        "监事会",
        "球队",
        "该队",
        "俱乐部",
        "学校",
        "医院",
        "总公司",
        "母公司",
        "本行",
        "该行",
        "本集团",
        "该集团",
        "本校",
        "该校",
        "子公司",
        "校董会",
        "校务委员会",
        "理事会",
        "国家队",
        "政府",
        "投行",
        "大厂",
        "券商",
        "外企",
        "国企",
        "高校",
        "具身智能",
        "人工智能",
        "大模型",
        "自动驾驶",
        "智能驾驶",
        "机器人",
        "互联网",
        "半导体",
        "新能源",
        "云计算",
        "芯片",
    ]
)
"""Words for an organisation, and for a field, that name none; the organisation is the one the text is about."""


@record
class Scene:
    """A sentence of paragraph number `paragraph`, laid out.

    `text` is the whole folded paragraph, `printed` as it is, and `masked` the sentence alone with □ for
    names, so that no cue is seen within one.
    """

    paragraph: int
    text: str
    printed: str
    masked: str
    start: int
    end: int
    clauses: tuple[tuple[int, int], ...]
    chunks: tuple[Chunk, ...]
    triggers: tuple[Trigger, ...]
    dates: tuple[DateWords, ...]
    prepositions: Mapping[int, str]

    def cues(self, start: int, end: int) -> str:
        """Give the words from `start` to `end` of the paragraph with names blotted out."""
        return self.masked[max(0, start - self.start) : max(0, end - self.start)]

    def clause_of(self, offset: int) -> tuple[int, int]:
        """Give the clause that holds an offset."""
        return next((c for c in self.clauses if c[0] <= offset < c[1]), (self.start, self.end))


def lay_out(
    paragraph: int,
    text: str,
    printed: str,
    span: tuple[int, int],
    mentions: Sequence[Mention],
    triggers: Sequence[Trigger],
    today: str,
    before: str = "",
) -> Scene:
    """Lay out the sentence at `span`; `mentions` and `triggers` are those within it.

    `before` is the date that the sentence before told last.
    """
    start, end = span
    sent = _DATELINE.match(text) if start == 0 else None
    after = sent.end() if sent else start
    mentions = [m for m in mentions if m.start >= after and not _nameless(text[m.start : m.end])]
    named = [m for m in mentions if m.type in (EntityType.PERSON, EntityType.ORG)]
    triggers = triggers if len(triggers) <= _VERBS else ()
    ends = {mention.end for mention in mentions if mention.type is EntityType.PERSON}
    triggers = [t for t in triggers if _believable(text, t, ends, mentions)]
    verbs = tuple(
        t
        for t in triggers
        if not any(m.start < t.end and t.start < m.end for m in named) and not _acting(text, t)
    )
    stops = {trigger.start for trigger in verbs}
    if verbs:
        mentions = fuller(text, mentions, {t.end for t in verbs}, start)
    found = items(mentions, find_several(text, start, end) if verbs else ())
    takes = {
        t.end + text.startswith(("：", ":"), t.end)
        for t in verbs
        if t.frame.right[:1] == ("person",) and t.verb.kind in LEAVING
    }
    filled = {t.end for t in verbs if {"to", "new"} & {*t.frame.right} and "person" not in t.frame.right}
    chunks = tuple(build(text, found, mentions, stops, takes, filled))
    verbs = tuple(t for t in verbs if not any(c.several and _modifies(t, c.several) for c in chunks))
    return Scene(
        paragraph,
        text,
        printed,
        _mask(text, start, end, named) if verbs else "",
        start,
        end,
        tuple(clauses(text, start, end)) if verbs else (),
        chunks,
        verbs,
        tuple(find_dates(text, start, end, today=today, before=before)) if verbs else (),
        {chunk.start: _preposition(text, chunk, _after_verb(verbs, start, chunk.start)) for chunk in chunks},
    )


_LEAGUES = re.compile(
    r"(?:[中英西意德法泰港巴韩日荷葡]{1,2}[超甲乙丙]|沙特联|日职|韩职|英冠|欧冠|亚冠|港超联|日职联|LPL|KPL|LCK)(?:联赛|俱乐部|球队)?"
)
"""Leagues, between whose clubs players move."""


def _nameless(words: str) -> bool:
    return words in _GENERIC or _LEAGUES.fullmatch(words) is not None or _INNER.fullmatch(words) is not None


def _acting(text: str, verb: Trigger) -> bool:
    """委任某某為署理主管: what stands behind 為 is part of the post."""
    return verb.verb.id == "act-for" and text[verb.start - 1 : verb.start] in ("为", "任")


def _modifies(verb: Trigger, words: Several) -> bool:
    """兩名退休官員, 被裁的3人: the verb tells what kind of people, not what becomes of them."""
    return words.start < verb.start and verb.end <= words.end and not words.refers


def _right_behind(text: str, verb: Trigger, people: Container[int]) -> bool:
    """某某任 is a verb, 主任 and 先後任 are none: a word of one character stands right behind its person."""
    before = text[max(0, verb.start - 2) : verb.start]
    gap = len(before) - len(re.sub("(?:同志|女士|先生|[已将拟获])$", "", before))
    return verb.start - gap in people or verb.start in people


_GOES = re.compile(
    "(?:[赴返往]|重回|重返|(?<![收得看达感提接遇想受遭做意])到|(?<![出失过])去)(?:母校|老东家)?$"
)
_HOME = re.compile("(?:[返回归赴](?:国|港|台|京|沪|美|英|日)|南下|北上)$")
_ONE = re.compile("[接掌]")
_OFFICER = re.compile(
    "C[A-Z]O|.*(?:执行官|财务官|运营官|技术官|总裁|总经理|董事长|主席|主任|院长|校长|部长|局长|行长|主教练|主帅|合伙人|负责人|科学家|执行长|营运长|财务长|总监|总编辑|社长|台长|会长)$"
)


def _believable(text: str, verb: Trigger, people: Container[int], mentions: Sequence[Mention]) -> bool:
    """Tell whether a verb that is also another word is one here, by the names that stand right beside it."""
    if verb.verb.id == "serve-there":  # 赴甲公司擔任, but no 將擔任 without 赴
        return _gone_to(text, verb, mentions)
    if verb.verb.id == "turn-into":
        return any(
            m.type is EntityType.TITLE and m.end <= verb.end + 24 and _turned_into(text, verb, m, mentions)
            for m in mentions
            if m.start >= verb.end
        )
    if verb.verb.id != "hold":
        return True
    if _ONE.fullmatch(text, verb.start, verb.end):
        kinds = (EntityType.ORG, EntityType.TITLE)
        behind = any(m.start == verb.end and m.type in kinds for m in mentions)
        return behind and _right_behind(text, verb, people)
    return _right_behind(text, verb, people) or (
        verb.end - verb.start == 1 and _gone_to(text, verb, mentions)
    )


def _gone_to(text: str, verb: Trigger, mentions: Sequence[Mention]) -> bool:
    """再返甲公司任; 將赴甲公司，任: an organisation right before the verb, and 返 before that."""
    if _HOME.search(text, max(0, verb.start - 4), verb.start):
        return True
    return any(
        verb.start - m.end == text.startswith("，", m.end)
        and m.type is EntityType.ORG
        and _GOES.search(text, max(0, m.start - 6), m.start)
        for m in mentions
    )


def _turned_into(text: str, verb: Trigger, post: Mention, mentions: Sequence[Mention]) -> bool:
    """成為甲公司總裁, but no 成為股東, and no 成為首位獲獎的演員: an officer, of a house named right behind the verb."""
    house = any(m.start == verb.end and m.type is EntityType.ORG and m.end <= post.start for m in mentions)
    near = post.start == verb.end or (house and len(text[verb.end : post.start]) <= 14)
    return near and bool(_OFFICER.fullmatch(text, post.start, post.end))


_REPORTS = re.compile(
    r"[（(]?[^，。、：；]{0,8}?(?:(?:独家)?(?:获悉|了解到)|(?<![通资腾短])讯[，,\s]|(?<!的)消息[，,：]|报道|报导|独家[丨｜|：:]|快讯|[丨｜]|注意到|梳理|统计|查询|记者从)"
)
"""What follows whoever reports, and is no party of what is told: 36氪獨家獲悉."""

_BY_OFFICER = re.compile(
    r"(?<!自)(?<!(?<![经助总代护])理)由(?:其|原|前|时任|现任)?[\u4e00-\u9fffA-Za-z]{0,8}$"
)
_FROM_DESCRIBED = re.compile(r"(?:从|(?<!自)(?<!(?<![经助总代护])理)由)[^，。从由]{1,14}的$")
_APPOINTING = re.compile("国务院|中共中央|中央|全国人大|.*(?:人大常委会|人民代表大会)")
"""Bodies that appoint to posts elsewhere, and employ few."""

"""由原规控负责人某某 and 从工作了十四年的湖南广电: a preposition some words before its noun."""


def appoints(name: str) -> bool:
    """Tell whether a name is that of a body which appoints to posts elsewhere: 國務院, 省人大常委會."""
    return _APPOINTING.fullmatch(fold(name)) is not None


def appoints_others(scene: Scene, chunk: Chunk) -> bool:
    """Tell whether a noun phrase is such a body, and no post there."""
    return chunk.head == "org" and appoints(scene.text[chunk.orgs[-1].start : chunk.orgs[-1].end])


def _preposition(text: str, chunk: Chunk, after: int) -> str:
    if chunk.head == "org" and _REPORTS.match(text, chunk.end):
        return "press"
    if _owned(text, chunk):
        return ""
    name = preposition(text, after, chunk.start)
    if (
        not name
        and chunk.head == "org"
        and _FROM_DESCRIBED.search(text, max(after - 4, chunk.start - 18), chunk.start)
    ):
        return "from"
    if not name and chunk.head in ("org", "title") and text[chunk.start].isascii():
        name = introduced(text, after, chunk.start)
    if not name and chunk.head == "person" and chunk.titles and chunk.titles[0][0] == chunk.start:
        return "by" if _BY_OFFICER.search(text, max(after, chunk.start - 11), chunk.start) else ""
    return name


def _owned(text: str, chunk: Chunk) -> bool:
    """任職於甲公司的某人: the preposition is the organisation's, not the person's."""
    owners = [org for org in chunk.orgs if org.end <= chunk.core]
    return chunk.head == "person" and bool(owners) and "的" in text[owners[-1].end : chunk.core]


def _after_verb(verbs: Sequence[Trigger], start: int, before: int) -> int:
    """Give where the last verb before a place ends: the 去 of 辭去 is no preposition."""
    return max((t.end for t in verbs if t.end <= before), default=start)


def _mask(text: str, start: int, end: int, mentions: Sequence[Mention]) -> str:
    """Give a sentence with its names blotted out, of the same length."""
    parts, done = [], start
    for mention in mentions:
        if mention.start >= done:
            parts.append(text[done : mention.start] + "□" * (mention.end - mention.start))
            done = mention.end
    return "".join(parts) + text[done:end]


def preposition(text: str, start: int, end: int) -> str:
    """Name the preposition right before `end`: from, to, toward, agent, patient, by, as, aside; or ''."""
    match = _TAIL.search(text, max(start, end - 14), end)
    return match.lastgroup or "" if match else ""
