"""Where someone goes when the verb does not say: the company told of, where others went, where the verb before led."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.company import elsewhere, the_company
from reader.annotate.moves.filling.english_whither import another_there, of_nobody_near
from reader.annotate.moves.filling.headlines import still_told
from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.filling.turned import JOINS_FROM
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.telling import NO_SIDE, Side, Telling
from reader.document import Mention

_BARE_JOIN = re.compile(
    "(?:已|也|亦|相继|陆续|先后|便|就|身份|全职|正式|[月年日底初末])[，。；]?(?:加入|入职|全职加入|正式加入|加盟)[，。；！]"
)
_NEWLY = re.compile("新(?:加盟|加入|入职|到任)的")
_CAME = re.compile("[而过]来$|来投$")
_BACK_AS = re.compile("(?:担任|出任|任|执教|接任)")
"""回鍋擔任總教練: to whom the text is about."""
_BECOMES = re.compile("成为?了?|为|担任|出任|任")
"""空降成為總裁: of whom the text is about."""
_ALSO = re.compile("(?:同样|也|亦)(?:已|将|正式|选择|宣布)?$")
_ENDS = re.compile("[，。；]|$")
"""從甲加盟，: to whom the text is about."""
_AMONG = re.compile("其中|包括|最新")


def to_company(reading: Reading, memory: Memory) -> None:
    """'will join the company' means the one that the text is about."""
    kind = reading.trigger.verb.kind
    known = reading.sides.get("to", NO_SIDE)
    if kind not in ("join", "return", "poach", "transfer") or known.organization:
        return
    if _with_the_others(reading, memory) or _taken_in(reading, memory) or _told_whither(reading, memory):
        return
    if reading.trigger.english and (another_there(reading) or of_nobody_near(reading, memory)):
        return
    behind = reading.scene.text[reading.trigger.end : reading.trigger.end + 1]
    if not reading.trigger.english and behind.isascii() and behind.isalnum():
        return  # 加盟360: where to stands there, though nobody knows it
    among = _among(reading, memory)
    if among is not None:
        reading.sides["to"] = Side(among.destination.organization, known.role)
        if "from" not in reading.sides and among.origin:
            reading.sides["from"] = Side(among.origin.organization)
        reading.losses.append("carried")
        return
    newly = (_NEWLY.search(_with_neighbours(reading)) or _just_from(reading)) and reading.who is not None
    came = _CAME.search(reading.scene.text, reading.trigger.start, reading.trigger.end)
    works = reading.trigger.verb.id == "go-to-work" and not any(
        c.orgs and reading.who and c.start >= reading.who.end for c in reading.left
    )  # 將回學校教書: where that is, is not told
    whence = (
        "from" in reading.sides
        and kind == "join"
        and not works
        and _ENDS.match(reading.scene.text, reading.trigger.end)
    )
    taken = "from" in reading.sides and _brought(reading)
    text, start = reading.scene.text, reading.trigger.start
    from_there = reading.trigger.english and (
        text.startswith(("joined from", "joins from"), start) or reading.trigger.frame is JOINS_FROM
    )
    as_head = kind == "return" and _BACK_AS.match(text, reading.trigger.end)
    as_head = as_head or (text.startswith("空降", start) and _BECOMES.match(text, reading.trigger.end))
    from_there = from_there or reading.trigger.verb.id == "join-as"
    bare = as_head or newly or came or whence or taken or from_there or the_company(reading)
    if not bare and not _BARE_JOIN.search(_with_neighbours(reading)):
        return
    left = {t.origin.organization for t in memory.sentence if reading.trigger.english}
    orgs = [
        c.orgs[0]
        for c in reading.scene.chunks
        if c.orgs
        and c.orgs[0].entity not in left  # 'joined from A, rejoining the club'
        and c is not reading.who
        and c.end <= reading.trigger.start
        and reading.preposition(c) in ("", "by", "aside")
    ]
    told = memory.sentence[-1].destination.organization if memory.sentence else None
    if told is not None:  # 甲已加盟乙，其團隊也將入職
        reading.sides["to"] = Side(told, known.role)
        reading.losses.append("carried")
        return
    mention = orgs[0] if orgs else memory.org or memory.headed or _topic(reading, memory)
    if mention is not None and not elsewhere(reading, mention):
        reading.sides["to"] = Side(mention.entity, known.role, mention)
        reading.losses.append("company")


def _topic(reading: Reading, memory: Memory) -> Mention | None:
    """Give the house that the article began with, if an English text still speaks of it."""
    return still_told(memory, reading.scene.paragraph) if reading.trigger.english else memory.topic


def _with_the_others(reading: Reading, memory: Memory) -> bool:
    """'X and Y also made the move', 同樣加盟: where the others went; 甲公司邀請某某入職: to whoever invites."""
    role, host = reading.sides.get("to", NO_SIDE).role, _invited(reading)
    follows = reading.trigger.verb.id == "follow-suit" or _same_team(reading)
    also = memory.tellings and _ENDS.match(reading.scene.text, reading.trigger.end)
    also = also and _ALSO.search(reading.scene.text, reading.clause[0], reading.trigger.start)
    if memory.joined is not None and (follows or also):
        reading.sides["to"] = Side(memory.joined.organization, role)
        reading.losses.append("carried")
        return True
    if host is not None:
        reading.sides["to"] = Side(host.orgs[-1].entity, role, host.orgs[-1])
    return follows or host is not None


_SAME = re.compile(r"[^;.]*\bin the same (?:team|firm|practice|office|group|company|department)\b")


def _same_team(reading: Reading) -> bool:
    """'Y joined as a partner in the same team'."""
    return reading.trigger.verb.id == "join-as" and bool(
        _SAME.match(reading.scene.text, reading.trigger.end, reading.clause[1] + 1)
    )


def _told_whither(reading: Reading, memory: Memory) -> bool:
    """由甲接任乙行總經理，毫無經歷的甲閃電空降: the sentence has told where he goes."""
    who = memory.meant(reading.scene, reading.who) if reading.who else None
    last = next((t for t in reversed(memory.sentence) if t.person == who), None)
    bare = reading.scene.text.startswith("空降", reading.trigger.start)
    if who is None or last is None or not bare or not last.destination.organization:
        return False
    reading.sides["to"] = last.destination
    return True


def _taken_in(reading: Reading, memory: Memory) -> bool:
    """甲迎來某某加盟: where the verb before has taken him."""
    last = memory.sentence[-1] if memory.sentence else None
    if last is None or last.trigger.verb.kind != "poach" or not last.destination.organization:
        return False
    if last.trigger.start < reading.clause[0] or reading.who is not last.who:
        return False
    reading.sides["to"] = Side(last.destination.organization, reading.sides.get("to", NO_SIDE).role)
    return True


def _brought(reading: Reading) -> bool:
    """從甲挖來的某某: to whom the text is about, if no other verb of the clause tells where."""
    if not reading.scene.text.startswith("的", reading.trigger.end):
        return False
    later = [t for t in reading.scene.triggers if reading.trigger.end <= t.start < reading.clause[1]]
    return all(t.verb.kind in LEAVING for t in later)


_INVITES = re.compile("(?:最初|最开始|曾|已|还|也|多次|成功)?(?:邀请|力邀|邀|说服|游说|劝说)$")


def _invited(reading: Reading) -> Chunk | None:
    """甲公司邀請某某入職: whoever invites is where one goes."""
    who, scene = reading.who, reading.scene
    if who is None or who.start < reading.clause[0] or not _ENDS.match(scene.text, reading.trigger.end):
        return None
    host = next((c for c in reversed(scene.chunks) if c.end <= who.start and c.head == "org"), None)
    return host if host is not None and _INVITES.fullmatch(scene.text, host.end, who.start) else None


_JUST = re.compile(
    "(?:19|20)\\d\\d年(?:\\d{1,2}月)?(?:便|就|即|已)?$|(?:刚刚?|新近?|最近|近期|不久前)(?:才)?从[^，。；]{2,12}$"
)


def _just_from(reading: Reading) -> bool:
    """剛剛從甲加入的某某, 1999年加入的某某: where one has joined goes without saying."""
    text, start = reading.scene.text, reading.trigger.start
    behind = text[reading.trigger.end : reading.trigger.end + 4].removeprefix("不久").removeprefix("没多久")
    return behind.startswith("的") and bool(_JUST.search(text, max(0, start - 18), start))


_FORMALITY = re.compile("(?:完成|办理|办妥|办完|启动)了?(?:在)?$")


def to_formality(reading: Reading) -> None:
    """完成甲證券的入職登記: the house stands before 的."""
    text, verb = reading.scene.text, reading.trigger
    if verb.verb.id != "join" or reading.sides.get("to", NO_SIDE).organization or verb.english:
        return
    house = next((c for c in reading.left if c.head == "org" and c.end == verb.start - 1), None)
    if house and text[house.end] == "的" and _FORMALITY.search(text, 0, house.start):
        reading.sides["to"] = Side(house.orgs[-1].entity, None, house.orgs[-1])


_NEXT_STOP = re.compile(
    "[，。；](?:其|他|她)?的?(?:目标|去向|下一站|下家|新东家|目的地)(?:很?可能|或将?|将会?|疑似|据悉|据传|就)?(?:是|为|：|:)"
)


def to_next_stop(reading: Reading) -> None:
    """某某可能也會離職，目標是甲: where the next clause says."""
    scene, (_, end) = reading.scene, reading.clause
    if reading.trigger.verb.kind not in LEAVING or "to" in reading.sides or reading.trigger.english:
        return
    told = _NEXT_STOP.match(scene.text, max(scene.start, end - 1))
    house = next((c for c in scene.chunks if told and c.start == told.end() and c.orgs), None)
    if house is not None:
        reading.sides["to"] = Side(house.orgs[0].entity, None, house.orgs[0])


_FOUNDS = re.compile(
    "(?:后，[^，。；]{2,12}，)?(?:[，；、]|后|并|随后|之后|不久|同年|次年|转而|再|又|也|则|选择|与[^，。；]{1,16}?(?:一起|共同|联合)?)*"
    "(?:联合|共同|自己|自主)?(?:创办|创立|创建|成立)(?:起|出)?了?"
    "(?:自己的|一家|一间|新公司|[^，。；]{1,14}?(?:公司|企业|品牌|独角兽|机构|基金|平台|工作室|实验室))?[“「]?"
)
_AS_ITS_HEAD = re.compile("[”」]?，?并?(?:亲自)?(?:出任|担任|自任|任)")


def to_own_house(reading: Reading) -> None:
    """從甲離職，創立人工智能公司乙並擔任CEO: whoever leaves goes to what he founds."""
    if reading.trigger.verb.kind not in LEAVING or "to" in reading.sides or reading.trigger.english:
        return
    left = reading.sides.get("from", NO_SIDE).mention
    begin = max(reading.trigger.end, left.end if left else 0)
    scene = reading.scene
    house = next((c for c in scene.chunks if c.start >= begin and c.orgs), None)
    if house is None or not _FOUNDS.fullmatch(scene.text, begin, house.start):
        return
    head = _AS_ITS_HEAD.match(scene.text, house.end)
    post = next((c for c in scene.chunks if head and c.start == head.end() and c.head == "title"), None)
    role = role_of(scene.printed, post) if post else None
    reading.sides["to"] = Side(house.orgs[0].entity, role, house.orgs[0])


def to_home(reading: Reading, memory: Memory) -> None:
    """2020年離職，2025年回歸: to where the sentence has told that one left."""
    known = reading.sides.get("to", NO_SIDE)
    if reading.trigger.verb.kind != "return" or known.organization or reading.trigger.english:
        return
    if not _ENDS.match(reading.scene.text, reading.trigger.end):
        return
    person = memory.meant(reading.scene, reading.who) if reading.who else None
    left = [
        t
        for t in memory.sentence
        if t.person == person and t.trigger.verb.kind in LEAVING and t.origin.organization
    ]
    if person and left:
        reading.sides["to"] = Side(left[-1].origin.organization, known.role)
        reading.losses.append("carried")


def _with_neighbours(reading: Reading) -> str:
    """Give the verb with the character on either side: 也加入， says nothing of where."""
    return reading.scene.text[max(0, reading.trigger.start - 2) : reading.trigger.end + 1]


def _among(reading: Reading, memory: Memory) -> Telling | None:
    """挖走二十名員工，其中最新加入的是某某: he is one of them."""
    if reading.trigger.verb.id != "join-in" or not memory.sentence:
        return None
    last = memory.sentence[-1]
    ahead = reading.scene.text[reading.clause[0] : reading.trigger.start]
    return last if last.group and last.destination.organization and _AMONG.match(ahead) else None


def to_leader(reading: Reading, memory: Memory) -> None:
    """六名經理隨她過檔: where she went."""
    scene, known = reading.scene, reading.sides.get("to", NO_SIDE)
    if known.organization or reading.trigger.verb.kind not in ("join", "transfer", "leave"):
        return
    leader = next(
        (
            c
            for c in reading.left
            if scene.text[max(0, c.start - 2) : c.start].endswith(("随", "跟随", "随着"))
        ),
        None,
    )
    person = memory.meant(scene, leader) if leader is not None else None
    if person in memory.gone:
        reading.sides["to"] = Side(memory.gone[person].organization, known.role)
        reading.losses.append("carried")
