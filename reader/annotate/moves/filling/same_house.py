"""Posts in the house that the sentence has told of: 將加入甲公司，出任總裁; 甲銀董事長由某某接掌，總經理則由某某接任."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.memory import Memory
from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.filling.roles import rises_within
from reader.annotate.moves.filling.units import leaves_unit
from reader.annotate.moves.sentence.envoys import abroad
from reader.annotate.moves.sentence.telling import NO_SIDE, Side, Telling
from reader.annotate.text.fold import fold

_ITS_POST = re.compile("(?:该|本)?(?:公司|集团)(?=[\u4e00-\u9fff])(?!旗下|下属|子公司)")


def to_its_post(reading: Reading) -> None:
    """甲公司總經理某某轉任公司|副總經理: in the same house."""
    whence, known = reading.sides.get("from", NO_SIDE), reading.sides.get("to", NO_SIDE)
    if (
        reading.trigger.verb.kind != "transfer"
        or not whence.organization
        or known.organization
        or not known.role
    ):
        return
    if _ITS_POST.match(reading.scene.text, reading.trigger.end):
        reading.sides["to"] = Side(whence.organization, known.role, whence.mention)
        reading.losses.append("company")


def to_same(reading: Reading, memory: Memory) -> None:
    """將加入甲公司，出任總裁; 任甲公司董事，料他將接任主席: the post is there, where the verb before has led."""
    who, known = reading.who, reading.sides.get("to", NO_SIDE)
    if (
        who is None
        or known.organization
        or (
            reading.trigger.verb.kind not in ("appoint", *(("takeover",) if who.several else ()))
            and not (reading.trigger.verb.id == "transferred" and known.role)
        )
        or not ("carried" in reading.losses or who.several)
    ):
        return
    person = memory.meant(reading.scene, who)
    last = memory.sentence[-1] if memory.sentence else None
    if last and person and last.person == person and _and_takes(reading, last, known):
        reading.sides["to"] = Side(last.origin.organization, known.role)
        if reading.trigger.verb.kind == "transfer":  # 卸任總裁，並調任為主席
            reading.sides["from"] = last.origin
        reading.losses.append("same")
        return
    if (
        last
        and person
        and last.person == person
        and last.destination.organization
        and not (last.destination.role and (who.several is None or not known.role))
    ):
        reading.sides["to"] = Side(last.destination.organization, known.role)
        reading.losses.append("carried" if last.destination.role else "same")


def _and_takes(reading: Reading, last: Telling, known: Side) -> bool:
    """甲公司總經理某某將退休，並出任副董事長: in the house that he is of."""
    leaves = last.trigger.verb.kind in LEAVING and last.origin.organization and not last.destination
    joined = reading.scene.text.startswith(("，并", "并"), reading.clause[0])
    if _CHANGED.match(reading.scene.text, reading.clause[0]) and not abroad(known.role):
        joined = True
    return bool(leaves and known.role and joined and reading.trigger.verb.kind in ("appoint", "transfer"))


_CHANGED = re.compile("，?改任为?")
"""不再擔任甲公司首席行政官，改任顧問: no house but that one."""


_ITS_NEXT = re.compile("(?:一职|职务)?(?:则是?|也|将|拟|改|已|暂)*由$")


def _next_post_by(reading: Reading) -> bool:
    """甲銀董事長由某某接掌，總經理則由乙銀副總某某接任: a post without its house opens the clause, of 甲銀 too."""
    scene, who = reading.scene, reading.who
    posts = [c for c in scene.chunks if c.head == "title" and not c.orgs and reading.clause[0] <= c.start]
    post = next((c for c in posts if who is not None and c.end <= who.start), None)
    if post is None or who is None or post.start - reading.clause[0] > 1:
        return False
    return bool(_ITS_NEXT.fullmatch(scene.text, post.end, who.start))


_OWN_HOUSE = re.compile(
    "参谋总长|參謀總長|[\u4e00-\u9fff]{3,}(?:所长|所長|处长|處長|局长|局長|署长|署長|队长|隊長)$"
)
"""採購招標所長: a post whose house stands in it."""

_POSTS = frozenset({"appoint", "promote", "takeover"})


def to_beside(reading: Reading, memory: Memory) -> None:
    """由甲出任乙公司董事長，丙擔任總經理: the next post that a sentence fills is in the same house."""
    who, known = reading.who, reading.sides.get("to", NO_SIDE)
    last = memory.sentence[-1] if memory.sentence else None
    if who is None or last is None or reading.trigger.english or known.organization or not known.role:
        return
    if abroad(known.role) or _OWN_HOUSE.search(known.role):
        return  # 駐捷克代表由某局局長某某接任, 採購招標所長由某某出任
    if {reading.trigger.verb.kind, last.trigger.verb.kind} - _POSTS - {"transfer"}:
        return
    if who.orgs and rises_within(reading.scene, who.orgs[-1], known.role):
        return
    own = (*who.orgs, *([who.place] if who.place else ()))
    row = reading.trigger.verb.id in ("serve-there", "hold")  # believed for the row that they stand in
    row = row or _next_post_by(reading)
    row = row or bool(own and leaves_unit(reading.scene.text, own[-1], known.role))
    if not who.people or (own and not who.former and not row) or who.people[0].entity == last.person:
        return
    whence = last.origin if last.origin.organization else memory.left.get(last.person or "", NO_SIDE)
    vacated = whence.organization and (whence.role or "").endswith(known.role)
    if vacated and who.start >= last.trigger.end:  # 甲總經理某某將接任乙董座 丙升任總經理: of 甲
        reading.sides["to"] = Side(whence.organization, known.role)
        reading.losses.append("carried")
        return
    beside = last.trigger.verb.kind in _POSTS and last.destination.organization
    if beside and last.destination.role and who.start >= last.trigger.end:
        reading.sides["to"] = Side(last.destination.organization, known.role)
        reading.losses.append("carried")


_POST_OF = re.compile("(?:署理|代理|暂任|新任|候任|新|临时)?(?P<post>[\u4e00-\u9fff]{2,6})")


def to_vacated(reading: Reading, memory: Memory) -> None:
    """甲大學校長某某請辭，首席副校長乙將擔任署理校長: the post that the paragraph has told to be left, of that house."""
    known = reading.sides.get("to", NO_SIDE)
    if reading.trigger.english or known.organization or reading.trigger.verb.kind not in _POSTS:
        return
    post = _POST_OF.fullmatch(fold(known.role or ""))
    told = [*memory.tellings, *memory.sentence]
    last = next((t for t in reversed(told) if t.trigger.verb.kind in LEAVING and t.origin.organization), None)
    left = next(
        (t.origin.role for t in reversed(told) if last and t.person == last.person and t.origin.role), ""
    )
    if post is not None and last is not None and fold(left or "") == post["post"]:
        reading.sides["to"] = Side(last.origin.organization, known.role, last.origin.mention)
        reading.losses.append("company")
