"""One sentence laid out for reading: its clauses, noun phrases, verbs of moving and dates."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from reader.annotate.fold import fold
from reader.annotate.moves.chunks import Chunk, build, items
from reader.annotate.moves.clauses import clauses
from reader.annotate.moves.dates import DateWords, find_dates
from reader.annotate.moves.groups import Several, find_several
from reader.annotate.moves.nameless import PARTNER, nameless
from reader.annotate.moves.prepositions import Prepositions
from reader.annotate.moves.titles import fuller
from reader.annotate.moves.verbs import LEAVING, Trigger
from reader.document import EntityType, Mention
from reader.record import record

_DATELINE = re.compile(
    r"\s*(?:[【（(〔][^】）)〕]{1,40}[】）)〕]|[^，。！？；：]{2,24}?(?:(?:电|讯)(?=[\s　])|(?:日电|(?<![通资腾短])讯)(?=[，,])))"
    r"|[A-Z][A-Z, ]{2,30}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})? ?(?:\([A-Z][\w /-]{1,30}\) ?)?(?:--?|—|–) "
)
"""What opens a report and tells who sent it: 【明报专讯】, 新华社北京9月12日电."""

_VERBS = 40
"""Verbs of moving beyond which a sentence is a list of words, and is not read."""


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
    prepositions: Prepositions

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
    mentions = [m for m in mentions if m.start >= after and not nameless(text[m.start : m.end])]
    mentions = [m for m in mentions if m.type is not EntityType.ORG or not PARTNER.match(text, m.end)]
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
        Prepositions(text, chunks, verbs, start),
    )


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
    if verb.verb.id == "end-of-term" and text.startswith("任期届满", verb.start):
        return text.startswith("的", verb.end)  # 任期屆滿的某某, but no 至任期屆滿
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


_APPOINTING = re.compile("国务院|中共中央|中央|全国人大|.*(?:人大常委会|人民代表大会)")
"""Bodies that appoint to posts elsewhere, and employ few."""


def appoints(name: str) -> bool:
    """Tell whether a name is that of a body which appoints to posts elsewhere: 國務院, 省人大常委會."""
    return _APPOINTING.fullmatch(fold(name)) is not None


def appoints_others(scene: Scene, chunk: Chunk) -> bool:
    """Tell whether a noun phrase is such a body, and no post there."""
    return chunk.head == "org" and appoints(scene.text[chunk.orgs[-1].start : chunk.orgs[-1].end])


def _mask(text: str, start: int, end: int, mentions: Sequence[Mention]) -> str:
    """Give a sentence with its names blotted out, of the same length."""
    parts, done = [], start
    for mention in mentions:
        if mention.start >= done:
            parts.append(text[done : mention.start] + "□" * (mention.end - mention.start))
            done = mention.end
    return "".join(parts) + text[done:end]
