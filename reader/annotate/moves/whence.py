"""Where someone comes from when the verb does not say: the words before the name, or the company told of."""

from __future__ import annotations

import re

from reader.annotate.fold import fold
from reader.annotate.moves.chunks import Chunk
from reader.annotate.moves.memory import Memory, telling_org
from reader.annotate.moves.places import LEAVING, Reading
from reader.annotate.moves.roles import apposed, role_of
from reader.annotate.moves.scene import appoints, appoints_others
from reader.annotate.moves.telling import Side
from reader.document import Mention

_WITHIN = frozenset({"promote", "appoint", "takeover"})
"""Kinds that, where no other organisation is told, happen within one."""

_WELCOMES = re.compile(r"官宣|宣布[：，]|官方[：，]|迎来|欢迎")
_COMPANY = re.compile(
    r"\b(?:[Tt]he (?:company|firm|bank|club|university|board|agency|team)|said|announced)\b|公司|该行|本行|董事会|监事会|学校|球队|医院|集团|俱乐部|公告|公布|宣布|确认|披露|：|:"
)


def from_modifiers(reading: Reading) -> None:
    """What stands before the name tells whence: 甲研究員某人加盟乙, 甲副總裁某人升任總裁."""
    who, kind = reading.who, reading.trigger.verb.kind
    if who is None or not (who.orgs or who.titles):
        return
    if "from" in reading.sides:
        _own_role(reading, who)
        return
    mention = who.orgs[-1] if who.orgs and not _verb_before(reading, who.orgs[-1]) else None
    role = role_of(reading.scene.printed, who)
    to = reading.sides.get("to", Side())
    if mention is None and kind in ("promote", "takeover") and to.role and role and to.role != role:
        reading.sides["from"] = Side(None, role)
    if kind in LEAVING:
        reading.sides["from"] = Side(mention.entity if mention else None, role, mention)
        return
    if mention is None or "carried_far" in reading.losses:
        return
    if to.organization is None and kind in _WITHIN and not who.former and "carried" not in reading.losses:
        reading.sides["to"] = to = Side(mention.entity, to.role, mention)
        if not role:
            return
    if mention.entity != to.organization or (role and kind not in ("join", "poach", "return")):
        reading.sides["from"] = Side(mention.entity, role, mention)
        reading.losses.append("modifier")


def _verb_before(reading: Reading, house: Mention) -> bool:
    """加入甲的某某，轉赴乙: whoever joined 甲 at some time need not come from there."""
    ends = {t.end for t in reading.scene.triggers if t.end <= reading.trigger.start}
    return house.start in ends and reading.scene.text.startswith("的", house.end)


def _own_role(reading: Reading, who: Chunk) -> None:
    """副總裁某人離開甲公司: the title before the name is the one given up."""
    left = reading.sides["from"]
    if reading.trigger.verb.kind not in LEAVING:
        return
    own = who.orgs[-1].entity if who.orgs else left.organization
    if left.organization is None and who.orgs and not who.former:
        reading.sides["from"] = left = Side(own, left.role, who.orgs[-1])
    if left.role is None and own == left.organization and who.titles and who.titles[-1][1] <= who.core:
        reading.sides["from"] = Side(left.organization, role_of(reading.scene.printed, who), left.mention)


def from_possession(reading: Reading) -> None:
    """免去某人的甲局局長職務: what is behind 的 is the post lost."""
    who = reading.who
    if who is None or reading.trigger.verb.kind not in LEAVING or "from" in reading.sides:
        return
    own = next((c for c in reading.right if c.start == who.end + 1 and c.head in ("org", "title")), None)
    if own is not None and reading.scene.text[who.end] == "的" and (own.orgs or own.titles):
        mention = own.orgs[-1] if own.orgs else None
        reading.sides["from"] = Side(
            mention.entity if mention else None, role_of(reading.scene.printed, own), mention
        )


def from_apposition(reading: Reading) -> None:
    """'hired X, a former partner of A, as …': whence X comes is told between commas."""
    who = reading.who
    if who is None or "from" in reading.sides or reading.trigger.verb.kind in LEAVING:
        return
    own = next((c for c in reading.scene.chunks if apposed(reading.scene, who, c)), None)
    if own is not None and own.titles:
        mention = own.orgs[-1] if own.orgs else None
        role = role_of(reading.scene.printed, own)
        reading.sides["from"] = Side(mention.entity if mention else None, role, mention)


def from_posts(reading: Reading, memory: Memory) -> None:
    """Who leaves without a word whence leaves the post that the article has told of before."""
    who = reading.who
    known = reading.sides.get("from", Side())
    if reading.trigger.verb.kind not in LEAVING or known.organization or who is None:
        return
    if reading.trigger.verb.weak and not the_company(reading) and not _bare(reading):
        return
    person = memory.meant(reading.scene, who)
    if person is None:
        return
    taken = next((t.destination for t in reversed(memory.sentence) if t.destination), memory.joined)
    if (
        taken
        and taken.organization
        and _SUCCEEDS.search(reading.scene.text, reading.clause[0], reading.trigger.start)
    ):
        reading.sides["from"] = Side(taken.organization, known.role or taken.role)
        reading.losses.append("employer")
        return
    last = _led_before(reading, memory, person)
    if last is not None:
        reading.sides["from"] = Side(last.organization, known.role or last.role)
        reading.losses.append("employer")
        return
    post = _placed_here(reading, person) or memory.posts.get(person) or memory.likely.get(person)
    if post is not None:
        reading.sides["from"] = Side(post.entity, known.role, post)
        reading.losses.append("employer")


def _led_before(reading: Reading, memory: Memory, person: str) -> Side | None:
    """2009年轉投甲。今年8月離職: where the last dated move of years before has led is what is left."""
    year = memory.article.source.date[:4]
    told = [t for t in (*memory.tellings, *memory.sentence) if t.person == person]
    last = told[-1] if told else None
    if last is None or not last.destination.organization or not last.date or not last.date.iso:
        return None
    dates = [d.iso for d in reading.scene.dates if d.end <= reading.trigger.start and d.iso]
    now = dates[-1][:4] if dates else year
    return last.destination if last.date.iso[:4] < now else None


def _placed_here(reading: Reading, person: str) -> Mention | None:
    """甲會主委某某等人中，某某請辭: the sentence itself tells where the person is."""
    return next(
        (
            c.orgs[-1]
            for c in reversed(reading.scene.chunks)
            if c.end <= reading.trigger.start
            and c.orgs
            and not c.former
            and [m.entity for m in c.people] == [person]
        ),
        None,
    )


_THE_COMPANY = re.compile(
    r"\s(?:the|its|his|her|their) (?:[a-z]+ ){0,2}(?:company|firm|bank|club|team|university|school|agency|startup|lab|group)\b"
    r"|了?(?:(?:该|本|这家|这个)?(?:公司|集团|球队|俱乐部|董事会|学校|团队)|[该本][校行院社台队所])(?![一-鿿]*(?:联盟|协会))"
)


def the_company(reading: Reading) -> bool:
    """Tell whether 'the company' stands right behind the verb instead of a name."""
    return bool(_THE_COMPANY.match(reading.scene.text, reading.trigger.end))


def from_predecessor(reading: Reading, memory: Memory) -> None:
    """甲公司聘某某為行長，原行長某某調任乙公司: the bare title is the post just taken by another."""
    who, known = reading.who, reading.sides.get("from", Side())
    if who is None or known.organization or len(who.people) != 1 or who.orgs or not who.titles:
        return
    if not who.former and reading.trigger.verb.kind not in LEAVING:
        return
    role = role_of(reading.scene.printed, who) or ""
    for told in reversed((*memory.tellings, *memory.sentence)):
        other, taken = told.destination.organization, fold(told.destination.role or "")
        if other and taken.endswith(fold(role)) and told.person != who.people[0].entity:
            if not elsewhere_is(reading, other):
                reading.sides["from"] = Side(other, role)
                reading.losses.append("company")
            return


def elsewhere_is(reading: Reading, organization: str) -> bool:
    """Tell whether an organisation is already an end of the move."""
    return any(side.organization == organization for side in reading.sides.values())


_HEADLINE = re.compile(r"(?<=[\u4e00-\u9fff]) $")
"""The space that parts the clauses of a headline."""


def from_team(reading: Reading, memory: Memory) -> None:
    """甲隊總教練留任，打擊教練某某轉任乙隊: the title alone belongs to whom the text is about."""
    who, to = reading.who, reading.sides.get("to", Side())
    if (
        reading.trigger.verb.kind not in ("transfer", "poach")
        or "from" in reading.sides
        or not to.organization
    ):
        return
    if who is None or not who.titles or who.orgs or len(who.people) != 1:
        return
    spoken = telling_org(reading.scene)
    if who.former and (spoken is None or not _HEADLINE.search(reading.scene.text, spoken.end, who.start)):
        return
    spoken = None if spoken and spoken.entity == to.organization else spoken
    mention = spoken or memory.org or memory.topic
    ahead = mention is not None and (mention is not spoken or mention.end <= reading.trigger.start)
    if mention is not None and mention.entity != to.organization and ahead:
        reading.sides["from"] = Side(mention.entity, role_of(reading.scene.printed, who), mention)
        reading.losses.append("guess")


_SUCCEEDS = re.compile(r"接替|接任|接棒|取代|接班|\breplac|\bsucceed")


def _without_org(who: Chunk) -> bool:
    return who.head in ("title", "several") and not who.orgs and not (who.several and who.several.refers)


def from_company(reading: Reading, memory: Memory) -> None:
    """Take the organisation that the text is about, where it says 公司 or announces."""
    kind = reading.trigger.verb.kind
    side = "from" if kind in LEAVING else "to"
    if (
        kind not in LEAVING | {"join", "appoint", "promote", "takeover", "poach", "transfer"}
        or reading.sides.get(side, Side()).organization
    ):
        return
    scene = reading.scene
    taken = {t.destination.organization for t in memory.sentence}
    orgs = [
        c.orgs[-1]
        for c in sorted(scene.chunks, key=lambda c: c.start < reading.clause[0] or c.head == "person")
        if c.orgs
        and c.end <= reading.trigger.start
        and c is not reading.who
        and not c.former
        and scene.prepositions[c.start] in (("", "by", "agent", "aside") if kind in LEAVING else ("", "by"))
        and not appoints_others(scene, c)
        and not (kind in LEAVING | {"transfer"} and c.orgs[-1].entity in taken)
    ]
    if kind == "transfer" and not (reading.sides.get(side, Side()).role and _same_house(reading)):
        return
    plain = (_COMPANY if kind != "join" else _WELCOMES).search(scene.text, scene.start, reading.clause[1])
    unnamed_one = kind in LEAVING and reading.who is not None and _without_org(reading.who)
    who = memory.meant(scene, reading.who) if reading.who else None
    if kind == "promote" and any(t.person == who and t.destination.organization for t in memory.sentence):
        return  # promoted where the verb before has led
    known = reading.sides.get(side, Side())
    loss = "company" if plain or unnamed_one else "guess"
    doubtful = reading.trigger.verb.weak and not _by(reading) and not _bare(reading)
    if loss == "guess" and (kind == "join" or doubtful or not _guess(reading, known)):
        return
    filled = just_filled(reading, memory) if side == "from" else None
    if filled is not None:
        reading.sides[side] = Side(filled.organization, known.role or filled.role, filled.mention)
        reading.losses.append("company")
        return
    if side == "to" and _headlines_other(reading, memory, orgs[0] if orgs else None):
        return
    mention = orgs[0] if orgs else memory.org or memory.topic
    if mention is None or (loss == "guess" and elsewhere(reading, mention)):
        return
    if not orgs and appoints(memory.article.text(mention)):
        return
    if kind == "poach" and (elsewhere(reading, mention) or not (reading.who and reading.who.people)):
        return
    reading.sides[side] = Side(mention.entity, known.role, mention)
    reading.losses.append(loss)


def _headlines_other(reading: Reading, memory: Memory, mention: Mention | None) -> bool:
    """甲接乙會主委 丙任經長: what another is given in this sentence is not where the next one goes."""
    if mention is None or not _HEADLINE.search(reading.scene.text, mention.end, reading.clause[0]):
        return False
    return any(t.destination.organization == mention.entity for t in memory.sentence)


def _same_house(reading: Reading) -> bool:
    """Tell whether who is transferred has a title and no organisation of his own: 總裁某某轉任副主席."""
    who = reading.who
    return (
        who is not None
        and bool(who.titles)
        and not who.orgs
        and not who.former
        and "from" not in reading.sides
    )


def just_filled(reading: Reading, memory: Memory) -> Side | None:
    """任命甲為乙局局長，免去丙的局長職務: the post that someone else takes in this sentence is the one given up."""
    who = memory.meant(reading.scene, reading.who) if reading.who else None
    last = memory.sentence[-1] if memory.sentence else None
    if last is None or last.trigger.verb.kind != "appoint" or last.person in (None, who):
        return None
    return last.destination if last.destination.organization else None


_ENDS = re.compile(r"(?:了|后)?(?:$|[，。；！,;])")


def _bare(reading: Reading) -> bool:
    """入職三個月便離開，與主教練提前解約：of whom the text is about, since nothing else is told."""
    told = reading.trigger.verb.id == "agreed-parting" or reading.scene.text[
        reading.trigger.start - 1 : reading.trigger.start
    ] in ("便", "就", "已", "也", "择", "而", "续", "继", "后", "月", "日", "底", "初", "末", "年")
    return told and bool(_ENDS.match(reading.scene.text, reading.trigger.end))


def _by(reading: Reading) -> bool:
    """并由某人兼任: whoever is spoken of has someone do it."""
    return reading.who is not None and reading.preposition(reading.who) == "by"


def _guess(reading: Reading, known: Side) -> bool:
    """Tell whether a post without its organisation may be taken for one of whom the text is about."""
    return known.role is not None or reading.trigger.verb.kind in LEAVING


def elsewhere(reading: Reading, mention: Mention) -> bool:
    """Tell whether an organisation is already the other end of the move."""
    return elsewhere_is(reading, mention.entity)
