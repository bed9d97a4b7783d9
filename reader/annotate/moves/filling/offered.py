"""Posts that stand ahead of who takes them: 甲公司財務長一職由某人接任."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.filling.roles import role_of
from reader.annotate.moves.sentence.chunks import Chunk
from reader.annotate.moves.sentence.telling import NO_SIDE, Side
from reader.record import replace

_POST_BY = re.compile(
    r"[”」』]?(?:的)?(?:一职|职务|职位|之职|职缺|空缺|遗缺|位子|工作|人选|人事案?)?(?:(?:自?\d+月(?:\d+日)?|日前|目前|现)?(?:出缺|悬缺|悬空)(?:至今|后|之后)?(?:，目前)?)?[，,]?(?:据(?:了解|悉|传|指)[，,])?(?:[^，。；由]{2,6}(?=内定由))?(?:则是?|也|均|仍|暂|将|拟|改|已|确定|决定|内定|预计|[可应]能?会|可能|依规划|分别|各){0,2}由(?:其|该公司|该行|公司|集团|内部|旗下|[^，。；由]{1,10}的)?"
    r"|(?:一职|职务|职位|之职|职缺|空缺|遗缺|位子|(?:继任|接任|接班)?人选|人事案?)[^。；由]{0,22}由(?:其|该公司|该行|公司|集团|内部|旗下|[^，。；由]{1,10}的)?"
    r"|(?:一职|职务|职位|之职)?(?:则|也|将|拟|改|已|确定|决定){0,2}(?:敦聘|延揽|聘请|礼聘|邀请|力邀|找来|请来|拔擢|擢升|擢拔|提拔)"
)
_POST_UNMARKED = re.compile(
    r"(?P<role>[^，。、由的]{0,10}(?:长|监|裁|理|席|官|师|座|书记|主管|负责人|主任))(?:则|也|均|仍|暂|将|拟|改|已|职务|一职){0,2}由"
)


def post_ahead(reading: Reading) -> None:
    """甲公司財務長一職由某人接任, 甲公司財務長人事案，由某人出任: the post stands ahead of 由."""
    _house_ahead(reading)
    _designated(reading)
    who, places = reading.who, reading.trigger.frame.right
    if (
        who is None
        or ("new" not in places and reading.trigger.verb.id != "lead")
        or reading.sides.get("to", NO_SIDE).role
    ):
        return
    if _own_post(reading, who):
        return
    scene = reading.scene
    titles = [c for c in scene.chunks if c.titles and c.end <= who.start and c.head == "title"]
    by = (
        c.start
        for c in scene.chunks
        if titles and titles[-1].end <= c.start and reading.preposition(c) == "by"
    )
    alone = (
        titles
        and titles[-1].start - scene.start <= 8
        and _ALONE.fullmatch(scene.text, titles[-1].end, who.start)
    )
    if not alone and (
        not titles
        or not _POST_BY.fullmatch(
            scene.text, titles[-1].end, _unquoted(scene.text, min(next(by, who.start), who.start))
        )
    ):
        _unmarked_post_ahead(reading, who)
        return
    if any(t.end == titles[-1].start for t in scene.triggers):
        return  # 轉任顧問，由某某接任: not as an adviser
    post, known = titles[-1], reading.sides.get("to", NO_SIDE)
    org = post.orgs[-1] if post.orgs else None
    role = role_of(scene.printed, post)
    reading.sides["to"] = Side(org.entity if org else known.organization, role, org or known.mention)


def _unquoted(text: str, start: int) -> int:
    """由“某院副院長”某某轉任: give where the quotation mark before a name stands."""
    return start - 1 if text[start - 1 : start] in ("“", "「", "『") else start


_ALONE = re.compile("，由?")
"""農委會主委，宜蘭縣長某某接任: a post that opens its sentence, and who takes it."""

_TAKEN = re.compile("(?:上任|履新|到任|就职|就任|走马上任|到岗)$")
_OVER = re.compile("[，。；！]|$")


def _own_post(reading: Reading, who: Chunk) -> bool:
    """中國總裁某某上任: the post before the name is the one taken."""
    text, verb = reading.scene.text, reading.trigger
    confirmed = text.startswith("真除", verb.start) and _OVER.match(text, verb.end)
    confirmed = confirmed if reading.preposition(who) != "by" else None
    if (verb.verb.id == "approve" or confirmed) and who.titles and who.titles[-1][1] <= who.core:
        house = who.orgs[-1] if who.orgs else None
        reading.sides["to"] = Side(
            house.entity if house else None, role_of(reading.scene.printed, who), house
        )
        reading.who = replace(who, orgs=(), titles=())  # 核准甲銀行總經理某某的人事案: no post of before
        return True
    if not _TAKEN.search(text, verb.start, verb.end) or not _OVER.match(text, verb.end):
        return False
    role = role_of(reading.scene.printed, who)
    if role is None or who.former or who.titles[0][0] >= who.core:
        return False
    org = who.orgs[-1] if who.orgs else None
    reading.sides["to"] = Side(org.entity if org else None, role, org)
    if who.start >= reading.clause[0]:
        reading.who = replace(who, orgs=(), titles=())  # no post of before
        reading.losses.append("own")
    return True


_GIVEN_UP = re.compile("的?(?:一职|职务|职位)[，,]")


def post_given_up(reading: Reading) -> None:
    """董事長一職，某某去年辭任: the post stands ahead of who gave it up."""
    known = reading.sides.get("from", NO_SIDE)
    if reading.trigger.verb.kind not in LEAVING or known.role or known.organization:
        return
    scene, begin = reading.scene, reading.clause[0]
    post = next(
        (c for c in scene.chunks if c.head == "title" and _GIVEN_UP.fullmatch(scene.text, c.end, begin)), None
    )
    if post is not None:
        org = post.orgs[-1] if post.orgs else None
        reading.sides["from"] = Side(org.entity if org else None, role_of(scene.printed, post), org)


def _designated(reading: Reading) -> None:
    """外交部長內定某某: the post stands right before the verb."""
    if reading.trigger.verb.id != "designate" or reading.who is None:
        return
    scene = reading.scene
    post = next((c for c in scene.chunks if c.head == "title" and c.end == reading.trigger.start), None)
    if post is None:
        reading.sides.pop("to", None)
        return
    org = post.orgs[-1] if post.orgs else None
    reading.sides["to"] = Side(org.entity if org else None, role_of(scene.printed, post), org)


_BY = re.compile("，?(?:改|将|则|也|仍|暂|已)?由(?:[^，。；由、]{1,10}(?:出身|背景)的?)?")


def _house_ahead(reading: Reading) -> None:
    """魅族由某人執掌; 房屋局，由建築署署長某某出任局長: the house stands right ahead of 由."""
    who, scene, known = reading.who, reading.scene, reading.sides.get("to", NO_SIDE)
    if who is None or known.organization or reading.trigger.verb.id not in _LED:
        return
    house = next((c for c in reversed(scene.chunks) if c.head == "org" and c.end <= who.start), None)
    if house is None or (known.role and reading.trigger.verb.id != "take-office"):
        return
    if _BY.fullmatch(scene.text, house.end, who.start):
        reading.sides["to"] = Side(house.orgs[-1].entity, known.role, house.orgs[-1])


_LED = frozenset({"lead", "take-over", "take-office"})


def _unmarked_post_ahead(reading: Reading, who: Chunk) -> None:
    """數位發展部政務次長則由某人出任: a post that is no title we know."""
    scene = reading.scene
    house = next((c for c in reversed(scene.chunks) if c.head == "org" and c.end <= who.start), None)
    match = _POST_UNMARKED.match(scene.text, house.end, who.start) if house is not None else None
    if house is not None and match and reading.preposition(who) == "by":
        role = scene.printed[match.start("role") : match.end("role")]
        reading.sides["to"] = Side(house.orgs[-1].entity, role, house.orgs[-1])
