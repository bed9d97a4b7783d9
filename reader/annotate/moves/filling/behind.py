"""The role that a verb of moving leads to: what stands behind it, and behind whom and what it names."""

from __future__ import annotations

import re

from reader.annotate.moves.filling.announced import telling_org
from reader.annotate.moves.filling.places import LEAVING, Reading
from reader.annotate.moves.filling.roles import role_after, role_of
from reader.annotate.moves.filling.turned import taken_up
from reader.annotate.moves.sentence.bodies import oversees
from reader.annotate.moves.sentence.telling import NO_SIDE, Side
from reader.document import Mention


def role_behind(reading: Reading) -> None:
    """Fill the role at the side that a verb is about, unless it is filled, and the organisation it is told with."""
    kind = "from" if reading.trigger.verb.kind in LEAVING else "to"
    if kind == "from" and reading.scene.text.startswith("的", reading.trigger.end):
        return  # 遭拔官的某某則是技監: what stands behind the name is told of him now
    if (
        reading.scene.text.startswith("、", reading.trigger.end)
        and "person" not in reading.trigger.frame.right
    ):
        return  # 甲會主委由某某轉任、乙會主委由某某升任
    places = (*reading.trigger.frame.left, *reading.trigger.frame.right)
    if ("new" not in places and "old" not in places) or reading.sides.get(kind, NO_SIDE).role:
        return
    anchor = max(
        [
            reading.trigger.end,
            reading.who.end
            if reading.who and reading.trigger.end <= reading.who.start < reading.clause[1]
            else 0,
            *(m.end for s in reading.sides.values() if (m := s.mention) and m.end <= reading.clause[1]),
        ]
    )
    anchor = max(anchor, _last_taken(reading))
    end = max(reading.clause[1], _clause_after(reading))
    taken = taken_up(reading.scene, reading.trigger)
    after = (t.start for t in reading.scene.triggers if t.start >= reading.trigger.end and t.start != taken)
    end = min((end, *after))
    if kind == "to" and _joined_since(reading):
        return
    role, org = role_after(reading.scene, reading.trigger.end, anchor, end, reading.who)
    if role is None and kind == "to":
        role, org = _said_later(reading)
    if role is None or _SO_MANY_MORE.match(reading.scene.text, anchor):
        return
    side = reading.sides.get(kind, NO_SIDE)
    within = org is not None and any(
        c.titles and c.titles[0][0] <= org.start < c.titles[-1][1] for c in reading.right
    )
    if org is not None and _unit(reading, org, side, kind):
        org = None
    if org is not None and (
        side.organization is None
        or (
            by_actor(reading)
            and reading.trigger.verb.kind != "poach"
            and not (within and not _body(reading, side))
        )
    ):
        side = Side(org.entity, None, org)
    reading.sides[kind] = Side(side.organization, role, side.mention)


IN_CHARGE = ("负责", "主管", "分管", "掌管")
"""Words before what someone is in charge of, which is no house that is joined."""

_AND_ALSO = re.compile("(?:以及|并|及|和)?(?:再度|再次|重新|同时|也|亦)?")


def _said_later(reading: Reading) -> tuple[str | None, Mention | None]:
    """委任甲和乙，以及再度委任丙為丁校校董: the post is told once for all of them."""
    scene, verb, end = reading.scene, reading.trigger, reading.clause[1]
    after = next((t for t in scene.triggers if t.start >= end), None)
    if after is None or after.verb.id != verb.verb.id or "person" not in verb.frame.right:
        return None, None
    if not _AND_ALSO.fullmatch(scene.text, end, after.start):
        return None, None
    post = next((c for c in scene.chunks if c.head == "title" and c.start >= after.end), None)
    if post is None or scene.text[post.start - 1] != "为" or "，" in scene.text[after.end : post.start]:
        return None, None
    return role_of(scene.printed, post), post.orgs[-1] if post.orgs else None


def _joined_since(reading: Reading) -> bool:
    """自2003年加入的董事總經理某某, 接替他的是曾任總裁的某某: what someone is or was, and not as what someone came."""
    who = reading.who
    if who is not None and "的是曾" in reading.scene.text[reading.trigger.end : who.start]:
        return True
    joined = reading.trigger.verb.kind == "join" and reading.scene.text.startswith("的", reading.trigger.end)
    return joined and who is not None and who.start > reading.trigger.end


_SO_MANY_MORE = re.compile("(?:、|和|与|及|以及)(?:\\d+|[一二两三四五六七八九十]+)[位名个]")
"""委任2名副局長|和4名政治助理: others, and no post of the first."""

_TOO = re.compile("(?:[（(][^（）()]{1,30}[）)])?(?:、|和|与|及|以及)")


def _last_taken(reading: Reading) -> int:
    """委任甲及乙公司前副主席丙為董事: give where the last of those ends whom the verb takes."""
    who = reading.who
    if who is None or who.start < reading.trigger.end:
        return 0
    last = who
    for chunk in reading.right:
        if (
            chunk.head == "person"
            and chunk.start >= last.end
            and _TOO.fullmatch(reading.scene.text, last.end, chunk.start)
        ):
            last = chunk
    return last.end


_UNIT = re.compile(
    "(?:中心|研究所|研究院|学院|书院|学系|系|部|科|室|分校|分院|分所|事业群|事业部|团队|实验室)$"
)


_BARE_UNIT = re.compile("(?!.*科学院)[^大]{1,3}(?:学院|学系|系|研究所|书院)")


def _unit(reading: Reading, org: Mention, side: Side, kind: str) -> bool:
    """Tell whether a house told with the post is a unit of the one that appoints or that is joined.

    甲醫院聘任某某為醫學中心主任; 全職加盟，擔任細胞研究所所長, where who was joined is told before.
    """
    if reading.scene.text.endswith(IN_CHARGE, 0, org.start):
        return True  # 獲委任為負責甲中心的副校長
    if not _UNIT.search(reading.scene.text, org.start, org.end):
        return False
    bare = _BARE_UNIT.fullmatch(reading.scene.text, org.start, org.end)
    if bare and kind == "to" and side.organization is None and telling_org(reading.scene) is not None:
        return True  # 甲大學宣布，某某獲聘為工學院院長
    if side.organization is not None:
        return by_actor(reading) and not _body(reading, side)
    return kind == "to" and reading.trigger.verb.kind == "join" and org.start >= reading.clause[1]


_BODY = re.compile("人民代表大会|人大|国务院|中央|[省市县区]委|常委会|组织部|政府")


def _body(reading: Reading, side: Side) -> bool:
    """Tell whether who appoints is a body of the state, and the post elsewhere: 人大任命某某為安嶺市副市長."""
    mention = side.mention
    if mention is None:
        return False
    name = reading.scene.text[mention.start : mention.end]
    return bool(_BODY.search(name)) or oversees(name)


def _clause_after(reading: Reading) -> int:
    """A role may follow after a comma: 加盟乙，出任副總裁 is its own verb, 加盟乙，任副總裁 is not."""
    for start, end in reading.scene.clauses:
        if start == reading.clause[1] and re.match(r"\s*(?:任|担任|as )", reading.scene.text[start:end]):
            return end
    return reading.clause[1]


def by_actor(reading: Reading) -> bool:
    """由甲公司任命 tells who acts, 由甲公司調任 whence someone comes."""
    return "person" in reading.trigger.frame.right
