"""Who moves: left of the verb, behind it, or carried over from the clauses before."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.carried import OWNS, carried, from_post, kin
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.modified import modified
from reader.annotate.moves.filling.obliques import (
    at_his_call,
    leaves_it,
    likened,
    parts,
    posts_not_people,
    second,
    since,
)
from reader.annotate.moves.filling.places import NEAR, Reading, human, set_side
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.filling.unnamed_subject import bare_noun
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.telling import Side
from reader.annotate.names.people.told_names import FAMILY, GIVEN
from reader.annotate.text.searching import quick
from reader.record import replace


def find_subject(reading: Reading, memory: Memory) -> None:
    """Find who moves left of the verb, behind it as in 加盟甲的某人, or carried over from before."""
    oblique = ("aside", "from", "to", "toward", "patient")
    left = _may_move(reading)
    people = [
        c
        for c in left
        if human(c)
        and not at_his_call(reading.scene.text, c)
        and not likened(reading.scene.text, c)
        and (
            reading.preposition(c) not in oblique
            or second(reading, c)
            or since(reading, c)
            or parts(reading, c)
        )
        and (not _replaced(reading, c) or leaves_it(reading, c))
        and not (c.several and reading.scene.text[c.start - 1 : c.start] in tuple("早比较"))
        and not (c.end == reading.trigger.start and _HANDS.match(reading.scene.text, c.end))
        and not OWNS.match(reading.scene.text, c.end)
        and "的从" not in reading.scene.text[c.end : reading.trigger.start]
    ]
    named = _cleft(reading) or modified(reading) or _succeeded(reading)
    if named is not None or _OPENS_CLEFT.match(reading.scene.text, reading.trigger.end):
        reading.who = named
        return
    guise = _GUISE.search(reading.scene.text, reading.clause[0], reading.trigger.start)
    begun = [t.end for t in reading.scene.triggers if reading.clause[0] <= t.start < reading.trigger.start]
    behind = min(begun, default=reading.trigger.start)  # what follows a verb before is that verb's own
    others = [
        c
        for c in left
        if not human(c)
        and reading.preposition(c) == ""
        and c.end <= behind
        and not (guise and c.start >= guise.start())
    ]
    if named is None and (_of_whom_replaced(reading) or _of_a_member(reading) or _of_the_next(reading)):
        return
    if people and not _of_those(reading, people[-1]):
        lost = (
            kin(reading, people[-1])
            or posts_not_people(reading, people[-1])
            or (people[-1].several and _A_THING.match(reading.scene.text, reading.trigger.end))
        )
        reading.who = people[-1] if not lost else None
        return
    beside = [c for c in reading.left if human(c) and _listed(reading, c)]
    if beside:
        reading.who = beside[-1]
        return
    by = [c for c in reading.left if reading.preposition(c) == "by" and not _whence(reading, c)]
    if by:  # 由甲集團某部總經理接任: whoever that is, it is no one named before
        open_yet = _MAYBE_BY.search(reading.scene.text, 0, by[-1].start) is not None
        reading.who = by[-1] if by[-1].head == "title" and not open_yet else None
        if reading.who is not None and reading.trigger.verb.kind in ("transfer", "promote"):
            from_post(reading, by[-1], memory)
        return
    relative = next((c for c in reading.right if c.head == "person" and _relative(reading, c)), None)
    if relative is not None:
        reading.who = _behind(reading, relative)
        return
    if reading.scene.text.startswith("的", reading.trigger.end) and not _A_DECISION.match(
        reading.scene.text, reading.trigger.end
    ):
        return  # 退休的某某: whom it modifies is no name that we know
    last = others[-1] if others else None
    if last is not None and last.head == "title" and reading.near(last) <= 8 and _plain(reading, last):
        reading.who = last
        return
    if bare_noun(reading, last):
        return
    if last is None or (reading.near(last) > NEAR and last.head != "org"):
        carried(reading, memory)


_A_DECISION = re.compile("的(?:决定|选择|打算|想法|念头|意愿|请求|申请|计划|声明)(?=[，。；]|$)")
"""做出了離崗的決定: the one whom the clause before is about."""


_AND_ONE = re.compile("(?:[（(][^（）()]{1,30}[）)])?(?:及|和|与|以及)(?:已|刚|早已|此前)[^，。；]{0,8}$")


def _of_the_next(reading: Reading) -> bool:
    """某某及已公布轉投甲隊的乙離隊: it is 乙 who has gone to 甲隊, known by name or not."""
    text = reading.scene.text
    if "的" not in text[reading.trigger.end : reading.clause[1]]:
        return False
    return any(_AND_ONE.fullmatch(text, c.end, reading.trigger.start) for c in reading.left)


def _may_move(reading: Reading) -> list[Chunk]:
    """Give the noun phrases ahead of whom the verb may be: none where 這位 is, 對這位已經離開甲的前下屬, and no victim."""
    text = reading.scene.text
    if _POINTED.search(text, reading.clause[0], reading.trigger.start):
        return []
    return [c for c in reading.left if not _VICTIM.search(text, max(0, c.start - 10), c.start)]


_POINTED = re.compile("[对与向跟][这那](?:位|名|个)(?:已经?|曾经?|早已|刚刚?|[前昨今]天)*$")

_GUISE = re.compile("以[^，。；]{1,30}(?:身份|名义|资格)[^，。；]{0,4}$")
"""以顧問身份回歸, 以甲公司的最高級別身份加入: what stands there does not move."""

_SAID = re.compile("(?:[^，。]{0,40}?)(?:宣布|表示|指出|证实|透露|公布|说|称)，?(?P<those>[^，。；]{0,24})")
_OTHERS = re.compile(
    "有些|部分|多名|多位|许多|不少|若干|几[位名]|[一二三四五六七八九十两\\d]+[位名]?(?:副?[局部处署司市县校院]长)"
)


def _of_those(reading: Reading, speaker: Chunk) -> bool:
    """某某說，有些首長提出辭呈, 某某宣布三副局長升任: not the one who says so."""
    said = _SAID.fullmatch(reading.scene.text, speaker.end, reading.trigger.start)
    if said is None:
        return False
    begin, end = said.span("those")
    post = any(c.head == "title" and begin <= c.start and c.end <= end for c in reading.scene.chunks)
    return post or _OTHERS.match(said["those"]) is not None


_WILL = re.compile("(?:[将已拟要会也均未不]|正式|宣布|决定|考虑|计划|准备|即将|确定|可能|应该?|再次|重新)*")


def _of_a_member(reading: Reading) -> bool:
    """特朗普稱美國將退出世貿組織: the country leaves, and not who says so."""
    last = reading.left[-1] if reading.left else None
    return (
        last is not None
        and reading.trigger.verb.id in ("withdraw", "return", "join-in")
        and last.head in ("place", "org")
        and reading.preposition(last) == ""
        and any(c.head == "person" and c.end < last.start for c in reading.left)
        and bool(_SAYS.search(reading.scene.text, max(0, last.start - 5), last.start))
        and bool(_WILL.fullmatch(reading.scene.text, last.end, reading.trigger.start))
    )


_SAYS = quick("(?:称|表示|说|指|指出|宣布|透露|认为|要求|威胁|呼吁|暗示|强调|重申|批评)[，：]?$")

_VICTIM = quick(
    "(?:体罚|殴打|辱骂|猥亵|性侵|骚扰|虐待|掌掴|侮辱|推搡|威胁|刁难|撞伤|打伤)(?:了|女|男|未成年|一名|多名)?$"
)
"""教師體罰學生被停職: it is not the pupil."""


def _whence(reading: Reading, house: Chunk) -> bool:
    """2009年由甲醫院調入乙醫院: 由 tells whence, not who."""
    return house.head == "org" and reading.trigger.verb.kind in ("transfer", "join")


_CLEFT = re.compile(
    r"[^，。,]{0,8}的(?:则|将会?)?是(?:曾|现|此前|原)[^，。]{2,60}的$|"
    r"[^，。,]{0,24}的(?:[^，。,的]{0,6}[人者员家师管长裁理官监星将授])?[，,]?(?:则|正|便|就|将会?|或将|可能)?(?:是|还有|也有|另有|包括)[^，。]{0,24}$"
    r"|[^，。,]{0,8}者[，,：]?(?:计?有|包括|为|分别[是为])[^，。]{0,24}$"
)


_OPENS_CLEFT = re.compile("(?:他|她|其)的[，,]?(?:则|正|将会?|或将)?是(?:一|另)?[位名]")
"""接替他的是一位美國人: nobody whose name is known."""


def _cleft(reading: Reading) -> Chunk | None:
    """接替他出任總裁的，是某某: who it is stands behind 是."""
    for who in (c for c in reading.scene.chunks if _is_named(c) and c.start >= reading.trigger.end):
        if _CLEFT.fullmatch(reading.scene.text, reading.trigger.end, who.start):
            return who
    return None


def _is_named(chunk: Chunk) -> bool:
    """Tell whether a noun phrase tells who someone is: by name, or as a number of people that points nowhere."""
    return chunk.head == "person" or (chunk.several is not None and not chunk.several.refers)


_A_THING = re.compile("的(?!消息|传闻|决定|原因|请求|报告|申请|事|要求|意愿|想法|理由|时间|计划|可能|说法)")
"""其卸任的基金: what stands behind 的 is a thing that was left."""


def _of_whom_replaced(reading: Reading) -> bool:
    """Tell whether a verb tells of whom 接替 takes the place of: 接替(此前)調往乙局的."""
    before = [t for t in reading.scene.triggers if reading.clause[0] <= t.start < reading.trigger.start]
    if not before or "other" not in before[-1].frame.right or before[-1].english:
        return False
    if any(human(c) and c.start >= before[-1].end for c in reading.left):
        return False
    return "的" in reading.scene.text[reading.trigger.end : reading.clause[1]]


def _succeeded(reading: Reading) -> Chunk | None:
    """他接替上月轉投乙銀行的某某: the one behind 的 is who went to the other bank."""
    if not _of_whom_replaced(reading):
        return None
    who = next((c for c in reading.right if c.head == "person" and _relative(reading, c)), None)
    return _behind(reading, who) if who is not None else None


_MAYBE_BY = re.compile("(?:可能|或许|或|料)由$")
"""可能由|甲法院庭長接任: whoever that may be."""

_HANDS = re.compile("手[中上里]")
"""從某某手中接過: of whom it is taken."""


def _replaced(reading: Reading, chunk: Chunk) -> bool:
    """接替某人出任, 接替退休的某人出任: the one behind 接替 does not move."""
    behind = (t for t in reading.scene.triggers if "other" in t.frame.right)
    text = reading.scene.text
    between = (_GONE.sub("", text[t.end : chunk.start]) for t in behind if t.end <= chunk.start)
    return any(not set("，、的") & set(words) and len(_QUOTED.sub("", words)) <= 2 for words in between)


_GONE = re.compile(
    "^(?:时年|现年|年仅)?\\d\\d岁的(?:现任|原|前)?$|^(?:此前|刚刚?|已经?|即将|上[周月]|[昨今去]年|因[^，。；的]{1,6})*"
    "(?:退休|离任|离职|卸任|辞任|辞职|请辞|去职|离开|离世|去世|病逝|届满|调离|高升)的(?:原|前)?"
)
"""接替已退休的|某某: what tells of whoever is replaced."""


_QUOTED = re.compile("[「“『][^」”』]{1,6}[」”』]")
"""What someone is called: 接替「牛丸」某某."""


def _listed(reading: Reading, chunk: Chunk) -> bool:
    """甲和乙加盟丙, where 甲 is no name that we know: 乙 moves all the same."""
    before = reading.scene.text[reading.clause[0] : chunk.start]
    if _FELL_OUT.search(reading.scene.text, chunk.end, reading.trigger.start):
        return False  # 與某某理念不合而請辭: it is the other who leaves
    return reading.trigger.verb.id != "agreed-parting" and bool(
        re.search(r"(?:[^，\s亦也则并再又都均曾将已][和与及、]|在|随着)$", before)
    )


_FELL_OUT = re.compile("理念|意见|[不失]合|不和|分歧|冲突|矛盾|闹翻|嫌隙|龃龉|恩怨|角力")


_BECAUSE = re.compile("因(?!此|而)|由于|鉴于")

_NAME = re.compile(f"(?![于曾向应时已])[{FAMILY}]{GIVEN}{{1,2}}")


def _plain(reading: Reading, chunk: Chunk) -> bool:
    between = reading.scene.text[chunk.end : reading.trigger.start]
    if between.startswith(("均", "都", "大多", "普遍")) or _NAME.fullmatch(between):
        return False  # 各地副書記均不再兼任: how it is in general; 總裁某某離職, where nobody knows the name
    if _BECAUSE.match(reading.scene.text, reading.clause[0]):
        return False  # 因參與高管學習計劃而卸任: it is not a 高管 who leaves
    if any(chunk.end <= t.start < reading.trigger.start for t in reading.scene.triggers):
        return False  # 董事選出主席接替某某: they do not move
    return not re.search(r"[的、们]|职务|一职|表示|称", between)


def _relative(reading: Reading, chunk: Chunk) -> bool:
    between = reading.scene.text[reading.trigger.end : chunk.start]
    return (
        ("的" in between or chunk.orgs != ())
        and "的" in reading.scene.text[reading.trigger.end : chunk.core]
        and len(between) <= 30
    )


def _behind(reading: Reading, chunk: Chunk) -> Chunk:
    """跳槽至甲的專家某人: the first organisation belongs to the verb, the rest to the name."""
    side = next((p for p in reading.trigger.frame.right if p in ("to", "from")), None)
    if reading.scene.text.startswith("的", reading.trigger.end):
        return chunk
    post = next((c for c in reading.right if c.orgs and c.titles and c.end < chunk.start), None)
    if side is not None and post is not None and reading.near(post) <= 2:
        set_side(reading, side, post)  # 暂代甲公司总裁一职的乙公司副董事长某某
        return chunk
    if side is None or not chunk.orgs or chunk.orgs[0].start - reading.trigger.end > NEAR:
        return chunk
    role = role_of(reading.scene.printed, chunk) if "new" in reading.trigger.frame.right else None
    role = (
        None if role and "的" in role else role
    )  # 負責甲模型的專家: what someone has done, and no post there
    if side == "to" and len(chunk.orgs) > 1 and _once(reading, chunk):  # 加入甲的前乙總經理某某
        reading.sides["from"] = Side(
            chunk.orgs[1].entity, role_of(reading.scene.printed, chunk), chunk.orgs[1]
        )
        role = None
    reading.sides[side] = Side(chunk.orgs[0].entity, role, chunk.orgs[0])
    start = chunk.titles[0][0] if chunk.titles else chunk.core
    return replace(chunk, start=start, orgs=chunk.orgs[1:], titles=())


def _once(reading: Reading, chunk: Chunk) -> bool:
    """Tell whether the second house of a noun phrase is one of before: 甲的|前|乙總經理某某."""
    return reading.scene.text[chunk.orgs[1].start - 1] in "前原"
